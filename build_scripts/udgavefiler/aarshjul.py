"""The year's presentations of the plan, as »Få planen ud at leve« proposes them: a test holds
guides/opslag/ord/udgaver.yml and docs/beredskab/udbredelse.md together."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Final

from build_scripts.udgavefiler.kalender import Begivenhed
from build_scripts.udgaver.wording import Aarshjulsord, Oplaeg

FIL: Final = "beredskab/aarshjul.ics"


def aarshjul(ord_: Aarshjulsord, dagsdato: date) -> tuple[Begivenhed, ...]:
    """Each of them from its next time on, every year. Whole days: move them as it suits you."""
    return tuple(
        Begivenhed(
            noegle=f"oplaeg-{each.maaned}",
            dag=_next(each, dagsdato),
            titel=ord_.titel.format(titel=each.titel),
            tekst=each.tekst,
            gentages=f"FREQ=YEARLY;BYMONTH={each.maaned};BYDAY={each.tirsdag}TU",
        )
        for each in ord_.oplaeg
    )


def _next(oplaeg: Oplaeg, dagsdato: date) -> date:
    here = _in_year(oplaeg, dagsdato.year)
    return here if here >= dagsdato else _in_year(oplaeg, dagsdato.year + 1)


def _in_year(oplaeg: Oplaeg, year: int) -> date:
    first = date(year, oplaeg.maaned, 1)
    to_tuesday = (calendar.TUESDAY - first.weekday()) % 7
    return first.replace(day=1 + to_tuesday + 7 * (oplaeg.tirsdag - 1))
