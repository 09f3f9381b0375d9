import ArgumentParser
import CallScript
import Cells
import CoachRuntime
import Store

/// What adding and changing a contact have in common: checks, accounts, remarks.
enum ContactInput {
  /// The zone as it is kept; empty stays empty, one that nobody knows is refused.
  static func zone(_ typed: String) throws -> String {
    if typed.allSatisfy(\.isWhitespace) { return "" }
    if let zone = ZoneNames.canonical(typed) { return zone }
    throw ValidationError(ScreenText(ZoneNames.refusal(of: typed)).string)
  }

  /// The region as it is kept; empty stays empty, what is no ISO 3166 code is refused.
  static func region(_ typed: String) throws -> String {
    if let code = RegionCode.canonical(typed) { return code }
    throw ValidationError("Write the region as a code like DE or US-FL.")
  }

  /// The company of that name, a new one if nobody knows it yet; nil for no name.
  static func account(_ company: String, in store: Store) throws -> Account? {
    if company.allSatisfy(\.isWhitespace) { return nil }
    if let known = try store.account(named: company) { return known }
    return Account(id: AccountID(Minting.identifier()), name: company)
  }

  /// Says who has the number or the address of a contact already.
  static func tell(_ holders: [Contact], of contact: Contact) {
    for other in holders where other.id != contact.id {
      let company = other.account.map { ", \($0.name)" } ?? ""
      say("\(other.displayName)\(company) (\(other.id)) has that number or address already.")
    }
  }

  /// Says what somebody who calls this contact should know at once.
  static func remark(on contact: Contact, in store: Store) throws {
    for words in try StopWords.remarks(on: contact.id, in: store) { say(words) }
    if try store.isSuppressed(contact.id) { say("No list to call will show this person.") }
    if contact.zone.isEmpty {
      say("No time zone is known, so callcoach cannot tell the hour there; add one with --zone.")
    }
  }

  private static func say(_ words: String) { StandardError.print(ScreenText(words).string) }
}
