extension Placeholder {
  /// The placeholders that are not facts, by the word inside the braces.
  static let builtInByName = Dictionary(
    builtIn.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The words inside the braces, in the order of the documentation.
  static let builtInNames = builtIn.map(\.name)
}
