"""The picture of a path: every question with its answers, every outcome, and the arrows between.

Pure: from a path to SVG text. All looks are attributes, so that no content security policy stands
in the way; urgency is said in words, and shape tells questions from outcomes without colour.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape
from typing import Final

from build_scripts.ground.text_width import FONT, wrap
from build_scripts.veje.picture_layout import Box, Layout, Point, Port, layout
from build_scripts.veje.wording import Billedord, Vejord
from linealen.handlevej import Handlevej, Rute, Trin, Udfald

INK: Final = "#16282b"
LINE: Final = "#47595b"
PETROL: Final = "#0d4f5c"
TINT: Final = "#e6efec"
PAPER: Final = "#ffffff"
URGENT: Final = {"nu": "#a9141f", "i-dag": "#8a5300"}
BORDER: Final = {"nu": 3.5, "i-dag": 2.5}

MARGIN: Final = 14.0
CELL: Final = 122.0
OUTCOME: Final = 172.0
PAD: Final = 9.0
CUT: Final = 12.0
BAND: Final = 24.0
SIZES: Final = {"titel": 15.0, "svar": 13.0, "betingelse": 12.0, "haster": 13.0}
LEAD: Final = 1.25
MOST_LINES: Final = 5
LEAST_COLUMNS: Final = 2

Words = Callable[[Rute], str]


@dataclass(frozen=True, slots=True)
class Picture:
    """The SVG, and its size in pixels so that a page can leave room for it."""

    svg: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class _Cell:
    """What stands over one arrow: ``columns`` routes wide, in the upper, lower or both rows."""

    tekst: str
    lines: tuple[str, ...]
    style: str
    column: int
    columns: int
    row: int
    rows: int


@dataclass(frozen=True, slots=True)
class _Drawing:
    """A question, worked out: its lines, the list of answers if several may be given, its cells."""

    title: tuple[str, ...]
    listed: tuple[tuple[str, str], ...]
    cells: tuple[_Cell, ...]
    rows: tuple[float, float]
    box: Box

    @property
    def head(self) -> float:
        return _height(len(self.title), "titel") + 2 * PAD

    @property
    def body(self) -> float:
        return _height(len(self.listed), "svar") + PAD if self.listed else 0.0


def flow_svg(vej: Handlevej, ord_: Vejord, words: Words) -> Picture:
    """Draw a path. ``words`` says in short when a route is taken, with questions by their number;
    their numbers are those of their order in the path."""
    ways = _ways_back(vej)
    drawings = {trin.id: _drawing(trin, words, ways, ord_.billede) for trin in vej.trin.values()}
    outcomes = {udfald.id: _outcome_lines(udfald) for udfald in vej.udfald.values()}
    boxes = {id_: drawing.box for id_, drawing in drawings.items()}
    boxes |= {
        id_: Box(OUTCOME, BAND + _height(len(lines), "titel") + 2 * PAD)
        for id_, lines in outcomes.items()
    }
    boxes |= {ref: Box(CELL, 2 * PAD + _height(2, "svar")) for ref in ways.values()}
    placed = layout(boxes, vej.start)
    # As the eye reads: from above, then from the left.
    order = sorted(placed.steder, key=lambda id_: placed.steder[id_][::-1])
    numbers = {id_: number for number, id_ in enumerate(vej.trin, 1)}
    back = {ref: trin for (_, trin), ref in ways.items()}
    parts = [*_arrows(placed)]
    for id_ in order:
        x, y = placed.steder[id_]
        parts.append(f'<g transform="translate({_n(x + MARGIN)} {_n(y + MARGIN)})">')
        if id_ in drawings:
            parts += _question(vej.trin[id_], drawings[id_], numbers[id_])
        elif id_ in outcomes:
            parts += _outcome(vej.udfald[id_], outcomes[id_], boxes[id_], ord_)
        else:
            parts += _reference(ord_.billede.tilbage.format(nummer=numbers[back[id_]]), boxes[id_])
        parts.append("</g>")
    width, height = placed.width + 2 * MARGIN, placed.height + 2 * MARGIN
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(width)} {_n(height)}" '
        f'width="{width:.0f}" height="{height:.0f}" role="img" aria-labelledby="titel tekst" '
        f'font-family="{FONT}" fill="{INK}" lang="da">'
        f'<title id="titel">{escape(ord_.billede.titel.format(titel=vej.titel))}</title>'
        f'<desc id="tekst">{escape(_summary(vej, ord_.billede))}</desc>'
        f'<rect width="100%" height="100%" fill="{PAPER}"/>'
    )
    return Picture(head + "".join(parts) + "</svg>\n", round(width), round(height))


def _summary(vej: Handlevej, ord_: Billedord) -> str:
    asking = sum(not trin.oplysning for trin in vej.trin.values())
    return ord_.beskrivelse.format(
        spoergsmaal=asking, udfald=len(vej.udfald), foerste=vej.trin[vej.start].titel
    )


# ---- What goes into a box --------------------------------------------------------------------


def _routes(trin: Trin) -> Iterator[tuple[str, Rute]]:
    """Every route from a step with the answer it belongs to ("" for a step with several)."""
    yield from (("", rute) for rute in trin.ruter)
    yield from ((svar.id, rute) for svar in trin.svar for rute in svar.ruter)


def _ways_back(vej: Handlevej) -> dict[tuple[str, str], str]:
    """(step, earlier step) to the id of a small box instead of an arrow up through the picture."""
    found: dict[tuple[str, str], str] = {}
    done: set[str] = set()

    def visit(id_: str, above: tuple[str, ...]) -> None:
        for _, rute in _routes(vej.trin[id_]):
            if rute.til in (*above, id_):
                found[id_, rute.til] = f"tilbage {id_} {rute.til}"
            elif rute.til in vej.trin and rute.til not in done:
                visit(rute.til, (*above, id_))
        done.add(id_)

    visit(vej.start, ())
    return found


def _drawing(
    trin: Trin, words: Words, ways: dict[tuple[str, str], str], ord_: Billedord
) -> _Drawing:
    cells = [*_cells(trin, words, ord_)]
    columns = max(cell.column + cell.columns for cell in cells)
    width = columns * CELL
    upper = max((len(c.lines) for c in cells if c.row == 0 and c.rows == 1), default=0)
    lower = max((len(c.lines) for c in cells if c.row == 1), default=0)
    both = max((len(c.lines) for c in cells if c.rows == 2), default=0)
    rows = (_cell_height(upper, "svar"), _cell_height(lower, "betingelse"))
    whole = max(sum(rows), _cell_height(both, "svar"))
    rows = (whole - rows[1], rows[1])
    listed = tuple(
        (line, svar.tekst if first else "")
        for svar in trin.svar
        if trin.flere
        for first, line in _numbered(wrap(svar.tekst, width - 2 * PAD - 18, SIZES["svar"]))
    )
    title = wrap(trin.titel, width - 2 * PAD - 30, SIZES["titel"], bold=True)
    head = _height(len(title), "titel") + 2 * PAD
    body = _height(len(listed), "svar") + PAD if listed else 0.0
    routes = [*_routes(trin)]
    ports = tuple(
        Port((column + 0.5) * width / len(routes), ways.get((trin.id, rute.til), rute.til))
        for column, (_, rute) in enumerate(routes)
    )
    return _Drawing(title, listed, tuple(cells), rows, Box(width, head + body + whole, ports))


def _numbered(lines: tuple[str, ...]) -> Iterator[tuple[bool, str]]:
    yield from ((index == 0, line) for index, line in enumerate(lines))


def _cells(trin: Trin, words: Words, ord_: Billedord) -> Iterator[_Cell]:
    """One cell for each answer, and below it one for each of its routes if it has several."""
    answers = (
        [(ord_.fortsaet, trin.ruter)] if trin.flere else [(s.tekst, s.ruter) for s in trin.svar]
    )
    forked = any(len(ruter) > 1 for _, ruter in answers)
    column = 0
    for tekst, ruter in answers:
        alone = len(ruter) == 1
        # What only tells something has one way on, and needs room for its title all the same.
        columns = max(len(ruter), LEAST_COLUMNS if len(answers) == 1 else 1)
        width = columns * CELL - 2 * PAD
        lines = wrap(tekst, width, SIZES["svar"], most=MOST_LINES)
        rows = 2 if alone or not forked else 1
        yield _Cell(tekst, lines, "svar", column, columns, 0, rows)
        if not alone:
            for index, rute in enumerate(ruter):
                when = words(rute)
                lines = wrap(when, CELL - 2 * PAD, SIZES["betingelse"], most=MOST_LINES + 1)
                yield _Cell(when, lines, "betingelse", column + index, 1, 1, 1)
        column += columns


def _outcome_lines(udfald: Udfald) -> tuple[str, ...]:
    return wrap(udfald.titel, OUTCOME - 2 * PAD - 4, SIZES["titel"], bold=True)


def _height(lines: int, style: str) -> float:
    return lines * SIZES[style] * LEAD


def _cell_height(lines: int, style: str) -> float:
    return _height(lines, style) + 2 * PAD if lines else 0.0


# ---- Drawing ---------------------------------------------------------------------------------


def _question(trin: Trin, it: _Drawing, number: int) -> Iterator[str]:
    box = it.box
    yield f"<title>{escape(trin.titel)}</title>"
    yield _rect(0, 0, box.width, box.height, TINT, 10)
    yield f'<circle cx="21" cy="{_n(it.head / 2)}" r="12" fill="{PETROL}"/>'
    yield _text(21, it.head / 2 + 5, (str(number),), "svar", bold=True, middle=True, fill=PAPER)
    yield _text(42, PAD + SIZES["titel"] * 0.95, it.title, "titel", bold=True)
    for index, (line, whole) in enumerate(it.listed):
        y = it.head + SIZES["svar"] * (0.95 + index * LEAD)
        if whole:
            yield (
                f'<rect x="{PAD}" y="{_n(y - 9)}" width="10" height="10" rx="2" fill="{PAPER}" '
                f'stroke="{PETROL}" stroke-width="1.2"/>'
            )
        yield _text(PAD + 18, y, (line,), "svar", whole=whole)
    top = it.head + it.body
    yield (
        f'<path d="M0 {_n(top)}H{_n(box.width)}V{_n(box.height - 10)}q0 10 -10 10H10q-10 0 -10 -10'
        f'Z" fill="{PAPER}" stroke="{PETROL}"/>'
    )
    for cell in it.cells:
        x, width = cell.column * CELL, cell.columns * CELL
        y = top + (it.rows[0] if cell.row else 0)
        height = sum(it.rows) if cell.rows == 2 else it.rows[cell.row]
        if cell.column:
            yield f'<path d="M{_n(x)} {_n(y)}v{_n(height)}" stroke="{PETROL}"/>'
        if cell.row:
            yield f'<path d="M{_n(x)} {_n(y)}h{_n(width)}" stroke="{PETROL}"/>'
        size = SIZES[cell.style]
        first = y + (height - len(cell.lines) * size * LEAD) / 2 + size * 0.98
        yield _text(
            x + width / 2, first, cell.lines, cell.style, middle=True, whole=cell.tekst,
            italic=cell.style == "betingelse",
        )  # fmt: skip
    yield _rect(0, 0, box.width, box.height, "none", 10, 2)


def _outcome(udfald: Udfald, lines: tuple[str, ...], box: Box, ord_: Vejord) -> Iterator[str]:
    """Corners cut, a dark band that says how urgent, and a border that is thicker the more so."""
    colour = URGENT.get(udfald.haster, PETROL)
    w, h, c = box.width, box.height, CUT
    yield f"<title>{escape(udfald.titel)}</title>"
    yield (
        f'<path d="M{_n(c)} 0H{_n(w - c)}L{_n(w)} {_n(c)}V{_n(h - c)}L{_n(w - c)} {_n(h)}H{_n(c)}'
        f'L0 {_n(h - c)}V{_n(c)}Z" fill="{PAPER}" stroke="{colour}" '
        f'stroke-width="{BORDER.get(udfald.haster, 1.5)}" stroke-linejoin="round"/>'
        f'<path d="M{_n(c)} 0H{_n(w - c)}L{_n(w)} {_n(c)}V{_n(BAND)}H0V{_n(c)}Z" fill="{colour}"/>'
    )
    word = ord_.hastegrader[udfald.haster]
    urgency = (
        word if udfald.haster == "hold-oeje" else ord_.billede.haster.format(hvornaar=word.lower())
    )
    yield _text(w / 2, BAND - 7, (urgency,), "haster", bold=True, middle=True, fill=PAPER)
    first = BAND + PAD + SIZES["titel"] * 0.98
    yield _text(w / 2, first, lines, "titel", bold=True, middle=True, whole=udfald.titel)


def _reference(words: str, box: Box) -> Iterator[str]:
    """Instead of an arrow up through the picture: the number of the question one returns to."""
    yield f"<title>{escape(words)}</title>"
    yield _rect(0, 0, box.width, box.height, PAPER, box.height / 2, 1.5, dashed=True)
    lines = wrap(words, box.width - 2 * PAD, SIZES["svar"], most=2)
    yield _text(box.width / 2, PAD + SIZES["svar"], lines, "svar", middle=True)


def _arrows(placed: Layout) -> Iterator[str]:
    """The lines to each box on a broader white one: where two cross, one sees which goes on."""
    for lines in placed.streger.values():
        curves = "".join(_curve(start, end) for start, end in lines if start != end)
        yield f'<path d="{curves}" fill="none" stroke="{PAPER}" stroke-width="6"/>'
        yield f'<path d="{curves}" fill="none" stroke="{LINE}" stroke-width="1.8"/>'
    yield from (_head(x + MARGIN, y + MARGIN) for x, y in placed.pile)


def _curve(start: Point, end: Point) -> str:
    """A line that begins and ends upright."""
    (x1, y1), (x2, y2) = ((x + MARGIN, y + MARGIN) for x, y in (start, end))
    if abs(x1 - x2) < 0.1:
        return f"M{_n(x1)} {_n(y1)}V{_n(y2)}"
    middle = _n((y1 + y2) / 2)
    return f"M{_n(x1)} {_n(y1)}C{_n(x1)} {middle} {_n(x2)} {middle} {_n(x2)} {_n(y2)}"


def _head(x: float, y: float) -> str:
    return f'<path d="M{_n(x)} {_n(y)}l-5.5 -10h11z" fill="{LINE}"/>'


def _rect(
    x: float, y: float, width: float, height: float, fill: str, round_: float,
    border: float = 1, dashed: bool = False,
) -> str:  # fmt: skip
    return (
        f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" '
        f'rx="{_n(round_)}" fill="{fill}" stroke="{PETROL}" stroke-width="{border}"'
        + (' stroke-dasharray="5 4"/>' if dashed else "/>")
    )


def _text(
    x: float, y: float, lines: tuple[str, ...], style: str, *, bold: bool = False,
    italic: bool = False, middle: bool = False, fill: str = "", whole: str = "",
) -> str:  # fmt: skip
    """Lines of text, the first on baseline ``y``; ``whole`` is all of it, also where shortened."""
    size = SIZES[style]
    looks = f' font-size="{_n(size)}"'
    looks += ' font-weight="700"' if bold else ""
    looks += ' font-style="italic"' if italic else ""
    looks += ' text-anchor="middle"' if middle else ""
    looks += f' fill="{fill}"' if fill else ""
    spans = "".join(
        f'<tspan x="{_n(x)}" y="{_n(y + index * size * LEAD)}">{escape(line)}</tspan>'
        for index, line in enumerate(lines)
    )
    full = f"<title>{escape(whole)}</title>" if whole else ""
    return f"<text{looks}>{full}{spans}</text>"


def _n(number: float) -> str:
    """A number without a tail: half a pixel is as fine as anybody sees."""
    return f"{number:.1f}".removesuffix(".0")


__all__ = ["Picture", "Point", "flow_svg"]
