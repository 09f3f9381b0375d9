/// Names of columns that are known whole, as keys of `ColumnNames.key`.
///
/// From the header rows that HubSpot (in English, German and French), Salesforce (names of the API and labels of
/// reports), Pipedrive, LinkedIn, Google Contacts, Outlook, Windows Live Mail and Thunderbird (in English and German),
/// Apollo, ZoomInfo, Lusha, Cognism, Close, Copper, Zoho, Freshsales, SuiteCRM, Odoo and Dynamics write, and plain names in
/// five languages.
enum VendorColumns {
  /// The field of each name.
  static let fields: [String: PersonField] = {
    var table: [String: PersonField] = [:]
    for (field, names) in names {
      for name in names.split(separator: " ") { table[String(name)] = field }
    }
    return table
  }()

  private static let names: [(PersonField, String)] = [
    (
      .firstName,
      """
      firstname givenname forename first vorname prénom prenom nombre voornaam contactfirstname leadfirstname \
      personfirstname primarycontactfirstname
      """
    ),
    (
      .lastName,
      """
      lastname surname familyname last nachname nomdefamille nom apellido apellidos cognome achternaam familienname \
      zuname contactlastname leadlastname personlastname primarycontactlastname
      """
    ),
    (
      .fullName,
      """
      name fullname contact contactname contactfullname person personname displayname completename leadname \
      primarycontactname ansprechpartner kontakt kontaktname anzeigename vollständigername vollername nomcomplet \
      nombrecompleto
      """
    ),
    (
      .company,
      """
      company companyname account accountname organization organisation organizationname organisationname employer \
      associatedcompany companyaccount companynameforemails companyorganization currentcompany businessname firm \
      leaddisplayname leadcompany relatedcompany parentid parentidname parentcustomerid parentcustomeridname \
      salesaccount salesaccounts firma firmenname unternehmen unternehmensname organisationsname \
      zugehörigesunternehmen société societe entreprise nomdelentreprise entrepriseassociée nomdelasociété \
      raisonsociale accounts namedesunternehmens empresa nombredelaempresa azienda bedrijf
      """
    ),
    (
      .role,
      """
      jobtitle title position role jobposition jobrole organizationtitle persontitle contacttitle \
      primarycontacttitle designation function funktion berufsbezeichnung jobbezeichnung arbeitstitel \
      stellenbezeichnung rolle poste intituléduposte intitulédeposte fonction cargo puesto
      """
    ),
    // Most numbers and addresses are known by `ReachNames`; here are those whose words are not parted.
    (
      .phone,
      """
      phonenumber telephonenumber workphone businessphone officephone directphone companyphone companymainphone \
      mainphone primaryphone mobilephone mobilephonenumber mobilenumber cellphone cellphonenumber homephone otherphone \
      direct direct1 direct2
      """
    ),
    (
      .email,
      """
      primaryemail workemail businessemail personalemail secondaryemail otheremail additionalemailaddresses \
      correoelectrónico
      """
    ),
    (.zone, "timezone tz zeitzone timezonesidkey fuseauhoraire zonahoraria"),
    (
      .country,
      """
      country countryregion countrycode countryname mailingcountry mailingcountrycode businesscountryregion \
      businesscountry workcountry homecountry contactcountry personcountry companycountry primaryaddresscountry \
      countryid countryidname land landregion landgeschäftlich landregiongeschäftlich landprivat landregionprivat \
      dienstlichland privatland pays paysrégion paysregion país
      """
    ),
    (
      .state,
      """
      state stateregion stateprovince stateorprovince statecode mailingstate mailingstatecode mailingstateprovince \
      businessstate workstate homestate contactstate personstate companystate primaryaddressstate stateid \
      stateidname province bundesland bundeslandregion bundeslandkantongeschäftlich bundeslandkantonprivat \
      dienstlichbundesland privatbundesland regiongeschäftlich kanton région étatrégion
      """
    ),
    (
      .note,
      """
      note notes description details comment comments remark remarks notiz notizen bemerkung bemerkungen anmerkung \
      anmerkungen kommentar kommentare beschreibung remarque remarques commentaire commentaires notas comentarios
      """
    ),
    (
      .record,
      """
      recordid id contactid leadid personid apollocontactid zoominfocontactid copperid externalid datensatzid \
      iddefiche iddefichedinformations
      """
    ),
  ]
}
