"""A statistic as shapes with places: bars or lines. Pure; the template draws them as SVG.

Every number also stands in a table beside the chart, so that nothing is told by shape or shade
alone. Sizes are in the chart's own units, one to a CSS pixel at full width.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from build_scripts.ground.text_width import wrap
from build_scripts.opslag.tal import Raekke, Talsaet

WIDTH: Final = 480.0
LABELS: Final = 160.0
NUMBERS: Final = 64.0
BAR: Final = 20.0
GAP: Final = 5.0
BETWEEN: Final = 16.0
LETTER: Final = 15.0
LINE_HEIGHT: Final = 18.0
PLOT: Final = 220.0
TOP: Final = 24.0


@dataclass(frozen=True, slots=True)
class Soejle:
    """A bar; ``serie`` is the number of its series, from 0."""

    x: float
    y: float
    bredde: float
    hoejde: float
    serie: int


@dataclass(frozen=True, slots=True)
class Skrift:
    """A short text. ``anker`` is SVG's: start, middle or end."""

    x: float
    y: float
    tekst: str
    anker: str


@dataclass(frozen=True, slots=True)
class Kurve:
    """A line through the points of one series; a gap in the numbers is a gap in the line."""

    stykker: tuple[str, ...]
    punkter: tuple[tuple[float, float], ...]
    serie: int


@dataclass(frozen=True, slots=True)
class Diagram:
    """Everything there is to draw."""

    bredde: float
    hoejde: float
    soejler: tuple[Soejle, ...]
    skrifter: tuple[Skrift, ...]
    kurver: tuple[Kurve, ...]


def number(value: float | None) -> str:
    """A number as Danes write it: 1.234 and 12,5; a dash where there is none."""
    if value is None:
        return "–"
    shown = f"{value:,}" if isinstance(value, int) else f"{value:,.1f}"
    return shown.translate(str.maketrans(",.", ".,"))


def measured(talsaet: Talsaet, value: float | None) -> str:
    """The number with its unit where the unit is a short one."""
    return (
        f"{number(value)} %" if talsaet.enhed == "procent" and value is not None else number(value)
    )


def draw(talsaet: Talsaet) -> Diagram:
    """Bars for names, lines for years."""
    return _lines(talsaet) if talsaet.art == "linje" else _bars(talsaet)


def _bars(talsaet: Talsaet) -> Diagram:
    room = WIDTH - LABELS - NUMBERS
    scale = room / talsaet.stoerst if talsaet.stoerst else 0.0
    bars: list[Soejle] = []
    texts: list[Skrift] = []
    y = 0.0
    for raekke in talsaet.raekker:
        lines = wrap(raekke.navn, LABELS - 16, LETTER)
        drawn = len(talsaet.serier) * (BAR + GAP) - GAP
        height = max(drawn, len(lines) * LINE_HEIGHT)
        first = y + (height - len(lines) * LINE_HEIGHT) / 2 + LINE_HEIGHT - 4
        texts += [
            Skrift(LABELS - 12, first + index * LINE_HEIGHT, line, "end")
            for index, line in enumerate(lines)
        ]
        at = y + (height - drawn) / 2
        for serie, value in enumerate(raekke.tal):
            width = (value or 0) * scale
            bars.append(Soejle(LABELS, at, width, BAR, serie))
            shown = measured(talsaet, value)
            texts.append(Skrift(LABELS + width + 6, at + BAR - 5, shown, "start"))
            at += BAR + GAP
        y += height + BETWEEN
    return Diagram(WIDTH, y - BETWEEN, tuple(bars), tuple(texts), ())


def _lines(talsaet: Talsaet) -> Diagram:
    raekker = talsaet.raekker
    step = (WIDTH - 2 * NUMBERS) / max(1, len(raekker) - 1)
    scale = PLOT / talsaet.stoerst if talsaet.stoerst else 0.0
    texts = [
        Skrift(NUMBERS + index * step, TOP + PLOT + 26, raekke.navn, "middle")
        for index, raekke in enumerate(raekker)
    ]
    curves = []
    for serie in range(len(talsaet.serier)):
        places = [
            None if raekke.tal[serie] is None else _place(index, raekke, serie, step, scale)
            for index, raekke in enumerate(raekker)
        ]
        curves.append(
            Kurve(tuple(_pieces(places)), tuple(place for place in places if place), serie)
        )
        for index in {0, len(raekker) - 1}:
            place = places[index]
            if place is not None:
                shown = measured(talsaet, raekker[index].tal[serie])
                texts.append(Skrift(place[0], place[1] - 10, shown, "middle"))
    return Diagram(WIDTH, TOP + PLOT + 36, (), tuple(texts), tuple(curves))


def _place(
    index: int, raekke: Raekke, serie: int, step: float, scale: float
) -> tuple[float, float]:
    value = raekke.tal[serie] or 0
    return round(NUMBERS + index * step, 1), round(TOP + PLOT - value * scale, 1)


def _pieces(places: list[tuple[float, float] | None]) -> Iterator[str]:
    run: list[str] = []
    for place in [*places, None]:
        if place is not None:
            run.append(f"{place[0]},{place[1]}")
        elif run:
            yield " ".join(run)
            run = []
