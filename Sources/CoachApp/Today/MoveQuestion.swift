public import CallScript

/// What is asked before something about a person or one of their moves is noted; lies over a screen.
public struct MoveQuestion: Hashable, Sendable {
  /// What is asked.
  public enum Kind: Hashable, Sendable {
    /// What happened outside a call: a letter each; the number is the chosen row.
    case happened(selected: Int)
    /// Until when the move is put off.
    case until(TextField)
    /// Why the move will not be done.
    case whyDropped(TextField)
    /// To when it was moved; the words say why it was cancelled before, nil where it was not.
    case newTime(TextField, cancelledFor: String?)
    /// Why it was cancelled.
    case whyCancelled(TextField)
  }

  /// What is asked now.
  public var kind: Kind
  /// Whom it is about.
  public var card: ContactCard
  /// The move it is about; nil where it is about the person only.
  public var move: NextMove?
  /// Why the answer was not taken; nil when nothing is wrong with it.
  public var complaint: String?

  /// Asks something.
  init(_ kind: Kind, about card: ContactCard, move: NextMove? = nil) {
    self.kind = kind
    self.card = card
    self.move = move
  }

  /// The most signs of a reason.
  static let reasonLimit = 200
  /// The most signs of a day and a time.
  static let timeLimit = 60

  /// Where keys are looked up while it is asked.
  var contexts: [KeyContext] {
    switch kind {
    case .happened: [.happened, .screens]
    case .until, .whyDropped, .newTime, .whyCancelled: [.typedAnswer]
    }
  }

  /// The text being typed; nil while a letter is asked for.
  var field: TextField? {
    get {
      switch kind {
      case .happened: nil
      case .until(let field), .whyDropped(let field), .newTime(let field, _), .whyCancelled(let field): field
      }
    }
    set {
      guard let newValue else { return }
      switch kind {
      case .happened: break
      case .until: kind = .until(newValue)
      case .whyDropped: kind = .whyDropped(newValue)
      case .newTime(_, let reason): kind = .newTime(newValue, cancelledFor: reason)
      case .whyCancelled: kind = .whyCancelled(newValue)
      }
    }
  }

  /// Changes the text being typed, if there is one, and says whether there was.
  mutating func editField(_ change: (inout TextField) -> Bool) -> Bool {
    guard var typed = field else { return false }
    let taken = change(&typed)
    field = typed
    if taken { complaint = nil }
    return taken
  }
}

/// What can have happened with somebody outside a call, as the letters of the panel offer it.
public enum HappenedChoice: String, CaseIterable, Hashable, Sendable {
  case held, noShow, moved, cancelled, replied, calledIn, onTheLine, ring, left, numberIsWrong

  /// The words beside its letter.
  var words: String {
    switch self {
    case .held: "the meeting took place"
    case .noShow: "they did not come to the meeting"
    case .moved: "it has another day and time"
    case .cancelled: "it was cancelled"
    case .replied: "they answered an e-mail"
    case .calledIn: "they rang, and it is over"
    case .onTheLine: "they are on the line now"
    case .ring: "ring them now (not answered: e n)"
    case .left: "they work there no longer"
    case .numberIsWrong: "the number is wrong or dead"
    }
  }
}
