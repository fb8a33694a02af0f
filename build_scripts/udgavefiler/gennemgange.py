"""Every text with a date before which it must be read through, wherever it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from build_scripts.opslag.load import Opslag
from build_scripts.prosa.load import Skreven
from build_scripts.prosa.wording import Sideord
from build_scripts.udgavefiler.frister import Gennemgang
from build_scripts.udgaver.model import EgenSide
from linealen.hoved import Hoved


class _Dateret(Protocol):
    @property
    def titel(self) -> str: ...

    @property
    def hoved(self) -> Hoved: ...


def gennemgange(
    sider: Iterable[Skreven],
    daterede: Iterable[_Dateret],
    opslag: Opslag,
    egne: Iterable[EgenSide],
    ord_: Sideord,
) -> tuple[Gennemgang, ...]:
    """The written pages, what dates itself (paths, dilemmas), the registers, the edition's own."""
    return (
        *_skrevne(sider),
        *(Gennemgang(each.titel, each.hoved.gennemgaas_foer) for each in daterede),
        *_registre(opslag, ord_),
        *(Gennemgang(each.titel, each.gennemgaas_foer) for each in egne),
    )


def _skrevne(sider: Iterable[Skreven]) -> Iterator[Gennemgang]:
    for side in sider:
        yield Gennemgang(side.titel, side.ansvar().gennemgaas_foer)


def _registre(opslag: Opslag, ord_: Sideord) -> Iterator[Gennemgang]:
    for titel, hoved in (
        (ord_.samlinger["eksempler"], opslag.ord.hoved),
        (ord_.samlinger["tilbud"], opslag.tilbud.hoved),
        (opslag.spindelvaev.titel, opslag.spindelvaev.hoved),
        (opslag.indsatstrappe.titel, opslag.indsatstrappe.hoved),
        (opslag.hverdage.titel, opslag.hverdage.hoved),
        (opslag.fravaer.titel, opslag.fravaer.hoved),
        *((each.titel, each.hoved) for each in opslag.tal.values()),
        *((each.titel, each.hoved) for each in opslag.svartavler.values()),
        *((each.titel, each.hoved) for each in opslag.skabeloner.values()),
    ):
        yield Gennemgang(titel, hoved.gennemgaas_foer)
