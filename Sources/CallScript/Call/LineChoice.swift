/// A wording that could be said, with all that filling it needs.
struct Candidate {
  var section: SectionID
  var wordings: Wordings
  var benefit: Benefit?
  var question: Question?
}

extension CallState {
  /// Picks and fills one wording of the candidates, or nil when they hold none whose condition holds.
  ///
  /// Order: condition holds, every value known, least recently used with this account, least used by this
  /// rep, seed. A wording just shown comes last. `If unknown:` comes before a wording with a gap.
  func choose(_ candidates: [Candidate], at now: Instant, avoiding: LineID? = nil) -> SpokenLine? {
    let usable = candidates.flatMap { candidate in
      eligible(candidate.wordings.lines, order: candidate.wordings.order, at: now).map { (candidate, $0) }
    }
    let whole = usable.filter { isComplete($0.1, of: $0.0, at: now) }
    let fallback = candidates.flatMap { candidate in
      eligible(candidate.wordings.ifUnknown, order: .rotate, at: now).map { (candidate, $0) }
    }
    let wholeFallback = fallback.filter { isComplete($0.1, of: $0.0, at: now) }
    for pool in [whole, wholeFallback, usable, fallback] {
      let free = pool.filter { $0.1.id != avoiding }
      if let best = free.min(by: { rank($0.1.id) < rank($1.1.id) }) {
        return spoken(best.1, of: best.0, at: now)
      }
      if !pool.isEmpty, avoiding != nil { return nil }
    }
    return nil
  }

  /// The lines of wordings said in order, filled, conditions held.
  func inOrder(_ candidate: Candidate, at now: Instant) -> [SpokenLine] {
    eligible(candidate.wordings.lines, order: .inOrder, at: now).map { line in
      if isComplete(line, of: candidate, at: now) { return spoken(line, of: candidate, at: now) }
      let fallback = candidate.wordings.ifUnknown.first { isComplete($0, of: candidate, at: now) }
      return spoken(fallback ?? line, of: candidate, at: now)
    }
  }

  private func spoken(_ line: Line, of candidate: Candidate, at now: Instant) -> SpokenLine {
    SpokenLine(
      id: line.id, section: candidate.section,
      text: fill(line.template, in: FillingContext(now: now, benefit: candidate.benefit)),
      topic: candidate.question?.topic ?? candidate.benefit?.topic, tier: candidate.question?.tier,
      because: candidate.question?.because ?? "")
  }

  private func isComplete(_ line: Line, of candidate: Candidate, at now: Instant) -> Bool {
    isComplete(line.template, in: FillingContext(now: now, benefit: candidate.benefit))
  }

  private func eligible(_ lines: [Line], order: Wordings.Order, at now: Instant) -> [Line] {
    let held = lines.filter { holds($0.condition, at: now) }
    guard order == .once else { return held }
    let fresh = held.filter { setup.lineUse[$0.id]?.lastWithAccount == nil }
    return fresh.isEmpty ? held : fresh
  }

  /// How soon a line should be used: smaller comes first.
  func rank(_ id: LineID) -> WordingRank {
    let inCall = shown.lastIndex { $0.line == id }
    let use = setup.lineUse[id]
    return WordingRank(
      shownInCall: inCall.map { $0 + 1 } ?? 0,
      lastWithAccount: use?.lastWithAccount?.milliseconds ?? .min,
      countByRep: use?.countByRep ?? 0, chance: Self.chance(id, seed: setup.seed))
  }

  /// A number that depends only on the line's name and the seed (64-bit FNV-1a, then SplitMix64).
  private static func chance(_ id: LineID, seed: UInt64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in id.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    var chance = SeededChance(seed: hash ^ seed)
    return chance.next()
  }
}

/// The order in which wordings are used; smaller comes first.
struct WordingRank: Comparable {
  var shownInCall: Int
  var lastWithAccount: Int64
  var countByRep: Int
  var chance: UInt64

  static func < (a: WordingRank, b: WordingRank) -> Bool {
    (a.shownInCall, a.lastWithAccount, a.countByRep, a.chance)
      < (b.shownInCall, b.lastWithAccount, b.countByRep, b.chance)
  }
}
