#!/usr/bin/env python3
"""Writes what `phonenumbers` says of thousands of numbers: Tests/CallScriptTests/Phones/samples.tsv.

Run by hand, like phone_table.py. Each line holds a region, a number as somebody there writes it, and the number of E.164.
The numbers are the package's examples and numbers made of them at random that it takes for valid; the seed is fixed.
"""

import pathlib
import random

import phonenumbers
from phonenumbers import PhoneNumberFormat as Format
from phonenumbers import PhoneNumberType as Kind

TARGET = pathlib.Path(__file__).parent.parent / "Tests/CallScriptTests/Phones/samples.tsv"
KINDS = [Kind.FIXED_LINE, Kind.MOBILE, Kind.TOLL_FREE, Kind.PREMIUM_RATE, Kind.SHARED_COST, Kind.VOIP, Kind.UAN]
# How many numbers are made for each region, and how often one is tried.
NUMBERS, TRIES = 6, 400
# What is dialled before a calling code, where one thing is.
ABROAD = {"US": "011", "CA": "011", "RU": "810", "AU": "0011", "JP": "010", "BR": "0014"}


def examples(region):
    for kind in KINDS:
        number = phonenumbers.example_number_for_type(region, kind)
        if number:
            yield number


def changed(number, chance):
    """The number with some of its last digits drawn anew."""
    digits = list(phonenumbers.national_significant_number(number))
    for place in range(max(1, len(digits) - 6), len(digits)):
        digits[place] = str(chance.randrange(10))
    return phonenumbers.parse(f"+{number.country_code}{''.join(digits)}", None)


def numbers(region, chance):
    known = list(examples(region))
    made = list(known)
    for _ in range(TRIES if known else 0):
        if len(made) >= len(known) + NUMBERS:
            break
        try:
            number = changed(chance.choice(known), chance)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number_for_region(number, region):
            made.append(number)
    return made


def written(number, region, chance):
    """The ways to write a number of which one or two are kept."""
    whole = phonenumbers.format_number(number, Format.E164)
    abroad = ABROAD.get(region, "00")
    yield phonenumbers.format_number(number, Format.NATIONAL)
    ways = [
        phonenumbers.format_number(number, Format.INTERNATIONAL),
        phonenumbers.format_number(number, Format.RFC3966),
        whole,
        abroad + whole[1:],
        abroad + " " + phonenumbers.format_number(number, Format.INTERNATIONAL)[1:],
        "".join(c for c in phonenumbers.format_number(number, Format.NATIONAL) if c.isdigit()),
        whole[1:],
    ]
    yield chance.choice(ways)


def main():
    chance = random.Random(9043)
    lines = []
    for region in sorted(phonenumbers.SUPPORTED_REGIONS):
        for number in numbers(region, chance):
            for text in written(number, region, chance):
                try:
                    read = phonenumbers.parse(text, region)
                except phonenumbers.NumberParseException:
                    continue
                if phonenumbers.is_valid_number(read):
                    lines.append(f"{region}\t{text}\t{phonenumbers.format_number(read, Format.E164)}")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(f"# phonenumbers {phonenumbers.__version__}\n" + "\n".join(lines) + "\n")
    print(f"{TARGET}: {len(lines)} numbers")


main()
