"""Words that the build writes on the pages of the dilemmas."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from build_scripts.ground.wording import blok, navne, ordliste, saetning
from linealen.dilemma import MAA, PARTER, VURDERINGER

ALENE = "alene"
MAADER = (ALENE, "sammen", "to", "vejledning", "ark")


@dataclass(frozen=True, slots=True)
class Dilemmakladde:
    """A dilemma that cannot be shown."""

    titel: str = saetning("id")
    beskrivelse: str = saetning()


@dataclass(frozen=True, slots=True)
class Oevelsesord:
    """The words of ``dilemmaer.yml``."""

    fil: ClassVar[str] = "dilemmaer"

    parter: Mapping[str, str] = navne(PARTER)
    maa: Mapping[str, str] = navne(MAA)
    vurderinger: Mapping[str, str] = navne(VURDERINGER)
    sider: Mapping[str, str] = navne(MAADER, "titel")
    soegeord: tuple[str, ...] = ordliste()
    kladde: Dilemmakladde = blok(Dilemmakladde)
