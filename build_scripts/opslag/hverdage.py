"""Which days are no weekdays, for the law that counts in weekdays and does not say what one is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from dateutil.easter import easter

from linealen import Document
from linealen.hoved import Hoved, parse_hoved
from linealen.reading import Entry, Notes

UGEDAGE: Final = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "loerdag", "soendag")
# A day of this year is in every year: it is no leap year.
_ANY_YEAR: Final = "2023"
# As far from Easter as a day of the church's year can lie.
_FARTHEST: Final = 70
_MOST_DAYS: Final = 30
_MOST_YEARS: Final = 10


@dataclass(frozen=True, slots=True)
class Ugedag:
    """A day of the week, 0 is Monday. ``tvivl``: it is not settled whether it is a weekday."""

    nr: int
    tvivl: bool


@dataclass(frozen=True, slots=True)
class FastDag:
    """The same day each year."""

    maaned: int
    dag: int

    def i_aaret(self, aar: int) -> date:
        return date(aar, self.maaned, self.dag)


@dataclass(frozen=True, slots=True)
class Paaskedag:
    """A day that follows Easter; before it where ``dage`` is negative."""

    dage: int

    def i_aaret(self, aar: int) -> date:
        sunday: date = easter(aar)
        return sunday + timedelta(days=self.dage)


@dataclass(frozen=True, slots=True)
class Fridag:
    """A day of the year that is no weekday, or may be none: ``tvivl``."""

    navn: str
    naar: FastDag | Paaskedag
    tvivl: bool


@dataclass(frozen=True, slots=True)
class Hverdagsregel:
    """How many weekdays the law gives, which days are none, and how many years are shown."""

    titel: str
    hoved: Hoved
    frist: int
    aar: int
    i_ugen: tuple[Ugedag, ...]
    i_aaret: tuple[Fridag, ...]


def parse_hverdage(document: Document, kilder: Sequence[str]) -> Hverdagsregel:
    """Read the rule. Raises ContentError with every finding."""
    notes = Notes()
    top = Entry(document, (), notes)
    ugen = []
    for item in top.entries("i_ugen"):
        dag = item.word("dag", UGEDAGE)
        ugen.append(Ugedag(UGEDAGE.index(dag or UGEDAGE[-1]), item.optional_flag("tvivl")))
        item.done()
    if not notes.findings and len({each.nr for each in ugen}) != len(ugen):
        top.note(("i_ugen",), "DOBBELT", "En ugedag står to gange. Slet den ene.")
    aaret: list[Fridag] = []
    for item in top.entries("i_aaret"):
        fridag = _fridag(item)
        if fridag.navn in {each.navn for each in aaret}:
            item.note(("navn",), "DOBBELT", f"»{fridag.navn}« står to gange. Slet den ene.")
        aaret.append(fridag)
    regel = Hverdagsregel(
        titel=top.text("titel"),
        hoved=parse_hoved(top, kilder),
        frist=top.number("frist", 1, _MOST_DAYS),
        aar=top.number("aar", 2, _MOST_YEARS),
        i_ugen=tuple(ugen),
        i_aaret=tuple(aaret),
    )
    top.done()
    notes.raise_if_any()
    return regel


def _fridag(item: Entry) -> Fridag:
    navn, tvivl = item.text("navn"), item.optional_flag("tvivl")
    naar: FastDag | Paaskedag
    if item.has("efter_paaske"):
        naar = Paaskedag(item.number("efter_paaske", -_FARTHEST, _FARTHEST))
    else:
        naar = _fast(item)
    item.done()
    return Fridag(navn, naar, tvivl)


def _fast(item: Entry) -> FastDag:
    text = item.text("dag")
    try:
        day = date.fromisoformat(f"{_ANY_YEAR}-{text}")
    except ValueError:
        if text:
            told = f"»{text}« er ikke en dag, alle år har. Skriv måned og dag som 06-05."
            item.note(("dag",), "DATO", told)
        return FastDag(1, 1)
    return FastDag(day.month, day.day)
