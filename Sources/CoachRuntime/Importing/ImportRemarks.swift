import Exchange
public import Store

/// What has to be told about single lines of a file, in the order of the lines.
public struct ImportRemarks: Hashable, Sendable {
  /// One of them.
  public struct Remark: Hashable, Sendable {
    /// The line of the file, counted from 1.
    public var line: Int
    /// What it is, in words.
    public var words: String
  }

  /// Who was left out.
  public private(set) var leftOut: [Remark] = []
  /// How many were left out beside those.
  public private(set) var moreLeftOut = 0
  /// What else is worth knowing.
  public private(set) var others: [Remark] = []
  /// How much else there is beside that.
  public private(set) var moreOthers = 0

  /// Gathers what reading and matching found.
  public init(_ contacts: ReadContacts, _ outcome: ImportOutcome) {
    for problem in contacts.problems.first {
      add(Remark(line: problem.line, words: Self.words(problem.kind)), leavesOut: problem.leavesOut)
    }
    for notice in outcome.notices {
      let words = "\(notice.name): \(Self.words(notice.kind))"
      add(Remark(line: notice.line, words: words), leavesOut: notice.kind.leavesOut)
    }
    for (line, zone) in contacts.unknownZones.first {
      add(Remark(line: line, words: "no time zone is called “\(zone)”"), leavesOut: false)
    }
    let all = contacts.problems.leftOut + outcome.ambiguous + outcome.suppressed
    moreLeftOut = max(0, all - leftOut.count)
    let rest = contacts.problems.count - contacts.problems.first.count + outcome.moreNotices
    moreOthers = max(0, rest - moreLeftOut) + contacts.unknownZones.count - contacts.unknownZones.first.count
    leftOut.sort { $0.line < $1.line }
    others.sort { $0.line < $1.line }
  }

  /// What reading found that leaves nobody out, of a stop list too.
  public static func worthKnowing(_ contacts: ReadContacts) -> [Remark] {
    contacts.problems.first.filter { !$0.leavesOut }.map { Remark(line: $0.line, words: words($0.kind)) }
  }

  private mutating func add(_ remark: Remark, leavesOut: Bool) {
    if leavesOut { leftOut.append(remark) } else { others.append(remark) }
  }

  private static func words(_ kind: ReadingProblem.Kind) -> String {
    switch kind {
    case .noName: "no name and no company"
    case .tooManyCells(let found, let columns):
      "\(found) cells, but the header has \(columns): is a separator within a cell that is not quoted?"
    case .tooFewCells(let found, let columns):
      "\(found) \(found == 1 ? "cell" : "cells"), but the header has \(columns): is a line break within a cell that is "
        + "not quoted?"
    case .repeatedHeader: "the header again; it is nobody"
    case .notAPerson(let kind): "the card of a \(kind) is no person"
    case .unclearOptOut(let text):
      "“\(text)” is neither yes nor no; it is taken for a request not to be contacted"
    case .tooLong(let field): "the \(field.rawValue) has more than \(ImportLimits.words) signs"
    case .tooManyAddresses: "more than \(ImportLimits.addresses) numbers or addresses; the rest is left out"
    case .longNote: "the note is cut after \(ImportLimits.note) signs"
    case .roundedNumber(let number): "a spreadsheet rounded the number \(number); it is left out"
    case .decimalNumber(let number):
      "a spreadsheet put decimals to the number \(number); it is taken without them"
    case .notANumber(let text): "“\(text)” is no number; it is left out"
    case .notAnAddress(let text): "“\(text)” is no e-mail address; it is left out"
    case .unfinishedCard: "a card without its beginning or end"
    case .longProperty: "a property of more than \(ImportLimits.cell / 1024) kB; it is left out"
    case .notAProperty: "this line is no property of a card; it is left out"
    case .unknownCharset(let name): "the encoding \(name) is not known; letters may be lost"
    case .unreadableLetters(let count):
      "\(count) \(count == 1 ? "letter" : "letters") of the file could not be read and became U+FFFD"
    }
  }

  private static func words(_ kind: ImportNotice.Kind) -> String {
    switch kind {
    case .ambiguous(let key, let names): unclear(key, names)
    case .suppressed: "asked not to be contacted"
    case .conflict(let field, let kept, let offered):
      "\(words(field)) stays “\(kept)”; the file has “\(offered)”"
    case .replaced(let field, let known, let new):
      "\(words(field)) is “\(new)” from now on; it was “\(known)”"
    case .droppedAddress(let value): "\(value) is not added: its owner asked not to be contacted"
    case .addedUnclear(let key, let names): "is kept as somebody new, although \(unclear(key, names))"
    case .sharedNumber(let name): "\(name) has the same number"
    case .likeOrganisation(let name):
      "the organisation may be “\(name)”, which is known; it is kept as another one"
    case .stopped(let said): "is not contacted any more: the file says “\(said)”"
    case .mailStopped(let said): "gets no e-mails any more: the file says “\(said)”"
    }
  }

  private static func unclear(_ key: ImportKey, _ names: [String]) -> String {
    let whose = names.joined(separator: ", ")
    return switch key {
    case .record: "the record is kept as \(whose)’s, whose name is another"
    case .email: "the e-mail address is \(whose)’s too"
    case .phone: "name and number fit several: \(whose)"
    case .name: "of that name and company there is \(whose) already, reached otherwise"
    }
  }

  private static func words(_ field: ImportNotice.Field) -> String {
    switch field {
    case .name: "the name"
    case .company: "the company"
    case .role: "the role"
    case .zone: "the time zone"
    case .region: "the region"
    case .note: "the note"
    case .phone: "the first number"
    case .email: "the first e-mail address"
    }
  }
}

extension ImportNotice.Kind {
  /// Whether the person is left out because of it.
  var leavesOut: Bool {
    switch self {
    case .ambiguous, .suppressed: true
    case .conflict, .replaced, .droppedAddress, .sharedNumber, .likeOrganisation, .addedUnclear, .stopped,
      .mailStopped:
      false
    }
  }
}
