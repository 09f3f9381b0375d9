#!/usr/bin/env python3
"""Writes the names that programs give to time zones anew: Sources/CoachRuntime/Environment/ZoneAliasTable.swift.

Run by hand when Windows has new zones:

    pip install tzlocal && python3 Scripts/zone_names.py

The names of Windows, which Outlook, Dynamics and Salesforce write too, are those of the PyPI package `tzlocal` (MIT), which
has them from the Unicode CLDR. The names of Rails, which Close, Freshsales, Zendesk and many web forms write, are set here.
The package is not needed to build or to test.
"""

import importlib.metadata
import pathlib
import textwrap

from tzlocal.windows_tz import win_tz

TARGET = pathlib.Path(__file__).parent.parent / "Sources/CoachRuntime/Environment/ZoneAliasTable.swift"

# Zones that were called otherwise since.
RENAMED = {
    "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
    "America/Godthab": "America/Nuuk",
    "America/Indianapolis": "America/Indiana/Indianapolis",
    "Asia/Calcutta": "Asia/Kolkata",
    "Asia/Katmandu": "Asia/Kathmandu",
    "Asia/Rangoon": "Asia/Yangon",
    "Europe/Kiev": "Europe/Kyiv",
}

RAILS = """
    Midway Island=Pacific/Midway; American Samoa=Pacific/Pago_Pago; Hawaii=Pacific/Honolulu; Alaska=America/Anchorage;
    Pacific Time (US & Canada)=America/Los_Angeles; Pacific Time=America/Los_Angeles; Tijuana=America/Tijuana;
    Mountain Time (US & Canada)=America/Denver; Mountain Time=America/Denver; Arizona=America/Phoenix;
    Chihuahua=America/Chihuahua; Mazatlan=America/Mazatlan; Central Time (US & Canada)=America/Chicago;
    Central Time=America/Chicago; Saskatchewan=America/Regina; Guadalajara=America/Mexico_City;
    Mexico City=America/Mexico_City; Monterrey=America/Monterrey; Central America=America/Guatemala;
    Eastern Time (US & Canada)=America/New_York; Eastern Time=America/New_York;
    Indiana (East)=America/Indiana/Indianapolis; Bogota=America/Bogota; Lima=America/Lima; Quito=America/Guayaquil;
    Atlantic Time (Canada)=America/Halifax; Caracas=America/Caracas; La Paz=America/La_Paz; Santiago=America/Santiago;
    Newfoundland=America/St_Johns; Brasilia=America/Sao_Paulo; Buenos Aires=America/Argentina/Buenos_Aires;
    Montevideo=America/Montevideo; Georgetown=America/Guyana; Puerto Rico=America/Puerto_Rico; Greenland=America/Nuuk;
    Mid-Atlantic=Atlantic/South_Georgia; Azores=Atlantic/Azores; Cape Verde Is.=Atlantic/Cape_Verde;
    Dublin=Europe/Dublin; Edinburgh=Europe/London; Lisbon=Europe/Lisbon; London=Europe/London;
    Casablanca=Africa/Casablanca; Monrovia=Africa/Monrovia; Belgrade=Europe/Belgrade; Bratislava=Europe/Bratislava;
    Budapest=Europe/Budapest; Ljubljana=Europe/Ljubljana; Prague=Europe/Prague; Sarajevo=Europe/Sarajevo;
    Skopje=Europe/Skopje; Warsaw=Europe/Warsaw; Zagreb=Europe/Zagreb; Brussels=Europe/Brussels;
    Copenhagen=Europe/Copenhagen; Madrid=Europe/Madrid; Paris=Europe/Paris; Amsterdam=Europe/Amsterdam;
    Berlin=Europe/Berlin; Bern=Europe/Zurich; Zurich=Europe/Zurich; Rome=Europe/Rome; Stockholm=Europe/Stockholm;
    Vienna=Europe/Vienna; West Central Africa=Africa/Algiers; Bucharest=Europe/Bucharest; Cairo=Africa/Cairo;
    Helsinki=Europe/Helsinki; Kyiv=Europe/Kyiv; Kiev=Europe/Kyiv; Riga=Europe/Riga; Sofia=Europe/Sofia;
    Tallinn=Europe/Tallinn; Vilnius=Europe/Vilnius; Athens=Europe/Athens; Istanbul=Europe/Istanbul; Minsk=Europe/Minsk;
    Jerusalem=Asia/Jerusalem; Harare=Africa/Harare; Pretoria=Africa/Johannesburg; Kaliningrad=Europe/Kaliningrad;
    Moscow=Europe/Moscow; St. Petersburg=Europe/Moscow; Volgograd=Europe/Volgograd; Samara=Europe/Samara;
    Kuwait=Asia/Kuwait; Riyadh=Asia/Riyadh; Nairobi=Africa/Nairobi; Baghdad=Asia/Baghdad; Tehran=Asia/Tehran;
    Abu Dhabi=Asia/Dubai; Muscat=Asia/Muscat; Baku=Asia/Baku; Tbilisi=Asia/Tbilisi; Yerevan=Asia/Yerevan;
    Kabul=Asia/Kabul; Ekaterinburg=Asia/Yekaterinburg; Islamabad=Asia/Karachi; Karachi=Asia/Karachi;
    Tashkent=Asia/Tashkent; Chennai=Asia/Kolkata; Kolkata=Asia/Kolkata; Mumbai=Asia/Kolkata; New Delhi=Asia/Kolkata;
    Kathmandu=Asia/Kathmandu; Dhaka=Asia/Dhaka; Sri Jayawardenepura=Asia/Colombo; Almaty=Asia/Almaty;
    Astana=Asia/Almaty; Novosibirsk=Asia/Novosibirsk; Rangoon=Asia/Yangon; Bangkok=Asia/Bangkok;
    Hanoi=Asia/Ho_Chi_Minh; Jakarta=Asia/Jakarta; Krasnoyarsk=Asia/Krasnoyarsk; Beijing=Asia/Shanghai;
    Chongqing=Asia/Shanghai; Hong Kong=Asia/Hong_Kong; Urumqi=Asia/Urumqi; Kuala Lumpur=Asia/Kuala_Lumpur;
    Singapore=Asia/Singapore; Taipei=Asia/Taipei; Perth=Australia/Perth; Irkutsk=Asia/Irkutsk;
    Ulaanbaatar=Asia/Ulaanbaatar; Seoul=Asia/Seoul; Osaka=Asia/Tokyo; Sapporo=Asia/Tokyo; Tokyo=Asia/Tokyo;
    Yakutsk=Asia/Yakutsk; Darwin=Australia/Darwin; Adelaide=Australia/Adelaide; Canberra=Australia/Sydney;
    Melbourne=Australia/Melbourne; Sydney=Australia/Sydney; Brisbane=Australia/Brisbane; Hobart=Australia/Hobart;
    Vladivostok=Asia/Vladivostok; Guam=Pacific/Guam; Port Moresby=Pacific/Port_Moresby; Magadan=Asia/Magadan;
    Srednekolymsk=Asia/Srednekolymsk; Solomon Is.=Pacific/Guadalcanal; New Caledonia=Pacific/Noumea;
    Fiji=Pacific/Fiji; Kamchatka=Asia/Kamchatka; Marshall Is.=Pacific/Majuro; Auckland=Pacific/Auckland;
    Wellington=Pacific/Auckland; Nuku'alofa=Pacific/Tongatapu; Tokelau Is.=Pacific/Fakaofo;
    Chatham Is.=Pacific/Chatham; Samoa=Pacific/Apia
"""

HEADER = '''\
/// The names that Windows and Rails give to time zones, made by Scripts/zone_names.py of the PyPI package tzlocal {version}
/// (MIT, from the Unicode CLDR) and of a table there. Made again, not changed by hand.
///
/// Between semicolons: a name in small letters, an equals sign, the zone.
enum ZoneAliasTable {{
  static let text = """
'''


def main():
    names = {name: zone for name, zone in win_tz.items() if not zone.startswith("Etc/")}
    names |= {name.strip(): zone for name, zone in (pair.split("=") for pair in RAILS.split(";"))}
    lines = sorted(f"{name.lower()}={RENAMED.get(zone.strip(), zone.strip())}" for name, zone in names.items())
    text = HEADER.format(version=importlib.metadata.version("tzlocal"))
    wrapped = textwrap.wrap(";".join(lines), 98, break_long_words=False, break_on_hyphens=False, drop_whitespace=False)
    text += "\\\n".join("    " + line for line in wrapped)
    TARGET.write_text(text + '\n    """\n}\n')


main()
