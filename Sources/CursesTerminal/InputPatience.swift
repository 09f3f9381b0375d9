/// How long the decoder waits, in milliseconds, for what has begun.
///
/// Nothing but time tells the key Esc from the first byte of a sequence. After `ESC [` and the like no hand goes on typing
/// the sequence, so the wait can be long: what comes late is then still one key, and not letters that are obeyed.
struct InputPatience: Hashable, Sendable {
  /// After a lone ESC.
  var escape: Int64 = 25
  /// Within a sequence: after `ESC [`, `ESC O`, in a mouse report, within a sign of several bytes.
  var sequence: Int64 = 1000
  /// Without a byte in a string control that has not ended, before it is given up.
  var string: Int64 = 1000
  /// From the beginning of a string control until a pause ends it, if it has not ended itself.
  var wholeString: Int64 = 3000
  /// Without a byte in a marked paste before it counts as ended.
  var paste: Int64 = 1000
  /// After a lone Esc, while what begins like the rest of a sequence counts as one.
  var remainder: Int64 = 300

  /// For a terminal at this machine.
  static let near = InputPatience()
  /// For one at the far end of a network, where bytes written together may arrive apart.
  static let far = InputPatience(
    escape: 100, sequence: 2000, string: 2000, wholeString: 5000, paste: 2000, remainder: 1000)

  /// A pause in an overdue string control that no stream makes but a hand does.
  static let handPause: Int64 = 100
  /// Without a byte in text that came at once before it counts as whole: its last piece may be short.
  static let burst: Int64 = 30
}
