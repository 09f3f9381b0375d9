#!/usr/bin/env python3
"""Writes the table of numbering plans anew: Sources/CallScript/Phones/PhonePlanTable.swift.

Run by hand when the plans of the world have changed:

    pip install phonenumbers && python3 Scripts/phone_table.py

The plans are those of the PyPI package `phonenumbers`, which carries the metadata of libphonenumber (Apache License 2.0).
The package is not needed to build or to test; what it says of thousands of numbers is kept by `phone_samples.py`.
"""

import pathlib
import textwrap

import phonenumbers
from phonenumbers import PhoneMetadata

TARGET = pathlib.Path(__file__).parent.parent / "Sources/CallScript/Phones/PhonePlanTable.swift"
WIDTH = 104

HEADER = '''\
/// The numbering plans of all countries, made by Scripts/phone_table.py of the PyPI package phonenumbers {version}
/// (metadata of libphonenumber, Apache License 2.0). Made again, not changed by hand.
///
/// One line for each plan, its fields between blanks, `-` where there is none: the region of ISO 3166 (`001` for numbers
/// of no country; `*` behind the main region of a calling code), the calling code, the lengths of a national number,
/// the lengths that can be dialled within an area only, the international prefix, the prefix that is dialled before a
/// national number, what a national number is rewritten to, and what national numbers look like.
enum PhonePlanTable {{
  static let text = #"""
'''


def lengths(values):
    """`8-10,12` for 8, 9, 10, 12."""
    values = sorted(v for v in values if v > 0)
    runs = []
    for value in values:
        if runs and runs[-1][1] == value - 1:
            runs[-1][1] = value
        else:
            runs.append([value, value])
    return ",".join(str(a) if a == b else f"{a}-{b}" for a, b in runs) or "-"


def pattern(text):
    """Without the groups that only bracket, which the reader takes every bracket without a number for."""
    return text.replace(r"\d", "d") if text else "-"


def line(region, plan):
    rule = plan.national_prefix_transform_rule
    fields = [
        region + ("*" if plan.main_country_for_code or region == "001" or alone(plan) else ""),
        str(plan.country_code),
        lengths(plan.general_desc.possible_length),
        lengths(plan.general_desc.possible_length_local_only),
        pattern(plan.international_prefix),
        pattern(plan.national_prefix_for_parsing),
        rule.replace("\\", "$") if rule else "-",
        pattern(plan.general_desc.national_number_pattern),
    ]
    assert all(field and " " not in field for field in fields), fields
    return " ".join(fields)


def alone(plan):
    return len(phonenumbers.region_codes_for_country_code(plan.country_code)) == 1


def plans():
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        yield line(region, PhoneMetadata.metadata_for_region(region))
    for code in sorted(phonenumbers.COUNTRY_CODES_FOR_NON_GEO_REGIONS):
        yield line("001", PhoneMetadata.metadata_for_nongeo_region(code))


def folded(text):
    """A long line in pieces; `\\#` at the end of one joins it to the next."""
    pieces = textwrap.wrap(text, WIDTH, break_on_hyphens=False, drop_whitespace=False)
    return "\\#\n".join("    " + piece for piece in pieces)


def main():
    body = "\n".join(folded(text) for text in plans())
    TARGET.write_text(HEADER.format(version=phonenumbers.__version__) + body + '\n    """#\n}\n')
    print(f"{TARGET}: {len(body)} bytes")


main()
