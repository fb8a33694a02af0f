"""Every state of a path that a reader can reach: what the build makes a page of, and what is
proven about the path."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .handlevej import Handlevej
from .walk import Givet, Tilstand, choice_count, choices, routes, start

# Each is a page of its own.
MOST_STATES = 5_000


@dataclass(frozen=True, slots=True)
class Brist:
    """A place where the walk breaks: no route holds (``art`` "ingen"), or several do ("flere"), or
    it goes round for ever ("ring"). ``givet`` are the answers before the one that breaks it;
    ``ring`` the steps of the round, the first of them where it begins again."""

    art: str
    givet: tuple[Givet, ...]
    trin: str
    svar: tuple[str, ...]
    ring: tuple[str, ...] = ()


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
    for here in found:  # it grows as we go: breadth first
        trin = vej.trin.get(here.sted)
        if trin is None:
            continue
        if len(found) + choice_count(trin) > MOST_STATES:
            return Tilstande(tuple(found), frozenset(used), tuple(broken), True)
        for svar in choices(trin):
            givet = (*here.givet, (trin.id, svar))
            ruter = routes(vej, first.fakta, trin, givet)
            if len(ruter) != 1:
                art = "flere" if ruter else "ingen"
                broken.append(Brist(art, here.givet, trin.id, svar))
            for rute in ruter:  # more than one is wrong, but what lies behind is looked at too
                used.add(id(rute))
                ring = _round_again(rute.til, givet)
                if ring:
                    broken.append(Brist("ring", here.givet, trin.id, svar, ring))
                else:
                    found.append(Tilstand(vej, first.fakta, givet, rute.til))
    return Tilstande(tuple(found), frozenset(used), tuple(broken), False)


def _round_again(sted: str, givet: tuple[Givet, ...]) -> tuple[str, ...]:
    """The steps since the reader last stood here knowing exactly the same; empty if never.

    Routes ask only what was last answered at each step, so the same step with the same answers
    goes on in the same way for ever. A round that has brought something new is no endless one.
    """
    known: dict[str, tuple[str, ...]] | None = None
    for index, (trin, _) in enumerate(givet):
        if trin == sted:
            known = known or dict(givet)
            if dict(givet[:index]) == known:
                return tuple(dict.fromkeys(trin for trin, _ in givet[index:]))
    return ()
