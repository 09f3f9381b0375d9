#!/usr/bin/env python3
"""Reads documents that callcoach wrote with the libraries others use, and compares what they say with what was meant.

Usage: check_documents.py FOLDER

FOLDER holds pairs NAME.json and NAME.ics, .eml, .csv, .html or .md; links stand in the JSON itself. The JSON holds the
values as they were given to the writer. What the writer leaves out of them is left out here by rules of this file.
Prints how many values were compared; ends with 1 at the first difference and with 2 where a library is missing.
"""

import base64
import csv
import datetime
import email
import email.policy
import html.parser
import io
import json
import pathlib
import quopri
import re
import sys
import unicodedata
import urllib.parse

try:
    import icalendar
except ImportError:
    print("The Python library icalendar is missing: run `make test-deps`, or install python3-icalendar.")
    sys.exit(2)

compared = 0
passed_over = 0


def same(name, what, got, meant):
    global compared
    compared += 1
    if got != meant:
        print(f"{name}: {what} differs\n  read:  {got!r}\n  meant: {meant!r}")
        sys.exit(1)


# What a document cannot hold.

CONTROL = "\x00-\x1f\x7f-\x9f"


def line(text):
    """One line: a run of breaks and tabs is a blank, other controls are gone."""
    text = re.sub("[\t\n\v\f\r\x85\u2028\u2029]+", " ", text)
    return re.sub(f"[{CONTROL}]", "", text)


def name_of(text):
    return re.sub(" +", " ", line(text)).strip(" ")


def lines(text):
    """Several lines with LF between them; tabs stay, other controls are gone."""
    text = re.sub("\r\n|\r|\x85", "\n", text)
    return re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f]", "", text)


# Appointments.


def content_lines(data):
    """The lines of a calendar file, read by RFC 5545 alone: (name, parameters, value)."""
    assert data.endswith(b"\r\n"), "the last line has no CR LF"
    found = []
    physical = data[:-2].split(b"\r\n")
    for raw in physical:
        assert len(raw) <= 75, f"a line of {len(raw)} bytes"
        raw.decode("utf-8")  # no character is torn apart
        assert b"\r" not in raw and b"\n" not in raw, "a lone CR or LF"
        assert not re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", raw), "a control character"
    for raw in re.sub(rb"\r\n[ \t]", b"", data[:-2]).split(b"\r\n"):
        text = raw.decode("utf-8")
        match = re.match(r'^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$', text, re.S)
        assert match, f"not a content line: {text!r}"
        found.append(match.groups())
    return found


def unescaped(value):
    def one(match):
        sign = match.group(1)
        assert sign in "\\;,nN", f"an unknown escape \\{sign}"
        return "\n" if sign in "nN" else sign

    assert not re.search(r"(?<!\\)(?:\\\\)*[;,]", value), f"an open ; or , in {value!r}"
    return re.sub(r"\\(.)", one, value)


def is_faithful(text):
    """Releases of icalendar before 7 mistake some texts: a backslash beside another sign, %2C and its like."""
    if icalendar_reads_all:
        return True
    return not re.search(r"\\|%2C|%3A|%3B|%5C", text, re.I)


def probe():
    text = "a\\\\nb%2C\\\\,"
    source = f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:{text}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    source = source.replace("%2C\\\\,", "%2C\\\\\\,")
    event = icalendar.Calendar.from_ical(source).walk("VEVENT")[0]
    return str(event["SUMMARY"]) == "a\\nb%2C\\,"


icalendar_reads_all = probe()


def moment(milliseconds):
    epoch = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
    return epoch + datetime.timedelta(seconds=milliseconds // 1000)


def check_text(name, what, event, raw, key, meant):
    global passed_over
    own = unescaped(raw[key]) if key in raw else ""
    same(name, f"{what} {key} by the standard", own, meant)
    if is_faithful(meant):
        same(name, f"{what} {key} by icalendar", str(event.get(key, "")), meant)
    else:
        passed_over += 1


def check_ics(name, data, case):
    found = content_lines(data)
    events, depth = [], []
    for prop, params, value in found:
        if prop == "BEGIN":
            depth.append(value)
            if value == "VEVENT":
                events.append({"people": []})
        elif prop == "END":
            assert depth.pop() == value
        elif depth == ["VCALENDAR", "VEVENT"]:
            assert prop not in events[-1] or prop == "ATTENDEE", f"{prop} twice"
            events[-1][prop] = value
            if prop in ("ATTENDEE", "ORGANIZER"):
                events[-1]["people"].append((prop, params))
    same(name, "number of events", len(events), len(case["events"]))

    calendar = icalendar.Calendar.from_ical(data)
    same(name, "method", str(calendar["METHOD"]), case["method"])
    zones = {str(z["TZID"]): rules_of(z) for z in calendar.walk("VTIMEZONE")}
    for event, raw, meant in zip(calendar.walk("VEVENT"), events, case["events"]):
        what = meant["id"]
        same(name, "UID", str(event["UID"]), meant["id"])
        same(name, "SEQUENCE", int(event["SEQUENCE"]), meant["sequence"])
        same(name, "STATUS", str(event["STATUS"]), meant["status"])
        same(name, "DTSTAMP", event["DTSTAMP"].dt, moment(case["stamp"]))
        check_text(name, what, event, raw, "SUMMARY", line(meant["title"]))
        check_text(name, what, event, raw, "DESCRIPTION", lines(meant["notes"]))
        check_text(name, what, event, raw, "LOCATION", lines(meant["place"]))
        for key, ends in (("DTSTART", meant["start"]), ("DTEND", meant["end"])):
            check_time(name, event[key], zones, ends)
        check_people(name, event, raw, meant, case["method"])
        alarms = event.walk("VALARM")
        same(name, "alarms", len(alarms), 1 if meant["alarm"] is not None else 0)
        if alarms:
            same(name, "alarm", alarms[0]["TRIGGER"].dt, datetime.timedelta(minutes=-meant["alarm"]))


def rules_of(zone):
    """The rules as this file tells them, not as one before it did under the same name."""
    try:
        return zone.to_tz(lookup_tzid=False)
    except TypeError:
        return zone.to_tz()


def check_time(name, prop, zones, milliseconds):
    """By the zone as the file itself tells it, not as this machine knows it."""
    told = prop.dt
    zone = prop.params.get("TZID")
    if zone is None or zone == "UTC":
        same(name, "time in UTC", told.astimezone(datetime.timezone.utc), moment(milliseconds))
        return
    bare = told.replace(tzinfo=None)
    rules = zones[zone]
    local = rules.localize(bare) if hasattr(rules, "localize") else bare.replace(tzinfo=rules)
    same(name, f"time in {zone}", local.astimezone(datetime.timezone.utc), moment(milliseconds))


def called(params):
    """The name among a person's parameters, read by RFC 5545 and RFC 6868 alone."""
    match = re.search(r';CN="([^"]*)"', params)
    signs = {"^": "^", "'": '"', "n": "\n"}
    return re.sub(r"\^([\^'n])", lambda m: signs[m.group(1)], match.group(1)) if match else ""


def check_people(name, event, raw, meant, method):
    """Every icalendar takes a backslash before , ; : or \\ out of a parameter, where it is no escape."""
    global passed_over
    guests = event.get("ATTENDEE", [])
    guests = guests if isinstance(guests, list) else [guests]
    meant_guests = [] if method == "PUBLISH" else meant["guests"]
    same(name, "guests", len(guests), len(meant_guests))
    same(name, "organizer", "ORGANIZER" in event, meant["organizer"] is not None)
    people = [event["ORGANIZER"]] if "ORGANIZER" in event else []
    boxes = ([meant["organizer"]] if people else []) + meant_guests
    meant_names = [name_of(box["name"]) for box in boxes]
    same(name, "people", [prop for prop, _ in raw["people"]], ["ORGANIZER"] * len(people) + ["ATTENDEE"] * len(guests))
    same(name, "names by the standard", [called(params) for _, params in raw["people"]], meant_names)
    for got, box, words in zip(people + guests, boxes, meant_names):
        same(name, "address", urllib.parse.unquote(str(got)), "mailto:" + box["address"])
        if not re.search(r"\\[,;:\\]", words) and (icalendar_reads_all or not re.search(r'["^\\%]', words)):
            same(name, "name by icalendar", str(got.params.get("CN", "")), words)
        else:
            passed_over += 1


# Mail.


WORD = re.compile(rb"=\?utf-8\?([qb])\?([^?]*)\?=")


def joined(head):
    """The head with neighbouring encoded words made one, as RFC 2047, section 6.2, has a reader do.

    Python before 3.13 does so in a subject, but sees a blank between those of a name.
    """

    def one(match):
        parts = (base64.b64decode(w) if k == b"b" else quopri.decodestring(w, header=True)
                 for k, w in WORD.findall(match.group(0)))
        return b"=?utf-8?b?" + base64.b64encode(b"".join(parts)) + b"?="

    return re.sub(WORD.pattern + rb"(?:\r\n " + WORD.pattern + rb")+", one, head)


def check_eml(name, data, case):
    data.decode("ascii")
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", data), "a lone CR or LF"
    head, _ = data.split(b"\r\n\r\n", 1)
    assert all(len(part) <= 998 for part in data.split(b"\r\n"))
    for part in head.split(b"\r\n"):
        if b"=?" in part:
            assert len(part) <= 76, f"a line of {len(part)} with an encoded word"
        for word in re.findall(rb"=\?utf-8\?[qb]\?[^?]*\?=", part):
            assert len(word) <= 75, f"an encoded word of {len(word)}"
    message = email.message_from_bytes(data, policy=email.policy.default)
    meant = [h for h in ("Date", "From", "To") if case[h.lower()]]
    meant += ["Subject", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"]
    same(name, "headers", message.keys(), meant)
    same(name, "defects", message.defects, [])
    same(name, "subject", message["Subject"], line(case["subject"]))
    same(name, "X-Unsent", message["X-Unsent"], "1")
    same(name, "type", message.get_content_type(), "text/plain")
    for key in ("from", "to"):
        boxes = [(b["address"], name_of(b["name"])) for b in case[key]]
        source = message if email_joins else email.message_from_bytes(joined(head), policy=email.policy.default)
        got = source[key].addresses if boxes else ()
        same(name, key, [(a.addr_spec, a.display_name) for a in got], boxes)
    if case["date"]:
        seconds, offset = case["date"]
        same(name, "date", message["Date"].datetime, moment(seconds * 1000))
        same(name, "offset", message["Date"].datetime.utcoffset(), datetime.timedelta(seconds=offset // 60 * 60))
    body = lines(case["body"])
    body += "" if body.endswith("\n") else "\n"
    same(name, "body", message.get_content().replace("\r\n", "\n"), body)


def probe_email():
    source = b"To: =?utf-8?q?a?=\r\n =?utf-8?q?b?=\r\n <a@b.example>\r\n\r\n"
    message = email.message_from_bytes(source, policy=email.policy.default)
    return message["To"].addresses[0].display_name == "ab"


email_joins = probe_email()


def check_link(name, case):
    link = urllib.parse.urlsplit(case["link"])
    assert len(case["link"]) <= 1800 and re.fullmatch(r"[A-Za-z0-9:?&=%,@._~-]*", case["link"])
    same(name, "scheme", link.scheme, "mailto")
    same(name, "fragment", link.fragment, "")
    same(name, "address", [urllib.parse.unquote(a) for a in link.path.split(",") if a], case["to"])
    fields = urllib.parse.parse_qsl(link.query, keep_blank_values=True, strict_parsing=bool(link.query))
    meant = [("subject", line(case["subject"])), ("body", lines(case["body"]).replace("\n", "\r\n"))]
    same(name, "fields", fields, [field for field in meant if field[1]])


# Tables.

STARTERS = "=+-@\uff1d\uff0b\uff0d\uff20\ufe66\ufe62\ufe63\ufe6b\u207c\u207a\u207b\u208c\u208a\u208b\u2212"
IGNORED = "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u3164\uffa0"


def guarded(cell):
    cell = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]", "", cell)
    if re.fullmatch(r"-?[0-9]{1,15}(?:[.,][0-9]{1,15})?", cell) and len(cell) <= 16:
        return cell
    digits = len(re.findall("[0-9]", cell))
    if re.fullmatch(r"\+[1-9](?:(?: ?\(|\) ?|[ ./-])?[0-9])*", cell) and 7 <= digits <= 15:
        return cell
    if cell[:1] in ("\t", "\n", "\r"):
        return "'" + cell
    for sign in cell:
        if sign in STARTERS:
            return "'" + cell
        unseen = unicodedata.category(sign)[0] in "CZM" or sign in IGNORED
        if not unseen:
            return cell
    return cell


def check_csv(name, data, case):
    text = data.decode("utf-8")
    same(name, "mark", text.startswith("\ufeff"), case["mark"])
    text = text[1:] if case["mark"] else text
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=case["separator"], strict=True))
    rule = guarded if case["guarded"] else lambda cell: cell
    same(name, "rows", rows, [[rule(cell) for cell in row] for row in case["rows"]])


# Pages: a list of (kind, words).


class Page(html.parser.HTMLParser):
    KINDS = {"h1", "h2", "h3", "h4", "p", "li", "th", "td", "dt", "dd"}
    REST = {"html", "head", "meta", "title", "style", "body", "table", "thead", "tbody", "tr", "ul", "ol", "dl"}
    REST |= {"br", "strong", "a"}

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.blocks, self.open, self.links, self.policy = [], None, [], None

    def handle_starttag(self, tag, attrs):
        assert tag in self.KINDS | self.REST, f"an unmeant <{tag}>"
        allowed = {"dir", "lang", "charset", "http-equiv", "content", "name", "href", "rel"}
        assert {key for key, _ in attrs} <= allowed, f"unmeant attributes {attrs}"
        values = dict(attrs)
        if tag in self.KINDS:
            self.open = [tag, ""]
        elif tag == "br":
            self.open[1] += "\n"
        elif tag == "a":
            self.links.append(values["href"])
        elif tag == "meta" and values.get("http-equiv") == "Content-Security-Policy":
            self.policy = values["content"]

    def handle_endtag(self, tag):
        if tag in self.KINDS:
            self.blocks.append(tuple(self.open))
            self.open = None

    def handle_data(self, data):
        if self.open:
            self.open[1] += data


def check_html(name, data, case):
    page = Page()
    page.feed(data.decode("utf-8"))
    page.close()
    same(name, "policy", page.policy, "default-src 'none'; style-src 'unsafe-inline'")
    same(name, "links", page.links, case["links"])
    meant = [(kind, line(text) if kind == "h1" else lines(text)) for kind, text in case["blocks"]]
    same(name, "blocks", page.blocks, meant)


ENTITY = re.compile(r"&#([0-9]+);")


def shown(text):
    """What a line of our Markdown shows; fails where a sign that could mean something stands open."""
    result, index = "", 0
    while index < len(text):
        entity = ENTITY.match(text, index)
        if text[index] == "\\":
            assert index + 1 < len(text), f"a backslash at the end of {text!r}"
            assert text[index + 1] in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", f"escapes {text[index + 1]!r}"
            result, index = result + text[index + 1], index + 2
        elif entity:
            result, index = result + chr(int(entity.group(1))), entity.end()
        else:
            assert text[index] not in "`*_{}[]<>&|~#!$^=@\t", f"an open {text[index]!r} in {text!r}"
            result, index = result + text[index], index + 1
    return result


def cells(row):
    assert row.startswith("| ") and row.endswith(" |"), row
    return [cell.strip(" ") for cell in re.split(r"(?<!\\)(?:\\\\)*\|", row[1:-1])]


def check_md(name, data, case):
    text = data.decode("utf-8")
    got = []
    for block in text[:-1].split("\n\n"):
        rows = block.split("\n")
        heading = re.match(r"(#{1,4}) ", block)
        if heading:
            assert len(rows) == 1
            got.append((f"h{len(heading.group(1))}", shown(block[heading.end():])))
        elif block.startswith("| "):
            assert re.fullmatch(r"\|( --- \|)+", rows[1]), rows[1]
            got += [("th", shown(cell)) for cell in cells(rows[0])]
            got += [("td", shown(cell)) for row in rows[2:] for cell in cells(row)]
        elif all(re.match(r"- ", row) for row in rows):
            got += [("li", shown(row[2:])) for row in rows]
        else:
            assert all(row.endswith("\\") for row in rows[:-1])
            assert not re.match(r"[-+] |[0-9]+[.)]", block)
            got.append(("p", "\n".join([shown(row[:-1]) for row in rows[:-1]] + [shown(rows[-1])])))
    meant = []
    for kind, text in case["blocks"]:
        words = lines(text).strip("\n") if kind == "p" else line(text)
        if kind != "p" or words:
            meant.append((kind, words))
    same(name, "blocks", got, meant)


def check_slug(name, case):
    slug = case["slug"]
    same(name, "form of the slug", bool(re.fullmatch(r"[a-z0-9](?:-?[a-z0-9])*", slug)) and len(slug) <= 85, True)
    device = re.fullmatch(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])", slug)
    same(name, "slug is no device", device, None)


CHECKS = {"ics": check_ics, "eml": check_eml, "csv": check_csv, "html": check_html, "md": check_md}


def main(folder):
    files = sorted(pathlib.Path(folder).glob("*.json"))
    kinds = {}
    for path in files:
        case = json.loads(path.read_text(encoding="utf-8"))
        kind = case["kind"]
        kinds[kind] = kinds.get(kind, 0) + 1
        try:
            if kind == "link":
                check_link(path.stem, case)
            elif kind == "slug":
                check_slug(path.stem, case)
            else:
                CHECKS[kind](path.stem, path.with_suffix("." + kind).read_bytes(), case)
        except (AssertionError, ValueError, KeyError, csv.Error) as fault:
            print(f"{path.stem}: {type(fault).__name__}: {fault}")
            sys.exit(1)
    if not files:
        print(f"{folder} holds no cases")
        sys.exit(1)
    counts = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    print(f"compared {compared} values in {len(files)} documents: {counts}")
    if not email_joins:
        print("email: names of several encoded words were put together before, as this Python does not")
    print(f"icalendar {icalendar.__version__}: {passed_over} texts read by the standard alone")


if __name__ == "__main__":
    main(sys.argv[1])
