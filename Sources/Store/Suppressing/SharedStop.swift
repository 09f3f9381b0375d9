public import CallScript
internal import GRDB

/// Somebody who asked not to be contacted and is reached by the same number or address as another.
public struct SharedStop: Hashable, Sendable {
  /// Who asked.
  public var contact: Contact
  /// Whether the number is the same.
  public var isSameNumber: Bool
  /// Whether the e-mail address is the same.
  public var isSameAddress: Bool
}

extension Store {
  /// The people who asked not to be contacted and share this contact's number or address, by name; at most ten.
  public func stopsSharing(with contact: ContactID) throws(StoreError) -> [SharedStop] {
    try read { db in try Suppressions.sharing(db, with: contact) }
  }
}
