import Cells

/// What the palette offers for the words typed: the choices of the screen beneath, then the themes.
func paletteEntries(_ state: AppState) -> [Choice] {
  guard case .palette(let palette) = state.overlay else { return [] }
  let screen = state.choices(in: state.screenContexts + [.everywhere])
    .filter {
      !$0.help.isEmpty && Movement($0.command) == nil && $0.command != .palette
        && $0.command != .askStop
    }
  let themes = Theme.all.map {
    Choice(
      key: nil, command: .theme($0.name), label: "theme \($0.name)",
      help: $0.name == state.themeName ? "In use." : "Use the \($0.name) theme.")
  }
  let wanted = palette.field.trimmed.lowercased()
  let entries = screen.filter { $0.reason == nil } + themes
  if wanted.isEmpty { return entries }
  let ranked = entries.enumerated().compactMap { place, entry in
    fuzzyRank(wanted, in: paletteWords(entry)).map { (rank: $0, place: place, entry: entry) }
  }
  return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map(\.entry)
}

/// The words an entry is found by.
func paletteWords(_ entry: Choice) -> String {
  entry.label.isEmpty ? entry.help : "\(entry.label) – \(entry.help)"
}

/// How well a text holds the wanted signs in order: lower is better, nil when it does not.
func fuzzyRank(_ wanted: String, in text: String) -> Int? {
  let signs = Array(text.lowercased())
  let needles = Array(wanted).filter { $0 != " " }
  if needles.isEmpty { return 0 }
  var rank = 0
  var last = -1
  var index = 0
  for needle in needles {
    while index < signs.count, signs[index] != needle { index += 1 }
    guard index < signs.count else { return nil }
    let startsWord = index == 0 || signs[index - 1] == " "
    rank += last >= 0 && index == last + 1 ? 0 : startsWord ? 1 : 3 + index / 8
    last = index
    index += 1
  }
  return rank
}

extension AppState {
  /// Leaves the palette's mark on its command, whatever else is offered now.
  mutating func keepPaletteMark(on offered: [Command]) {
    guard case .palette(var palette) = overlay else { return }
    palette.selected = keptIndex(
      palette.selected, from: offered, to: paletteEntries(self).map(\.command))
    overlay = .palette(palette)
  }

  /// Ends the palette; the chosen entry is done.
  mutating func finishPalette(keeping: Bool) -> [Effect] {
    guard case .palette(let palette) = overlay else { return [] }
    let entries = paletteEntries(self)
    overlay = nil
    guard keeping, entries.indices.contains(palette.selected) else { return [] }
    return perform(entries[palette.selected].command)
  }
}
