"""The year's four presentations of the plan, as »Få planen ud at leve« proposes them."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date
from typing import Final

from build_scripts.udgavefiler.kalender import Begivenhed

FIL: Final = "beredskab/aarshjul.ics"


@dataclass(frozen=True, slots=True)
class Oplaeg:
    """One presentation: the month, which Tuesday of it (clear of the schools' holidays), what."""

    maaned: int
    tirsdag: int
    titel: str
    tekst: str


# docs/beredskab/udbredelse.md, »Gør det i små bidder«; a test holds the two together.
OPLAEG: Final = (
    Oplaeg(1, 2, "Vis pixisiden", "Lederen viser pixisiden og skriver navne på."),
    Oplaeg(
        4, 4, "Ét kvarter med en opdigtet historie",
        "Svar hver for sig: Hvad gør du i dag? Hvem ringer? Brug aldrig en virkelig sag.",
    ),
    Oplaeg(8, 3, "Planen til alle nye", "Alle nye får planen den første uge."),
    Oplaeg(
        10, 1, "Øv en svær",
        "Mistanke mod en kollega, eller et barn, der tager det i sig igen.",
    ),
)  # fmt: skip


def aarshjul(dagsdato: date) -> tuple[Begivenhed, ...]:
    """The four, each from its next time on, every year. Whole days: move them as it suits you."""
    return tuple(
        Begivenhed(
            noegle=f"oplaeg-{each.maaned}",
            dag=_next(each, dagsdato),
            titel=f"Beredskabet: {each.titel}",
            tekst=each.tekst,
            gentages=f"FREQ=YEARLY;BYMONTH={each.maaned};BYDAY={each.tirsdag}TU",
        )
        for each in OPLAEG
    )


def _next(oplaeg: Oplaeg, dagsdato: date) -> date:
    here = _in_year(oplaeg, dagsdato.year)
    return here if here >= dagsdato else _in_year(oplaeg, dagsdato.year + 1)


def _in_year(oplaeg: Oplaeg, year: int) -> date:
    first = date(year, oplaeg.maaned, 1)
    to_tuesday = (calendar.TUESDAY - first.weekday()) % 7
    return first.replace(day=1 + to_tuesday + 7 * (oplaeg.tirsdag - 1))
