/// What the wording rules want to know about a word or a place, gathered when the line is read.
struct WordFlags: OptionSet, Sendable {
  let rawValue: UInt64

  // The word begins a pattern of that list.
  static let disconnected = WordFlags(bit: 0)
  static let notSelling = WordFlags(bit: 1)
  static let followingUp = WordFlags(bit: 2)
  static let returning = WordFlags(bit: 3)
  static let pretence = WordFlags(bit: 4)
  static let arguments = WordFlags(bit: 5)
  static let ourProduct = WordFlags(bit: 6)
  static let features = WordFlags(bit: 7)
  static let promises = WordFlags(bit: 8)
  static let outcomes = WordFlags(bit: 9)
  static let putInTheirMouth = WordFlags(bit: 10)
  static let moments = WordFlags(bit: 11)

  // The word is in that list.
  static let denial = WordFlags(bit: 16)
  static let harmlessBut = WordFlags(bit: 17)
  static let open = WordFlags(bit: 18)
  static let auxiliary = WordFlags(bit: 19)
  static let we = WordFlags(bit: 20)
  static let you = WordFlags(bit: 21)
  static let unit = WordFlags(bit: 22)
  static let speaking = WordFlags(bit: 23)
  static let common = WordFlags(bit: 24)
  static let minutes = WordFlags(bit: 25)
  static let percent = WordFlags(bit: 26)
  /// The word begins with a digit.
  static let number = WordFlags(bit: 27)

  // The place stands for that.
  static let fact = WordFlags(bit: 32)
  /// What the customer gets, or whom it is for.
  static let outcomePlace = WordFlags(bit: 33)
  static let rep = WordFlags(bit: 34)
  static let ourCompany = WordFlags(bit: 35)
  static let company = WordFlags(bit: 36)
  static let slot = WordFlags(bit: 37)
  /// Any moment to come.
  static let moment = WordFlags(bit: 38)

  /// A value that is often not known, with nothing to fall back on.
  static let mayBeMissing = WordFlags(bit: 39)

  init(rawValue: UInt64) { self.rawValue = rawValue }
  private init(bit: UInt64) { rawValue = 1 << bit }

  /// What the rules want to know about a place.
  init(_ placeholder: Placeholder) {
    switch placeholder {
    case .fact, .factConcern: self = [.fact, .mayBeMissing, .outcomePlace]
    case .theyGet, .unlike, .forWhom: self = .outcomePlace
    case .rep: self = .rep
    case .ourCompany: self = .ourCompany
    case .company: self = .company
    case .referrer, .clearer: self = .mayBeMissing
    case .slot: self = [.slot, .moment]
    case .slot2, .time, .tomorrow, .day: self = .moment
    case .minutes: self = .minutes
    case .firstName, .lastName, .role, .client, .result, .document: self = []
    }
  }
}

/// The hash under which the rules know a word: 64-bit FNV-1a of its folded bytes.
enum WordHash {
  static func of(_ word: some StringProtocol) -> UInt64 { Fingerprint(of: word.utf8).value }
}
