"""Draws what `tmux capture-pane -e` prints as an SVG picture, with the Python standard library alone."""

import re
from dataclasses import dataclass, replace
from html import escape

CELL_WIDTH = 8.4
CELL_HEIGHT = 18
FONT_SIZE = 14
MARGIN = 12

BACKGROUND = "#16181d"
FOREGROUND = "#d8dae0"
PALETTE = [
    "#3b3f4a", "#e0707a", "#8cc98f", "#e0b46c", "#7aa8e8", "#c792d8", "#67c3c9", "#d8dae0",
    "#70757f", "#f08a93", "#a5dba8", "#f0ca8a", "#98bdf2", "#d9acE8", "#86d7dc", "#ffffff",
]

SEQUENCE = re.compile(r"\x1b\[([0-9;:]*)m|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[()][A-Z0-9]|[\x0e\x0f]")


@dataclass(frozen=True)
class Pen:
    """How a piece of text is drawn; a colour of None is the terminal's own."""

    ink: str | None = None
    paper: str | None = None
    bold: bool = False
    dim: bool = False
    italic: bool = False
    underline: bool = False
    reverse: bool = False

    def colours(self):
        """Text and background colours; a background of None is not drawn."""
        ink, paper = self.ink or FOREGROUND, self.paper
        return (paper or BACKGROUND, ink) if self.reverse else (ink, paper)


SWITCHES = {
    1: {"bold": True}, 2: {"dim": True}, 3: {"italic": True}, 4: {"underline": True}, 7: {"reverse": True},
    22: {"bold": False, "dim": False}, 23: {"italic": False}, 24: {"underline": False},
    27: {"reverse": False}, 39: {"ink": None}, 49: {"paper": None},
}


def colour_of_256(number):
    """The colour of one of the 256: the sixteen, the cube of six, the greys."""
    if number < 16:
        return PALETTE[number]
    if number >= 232:
        level = 8 + 10 * (number - 232)
        return f"#{level:02x}{level:02x}{level:02x}"
    steps = [0, 95, 135, 175, 215, 255]
    number -= 16
    return "#" + "".join(f"{steps[part]:02x}" for part in (number // 36, number // 6 % 6, number % 6))


def changed(pen, parameters):
    """The pen after the numbers of one SGR sequence."""
    numbers = [int(part) if part else 0 for part in re.split("[;:]", parameters)]
    while numbers:
        number = numbers.pop(0)
        if number == 0:
            pen = Pen()
        elif number in SWITCHES:
            pen = replace(pen, **SWITCHES[number])
        elif 30 <= number <= 37 or 90 <= number <= 97:
            pen = replace(pen, ink=PALETTE[number - 30 if number < 90 else number - 82])
        elif 40 <= number <= 47 or 100 <= number <= 107:
            pen = replace(pen, paper=PALETTE[number - 40 if number < 100 else number - 92])
        elif number in (38, 48) and numbers:
            colour, numbers = extended(numbers)
            pen = replace(pen, **({"ink": colour} if number == 38 else {"paper": colour}))
    return pen


def extended(numbers):
    """The colour that follows 38 or 48, and the numbers after it."""
    if numbers[0] == 5 and len(numbers) > 1:
        return colour_of_256(numbers[1]), numbers[2:]
    if numbers[0] == 2 and len(numbers) > 3:
        return "#" + "".join(f"{part:02x}" for part in numbers[1:4]), numbers[4:]
    return None, []


def pieces(text):
    """Rows of (column, words, pen); the pen goes on from one row to the next, as tmux writes it."""
    pen, rows = Pen(), []
    for line in text.split("\n"):
        row, column, start = [], 0, 0
        for found in list(SEQUENCE.finditer(line)) + [None]:
            words = line[start:found.start() if found else len(line)]
            if words:
                row.append((column, words, pen))
                column += len(words)
            if found:
                start = found.end()
                if found.group(1) is not None:
                    pen = changed(pen, found.group(1))
        rows.append(row)
    return rows


def drawn(row, column, words, pen):
    """The SVG of one piece: its background where it has one, then its words."""
    x, y = MARGIN + column * CELL_WIDTH, MARGIN + row * CELL_HEIGHT
    width = len(words) * CELL_WIDTH
    ink, paper = pen.colours()
    if paper:
        yield f'<rect x="{x:.1f}" y="{y}" width="{width:.1f}" height="{CELL_HEIGHT}" fill="{paper}"/>'
    if not words.strip():
        return
    x += (len(words) - len(words.lstrip())) * CELL_WIDTH
    words = words.strip()
    style = f'fill="{ink}"'
    style += ' font-weight="bold"' if pen.bold else ""
    style += ' font-style="italic"' if pen.italic else ""
    style += ' text-decoration="underline"' if pen.underline else ""
    style += ' opacity="0.6"' if pen.dim else ""
    yield (
        f'<text x="{x:.1f}" y="{y + FONT_SIZE - 0.5:.1f}" textLength="{len(words) * CELL_WIDTH:.1f}" '
        f'xml:space="preserve" {style}>{escape(words)}</text>')


def svg(text, columns, rows, title):
    """A picture of a captured screen; every sign is taken to be one column wide."""
    width, height = columns * CELL_WIDTH + 2 * MARGIN, rows * CELL_HEIGHT + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height}" '
        f'width="{width:.0f}" height="{height}" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="100%" height="100%" rx="8" fill="{BACKGROUND}"/>',
        f'<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="{FONT_SIZE}">',
    ]
    for number, row in enumerate(pieces(text)[:rows]):
        for column, words, pen in row:
            parts += drawn(number, column, words, pen)
    return "\n".join(parts + ["</g>", "</svg>", ""])
