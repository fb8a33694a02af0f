"""The whole core as objects, and what could be read of one that may be broken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_scripts.content import Grundlag
from build_scripts.dilemmaer.load import Dilemmaer
from build_scripts.dilemmaer.stier import Sti
from build_scripts.gennemlaesning.laest import Laest
from build_scripts.ground.files import Files
from build_scripts.kalibrering.load import Kalibrering
from build_scripts.kerne.wording import Ordene
from build_scripts.opslag.load import Opslag
from build_scripts.prosa.load import Skreven
from build_scripts.register.model import Register
from build_scripts.search.data import Soegedata
from build_scripts.situationer.model import Situation
from build_scripts.veje.check import GaaedeVeje
from build_scripts.veje.load import Veje
from linealen import ContentError, Finding, Skala


@dataclass(frozen=True, slots=True, eq=False)
class Kerne:
    """All that the editions share. Of paths and dilemmas the broken ones stand beside the sound;
    the paths are in the words of an edition with these ``baandnavne``, by band."""

    files: Files
    ord: Ordene
    register: Register
    grundlag: Grundlag
    baandnavne: Mapping[str, str]
    veje: GaaedeVeje
    sider: tuple[Skreven, ...]
    opslag: Opslag
    dilemmaer: Dilemmaer
    stier: tuple[Sti, ...]
    kalibrering: Kalibrering
    situationer: tuple[Situation, ...]
    laest_af: tuple[Laest, ...]
    soegedata: Soegedata


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of the core, and everything that is wrong with what could not: each part
    is None where it, or what it leans on, is broken. ``laeste`` are the readable paths, and
    ``veje`` those of them that a walk finds nothing wrong with."""

    files: Files
    ord: Ordene | None
    register: Register | None
    skala: Skala | None
    grundlag: Grundlag | None
    baandnavne: Mapping[str, str]
    laeste: Veje | None
    veje: GaaedeVeje | None
    sider: tuple[Skreven, ...]
    opslag: Opslag | None
    dilemmaer: Dilemmaer | None
    stier: tuple[Sti, ...] | None
    kalibrering: Kalibrering | None
    situationer: tuple[Situation, ...] | None
    laest_af: tuple[Laest, ...] | None
    soegedata: Soegedata | None
    findings: tuple[Finding, ...]

    def kerne(self) -> Kerne:
        """The whole core. Raises ContentError when a part of it is missing."""
        if (
            self.ord is None
            or self.register is None
            or self.grundlag is None
            or self.veje is None
            or self.opslag is None
            or self.dilemmaer is None
            or self.stier is None
            or self.kalibrering is None
            or self.situationer is None
            or self.laest_af is None
            or self.soegedata is None
        ):
            raise ContentError(self.findings)
        return Kerne(
            self.files,
            self.ord,
            self.register,
            self.grundlag,
            self.baandnavne,
            self.veje,
            self.sider,
            self.opslag,
            self.dilemmaer,
            self.stier,
            self.kalibrering,
            self.situationer,
            self.laest_af,
            self.soegedata,
        )
