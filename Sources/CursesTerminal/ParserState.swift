/// Where the parser stands in a sequence: the states of Paul Williams' parser for the VT500, as far as they differ for a
/// program that reads.
///
/// The four states of a device control string are one here, since nothing in it is obeyed, and so are those of the other
/// strings. Added are the keys sent as `ESC O` and the reports that go on after their final letter.
enum ParserState: Hashable {
  case ground
  case escape, escapeIntermediate
  case controlEntry, controlParameters, controlIntermediate, controlIgnore
  /// After `ESC O`.
  case singleShift
  /// After `ESC [ [`, the function keys of the Linux console.
  case console
  /// In a sequence that only the description of this terminal knows.
  case described
  /// In a report with so many values to come; whether the last one may go on in UTF-8.
  case report(values: Int, mayContinue: Bool)
  case string
  /// After an ESC in a string, which begins its end.
  case stringEscape
}
