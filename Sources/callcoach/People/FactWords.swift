import CallScript
import Store

/// Facts in a line, for lists.
enum FactWords {
  /// `12  company.news: the second yard (concern: margins) [2026-10-02, their site]`.
  static func line(_ kept: KeptFact) -> String {
    let fact = kept.fact
    let concern = fact.concern.isEmpty ? "" : " (concern: \(fact.concern))"
    let source = fact.source.isEmpty ? "" : ", \(fact.source)"
    return "\(kept.number)  \(fact.id): \(fact.text)\(concern) [\(fact.date.iso)\(source)]"
  }
}

/// A fact as `--json` writes it.
struct FactFields: Encodable {
  var number: Int64?
  var id: String
  var text: String
  var concern: String
  var source: String
  var date: String

  init(_ fact: Fact) {
    id = fact.id.rawValue
    text = fact.text
    concern = fact.concern
    source = fact.source
    date = fact.date.iso
  }

  init(_ kept: KeptFact) {
    self.init(kept.fact)
    number = kept.number
  }
}
