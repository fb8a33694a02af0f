"""Figures from the reports, as tables that a chart is drawn from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_scripts.opslag.words import parse_saetninger
from linealen import Document
from linealen.hoved import Hoved, parse_hoved, parse_hoved_om
from linealen.reading import Entry, Notes

ARTER = ("vandrette-soejler", "linje")
MOST_SERIES = 3


@dataclass(frozen=True, slots=True)
class Raekke:
    """One row: its name and a number for each series; None where the source has none."""

    navn: str
    tal: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Talsaet:
    """One statistic. ``art`` says how it is drawn; the table holds all of it."""

    id: str
    titel: str
    hoved: Hoved
    kort: str
    enhed: str
    art: str
    raekkenavn: str
    serier: tuple[str, ...]
    raekker: tuple[Raekke, ...]
    laes: tuple[str, ...]
    kilde: str
    sted: str
    aar: str
    forbehold: str

    @property
    def stoerst(self) -> float:
        """The largest number of all, for the chart's axis."""
        return max(tal for raekke in self.raekker for tal in raekke.tal if tal is not None)


def parse_talsaet(document: Document, id_: str, kilder: Sequence[str]) -> Talsaet:
    """Read one statistic. Raises ContentError with every finding."""
    notes = Notes()
    top = Entry(document, (), notes)
    serier = top.free_words("serier")
    if not 1 <= len(serier) <= MOST_SERIES:
        top.note(("serier",), "SERIER", f"Skriv fra én til {MOST_SERIES} serier, i anførselstegn.")
    kilde = top.word("kilde", kilder)
    talsaet = Talsaet(
        id=id_,
        titel=top.text("titel"),
        hoved=_hoved(top, kilder, kilde),
        kort=top.text("kort"),
        enhed=top.text("enhed"),
        art=top.word("art", ARTER),
        raekkenavn=top.text("raekkenavn"),
        serier=serier,
        raekker=tuple(_raekke(item, len(serier)) for item in top.entries("raekker")),
        laes=parse_saetninger(top, "laes"),
        kilde=kilde,
        sted=top.text("sted"),
        aar=top.text("aar"),
        forbehold=top.optional_text("forbehold"),
    )
    top.done()
    notes.raise_if_any()
    return talsaet


def _hoved(top: Entry, kilder: Sequence[str], kilde: str) -> Hoved:
    """A statistic has one source, so it need not be written twice."""
    if top.has("kilder"):
        return parse_hoved(top, kilder)
    return parse_hoved_om(top, (kilde,))


def _raekke(item: Entry, serier: int) -> Raekke:
    navn = item.text("navn")
    found = item.numbers("tal")
    if len(found) != serier:
        item.note(("tal",), "TAL", f"»{navn}« har {len(found)} tal. Der er {serier} serier.")
    item.done()
    return Raekke(navn, found)
