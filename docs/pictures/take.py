#!/usr/bin/env python3
"""Takes the pictures of this folder from a real call: `make pictures`, or `take.py PROGRAM [FOLDER]`.

It starts the program in a tmux of its own at 80x24, with a home folder of its own, and presses the keys of one
call. For each picture there is an SVG with the colours and a text file with the words.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from screen_svg import svg

COLUMNS, ROWS = 80, 24
DEADLINE = 10.0

# The call is made from a place where it is day now, so that it needs no reason.
ZONES = ["Europe/London", "America/New_York", "America/Los_Angeles", "Australia/Sydney", "Asia/Singapore"]

PEOPLE = [
    ["contact", "add", "--first", "Ann", "--last", "Hale", "--company", "Hale & Son",
     "--role", "Operations director", "--phone", "020 7946 0123", "--zone", "{zone}"],
    ["contact", "add", "--first", "Tom", "--last", "Okafor", "--company", "Okafor Roofing",
     "--role", "Owner", "--phone", "020 7946 0188", "--zone", "{zone}"],
    ["fact", "add", "individual.margins", "--contact", "Ann Hale", "--text", "your talk at the trade day",
     "--concern", "thinner margins", "--source", "trade day programme"],
    ["fact", "add", "company.news", "--company", "Hale & Son", "--text", "the second yard in Hull",
     "--concern", "hours from two yards", "--source", "local paper"],
]

# (keys to press, words that must then be on the screen, the picture's name and title or None)
STEPS = [
    ([], "Weekly pay for builders", ("home", "Home: the call list")),
    (["c"], "Enter start here", ("prep", "Before a dial block: what is known and what is missing")),
    (["Enter"], "ringing", ("ringing", "Ringing: number, name and the opening")),
    (["Space"], "OPENING", None),
    (["Space"], "wait", None),
    (["2"], "▶ 1 EMPATHIZE", None),
    (["Space"], "▶ 2 QUESTION", ("call", "A live call: the unexpected question after an objection")),
    (["Space", "Space"], "▶ 3 BENEFIT", None),
    (["y"], "▶ 4 COMMITMENT", ("commitment", "The commitment: a short meeting at a day and a time")),
    (["y"], "take this time", ("slot", "Choosing the day and the time they agreed to")),
    (["Enter"], "MEETING", ("wrap-up", "The wrap-up: how it ended, and what to note")),
]


class Screen:
    """The program in a tmux server of its own."""

    def __init__(self, program, home, zone):
        self.socket = str(Path(home) / "tmux")
        self.environment = {
            "HOME": home, "PATH": os.environ["PATH"], "TERM": "xterm-256color", "LANG": "C.UTF-8", "TZ": zone,
            "CALLCOACH_REP": "Sam Reed",
        }
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS), program)

    def tmux(self, *arguments):
        """Runs one tmux command and gives what it prints."""
        done = subprocess.run(
            ["tmux", "-S", self.socket, *arguments], env=self.environment, check=True, text=True,
            capture_output=True)
        return done.stdout

    def shows(self, words):
        """Waits until the words are on the screen, whatever their case; says what was there instead."""
        end = time.monotonic() + DEADLINE
        while time.monotonic() < end:
            text = self.tmux("capture-pane", "-p")
            if words.lower() in text.lower():
                return
            time.sleep(0.05)
        raise SystemExit(f"“{words}” did not come; the screen was:\n{text}")

    def press(self, key):
        """Presses a key by tmux's name for it."""
        self.tmux("send-keys", key)
        time.sleep(0.3)

    def settled(self):
        """The screen with its colours, once the breathe bar of an objection has run out."""
        end = time.monotonic() + DEADLINE
        while "breathe" in self.tmux("capture-pane", "-p") and time.monotonic() < end:
            time.sleep(0.1)
        return self.tmux("capture-pane", "-e", "-p")

    def close(self):
        """Ends the program and its tmux."""
        self.tmux("kill-server")


def daytime_zone():
    """A zone in which it is a fit time to call, the best known first."""
    for zone in ZONES:
        if 9 <= datetime.now(ZoneInfo(zone)).hour < 17:
            return zone
    return "Pacific/Auckland"


def take(program, folder):
    """Plays the call and writes the pictures."""
    home, zone = tempfile.mkdtemp(prefix="callcoach-pictures."), daytime_zone()
    try:
        for command in PEOPLE:
            words = [word.format(zone=zone) for word in command]
            subprocess.run(
                [program, *words], env={"HOME": home, "TZ": zone, "LANG": "C.UTF-8"}, check=True,
                capture_output=True)
        screen = Screen(program, home, zone)
        try:
            for keys, words, picture in STEPS:
                for key in keys:
                    screen.press(key)
                screen.shows(words)
                if picture:
                    write(folder, picture, screen)
        finally:
            screen.close()
    finally:
        shutil.rmtree(home)


def write(folder, picture, screen):
    """Writes one picture, in colour and as text."""
    name, title = picture
    coloured = screen.settled()
    plain = screen.tmux("capture-pane", "-p")
    (folder / f"{name}.svg").write_text(svg(coloured, COLUMNS, ROWS, title), encoding="utf-8")
    (folder / f"{name}.txt").write_text(plain, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        raise SystemExit("usage: take.py PROGRAM [FOLDER]")
    take(str(Path(sys.argv[1]).resolve()), Path(sys.argv[2]) if len(sys.argv) == 3 else Path(__file__).parent)
