/// What counts where a file says something else than is known.
public enum ImportPolicy: String, CaseIterable, Hashable, Sendable {
  /// What is known stays; the file fills what is empty.
  case fill
  /// The file counts; what it does not say stays.
  case update
}
