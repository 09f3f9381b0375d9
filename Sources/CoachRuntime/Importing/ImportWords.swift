import CallScript
public import Exchange
public import Store

/// The words for what an import finds and does.
public enum ImportWords {
  /// What kind of file it is: `table of HubSpot, UTF-8`.
  public static func source(_ file: ContactsFile) -> String {
    let kind =
      switch file.source {
      case .hubspot: "table of HubSpot"
      case .salesforce: "table of Salesforce"
      case .pipedrive: "table of Pipedrive"
      case .linkedin: "table of LinkedIn"
      case .google: "table of Google Contacts"
      case .dynamics: "table of Dynamics"
      case .zoho: "table of Zoho"
      case .apollo: "table of Apollo"
      case .zoominfo: "table of ZoomInfo"
      case .lusha: "table of Lusha"
      case .cognism: "table of Cognism"
      case .close: "table of Close"
      case .copper: "table of Copper"
      case .freshsales: "table of Freshsales"
      case .suitecrm: "table of SuiteCRM"
      case .odoo: "table of Odoo"
      case .table: "table"
      case .cards: "address cards"
      }
    return "\(kind), \(file.encoding.rawValue)"
  }

  /// Which column goes where, one line each; columns that are left out last, every one of them.
  public static func mapping(_ file: ContactsFile) -> [String] {
    let used = file.columns.filter { $0.field != .ignored }
    let unused = file.columns.filter { $0.field == .ignored && !$0.name.isEmpty }
    let lines = used.map { column in
      let twin = column.repeats.map { " (the name of column \($0) again)" } ?? ""
      return "\(title(column))  →  \(words(column.field))\(twin)"
    }
    guard !unused.isEmpty else { return lines }
    let names = unused.map { $0.name.count > 60 ? $0.name.prefix(59) + "…" : $0.name }
    return lines + ["left out: " + names.joined(separator: ", ")]
  }

  private static func title(_ column: ColumnUse) -> String {
    column.name.isEmpty ? "column \(column.number)" : column.name
  }

  private static func words(_ field: PersonField) -> String {
    switch field {
    case .firstName: "first name"
    case .lastName: "last name"
    case .fullName: "name, cut into first and last by guess"
    case .company: "company"
    case .role: "role"
    case .phone: "number"
    case .email: "e-mail"
    case .label: "kind of a number or an address"
    case .zone: "time zone"
    case .country: "country"
    case .state: "part of the country"
    case .note: "note"
    case .stop: "not to be contacted, where there is a yes or a date"
    case .mailStop: "no e-mails, where there is a yes or a date"
    case .status: "only what says do not call or unsubscribed"
    case .record: "the other program's own name for the person"
    case .ignored: "left out"
    }
  }

  /// What is asked before the import: whether the letters are those of another encoding, and about each column that is
  /// left out and looks like numbers or addresses.
  public static func questions(_ contacts: ReadContacts) -> [String] {
    let letters = contacts.file.likelierEncoding.map {
      "The letters look like those of \($0), not of \(contacts.file.encoding.rawValue). --encoding \($0) reads them so."
    }
    return [letters].compactMap(\.self) + columnQuestions(contacts)
  }

  private static func columnQuestions(_ contacts: ReadContacts) -> [String] {
    contacts.suspects.map { column in
      let title = column.name.isEmpty ? "Column \(column.number)" : "“\(column.name.prefix(60))”"
      let things = column.looksLike == .email ? "e-mail addresses" : "numbers"
      let name = column.name.isEmpty || column.name.contains("=") ? "#\(column.number)" : column.name
      return "\(title) looks like \(things) (\(column.example.prefix(40))) and is left out. "
        + "Is it? --map \"\(name)=\(column.looksLike.rawValue)\" reads it."
    }
  }

  // MARK: What becomes of how many

  /// What happens to how many, one line each.
  public static func counts(_ outcome: ImportOutcome, of contacts: ReadContacts) -> [String] {
    var lines = [
      number(outcome.added, "new person", "new people"),
      number(outcome.changed, "known person gets something new", "known people get something new"),
      number(outcome.same, "says nothing new", "say nothing new"),
      number(
        outcome.repeated, "falls together with an earlier one of the file",
        "fall together with earlier ones of the file"),
    ]
    lines.append(found(outcome))
    lines += requested(outcome)
    lines += leftOut(outcome, contacts)
    lines.append(
      number(
        outcome.addedUnclear, "new person may be one who is known: not clear, and kept as was asked",
        "new people may be ones who are known: not clear, and kept as was asked"))
    lines.append(
      number(
        outcome.conflicts, "thing is known otherwise; what is known stays",
        "things are known otherwise; what is known stays"))
    lines.append(
      number(
        outcome.replaced, "thing is known otherwise and gives way to the file",
        "things are known otherwise and give way to the file"))
    lines.append(
      number(
        outcome.withoutZone, "new person has no time zone and no region that tells one: mind the hour",
        "new people have no time zone and no region that tells one: mind the hour"))
    lines.append(
      number(
        outcome.withSeveralZones,
        "new person is of a region with several time zones: calling hours hold in all",
        "new people are of regions with several time zones: calling hours hold in all"))
    if let footer = contacts.footer {
      lines.append("lines \(footer.lowerBound) to \(footer.upperBound) are the report's sums and footer")
    }
    if contacts.usesKeptMapping { lines.append("columns are read as you picked them last time") }
    return lines.filter { !$0.isEmpty }
  }

  private static func leftOut(_ outcome: ImportOutcome, _ contacts: ReadContacts) -> [String] {
    [
      number(
        outcome.suppressed, "left out: asked not to be contacted", "left out: asked not to be contacted"),
      number(outcome.ambiguous, "left out: not clear who it is", "left out: not clear who they are"),
      number(contacts.problems.leftOut, "left out: cannot be used", "left out: cannot be used"),
    ]
  }

  private static func requested(_ outcome: ImportOutcome) -> [String] {
    [
      number(
        outcome.stopped, "is not contacted any more: the file says so",
        "are not contacted any more: the file says so"),
      number(
        outcome.mailStopped, "gets no e-mails any more: the file says so",
        "get no e-mails any more: the file says so"),
      number(
        outcome.requestsAlone, "request is kept for numbers and addresses alone",
        "requests are kept for numbers and addresses alone"),
    ]
  }

  private static func found(_ outcome: ImportOutcome) -> String {
    let parts = ImportKey.allCases.compactMap { key in
      outcome.found[key].map { "\($0) by \(words(key))" }
    }
    return parts.isEmpty ? "" : "found again: " + parts.joined(separator: ", ")
  }

  private static func words(_ key: ImportKey) -> String {
    switch key {
    case .record: "record"
    case .email: "e-mail address"
    case .phone: "number"
    case .name: "name and company"
    }
  }

  private static func number(_ count: Int, _ one: String, _ many: String) -> String {
    count == 0 ? "" : "\(count) \(count == 1 ? one : many)"
  }

  /// What came of it, in one sentence.
  public static func done(_ outcome: ImportOutcome) -> String {
    let added = outcome.added == 1 ? "1 person was added" : "\(outcome.added) people were added"
    let changed = outcome.changed == 0 ? "" : ", \(outcome.changed) changed"
    let requests = outcome.stopped + outcome.mailStopped + outcome.requestsAlone
    let kept = requests == 0 ? "" : " Requests not to be contacted: \(requests)."
    return "\(added)\(changed)." + kept
  }

  /// What taking it back came to, in one sentence.
  public static func undone(_ undoing: ImportUndoing) -> String {
    let removed = undoing.removed == 1 ? "1 person is gone" : "\(undoing.removed) people are gone"
    var parts = [removed]
    if undoing.restored > 0 { parts.append("\(undoing.restored) as before") }
    if undoing.keptCount > 0 { parts.append("\(undoing.keptCount) kept: called, noted or changed since") }
    return "Taken back: " + parts.joined(separator: ", ") + "."
  }

  /// Who stays as they are, and why.
  public static func kept(_ kept: ImportUndoing.Kept) -> String {
    let why =
      switch kept.reason {
      case .used: "there were calls, facts or drafts since"
      case .changed: "changed since"
      case .suppressed: "asked not to be contacted"
      }
    return "\(kept.contact.displayName) stays: \(why)"
  }
}
