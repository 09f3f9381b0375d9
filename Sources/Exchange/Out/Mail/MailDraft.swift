public import CallScript

/// An e-mail that was written but not sent; this program sends nothing.
public struct MailDraft: Hashable, Sendable {
  /// When a message was written, and how far the writer's clock was ahead of UTC.
  public struct Written: Hashable, Sendable {
    /// The moment.
    public var at: Instant
    /// Seconds ahead of UTC.
    public var offset: Int
    /// Makes a time of writing.
    public init(at: Instant, offset: Int) {
      self.at = at
      self.offset = offset
    }
  }

  /// Who writes; nil leaves it to the mail program.
  public var from: Mailbox?
  /// To whom; may be empty, then the reader fills it in.
  public var to: [Mailbox]
  /// The subject; line breaks in it become blanks.
  public var subject: String
  /// The message, plain text.
  public var body: String
  /// The date shown; nil leaves it to the mail program.
  public var written: Written?

  /// Makes a draft.
  public init(
    from: Mailbox? = nil, to: [Mailbox], subject: String, body: String, written: Written? = nil
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.body = body
    self.written = written
  }
}
