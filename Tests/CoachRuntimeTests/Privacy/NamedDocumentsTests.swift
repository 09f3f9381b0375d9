import CallScript
import Exchange
import Foundation
import Store
import Testing

@testable import CoachRuntime

struct NamedDocumentsTests {
  private static let zoe = Contact(
    id: ContactID("01JZZZZZZZZZZZZZZZZZZZZZZZ"), firstName: "Zoë", lastName: "Königsmüller-Aßenheim",
    phone: "+49 171 2345678", email: "zoe@firma.example")

  /// The words of a person that a store of its own knows.
  private static func words(_ contact: Contact) throws -> PersonWords {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let store = try Store.open(at: folder)
    defer { store.close() }
    try store.add(contact)
    return PersonWords(try store.traces(of: contact.id))
  }

  private static func mail(to: String, subject: String, body: String) throws -> String {
    MailFile.text(
      MailDraft(to: [Mailbox(try MailAddress("other@firma.example"), name: to)], subject: subject, body: body)
    )
  }

  static let documents: [(name: String, text: String)] = {
    let long = String(repeating: "Umlaute äöü und lange Zeilen ", count: 3)
    let name = "Zoë Königsmüller-Aßenheim"
    return [
      ("subject", try? mail(to: "Bob", subject: "\(long)\(name)", body: "Hi")),
      (
        "subject in base 64",
        try? mail(to: "Bob", subject: String(repeating: "ß", count: 60) + " \(name) ßßß", body: "")
      ),
      ("recipient", try? mail(to: name, subject: "Hi", body: "Hi")),
      ("body", try? mail(to: "Bob", subject: "Hi", body: "\(long)\(long)\n\(name) said so")),
      (
        "body in base 64",
        try? mail(to: "Bob", subject: "Hi", body: String(repeating: "ÄÖÜ", count: 90) + " \(name)")
      ),
      ("number", try? mail(to: "Bob", subject: "Hi", body: "Ring 0171 2345-678")),
      ("page", HTMLPage.text(Document(title: "Notes", blocks: [.paragraph(RichText("<b> \(name) & Co"))]))),
      ("Markdown", MarkdownPage.text(Document(title: "Notes", blocks: [.paragraph(RichText(name))]))),
      ("appointment", "SUMMARY:\(long)\\, Zoë Königsm\r\n üller-Aßenheim\\, Firma\r\n"),
      ("identifier", "UID:agreed-call-01JZZZZZZZZZZZZZZZZZZZZZZZ-01K@callcoach\r\n"),
      ("address", "ATTENDEE:mailto:ZOE@firma.example\r\n"),
    ].compactMap { name, text in text.map { (name, $0) } }
  }()

  @Test("A person is found in a document however its words are wrapped", arguments: documents.map(\.name))
  func found(name: String) throws {
    let text = try #require(Self.documents.first { $0.name == name }?.text)
    let words = try Self.words(Self.zoe)
    #expect(DocumentForms.of(Array(text.utf8)).contains(where: words.name))
  }

  @Test("All of the kinds of documents are looked at")
  func complete() { #expect(Self.documents.count == 11) }

  @Test("Documents about others are left alone, by name and by words")
  func others() throws {
    let words = try Self.words(Self.zoe)
    let mail = try Self.mail(
      to: "Zoë Other", subject: "Königsmüller", body: "0171 2345679, zoe@firma.examples")
    #expect(!DocumentForms.of(Array(mail.utf8)).contains(where: words.name))
  }

  @Test("Only plain files of the folder are looked at, and names of files count")
  func folder() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(
      atPath: folder + "/zoe-koenigsmueller", withIntermediateDirectories: true)
    for (name, text) in [
      ("a.eml", "zoe@firma.example"), ("01JZZZZZZZZZZZZZZZZZZZZZZZ.ics", ""), ("c.txt", "Bob"),
    ] {
      try text.write(toFile: folder + "/" + name, atomically: false, encoding: .utf8)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link", withDestinationPath: folder + "/a.eml")
    let found = try NamedDocuments(folder: folder).find(try Self.words(Self.zoe))
    #expect(found.map(\.path) == [folder + "/01JZZZZZZZZZZZZZZZZZZZZZZZ.ics", folder + "/a.eml"])
    #expect(try NamedDocuments(folder: folder + "/none").find(try Self.words(Self.zoe)).isEmpty)
  }
}
