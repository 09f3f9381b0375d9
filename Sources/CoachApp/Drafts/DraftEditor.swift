public import CallScript
import Cells

/// The parts of a draft while they are shown and typed.
public struct DraftEditor: Hashable, Sendable {
  /// The most signs of an address or a subject.
  public static let lineLimit = 300

  /// What the message is for.
  public var purpose: MessagePurpose
  /// The address.
  public private(set) var to: TextField
  /// The subject.
  public private(set) var subject: TextField
  /// The text.
  public private(set) var body: TextArea
  /// The part that keys go to.
  public private(set) var part = DraftPart.body
  /// The gap that the next sign typed replaces; nil when none is in hand.
  public private(set) var gap: Range<Int>?

  /// Takes over a draft.
  public init(_ message: MessageDraft) {
    purpose = message.purpose
    to = TextField(message.to, limit: DraftEditor.lineLimit)
    subject = TextField(message.subject, limit: DraftEditor.lineLimit)
    body = TextArea(message.body)
  }

  /// The draft as it stands.
  public var message: MessageDraft {
    MessageDraft(purpose: purpose, to: to.text, subject: subject.text, body: body.text)
  }

  /// Turns to a part, with the cursor at its end; in the text where it stood.
  mutating func turn(to part: DraftPart) {
    self.part = part
    gap = nil
    switch part {
    case .to: _ = to.take(.end)
    case .subject: _ = subject.take(.end)
    case .body: break
    }
  }

  /// Puts the cursor at the end of the text.
  mutating func turnToEnd() {
    turn(to: .body)
    body.place(at: body.signs.count)
  }

  /// Puts the cursor at the very start.
  mutating func turnToStart() {
    turn(to: .to)
    to.place(at: 0)
  }

  // MARK: Gaps

  /// The gap in hand as it reads; nil when none is.
  var gapWords: String? {
    let signs = Array(message.text(part))
    guard let gap, gap.upperBound <= signs.count else { return nil }
    return String(signs[gap])
  }

  /// Turns to the gap behind the cursor, or with a step back to the one before it; after the last comes the
  /// first. False when there is none.
  mutating func turnToGap(forward: Bool) -> Bool {
    let gaps = message.gaps
    let here = place
    let later = gaps.filter { isBefore(here, ($0.part, $0.range.lowerBound), orAt: gap == nil) }
    let earlier = gaps.filter { isBefore(($0.part, $0.range.lowerBound), here, orAt: false) }
    guard let next = forward ? later.first ?? gaps.first : earlier.last ?? gaps.last else { return false }
    turn(to: next.part)
    gap = next.range
    switch next.part {
    case .to: to.place(at: next.range.lowerBound)
    case .subject: subject.place(at: next.range.lowerBound)
    case .body: body.place(at: next.range.lowerBound)
    }
    return true
  }

  private var place: (DraftPart, Int) {
    switch part {
    case .to: (part, to.before.count)
    case .subject: (part, subject.before.count)
    case .body: (part, body.cursor)
    }
  }

  private func isBefore(_ a: (DraftPart, Int), _ b: (DraftPart, Int), orAt: Bool) -> Bool {
    let order = DraftPart.allCases
    let left = (order.firstIndex(of: a.0) ?? 0, a.1)
    let right = (order.firstIndex(of: b.0) ?? 0, b.1)
    return left < right || (orAt && left == right)
  }

  /// Takes the gap in hand out, so that what comes stands in its place.
  private mutating func openGap() {
    guard let range = gap else { return }
    gap = nil
    switch part {
    case .to: to.remove(range)
    case .subject: subject.remove(range)
    case .body: body.remove(range)
    }
  }

  // MARK: Typing

  /// Adds text at the cursor, in the place of the gap in hand.
  ///
  /// Control characters but line ends and tabs are left out: no mail can hold them.
  mutating func insert(_ text: String) {
    openGap()
    let text = String(String.UnicodeScalarView(text.unicodeScalars.filter(DraftEditor.mayStand)))
    switch part {
    case .to: to.insert(text)
    case .subject: subject.insert(text)
    case .body: body.insert(text)
    }
  }

  private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
      || ["\n", "\r", "\t", "\u{85}"].contains(scalar)
  }

  /// Empties the part in hand when it is one line.
  mutating func clearLine() {
    gap = nil
    switch part {
    case .to: to.clear()
    case .subject: subject.clear()
    case .body: break
    }
  }

  /// Does what a key means in the part in hand; false when it means nothing there.
  mutating func take(_ key: Key, width: Int, page: Int) -> Bool {
    if gap != nil {
      switch key {
      case .character: openGap()
      case .backspace, .delete:
        openGap()
        return true
      default: gap = nil
      }
    }
    switch (part, key) {
    case (.to, .enter), (.to, .down): turn(to: .subject)
    case (.subject, .enter), (.subject, .down):
      turn(to: .body)
      body.place(at: 0)
    case (.subject, .up): turn(to: .to)
    case (.body, .up) where body.cursorRow(in: body.rows(width: width)) == 0: turn(to: .subject)
    case (.to, _): return to.take(key)
    case (.subject, _): return subject.take(key)
    case (.body, _): return body.take(key, width: width, page: page)
    }
    return true
  }
}
