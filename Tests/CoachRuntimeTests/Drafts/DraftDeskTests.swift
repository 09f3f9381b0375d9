import CallScript
import CoachApp
import CoachTesting
import Exchange
import Foundation
import Glibc
import Store
import Testing

@testable import CoachRuntime

@Suite("The desk for drafts")
struct DraftDeskTests {
  private let ann = DraftOffice.ann.id

  @Test("A message is filled with the benefit that was shown in the call, and kept")
  func filled() throws {
    let office = try DraftOffice()
    try office.hangUp()
    let detail = try office.desk.make(for: ann, .hangUp)
    let message = detail.draft.message
    #expect(message.to == "ann@hale.example")
    #expect(message.subject == "Our call, Ann")
    #expect(message.body.contains("We work with a scaffolder; they kept its people."))
    #expect(message.body.hasSuffix("Kim"))
    #expect(detail.isReady && detail.isKept && detail.hasOtherShape)
    #expect(try office.store.drafts() == [detail.draft])
    #expect(detail.draft.session == SessionID("01CALLA"))
    #expect(detail.draft.move?.rawValue.hasPrefix("hang_up_message:") == true)
    #expect(detail.isMoveOpen)
  }

  @Test("What is not known is a gap, and the draft is not ready")
  func gaps() throws {
    var plain = DraftOffice.ann
    (plain.email, plain.role) = ("", "")
    let office = try DraftOffice(plain)
    try office.hangUp()
    let detail = try office.desk.make(for: ann, .hangUp)
    #expect(!detail.isReady)
    #expect(detail.missing == ["to, column 1: [e-mail address?]", "text, line 4, column 14: [role?]"])
    #expect(throws: DraftError.notReady(detail.missing)) {
      try office.desk.write(detail.draft, evenUnready: false)
    }
    #expect(office.files.isEmpty)
    _ = try office.desk.write(detail.draft, evenUnready: true)
    #expect(office.files.allSatisfy { $0.hasSuffix("-ann-hale-hang-up-unfinished.eml") })
  }

  @Test("The same step takes the same draft up again, as it was left")
  func again() throws {
    let office = try DraftOffice()
    try office.hangUp()
    var draft = try office.desk.make(for: ann, .hangUp).draft
    draft.message.subject = "Mine"
    _ = try office.desk.keep(draft)
    #expect(try office.desk.make(for: ann, .hangUp).draft == draft)
    let other = try office.desk.reshape(draft)
    #expect(other.draft.message.body == "Ann, no harm done. A scaffolder says hello.")
    #expect(try office.desk.make(for: ann, .hangUp, move: draft.move).draft.id == draft.id)
    #expect(try office.store.drafts().count == 1)
  }

  @Test("An address that has become known takes the place of its gap; one that was typed stays")
  func addressFound() throws {
    var ann = DraftOffice.ann
    ann.email = ""
    let office = try DraftOffice(ann)
    try office.hangUp()
    var draft = try office.desk.make(for: ann.id, .hangUp).draft
    #expect(draft.message.to == DraftGap.address)
    ann.email = "ann@hale.example"
    try office.store.update(ann)
    #expect(try office.desk.open(draft.id).draft.message.to == "ann@hale.example")
    draft.message.to = "desk@hale.example"
    _ = try office.desk.keep(draft)
    #expect(try office.desk.make(for: ann.id, .hangUp).draft.message.to == "desk@hale.example")
  }

  @Test("Nothing is kept where only a look was asked for, or where the store only reads")
  func looking() throws {
    let office = try DraftOffice()
    try office.hangUp()
    #expect(try !office.desk.make(for: ann, .hangUp, keeping: false).isKept)
    #expect(try office.store.drafts().isEmpty)
    let reader = try Store.open(at: office.folders.data, access: .readOnly)
    defer { reader.close() }
    let desk = DraftDesk(store: reader, folders: office.folders, repName: "Kim")
    let detail = try desk.make(for: ann, .hangUp)
    #expect(!detail.isKept && detail.isReady)
    #expect(throws: DraftError.store(.readOnly(.asked))) { try desk.keep(detail.draft) }
    let (_, path) = try desk.write(detail.draft, evenUnready: false)
    #expect(office.files.map { office.folders.data + "/out/" + $0 } == [path])
  }

  static let refusals: [(MessagePurpose, [CallEvent.Kind], MessageRefusal)] = [
    (.hangUp, [.answered, .said, .ended(.goodbye), .closed], .noHangUp),
    (.confirmation, [.answered, .said, .ended(.goodbye), .closed], .noMeeting),
    (.information, [.answered, .said, .ended(.goodbye), .closed], .nothingPromised),
    (.voicemail, [.answered, .said, .ended(.goodbye), .closed], .noVoicemail),
    (.note, [.answered, .said, .ended(.goodbye), .closed], .nothingAgreed),
    (.note, [.answered, .said, .stopped, .ended(.goodbye), .closed], .suppressed),
  ]

  @Test("What would not be true is refused", arguments: refusals)
  func refused(_ purpose: MessagePurpose, _ kinds: [CallEvent.Kind], _ refusal: MessageRefusal) throws {
    let office = try DraftOffice()
    try office.call(kinds)
    #expect(throws: DraftError.refused(refusal)) { try office.desk.make(for: ann, purpose) }
    #expect(try office.store.drafts().isEmpty)
  }

  @Test("The second hang-up gets no e-mail, and the draft for the first is not ready any more")
  func second() throws {
    let office = try DraftOffice()
    try office.hangUp()
    let first = try office.desk.make(for: ann, .hangUp).draft
    try office.hangUp("01CALLB", after: 2)
    #expect(throws: DraftError.refused(.secondHangUp)) { try office.desk.make(for: ann, .hangUp) }
    let detail = try office.desk.open(first.id)
    #expect(!detail.isReady)
    #expect(detail.refusal == .secondHangUp && detail.cautions.contains(.isForEarlierCall))
    #expect(throws: DraftError.refused(.secondHangUp)) {
      try office.desk.write(first, evenUnready: true)
    }
  }

  // MARK: Do not call

  @Test(
    "Whoever asked not to be contacted gets no draft, and none that is kept goes out",
    arguments: MessagePurpose.allCases)
  func suppressed(_ purpose: MessagePurpose) throws {
    let office = try DraftOffice()
    try office.hangUp()
    let draft = try office.desk.make(for: ann, .hangUp).draft
    try office.store.suppress(ann, scope: .person, at: office.start + .seconds(120))
    let refused = DraftError.refused(.suppressed)
    #expect(throws: refused) { try office.desk.offers(to: ann) }
    #expect(throws: refused) { try office.desk.make(for: ann, purpose) }
    #expect(throws: refused) { try office.desk.make(for: ann, purpose, keeping: false) }
    #expect(throws: refused) { try office.desk.reshape(draft) }
    #expect(throws: refused) { try office.desk.write(draft, evenUnready: true) }
    #expect(throws: refused) { try office.desk.link(draft) }
    let detail = try office.desk.open(draft.id)
    #expect(!detail.isReady && detail.refusal == .suppressed)
    _ = try office.desk.drop(draft.id)
    #expect(throws: refused) { try office.desk.keep(draft) }
    #expect(office.files.isEmpty)
    try office.store.lift(ann)
    #expect(try office.desk.keep(draft).isReady)
  }

  @Test("Whoever wants no e-mails gets no draft, may be called, and nobody writes to their address")
  func noMail() throws {
    let office = try DraftOffice()
    try office.hangUp()
    let draft = try office.desk.make(for: ann, .hangUp).draft
    let row = ImportRow(
      line: 2, firstName: "Ann", lastName: "Hale", emails: [Store.Address(value: "ann@hale.example")],
      mailStop: "Unsubscribed: true")
    let outcome = try office.store.keepImport(
      [row], as: ImportBatch(id: "01BATCH", at: office.start, source: "csv", path: ""), mint: { "01X" })
    #expect(outcome.mailStopped == 1)
    let refused = DraftError.refused(.noMail)
    #expect(throws: refused) { try office.desk.offers(to: ann) }
    #expect(throws: refused) { try office.desk.make(for: ann, .hangUp) }
    #expect(throws: refused) { try office.desk.write(draft, evenUnready: true) }
    #expect(throws: refused) { try office.desk.link(draft) }
    #expect(try office.desk.open(draft.id).refusal == .noMail)
    #expect(try !office.store.isSuppressed(ann))
    let tom = Contact(id: ContactID("01TOM"), firstName: "Tom", email: "ann@hale.example")
    try office.store.add(tom)
    #expect(try office.store.mailRefusal(of: tom.id) != nil)
    try office.store.lift(ann)
    #expect(try office.desk.open(draft.id).isReady)
  }

  @Test("A draft cannot be turned to the address of somebody else who asked not to be written to")
  func otherAddress() throws {
    let office = try DraftOffice()
    try office.hangUp()
    let tom = Contact(id: ContactID("01TOM"), firstName: "Tom", email: "tom@hale.example")
    try office.store.add(tom)
    try office.store.suppress(tom.id, scope: .person, at: office.start)
    var draft = try office.desk.make(for: ann, .hangUp).draft
    draft.message.to = "TOM@hale.example"
    let detail = try office.desk.keep(draft)
    #expect(detail.refusal == .suppressed && !detail.isReady)
    #expect(throws: DraftError.refused(.suppressed)) { try office.desk.write(draft, evenUnready: true) }
    #expect(throws: DraftError.refused(.suppressed)) { try office.desk.link(draft) }
  }

  // MARK: Afterwards

  @Test("Writing does not do the step; saying that it was sent does, and can be taken back")
  func sent() throws {
    let office = try DraftOffice()
    try office.hangUp()
    let draft = try office.desk.make(for: ann, .hangUp).draft
    #expect(try office.desk.write(draft, evenUnready: false).0.isMoveOpen)
    let (detail, event) = try office.desk.markSent(draft)
    #expect(!detail.isMoveOpen)
    #expect(throws: DraftError.noMove) { try office.desk.markSent(draft) }
    #expect(try office.desk.takeBack(event, draft).isMoveOpen)
  }

  @Test("A meeting with another time since makes a new confirmation, and the old one says so")
  func moved() throws {
    let office = try DraftOffice()
    let day = office.start + .seconds(3 * 86_400)
    try office.call([
      .answered, .said, .yes, .yes, .yes, .ended(.goodbye),
      .outcomeCorrected(Outcome(.meeting, at: day, minutes: 20)), .closed,
    ])
    let old = try office.desk.make(for: ann, .confirmation).draft
    _ = try office.desk.moves.note(.moved(to: day + .seconds(7200), minutes: 30), about: ann)
    #expect(try office.desk.open(old.id).cautions.contains(.timeWasMoved))
    let new = try office.desk.make(for: ann, .confirmation)
    #expect(new.draft.id != old.id)
    #expect(new.draft.message.body.contains("30 minutes") && !new.cautions.contains(.timeWasMoved))
  }

  @Test("What can be written is listed with the reasons, the fitting shape first")
  func offers() throws {
    let office = try DraftOffice()
    try office.hangUp()
    let offers = try office.desk.offers(to: ann).offers
    #expect(offers.prefix(2).map(\.purpose) == [.hangUp, .hangUpShort])
    #expect(offers.first { $0.purpose == .note }?.refusal == .nothingAgreed)
    #expect(offers.first { $0.purpose == .voicemail }?.refusal == .noVoicemail)
  }

  // MARK: Files

  @Test("Files are for the owner only, and never take each other's place")
  func files() throws {
    let office = try DraftOffice()
    try office.hangUp()
    let draft = try office.desk.make(for: ann, .hangUp).draft
    for _ in 0..<3 { _ = try office.desk.write(draft, evenUnready: false) }
    let name = try #require(office.files.first)
    #expect(name.hasSuffix("-ann-hale-hang-up-2.eml") || name.hasSuffix("-ann-hale-hang-up.eml"))
    #expect(office.files.count == 3)
    var entry = stat()
    #expect(stat(office.folders.data + "/out/" + name, &entry) == 0 && entry.st_mode & 0o777 == 0o600)
    #expect(stat(office.folders.data + "/out", &entry) == 0 && entry.st_mode & 0o777 == 0o700)
    #expect(try office.store.draft(draft.id)?.exportedAt != nil)
  }

  @Test("A link in the place of the folder is not followed")
  func linkedFolder() throws {
    let office = try DraftOffice()
    try office.hangUp()
    let elsewhere = office.url.path() + "/elsewhere"
    mkdir(elsewhere, 0o700)
    symlink(elsewhere, office.folders.data + "/out")
    let draft = try office.desk.make(for: ann, .hangUp).draft
    #expect(throws: DraftError.self) { try office.desk.write(draft, evenUnready: false) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: elsewhere).isEmpty)
  }

  static let hostile = [
    "Ann\r\nBcc: x@y.example", "../../.ssh/authorized_keys", "-rf", "\u{202E}nnA", "=?utf-8?q?x?=", "CON",
    "\u{0}\u{7}", "王小明 👩‍👩‍👧", String(repeating: "x", count: 300), "a\"b\\c,<d>",
  ]

  @Test("Python reads a draft for a hostile name as it was meant, with no header more", arguments: hostile)
  func hostileNames(_ name: String) throws {
    var contact = DraftOffice.ann
    contact.firstName = name
    let office = try DraftOffice(contact)
    try office.hangUp()
    let draft = try office.desk.make(for: ann, .hangUp).draft
    let (_, path) = try office.desk.write(draft, evenUnready: true)
    let file = try #require(path.split(separator: "/").last)
    #expect(
      file.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
      })
    let mail = try PythonMail.read(path)
    #expect(
      mail.headers == [
        "Date", "To", "Subject", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
      ])
    #expect(mail.to == ["ann@hale.example"])
    #expect(mail.subject == draft.message.subject)
    #expect(mail.body == draft.message.body + "\n")
    #expect(mail.defects == 0)
  }
}
