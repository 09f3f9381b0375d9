import CallScript

/// A contact as `--json` writes it.
struct ContactFields: Encodable {
  var id: String
  var first: String
  var last: String
  var company: String?
  var role: String
  var phone: String
  var email: String
  var zone: String
  var region: String
  var doNotCall: Bool

  init(_ contact: Contact, isSuppressed: Bool) {
    id = contact.id.rawValue
    first = contact.firstName
    last = contact.lastName
    company = contact.account?.name
    role = contact.role
    phone = contact.phone
    email = contact.email
    zone = contact.zone
    region = contact.region
    doNotCall = isSuppressed
  }

  private enum CodingKeys: String, CodingKey {
    case id, first, last, company, role, phone, email, zone, region
    case doNotCall = "do_not_call"
  }
}
