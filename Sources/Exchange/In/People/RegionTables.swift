/// Codes and names of countries (ISO 3166-1, English short names and what address books write instead) and of the
/// states and provinces that rules for calls speak of (ISO 3166-2).
enum RegionTables {
  static let countries = """
    AD Andorra
    AE United Arab Emirates|UAE
    AF Afghanistan
    AG Antigua and Barbuda
    AL Albania
    AM Armenia
    AO Angola
    AR Argentina
    AT Austria|Österreich
    AU Australia
    AZ Azerbaijan
    BA Bosnia and Herzegovina|Bosnia
    BB Barbados
    BD Bangladesh
    BE Belgium|Belgien|Belgique|België
    BF Burkina Faso
    BG Bulgaria
    BH Bahrain
    BI Burundi
    BJ Benin
    BN Brunei|Brunei Darussalam
    BO Bolivia
    BR Brazil|Brasil|Brasilien
    BS Bahamas
    BT Bhutan
    BW Botswana
    BY Belarus
    BZ Belize
    CA Canada|Kanada
    CD Democratic Republic of the Congo|Congo (DRC)
    CF Central African Republic
    CG Congo
    CH Switzerland|Schweiz|Suisse|Svizzera
    CI Côte d'Ivoire|Ivory Coast
    CL Chile
    CM Cameroon
    CN China
    CO Colombia
    CR Costa Rica
    CU Cuba
    CV Cabo Verde|Cape Verde
    CY Cyprus
    CZ Czechia|Czech Republic|Tschechien
    DE Germany|Deutschland|Allemagne|Alemania
    DJ Djibouti
    DK Denmark|Danmark|Dänemark
    DM Dominica
    DO Dominican Republic
    DZ Algeria
    EC Ecuador
    EE Estonia
    EG Egypt
    ER Eritrea
    ES Spain|España|Spanien|Espagne
    ET Ethiopia
    FI Finland|Suomi|Finnland
    FJ Fiji
    FM Micronesia
    FR France|Frankreich|Francia
    GA Gabon
    GB United Kingdom|UK|Great Britain|England|Scotland|Wales|Northern Ireland|Großbritannien
    GD Grenada
    GE Georgia
    GG Guernsey
    GH Ghana
    GI Gibraltar
    GL Greenland
    GM Gambia
    GN Guinea
    GQ Equatorial Guinea
    GR Greece
    GT Guatemala
    GW Guinea-Bissau
    GY Guyana
    HK Hong Kong
    HN Honduras
    HR Croatia
    HT Haiti
    HU Hungary
    ID Indonesia
    IE Ireland|Éire
    IL Israel
    IM Isle of Man
    IN India
    IQ Iraq
    IR Iran
    IS Iceland
    IT Italy|Italia|Italien|Italie
    JE Jersey
    JM Jamaica
    JO Jordan
    JP Japan
    KE Kenya
    KG Kyrgyzstan
    KH Cambodia
    KI Kiribati
    KM Comoros
    KN Saint Kitts and Nevis
    KP North Korea
    KR South Korea|Korea|Republic of Korea
    KW Kuwait
    KY Cayman Islands
    KZ Kazakhstan
    LA Laos
    LB Lebanon
    LC Saint Lucia
    LI Liechtenstein
    LK Sri Lanka
    LR Liberia
    LS Lesotho
    LT Lithuania
    LU Luxembourg|Luxemburg
    LV Latvia
    LY Libya
    MA Morocco
    MC Monaco
    MD Moldova
    ME Montenegro
    MG Madagascar
    MH Marshall Islands
    MK North Macedonia|Macedonia
    ML Mali
    MM Myanmar
    MN Mongolia
    MO Macao|Macau
    MR Mauritania
    MT Malta
    MU Mauritius
    MV Maldives
    MW Malawi
    MX Mexico|México
    MY Malaysia
    MZ Mozambique
    NA Namibia
    NE Niger
    NG Nigeria
    NI Nicaragua
    NL Netherlands|Nederland|Holland|Niederlande
    NO Norway|Norge|Norwegen
    NP Nepal
    NR Nauru
    NZ New Zealand
    OM Oman
    PA Panama
    PE Peru|Perú
    PG Papua New Guinea
    PH Philippines
    PK Pakistan
    PL Poland|Polska|Polen
    PR Puerto Rico
    PS Palestine
    PT Portugal
    PW Palau
    PY Paraguay
    QA Qatar
    RO Romania
    RS Serbia
    RU Russia|Russian Federation
    RW Rwanda
    SA Saudi Arabia
    SB Solomon Islands
    SC Seychelles
    SD Sudan
    SE Sweden|Sverige|Schweden
    SG Singapore
    SI Slovenia
    SK Slovakia
    SL Sierra Leone
    SM San Marino
    SN Senegal
    SO Somalia
    SR Suriname
    SS South Sudan
    ST São Tomé and Príncipe
    SV El Salvador
    SY Syria
    SZ Eswatini|Swaziland
    TD Chad
    TG Togo
    TH Thailand
    TJ Tajikistan
    TL Timor-Leste
    TM Turkmenistan
    TN Tunisia
    TO Tonga
    TR Türkiye|Turkey
    TT Trinidad and Tobago
    TV Tuvalu
    TW Taiwan
    TZ Tanzania
    UA Ukraine
    UG Uganda
    US United States|United States of America|USA|U.S.A.|America
    UY Uruguay
    UZ Uzbekistan
    VA Vatican City
    VC Saint Vincent and the Grenadines
    VE Venezuela
    VN Vietnam|Viet Nam
    VU Vanuatu
    WS Samoa
    XK Kosovo
    YE Yemen
    ZA South Africa
    ZM Zambia
    ZW Zimbabwe
    """

  static let unitedStates = """
    AL Alabama
    AK Alaska
    AZ Arizona
    AR Arkansas
    CA California
    CO Colorado
    CT Connecticut
    DC District of Columbia|Washington DC
    DE Delaware
    FL Florida
    GA Georgia
    HI Hawaii
    IA Iowa
    ID Idaho
    IL Illinois
    IN Indiana
    KS Kansas
    KY Kentucky
    LA Louisiana
    MA Massachusetts
    MD Maryland
    ME Maine
    MI Michigan
    MN Minnesota
    MO Missouri
    MS Mississippi
    MT Montana
    NC North Carolina
    ND North Dakota
    NE Nebraska
    NH New Hampshire
    NJ New Jersey
    NM New Mexico
    NV Nevada
    NY New York
    OH Ohio
    OK Oklahoma
    OR Oregon
    PA Pennsylvania
    RI Rhode Island
    SC South Carolina
    SD South Dakota
    TN Tennessee
    TX Texas
    UT Utah
    VA Virginia
    VT Vermont
    WA Washington
    WI Wisconsin
    WV West Virginia
    WY Wyoming
    """

  static let canada = """
    AB Alberta
    BC British Columbia
    MB Manitoba
    NB New Brunswick
    NL Newfoundland and Labrador
    NS Nova Scotia
    NT Northwest Territories
    NU Nunavut
    ON Ontario
    PE Prince Edward Island
    QC Quebec|Québec
    SK Saskatchewan
    YT Yukon
    """

  static let australia = """
    ACT Australian Capital Territory
    NSW New South Wales
    NT Northern Territory
    QLD Queensland
    SA South Australia
    TAS Tasmania
    VIC Victoria
    WA Western Australia
    """

  static let brazil = """
    AC Acre
    AL Alagoas
    AM Amazonas
    AP Amapá|Amapa
    BA Bahia
    CE Ceará|Ceara
    DF Distrito Federal
    ES Espírito Santo|Espirito Santo
    GO Goiás|Goias
    MA Maranhão|Maranhao
    MG Minas Gerais
    MS Mato Grosso do Sul
    MT Mato Grosso
    PA Pará|Para
    PB Paraíba|Paraiba
    PE Pernambuco
    PI Piauí|Piaui
    PR Paraná|Parana
    RJ Rio de Janeiro
    RN Rio Grande do Norte
    RO Rondônia|Rondonia
    RR Roraima
    RS Rio Grande do Sul
    SC Santa Catarina
    SE Sergipe
    SP São Paulo|Sao Paulo
    TO Tocantins
    """

  static let mexico = """
    AGU Aguascalientes
    BCN Baja California
    BCS Baja California Sur
    CAM Campeche
    CHH Chihuahua
    CHP Chiapas
    CMX Ciudad de México|Ciudad de Mexico|Mexico City|CDMX
    COA Coahuila
    COL Colima
    DUR Durango
    GRO Guerrero
    GUA Guanajuato
    HID Hidalgo
    JAL Jalisco
    MEX México|Estado de México|State of Mexico
    MIC Michoacán|Michoacan
    MOR Morelos
    NAY Nayarit
    NLE Nuevo León|Nuevo Leon
    OAX Oaxaca
    PUE Puebla
    QUE Querétaro|Queretaro
    ROO Quintana Roo
    SIN Sinaloa
    SLP San Luis Potosí|San Luis Potosi
    SON Sonora
    TAB Tabasco
    TAM Tamaulipas
    TLA Tlaxcala
    VER Veracruz
    YUC Yucatán|Yucatan
    ZAC Zacatecas
    """
}
