"""Where the web of the self-assessment lies: axes, rings and a point for each step on each axis."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final

from build_scripts.ground.text_width import wrap
from build_scripts.opslag.selvvurdering import SCALE, Akse, Spindelvaev

RADIUS: Final = 150.0
WIDTH: Final = 560.0
HEIGHT: Final = 440.0
LETTER: Final = 15.0


@dataclass(frozen=True, slots=True)
class Punkt:
    """A place on an axis: the number it stands for, and where."""

    tal: int
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Stribe:
    """One axis with its points from the middle outwards, and its name in lines."""

    akse: Akse
    punkter: tuple[Punkt, ...]
    navn: tuple[str, ...]
    x: float
    y: float
    anker: str


@dataclass(frozen=True, slots=True)
class Radar:
    """The web: its size, its axes, and the rings as SVG point lists, the innermost first."""

    bredde: float
    hoejde: float
    striber: tuple[Stribe, ...]
    ringe: tuple[str, ...]


def radar(spindelvaev: Spindelvaev) -> Radar:
    """Lay out the axes evenly, the first one upwards."""
    stripes = tuple(
        _stripe(akse, 2 * math.pi * index / len(spindelvaev.akser))
        for index, akse in enumerate(spindelvaev.akser)
    )
    rings = tuple(
        " ".join(f"{stripe.punkter[step].x},{stripe.punkter[step].y}" for stripe in stripes)
        for step in range(len(SCALE))
    )
    return Radar(WIDTH, HEIGHT, stripes, rings)


def _stripe(akse: Akse, angle: float) -> Stribe:
    def at(distance: float) -> tuple[float, float]:
        x = WIDTH / 2 + distance * math.sin(angle)
        y = HEIGHT / 2 - distance * math.cos(angle)
        return round(x, 1), round(y, 1)

    points = tuple(Punkt(tal, *at(RADIUS * tal / SCALE[-1])) for tal in SCALE)
    x, y = at(RADIUS + 18)
    sideways = math.sin(angle)
    anchor = "middle" if abs(sideways) < 0.1 else "start" if sideways > 0 else "end"
    lines = tuple(wrap(akse.navn, 110, LETTER))
    upwards = (len(lines) - 1) * LETTER if math.cos(angle) > 0.1 else 0.0
    return Stribe(akse, points, lines, x, round(y - upwards + 5, 1), anchor)
