"""What has stood so long that somebody should look at it again. Nothing here stops a site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from build_scripts.udgaver.load import KOMMUNER, REGISTER
from build_scripts.udgaver.model import Udgave
from build_scripts.udgaver.renewal import (
    PLAN_AAR,
    months_after,
    nummer_is_old,
    plan_due,
    plan_is_old,
)
from linealen import Finding

# A plan is begun half a year before it must be adopted.
VARSEL_MAANEDER: Final = PLAN_AAR * 12 - 6


@dataclass(frozen=True, slots=True)
class Gammelt:
    """A place that has grown old, and what to do about it, in Danish."""

    sted: str
    besked: str


def stale(
    udgave: Udgave, navn: str, frister: Iterable[Finding], dagsdato: date
) -> tuple[Gammelt, ...]:
    """What is old on that day. ``frister`` are passed review dates of everything; those of other
    editions than ``navn`` are left to them."""
    return (
        *_numre(udgave, dagsdato),
        *_planer(udgave, dagsdato),
        *(
            Gammelt(f"{each.path}:{each.line}", each.message)
            for each in frister
            if _vises(each.path, navn)
        ),
    )


def _numre(udgave: Udgave, dagsdato: date) -> Iterator[Gammelt]:
    for kontakt in udgave.kontakter:
        if nummer_is_old(kontakt, dagsdato):
            yield Gammelt(
                f"kontakter.{kontakt.id}.kontrolleret",
                f"{kontakt.telefon} er ikke ringet op siden {kontakt.kontrolleret}. "
                "Ring, og skriv den nye dato.",
            )


def _planer(udgave: Udgave, dagsdato: date) -> Iterator[Gammelt]:
    for plan in udgave.planer:
        sted = f"planer.{plan.id}.vedtaget"
        beredskab = f"beredskabet efter barnets lov § 15, stk. {plan.id[-1]},"
        if plan_is_old(plan.vedtaget, dagsdato):
            yield Gammelt(
                sted,
                f"Der er gået mere end {PLAN_AAR} år, siden {beredskab} blev vedtaget, og portalen "
                "siger det. Kommunalbestyrelsen skal vedtage det igen. Skriv så den nye dato.",
            )
        elif months_after(date.fromisoformat(plan.vedtaget), VARSEL_MAANEDER) <= dagsdato:
            yield Gammelt(
                sted,
                f"Senest {plan_due(plan.vedtaget).isoformat()} skal {beredskab} vedtages igen. "
                "Sæt det på dagsordenen nu.",
            )


def _vises(sti: str, navn: str) -> bool:
    dele = sti.split("/")
    return dele[0] != KOMMUNER.as_posix() or dele[1] in (navn, REGISTER)
