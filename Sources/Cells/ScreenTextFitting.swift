extension ScreenText {
  /// The text cut to a width, marked by `…` where something is missing unless told otherwise.
  public func clipped(to columns: Int, ellipsis: Bool = true) -> ScreenText {
    if width <= columns { return self }
    if columns <= 0 { return .empty }
    let room = ellipsis ? columns - 1 : columns
    if shape == .ascii {
      let kept = ScreenText(ascii: String(decoding: string.utf8.prefix(room), as: UTF8.self))
      return ellipsis ? kept + ScreenText(safe: "\u{2026}") : kept
    }
    var used = 0
    var end = string.startIndex
    for cluster in Clusters(string) {
      if used + cluster.width > room { break }
      used += cluster.width
      end = cluster.range.upperBound
    }
    let kept = ScreenText(safe: String(string[..<end]))
    return ellipsis ? kept + ScreenText(safe: "\u{2026}") : kept
  }

  /// The text in lines of at most this width, broken between words; words that are too long are broken.
  ///
  /// At least one line comes back, and a width below one counts as one.
  public func wrapped(to columns: Int) -> [ScreenText] {
    if width <= columns { return [self] }
    return StyledText(self, .text).wrapped(to: columns).map(\.plain)
  }
}
