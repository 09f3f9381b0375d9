import CallScript
import CoachApp
import Store

extension AccountDesk {
  /// Checks and keeps a contact, new or known.
  func save(_ draft: ContactDraft) throws(StoreError) -> AppAction {
    guard let zone = draft.zone.isEmpty ? "" : ZoneNames.canonical(draft.zone) else {
      return .contactRefused(ZoneNames.refusal(of: draft.zone))
    }
    guard let region = RegionCode.canonical(draft.region) else {
      return .contactRefused("Write the region as a code like DE or US-FL.")
    }
    var details: Store.ContactDetails?
    if let id = draft.id {
      details = try store.details(of: id)
      if details == nil { return .contactRefused("That contact is gone.") }
    }
    let known = details?.contact
    if !draft.mayShare {
      if let words = try holders(of: draft, known) { return .contactKnown(words) }
      if let words = try alike(draft.company, known?.account) { return .contactKnown(words) }
    }
    let contact = Contact(
      id: draft.id ?? ContactID(mint()), account: try account(named: draft.company, known?.account),
      firstName: draft.firstName, lastName: draft.lastName, role: draft.role, phone: draft.phone,
      email: draft.email, zone: zone, region: region)
    var kept = details ?? Store.ContactDetails(contact: contact, addedAt: clock.stamp().utc)
    kept.contact = contact
    if let note = draft.note { kept.note = note }
    if let others = draft.otherPhones { kept.otherPhones = others.map(Store.Address.init) }
    if let others = draft.otherEmails { kept.otherEmails = others.map(Store.Address.init) }
    try store.save(kept, with: draft.fact, about: draft.fact.map { FactOwner(of: $0.id, contact) })
    return .contactSaved(try card(contact))
  }

  /// Who has the number or the address of a draft already, in words; nil when nobody has, or when the draft leaves
  /// them as they are.
  private func holders(of draft: ContactDraft, _ known: Contact?) throws(StoreError) -> String? {
    let phone = draft.phone == known?.phone ? "" : draft.phone
    let email = draft.email == known?.email ? "" : draft.email
    if phone.isEmpty, email.isEmpty { return nil }
    let others = try store.contacts(withPhone: phone, orEmail: email, region: draft.region).filter {
      $0.id != draft.id
    }
    guard let first = others.first else { return nil }
    let company = first.account.map { " (\($0.name))" } ?? ""
    let more = others.count > 1 ? " and \(others.count - 1) more" : ""
    return "\(first.displayName)\(company)\(more) has that number or address already."
  }

  /// Which organisation of another name may be the one that was typed, in words; nil where that is known, or none may be.
  private func alike(_ name: String, _ kept: Account?) throws(StoreError) -> String? {
    if name.isEmpty || kept?.name == name { return nil }
    guard try store.account(named: name) == nil, let other = try store.accounts(alike: name).first else {
      return nil
    }
    return "“\(name)” may be “\(other.name)”, which is known: type that name if it is the same."
  }

  /// The organisation that was typed: the one kept so far where only the case differs, one that is known, or a
  /// new one.
  private func account(named name: String, _ kept: Account?) throws(StoreError) -> Account? {
    if name.isEmpty { return nil }
    if let kept, kept.name == name { return kept }
    return try store.account(named: name) ?? Account(id: AccountID(mint()), name: name)
  }

  private func mint() -> String {
    var chance = SystemRandomNumberGenerator()
    return ULID.mint(at: clock.stamp().utc, random: chance.next(), chance.next())
  }
}

extension Store.Address {
  /// A further number or address as it is kept.
  init(_ other: OtherAddress) { self.init(label: other.label, value: other.value) }
}
