/// By what somebody from a file was found among the people that are known, the surest first.
public enum ImportKey: String, CaseIterable, Hashable, Sendable {
  case record, email, phone, name
}

/// What has to be told about one person of a file.
public struct ImportNotice: Hashable, Sendable {
  /// What a file says otherwise than is known.
  public enum Field: String, CaseIterable, Hashable, Sendable {
    case name, company, role, zone, region, note, phone, email
  }

  /// What it is.
  public enum Kind: Hashable, Sendable {
    /// Several people have the same key, or one of another name has the same address: left out. The names of some.
    case ambiguous(ImportKey, [String])
    /// The same, but kept as somebody new, as was asked for.
    case addedUnclear(ImportKey, [String])
    /// They asked not to be contacted: left out.
    case suppressed
    /// What is known is kept.
    case conflict(Field, kept: String, offered: String)
    /// What was known gives way to what the file says.
    case replaced(Field, known: String, by: String)
    /// A number or an address of somebody who asked not to be contacted was not added to another person.
    case droppedAddress(String)
    /// Somebody else is reached by the same number.
    case sharedNumber(String)
    /// An organisation that may be the same is known by another name; the row's is kept as one of its own.
    case likeOrganisation(String)
    /// The file says that they must not be contacted: it is kept as a request. The words of the file.
    case stopped(String)
    /// The file says that they must not be written to. The words of the file.
    case mailStopped(String)
  }

  /// The line of the file, counted from 1.
  public var line: Int
  /// Whom it is about, as the file has it.
  public var name: String
  /// What it is.
  public var kind: Kind
}

/// What an import comes to, or would come to.
public struct ImportOutcome: Hashable, Sendable {
  /// The identifier of the batch, by which it is taken back; empty for a preview and when nothing was changed.
  public internal(set) var batch = ""
  /// How many people are new.
  public internal(set) var added = 0
  /// How many known people got something new.
  public internal(set) var changed = 0
  /// How many rows tell nothing new of somebody who was known before.
  public internal(set) var same = 0
  /// How many rows fell together with an earlier row of the same file.
  public internal(set) var repeated = 0
  /// How many rows were found to be somebody, by each key.
  public internal(set) var found: [ImportKey: Int] = [:]
  /// How many rows were left out because it is not clear who they are.
  public internal(set) var ambiguous = 0
  /// How many rows became new people although it is not clear who they are.
  public internal(set) var addedUnclear = 0
  /// How many rows were left out because the person asked not to be contacted.
  public internal(set) var suppressed = 0
  /// How many people are not contacted any more because the file says so.
  public internal(set) var stopped = 0
  /// How many people are not written to any more because the file says so.
  public internal(set) var mailStopped = 0
  /// How many rows bring a request alone: it is kept for their numbers and addresses, as it is not clear whose it is.
  public internal(set) var requestsAlone = 0
  /// How often what is known was kept against what the file says.
  public internal(set) var conflicts = 0
  /// How often what was known gives way to what the file says.
  public internal(set) var replaced = 0
  /// How many new people share a number with somebody else.
  public internal(set) var sharing = 0
  /// How many new people have neither a time zone nor a region that tells one.
  public internal(set) var withoutZone = 0
  /// How many new people are of a region with several time zones.
  public internal(set) var withSeveralZones = 0
  /// The first notices, in the order of the file.
  public internal(set) var notices: [ImportNotice] = []
  /// How many notices there are beside those.
  public internal(set) var moreNotices = 0
  /// The first people that are added or changed, as they are kept.
  public internal(set) var sample: [Store.ContactDetails] = []

  /// The most notices that are kept one by one.
  static let noticeLimit = 1000
  /// The most people of the sample.
  static let sampleLimit = 20

  /// An outcome of nothing.
  public init() {}

  /// How many people are added or changed, and how many rows bring a request alone.
  public var changes: Int { added + changed + requestsAlone }

  mutating func tell(_ kind: ImportNotice.Kind, of row: ImportRow) {
    switch kind {
    case .ambiguous: ambiguous += 1
    case .addedUnclear: addedUnclear += 1
    case .suppressed: suppressed += 1
    case .conflict: conflicts += 1
    case .replaced: replaced += 1
    case .sharedNumber: sharing += 1
    case .stopped: stopped += 1
    case .mailStopped: mailStopped += 1
    case .droppedAddress, .likeOrganisation: break
    }
    if notices.count < Self.noticeLimit {
      notices.append(ImportNotice(line: row.line, name: row.displayName, kind: kind))
    } else {
      moreNotices += 1
    }
  }

  /// Puts the notices in the order of the file.
  mutating func sortNotices() { notices.sort { $0.line < $1.line } }
}
