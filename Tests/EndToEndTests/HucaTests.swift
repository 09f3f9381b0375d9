import Foundation
import Testing

@Suite("The HUCA challenge, whole", .serialized)
struct HucaTests {
  private static func status(_ desk: Desk) throws -> [String: Any] {
    let data = Data(try desk.succeed("huca", "status", "--json").utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func totals(_ desk: Desk) throws -> [String: Int] {
    try #require(try status(desk)["totals"] as? [String: Int])
  }

  /// From a ringing screen through a no with a reason back to Home or the screen that led there.
  private static func refuse(_ coach: TmuxSession, until words: String) throws {
    try coach.press(("Space", "● saved"), ("e", "goodbye"), ("g", "How did it end?"))
    try coach.send("c")
    for _ in 0..<8 {
      if try coach.screen().contains(words) { return }
      try coach.send("Enter")
      _ = Waiting.until(1) { (try? coach.screen().contains(words)) == true }
    }
    try coach.wait(until: words)
  }

  @Test("From a no to the second person, a missed no, the figures and the write-ups")
  func whole() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.addPerson(first: "Tom", last: "Berg", company: "Hale & Son", role: "Buyer", phone: "+49 30 2")
      try desk.addPerson(first: "Bo", last: "Lind", company: "Hale & Son", role: "Owner", phone: "+49 30 3")
      try desk.expect(66, from: ["huca", "status"])
      try desk.coach { coach in
        try coach.wait(until: "c call")
        try coach.press(
          ("h", "starts it today"), ("s", "day 1 of 30"), ("Escape", "HUCA day 1 of 30: 0 noes"))
        try coach.press(("Enter", "start here"), ("Enter", "ringing"))
        try Self.refuse(coach, until: "1 no, 0 followed, 1 open")
        try coach.press(("h", "missed because…"), ("x", "Why is nobody else called there?"))
        try coach.type("they merge")
        try coach.press(("Enter", "No no waits"), ("u", "Tom Berg · Buyer"))
        try coach.press(("Enter", "start here"))
        try coach.send("q")
        try coach.wait(until: "call somebody else")
        try coach.send("q")
        try coach.wait(until: "c call")
        try coach.send("q")
        try coach.expectExit(0)
      }
      let totals = try Self.totals(desk)
      #expect(totals["noes"] == 1 && totals["missed"] == 0)
      let open = try #require(try Self.status(desk)["open"] as? [[String: Any]])
      let key = try #require((open.first?["next"] as? [String: Any])?["key"] as? String)
      try desk.succeed("drop", key, "--reason", "they merge next month")
      #expect(try Self.totals(desk)["missed"] == 1)
      #expect(try desk.succeed("huca", "status", "--plain").contains("day\t1\t"))

      try Self.reports(desk)
      try desk.succeed("huca", "stop")
      try desk.expect(65, from: ["huca", "stop"])
      #expect(try Self.status(desk)["stopped"] as? Bool == true)
      try desk.succeed("huca", "start")
      try desk.expect(65, from: ["huca", "start"])
    }
  }

  private static func reports(_ desk: Desk) throws {
    let named = try desk.succeed("huca", "report")
    #expect(named.contains("Ann Hale") && named.contains("missed: they merge next month"))
    let shared = try desk.succeed("huca", "report", "--anonymise")
    for canary in ["Ann", "Hale", "merge", "Ops director", "+49"] {
      #expect(!shared.contains(canary), "\(canary) is left in\n\(shared)")
    }
    let file = desk.home.path("report.html")
    try desk.succeed("huca", "report", "--out", file)
    let page = try String(contentsOfFile: file, encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("Content-Security-Policy"))
    let rights = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(rights == 0o600)
    try desk.expect(73, from: ["huca", "report", "--out", file])
    #expect(try String(contentsOfFile: file, encoding: .utf8) == page)
    try desk.succeed("huca", "report", "--markdown", "--out", file, "--force")
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("# HUCA"))
    try desk.expect(73, from: ["huca", "report", "--out", desk.home.path("nowhere/report.md")])
    try desk.expect(64, from: ["huca", "report", "--force"])
  }

  @Test("A link that waits where the write-up goes is not written through, not even by force")
  func link() throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.succeed("huca", "start")
      let target = desk.home.path("precious.txt")
      try "precious".write(toFile: target, atomically: false, encoding: .utf8)
      let link = desk.home.path("report.md")
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
      try desk.expect(73, from: ["huca", "report", "--out", link])
      try desk.expect(73, from: ["huca", "report", "--out", link, "--force"])
      #expect(try String(contentsOfFile: target, encoding: .utf8) == "precious")
    }
  }

  @Test(
    "A day that cannot be meant is refused",
    arguments: ["tomorrow", "2026-13-01", "1999-01-01", "2199-01-01", ""])
  func days(day: String) throws {
    try Desk.with { desk in
      try desk.addAnn()
      try desk.expect(64, from: ["huca", "start", "--on", day])
      try desk.expect(66, from: ["huca", "status"])
    }
  }
}
