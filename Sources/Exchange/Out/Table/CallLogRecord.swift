extension CallLogForm {
  /// How the program of the form calls the contact of a row; of the form of ours, the program that was first. Empty when
  /// that is not known.
  func record(of row: CallLogRow) -> String {
    switch self {
    case .generic: row.records.first?.id ?? ""
    case .hubspot, .pipedrive: row.records.first { $0.source == rawValue }?.id ?? ""
    case .salesforce:
      (row.records.first { $0.source == rawValue } ?? row.records.first { Self.isSalesforce($0.id) })?.id
        ?? ""
    }
  }

  /// Whether a name is that of a contact or a lead of Salesforce, whatever table it stood in: 15 or 18 letters and digits
  /// that begin with `003` or `00Q` (Salesforce, “Standard Field Record ID Prefix Decoder”).
  private static func isSalesforce(_ id: String) -> Bool {
    let bytes = id.utf8
    let isPlain = bytes.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
    }
    return isPlain && [15, 18].contains(bytes.count) && (id.hasPrefix("003") || id.hasPrefix("00Q"))
  }
}
