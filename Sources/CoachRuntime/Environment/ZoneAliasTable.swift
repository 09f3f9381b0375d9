/// The names that Windows and Rails give to time zones, made by Scripts/zone_names.py of the PyPI package tzlocal 5.4.5
/// (MIT, from the Unicode CLDR) and of a table there. Made again, not changed by hand.
///
/// Between semicolons: a name in small letters, an equals sign, the zone.
enum ZoneAliasTable {
  static let text = """
    abu dhabi=Asia/Dubai;adelaide=Australia/Adelaide;afghanistan standard \
    time=Asia/Kabul;alaska=America/Anchorage;alaskan standard time=America/Anchorage;alberta standard \
    time=America/Edmonton;aleutian standard time=America/Adak;almaty=Asia/Almaty;altai standard \
    time=Asia/Barnaul;american samoa=Pacific/Pago_Pago;amsterdam=Europe/Amsterdam;arab standard \
    time=Asia/Riyadh;arabian standard time=Asia/Dubai;arabic standard time=Asia/Baghdad;argentina \
    standard time=America/Argentina/Buenos_Aires;arizona=America/Phoenix;astana=Asia/Almaty;astrakhan \
    standard time=Europe/Astrakhan;athens=Europe/Athens;atlantic standard \
    time=America/Halifax;atlantic time (canada)=America/Halifax;auckland=Pacific/Auckland;aus central \
    standard time=Australia/Darwin;aus central w. standard time=Australia/Eucla;aus eastern standard \
    time=Australia/Sydney;azerbaijan standard time=Asia/Baku;azores standard \
    time=Atlantic/Azores;azores=Atlantic/Azores;baghdad=Asia/Baghdad;bahia standard \
    time=America/Bahia;baku=Asia/Baku;bangkok=Asia/Bangkok;bangladesh standard \
    time=Asia/Dhaka;beijing=Asia/Shanghai;belarus standard \
    time=Europe/Minsk;belgrade=Europe/Belgrade;berlin=Europe/Berlin;bern=Europe/Zurich;bogota=America/Bogota;bougainville\
     standard \
    time=Pacific/Bougainville;brasilia=America/Sao_Paulo;bratislava=Europe/Bratislava;brisbane=Australia/Brisbane;british\
     columbia standard \
    time=America/Vancouver;brussels=Europe/Brussels;bucharest=Europe/Bucharest;budapest=Europe/Budapest;buenos\
     aires=America/Argentina/Buenos_Aires;cairo=Africa/Cairo;canada central standard \
    time=America/Regina;canberra=Australia/Sydney;cape verde is.=Atlantic/Cape_Verde;cape verde \
    standard time=Atlantic/Cape_Verde;caracas=America/Caracas;casablanca=Africa/Casablanca;caucasus \
    standard time=Asia/Yerevan;cen. australia standard time=Australia/Adelaide;central america \
    standard time=America/Guatemala;central america=America/Guatemala;central asia standard \
    time=Asia/Bishkek;central brazilian standard time=America/Cuiaba;central europe standard \
    time=Europe/Budapest;central european standard time=Europe/Warsaw;central pacific standard \
    time=Pacific/Guadalcanal;central standard time (mexico)=America/Mexico_City;central standard \
    time=America/Chicago;central time (us & canada)=America/Chicago;central \
    time=America/Chicago;chatham is.=Pacific/Chatham;chatham islands standard \
    time=Pacific/Chatham;chennai=Asia/Kolkata;chihuahua=America/Chihuahua;china standard \
    time=Asia/Shanghai;chongqing=Asia/Shanghai;copenhagen=Europe/Copenhagen;cuba standard \
    time=America/Havana;darwin=Australia/Darwin;dhaka=Asia/Dhaka;dublin=Europe/Dublin;e. africa \
    standard time=Africa/Nairobi;e. australia standard time=Australia/Brisbane;e. europe standard \
    time=Europe/Chisinau;e. south america standard time=America/Sao_Paulo;easter island standard \
    time=Pacific/Easter;eastern standard time (mexico)=America/Cancun;eastern standard \
    time=America/New_York;eastern time (us & canada)=America/New_York;eastern \
    time=America/New_York;edinburgh=Europe/London;egypt standard time=Africa/Cairo;ekaterinburg \
    standard time=Asia/Yekaterinburg;ekaterinburg=Asia/Yekaterinburg;fiji standard \
    time=Pacific/Fiji;fiji=Pacific/Fiji;fle standard \
    time=Europe/Kyiv;georgetown=America/Guyana;georgian standard time=Asia/Tbilisi;gmt standard \
    time=Europe/London;greenland standard time=America/Nuuk;greenland=America/Nuuk;greenwich standard \
    time=Atlantic/Reykjavik;gtb standard \
    time=Europe/Bucharest;guadalajara=America/Mexico_City;guam=Pacific/Guam;haiti standard \
    time=America/Port-au-Prince;hanoi=Asia/Ho_Chi_Minh;harare=Africa/Harare;hawaii=Pacific/Honolulu;hawaiian\
     standard time=Pacific/Honolulu;helsinki=Europe/Helsinki;hobart=Australia/Hobart;hong \
    kong=Asia/Hong_Kong;india standard time=Asia/Kolkata;indiana \
    (east)=America/Indiana/Indianapolis;iran standard \
    time=Asia/Tehran;irkutsk=Asia/Irkutsk;islamabad=Asia/Karachi;israel standard \
    time=Asia/Jerusalem;istanbul=Europe/Istanbul;jakarta=Asia/Jakarta;jerusalem=Asia/Jerusalem;jordan \
    standard time=Asia/Amman;kabul=Asia/Kabul;kaliningrad standard \
    time=Europe/Kaliningrad;kaliningrad=Europe/Kaliningrad;kamchatka=Asia/Kamchatka;karachi=Asia/Karachi;kathmandu=Asia/Kathmandu;kiev=Europe/Kyiv;kolkata=Asia/Kolkata;korea\
     standard time=Asia/Seoul;krasnoyarsk=Asia/Krasnoyarsk;kuala \
    lumpur=Asia/Kuala_Lumpur;kuwait=Asia/Kuwait;kyiv=Europe/Kyiv;la paz=America/La_Paz;libya standard \
    time=Africa/Tripoli;lima=America/Lima;line islands standard \
    time=Pacific/Kiritimati;lisbon=Europe/Lisbon;ljubljana=Europe/Ljubljana;london=Europe/London;lord \
    howe standard time=Australia/Lord_Howe;madrid=Europe/Madrid;magadan standard \
    time=Asia/Magadan;magadan=Asia/Magadan;magallanes standard time=America/Punta_Arenas;manitoba \
    standard time=America/Winnipeg;marquesas standard time=Pacific/Marquesas;marshall \
    is.=Pacific/Majuro;mauritius standard \
    time=Indian/Mauritius;mazatlan=America/Mazatlan;melbourne=Australia/Melbourne;mexico \
    city=America/Mexico_City;mid-atlantic=Atlantic/South_Georgia;middle east standard \
    time=Asia/Beirut;midway \
    island=Pacific/Midway;minsk=Europe/Minsk;monrovia=Africa/Monrovia;monterrey=America/Monterrey;montevideo\
     standard time=America/Montevideo;montevideo=America/Montevideo;morocco standard \
    time=Africa/Casablanca;moscow=Europe/Moscow;mountain standard time \
    (mexico)=America/Mazatlan;mountain standard time=America/Denver;mountain time (us & \
    canada)=America/Denver;mountain time=America/Denver;mumbai=Asia/Kolkata;muscat=Asia/Muscat;myanmar\
     standard time=Asia/Yangon;n. central asia standard \
    time=Asia/Novosibirsk;nairobi=Africa/Nairobi;namibia standard time=Africa/Windhoek;nepal standard \
    time=Asia/Kathmandu;new caledonia=Pacific/Noumea;new delhi=Asia/Kolkata;new zealand standard \
    time=Pacific/Auckland;newfoundland standard \
    time=America/St_Johns;newfoundland=America/St_Johns;norfolk standard time=Pacific/Norfolk;north \
    asia east standard time=Asia/Irkutsk;north asia standard time=Asia/Krasnoyarsk;north korea \
    standard time=Asia/Pyongyang;novosibirsk=Asia/Novosibirsk;nuku'alofa=Pacific/Tongatapu;omsk \
    standard time=Asia/Omsk;osaka=Asia/Tokyo;pacific sa standard time=America/Santiago;pacific \
    standard time (mexico)=America/Tijuana;pacific standard time=America/Los_Angeles;pacific time (us \
    & canada)=America/Los_Angeles;pacific time=America/Los_Angeles;pakistan standard \
    time=Asia/Karachi;paraguay standard \
    time=America/Asuncion;paris=Europe/Paris;perth=Australia/Perth;port \
    moresby=Pacific/Port_Moresby;prague=Europe/Prague;pretoria=Africa/Johannesburg;puerto \
    rico=America/Puerto_Rico;quito=America/Guayaquil;qyzylorda standard \
    time=Asia/Qyzylorda;rangoon=Asia/Yangon;riga=Europe/Riga;riyadh=Asia/Riyadh;romance standard \
    time=Europe/Paris;rome=Europe/Rome;russia time zone 10=Asia/Srednekolymsk;russia time zone \
    11=Asia/Kamchatka;russia time zone 3=Europe/Samara;russian standard time=Europe/Moscow;sa eastern \
    standard time=America/Cayenne;sa pacific standard time=America/Bogota;sa western standard \
    time=America/La_Paz;saint pierre standard time=America/Miquelon;sakhalin standard \
    time=Asia/Sakhalin;samara=Europe/Samara;samoa standard \
    time=Pacific/Apia;samoa=Pacific/Apia;santiago=America/Santiago;sao tome standard \
    time=Africa/Sao_Tome;sapporo=Asia/Tokyo;sarajevo=Europe/Sarajevo;saratov standard \
    time=Europe/Saratov;saskatchewan=America/Regina;se asia standard \
    time=Asia/Bangkok;seoul=Asia/Seoul;singapore standard \
    time=Asia/Singapore;singapore=Asia/Singapore;skopje=Europe/Skopje;sofia=Europe/Sofia;solomon \
    is.=Pacific/Guadalcanal;south africa standard time=Africa/Johannesburg;south sudan standard \
    time=Africa/Juba;srednekolymsk=Asia/Srednekolymsk;sri jayawardenepura=Asia/Colombo;sri lanka \
    standard time=Asia/Colombo;st. petersburg=Europe/Moscow;stockholm=Europe/Stockholm;sudan standard \
    time=Africa/Khartoum;sydney=Australia/Sydney;syria standard time=Asia/Damascus;taipei standard \
    time=Asia/Taipei;taipei=Asia/Taipei;tallinn=Europe/Tallinn;tashkent=Asia/Tashkent;tasmania \
    standard \
    time=Australia/Hobart;tbilisi=Asia/Tbilisi;tehran=Asia/Tehran;tijuana=America/Tijuana;tocantins \
    standard time=America/Araguaina;tokelau is.=Pacific/Fakaofo;tokyo standard \
    time=Asia/Tokyo;tokyo=Asia/Tokyo;tomsk standard time=Asia/Tomsk;tonga standard \
    time=Pacific/Tongatapu;transbaikal standard time=Asia/Chita;turkey standard \
    time=Europe/Istanbul;turks and caicos standard time=America/Grand_Turk;ulaanbaatar standard \
    time=Asia/Ulaanbaatar;ulaanbaatar=Asia/Ulaanbaatar;urumqi=Asia/Urumqi;us eastern standard \
    time=America/Indiana/Indianapolis;us mountain standard time=America/Phoenix;venezuela standard \
    time=America/Caracas;vienna=Europe/Vienna;vilnius=Europe/Vilnius;vladivostok standard \
    time=Asia/Vladivostok;vladivostok=Asia/Vladivostok;volgograd standard \
    time=Europe/Volgograd;volgograd=Europe/Volgograd;w. australia standard time=Australia/Perth;w. \
    central africa standard time=Africa/Lagos;w. europe standard time=Europe/Berlin;w. mongolia \
    standard time=Asia/Hovd;warsaw=Europe/Warsaw;wellington=Pacific/Auckland;west asia standard \
    time=Asia/Tashkent;west bank standard time=Asia/Hebron;west central africa=Africa/Algiers;west \
    pacific standard time=Pacific/Port_Moresby;yakutsk standard \
    time=Asia/Yakutsk;yakutsk=Asia/Yakutsk;yerevan=Asia/Yerevan;yukon standard \
    time=America/Whitehorse;zagreb=Europe/Zagreb;zurich=Europe/Zurich
    """
}
