"""»The core changed under you«: what is not as it was when the edition was last reviewed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from build_scripts.status.gennemgang import Gennemgang
from build_scripts.status.pieces import Stykke, aftryk_of, side_id, udfald_id
from build_scripts.udgaver.model import Udgave

NY: Final = "nyt"
AENDRET: Final = "ændret"
FJERNET: Final = "fjernet"


@dataclass(frozen=True, slots=True)
class Aendring:
    """One piece that is new, changed or gone. ``foer`` and ``nu`` are the lines that differ;
    ``foer`` is None when nobody knows the old wording any more. ``roerer`` are the places in the
    edition's own file that build on it: there somebody must decide."""

    id: str
    slags: str
    titel: str
    hvad: str
    foer: tuple[str, ...] | None
    nu: tuple[str, ...]
    roerer: tuple[str, ...]


def built_on(udgave: Udgave) -> dict[str, tuple[str, ...]]:
    """The pieces of the core that the edition has something of its own beside or instead of, and
    where in its file."""
    found: dict[str, tuple[str, ...]] = {}
    for id_, sted in _built_on(udgave):
        found[id_] = (*found.get(id_, ()), sted)
    return found


def _built_on(udgave: Udgave) -> Iterator[tuple[str, str]]:
    for index, trin in enumerate(udgave.lokale_trin):
        yield udfald_id(trin.vej, trin.udfald), f"lokale_trin, nr. {index + 1}"
    for noegle in udgave.tekster:
        yield f"tekst/{noegle}", f"tekster.{noegle}"
    for baand in udgave.udloeser:
        yield f"baand/{baand}", f"udloeser.{baand}"
    for forum in udgave.fora:
        yield side_id(f"samarbejde/{forum.id}.md"), f"fora.{forum.id}"


def aendringer(
    foer: Gennemgang,
    nu: Mapping[str, Stykke],
    gamle: Mapping[str, Stykke],
    roerer: Mapping[str, tuple[str, ...]],
) -> tuple[Aendring, ...]:
    """Everything that is not as it was, those that the edition builds on first.

    ``gamle`` are pieces from an older core; one is believed only when its fingerprint is the one
    that the review wrote down.
    """
    found = []
    for id_ in [*nu, *(each for each in foer.aftryk if each not in nu)]:
        stykke, aftryk = nu.get(id_), foer.aftryk.get(id_, "")
        if stykke is not None and stykke.aftryk == aftryk:
            continue
        gammelt = _gammelt(id_, aftryk, foer, gamle)
        linjer = stykke.linjer if stykke is not None else ()
        minus, plus = _forskel(gammelt or (), linjer)
        ukendt = aftryk and gammelt is None
        kendt = stykke or gamle.get(id_)
        found.append(
            Aendring(
                id=id_,
                slags=kendt.slags if kendt else "Fjernet",
                titel=kendt.titel if kendt else id_,
                hvad=FJERNET if stykke is None else AENDRET if aftryk else NY,
                foer=None if ukendt else minus,
                nu=linjer if ukendt else plus,
                roerer=roerer.get(id_, ()),
            )
        )
    return tuple(sorted(found, key=lambda each: (not each.roerer, each.slags)))


def _gammelt(
    id_: str, aftryk: str, foer: Gennemgang, gamle: Mapping[str, Stykke]
) -> tuple[str, ...] | None:
    kendte: Iterable[tuple[str, ...]] = (
        *((foer.ordlyd[id_],) if id_ in foer.ordlyd else ()),
        *((gamle[id_].linjer,) if id_ in gamle else ()),
    )
    return next((linjer for linjer in kendte if aftryk_of(linjer) == aftryk), None)


def _forskel(foer: tuple[str, ...], nu: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The lines that are only in the one, and those that are only in the other."""
    minus: list[str] = []
    plus: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, foer, nu, autojunk=False).get_opcodes():
        if tag != "equal":
            minus += foer[a:b]
            plus += nu[c:d]
    return tuple(minus), tuple(plus)
