/// Why a document that goes out cannot be written.
public enum DocumentError: Error, Hashable, Sendable {
  /// A value that may not be quoted or escaped holds a sign it must not; `at` counts scalars from 0.
  case badSign(DocumentField, scalar: UInt32, at: Int)
  /// A value that must be there is empty.
  case empty(DocumentField)
  /// A value is longer than it may be, both in bytes.
  case tooLong(DocumentField, count: Int, limit: Int)
  /// An e-mail address that is not taken.
  case badAddress(String, AddressFault)
  /// A row of a table, counted from 0, has another number of cells than the header.
  case unevenRow(Int, cells: Int, columns: Int)
}

/// A value of a document that has a form of its own.
public enum DocumentField: String, CaseIterable, Hashable, Sendable {
  case identifier
  case zone
  case mailLink = "mail_link"
}

/// What is wrong with an e-mail address.
public enum AddressFault: Hashable, Sendable {
  /// There is nothing.
  case empty
  /// No `@`, or more than one.
  case atSigns(Int)
  /// A sign that has no place in an address; `at` counts scalars from 0.
  case badSign(scalar: UInt32, at: Int)
  /// A letter beyond ASCII, which mail servers take only by agreement; `at` counts scalars from 0.
  case notASCII(scalar: UInt32, at: Int)
  /// The part before the `@` is empty, too long or has a dot in the wrong place.
  case badLocalPart
  /// The part after the `@` is not a name of at least two labels.
  case badDomain
  /// More than 254 bytes.
  case tooLong(Int)
}
