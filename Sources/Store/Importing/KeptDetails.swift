import CallScript
import Foundation

/// What was known of somebody before an import changed it, as text.
struct KeptDetails: Codable {
  private var account: String?
  private var accountName: String?
  private var firstName: String
  private var lastName: String
  private var role: String
  private var phone: String
  private var email: String
  private var zone: String
  private var region: String
  private var note: String
  private var otherPhones: [Address]
  private var otherEmails: [Address]

  private struct Address: Codable {
    var label: String
    var value: String
  }

  /// Writes details as JSON.
  static func write(_ details: Store.ContactDetails) throws -> String {
    String(decoding: try JSONEncoder().encode(KeptDetails(details)), as: UTF8.self)
  }

  /// Puts what was written back into somebody's details; identifier, mark and moment of adding stay.
  static func restore(_ text: String, to details: inout Store.ContactDetails) throws {
    let kept: KeptDetails
    do {
      kept = try JSONDecoder().decode(KeptDetails.self, from: Data(text.utf8))
    } catch {
      throw StoreError.damaged
    }
    details.contact = kept.contact(details.contact.id)
    details.note = kept.note
    details.otherPhones = kept.otherPhones.map { Store.Address(label: $0.label, value: $0.value) }
    details.otherEmails = kept.otherEmails.map { Store.Address(label: $0.label, value: $0.value) }
  }

  /// Stands for details: whoever was changed since has another one. FNV-1a, 64 bits; it guards nothing.
  static func mark(of details: Store.ContactDetails) -> String {
    let contact = details.contact
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let others = (details.otherPhones + details.otherEmails).flatMap { [$0.label, $0.value] }
    let fields = [
      contact.account?.id.rawValue ?? "", contact.firstName, contact.lastName, contact.role, contact.phone,
      contact.email, contact.zone, contact.region, details.note, details.isChampion ? "champion" : "",
    ]
    for field in fields + others {
      for byte in field.withoutNul.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
      hash = (hash ^ 0x1F) &* 0x0000_0100_0000_01B3
    }
    return String(hash, radix: 16)
  }

  private init(_ details: Store.ContactDetails) {
    let contact = details.contact
    account = contact.account?.id.rawValue
    accountName = contact.account?.name
    firstName = contact.firstName
    lastName = contact.lastName
    role = contact.role
    phone = contact.phone
    email = contact.email
    zone = contact.zone
    region = contact.region
    note = details.note
    otherPhones = details.otherPhones.map { Address(label: $0.label, value: $0.value) }
    otherEmails = details.otherEmails.map { Address(label: $0.label, value: $0.value) }
  }

  private func contact(_ id: ContactID) -> Contact {
    Contact(
      id: id, account: account.map { Account(id: AccountID($0), name: accountName ?? "") },
      firstName: firstName, lastName: lastName, role: role, phone: phone, email: email, zone: zone,
      region: region)
  }
}
