import Testing

@testable import Exchange

@Suite("Columns of a table")
struct ColumnTests {
  @Test(
    "A kind belongs to its number, wherever it stands",
    arguments: [
      "Phone 1,Phone 1 Type,Phone 2,Phone 2 Type,Phone 3,Phone 3 Type",
      "Phone 1 Type,Phone 1,Phone 2 Type,Phone 2,Phone 3 Type,Phone 3",
      "Phone 1,Phone 2,Phone 3,Phone 1 Type,Phone 2 Type,Phone 3 Type",
      "Phone 3 - Label,Phone 2 - Label,Phone 1 - Label,Phone 3 - Value,Phone 1 - Value,Phone 2 - Value",
      "Phone number 1,Phone type 1,Phone number 2,Phone type 2,Phone type 3,Phone number 3",
    ])
  func labels(header: String) throws {
    let values = [
      "1": ("020 7946 0101", "Work"), "2": ("07700 900102", "Mobile"), "3": ("020 7946 0193", "Fax"),
    ]
    let cells = header.split(separator: ",").map { name -> String in
      let value = values.first { name.contains($0.key) }?.value ?? ("", "")
      return name.lowercased().contains("type") || name.contains("Label") ? value.1 : value.0
    }
    let ann = try #require(try read("Name,\(header)\nAnn,\(cells.joined(separator: ","))\n").people.first)
    let found = Dictionary(ann.phones.map { ($0.value, $0.label) }, uniquingKeysWith: { first, _ in first })
    #expect(found == ["020 7946 0101": "work", "07700 900102": "mobile"])
  }

  @Test("A kind that is picked by hand belongs to the number before it, or to the next where none is before")
  func labelsByHand() throws {
    let choices = ["#3", "#5"].map { ColumnChoice(column: $0, field: .label) }
    let behind = try #require(
      try read("Name,Phone,Was,Mobile,Wie\nAnn,030 1,Fax,030 2,Büro\n", choices).people.first)
    #expect(behind.phones == [ImportedPerson.Address(label: "Büro", value: "030 2")])
    let before = try #require(
      try read(
        "Name,Was,Phone,Wie,Mobile\nAnn,Fax,030 1,Büro,030 2\n",
        ["#2", "#4"].map { ColumnChoice(column: $0, field: .label) }
      )
      .people.first)
    #expect(before.phones == [ImportedPerson.Address(label: "Büro", value: "030 2")])
  }

  @Test(
    "Headers of programs, in their languages",
    arguments: [
      // Thunderbird, Windows Live Mail and Outlook in German and English.
      ("Primäre E-Mail-Adresse", PersonField.email), ("Sekundäre E-Mail-Adresse", .email),
      ("Tel. dienstlich", .phone),
      ("Tel. privat", .phone), ("Mobil-Tel.-Nr.", .phone), ("Fax-Nummer", .ignored),
      ("Pager-Nummer", .ignored),
      ("Arbeitstitel", .role), ("Organisation", .company), ("Anzeigename", .fullName),
      ("Dienstlich: Land", .country),
      ("Rufnummer (privat)", .phone), ("Rufnummer (geschäftlich)", .phone),
      ("Land/Region (geschäftlich)", .country),
      ("Telefon geschäftlich 2", .phone), ("Mobiltelefon 2", .phone), ("Haupttelefon", .phone),
      ("Telefon Firma", .phone),
      ("Weiteres Telefon", .phone), ("Autotelefon", .phone), ("Telefon für Hörbehinderte", .ignored),
      ("Telefon Assistent", .ignored), ("E-Mail-Adresse", .email), ("E-Mail 2: Adresse", .email),
      ("Position", .role),
      ("Notizen", .note), ("Primary Email", .email), ("Mobile Number", .phone), ("Business Phone 2", .phone),
      ("Company Main Phone", .phone), ("Assistant's Phone", .ignored), ("TTY/TDD Phone", .ignored),
      // HubSpot in German and French.
      ("Telefonnummer", .phone), ("Mobiltelefonnummer", .phone), ("Jobbezeichnung", .role),
      ("Unternehmensname", .company), ("Name des Unternehmens", .company), ("Intitulé de poste", .role),
      ("Accounts", .company),
      ("Zugehöriges Unternehmen", .company), ("Land/Region", .country), ("Bundesland/Region", .state),
      ("Zeitzone", .zone), ("Datensatz-ID", .record), ("Kontakt-Inhaber", .ignored), ("Prénom", .firstName),
      ("Nom de famille", .lastName), ("Numéro de téléphone", .phone),
      ("Numéro de téléphone portable", .phone),
      ("Adresse e-mail", .email), ("Intitulé du poste", .role), ("Nom de l'entreprise", .company),
      ("lead_status_label", .status), ("Entreprise associée", .company), ("Pays/Région", .country),
      ("Fuseau horaire", .zone),
      // Sellers of numbers.
      ("Work Direct Phone", .phone), ("Corporate Phone", .phone), ("Company Name for Emails", .company),
      ("Direct Dial", .phone), ("Phone (Mobile)", .phone), ("Direct Phone Number", .phone),
      ("Company HQ Phone", .phone),
      ("Direct", .phone), ("Private email", .email), ("Email Status", .status),
      ("Email Confidence", .ignored),
      // Customer databases.
      ("primary_contact_primary_phone", .phone), ("primary_contact_primary_phone_type", .label),
      ("other_phones", .phone), ("primary_contact_name", .fullName), ("lead_display_name", .company),
      ("phone_work", .phone), ("phone_mobile", .phone), ("primary_address_country", .country),
      ("email1", .email),
      ("telephone1", .phone), ("emailaddress1", .email), ("Address 1: Country/Region", .country),
      ("parent_id/name", .company), ("function", .role), ("Job Position", .role), ("Sales account", .company),
      ("Secondary Email", .email), ("Mobile", .phone), ("Details", .note), ("TimeZoneSidKey", .zone),
      // Of others, and about numbers.
      ("Contact Owner Email", .ignored), ("Owner Phone", .ignored), ("Phone Country Code", .ignored),
      ("Email Domain", .ignored), ("Last Call", .ignored), ("Mailing Street", .ignored),
      ("Mobile App", .ignored),
    ])
  func names(name: String, field: PersonField) {
    #expect(ColumnNames.field(for: name) == field)
  }

  @Test(
    "The people of one lead of Close are as many, of its company, each with an identifier of their own",
    arguments: [
      "lead_id,lead_display_name,id,name\nlead_1,Hale Ltd,cont_1,Ann Hale\nlead_1,Hale Ltd,cont_2,Bob Reed\n",
      "id,lead_id,lead_name,name\ncont_1,lead_1,Hale Ltd,Ann Hale\ncont_2,lead_1,Hale Ltd,Bob Reed\n",
    ])
  func leads(text: String) throws {
    let people = try ContactsFile(Array(text.utf8)).read().people
    #expect(people.map(\.name) == ["Ann Hale", "Bob Reed"])
    #expect(people.map(\.company) == ["Hale Ltd", "Hale Ltd"])
    #expect(people.map(\.record) == ["cont_1", "cont_2"])
  }

  @Test("Where a lead is a person its name and its identifier are theirs")
  func leadsAreOthers() throws {
    let people = try ContactsFile(Array("Lead ID,Lead Name,Company\n00Q1,Ann Hale,Hale Ltd\n".utf8)).read()
      .people
    #expect(people.map(\.name) == ["Ann Hale"] && people.map(\.record) == ["00Q1"])
  }

  @Test(
    "Each program is known by its columns",
    arguments: [
      ("Apollo Contact Id,First Name,Last Name,Company,Corporate Phone", ContactSource.apollo),
      ("ZoomInfo Contact ID,First Name,Last Name,Company Name", .zoominfo),
      ("First name,Last name,Lusha profile URL", .lusha), ("Cognism ID,First Name,Last Name", .cognism),
      ("lead_id,lead_display_name,id,name,title,primary_phone,primary_phone_type", .close),
      ("id,lead_id,lead_name,name,title,primary_phone,primary_email", .close),
      ("Copper ID,Name,Company,Work Phone,Owner Id", .copper),
      ("Record Id,First Name,Last Name,Account Name,Email", .zoho),
      ("First Name,Last Name,Account Name,Office Phone,ID", .suitecrm),
      ("Id,FirstName,LastName,Account.Name,Phone", .salesforce),
      ("Record Id,First Name,Last Name,Contact Owner.id,Email Opt Out", .zoho),
      ("First name,Last name,Sales account,Do not disturb", .freshsales),
      ("first_name,last_name,phone_work,primary_address_country", .suitecrm),
      ("name,parent_id/name,phone,mobile", .odoo),
      ("(Do Not Modify) Contact,(Do Not Modify) Row Checksum,Full Name,Email", .dynamics),
      ("Datensatz-ID,Vorname,Nachname,Telefonnummer", .hubspot),
      ("Prénom,Nom,Propriétaire du contact", .hubspot),
      ("First Name,Last Name,Phone 1,Phone 1 Type", .table),
    ])
  func sources(header: String, source: ContactSource) throws {
    #expect(try ContactsFile(Array((header + "\n").utf8)).source == source)
  }

  @Test("A column that is left out and looks like numbers or addresses is told, with one of its cells")
  func suspects() throws {
    let reading = try read(
      """
      Name,Reach,Contact me,,Since,Zip,Number of calls,Deal,Owner mail
      Ann,020 7946 0101,ann@x.example,+44 7700 900102,2024-03-12,12345-6789,3,1234567,sam@x.example
      Tom,(030) 123 45 67,tom@x.example,+44 7700 900103,12.03.2024,12345-6780,4,7654321,sam@x.example

      """)
    #expect(
      reading.suspects == [
        ColumnSuspect(number: 2, name: "Reach", looksLike: .phone, example: "020 7946 0101"),
        ColumnSuspect(number: 3, name: "Contact me", looksLike: .email, example: "ann@x.example"),
        ColumnSuspect(number: 4, name: "", looksLike: .phone, example: "+44 7700 900102"),
      ])
  }
}
