"""Where a source is used: whoever doubts it can see what rests on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from build_scripts.ground.addresses import DILEMMAER, EKSEMPLER, HANDLEVEJE, SKABELONER, TAL
from build_scripts.opslag.load import Opslag
from build_scripts.prosa.load import Skreven
from build_scripts.prosa.wording import Sideord
from linealen.dilemma import Dilemma
from linealen.handlevej import Handlevej

Sted = tuple[str, str]


def pages_by_source(
    veje: Iterable[Handlevej],
    sider: Iterable[Skreven],
    opslag: Opslag,
    dilemmaer: Iterable[Dilemma],
    ord_: Sideord,
) -> Mapping[str, tuple[Sted, ...]]:
    """Source id to (title, address) of every page that names it, each once, by title."""
    found: dict[str, dict[Sted, None]] = {}
    for kilde, sted in named(veje, sider, opslag, dilemmaer, ord_):
        found.setdefault(kilde, {})[sted] = None
    return {
        kilde: tuple(sorted(steder, key=lambda sted: sted[0].casefold()))
        for kilde, steder in found.items()
    }


def named(
    veje: Iterable[Handlevej],
    sider: Iterable[Skreven],
    opslag: Opslag,
    dilemmaer: Iterable[Dilemma],
    ord_: Sideord,
) -> Iterator[tuple[str, Sted]]:
    """Every source with a page that names it, as often as it does."""
    for vej in veje:
        for kilde in _of_path(vej):
            yield kilde, (vej.titel, f"{HANDLEVEJE}/{vej.id}/")
    for side in sider:
        for kilde in side.ansvar().kilder:
            yield kilde, (side.titel, address(side.adresse))
    for eksempel in opslag.eksempler.values():
        yield eksempel.kilde, (eksempel.titel, f"{EKSEMPLER}/{eksempel.id}/")
    for tilbud in opslag.tilbud.alle:
        yield tilbud.kilde, (ord_.samlinger["tilbud"], "tilbud/")
    for talsaet in opslag.tal.values():
        yield talsaet.kilde, (talsaet.titel, f"{TAL}/{talsaet.id}/")
    for skabelon in opslag.skabeloner.values():
        for kilde in skabelon.hoved.kilder:
            titel = ord_.skabelon.titel.format(titel=skabelon.titel)
            yield kilde, (titel, f"{SKABELONER}/{skabelon.id}/")
    for dilemma in dilemmaer:
        for kilde in dilemma.hoved.kilder:
            titel = ord_.dilemma_titel.format(titel=dilemma.titel)
            yield kilde, (titel, f"{DILEMMAER}/{dilemma.id}/")


def _of_path(vej: Handlevej) -> Iterator[str]:
    yield from vej.hoved.kilder
    for udfald in vej.udfald.values():
        yield from (*udfald.kilder, *udfald.paragraffer, *udfald.paabud.paragraffer)


def address(path: str) -> str:
    """The address of a page from its path below the docs folder: ``lov/index.md`` → ``lov/``."""
    return path.removesuffix("index.md") if path.endswith("index.md") else f"{path[:-3]}/"
