import CallScript
import Testing

@testable import Store

struct PersonWordsTests {
  private static let traces: PersonTraces = {
    var traces = PersonTraces(of: ContactID("01JZZZZZZZZZZZZZZZZZZZZZZZ"))
    traces.add(
      Contact(
        id: traces.contact, firstName: "Zoë", lastName: "van der Mühl", phone: "+49 171 2345678",
        email: "zoe.muehl@firma.example"))
    traces.add(Contact(id: traces.contact, firstName: "王", lastName: "偉"))
    return traces
  }()
  private let words = PersonWords(traces)
  private let scan = MentionScan(traces)

  @Test(
    "Names, numbers and addresses are found however they are written",
    arguments: [
      ("Zoë van der Mühl", "(erased)"), ("ZOË VAN DER MÜHL!", "(erased)!"), ("van der Mühl, Zoë", "(erased)"),
      ("Zoe\u{308} van der Mu\u{308}hls Büro", "(erased) Büro"),
      ("ring 0171/234 56-78 now", "ring (erased) now"),
      ("(+49)1712345678", "((erased)"), ("2345678", "(erased)"), ("<Zoe.Muehl@Firma.Example>", "<(erased)>"),
      ("to:zoe.muehl@firma.example.", "to:(erased)."),
      ("call_back:01JZZZZZZZZZZZZZZZZZZZZZZZ:x", "call_back:(erased):x"),
      ("王偉さん", "(erased)さん"), ("王 偉", "(erased)"),
    ])
  func found(text: String, clean: String) {
    #expect(words.redacted(text) == clean)
    let isPossible = scan.mayName(text)
    #expect(isPossible)
  }

  @Test(
    "Other names, numbers and addresses stay",
    arguments: [
      "Zoë Meier", "van der Meer", "Mühl", "0171 2345679", "12345678901", "zoe.muehl@firma.example.org",
      "azoe.muehl@firma.example", "5678", "01JZZZZZZZZZZZZZZZZZZZZZZY", "", "Zoëvan der Mühl",
    ])
  func stays(text: String) { #expect(words.redacted(text) == nil) }

  @Test(
    "Where the text is about the organisation a name alone counts, when it is written as one",
    arguments: [
      ("Zoë and Mühl's", "(erased) and (erased)'s"), ("MÜHL", "(erased)"), ("mühl", nil),
      ("van der Meer", nil),
    ])
  func alone(text: String, clean: String?) {
    #expect(words.redacted(text, isAboutTheirOrganisation: true) == clean)
  }
}
