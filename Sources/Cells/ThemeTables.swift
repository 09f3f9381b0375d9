/// The attributes of a role in every theme: they alone must tell the roles apart that matter.
func attributesOf(_ role: Role) -> Style {
  switch role {
  case .text, .stepDone, .label, .because, .saved: return Style()
  case .dim, .stepLater, .next, .border, .keyDisabled: return Style(dim: true)
  case .strong, .title, .key, .clock, .line, .warning, .bridgeStrained: return Style(bold: true)
  case .stepNow, .stressed, .late: return Style(bold: true, underline: true)
  case .filled: return Style(bold: true, italic: true)
  case .gap, .unsaved, .error, .bridgeBurnt: return Style(bold: true, reverse: true)
  case .cue: return Style(dim: true, italic: true)
  case .notice: return Style(italic: true)
  case .selection, .breathe: return Style(reverse: true)
  case .input: return Style(underline: true)
  }
}

/// Inks that can be read on light and dark backgrounds alike.
func coloursForAny(_ role: Role) -> Inks {
  switch role {
  case .text, .dim, .strong, .stepLater, .line, .stressed, .next, .keyDisabled, .border, .selection,
    .clock, .because, .label:
    return Inks()
  case .title, .stepNow, .key, .filled: return Inks(6)
  case .stepDone, .saved, .breathe: return Inks(2)
  case .cue, .input, .notice: return Inks(4)
  case .gap, .unsaved, .warning, .bridgeStrained: return Inks(3)
  case .late, .error, .bridgeBurnt: return Inks(1)
  }
}

/// Inks for dark backgrounds.
func coloursForDark(_ role: Role) -> Inks {
  switch role {
  case .text, .strong, .selection: return Inks()
  case .dim, .stepLater, .keyDisabled, .border: return Inks(nil, 7, 246)
  case .next, .because, .label: return Inks(nil, 7, 250)
  case .line, .stressed, .clock: return Inks(nil, 15, 231)
  case .title, .stepNow: return Inks(6, 14, 117)
  case .key, .filled: return Inks(6, 14, 80)
  case .stepDone, .saved, .breathe: return Inks(2, 10, 114)
  case .cue: return Inks(5, 13, 176)
  case .input, .notice: return Inks(4, 12, 111)
  case .gap, .unsaved, .warning, .bridgeStrained: return Inks(3, 11, 221)
  case .late, .error, .bridgeBurnt: return Inks(1, 9, 210)
  }
}

/// Inks for light backgrounds.
func coloursForLight(_ role: Role) -> Inks {
  switch role {
  case .text, .strong, .selection: return Inks()
  case .dim, .stepLater, .keyDisabled, .border: return Inks(nil, 8, 240)
  case .next, .because, .label: return Inks(nil, 8, 238)
  case .line, .stressed, .clock: return Inks(0, 0, 16)
  case .title, .stepNow: return Inks(4, 4, 24)
  case .key, .filled: return Inks(4, 4, 25)
  case .stepDone, .saved, .breathe: return Inks(2, 2, 22)
  case .cue: return Inks(5, 5, 90)
  case .input, .notice: return Inks(4, 4, 18)
  case .gap, .unsaved, .warning, .bridgeStrained: return Inks(3, 3, 94)
  case .late, .error, .bridgeBurnt: return Inks(1, 1, 124)
  }
}
