/// The time zones of countries and of parts of some, made by Scripts/zone_table.py of tzdata 2025b (public domain)
/// and of a table there. Made again, not changed by hand.
///
/// Between semicolons: a code of ISO 3166, then the zones whose clocks differ.
enum RegionZoneTable {
  static let text = """
    AD Europe/Andorra;AE Asia/Dubai;AF Asia/Kabul;AG America/Antigua;AI America/Anguilla;AL \
    Europe/Tirane;AM Asia/Yerevan;AO Africa/Luanda;AQ Antarctica/McMurdo Antarctica/Casey Antarctica/Davis\
     Antarctica/DumontDUrville Antarctica/Mawson Antarctica/Palmer Antarctica/Syowa Antarctica/Troll;AR \
    America/Argentina/Buenos_Aires;AS Pacific/Pago_Pago;AT Europe/Vienna;AU Australia/Lord_Howe \
    Antarctica/Macquarie Australia/Broken_Hill Australia/Brisbane Australia/Darwin Australia/Perth \
    Australia/Eucla;AU-ACT Australia/Sydney;AU-NSW Australia/Sydney Australia/Broken_Hill \
    Australia/Lord_Howe;AU-NT Australia/Darwin;AU-QLD Australia/Brisbane;AU-SA Australia/Adelaide;AU-TAS \
    Australia/Hobart;AU-VIC Australia/Melbourne;AU-WA Australia/Perth Australia/Eucla;AW America/Aruba;AX \
    Europe/Mariehamn;AZ Asia/Baku;BA Europe/Sarajevo;BB America/Barbados;BD Asia/Dhaka;BE \
    Europe/Brussels;BF Africa/Ouagadougou;BG Europe/Sofia;BH Asia/Bahrain;BI Africa/Bujumbura;BJ \
    Africa/Porto-Novo;BL America/St_Barthelemy;BM Atlantic/Bermuda;BN Asia/Brunei;BO America/La_Paz;BQ \
    America/Kralendijk;BR America/Noronha America/Belem America/Campo_Grande America/Eirunepe;BR-AC \
    America/Rio_Branco;BR-AL America/Sao_Paulo;BR-AM America/Manaus America/Rio_Branco;BR-AP \
    America/Sao_Paulo;BR-BA America/Sao_Paulo;BR-CE America/Sao_Paulo;BR-DF America/Sao_Paulo;BR-ES \
    America/Sao_Paulo;BR-GO America/Sao_Paulo;BR-MA America/Sao_Paulo;BR-MG America/Sao_Paulo;BR-MS \
    America/Manaus;BR-MT America/Manaus;BR-PA America/Sao_Paulo;BR-PB America/Sao_Paulo;BR-PE \
    America/Noronha America/Sao_Paulo;BR-PI America/Sao_Paulo;BR-PR America/Sao_Paulo;BR-RJ \
    America/Sao_Paulo;BR-RN America/Sao_Paulo;BR-RO America/Manaus;BR-RR America/Manaus;BR-RS \
    America/Sao_Paulo;BR-SC America/Sao_Paulo;BR-SE America/Sao_Paulo;BR-SP America/Sao_Paulo;BR-TO \
    America/Sao_Paulo;BS America/Nassau;BT Asia/Thimphu;BW Africa/Gaborone;BY Europe/Minsk;BZ \
    America/Belize;CA America/St_Johns America/Halifax America/Blanc-Sablon America/Toronto \
    America/Atikokan America/Winnipeg America/Regina America/Edmonton America/Creston \
    America/Vancouver;CA-AB America/Edmonton;CA-BC America/Edmonton America/Vancouver \
    America/Fort_Nelson;CA-MB America/Winnipeg;CA-NB America/Halifax;CA-NL America/St_Johns \
    America/Halifax;CA-NS America/Halifax;CA-NT America/Edmonton;CA-NU America/Toronto America/Atikokan \
    America/Winnipeg America/Edmonton;CA-ON America/Toronto America/Atikokan America/Winnipeg;CA-PE \
    America/Halifax;CA-QC America/Blanc-Sablon America/Toronto;CA-SK America/Regina America/Edmonton;CA-YT\
     America/Whitehorse;CC Indian/Cocos;CD Africa/Kinshasa Africa/Lubumbashi;CF Africa/Bangui;CG \
    Africa/Brazzaville;CH Europe/Zurich;CI Africa/Abidjan;CK Pacific/Rarotonga;CL America/Santiago \
    America/Coyhaique Pacific/Easter;CL-AI America/Santiago;CL-AN America/Santiago;CL-AP \
    America/Santiago;CL-AR America/Santiago;CL-AT America/Santiago;CL-BI America/Santiago;CL-CO \
    America/Santiago;CL-LI America/Santiago;CL-LL America/Santiago;CL-LR America/Santiago;CL-MA \
    America/Punta_Arenas;CL-ML America/Santiago;CL-NB America/Santiago;CL-RM America/Santiago;CL-TA \
    America/Santiago;CL-VS America/Santiago Pacific/Easter;CM Africa/Douala;CN Asia/Shanghai;CO \
    America/Bogota;CR America/Costa_Rica;CU America/Havana;CV Atlantic/Cape_Verde;CW America/Curacao;CX \
    Indian/Christmas;CY Asia/Nicosia;CZ Europe/Prague;DE Europe/Berlin;DJ Africa/Djibouti;DK \
    Europe/Copenhagen;DM America/Dominica;DO America/Santo_Domingo;DZ Africa/Algiers;EC America/Guayaquil \
    Pacific/Galapagos;EC-A America/Guayaquil;EC-B America/Guayaquil;EC-C America/Guayaquil;EC-D \
    America/Guayaquil;EC-E America/Guayaquil;EC-F America/Guayaquil;EC-G America/Guayaquil;EC-H \
    America/Guayaquil;EC-I America/Guayaquil;EC-L America/Guayaquil;EC-M America/Guayaquil;EC-N \
    America/Guayaquil;EC-O America/Guayaquil;EC-P America/Guayaquil;EC-R America/Guayaquil;EC-S \
    America/Guayaquil;EC-SD America/Guayaquil;EC-SE America/Guayaquil;EC-T America/Guayaquil;EC-U \
    America/Guayaquil;EC-W Pacific/Galapagos;EC-X America/Guayaquil;EC-Y America/Guayaquil;EC-Z \
    America/Guayaquil;EE Europe/Tallinn;EG Africa/Cairo;EH Africa/El_Aaiun;ER Africa/Asmara;ES \
    Europe/Madrid Atlantic/Canary;ES-A Europe/Madrid;ES-AB Europe/Madrid;ES-AL Europe/Madrid;ES-AN \
    Europe/Madrid;ES-AR Europe/Madrid;ES-AS Europe/Madrid;ES-AV Europe/Madrid;ES-B Europe/Madrid;ES-BA \
    Europe/Madrid;ES-BI Europe/Madrid;ES-BU Europe/Madrid;ES-C Europe/Madrid;ES-CA Europe/Madrid;ES-CB \
    Europe/Madrid;ES-CC Europe/Madrid;ES-CE Europe/Madrid;ES-CL Europe/Madrid;ES-CM Europe/Madrid;ES-CN \
    Atlantic/Canary;ES-CO Europe/Madrid;ES-CR Europe/Madrid;ES-CS Europe/Madrid;ES-CT Europe/Madrid;ES-CU \
    Europe/Madrid;ES-EX Europe/Madrid;ES-GA Europe/Madrid;ES-GC Atlantic/Canary;ES-GI Europe/Madrid;ES-GR \
    Europe/Madrid;ES-GU Europe/Madrid;ES-H Europe/Madrid;ES-HU Europe/Madrid;ES-IB Europe/Madrid;ES-J \
    Europe/Madrid;ES-L Europe/Madrid;ES-LE Europe/Madrid;ES-LO Europe/Madrid;ES-LU Europe/Madrid;ES-M \
    Europe/Madrid;ES-MA Europe/Madrid;ES-MC Europe/Madrid;ES-MD Europe/Madrid;ES-ML Europe/Madrid;ES-MU \
    Europe/Madrid;ES-NA Europe/Madrid;ES-NC Europe/Madrid;ES-O Europe/Madrid;ES-OR Europe/Madrid;ES-P \
    Europe/Madrid;ES-PM Europe/Madrid;ES-PO Europe/Madrid;ES-PV Europe/Madrid;ES-RI Europe/Madrid;ES-S \
    Europe/Madrid;ES-SA Europe/Madrid;ES-SE Europe/Madrid;ES-SG Europe/Madrid;ES-SO Europe/Madrid;ES-SS \
    Europe/Madrid;ES-T Europe/Madrid;ES-TE Europe/Madrid;ES-TF Atlantic/Canary;ES-TO Europe/Madrid;ES-V \
    Europe/Madrid;ES-VA Europe/Madrid;ES-VC Europe/Madrid;ES-VI Europe/Madrid;ES-Z Europe/Madrid;ES-ZA \
    Europe/Madrid;ET Africa/Addis_Ababa;FI Europe/Helsinki;FJ Pacific/Fiji;FK Atlantic/Stanley;FM \
    Pacific/Chuuk Pacific/Pohnpei;FO Atlantic/Faroe;FR Europe/Paris;GA Africa/Libreville;GB \
    Europe/London;GD America/Grenada;GE Asia/Tbilisi;GF America/Cayenne;GG Europe/Guernsey;GH \
    Africa/Accra;GI Europe/Gibraltar;GL America/Nuuk America/Danmarkshavn America/Thule;GM \
    Africa/Banjul;GN Africa/Conakry;GP America/Guadeloupe;GQ Africa/Malabo;GR Europe/Athens;GS \
    Atlantic/South_Georgia;GT America/Guatemala;GU Pacific/Guam;GW Africa/Bissau;GY America/Guyana;HK \
    Asia/Hong_Kong;HN America/Tegucigalpa;HR Europe/Zagreb;HT America/Port-au-Prince;HU Europe/Budapest;ID\
     Asia/Jakarta Asia/Makassar Asia/Jayapura;ID-AC Asia/Jakarta;ID-BA Asia/Makassar;ID-BB \
    Asia/Jakarta;ID-BE Asia/Jakarta;ID-BT Asia/Jakarta;ID-GO Asia/Makassar;ID-JA Asia/Jakarta;ID-JB \
    Asia/Jakarta;ID-JI Asia/Jakarta;ID-JK Asia/Jakarta;ID-JT Asia/Jakarta;ID-KB Asia/Jakarta;ID-KI \
    Asia/Makassar;ID-KR Asia/Jakarta;ID-KS Asia/Makassar;ID-KT Asia/Jakarta;ID-KU Asia/Makassar;ID-LA \
    Asia/Jakarta;ID-MA Asia/Jayapura;ID-MU Asia/Jayapura;ID-NB Asia/Makassar;ID-NT Asia/Makassar;ID-PA \
    Asia/Jayapura;ID-PB Asia/Jayapura;ID-PD Asia/Jayapura;ID-PE Asia/Jayapura;ID-PP Asia/Jayapura;ID-PS \
    Asia/Jayapura;ID-PT Asia/Jayapura;ID-RI Asia/Jakarta;ID-SA Asia/Makassar;ID-SB Asia/Jakarta;ID-SG \
    Asia/Makassar;ID-SM Asia/Jakarta;ID-SN Asia/Makassar;ID-SR Asia/Makassar;ID-SS Asia/Jakarta;ID-ST \
    Asia/Makassar;ID-SU Asia/Jakarta;ID-YO Asia/Jakarta;IE Europe/Dublin;IL Asia/Jerusalem;IM \
    Europe/Isle_of_Man;IN Asia/Kolkata;IO Indian/Chagos;IQ Asia/Baghdad;IR Asia/Tehran;IS \
    Atlantic/Reykjavik;IT Europe/Rome;JE Europe/Jersey;JM America/Jamaica;JO Asia/Amman;JP Asia/Tokyo;KE \
    Africa/Nairobi;KG Asia/Bishkek;KH Asia/Phnom_Penh;KI Pacific/Tarawa Pacific/Kanton \
    Pacific/Kiritimati;KM Indian/Comoro;KN America/St_Kitts;KP Asia/Pyongyang;KR Asia/Seoul;KW \
    Asia/Kuwait;KY America/Cayman;KZ Asia/Almaty;LA Asia/Vientiane;LB Asia/Beirut;LC America/St_Lucia;LI \
    Europe/Vaduz;LK Asia/Colombo;LR Africa/Monrovia;LS Africa/Maseru;LT Europe/Vilnius;LU \
    Europe/Luxembourg;LV Europe/Riga;LY Africa/Tripoli;MA Africa/Casablanca;MC Europe/Monaco;MD \
    Europe/Chisinau;ME Europe/Podgorica;MF America/Marigot;MG Indian/Antananarivo;MH Pacific/Majuro;MK \
    Europe/Skopje;ML Africa/Bamako;MM Asia/Yangon;MN Asia/Ulaanbaatar Asia/Hovd;MO Asia/Macau;MP \
    Pacific/Saipan;MQ America/Martinique;MR Africa/Nouakchott;MS America/Montserrat;MT Europe/Malta;MU \
    Indian/Mauritius;MV Indian/Maldives;MW Africa/Blantyre;MX America/Mexico_City America/Cancun \
    America/Matamoros America/Ciudad_Juarez America/Mazatlan America/Tijuana;MX-AGU \
    America/Mexico_City;MX-BCN America/Tijuana;MX-BCS America/Mazatlan;MX-CAM America/Mexico_City;MX-CHH \
    America/Mexico_City America/Ojinaga America/Ciudad_Juarez;MX-CHP America/Mexico_City;MX-CMX \
    America/Mexico_City;MX-COA America/Mexico_City America/Matamoros;MX-COL America/Mexico_City;MX-DIF \
    America/Mexico_City;MX-DUR America/Mexico_City;MX-GRO America/Mexico_City;MX-GUA \
    America/Mexico_City;MX-HID America/Mexico_City;MX-JAL America/Mexico_City;MX-MEX \
    America/Mexico_City;MX-MIC America/Mexico_City;MX-MOR America/Mexico_City;MX-NAY America/Mexico_City \
    America/Mazatlan;MX-NLE America/Mexico_City America/Matamoros;MX-OAX America/Mexico_City;MX-PUE \
    America/Mexico_City;MX-QUE America/Mexico_City;MX-ROO America/Cancun;MX-SIN America/Mazatlan;MX-SLP \
    America/Mexico_City;MX-SON America/Hermosillo;MX-TAB America/Mexico_City;MX-TAM America/Mexico_City \
    America/Matamoros;MX-TLA America/Mexico_City;MX-VER America/Mexico_City;MX-YUC America/Mexico_City;MX-\
    ZAC America/Mexico_City;MY Asia/Kuala_Lumpur;MZ Africa/Maputo;NA Africa/Windhoek;NC Pacific/Noumea;NE \
    Africa/Niamey;NF Pacific/Norfolk;NG Africa/Lagos;NI America/Managua;NL Europe/Amsterdam;NO \
    Europe/Oslo;NP Asia/Kathmandu;NR Pacific/Nauru;NU Pacific/Niue;NZ Pacific/Auckland Pacific/Chatham;NZ-\
    AUK Pacific/Auckland;NZ-BOP Pacific/Auckland;NZ-CAN Pacific/Auckland;NZ-CIT Pacific/Chatham;NZ-GIS \
    Pacific/Auckland;NZ-HKB Pacific/Auckland;NZ-MBH Pacific/Auckland;NZ-MWT Pacific/Auckland;NZ-NSN \
    Pacific/Auckland;NZ-NTL Pacific/Auckland;NZ-OTA Pacific/Auckland;NZ-STL Pacific/Auckland;NZ-TAS \
    Pacific/Auckland;NZ-TKI Pacific/Auckland;NZ-WGN Pacific/Auckland;NZ-WKO Pacific/Auckland;NZ-WTC \
    Pacific/Auckland;OM Asia/Muscat;PA America/Panama;PE America/Lima;PF Pacific/Tahiti Pacific/Marquesas \
    Pacific/Gambier;PG Pacific/Port_Moresby Pacific/Bougainville;PH Asia/Manila;PK Asia/Karachi;PL \
    Europe/Warsaw;PM America/Miquelon;PN Pacific/Pitcairn;PR America/Puerto_Rico;PS Asia/Gaza;PT \
    Europe/Lisbon Atlantic/Azores;PT-01 Europe/Lisbon;PT-02 Europe/Lisbon;PT-03 Europe/Lisbon;PT-04 \
    Europe/Lisbon;PT-05 Europe/Lisbon;PT-06 Europe/Lisbon;PT-07 Europe/Lisbon;PT-08 Europe/Lisbon;PT-09 \
    Europe/Lisbon;PT-10 Europe/Lisbon;PT-11 Europe/Lisbon;PT-12 Europe/Lisbon;PT-13 Europe/Lisbon;PT-14 \
    Europe/Lisbon;PT-15 Europe/Lisbon;PT-16 Europe/Lisbon;PT-17 Europe/Lisbon;PT-18 Europe/Lisbon;PT-20 \
    Atlantic/Azores;PT-30 Europe/Lisbon;PW Pacific/Palau;PY America/Asuncion;QA Asia/Qatar;RE \
    Indian/Reunion;RO Europe/Bucharest;RS Europe/Belgrade;RU Europe/Kaliningrad Europe/Moscow \
    Europe/Astrakhan Asia/Yekaterinburg Asia/Omsk Asia/Novosibirsk Asia/Irkutsk Asia/Chita \
    Asia/Vladivostok Asia/Magadan Asia/Kamchatka;RU-AD Europe/Moscow;RU-AL Asia/Novosibirsk;RU-ALT \
    Asia/Novosibirsk;RU-AMU Asia/Yakutsk;RU-ARK Europe/Moscow;RU-AST Europe/Samara;RU-BA \
    Asia/Yekaterinburg;RU-BEL Europe/Moscow;RU-BRY Europe/Moscow;RU-BU Asia/Irkutsk;RU-CE \
    Europe/Moscow;RU-CHE Asia/Yekaterinburg;RU-CHU Asia/Kamchatka;RU-CU Europe/Moscow;RU-DA \
    Europe/Moscow;RU-IN Europe/Moscow;RU-IRK Asia/Irkutsk;RU-IVA Europe/Moscow;RU-KAM Asia/Kamchatka;RU-KB\
     Europe/Moscow;RU-KC Europe/Moscow;RU-KDA Europe/Moscow;RU-KEM Asia/Novosibirsk;RU-KGD \
    Europe/Kaliningrad;RU-KGN Asia/Yekaterinburg;RU-KHA Asia/Vladivostok;RU-KHM Asia/Yekaterinburg;RU-KIR \
    Europe/Moscow;RU-KK Asia/Novosibirsk;RU-KL Europe/Moscow;RU-KLU Europe/Moscow;RU-KO Europe/Moscow;RU-\
    KOS Europe/Moscow;RU-KR Europe/Moscow;RU-KRS Europe/Moscow;RU-KYA Asia/Novosibirsk;RU-LEN \
    Europe/Moscow;RU-LIP Europe/Moscow;RU-MAG Asia/Magadan;RU-ME Europe/Moscow;RU-MO Europe/Moscow;RU-MOS \
    Europe/Moscow;RU-MOW Europe/Moscow;RU-MUR Europe/Moscow;RU-NEN Europe/Moscow;RU-NGR Europe/Moscow;RU-\
    NIZ Europe/Moscow;RU-NVS Asia/Novosibirsk;RU-OMS Asia/Omsk;RU-ORE Asia/Yekaterinburg;RU-ORL \
    Europe/Moscow;RU-PER Asia/Yekaterinburg;RU-PNZ Europe/Moscow;RU-PRI Asia/Vladivostok;RU-PSK \
    Europe/Moscow;RU-ROS Europe/Moscow;RU-RYA Europe/Moscow;RU-SA Asia/Yakutsk Asia/Vladivostok \
    Asia/Magadan;RU-SAK Asia/Magadan;RU-SAM Europe/Samara;RU-SAR Europe/Samara;RU-SE Europe/Moscow;RU-SMO \
    Europe/Moscow;RU-SPE Europe/Moscow;RU-STA Europe/Moscow;RU-SVE Asia/Yekaterinburg;RU-TA \
    Europe/Moscow;RU-TAM Europe/Moscow;RU-TOM Asia/Novosibirsk;RU-TUL Europe/Moscow;RU-TVE \
    Europe/Moscow;RU-TY Asia/Novosibirsk;RU-TYU Asia/Yekaterinburg;RU-UD Europe/Samara;RU-ULY \
    Europe/Samara;RU-VGG Europe/Moscow;RU-VLA Europe/Moscow;RU-VLG Europe/Moscow;RU-VOR Europe/Moscow;RU-\
    YAN Asia/Yekaterinburg;RU-YAR Europe/Moscow;RU-YEV Asia/Vladivostok;RU-ZAB Asia/Yakutsk;RW \
    Africa/Kigali;SA Asia/Riyadh;SB Pacific/Guadalcanal;SC Indian/Mahe;SD Africa/Khartoum;SE \
    Europe/Stockholm;SG Asia/Singapore;SH Atlantic/St_Helena;SI Europe/Ljubljana;SJ Arctic/Longyearbyen;SK\
     Europe/Bratislava;SL Africa/Freetown;SM Europe/San_Marino;SN Africa/Dakar;SO Africa/Mogadishu;SR \
    America/Paramaribo;SS Africa/Juba;ST Africa/Sao_Tome;SV America/El_Salvador;SX \
    America/Lower_Princes;SY Asia/Damascus;SZ Africa/Mbabane;TC America/Grand_Turk;TD Africa/Ndjamena;TF \
    Indian/Kerguelen;TG Africa/Lome;TH Asia/Bangkok;TJ Asia/Dushanbe;TK Pacific/Fakaofo;TL Asia/Dili;TM \
    Asia/Ashgabat;TN Africa/Tunis;TO Pacific/Tongatapu;TR Europe/Istanbul;TT America/Port_of_Spain;TV \
    Pacific/Funafuti;TW Asia/Taipei;TZ Africa/Dar_es_Salaam;UA Europe/Kyiv;UG Africa/Kampala;UM \
    Pacific/Midway Pacific/Wake;US America/New_York America/Chicago America/Denver America/Phoenix \
    America/Los_Angeles America/Anchorage America/Adak Pacific/Honolulu;US-AK America/Anchorage \
    America/Adak;US-AL America/Chicago;US-AR America/Chicago;US-AS Pacific/Pago_Pago;US-AZ America/Denver \
    America/Phoenix;US-CA America/Los_Angeles;US-CO America/Denver;US-CT America/New_York;US-DC \
    America/New_York;US-DE America/New_York;US-FL America/New_York America/Chicago;US-GA \
    America/New_York;US-GU Pacific/Guam;US-HI Pacific/Honolulu;US-IA America/Chicago;US-ID America/Denver \
    America/Los_Angeles;US-IL America/Chicago;US-IN America/New_York America/Chicago;US-KS America/Chicago\
     America/Denver;US-KY America/New_York America/Chicago;US-LA America/Chicago;US-MA \
    America/New_York;US-MD America/New_York;US-ME America/New_York;US-MI America/New_York \
    America/Chicago;US-MN America/Chicago;US-MO America/Chicago;US-MP Pacific/Guam;US-MS \
    America/Chicago;US-MT America/Denver;US-NC America/New_York;US-ND America/Chicago America/Denver;US-NE\
     America/Chicago America/Denver;US-NH America/New_York;US-NJ America/New_York;US-NM America/Denver;US-\
    NV America/Los_Angeles;US-NY America/New_York;US-OH America/New_York;US-OK America/Chicago;US-OR \
    America/Denver America/Los_Angeles;US-PA America/New_York;US-PR America/Puerto_Rico;US-RI \
    America/New_York;US-SC America/New_York;US-SD America/Chicago America/Denver;US-TN America/New_York \
    America/Chicago;US-TX America/Chicago America/Denver;US-UT America/Denver;US-VA America/New_York;US-VI\
     America/Puerto_Rico;US-VT America/New_York;US-WA America/Los_Angeles;US-WI America/Chicago;US-WV \
    America/New_York;US-WY America/Denver;UY America/Montevideo;UZ Asia/Samarkand;VA Europe/Vatican;VC \
    America/St_Vincent;VE America/Caracas;VG America/Tortola;VI America/St_Thomas;VN Asia/Ho_Chi_Minh;VU \
    Pacific/Efate;WF Pacific/Wallis;WS Pacific/Apia;YE Asia/Aden;YT Indian/Mayotte;ZA \
    Africa/Johannesburg;ZM Africa/Lusaka;ZW Africa/Harare
    """
}
