"""Words that the build writes on the pages, cards and pictures of the paths."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.ground.wording import blok, navne, saetning
from build_scripts.udgaver.model import FAKTA
from linealen.handlevej import HASTER


@dataclass(frozen=True, slots=True)
class Ruteord:
    """When a route is taken: clauses to be read after "hvis", and what they are tied with."""

    hvis: str = saetning("betingelse")
    ellers: str = saetning()
    og: str = saetning()
    eller: str = saetning()
    antal: str = saetning("antal", "dele")
    er: str = saetning("spoergsmaal", "svar")
    er_ikke: str = saetning("spoergsmaal", "svar")
    mindst: str = saetning("spoergsmaal", "svar")
    hoejst: str = saetning("spoergsmaal", "svar")
    kendt: str = saetning("spoergsmaal")
    ukendt: str = saetning("spoergsmaal")
    rolle: str = saetning("roller")
    alder: str = saetning("aldre")
    har: str = saetning("hvad")
    har_ikke: str = saetning("hvad")
    nummer: str = saetning("nummer")


@dataclass(frozen=True, slots=True)
class Sidetitler:
    """What the pages of a path are called."""

    dine_valg: str = saetning("titel")
    hele_vejen: str = saetning("titel")
    handlekort: str = saetning("titel")


@dataclass(frozen=True, slots=True)
class Kladdeord:
    """A path that cannot be shown, whose own title may be what cannot be read."""

    navn: str = saetning("id")
    titel: str = saetning("navn")
    beskrivelse: str = saetning()


@dataclass(frozen=True, slots=True)
class Gennemlaesningsord:
    """The packs that a reader with a profession signs, and that somebody has."""

    titel: str = saetning("navn")
    titel_paabud: str = saetning("navn")
    beskrivelse: str = saetning("navn")
    laest: str = saetning("rolle", "dato")


@dataclass(frozen=True, slots=True)
class Billedord:
    """The picture of a path."""

    titel: str = saetning("titel")
    beskrivelse: str = saetning("spoergsmaal", "udfald", "foerste")
    haster: str = saetning("hvornaar")
    tilbage: str = saetning("nummer")
    fortsaet: str = saetning()


@dataclass(frozen=True, slots=True)
class Vejord:
    """The words of ``handleveje.yml``."""

    fil: ClassVar[str] = "handleveje"

    hastegrader: Mapping[str, str] = navne(HASTER)
    fakta: Mapping[str, str] = navne(FAKTA)
    ruter: Ruteord = blok(Ruteord)
    sider: Sidetitler = blok(Sidetitler)
    kladde: Kladdeord = blok(Kladdeord)
    gennemlaesning: Gennemlaesningsord = blok(Gennemlaesningsord)
    billede: Billedord = blok(Billedord)
