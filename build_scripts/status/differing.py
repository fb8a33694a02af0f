"""Where an edition says something else, or something more, than the core does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from build_scripts.status.pieces import skala_in_words
from build_scripts.udgaver.fora import FORA
from build_scripts.udgaver.model import FAKTA, Udgave
from build_scripts.udgaver.texts import TEKSTER
from linealen import Skala
from linealen.handlevej import Handlevej
from linealen.model import Baand

_AFSNIT = {
    "goer": "Gør",
    "goer_ikke": "Gør ikke",
    "foraeldre": "Til forældrene",
    "skriv_ned": "Skriv ned",
    "derefter": "Derefter",
}


@dataclass(frozen=True, slots=True)
class Afvigelse:
    """A place, what the core has there ("" for nothing), and what the edition has."""

    sted: str
    kernen: str
    jeres: str


def afvigelser(
    udgave: Udgave,
    kerneudgave: Udgave,
    skala: Skala,
    veje: Mapping[str, Handlevej],
    baand: Iterable[Baand],
) -> tuple[Afvigelse, ...]:
    """Every difference. ``kerneudgave`` is the neutral edition, ``skala`` the shared scale."""
    return (
        *_navne(udgave, kerneudgave),
        *_skala(udgave.skala, skala),
        *_tekster(udgave),
        *_trin(udgave, veje),
        *(Afvigelse(f"fora, {each.id}", FORA[each.id], each.navn) for each in udgave.fora),
        *(Afvigelse(f"numre, {each.id}", "", each.nummer) for each in udgave.numre),
        *_eget(udgave, {each.id: each.navn for each in baand}),
        *(
            Afvigelse(fakta, "har", "har ikke")
            for fakta in FAKTA
            if fakta in kerneudgave.fakta and fakta not in udgave.fakta
        ),
        *(
            Afvigelse(fakta, "har ikke", "har")
            for fakta in FAKTA
            if fakta in udgave.fakta and fakta not in kerneudgave.fakta
        ),
        *(Afvigelse(f"sider/{side.id}.md", "", side.titel) for side in udgave.sider),
    )


def _navne(udgave: Udgave, kerneudgave: Udgave) -> Iterator[Afvigelse]:
    for hvad in ("navn", "undertitel", "lineal_navn", "model_navn"):
        kernen, jeres = getattr(kerneudgave, hvad), getattr(udgave, hvad)
        if kernen != jeres:
            yield Afvigelse(hvad, kernen, jeres)


def _skala(jeres: Skala, kernens: Skala) -> Iterator[Afvigelse]:
    # Both list the length, the direction, and the same five bands, in that order.
    for kernen, eget in zip_longest(skala_in_words(kernens), skala_in_words(jeres), fillvalue=""):
        if kernen != eget:
            hvad, _, vaerdi = eget.partition(": ")
            yield Afvigelse(f"skala, {hvad.lower()}", kernen.partition(": ")[2], vaerdi)


def _eget(udgave: Udgave, baand: Mapping[str, str]) -> Iterator[Afvigelse]:
    """What the core says nothing of."""
    for hvad in ("logo", "primaer", "dyb"):
        if getattr(udgave.udseende, hvad):
            yield Afvigelse(f"udseende, {hvad}", "", getattr(udgave.udseende, hvad))
    for id_, tekst in udgave.udloeser.items():
        yield Afvigelse(f"udloeser, {baand[id_].lower()}", "", tekst)
    for beslutning in udgave.beslutter:
        yield Afvigelse("beslutter", "", f"{beslutning.hvad}: {beslutning.hvem}")


def _tekster(udgave: Udgave) -> Iterator[Afvigelse]:
    for noegle, tekst in udgave.tekster.items():
        yield Afvigelse(TEKSTER[noegle].hvor, TEKSTER[noegle].standard, tekst)


def _trin(udgave: Udgave, veje: Mapping[str, Handlevej]) -> Iterator[Afvigelse]:
    for trin in udgave.lokale_trin:
        vej = veje.get(trin.vej)
        udfald = vej.udfald.get(trin.udfald) if vej else None
        sted = " › ".join(
            (
                vej.titel if vej else trin.vej,
                udfald.titel if udfald else trin.udfald,
                _AFSNIT[trin.afsnit],
            )
        )
        yield Afvigelse(sted, "", trin.tekst)
