"""Proof of a table of answers: every combination of choices is tried.

Each must meet exactly one leaf. Since every leaf names answers that exist, none can then be out of
reach. And who does not know must never get the answer that asks least of those that the known
answers give: where they differ, it is a graver one, or one that tells to ask.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Final

from build_scripts.ground.files import Files
from build_scripts.ground.place import Place
from build_scripts.opslag.svartavle import Spoergsmaal, Svartavle
from linealen import Finding

MAPPE: Final = "guides/opslag/svartavler"
# What was answered, in the order of the questions.
Svar = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tavlekendte:
    """What a leaf may point at: sections of the register of law, paths, orders."""

    paragraffer: Collection[str]
    veje: Collection[str]
    paabud: Collection[str]


def check_svartavler(
    tavler: Iterable[Svartavle], kendte: Tavlekendte, files: Files
) -> Iterator[Finding]:
    """Every finding about these tables."""
    place = Place(files, MAPPE)
    for tavle in tavler:
        yield from _pointers(tavle, kendte, place)
        met = reached(tavle)
        found = [*_overlaps(tavle, met, place), *_holes(tavle, met, place)]
        yield from found
        if not found:
            yield from _unknowing(tavle, {svar: blade[0] for svar, blade in met.items()}, place)


def reached(tavle: Svartavle) -> Mapping[Svar, tuple[int, ...]]:
    """Every combination of answers, with the numbers of the leaves it meets; one, if all is well.
    A leaf that is met in two ways stands there twice."""
    felter = [(nr, felt) for nr, blad in enumerate(tavle.blade) for felt in blad.naar]
    # One bit for each way to a leaf: which of them fit an answer to a question.
    fits = [
        [
            (
                valg.id,
                sum(
                    1 << bit
                    for bit, (_, felt) in enumerate(felter)
                    if valg.id in felt.get(each.id, (valg.id,))
                ),
            )
            for valg in each.svar
        ]
        for each in tavle.spoergsmaal
    ]
    every = (1 << len(felter)) - 1
    met: dict[Svar, tuple[int, ...]] = {}
    for chosen in product(*fits):
        left = every
        for _, bits in chosen:
            left &= bits
        svar = tuple(id_ for id_, _ in chosen)
        met[svar] = tuple(nr for bit, (nr, _) in enumerate(felter) if left >> bit & 1)
    return met


def _overlaps(
    tavle: Svartavle, met: Mapping[Svar, tuple[int, ...]], place: Place
) -> Iterator[Finding]:
    told: set[tuple[int, ...]] = set()
    for svar, blade in met.items():
        if len(blade) < 2 or blade in told:
            continue
        told.add(blade)
        names = " og ".join(f"»{tavle.blade[nr].id}«" for nr in blade[:2])
        yield place.finding(
            f"{tavle.id}.yml", ("blade", blade[1], "naar"), "OVERLAP",
            f"Svarene {_said(tavle, svar)} rammer både {names}. Gør dem skarpe, så kun ét passer.",
        )  # fmt: skip


def _holes(
    tavle: Svartavle, met: Mapping[Svar, tuple[int, ...]], place: Place
) -> Iterator[Finding]:
    missing = [svar for svar, blade in met.items() if not blade]
    if missing:
        yield place.finding(
            f"{tavle.id}.yml", ("blade",), "HUL",
            f"{len(missing)} kombinationer rammer intet blad. Den første er "
            f"{_said(tavle, missing[0])}. Skriv et blad til dem.",
        )  # fmt: skip


def _unknowing(tavle: Svartavle, by: Mapping[Svar, int], place: Place) -> Iterator[Finding]:
    """Where "ved ikke" gets what asks least of all that the known answers there would give."""
    order = [each.id for each in tavle.udfald]
    enough = order.index(tavle.ved_ikke)
    weight = [order.index(blad.udfald) for blad in tavle.blade]
    told: set[tuple[int, int]] = set()
    for number, spoergsmaal in enumerate(tavle.spoergsmaal):
        unknown = {valg.id for valg in spoergsmaal.svar if valg.ved_ikke}
        known = [valg.id for valg in spoergsmaal.svar if not valg.ved_ikke]
        for svar, blad in by.items():
            if svar[number] not in unknown or (number, blad) in told:
                continue
            others = [weight[by[(*svar[:number], id_, *svar[number + 1 :])]] for id_ in known]
            if weight[blad] < enough and weight[blad] <= min(others) < max(others):
                told.add((number, blad))
                yield place.finding(
                    f"{tavle.id}.yml", ("blade", blad, "udfald"), "VED-IKKE",
                    f"»{tavle.blade[blad].id}« er det mildeste svar, og »ved ikke« til "
                    f"»{spoergsmaal.id}« får det ved {_said(tavle, svar)}. "
                    "Giv »ved ikke« et, der kræver mere.",
                )  # fmt: skip


def _pointers(tavle: Svartavle, kendte: Tavlekendte, place: Place) -> Iterator[Finding]:
    for number, blad in enumerate(tavle.blade):
        named = (
            *(("paragraffer", each.kilde, kendte.paragraffer) for each in blad.hjemler),
            *(("veje", id_, kendte.veje) for id_ in blad.veje),
            *(("paabud", id_, kendte.paabud) for id_ in (blad.paabud,) if id_),
        )
        for key, id_, known in named:
            if id_ not in known:
                yield place.finding(
                    f"{tavle.id}.yml", ("blade", number, key), "UKENDT",
                    f"»{id_}« findes ikke under »{key}«. Paragraffer står i lovregistret, veje i "
                    "guides/handleveje og påbud i linealen/data/paabud.yml.",
                )  # fmt: skip


def _said(tavle: Svartavle, svar: Svar) -> str:
    return ", ".join(map(_one, tavle.spoergsmaal, svar))


def _one(spoergsmaal: Spoergsmaal, svar: str) -> str:
    return f"{spoergsmaal.id}: {svar}"
