"""Words that the build writes on pages made of data, and what the ruler says about its engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.ground.wording import blok, navne, ordliste, saetning
from linealen.load import KILDE_SLAGS

# Who receives reports: their numbers stand on top of every page, by day first.
AKUTTE = ("modtagelse-dag", "modtagelse-doegn")
SAMLINGER = ("eksempler", "tal", "skabeloner", "tegn", "tilbud", "dilemmaer")
TJEKLISTER = ("alder", "slags", "side", "rolle")
# What overrides/assets/js/engine.js says that the engine is doing, and why it cannot run.
TILSTANDE = ("hviler", "henter", "starter", "klar", "fejl")
FEJL = ("intet-wasm", "for-gammel", "ikke-bygget", "hentning", "start", "for-lang-tid", "doede")


@dataclass(frozen=True, slots=True)
class Aldersord:
    """Whom a sign is for: all, or from so many years to so many."""

    alle: str = saetning()
    spaend: str = saetning("fra", "til")


@dataclass(frozen=True, slots=True)
class Skabelonord:
    """A template: the title of its page, and the headings before and after its fields."""

    titel: str = saetning("titel")
    foer: str = saetning()
    efter: str = saetning()


@dataclass(frozen=True, slots=True)
class Nedtaelling:
    """How long there is left before what is written is cleared."""

    minutter: str = saetning("a", "b")
    sekunder: str = saetning("a")


@dataclass(frozen=True, slots=True)
class Sideord:
    """The words of ``sider.yml``."""

    fil: ClassVar[str] = "sider"

    kildeslags: Mapping[str, str] = navne(KILDE_SLAGS)
    akutnumre: Mapping[str, str] = navne(AKUTTE)
    aldre: Aldersord = blok(Aldersord)
    samlinger: Mapping[str, str] = navne(SAMLINGER)
    tjeklister: Mapping[str, str] = navne(TJEKLISTER, "navn")
    tjekliste_beskrivelse: str = saetning("titel")
    skabelon: Skabelonord = blok(Skabelonord)
    dilemma_titel: str = saetning("titel")
    maa_foraeldrene: str = saetning()
    tal_soegeord: tuple[str, ...] = ordliste()
    nedtaelling: Nedtaelling = blok(Nedtaelling)


@dataclass(frozen=True, slots=True)
class Beregnerord:
    """The words of ``beregner.yml``."""

    fil: ClassVar[str] = "beregner"

    tilstande: Mapping[str, str] = navne(TILSTANDE)
    fejl: Mapping[str, str] = navne(FEJL)
    afviste: str = saetning("a")
