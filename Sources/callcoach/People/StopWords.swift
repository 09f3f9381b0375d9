import CallScript
import CoachRuntime
import Store

/// Says who asked not to be contacted, where that touches somebody.
enum StopWords {
  /// One sentence for each request that covers a contact or was made by somebody with the same number or address;
  /// none when nobody asked.
  static func remarks(on contact: ContactID, in store: Store) throws -> [String] {
    let isSuppressed = try store.isSuppressed(contact)
    let others = try store.stopsSharing(with: contact).map { stop in
      isSuppressed ? covered(by: stop) : caution(about: stop)
    }
    let mail = try store.mailRefusal(of: contact).map { [noMail($0)] } ?? []
    if isSuppressed {
      return ["DO NOT CALL: this person, number or address asked not to be contacted."] + others
    }
    return mail + others
  }

  private static func noMail(_ note: SuppressionNote) -> String {
    let reason = note.reason.isEmpty ? "" : ": \(note.reason)"
    return "NO E-MAILS: this person or address asked for none, \(MomentWords.here(note.at))\(reason)"
  }

  private static func covered(by stop: SharedStop) -> String {
    "\(stop.contact.displayName), with the same \(way(stop)), asked not to be contacted."
  }

  private static func caution(about stop: SharedStop) -> String {
    "CAUTION: \(stop.contact.displayName) asked not to be called on this \(way(stop)). "
      + "It is shared, so it stays open for others."
  }

  private static func way(_ stop: SharedStop) -> String {
    switch (stop.isSameNumber, stop.isSameAddress) {
    case (true, true): "number and e-mail address"
    case (false, true): "e-mail address"
    case (true, false), (false, false): "number"
    }
  }
}

extension StopWords {
  /// One sentence about a request: whom it covers, since when, why.
  static func note(_ note: SuppressionNote) -> String {
    let whom = note.scope == .organisation ? "the whole organisation" : "this person"
    let source = note.session.map { ", in call \($0)" } ?? ", noted by hand"
    let reason = note.reason.isEmpty ? "" : ": \(note.reason)"
    return "DO NOT CALL: \(whom) asked not to be contacted, \(MomentWords.here(note.at))\(source)\(reason)"
  }
}

/// A request not to be contacted as `--json` writes it.
struct StopFields: Encodable {
  var scope: String
  var at: String
  var call: String?
  var reason: String

  init(_ note: SuppressionNote) {
    scope = note.scope.rawValue
    at = MomentWords.iso(note.at, offset: 0)
    call = note.session?.rawValue
    reason = note.reason
  }
}
