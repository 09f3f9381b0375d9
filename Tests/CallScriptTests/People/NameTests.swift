import CallScript
import Testing

@Suite("Names and codes of people")
struct NameTests {
  @Test(
    "Names that can be taken for each other have one skeleton",
    arguments: [
      ("Ann Hale", "\u{410}nn H\u{430}le"), ("Ann Hale", "Ann\u{200B} Ha\u{AD}le"), ("Ann Hale", "ANN  hale"),
      ("Ann Hale", "\u{202E}Ann Hale"), ("Ann Hale", "Ａｎｎ Hale"), ("Roe", "R\u{3BF}e"), ("Bo", "B0"),
      ("Kim", "\u{41A}im"), ("Ann", "An\u{E006E}n"),
    ])
  func alike(a: String, b: String) {
    #expect(NameSkeleton.of(a) == NameSkeleton.of(b))
  }

  @Test(
    "Different names stay different",
    arguments: [("Ann Hale", "Ann Hall"), ("Ann Hale", "Anne Hale"), ("Müller", "Muller"), ("王小明", "王小朋")])
  func different(a: String, b: String) {
    #expect(NameSkeleton.of(a) != NameSkeleton.of(b))
  }

  @Test(
    "A region is a code of ISO 3166 in capitals, or refused",
    arguments: [
      ("de", "DE"), ("us-fl", "US-FL"), (" GB - ENG ", "GB-ENG"), ("", ""), ("Germany", nil), ("D", nil),
      ("US-", nil), ("US-FLOR", nil), ("1A", nil), ("US-FL-X", nil), ("DÉ", nil),
    ] as [(String, String?)])
  func regions(typed: String, code: String?) {
    #expect(RegionCode.canonical(typed) == code)
  }
}
