public import CallScript
public import CoachApp
public import Exchange
import Store

extension DraftDesk {
  /// A draft as the mail that a file or a link holds; an address that cannot be one is left out.
  public func mail(_ draft: KeptDraft) throws(DraftError) -> MailDraft {
    let occasion = try occasion(draft.contact)
    let contact = occasion.person.contact
    let address = try? MailAddress(draft.message.to)
    let name = address?.text == contact.email ? contact.displayName : ""
    let stamp = clock.stamp()
    return MailDraft(
      to: address.map { [Mailbox($0, name: name)] } ?? [], subject: draft.message.subject,
      body: draft.message.body, written: MailDraft.Written(at: stamp.utc, offset: stamp.offset))
  }

  /// The bytes of the file that mail programs open; refuses what may not go out, and what is not ready unless told
  /// otherwise.
  public func file(_ draft: KeptDraft, evenUnready: Bool) throws(DraftError) -> [UInt8] {
    try check(draft, evenUnready: evenUnready)
    return Array(MailFile.text(try mail(draft)).utf8)
  }

  /// Writes the file into the folder for what goes out and notes when; gives its path.
  public func write(_ draft: KeptDraft, evenUnready: Bool) throws(DraftError) -> (DraftDetail, path: String) {
    let bytes = try file(draft, evenUnready: evenUnready)
    guard let out else { throw .file(.failed(path: "out", errno: 2)) }
    let isReady = try detail(draft).isReady
    let path: String
    do throws(FileWritingError) {
      path = try out.write(bytes, named: name(of: draft, isReady: isReady), suffix: "eml")
    } catch {
      throw .file(error)
    }
    return (try noteExport(of: draft), path)
  }

  /// Notes that a draft was written as a file, where the store writes.
  public func noteExport(of draft: KeptDraft) throws(DraftError) -> DraftDetail {
    guard store.isWriting else { return try detail(draft) }
    var draft = draft
    draft.exportedAt = clock.stamp().utc
    return try keep(draft)
  }

  /// The `mailto:` link; refuses what may not go out.
  public func link(_ draft: KeptDraft) throws(DraftError) -> String {
    try check(draft, evenUnready: true)
    let mail = try mail(draft)
    do throws(DocumentError) {
      return try MailLink.text(mail)
    } catch {
      throw .document(error)
    }
  }

  private func check(_ draft: KeptDraft, evenUnready: Bool) throws(DraftError) {
    let detail = try detail(draft)
    if let refusal = detail.refusal { throw .refused(refusal) }
    if !evenUnready, !detail.isReady { throw .notReady(detail.missing) }
  }

  /// `2026-11-25-ann-hale-hang-up`; what is not ready says so.
  private func name(of draft: KeptDraft, isReady: Bool) -> String {
    let now = clock.stamp().utc
    let day = zones.local(around: now).civil(at: now).date.iso
    let name = (try? occasion(draft.contact))?.person.contact.displayName ?? ""
    // Room is left for the day before it and for what it is for after it.
    let slug = FileSlug.of(name, otherwise: "somebody").prefix(45)
    return "\(day)-\(slug)-\(draft.message.purpose.rawValue)" + (isReady ? "" : "-unfinished")
  }
}
