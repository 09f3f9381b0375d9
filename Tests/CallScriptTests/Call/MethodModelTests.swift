import CallScript
import Testing

@Suite("The whole table, state by state")
struct MethodModelTests {
  /// A state of both machines and the keys that led there.
  private struct Node {
    var model: MethodModel
    var state: CallState
    var keys: [MethodModel.Key]
  }

  @Test(
    "every state within seven keys of the start answers every key as the method says",
    arguments: [nil, Returning.few, Returning.many])
  func exhaustive(returning: Returning?) throws {
    let script = Script(SampleScript.playbook { $0.header.unsignedLeadsThatReturn = returning })
    let state = try CallDriver(script: script).state
    var seen: Set<MethodModel> = []
    var frontier = [Node(model: MethodModel(returning: returning), state: state, keys: [])]
    var pressed = 0
    for _ in 1...7 {
      var next: [Node] = []
      for node in frontier {
        for key in MethodModel.Key.allCases {
          pressed += 1
          let reached = press(key, on: node)
          guard let reached else { return }
          if reached.model != node.model, seen.insert(reached.model).inserted { next.append(reached) }
        }
      }
      frontier = next
    }
    #expect(pressed > 10_000)
  }

  @Test(
    "long random calls stay with the method, key by key", arguments: [nil, Returning.few, Returning.many])
  func lockstep(returning: Returning?) throws {
    let script = Script(SampleScript.playbook { $0.header.unsignedLeadsThatReturn = returning })
    let start = try CallDriver(script: script).state
    var chance = SeededChance(seed: 41)
    let likely: [MethodModel.Key] = [
      .space, .space, .yes, .no, .brushOff, .thinkItOver, .noTime, .ask, .offScript,
    ]
    for _ in 0..<150 {
      var node = Node(model: MethodModel(returning: returning), state: start, keys: [])
      for _ in 0..<30 where node.model.outcome == nil {
        let rare = Int.random(in: 0..<12, using: &chance) == 0
        let key = (rare ? MethodModel.Key.allCases : likely).randomElement(using: &chance) ?? .space
        guard let reached = press(key, on: node) else { return }
        node = reached
      }
    }
  }

  /// Presses a key on both machines; nil after a difference, which is recorded.
  private func press(_ key: MethodModel.Key, on node: Node) -> Node? {
    var reached = node
    reached.keys.append(key)
    let isTaken = reached.model.press(key)
    let ahead = Int64(reached.keys.count)
    var stamp = node.state.openedAt
    stamp.utc = stamp.utc + .seconds(2 * ahead)
    stamp.monotonic += 2000 * ahead
    let event = CallEvent(seq: node.state.lastSeq + 1, stamp: stamp, kind: key.kind)
    let refusal = advance(&reached.state, with: event)
    let agrees =
      (refusal == nil) == isTaken && reached.state.place == reached.model.shown
      && reached.state.bridge == reached.model.bridge && reached.state.secondEfforts == reached.model.efforts
      && reached.state.isClosed == reached.model.closed
    if refusal != nil { #expect(reached.state == node.state) }
    #expect(
      agrees,
      "\(reached.keys): \(refusal.map { "!\($0)" } ?? reached.state.place), not \(isTaken ? reached.model.shown : "!")"
    )
    return agrees ? reached : nil
  }
}
