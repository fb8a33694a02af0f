"""The closed set of conditions that a route may use.

All of, any of, at least n of; an answer is one of some, is none of them, is at least, is at most;
known, unknown; the reader's role, the child's age group, a fact of the edition. Nothing else: a
rule that needs more is a named function in Python, not a cleverer file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Alle:
    """Every part holds."""

    dele: tuple[Betingelse, ...]


@dataclass(frozen=True, slots=True)
class EnAf:
    """At least one part holds."""

    dele: tuple[Betingelse, ...]


@dataclass(frozen=True, slots=True)
class Antal:
    """At least ``mindst`` of the parts hold."""

    mindst: int
    dele: tuple[Betingelse, ...]


@dataclass(frozen=True, slots=True)
class ErSvar:
    """The answer to ``trin`` is one of ``svar``, or for several answers includes one of them."""

    trin: str
    svar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ErIkkeSvar:
    """``trin`` was answered, and with none of ``svar``."""

    trin: str
    svar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mindst:
    """The answer to ``trin`` stands at or after ``svar`` in the step's own order of answers."""

    trin: str
    svar: str


@dataclass(frozen=True, slots=True)
class Hoejst:
    """The answer to ``trin`` stands at or before ``svar`` in the step's own order of answers."""

    trin: str
    svar: str


@dataclass(frozen=True, slots=True)
class Kendt:
    """``trin`` was answered, and not with "ved ikke"."""

    trin: str


@dataclass(frozen=True, slots=True)
class Ukendt:
    """``trin`` was not answered, or answered with "ved ikke"."""

    trin: str


@dataclass(frozen=True, slots=True)
class HarRolle:
    """The reader has said to be in one of these roles."""

    roller: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HarAlder:
    """The child is in one of these age groups."""

    aldre: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UdgaveHar:
    """The edition has (or, with ``har`` false, lacks) this fact, such as a fokusteam."""

    faktum: str
    har: bool


Betingelse = (
    Alle | EnAf | Antal | ErSvar | ErIkkeSvar | Mindst | Hoejst | Kendt | Ukendt | HarRolle
    | HarAlder | UdgaveHar
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Situation:
    """What a condition is asked about: what was answered at each step, in the steps' own terms."""

    givet: Mapping[str, tuple[str, ...]]
    orden: Mapping[str, tuple[str, ...]]
    ved_ikke: Mapping[str, frozenset[str]]
    roller: frozenset[str]
    aldre: frozenset[str]
    fakta: frozenset[str]


def holder(betingelse: Betingelse, her: Situation) -> bool:
    """Whether the condition holds here. A step that was not answered makes comparisons false."""
    match betingelse:
        case Alle(dele):
            return all(holder(del_, her) for del_ in dele)
        case EnAf(dele):
            return any(holder(del_, her) for del_ in dele)
        case Antal(mindst, dele):
            return sum(holder(del_, her) for del_ in dele) >= mindst
        case ErSvar(trin, svar):
            return not set(svar).isdisjoint(her.givet.get(trin, ()))
        case ErIkkeSvar(trin, svar):
            return trin in her.givet and set(svar).isdisjoint(her.givet[trin])
        case Mindst(trin, svar):
            return any(place >= _place(her, trin, svar) for place in _places(her, trin))
        case Hoejst(trin, svar):
            return any(place <= _place(her, trin, svar) for place in _places(her, trin))
        case Kendt(trin):
            return bool(_places(her, trin))
        case Ukendt(trin):
            return not _places(her, trin)
        case HarRolle(roller):
            return bool(her.roller) and her.roller <= set(roller)
        case HarAlder(aldre):
            return bool(her.aldre) and her.aldre <= set(aldre)
        case UdgaveHar(faktum, har):
            return (faktum in her.fakta) == har


def led_i(betingelse: Betingelse) -> Iterator[Betingelse]:
    """The single conditions that a composed one is made of; a single one is its own only part."""
    match betingelse:
        case Alle(dele) | EnAf(dele) | Antal(_, dele):
            for del_ in dele:
                yield from led_i(del_)
        case _:
            yield betingelse


def _places(her: Situation, trin: str) -> list[int]:
    """Where the known answers given at a step stand in its order; empty when not known."""
    order = her.orden.get(trin, ())
    unknown = her.ved_ikke.get(trin, frozenset())
    return [order.index(svar) for svar in her.givet.get(trin, ()) if svar not in unknown]


def _place(her: Situation, trin: str, svar: str) -> int:
    return her.orden[trin].index(svar)
