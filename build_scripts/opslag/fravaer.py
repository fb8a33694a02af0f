"""Unlawful absence from the public school: what the law's per cent are in days of a quarter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Final

from linealen import Document
from linealen.hoved import Hoved, parse_hoved
from linealen.reading import Entry, Notes

_ALL: Final = 100
# A quarter has at most 92 days.
_LONGEST: Final = 92


@dataclass(frozen=True, slots=True)
class Fravaersregel:
    """The two limits in per cent, and how few and many school days the table has."""

    titel: str
    hoved: Hoved
    orientering: int
    underretning: int
    faerrest: int
    flest: int


@dataclass(frozen=True, slots=True)
class Graense:
    """The first whole day that reaches a limit, and the first half day."""

    hele: int
    halve: Fraction


@dataclass(frozen=True, slots=True)
class Fravaersraekke:
    """A quarter with so many school days."""

    skoledage: int
    orientering: Graense
    underretning: Graense


def parse_fravaer(document: Document, kilder: Sequence[str]) -> Fravaersregel:
    """Read the limits. Raises ContentError with every finding."""
    notes = Notes()
    top = Entry(document, (), notes)
    skoledage = top.entry("skoledage")
    regel = Fravaersregel(
        titel=top.text("titel"),
        hoved=parse_hoved(top, kilder),
        orientering=top.number("orientering", 1, _ALL),
        underretning=top.number("underretning", 1, _ALL),
        faerrest=skoledage.number("faerrest", 1, _LONGEST),
        flest=skoledage.number("flest", 1, _LONGEST),
    )
    skoledage.done()
    top.done()
    if not notes.findings and regel.orientering >= regel.underretning:
        told = "Forældrene skal have besked, før lederen underretter. Sæt »orientering« lavere."
        top.note(("orientering",), "PROCENT", told)
    if not notes.findings and regel.faerrest >= regel.flest:
        top.note(("skoledage",), "SKOLEDAGE", "»faerrest« skal være lavere end »flest«.")
    notes.raise_if_any()
    return regel


def reached(skoledage: int, procent: int) -> Graense:
    """When so many per cent of the days are reached: at the limit itself, never below it."""
    limit = Fraction(skoledage * procent, _ALL)
    return Graense(ceil(limit), Fraction(ceil(2 * limit), 2))


def rows(regel: Fravaersregel) -> tuple[Fravaersraekke, ...]:
    """The table: a row for each number of school days."""
    return tuple(
        Fravaersraekke(days, reached(days, regel.orientering), reached(days, regel.underretning))
        for days in range(regel.faerrest, regel.flest + 1)
    )
