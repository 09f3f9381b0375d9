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

  /// The country as it is kept: a code of ISO 3166 of which numbers are known.
  static func country(_ typed: String) throws -> String {
    if let code = RegionCode.canonical(typed), PhoneRegion(code).callingCode != nil, code.utf8.count == 2 {
      return code
    }
    throw ValidationError("Write the country as a code like GB or DE.")
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

  /// Says which organisations of other names may be the one of a contact.
  static func tellAlike(_ contact: Contact, in store: Store) throws {
    guard let account = contact.account else { return }
    for other in try store.accounts(alike: account.name) where other.id != account.id {
      say("“\(account.name)” may be “\(other.name)”, which is known; they are kept as two organisations.")
    }
  }

  /// Says what somebody who calls this contact should know at once.
  static func remark(on contact: Contact, in store: Store) throws {
    for words in try StopWords.remarks(on: contact.id, in: store) { say(words) }
    if try store.isSuppressed(contact.id) { say("No list to call will show this person.") }
    if contact.zone.isEmpty { remarkOnZones(of: contact) }
  }

  private static func remarkOnZones(of contact: Contact) {
    let zones = RegionZones.names(of: contact.region)
    if zones.isEmpty {
      say(
        "No time zone is known, so callcoach cannot tell the hour there; add one with --zone, or a --region that has one."
      )
    } else if zones.count > 1 {
      say(
        "\(contact.region) has \(zones.count) time zones, so calling hours must hold in all of them; add the one with --zone."
      )
    }
  }

  private static func say(_ words: String) { StandardError.print(ScreenText(words).string) }
}
