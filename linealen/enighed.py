"""How far people agree who have marked the same children, each for oneself.

A mark is a band's number, the mildest 0; outside the scale counts as the top. It tells how far
marks agree. It does not tell whether they are right, or whether children are better helped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from .model import BAAND

# Fewer children than this give a kappa that the next child would turn upside down.
FEWEST_FOR_KAPPA = 16
# A child divides a group when its marks lie so many bands apart.
DIVIDES = 2
# From the share of pairs of marks that are alike, or next to each other, to a plain word.
_WORDS = ((0.8, 0.98, "meget-enige"), (0.6, 0.9, "ret-enige"), (0.4, 0.75, "delvist-enige"))
_LEAST = "uenige"


@dataclass(frozen=True, slots=True)
class Barn:
    """The marks of one child: how many set each band, and the least and greatest band set."""

    fordeling: tuple[int, ...]
    mindst: int
    hoejst: int
    median: float

    @property
    def deler(self) -> bool:
        """Whether the child divides those who marked it."""
        return self.hoejst - self.mindst >= DIVIDES


@dataclass(frozen=True, slots=True)
class Enighed:
    """Agreement over all children. ``ens`` and ``naer`` are shares (0 to 1) of all pairs of marks
    of one child that are alike, and at most one band apart. ``kappa`` is None with few children,
    or where it has no meaning since everybody set one and the same band everywhere."""

    boern: tuple[Barn, ...]
    ens: float
    naer: float
    ord: str
    kappa: float | None


def enighed(maerker: Sequence[Sequence[int]]) -> Enighed:
    """Agreement among people: ``maerker`` has a row for each child, a column for each person.

    Raises ValueError unless there is a child, at least two people, and every row is full.
    """
    people = len(maerker[0]) if maerker else 0
    if people < 2 or any(len(row) != people for row in maerker):
        raise ValueError("every child needs a mark from each of at least two people")
    pairs = [pair for row in maerker for pair in combinations(row, 2)]
    ens = sum(a == b for a, b in pairs) / len(pairs)
    naer = sum(abs(a - b) <= 1 for a, b in pairs) / len(pairs)
    return Enighed(
        boern=tuple(_barn(row) for row in maerker),
        ens=ens,
        naer=naer,
        ord=next((word for e, n, word in _WORDS if ens >= e and naer >= n), _LEAST),
        kappa=_mean_kappa(maerker) if len(maerker) >= FEWEST_FOR_KAPPA else None,
    )


def kappa(a: Sequence[int], b: Sequence[int]) -> float | None:
    """Cohen's kappa with quadratic weights of two people's marks of the same children: 1 for equal
    marks, 0 for no more than chance. None when neither varies, so that chance explains it all."""
    n = len(a)
    seen = sum((x - y) ** 2 for x, y in zip(a, b, strict=True)) / n
    by_chance = sum((x - y) ** 2 for x in a for y in b) / (n * n)
    return None if by_chance == 0 else 1 - seen / by_chance


def median(marks: Sequence[int]) -> float:
    """The middle mark; between two, half way."""
    ordered = sorted(marks)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _barn(row: Sequence[int]) -> Barn:
    return Barn(
        fordeling=tuple(sum(mark == baand for mark in row) for baand in range(len(BAAND))),
        mindst=min(row),
        hoejst=max(row),
        median=median(row),
    )


def _mean_kappa(maerker: Sequence[Sequence[int]]) -> float | None:
    """The mean of every two people's kappa."""
    columns = list(zip(*maerker, strict=True))
    found = [kappa(a, b) for a, b in combinations(columns, 2)]
    known = [each for each in found if each is not None]
    return sum(known) / len(known) if known else None
