"""When an edition must be looked at again: its pages, its plans and its numbers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from build_scripts.udgavefiler.kalender import Begivenhed
from build_scripts.udgaver.model import Udgave
from build_scripts.udgaver.renewal import nummer_due, plan_due
from build_scripts.udgaver.wording import Fristord

FIL: Final = "kommunen/frister.ics"
# A council needs months to adopt a plan; ringing a number takes a minute.
_PLAN_VARSEL: Final = 180


@dataclass(frozen=True, slots=True)
class Gennemgang:
    """A text and the ISO date before which it must be read through."""

    titel: str
    dato: str


def frister(
    udgave: Udgave, gennemgange: Iterable[Gennemgang], ord_: Fristord
) -> tuple[Begivenhed, ...]:
    """All of it, in order of day; what has the same day is one event."""
    found = [*_sider(gennemgange, ord_), *_planer(udgave, ord_), *_numre(udgave, ord_)]
    return tuple(sorted(found, key=lambda each: (each.dag, each.noegle)))


def _sider(gennemgange: Iterable[Gennemgang], ord_: Fristord) -> Iterator[Begivenhed]:
    for dato, titler in _grouped((each.dato, each.titel) for each in gennemgange):
        yield Begivenhed(
            noegle=f"gennemgang-{dato}",
            dag=date.fromisoformat(dato),
            titel=_antal(len(titler), ord_.en_tekst, ord_.flere_tekster),
            tekst="\n".join(titler),
        )


def _planer(udgave: Udgave, ord_: Fristord) -> Iterator[Begivenhed]:
    for plan in udgave.planer:
        yield Begivenhed(
            noegle=f"plan-{plan.id}",
            dag=plan_due(plan.vedtaget),
            titel=ord_.plan.format(stykke=plan.id[-1]),
            tekst=f"{ord_.plan_tekst.format(vedtaget=plan.vedtaget)}\n{plan.adresse}",
            varsel=_PLAN_VARSEL,
        )


def _numre(udgave: Udgave, ord_: Fristord) -> Iterator[Begivenhed]:
    rung = (
        *(
            (kontakt.kontrolleret, f"{kontakt.navn}: {kontakt.telefon}")
            for kontakt in udgave.kontakter
            if kontakt.telefon and kontakt.kontrolleret
        ),
        *((each.kontrolleret, each.nummer) for each in udgave.numre),
    )
    for dato, numre in _grouped(rung):
        yield Begivenhed(
            noegle=f"numre-{dato}",
            dag=nummer_due(dato),
            titel=_antal(len(numre), ord_.et_nummer, ord_.flere_numre),
            tekst="\n".join((ord_.nummer_tekst, *numre)),
        )


def _grouped(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, tuple[str, ...]]]:
    by_day: dict[str, list[str]] = {}
    for day, what in pairs:
        by_day.setdefault(day, []).append(what)
    in_order: Callable[[str], str] = str.casefold
    return [(day, tuple(sorted(whats, key=in_order))) for day, whats in sorted(by_day.items())]


def _antal(count: int, one: str, more: str) -> str:
    return (one if count == 1 else more).format(antal=count)
