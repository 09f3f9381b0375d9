public import Exchange

/// How a write-up is written.
public enum WriteUpForm: Hashable, Sendable {
  case html, markdown

  /// The form that the ending of a file's name asks for; nil for any other than `.html`, `.htm`, `.md` and `.markdown`.
  public init?(path: String) {
    let name = path.lowercased().utf8
    func ends(_ ending: String) -> Bool { name.reversed().starts(with: ending.utf8.reversed()) }
    if ends(".html") || ends(".htm") {
      self = .html
    } else if ends(".md") || ends(".markdown") {
      self = .markdown
    } else {
      return nil
    }
  }

  /// The document in this form.
  public func text(_ document: Document) -> String {
    switch self {
    case .html: HTMLPage.text(document)
    case .markdown: MarkdownPage.text(document)
    }
  }
}
