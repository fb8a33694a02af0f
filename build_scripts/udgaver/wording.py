"""Words that the build writes about an edition's facts: its own part, calendars, cards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.ground.wording import blok, navne, ordliste, raekke, saetning, tal
from build_scripts.udgaver.model import PLANER


@dataclass(frozen=True, slots=True)
class Kommuneord:
    """The municipality's own part of the site."""

    titel: str = saetning("kommune")
    beskrivelse: str = saetning("kommune")


@dataclass(frozen=True, slots=True)
class Wasord:
    """The page of the accessibility statement."""

    titel: str = saetning()
    beskrivelse: str = saetning("kommune")
    soegeord: tuple[str, ...] = ordliste()


@dataclass(frozen=True, slots=True)
class Oplaeg:
    """One presentation: the month, which Tuesday of it (clear of the schools' holidays), what."""

    maaned: int = tal(1, 12)
    tirsdag: int = tal(1, 4)
    titel: str = saetning()
    tekst: str = saetning()


@dataclass(frozen=True, slots=True)
class Aarshjulsord:
    """The calendar of the year's presentations."""

    kalender: str = saetning("portal")
    titel: str = saetning("titel")
    oplaeg: tuple[Oplaeg, ...] = raekke(Oplaeg)


@dataclass(frozen=True, slots=True)
class Fristord:
    """The editor's calendar."""

    kalender: str = saetning("portal")
    en_tekst: str = saetning("antal")
    flere_tekster: str = saetning("antal")
    plan: str = saetning("stykke")
    plan_tekst: str = saetning("vedtaget")
    et_nummer: str = saetning("antal")
    flere_numre: str = saetning("antal")
    nummer_tekst: str = saetning()


@dataclass(frozen=True, slots=True)
class Kortord:
    """The note on a contact card."""

    aabent: str = saetning("aabent")
    proevet: str = saetning("dag")


@dataclass(frozen=True, slots=True)
class Udgaveord:
    """The words of ``udgaver.yml``."""

    fil: ClassVar[str] = "udgaver"

    planer: Mapping[str, str] = navne(PLANER)
    kommunen: Kommuneord = blok(Kommuneord)
    was: Wasord = blok(Wasord)
    plakat_a3: str = saetning("hvad")
    aarshjul: Aarshjulsord = blok(Aarshjulsord)
    frister: Fristord = blok(Fristord)
    kontaktkort: Kortord = blok(Kortord)
