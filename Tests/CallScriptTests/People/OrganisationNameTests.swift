import CallScript
import Testing

struct OrganisationNameTests {
  @Test(
    "A legal form, its dots and the sign for and make no other organisation",
    arguments: [
      [
        "Hale & Son Ltd", "Hale & Son Ltd.", "Hale & Son Limited", "Hale and Son Ltd", "HALE + SON",
        "Hale und Son GmbH",
      ],
      [
        "Meyer", "Meyer GmbH", "Meyer GmbH & Co. KG", "Meyer GmbH & Co KG", "Meyer AG", "Meyer e.K.",
        "The Meyer Company",
      ],
      ["Acme", "Acme, Inc.", "Acme Inc", "ACME L.L.C.", "Acme Corp.", "Acme Pty Ltd", "Acme plc"],
      [
        "Dupont et Fils", "Dupont & Fils S.A.", "Dupont et Fils SARL", "Dupont & Fils S.à r.l.",
        "Dupont et Fils, S. A.",
      ],
      ["Jansen", "Jansen B.V.", "Jansen NV", "Jansen bvba"],
      ["Novo", "Novo A/S", "Novo AB", "Novo ApS", "Novo Oy", "Novo AS"],
      ["Rossi", "Rossi S.p.A.", "Rossi S.r.l.", "Rossi srl"], ["García y Hijos, S.L.", "García e Hijos SL"],
      ["Kovács", "Kovács Kft.", "Kovács Zrt"],
      ["Nowak", "Nowak sp. z o.o.", "Nowak Sp. z o. o.", "Nowak S.A."],
    ])
  func alike(names: [String]) {
    #expect(Set(names.map(OrganisationName.likeness)).count == 1, "\(names.map(OrganisationName.likeness))")
  }

  @Test(
    "Other words are other organisations",
    arguments: [
      ("Hale & Son", "Hale"), ("Hale Limited Editions", "Hale"), ("Meyer Nord GmbH", "Meyer GmbH"),
      ("Inc", "Ltd"), ("A. B. Smith", "Smith"), ("Co & Co", "Ltd & Co"), ("SAP", "SA"),
    ])
  func different(one: String, other: String) {
    #expect(OrganisationName.likeness(of: one) != OrganisationName.likeness(of: other))
  }

  @Test("Only a name without letters has none", arguments: ["", " ", "—", "&"])
  func empty(name: String) {
    #expect(name == "&" || OrganisationName.likeness(of: name).isEmpty)
  }
}
