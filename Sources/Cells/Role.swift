/// What a piece of the screen means; a theme turns it into colours and attributes.
public enum Role: UInt8, CaseIterable, Hashable, Sendable {
  /// Ordinary words.
  case text
  /// Less important words.
  case dim
  /// Words that stand out.
  case strong
  /// The heading of a screen or pane.
  case title
  /// A step of the call that is behind.
  case stepDone
  /// The step the call is in.
  case stepNow
  /// A step still to come.
  case stepLater
  /// The words to say now.
  case line
  /// The one stressed word of the line.
  case stressed
  /// A value filled into the line.
  case filled
  /// A value that is missing from the line.
  case gap
  /// What to do, not to say.
  case cue
  /// The line after this one.
  case next
  /// Why this line was chosen.
  case because
  /// A key that works now.
  case key
  /// A key that does not work now.
  case keyDisabled
  /// The name of a field.
  case label
  /// Frames and rules.
  case border
  /// The mark that everything is saved.
  case saved
  /// The mark that something is not saved yet.
  case unsaved
  /// Something due that is late.
  case late
  /// Something to heed.
  case warning
  /// Something that went wrong.
  case error
  /// News that needs no answer.
  case notice
  /// The chosen item.
  case selection
  /// Text being typed.
  case input
  /// The bridge is strained.
  case bridgeStrained
  /// The bridge is burnt.
  case bridgeBurnt
  /// The bar to breathe by.
  case breathe
  /// The clock of the call.
  case clock
}
