"""Every state of a path that a reader can reach: what the build makes a page of, and what is
proven about the path."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

from .handlevej import Handlevej
from .husk import Husket, remembering
from .slags import MOST_STATES, Brist, Kort, Slags, Spurgt, closing, draw_map
from .walk import Tilstand, choices, routes, start

# A step from a kind of state that nobody takes, for it would lead round for ever.
_Lukket = tuple[Slags, tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class Tilstande:
    """The reachable states in the order met (breadth first), the routes used, and what is broken.

    With more than MOST_STATES of them ``alle`` is empty. ``huskede`` are those with answers to
    remember: each is a page too, and counted in ``antal``; when too many, not all are there.
    ``slags`` are the first states of each kind, in which all holds that holds in any. ``hele`` is
    false when even the kinds are too many to look at; then ``antal`` is not known either.
    """

    alle: tuple[Tilstand, ...]
    huskede: tuple[Husket, ...]
    slags: tuple[Tilstand, ...]
    brugte_ruter: frozenset[int]
    brister: tuple[Brist, ...]
    antal: int
    hele: bool
    kort: Kort

    @property
    def for_mange(self) -> bool:
        """Whether the states were too many to be made pages of."""
        return not self.hele or self.antal > MOST_STATES


def enumerate_states(vej: Handlevej, fakta: Iterable[str] = ()) -> Tilstande:
    """Walk every answer from the start, but never round a ring again."""
    facts = frozenset(fakta)
    kort = draw_map(vej, facts)
    rings = tuple(closing(kort))
    closed = {(here, skridt.svar, id(skridt.rute)) for here, skridt, _ in rings}
    number = _count(kort, closed)
    few = kort.hele and number <= MOST_STATES
    alle = _walk(vej, facts, closed) if few else ()
    sound = not kort.brister and not rings
    huskede = remembering(alle, kort, MOST_STATES - number) if few and sound else ()
    return Tilstande(
        alle=alle,
        huskede=huskede,
        slags=tuple(kort.tilstande.values()),
        brugte_ruter=frozenset(id(s.rute) for onward in kort.skridt.values() for s in onward),
        brister=(*kort.brister, *(brist for _, _, brist in rings)),
        antal=number + len(huskede),
        hele=kort.hele,
        kort=kort,
    )


def _count(kort: Kort, closed: Set[_Lukket]) -> int:
    """How many ways there are from the start through the kinds: one for each state."""
    first = next(iter(kort.tilstande))
    counts: dict[Slags, int] = {}
    waiting = [first]
    while waiting:
        here = waiting[-1]
        onward = [
            skridt.til
            for skridt in kort.skridt[here]
            if (here, skridt.svar, id(skridt.rute)) not in closed
        ]
        missing = [til for til in onward if til not in counts]
        if missing:
            waiting += missing
        else:
            counts[here] = 1 + sum(counts[til] for til in onward)
            waiting.pop()
    return counts[first]


def _walk(vej: Handlevej, fakta: frozenset[str], closed: Set[_Lukket]) -> tuple[Tilstand, ...]:
    asked = Spurgt(vej)
    found = [start(vej, fakta)]
    for here in found:  # it grows as we go: breadth first
        trin = here.trin
        if trin is None:
            continue
        slags = asked.slags(here.sted, here.givet) if closed else None
        for svar in choices(trin):
            givet = (*here.givet, (trin.id, svar))
            found += [
                Tilstand(vej, fakta, givet, rute.til)
                for rute in routes(vej, fakta, trin, givet)
                if slags is None or (slags, svar, id(rute)) not in closed
            ]
    return tuple(found)
