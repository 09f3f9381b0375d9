import CallScript
import CoachRuntime
import Foundation
import Testing

@Suite("A recorded call, replayed")
struct ReplayTests {
  private let script: Script
  private let recorded: [String]

  init() throws {
    let script = Script(try #require(PlaybookReader.read(bytes: ShippedText.playbook).playbook))
    let setup = CallSetup(
      session: SessionID("01J"), playbook: script.hash,
      contact: Contact(id: ContactID("01K"), firstName: "Ann\u{1B}[2J"))
    var stamp = Stamp(utc: Instant(milliseconds: 1_795_687_200_000), offset: 0, monotonic: 0)
    var call = try #require(Call(opening: setup, at: stamp, scripts: [script.hash: script]))
    let kinds: [CallEvent.Kind] = [.answered, .said, .no, .undone(seq: 3), .no, .said, .yes, .yes, .yes]
    for kind in kinds {
      stamp.utc = stamp.utc + .seconds(2)
      stamp.monotonic += 2000
      _ = try call.record(kind, at: stamp).get()
    }
    self.script = script
    let encoder = JSONEncoder()
    recorded = try call.events.map { String(decoding: try encoder.encode($0.fields), as: UTF8.self) }
  }

  @Test("prints each prompt with the clock, safe to show")
  func prompts() throws {
    let replay = try Replay(text: recorded.joined(separator: "\r\n") + "\n\n", scripts: [script])
    #expect(replay.steps.count == recorded.count)
    #expect(
      replay.steps.map { $0.call.state.phase.testName } == [
        "ringing", "opening", "opening", "empathize", "opening", "empathize", "question", "benefit",
        "commitment",
        "slot",
      ])
    let lines = ReplayText(replay).lines
    #expect(lines.contains { $0.hasPrefix("00:04  they say no") })
    #expect(lines.contains { $0.contains("choices: Space, y, n") })
    #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
  }

  @Test("the object that session show --json prints is read as well")
  func sessionObject() throws {
    let events = try Replay(text: recorded.joined(separator: "\n"), scripts: [script]).steps.map(\.event)
    let transcript = try Transcript(events: events, scripts: [script.hash: script])
    let text = try SafeJSON.text(of: TranscriptText(transcript).fields)
    #expect(try Replay(text: text, scripts: [script]).steps.map(\.event) == events)
    let lines = TranscriptText(transcript).lines
    #expect(lines.contains { $0.hasSuffix("takes back: they say no") })
    #expect(lines.contains { $0.hasSuffix("(not said)") })
  }

  @Test("an event that changes nothing is told, and the replay goes on")
  func refused() throws {
    let opened = recorded[0]
    let yes = #"{"seq":1,"utc":1,"offset":0,"mono":1,"kind":"yes","v":1}"#
    let replay = try Replay(text: opened + "\n" + yes, scripts: [script])
    #expect(replay.steps.last?.refusal == .notAnsweredYet)
    #expect(ReplayText(replay).lines.contains { $0.contains("nothing changes: nobody has answered yet.") })
  }

  @Test("bad input is told with its line")
  func bad() throws {
    let opened = recorded[0]
    func error(_ text: String, _ scripts: [Script]? = nil) -> ReplayError? {
      do throws(ReplayError) {
        _ = try Replay(text: text, scripts: scripts ?? [script])
        return nil
      } catch { return error }
    }
    #expect(error("") == .notOpened)
    #expect(error(opened + "\nnonsense") == .notJSON(line: 2))
    #expect(error(opened + "\n[]") == .notJSON(line: 2))
    #expect(error(opened + "\n\n{\"kind\":\"yes\",\"v\":1}") == .badEvent(line: 3, .field("seq")))
    #expect(error(opened + "\n" + recorded[2]) == .gap(line: 2))
    #expect(error(recorded[1]) == .notOpened)
    #expect(error(opened, []) == .unknownPlaybook(line: 1, script.hash))
    let sentence = ReplaySentence.text(for: .unknownPlaybook(line: 1, script.hash), path: "call.jsonl")
    #expect(sentence.hasPrefix("call.jsonl:1: ") && sentence.contains("--any-playbook"))
  }

  @Test("another playbook may stand in for the recorded one")
  func replacement() throws {
    let text = recorded.map { $0.replacing(script.hash.rawValue, with: "00000000000000ff") }.joined(
      separator: "\n")
    let replay = try Replay(text: text, scripts: [], replacement: script)
    #expect(replay.steps.last?.call.state.phase == .slot)
  }
}
