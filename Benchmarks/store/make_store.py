#!/usr/bin/env python3
"""Makes a data folder of a rep who has worked for years, the same each time.

    make_store.py --callcoach PATH --contacts 100000 --calls 50000

Writes into the HOME of its environment. People come in through `callcoach import`; a call of each kind is made by the
program itself, in plain lines, and its rows are copied with other people, names and times for all the others. So the
file has the form that the program gives it, whatever its schema is today. Start it at a fixed instant.
"""
import argparse
import csv
import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time

FIRST = "Ann Bea Cora Dora Eva Finn Gus Hans Ida Jon Kim Leo Mia Ned Ola Pia Rex Sam Tom Una".split()
LAST = "Hale Holm Reed Lund Berg Voss Kerr Moss Nash Page Quin Ross Shaw Tate Ward York Zorn Ames Bond Cole".split()

# What a call of each kind takes, line by line, and how many of a hundred calls are of it.
KINDS = [
    (70, "e n Enter"),
    (20, "Space Space 1 Space y n n n e h Enter Enter"),
    (10, "Space Space y y y y 1 Enter Enter Enter"),
]
# Of so many people one is never called.
CALLED = 3
DAY = 86_400_000
# Of this moment and later are the numbers that are instants, in milliseconds (2001).
FIRST_INSTANT = 1_000_000_000_000


def people(count):
    """Rows of a file of contacts; three people to an organisation."""
    for index in range(count):
        first, last = FIRST[index % 20], LAST[index // 20 % 20]
        again = "" if index < 400 else f" {index // 400}"
        company = f"{LAST[index // 3 % 20]} & Son {index // 3}"
        yield [first, last + again, company, "Ops director", f"+44 20 {70_000_000 + index}",
               f"{first.lower()}{index}@example.org", "GB"]


def run(callcoach, *arguments, lines=""):
    done = subprocess.run([callcoach, *arguments], input=lines, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{' '.join(arguments)} ended with {done.returncode}: {done.stderr or done.stdout}")
    return done.stdout


def add_people(callcoach, count):
    with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="") as file:
        table = csv.writer(file)
        table.writerow(["First Name", "Last Name", "Company", "Job Title", "Phone", "Email", "Country"])
        table.writerows(people(count))
        file.flush()
        run(callcoach, "import", file.name, "--yes")


def rows(db, question, *arguments):
    """Rows as dictionaries, so that a column that a later schema adds is copied too."""
    cursor = db.execute(question, arguments)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row)) for row in cursor]


def insert(db, table, row):
    names = ", ".join(row)
    db.execute(f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * len(row))})", list(row.values()))


class Kind:
    """A call that the program made, as rows to be copied."""

    def __init__(self, db, number):
        self.session = rows(db, "SELECT * FROM session WHERE number = ?", number)[0]
        self.events = rows(db, "SELECT * FROM event WHERE session = ? ORDER BY seq", number)
        self.summary = rows(db, "SELECT * FROM session_summary WHERE session = ?", number)[0]
        self.happening = rows(db, "SELECT * FROM happening WHERE session = ?", number)[0]
        contact = self.session["contact"]
        owner = db.execute("SELECT coalesce(account, id) FROM contact WHERE id = ?", [contact]).fetchone()[0]
        self.lines = rows(db, "SELECT * FROM line_use WHERE person = ?", owner)

    def copy(self, db, number, name, contact, opened_at):
        """Adds the same call with somebody else at another time."""
        later = opened_at - self.session["opened_at"]
        replaced = {self.session["id"]: name, self.session["contact"]: contact["id"]}
        moved = lambda value: moved_value(value, later, replaced)
        copy = lambda row: {key: moved(value) for key, value in row.items()}
        insert(db, "session", copy(self.session) | {"number": number})
        for event in self.events:
            fields = json.dumps(moved(json.loads(event["fields"])), separators=(",", ":"), sort_keys=True,
                                ensure_ascii=False)
            insert(db, "event", event | {"session": number, "fields": fields})
        insert(db, "session_summary", copy(self.summary) | {"session": number})
        happening = copy(self.happening) | {"session": number}
        del happening["number"]
        insert(db, "happening", happening)
        for line in self.lines:
            for person in (contact["owner"], ""):
                db.execute(
                    "INSERT INTO line_use (person, line, last_at, count) VALUES (?, ?, ?, ?) ON CONFLICT"
                    " (person, line) DO UPDATE SET last_at = max(last_at, excluded.last_at),"
                    " count = count + excluded.count",
                    [person, line["line"], line["last_at"] + later, line["count"]])
        db.execute("UPDATE contact SET last_session = ? WHERE id = ?", [number, contact["id"]])
        db.execute("INSERT OR IGNORE INTO plan (subject, stale) VALUES (?, 1)", [contact["subject"]])


def moved_value(value, later, replaced):
    """A value with its instants moved and its names replaced."""
    if isinstance(value, dict):
        return {key: moved_value(part, later, replaced) for key, part in value.items()}
    if isinstance(value, list):
        return [moved_value(part, later, replaced) for part in value]
    if isinstance(value, int) and value >= FIRST_INSTANT:
        return value + later
    return replaced.get(value, value) if isinstance(value, str) else value


def ulid(number, at):
    """A name as the program makes them: 48 bits of time, then the number instead of chance."""
    digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    value = at << 80 | number
    return "".join(digits[value >> shift & 31] for shift in range(125, -1, -5))


def add_calls(callcoach, path, calls):
    db = sqlite3.connect(path)
    contacts = rows(
        db, "SELECT id, first_name, last_name, coalesce(account, id) AS owner,"
        " CASE WHEN account IS NULL THEN 'C' || id ELSE 'A' || account END AS subject FROM contact ORDER BY phone")
    # The last of each third is never called; those whom the benchmark rings are among them.
    called = [contact for index, contact in enumerate(contacts) if index % CALLED == CALLED - 1]
    for (_, lines), contact in zip(KINDS, called):
        name = f"{contact['first_name']} {contact['last_name']}"
        run(callcoach, "call", name, "--linear", lines="".join(f"{line}\n" for line in lines.split()))
    made = [row["number"] for row in rows(db, "SELECT number FROM session WHERE closed = 1 ORDER BY number")]
    if len(made) != len(KINDS):
        sys.exit(f"{len(made)} of {len(KINDS)} calls were closed")
    kinds = [Kind(db, number) for number in made]
    shares = [kind for kind, (share, _) in zip(kinds, KINDS) for _ in range(share)]
    latest = kinds[0].session["opened_at"] - DAY
    # Three years of work, whatever their number is.
    step = 3 * 365 * DAY // max(1, calls)
    with db:
        for index in range(calls):
            number = made[-1] + 1 + index
            opened_at = latest - (calls - index) * step
            contact = called[index * 7919 % len(called)]
            shares[index * 37 % 100].copy(db, number, ulid(number, opened_at), contact, opened_at)
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--callcoach", required=True)
    options.add_argument("--contacts", type=int, default=500)
    options.add_argument("--calls", type=int, default=0)
    wanted = options.parse_args()
    begin = time.monotonic()
    add_people(wanted.callcoach, wanted.contacts)
    if wanted.calls:
        path = os.path.join(os.environ["HOME"], ".local/share/callcoach/callcoach.db")
        add_calls(wanted.callcoach, path, wanted.calls)
        # The plans of all these calls are made once; a day's start makes only those anew that time has changed.
        run(wanted.callcoach, "next")
    print(f"{wanted.contacts} contacts, {wanted.calls} calls in {time.monotonic() - begin:.1f} s")


if __name__ == "__main__":
    main()
