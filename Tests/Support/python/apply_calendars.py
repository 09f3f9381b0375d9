"""Reads calendar files one after another as a calendar does, and prints what stands in it then.

By RFC 5545 (3.8.7.4) and RFC 5546 (2.1.5, 3.2.5): a version replaces one of the same name where its sequence is higher,
or where that is the same and it was made later; a cancelled one is taken out. Read by the icalendar package.
"""
import json
import sys

from icalendar import Calendar


def version(event):
    return int(event.get("SEQUENCE", 0)), event["DTSTAMP"].dt


def take(shelf, path):
    with open(path, "rb") as file:
        calendar = Calendar.from_ical(file.read())
    for event in calendar.walk("VEVENT"):
        name = str(event["UID"])
        known = shelf.get(name)
        if known is not None and version(event) < version(known):
            continue
        shelf[name] = event
    return str(calendar["METHOD"])


shelf = {}
methods = [take(shelf, path) for path in sys.argv[1:]]
rows = [
    {
        "uid": name,
        "sequence": int(event["SEQUENCE"]),
        "start": event["DTSTART"].dt.strftime("%Y-%m-%d %H:%M"),
        "minutes": int((event["DTEND"].dt - event["DTSTART"].dt).total_seconds() // 60),
        "title": str(event["SUMMARY"]),
    }
    for name, event in shelf.items()
    if str(event["STATUS"]) != "CANCELLED"
]
print(json.dumps({"methods": methods, "stands": sorted(rows, key=lambda row: row["start"])}))
