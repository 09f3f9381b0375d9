import CallScript
import Testing

@testable import Store

@Suite("Rows of which it is not clear who they are")
struct ImportUnclearTests {
  private let desk: Importing
  private static let keeping = ImportPolicy(addsUnclear: true)
  private static let other = row(2, "Bob", "Reed", phone: "030 7654321", email: "ann@hale.example")

  init() throws {
    desk = try Importing()
    try desk.keep([row(2, "Ann", "Hale", phone: "030 1234567", email: "ann@hale.example")])
  }

  @Test("They become new people where that is asked for, told with whom they may be, and are taken back")
  func kept() throws {
    #expect(try desk.store.previewImport([Self.other]).ambiguous == 1)
    let outcome = try desk.keep([Self.other], batch: "01BATCHTWO", policy: Self.keeping)
    #expect(outcome.added == 1 && outcome.addedUnclear == 1 && outcome.ambiguous == 0)
    #expect(outcome.notices.map(\.kind) == [.addedUnclear(.email, ["Ann Hale"])])
    #expect(try desk.named("Bob Reed").contact.firstName == "Bob")
    _ = try desk.store.undoImport("01BATCHTWO")
    #expect(try desk.store.contacts().map(\.firstName) == ["Ann"])
  }

  @Test("The same rows again, in one file or the next, make nobody twice")
  func again() throws {
    var second = Self.other
    second.line = 3
    let first = try desk.keep([Self.other, second], batch: "01BATCHTWO", policy: Self.keeping)
    #expect(first.added == 1 && first.repeated == 1)
    let next = try desk.keep([Self.other], batch: "01BATCHTHREE", policy: Self.keeping)
    #expect(next.changes == 0 && next.same == 1)
  }

  @Test("Nobody new is made where one of those they may be asked not to be contacted, or a number is stopped")
  func asked() throws {
    let ann = try desk.store.contact(named: "Ann Hale")
    try desk.store.suppress(ann.id, scope: .person, at: Samples.now, reason: "asked")
    let outcome = try desk.keep([Self.other], batch: "01BATCHTWO", policy: Self.keeping)
    #expect(outcome.changes == 0 && outcome.suppressed == 1 && outcome.addedUnclear == 0)
  }

  @Test("Of several people who share an address it is the one of the same name")
  func shared() throws {
    try desk.keep([Self.other], batch: "01BATCHTWO", policy: Self.keeping)
    let bob = row(9, "Bob", "Reed", role: "Buyer", email: "ann@hale.example")
    let outcome = try desk.keep([bob], batch: "01BATCHTHREE")
    #expect(outcome.changed == 1 && outcome.ambiguous == 0)
    #expect(try desk.named("Bob Reed").contact.role == "Buyer")
    let nobody = row(9, "Cy", "Dee", email: "ann@hale.example")
    #expect(try desk.keep([nobody], batch: "01BATCHFOUR").ambiguous == 1)
  }
}
