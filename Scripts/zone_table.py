#!/usr/bin/env python3
"""Writes the table of time zones by region anew: Sources/CallScript/Places/RegionZoneTable.swift.

Run by hand when the time zone database has changed: python3 Scripts/zone_table.py

Countries come from zone1970.tab and zone.tab of the system's tzdata (public domain). Parts of countries are set here by
hand, after the lists of the countries' own authorities and the comments in those two files. Of zones whose clocks show the
same from now on the one that comes first in the file stands for all.
"""

import datetime
import pathlib
import textwrap
import zoneinfo

TARGET = pathlib.Path(__file__).parent.parent / "Sources/CallScript/Places/RegionZoneTable.swift"
FILES = pathlib.Path("/usr/share/zoneinfo")
FIRST, LAST = 2026, 2030

# Zones of the parts of countries: of each country a prefix for the names, then lines of zones and the parts in them.
PARTS = {
    "US": """
        America/New_York CT DC DE GA MA MD ME NC NH NJ NY OH PA RI SC VA VT WV FL IN KY MI TN
        America/Chicago AL AR IA IL LA MN MO MS OK WI FL IN KS KY MI ND NE SD TN TX
        America/Denver CO MT NM UT WY ID KS ND NE OR SD TX AZ
        America/Phoenix AZ
        America/Los_Angeles CA NV WA ID OR
        America/Boise ID OR
        America/Anchorage AK
        America/Adak AK
        Pacific/Honolulu HI
        America/Puerto_Rico PR VI
        Pacific/Guam GU MP
        Pacific/Pago_Pago AS
    """,
    "CA": """
        America/St_Johns NL
        America/Halifax NB NS PE NL
        America/Goose_Bay NL
        America/Blanc-Sablon QC
        America/Toronto ON QC NU
        America/Atikokan ON NU
        America/Winnipeg MB ON NU
        America/Regina SK
        America/Edmonton AB NT SK BC NU
        America/Vancouver BC
        America/Fort_Nelson BC
        America/Whitehorse YT
    """,
    "AU": """
        Australia/Sydney NSW ACT
        Australia/Melbourne VIC
        Australia/Brisbane QLD
        Australia/Adelaide SA
        Australia/Broken_Hill NSW
        Australia/Lord_Howe NSW
        Australia/Darwin NT
        Australia/Hobart TAS
        Australia/Perth WA
        Australia/Eucla WA
    """,
    "BR": """
        America/Noronha PE
        America/Sao_Paulo AL AP BA CE DF ES GO MA MG PA PB PE PI PR RJ RN RS SC SE SP TO
        America/Manaus AM MS MT RO RR
        America/Rio_Branco AC AM
    """,
    "MX": """
        America/Cancun ROO
        America/Mexico_City AGU CAM CHP CMX COA COL DUR GRO GUA HID JAL MEX MIC MOR NLE OAX PUE QUE SLP TAB TAM TLA \
            VER YUC ZAC CHH NAY DIF DUR
        America/Ojinaga CHH
        America/Ciudad_Juarez CHH
        America/Matamoros COA NLE TAM
        America/Mazatlan BCS NAY SIN
        America/Hermosillo SON
        America/Tijuana BCN
    """,
    "RU": """
        Europe/Kaliningrad KGD
        Europe/Moscow MOW SPE MOS LEN AD ARK BEL BRY CE CU DA IN IVA KB KC KDA KIR KL KLU KO KOS KR KRS LIP ME MO MUR NEN \
            NGR NIZ ORL PNZ PSK ROS RYA SE SMO STA TA TAM TUL TVE VGG VLA VLG VOR YAR VLG
        Europe/Samara SAM UD AST SAR ULY
        Asia/Yekaterinburg BA CHE KHM KGN ORE PER SVE TYU YAN
        Asia/Omsk OMS
        Asia/Novosibirsk NVS ALT AL TOM KEM KYA KK TY
        Asia/Irkutsk IRK BU
        Asia/Yakutsk AMU ZAB SA
        Asia/Vladivostok KHA PRI YEV SA
        Asia/Magadan MAG SAK SA
        Asia/Kamchatka CHU KAM
    """,
    "ES": """
        Europe/Madrid AN AR AS CB CE CL CM CT EX GA IB MC MD ML NC PV RI VC A AB AL AV B BA BI BU C CA CC CO CR CS CU GI GR GU H \
            HU J L LE LO LU M MA MU NA O OR P PM PO S SA SE SG SO SS T TE TO V VA VI Z ZA
        Atlantic/Canary CN GC TF
    """,
    "PT": """
        Europe/Lisbon 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 30
        Atlantic/Azores 20
    """,
    "CL": """
        America/Santiago AI AN AP AR AT BI CO LI LL LR ML NB RM TA VS
        America/Punta_Arenas MA
        Pacific/Easter VS
    """,
    "ID": """
        Asia/Jakarta AC BB BE BT JA JB JI JK JT KB KR KT LA RI SB SS SU YO SM
        Asia/Makassar BA GO KI KS KU NB NT SA SG SN SR ST
        Asia/Jayapura MA MU PA PB PP PS PT PE PD
    """,
    "NZ": """
        Pacific/Auckland AUK BOP CAN GIS HKB MBH MWT NSN NTL OTA STL TAS TKI WGN WKO WTC
        Pacific/Chatham CIT
    """,
    "EC": """
        America/Guayaquil A B C D E F G H I L M N O P R S SD SE T U X Y Z
        Pacific/Galapagos W
    """,
}

# Countries whose people keep one time, whatever else the files name.
ONE = {"CN": "Asia/Shanghai", "UA": "Europe/Kyiv"}


def offsets(name):
    """How a zone's clock goes, day by day."""
    zone = zoneinfo.ZoneInfo(name)
    day = datetime.datetime(FIRST, 1, 1, 12, tzinfo=datetime.timezone.utc)
    shown = []
    while day.year < LAST:
        shown.append(day.astimezone(zone).utcoffset())
        day += datetime.timedelta(days=1)
    return tuple(shown)


def distinct(names):
    """Without zones that go like one before them."""
    seen, kept = set(), []
    for name in names:
        key = offsets(name)
        if key not in seen:
            seen.add(key)
            kept.append(name)
    return kept


def rows(file):
    for line in (FILES / file).read_text().splitlines():
        if line and not line.startswith("#"):
            fields = line.split("\t")
            yield fields[0].split(","), fields[2]


def countries():
    zones, own = {}, {}
    for codes, name in rows("zone.tab"):
        own.setdefault(codes[0], []).append(name)
    for codes, name in rows("zone1970.tab"):
        for code in codes:
            zones.setdefault(code, []).append(name)
    # Names that a country's people know, where the file has one.
    return {code: distinct(own.get(code, names)) for code, names in zones.items()}


def parts():
    zones = {}
    for country, text in PARTS.items():
        for line in textwrap.dedent(text).replace("\\\n", " ").strip().splitlines():
            name, *codes = line.split()
            zoneinfo.ZoneInfo(name)
            for code in codes:
                if len(code) <= 3:
                    names = zones.setdefault(f"{country}-{code}", [])
                    if name not in names:
                        names.append(name)
    return {code: distinct(names) for code, names in zones.items()}


def main():
    zones = countries() | parts() | {code: [name] for code, name in ONE.items()}
    text = ";".join(f"{code} {' '.join(names)}" for code, names in sorted(zones.items()))
    body = "\\\n".join("    " + piece for piece in textwrap.wrap(text, 102, drop_whitespace=False))
    version = (FILES / "tzdata.zi").read_text().splitlines()[0].split()[-1]
    TARGET.write_text(
        f"/// The time zones of countries and of parts of some, made by Scripts/zone_table.py of tzdata {version} (public domain)\n"
        "/// and of a table there. Made again, not changed by hand.\n"
        "///\n"
        "/// Between semicolons: a code of ISO 3166, then the zones whose clocks differ.\n"
        "enum RegionZoneTable {\n"
        f'  static let text = """\n{body}\n    """\n}}\n'
    )
    print(f"{TARGET}: {len(zones)} regions")


main()
