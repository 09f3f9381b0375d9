import Cells

/// What a sequence stands for.
enum SequenceMeaning: Hashable {
  case key(Key)
  /// A key that is held down, as the terminal itself says.
  case held(Key)
  case pasteBegins
  /// A reply, a report, the release of a key, or something unknown.
  case nothing
}
