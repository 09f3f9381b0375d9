/// A value that a line leaves open until the call.
public enum Placeholder: Hashable, Sendable {
  case rep, ourCompany, forWhom, theyGet, unlike, minutes
  case firstName, lastName, role, company
  case referrer
  case clearer
  case client, result
  case document
  case slot, slot2, time, tomorrow, day
  case fact(FactID)
  case factConcern(FactID)

  /// The word inside the braces, for example `individual.talk.concern`.
  public var name: String {
    switch self {
    case .rep: "rep"
    case .ourCompany: "our_company"
    case .forWhom: "for_whom"
    case .theyGet: "they_get"
    case .unlike: "unlike"
    case .minutes: "minutes"
    case .firstName: "first_name"
    case .lastName: "last_name"
    case .role: "role"
    case .company: "company"
    case .referrer: "referrer"
    case .clearer: "clearer"
    case .client: "client"
    case .result: "result"
    case .document: "document"
    case .slot: "slot"
    case .slot2: "slot2"
    case .time: "time"
    case .tomorrow: "tomorrow"
    case .day: "day"
    case .fact(let id): id.rawValue
    case .factConcern(let id): "\(id.rawValue).concern"
    }
  }

  /// Every placeholder that is not a fact.
  public static let builtIn: [Placeholder] = [
    .rep, .ourCompany, .forWhom, .theyGet, .unlike, .minutes, .firstName, .lastName, .role, .company,
    .referrer, .clearer, .client, .result, .document, .slot, .slot2, .time, .tomorrow, .day,
  ]
}

/// A text with open places, as a sales manager wrote it.
public struct Template: Hashable, Sendable {
  /// One piece of a template.
  public enum Piece: Hashable, Sendable {
    /// Words said as written.
    case text(String)
    /// The one word that carries the stress, written `*so*`.
    case stressed(String)
    /// A value to fill in.
    case placeholder(Placeholder)
    /// A breath: the text goes on in a new line.
    case breath
  }

  /// The pieces in order.
  public var pieces: [Piece]

  /// Makes a template of its pieces.
  public init(_ pieces: [Piece]) { self.pieces = pieces }

  /// The placeholders in order of appearance, repeats included.
  public var placeholders: [Placeholder] {
    pieces.compactMap { if case .placeholder(let placeholder) = $0 { placeholder } else { nil } }
  }

  /// The template as it would stand in a playbook, on one line; a breath becomes a space.
  public var source: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let words): text += words
      case .stressed(let word): text += "*\(word)*"
      case .placeholder(let placeholder): text += "{\(placeholder.name)}"
      case .breath: text += " "
      }
    }
  }
}
