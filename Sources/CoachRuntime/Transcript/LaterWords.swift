public import CallScript

/// What happened outside a call, in words for a page.
public enum LaterWords {
  /// A few words; texts from outside are as they came, moments are in UTC.
  public static func words(of kind: LaterEvent.Kind) -> String {
    switch kind {
    case .held: "the meeting took place"
    case .noShow: "they did not come to the meeting"
    case .moved(let at, let minutes):
      "moved to \(MomentWords.day(at, offset: 0)) UTC" + (minutes.map { ", \($0) min" } ?? "")
    case .cancelled(let reason): "cancelled" + because(reason)
    case .replied: "they answered an e-mail"
    case .calledIn: "they rang"
    case .left: "they left the organisation"
    case .numberIsWrong: "the number is wrong"
    case .done(let key): "done: \(key)"
    case .deferred(let key, let until): "put off to \(MomentWords.day(until, offset: 0)) UTC: \(key)"
    case .dropped(let key, let reason): "dropped: \(key)" + because(reason)
    case .requestLifted(let reason): "the request not to be contacted was lifted" + because(reason)
    case .undone(let id): "taken back: \(id)"
    }
  }

  private static func because(_ reason: String) -> String { reason.isEmpty ? "" : ": \(reason)" }
}
