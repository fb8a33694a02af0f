"""Two colleagues' answers to the same scene, side by side: where they differ, and where not."""

from __future__ import annotations

from dataclasses import dataclass

from .dilemma import Scene
from .model import Lineal, Skala
from .oevelse import Scenesvar, giver, own_coding
from .vurdering import vurder


@dataclass(frozen=True, slots=True)
class Tegnforskel:
    """One sign: whether each saw it, and, where both did, whether frequency and degree differ."""

    id: str
    a: bool
    b: bool
    hyppighed: bool
    grad: bool

    @property
    def ens(self) -> bool:
        return self.a == self.b and not self.hyppighed and not self.grad


@dataclass(frozen=True, slots=True)
class Sammenligning:
    """``maerke`` is how many bands the two marks lie apart; None when one of them set none.
    ``a`` and ``b`` are what the rules make of each one's coding."""

    maerke: int | None
    a: tuple[str, ...]
    b: tuple[str, ...]
    tegn: tuple[Tegnforskel, ...]
    beskyttelse: tuple[tuple[str, bool, bool], ...]
    goer_ens: bool
    siger: tuple[tuple[str, bool, bool], ...]


def sammenlign(
    lineal: Lineal, skala: Skala, scene: Scene, a: Scenesvar, b: Scenesvar
) -> Sammenligning:
    """Lay two checked sets of answers beside each other. Symmetric: neither is the key."""
    return Sammenligning(
        maerke=_apart(skala, a.maerke, b.maerke),
        a=giver(vurder(lineal, skala, own_coding(scene, a))),
        b=giver(vurder(lineal, skala, own_coding(scene, b))),
        tegn=tuple(_tegn(id_, a, b) for id_ in scene.tegnvalg if id_ in a.tegn or id_ in b.tegn),
        beskyttelse=tuple(
            (id_, id_ in a.beskyttelse, id_ in b.beskyttelse)
            for id_ in scene.beskyttelsesvalg
            if id_ in a.beskyttelse or id_ in b.beskyttelse
        ),
        goer_ens=a.goer == b.goer,
        siger=tuple(
            (each.part, each.part in a.siger, each.part in b.siger) for each in scene.siger
        ),
    )


def _tegn(id_: str, a: Scenesvar, b: Scenesvar) -> Tegnforskel:
    mine, theirs = a.tegn.get(id_), b.tegn.get(id_)
    if mine is None or theirs is None:
        return Tegnforskel(id_, mine is not None, theirs is not None, False, False)
    return Tegnforskel(
        id_, True, True, mine.hyppighed != theirs.hyppighed, mine.grad != theirs.grad
    )


def _apart(skala: Skala, a: int | str, b: int | str) -> int | None:
    if not isinstance(a, int) or not isinstance(b, int):
        return None
    return abs(skala.baand_nr(a) - skala.baand_nr(b))
