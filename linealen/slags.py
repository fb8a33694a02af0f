"""The kinds of states of a path: those at the same place in which every condition is as true.

States of one kind go on alike for ever, so what is true of one is true of all. There may be few
kinds where there are more states than anybody could look at, and a way from a kind back to itself
is a ring: whoever has gone round once can do so again for ever.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .betingelser import (
    Betingelse,
    ErIkkeSvar,
    ErSvar,
    HarAlder,
    HarRolle,
    Hoejst,
    Kendt,
    Mindst,
    Ukendt,
    holder,
    led_i,
)
from .handlevej import Handlevej, Rute, Trin
from .walk import Givet, Tilstand, choice_count, choices, routes, situation, start

# Each state is a page of its own, and no more kinds than that are looked at.
MOST_STATES = 5_000

# How true each condition about a step is after its answer.
Sandt = tuple[bool, ...]
# The place, and that of each step asked about, in the order they were first answered.
Slags = tuple[str, tuple[tuple[str, Sandt], ...]]


@dataclass(frozen=True, slots=True)
class Skridt:
    """An answer given in a kind of state, the route it takes, and the kind it leads to."""

    svar: tuple[str, ...]
    rute: Rute
    til: Slags


@dataclass(frozen=True, slots=True)
class Brist:
    """A place where the walk breaks: no route holds (``art`` "ingen"), or several do ("flere"), or
    it goes round for ever ("ring"). ``givet`` are the answers before the one that breaks it;
    ``ring`` the steps of the round, whose answers are the last of those given."""

    art: str
    givet: tuple[Givet, ...]
    trin: str
    svar: tuple[str, ...]
    ring: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kort:
    """Every kind with the first state met of it, breadth first, and where its answers lead.

    ``hele`` is false when there were too many to look at all of them: what was found is so, but
    what was not found may be there.
    """

    tilstande: Mapping[Slags, Tilstand]
    skridt: Mapping[Slags, tuple[Skridt, ...]]
    brister: tuple[Brist, ...]
    hele: bool


class Spurgt:
    """What the routes of a path ask about: for each step the single conditions about its answer."""

    def __init__(self, vej: Handlevej) -> None:
        self._vej = vej
        self.om: dict[str, list[Betingelse]] = {}
        ruter = (rute for trin in vej.trin.values() for rute in routes_from(trin))
        for led in (led for rute in ruter if rute.naar is not None for led in led_i(rute.naar)):
            for trin in _about(vej, led):
                self.om.setdefault(trin, []).extend(_each_answer(led))
        self._known: dict[Givet, Sandt] = {}

    def slags(self, sted: str, givet: tuple[Givet, ...]) -> Slags:
        """The kind of the state at ``sted`` after these answers."""
        said = dict(givet).items()
        return sted, tuple((each[0], self._true(each)) for each in said if each[0] in self.om)

    def _true(self, given: Givet) -> Sandt:
        if given not in self._known:
            her = situation(self._vej, (given,), frozenset())
            self._known[given] = tuple(holder(led, her) for led in self.om[given[0]])
        return self._known[given]


def _each_answer(led: Betingelse) -> Iterator[Betingelse]:
    """Of a set each answer by itself: where one of them is given, the others may never be."""
    if isinstance(led, ErSvar | ErIkkeSvar):
        yield from (ErSvar(led.trin, (svar,)) for svar in led.svar)
    else:
        yield led


def _about(vej: Handlevej, led: Betingelse) -> tuple[str, ...]:
    match led:
        case ErSvar(trin) | ErIkkeSvar(trin) | Mindst(trin) | Hoejst(trin):
            return (trin,)
        case Kendt(trin) | Ukendt(trin):
            return (trin,)
        case HarRolle():
            return tuple(trin.id for trin in vej.trin.values() if trin.emne == "rolle")
        case HarAlder():
            return tuple(trin.id for trin in vej.trin.values() if trin.emne == "alder")
        case _:  # An edition is the same all the way.
            return ()


def routes_from(trin: Trin) -> Iterator[Rute]:
    """Every route on from a step, whatever the answer."""
    yield from trin.ruter
    for svar in trin.svar:
        yield from svar.ruter


def draw_map(vej: Handlevej, fakta: Iterable[str]) -> Kort:
    """Look at one state of every kind. Targets must exist (the loader has checked that)."""
    asked = Spurgt(vej)
    first = start(vej, fakta)
    found = {asked.slags(first.sted, ()): first}
    steps: dict[Slags, tuple[Skridt, ...]] = {}
    broken: list[Brist] = []
    whole = True
    waiting = list(found)
    for here in waiting:  # it grows as we go: breadth first
        state, trin = found[here], vej.trin.get(here[0])
        if trin is None:
            steps[here] = ()
            continue
        svarene = _some_choices(trin)
        if len(svarene) < choice_count(trin) or len(found) > MOST_STATES:
            whole = False
        if len(found) > MOST_STATES:
            break
        onward = []
        for svar in svarene:
            givet = (*state.givet, (trin.id, svar))
            ruter = routes(vej, first.fakta, trin, givet)
            if len(ruter) != 1:
                art = "flere" if ruter else "ingen"
                broken.append(Brist(art, state.givet, trin.id, svar))
            for rute in ruter:  # more than one is wrong, but what lies behind is looked at too
                after = asked.slags(rute.til, givet)
                onward.append(Skridt(svar, rute, after))
                if after not in found:
                    found[after] = Tilstand(vej, first.fakta, givet, rute.til)
                    waiting.append(after)
        steps[here] = tuple(onward)
    return Kort(found, {here: steps.get(here, ()) for here in found}, tuple(broken), whole)


def _some_choices(trin: Trin) -> tuple[tuple[str, ...], ...]:
    """Every answer to a step; of a step with too many to count up, only one at a time."""
    if choice_count(trin) > MOST_STATES:
        return tuple((svar.id,) for svar in trin.svar)
    return choices(trin)


def closing(kort: Kort) -> Iterator[tuple[Slags, Skridt, Brist]]:
    """The steps without which nobody could go round for ever, each with the ring it closes.

    Every kind is still reached without them: they are those that lead back to where one is just
    coming from, when all is walked depth first.
    """
    first = next(iter(kort.tilstande))
    way: list[tuple[Slags, Iterator[Skridt]]] = [(first, iter(kort.skridt[first]))]
    taken: list[Skridt] = []
    on_the_way, done = {first: 0}, set[Slags]()
    while way:
        here, left = way[-1]
        skridt = next(left, None)
        if skridt is None:
            way.pop()
            done.add(here)
            del on_the_way[here]
            if taken:
                taken.pop()
        elif skridt.til in on_the_way:
            at = on_the_way[skridt.til]
            ring = tuple(each for each, _ in way[at:])
            yield here, skridt, _ring(kort, ring, (*(s.svar for s in taken[at:]), skridt.svar))
        elif skridt.til not in done:
            on_the_way[skridt.til] = len(way)
            taken.append(skridt)
            way.append((skridt.til, iter(kort.skridt[skridt.til])))


def _ring(kort: Kort, ring: tuple[Slags, ...], svar: tuple[tuple[str, ...], ...]) -> Brist:
    """A ring as it is told: from the step in it that a reader may come to first."""
    met = list(dict.fromkeys(sted for sted, _ in kort.tilstande))
    at = min(range(len(ring)), key=lambda nr: met.index(ring[nr][0]))
    steps = [each[0] for each in (*ring[at:], *ring[:at])]
    given = list(zip(steps, (*svar[at:], *svar[:at]), strict=True))
    before = (*kort.tilstande[ring[at]].givet, *given[:-1])
    return Brist("ring", before, *given[-1], tuple(steps))


def ahead(kort: Kort) -> Mapping[Slags, frozenset[str]]:
    """The steps and outcomes that can be met from each kind of state on."""
    found = {here: {here[0]} for here in kort.skridt}
    changed = True
    while changed:  # a sound path has no rounds of kinds, so this is few times over
        changed = False
        for here in reversed(found):
            before = len(found[here])
            for skridt in kort.skridt[here]:
                found[here] |= found[skridt.til]
            changed = changed or len(found[here]) > before
    return {here: frozenset(steps) for here, steps in found.items()}
