/// The foreground colours of a role at each depth; nil is the terminal's own.
struct Inks: Hashable, Sendable {
  /// Among the eight basic colours.
  var basic: Int?
  /// Among sixteen.
  var bright: Int?
  /// Among 256.
  var rich: Int?

  init(_ basic: Int? = nil, _ bright: Int? = nil, _ rich: Int? = nil) {
    self.basic = basic
    self.bright = bright ?? basic
    self.rich = rich ?? bright ?? basic
  }
}

/// The look of one role: attributes that carry the meaning, and inks that help.
struct Paint: Hashable, Sendable {
  var attributes: Style
  var inks: Inks

  init(_ attributes: Style, _ inks: Inks) {
    self.attributes = attributes
    self.inks = inks
  }

  func style(at depth: ColorDepth) -> Style {
    var style = attributes
    switch depth {
    case .monochrome: break
    case .defaultColors: style.foreground = inks.basic
    case .sixteen: style.foreground = inks.bright
    case .twoFiftySix: style.foreground = inks.rich
    }
    return style
  }
}
