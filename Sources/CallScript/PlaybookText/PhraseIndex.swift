/// An automaton over folded words (Aho and Corasick, 1975) that finds every phrase of every owner in one pass.
struct PhraseIndex: Sendable {
  private struct Node {
    var failure: Int32 = 0
    /// The nearest node on the chain of failures, itself left out, at which a phrase ends; -1 for none.
    var output: Int32 = -1
    /// Owners whose phrase ends here.
    var owners: [Int32] = []
    /// Words in that phrase.
    var depth: Int32 = 0
  }

  private var numbers: [String: Int32] = [:]
  private var edges: [UInt64: Int32] = [:]
  private var nodes = [Node()]

  /// Takes each owner's phrases as folded words.
  init(_ phrases: [[[String]]]) {
    var children: [(parent: Int32, word: Int32, node: Int32)] = []
    for (owner, list) in phrases.enumerated() {
      for words in list where !words.isEmpty { insert(words, owner: Int32(owner), &children) }
    }
    link(children)
  }

  private static func edge(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word))
  }

  private mutating func insert(
    _ words: [String], owner: Int32, _ children: inout [(parent: Int32, word: Int32, node: Int32)]
  ) {
    var node: Int32 = 0
    for word in words {
      let number = numbers[word] ?? Int32(numbers.count)
      numbers[word] = number
      let edge = PhraseIndex.edge(node, number)
      if let next = edges[edge] {
        node = next
      } else {
        let next = Int32(nodes.count)
        nodes.append(Node(depth: nodes[Int(node)].depth + 1))
        edges[edge] = next
        children.append((node, number, next))
        node = next
      }
    }
    if nodes[Int(node)].owners.last != owner { nodes[Int(node)].owners.append(owner) }
  }

  /// Links every node to the longest proper end of its words that some phrase begins with, shallow nodes first.
  private mutating func link(_ children: [(parent: Int32, word: Int32, node: Int32)]) {
    let byDepth = children.sorted { nodes[Int($0.node)].depth < nodes[Int($1.node)].depth }
    for (parent, word, node) in byDepth where parent != 0 {
      let failure = step(from: nodes[Int(parent)].failure, word)
      nodes[Int(node)].failure = failure
      nodes[Int(node)].output = nodes[Int(failure)].owners.isEmpty ? nodes[Int(failure)].output : failure
    }
  }

  private func step(from start: Int32, _ word: Int32) -> Int32 {
    var node = start
    while true {
      if let next = edges[PhraseIndex.edge(node, word)] { return next }
      if node == 0 { return 0 }
      node = nodes[Int(node)].failure
    }
  }

  /// For every owner with a phrase in the words, the length of its longest in words.
  func longestMatches(in words: [String]) -> [Int: Int] {
    var matches: [Int: Int] = [:]
    var visited: Set<Int32> = []
    var node: Int32 = 0
    for word in words {
      guard let number = numbers[word] else {
        node = 0
        continue
      }
      node = step(from: node, number)
      var end = node
      while end > 0, visited.insert(end).inserted {
        for owner in nodes[Int(end)].owners {
          matches[Int(owner)] = max(matches[Int(owner)] ?? 0, Int(nodes[Int(end)].depth))
        }
        end = nodes[Int(end)].output
      }
    }
    return matches
  }

  /// The owner with the longest match, the earlier of two alike.
  static func best(_ matches: [Int: Int]) -> Int? {
    matches.max { a, b in (a.value, b.key) < (b.value, a.key) }?.key
  }
}
