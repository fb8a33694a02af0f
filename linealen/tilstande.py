"""Every state of a path that a reader can reach: what the build makes a page of, and what is
proven about the path."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .handlevej import MOST_STATES, Handlevej, Rute
from .walk import Givet, Tilstand, choices, holding, start


@dataclass(frozen=True, slots=True)
class Brist:
    """A place where the walk breaks: no route holds, or several do, or it goes round for ever."""

    art: str
    trin: str
    svar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tilstande:
    """The reachable states in the order met (breadth first), the routes used, and what is broken.

    ``for_mange`` is true when the path was given up because it has more than MOST_STATES states.
    """

    alle: tuple[Tilstand, ...]
    brugte_ruter: frozenset[int]
    brister: tuple[Brist, ...]
    for_mange: bool


def enumerate_states(vej: Handlevej, fakta: Iterable[str] = ()) -> Tilstande:
    """Walk every answer from the start. Targets must exist (the loader has checked that)."""
    first = start(vej, fakta)
    found = [first]
    used: set[int] = set()
    broken: list[Brist] = []
    seen_at: dict[tuple[Givet, ...], frozenset[tuple[str, tuple[Givet, ...]]]] = {
        (): frozenset({_place(first)})
    }
    index = 0
    while index < len(found):
        here = found[index]
        index += 1
        if here.trin is None:
            continue
        for svar in choices(here.trin):
            ruter = holding(here, svar)
            used.update(id(rute) for rute in ruter)
            if len(ruter) != 1:
                broken.append(Brist("ingen" if not ruter else "flere", here.sted, svar))
                continue
            after = _after(here, svar, ruter[0])
            behind = seen_at[here.givet]
            if _place(after) in behind:
                broken.append(Brist("ring", here.sted, svar))
                continue
            if len(found) >= MOST_STATES:
                return Tilstande(tuple(found), frozenset(used), tuple(broken), True)
            seen_at[after.givet] = behind | {_place(after)}
            found.append(after)
    return Tilstande(tuple(found), frozenset(used), tuple(broken), False)


def _after(here: Tilstand, svar: tuple[str, ...], rute: Rute) -> Tilstand:
    return Tilstand(here.vej, here.fakta, (*here.givet, (here.sted, svar)), rute.til)


def _place(tilstand: Tilstand) -> tuple[str, tuple[Givet, ...]]:
    """Where one stands and what is known there: to be here twice is to go round for ever."""
    return tilstand.sted, tuple(sorted(dict(tilstand.givet).items()))
