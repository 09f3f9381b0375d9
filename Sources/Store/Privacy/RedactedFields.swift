import CallScript

extension FieldValue {
  /// Fields whose texts are words of the program's own: names of kinds, sections, days and zones; and what an import
  /// knew of another's own name, numbers and addresses.
  private static let structural: Set<String> = [
    "kind", "how", "purpose", "section", "playbook", "hash", "date", "name", "offer", "person", "scope",
    "seed",
    "channel", "opening", "message", "last_outcome", "firstName", "lastName", "phone", "email", "account",
    "accountName", "value", "zone", "region",
  ]

  /// The same fields without the words that name a person; nil when there are none. Another person's own name,
  /// number and address stay.
  func redacted(by words: PersonWords, isAboutTheirOrganisation: Bool) -> FieldValue? {
    var isChanged = false
    let fields = redacted(under: "") { name, text in
      let clean =
        Self.structural.contains(name)
        ? words.withoutIdentifiers(text)
        : words.redacted(text, isAboutTheirOrganisation: isAboutTheirOrganisation)
      if clean != nil { isChanged = true }
      return clean ?? text
    }
    return isChanged ? fields : nil
  }

  private func redacted(under name: String, _ change: (String, String) -> String) -> FieldValue {
    switch self {
    case .null, .bool, .int, .double: self
    case .string(let text): .string(change(name, text))
    case .list(let values): .list(values.map { $0.redacted(under: name, change) })
    case .object(let fields): .object(Self.redacted(fields, change))
    }
  }

  private static func redacted(
    _ fields: [String: FieldValue], _ change: (String, String) -> String
  ) -> [String: FieldValue] {
    var result: [String: FieldValue] = [:]
    for (name, value) in fields {
      // The contact that a call was opened with is the other person's own.
      result[name] =
        name == "contact" && value["first_name"] != nil ? value : value.redacted(under: name, change)
    }
    return result
  }
}
