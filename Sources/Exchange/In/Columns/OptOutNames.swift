/// Which columns say that somebody asked not to be called, or not to be written to.
///
/// From the names that HubSpot (in three languages), Salesforce, Dynamics, Zoho, Pipedrive, Freshsales, SuiteCRM, Odoo,
/// Close and sellers of numbers write, and what people call such columns themselves.
enum OptOutNames {
  /// The field of a column; nil where its name says nothing of the kind. The key is that of `ColumnNames.key`.
  static func field(for name: String, key: String) -> PersonField? {
    if isOther(key) { return nil }
    if statusKeys.contains(key) { return .status }
    if callWords.contains(where: key.contains) || !callMarks.isDisjoint(with: ColumnWords.of(name)) {
      return .stop
    }
    if mailWords.contains(where: key.contains) { return .mailStop }
    guard generalWords.contains(where: key.contains) else { return nil }
    return ["mail", "newsletter", "marketing"].contains(where: key.contains) ? .mailStop : .stop
  }

  /// Why somebody asked, other ways than calls and e-mail, and the columns by which Dynamics finds its rows again.
  private static func isOther(_ key: String) -> Bool {
    ["donotmodify", "reason", "grund", "motif", "sms", "whatsapp", "postal", "optin", "optedin"]
      .contains(where: key.contains)
  }

  private static let callWords = [
    "donotcall", "dontcall", "donotphone", "dontphone", "donottelephone", "donotcontact", "dontcontact",
    "donotdisturb", "donotallowphone", "donotallowcall", "donotsolicit", "nocalls", "nophonecalls",
    "calloptout", "phoneoptout", "optoutofcall", "optedoutofcall", "optoutofphone", "optedoutofphone",
    "blacklist", "nichtanrufen", "keineanrufe", "anrufsperre", "telefonsperre", "werbesperre",
    "kontaktsperre",
    "sperrvermerk", "nichtkontaktieren", "keinkontakt", "nepasappeler", "pasdappel", "nepascontacter",
    "nepasdéranger", "bloctel", "nollamar", "nocontactar", "nonchiamare", "nietbellen", "robinson",
  ]

  /// Short marks that count as whole words only: the registers of Britain among them.
  private static let callMarks: Set<String> = ["dnc", "dnd", "tps", "ctps"]

  private static let mailWords = [
    "unsubscribe", "emailoptout", "mailoptout", "optoutofemail", "optedoutofemail", "optoutemail",
    "donotemail", "dontemail", "donotallowemail", "donotbulkemail", "donotallowbulkemail", "noemails",
    "keinemails", "keineemails", "abgemeldet", "abbestellt", "désabonn", "desabonn", "désinscri", "desinscri",
    "nosuscrito", "cancelósuscripción",
  ]

  private static let generalWords = ["optout", "optedout", "optouted"]

  private static let statusKeys: Set<String> = [
    "status", "leadstatus", "contactstatus", "stage", "contactstage", "marketingstatus", "subscriptionstatus",
    "emailstatus", "leadstatuslabel", "leadstage", "disposition", "calldisposition", "callstatus", "statut",
    "statutdulead", "statuslabel",
    "tags", "labels", "etiketten",
  ]
}
