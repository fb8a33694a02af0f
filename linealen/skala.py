"""An edition's scale: how many steps, which way it runs, what its bands are called.

The scale decides where a band is *shown*, never which band it is. Source of the rule: rulers in
Danish municipalities differ in length and in direction (see ``build_scripts/adr``).
"""

from __future__ import annotations

from itertools import pairwise
from types import MappingProxyType

from .document import Document
from .model import BAAND, Skala, Trin
from .reading import Entry, Notes

RETNINGER = ("hoejest-er-vaerst", "hoejest-er-bedst")


def load_skala(document: Document, path: tuple[str, ...] = ()) -> Skala:
    """Read a scale found at ``path`` in a document; raises ContentError."""
    notes = Notes()
    skala = parse_skala(Entry(document, path, notes))
    notes.raise_if_any()
    return skala


def parse_skala(entry: Entry) -> Skala:
    """Read a scale from an entry; defects are noted there and must be raised by the caller."""
    laengde = entry.number("laengde", 2, 20)
    retning = entry.word("retning", RETNINGER)
    below = entry.entry("baand")
    names: dict[str, str] = {}
    places: dict[str, tuple[int, int]] = {}
    for baand in BAAND:
        item = below.entry(baand)
        first, last = item.number("fra", 1, laengde), item.number("til", 1, laengde)
        names[baand] = item.text("navn")
        places[baand] = (first, last)
        if first > last:
            item.note(("fra",), "SKALA", f"»fra« ({first}) må ikke være større end »til« ({last}).")
        item.done()
    for baand in BAAND:
        if any(_is_taken(baand, other, names, places) for other in BAAND):
            told = f"To bånd med hver sine trin hedder »{names[baand]}«. Giv dem hver sit navn."
            below.entry(baand).note(("navn",), "SKALA", told)
    below.done()
    entry.done()
    _check_order(entry, places, retning, laengde)
    return Skala(
        retning=retning,
        trin=tuple(_trin(tal, places, names) for tal in range(1, laengde + 1)),
        pladser=MappingProxyType(places),
    )


def _is_taken(
    baand: str, other: str, names: dict[str, str], places: dict[str, tuple[int, int]]
) -> bool:
    """Two bands may have one name only where they are the same steps, as on a scale of colours."""
    return (
        baand != other
        and bool(names[baand])
        and (names[baand] == names[other] and places[baand] != places[other])
    )


def _trin(tal: int, places: dict[str, tuple[int, int]], names: dict[str, str]) -> Trin:
    """A step shared by two bands counts as the graver: the safe side."""
    inside = [baand for baand in BAAND if places[baand][0] <= tal <= places[baand][1]]
    baand = inside[-1] if inside else BAAND[0]
    return Trin(tal, baand, names[baand])


def _check_order(
    entry: Entry, places: dict[str, tuple[int, int]], retning: str, laengde: int
) -> None:
    """The bands follow each other without gaps in the direction the scale runs."""
    ordered = [places[baand] for baand in BAAND]
    if retning == "hoejest-er-bedst":
        ordered.reverse()
    covered = {tal for first, last in ordered for tal in range(first, last + 1)}
    rising = all(a[0] <= b[0] and a[1] <= b[1] for a, b in pairwise(ordered))
    if not rising or covered != set(range(1, laengde + 1)):
        entry.note(
            ("baand",),
            "SKALA",
            "Båndene skal dække alle trin på skalaen i rækkefølge uden huller. "
            f"Skalaen går fra 1 til {laengde}, og »{retning}« gælder.",
        )
