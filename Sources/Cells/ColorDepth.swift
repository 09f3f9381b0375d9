/// How many colours a terminal shows.
public enum ColorDepth: CaseIterable, Hashable, Sendable {
  /// No colours: attributes only.
  case monochrome
  /// The terminal's own colours and the eight basic ones.
  case defaultColors
  /// The eight basic colours and their bright forms.
  case sixteen
  /// The 256-colour palette.
  case twoFiftySix
}
