"""The numbers that the editor of an edition should ring: those shown on thin ground, and those that
the core has seen but does not print."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from build_scripts.numre.choose import numre_for, regioner_paa
from build_scripts.register.model import Register
from build_scripts.status.stale import Gammelt
from build_scripts.udgaver.model import Udgave
from build_scripts.udgaver.renewal import nummer_due
from linealen.model import Lineal

# A page older than this says little of who answers today.
SIDE_AAR: Final = 3


def numbers_to_ring(
    lineal: Lineal, udgave: Udgave, register: Register, dagsdato: date
) -> tuple[Gammelt, ...]:
    """What to do about them, in the order of the register."""
    return (
        *_own(udgave, dagsdato),
        *_shown(lineal, udgave, register, dagsdato),
        *_left_out(lineal, udgave, dagsdato),
    )


def _own(udgave: Udgave, dagsdato: date) -> Iterator[Gammelt]:
    for each in udgave.numre:
        if nummer_due(each.kontrolleret) < dagsdato:
            yield Gammelt(
                f"numre.{each.id}.kontrolleret",
                f"{each.nummer} er ikke ringet op siden {each.kontrolleret}. Ring, og skriv den "
                "nye dato.",
            )


def _shown(lineal: Lineal, udgave: Udgave, register: Register, dagsdato: date) -> Iterator[Gammelt]:
    shown = numre_for(lineal, udgave, register, dagsdato)
    regional = {each.telefon for each in lineal.numre if each.region}
    for id_, ringes in shown.ens.items():
        if not ringes.set:
            continue
        if ringes.fra:
            yield Gammelt(
                f"numre.{id_}",
                f"{ringes.nummer} er fra {ringes.fra}, som ikke er der mere. Se på den nye regions "
                "side, om nummeret er det samme, ring det op, og skriv det under »numre«.",
            )
        elif id_ in regional and dagsdato.year - int(ringes.set[0].dato[:4]) > SIDE_AAR:
            yield Gammelt(f"numre.{id_}", _old(ringes.nummer, ringes.set[0].dato))


def _left_out(lineal: Lineal, udgave: Udgave, dagsdato: date) -> Iterator[Gammelt]:
    """Those of the whole country, and of the municipality's own region, that are seen and not
    printed. The neutral edition is the core's own: it is told of every region."""
    own = {each.id for each in udgave.numre}
    kommune = udgave.i_registeret
    here = {each.id for each in regioner_paa(kommune, dagsdato)} if kommune else None
    for nummer in lineal.numre:
        elsewhere = nummer.region and here is not None and nummer.region not in here
        if nummer.trykkes or nummer.telefon in own or elsewhere:
            continue
        dato = nummer.nyest.dato
        seen = f"set på en side fra {dato}" if dato else "set på en side uden dato"
        yield Gammelt(
            f"numre.{nummer.telefon}",
            f"{nummer.navn}: {nummer.nummer} er {seen} og bliver ikke trykt. Ring og prøv, og "
            "skriv det under »numre«, hvis den rigtige svarer.",
        )


def _old(nummer: str, dato: str) -> str:
    return (
        f"{nummer} er sidst set på en side fra {dato}. Ring og prøv, og skriv det under »numre«, "
        "hvis det er et andet."
    )
