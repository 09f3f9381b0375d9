/// Somebody with an e-mail address.
public struct Mailbox: Hashable, Sendable {
  /// Where mail goes.
  public var address: MailAddress
  /// What the person is called; may be empty, may hold any words.
  public var name: String

  /// Makes a mailbox.
  public init(_ address: MailAddress, name: String = "") {
    self.address = address
    self.name = name
  }
}
