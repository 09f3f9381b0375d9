import Testing

@Suite("The sources")
struct StyleTests {
  private let checkout = Checkout()

  @Test("never end the program to report a mistake")
  func noTraps() throws {
    let words = ["try!", "as!", "fatalError(", "preconditionFailure(", "unsafeBitCast("]
    for room in try checkout.rooms() {
      for file in try checkout.swiftFiles(of: room) {
        let source = SourceText(try checkout.text(file))
        for word in words {
          for line in source.linesHolding(word) {
            Issue.record("\(file):\(line): \(word) has no place in Sources")
          }
        }
      }
    }
  }

  @Test("put off no work", arguments: ["TODO", "FIXME"])
  func noPostponedWork(word: String) throws {
    for room in try checkout.rooms() {
      for file in try checkout.swiftFiles(of: room) {
        #expect(!(try checkout.text(file).contains(word)), "\(file) holds \(word)")
      }
    }
  }

  @Test("have files named for what is in them")
  func fileNames() throws {
    for room in try checkout.rooms() {
      for file in try checkout.swiftFiles(of: room) {
        for word in ["Util", "Helper", "Manager"] {
          #expect(!file.contains(word), "\(file): say what it is for")
        }
      }
    }
  }

  @Test("are described, room by room, in docs/architecture.md")
  func architectureIsDescribed() throws {
    let description = try checkout.text("docs/architecture.md")
    for room in try checkout.rooms() {
      #expect(description.contains("`\(room)`"), "docs/architecture.md does not name \(room)")
    }
  }
}
