"""Walking an action path: start, answer, back, and why we are here.

A state is the path and the answers given so far, in order. Nothing else: the same answers always
lead to the same place, so a state can be a page with an address.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .betingelser import Situation, holder
from .errors import AnswerError
from .handlevej import Handlevej, Rute, Trin, Udfald

Givet = tuple[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Tilstand:
    """Where a reader stands. ``givet`` is (step, answers) in the order walked; ``sted`` is the id
    of the step or outcome reached; ``fakta`` the facts of the edition."""

    vej: Handlevej
    fakta: frozenset[str]
    givet: tuple[Givet, ...]
    sted: str

    @property
    def trin(self) -> Trin | None:
        return self.vej.trin.get(self.sted)

    @property
    def udfald(self) -> Udfald | None:
        return self.vej.udfald.get(self.sted)


@dataclass(frozen=True, slots=True)
class Fodspor:
    """One step of the way here: what was asked, what was answered, which route that took."""

    trin: str
    svar: tuple[str, ...]
    rute: Rute


def start(vej: Handlevej, fakta: Iterable[str] = ()) -> Tilstand:
    """Stand at the first step of a path in an edition with these facts."""
    return Tilstand(vej, frozenset(fakta), (), vej.start)


def answer(tilstand: Tilstand, svar: tuple[str, ...]) -> Tilstand:
    """Answer the step one stands at, and go on.

    Raises AnswerError when one stands at an outcome, when the answer is not one of the step's, or
    when no route or more than one holds (the checker refuses such a path before it is published).
    """
    trin = _at_step(tilstand)
    chosen = _valid(trin, svar)
    givet = (*tilstand.givet, (trin.id, chosen))
    ruter = holding(tilstand, chosen)
    if len(ruter) != 1:
        raise AnswerError(
            "ingen-vej" if not ruter else "flere-veje",
            trin.id,
            f"Svaret fører {'ingen' if not ruter else 'flere'} steder hen.",
        )
    return Tilstand(tilstand.vej, tilstand.fakta, givet, ruter[0].til)


def back(tilstand: Tilstand) -> Tilstand:
    """The state before the last answer; the start stays where it is."""
    if not tilstand.givet:
        return tilstand
    return Tilstand(tilstand.vej, tilstand.fakta, tilstand.givet[:-1], tilstand.givet[-1][0])


def trace(tilstand: Tilstand) -> tuple[Fodspor, ...]:
    """Every answer on the way here with the route it took."""
    steps = []
    now = start(tilstand.vej, tilstand.fakta)
    for trin, svar in tilstand.givet:
        (rute,) = holding(now, svar)
        steps.append(Fodspor(trin, svar, rute))
        now = answer(now, svar)
    return tuple(steps)


def holding(tilstand: Tilstand, svar: tuple[str, ...]) -> tuple[Rute, ...]:
    """The routes that hold if ``svar`` is given here: exactly one in a sound path."""
    trin = _at_step(tilstand)
    return routes(tilstand.vej, tilstand.fakta, trin, (*tilstand.givet, (trin.id, svar)))


def routes(
    vej: Handlevej, fakta: frozenset[str], trin: Trin, givet: tuple[Givet, ...]
) -> tuple[Rute, ...]:
    """The routes on from a step that hold after ``givet``, whose last answer is the step's own."""
    table = trin.ruter if trin.flere else trin.mulighed(givet[-1][1][0]).ruter
    if len(table) == 1 and table[0].naar is None:  # most answers: nothing to ask about
        return table
    her = situation(vej, givet, fakta)
    conditional = tuple(r for r in table if r.naar is not None and holder(r.naar, her))
    return conditional or tuple(r for r in table if r.naar is None)


def choices(trin: Trin) -> tuple[tuple[str, ...], ...]:
    """Every answer that can be given to a step: one each, or every allowed set of several."""
    if not trin.flere:
        return tuple((svar.id,) for svar in trin.svar)
    sets: list[tuple[str, ...]] = [()]
    for svar in trin.svar:
        if not svar.udelukker:
            sets += [(*each, svar.id) for each in sets]
    alone = [(svar.id,) for svar in trin.svar if svar.udelukker]
    return (*(each for each in sets if each), *alone)


def choice_count(trin: Trin) -> int:
    """How many ``choices`` a step has, without making them: twenty answers have a million."""
    if not trin.flere:
        return len(trin.svar)
    alone = sum(svar.udelukker for svar in trin.svar)
    return int(2 ** (len(trin.svar) - alone)) - 1 + alone


def situation(vej: Handlevej, givet: tuple[Givet, ...], fakta: frozenset[str]) -> Situation:
    """What the conditions are asked about. A step answered twice counts with its last answer."""
    answers = dict(givet)
    roles: frozenset[str] = frozenset()
    ages: frozenset[str] = frozenset()
    for id_, svar in answers.items():
        trin = vej.trin[id_]
        if trin.emne == "rolle":
            roles = frozenset(rolle for each in svar for rolle in trin.mulighed(each).roller)
        if trin.emne == "alder":
            ages = frozenset(alder for each in svar for alder in trin.mulighed(each).aldre)
    return Situation(
        givet=answers,
        orden=vej.orden,
        ved_ikke=vej.ved_ikke,
        roller=roles,
        aldre=ages,
        fakta=fakta,
    )


def _at_step(tilstand: Tilstand) -> Trin:
    if tilstand.trin is None:
        raise AnswerError("ved-maal", tilstand.sted, "Vejen er slut her.")
    return tilstand.trin


def _valid(trin: Trin, svar: tuple[str, ...]) -> tuple[str, ...]:
    """The answers in the step's own order, if they may be given together."""
    chosen = [each for each in trin.svar if each.id in svar]
    several = len(chosen) > 1
    together = not several or (trin.flere and not any(each.udelukker for each in chosen))
    if not chosen or len(chosen) != len(set(svar)) or not together:
        raise AnswerError("ukendt-id", trin.id, f"{', '.join(svar)} er ikke et svar på dette trin.")
    return tuple(each.id for each in chosen)
