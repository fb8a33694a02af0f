"""A pack for a reader with a profession: every sentence of a path or an order, with its law.

Pure. The fingerprint of a pack is of its sentences and of the sections they rest on, as they stand
in the core: no edition's own words, no date and no layout. What somebody has signed holds as long
as it is the same.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from build_scripts.lov.model import Lovregister
from build_scripts.lov.omtale import Omtale, citations
from build_scripts.prosa.load import Skreven
from linealen.handlevej import Handlevej, Rute, Trin, Udfald
from linealen.paabud import Frist, Paabud

VEJ: Final = "vej"
PAABUD: Final = "paabud"
# Eight signs can be written by hand and read aloud; half of each, to be read in two breaths.
_TEGN: Final = 8
AFTRYK: Final = re.compile(r"[0-9a-f]{4}-[0-9a-f]{4}")

# When a route is taken, in words; empty where it is the only one.
Rutetekst = Callable[[Handlevej, Rute, bool], str]

_ITEM: Final = re.compile(r"^\s*(?:[-*+]|\d+\.)\s+")
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_ENDS: Final = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ»{(])")
_GROUP: Final = re.compile(r"^## (.*?)(?: *\{.*\})? *$")
_ORDER: Final = re.compile(r"<!-- paabud: ([a-z0-9-]+) -->")


@dataclass(frozen=True, slots=True)
class Saetning:
    """One sentence. ``led`` is what part it has, ``paragraffer`` are ids of sections."""

    nr: int
    led: str
    tekst: str
    paragraffer: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Afsnit:
    """The sentences of one question, one outcome or one order."""

    titel: str
    saetninger: tuple[Saetning, ...]


@dataclass(frozen=True, slots=True)
class Pakke:
    """What somebody signs as one. ``id`` is ``vej:<id>`` or ``paabud:<id>``."""

    id: str
    navn: str
    afsnit: tuple[Afsnit, ...]

    @property
    def antal(self) -> int:
        """How many sentences there are."""
        return sum(len(each.saetninger) for each in self.afsnit)

    @property
    def paragraffer(self) -> tuple[str, ...]:
        """Every section that a sentence rests on, each once, in the order they are met."""
        return tuple(
            dict.fromkeys(
                id_
                for afsnit in self.afsnit
                for each in afsnit.saetninger
                for id_ in each.paragraffer
            )
        )

    @property
    def aftryk(self) -> str:
        """The version: another when, and only when, a sentence or what it rests on is."""
        lines = [self.navn]
        for afsnit in self.afsnit:
            lines.append(afsnit.titel)
            lines += (
                "\t".join((each.led, each.tekst, *each.paragraffer)) for each in afsnit.saetninger
            )
        found = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:_TEGN]
        return f"{found[: _TEGN // 2]}-{found[_TEGN // 2 :]}"


@dataclass(frozen=True, slots=True)
class Gruppe:
    """The orders below one heading of the page where all of them stand."""

    navn: str
    paabud: tuple[str, ...]


# A sentence before it has its number.
_Raa = tuple[str, str, tuple[str, ...]]


def of_vej(vej: Handlevej, rutetekst: Rutetekst, love: Lovregister) -> Pakke:
    """A path: when it is for, every question with its answers, every outcome with its order."""
    parts: list[tuple[str, list[_Raa]]] = [(vej.titel, [("naar", vej.kort, ())])]
    parts += ((trin.titel, list(_trin(vej, trin, rutetekst))) for trin in vej.trin.values())
    parts += ((udfald.titel, list(_udfald(udfald))) for udfald in vej.udfald.values())
    return Pakke(f"{VEJ}:{vej.id}", vej.titel, tuple(_numbered(parts, love)))


def of_paabud(order: Paabud, love: Lovregister) -> Pakke:
    """An order: whom it concerns, and all that it says."""
    parts = [(order.navn, [("naar", order.gaelder, order.paragraffer), *_paabud(order)])]
    return Pakke(f"{PAABUD}:{order.id}", order.navn, tuple(_numbered(parts, love)))


def groups(side: Skreven) -> tuple[Gruppe, ...]:
    """The orders by the headings of the page where each has its own section."""
    found: dict[str, list[str]] = {}
    heading = side.titel
    for line in side.tekst.splitlines():
        if match := _GROUP.match(line):
            heading = match[1]
        found.setdefault(heading, []).extend(_ORDER.findall(line))
    return tuple(Gruppe(navn, tuple(ids)) for navn, ids in found.items() if ids)


def by_id(pakker: Iterable[Pakke]) -> Mapping[str, Pakke]:
    """The packs by what an answer calls them."""
    return {each.id: each for each in pakker}


def _trin(vej: Handlevej, trin: Trin, rutetekst: Rutetekst) -> Iterator[_Raa]:
    yield "spoergsmaal", trin.titel, ()
    yield from (("tekst", each, ()) for each in sentences(trin.tekst))
    for svar in trin.svar:
        # Who agrees with an answer agrees with where it leads.
        leads = " · ".join(_ruter(vej, svar.ruter, rutetekst))
        yield "svar", f"{svar.tekst} {leads}", ()
    yield from (("foerer", each, ()) for each in _ruter(vej, trin.ruter, rutetekst))


def _ruter(vej: Handlevej, ruter: tuple[Rute, ...], rutetekst: Rutetekst) -> Iterator[str]:
    for rute in ruter:
        there = vej.trin[rute.til].titel if rute.til in vej.trin else vej.udfald[rute.til].titel
        yield f"{rutetekst(vej, rute, len(ruter) == 1)} → »{there}«"


def _udfald(udfald: Udfald) -> Iterator[_Raa]:
    yield "udfald", udfald.titel, udfald.alle_paragraffer
    yield from _paabud(udfald.paabud)
    rests = udfald.alle_paragraffer
    yield from (("tekst", each, rests) for each in sentences(udfald.tekst))
    for led in ("goer", "goer_ikke", "foraeldre", "skriv_ned", "derefter"):
        lines: tuple[str, ...] = getattr(udfald, led)
        yield from ((led, each, rests) for line in lines for each in sentences(line))
    yield from _frister(udfald.frister, rests)


def _paabud(order: Paabud) -> Iterator[_Raa]:
    for led in ("ordre", "kort", "til_foraeldre", "til_barnet", "sig_ikke", "skriv_ned"):
        said: str = getattr(order, led)
        yield from ((led, each, order.paragraffer) for each in sentences(said))
    yield from _frister(order.frister, order.paragraffer)


def _frister(frister: tuple[Frist, ...], rests: tuple[str, ...]) -> Iterator[_Raa]:
    yield from (("frist", f"{each.hvad}: {each.hvornaar}", rests) for each in frister)


def _numbered(parts: Iterable[tuple[str, list[_Raa]]], love: Lovregister) -> Iterator[Afsnit]:
    """Numbered through the whole pack, so that a number is enough in an answer."""
    number = 0
    for titel, raa in parts:
        made = []
        for led, tekst, rests in raa:
            number += 1
            said = _plain(tekst)
            made.append(Saetning(number, led, said, _sections(said, rests, love)))
        yield Afsnit(titel, tuple(made))


def _sections(tekst: str, rests: tuple[str, ...], love: Lovregister) -> tuple[str, ...]:
    """Those that the sentence itself names; else those that what it is part of rests on."""
    if "§" not in tekst:
        return rests
    named = (
        each.lov.kilde_id(each.nr)
        for each in citations(tekst, love)
        if isinstance(each, Omtale) and each.lov.paragraf(each.nr) is not None
    )
    return tuple(dict.fromkeys(named)) or rests


def sentences(text: str) -> Iterator[str]:
    """The sentences of a short Markdown text; an item of a list begins a new one."""
    blocks: list[list[str]] = [[]]
    for line in text.splitlines():
        if not line.strip():
            blocks.append([])
        elif _ITEM.match(line):
            blocks.append([_ITEM.sub("", line)])
        else:
            blocks[-1].append(line)
    for block in blocks:
        yield from filter(None, _ENDS.split(_plain(" ".join(block))))


def _plain(text: str) -> str:
    """Without marks of Markdown, and with one space where there was any."""
    return " ".join(_LINK.sub(r"\1", text).replace("**", "").split())
