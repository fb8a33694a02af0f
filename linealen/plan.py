"""What to do: what the answers call for first, then what the marks ask for.

Actions follow what was seen before they follow the band. An action gives way where the answers
point at something it would make worse, such as a talk at home when there are signs of honour.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .besvarelse import Besvarelse
from .model import (
    ALVOR_VED_IKKE,
    ALVORLIGE,
    BAAND,
    FARE_VED_IKKE,
    LEDER_FOERST,
    PAA_SKALAEN,
    RAAD_FOERST,
    SIG_INTET,
    UDEN_OM_SKALAEN,
    VED_IKKE,
    Handling,
    Lineal,
    Linje,
    Skala,
    Tegn,
    spor_i_orden,
)
from .regler import BEKYMRING, signs_seen, tegnniveau


@dataclass(frozen=True, slots=True)
class Plan:
    """Ids of actions, in order. ``foerst`` follow from what was seen and from the graver of the
    suggestion and the user's own final mark; ``egne`` are what the user's own mark adds to them
    when it is the milder.

    ``hjemmet_venter``: nothing is said at home before somebody else has been asked. ``spor`` are
    the paths outside the scale that what was seen belongs to, open or not."""

    foerst: tuple[str, ...]
    egne: tuple[str, ...]
    hjemmet_venter: bool
    spor: tuple[str, ...]


def plan(
    lineal: Lineal, skala: Skala, b: Besvarelse, outside: tuple[str, ...], baand: str | None
) -> Plan:
    """The plan for these answers, whose suggestion is ``outside`` the scale or a band on it."""
    seen = _aere_first(lineal, seen_kinds(lineal, b))
    help_ = _help(lineal, b)
    states = _states(lineal, b, baand, seen, help_, outside)
    present = (*outside, *seen, *help_, *states)
    unsure = (FARE_VED_IKKE,) if b.fare == VED_IKKE else ()
    # Whether there is danger is found out first, unless there is.
    calls = (
        *((*outside, *unsure) if "akut" in outside else (*unsure, *outside)),
        *help_,
        *(kind for kind in seen if kind not in outside),
        *(state for state in states if state not in unsure),
    )
    final = None if b.maerke_endeligt is None else skala.baand(b.maerke_endeligt)
    # Outside the scale the suggestion is the graver, whatever the mark.
    graver = baand if baand is None or final is None else max(baand, final, key=BAAND.index)
    foerst = _actions(lineal, b, (*calls, *((graver,) if graver else ())), present)
    egne = _actions(lineal, b, (final,) if final else (), present)
    return Plan(
        foerst,
        tuple(id_ for id_ in egne if id_ not in foerst),
        hjemmet_venter=SIG_INTET in states or LEDER_FOERST in states,
        spor=_paths(lineal, b, outside, seen, help_),
    )


def seen_kinds(lineal: Lineal, b: Besvarelse) -> tuple[str, ...]:
    """The kinds of harm that an action must take into account: what a grave sign or several signs
    that weigh point at, what is doubted, and honour wherever a yes points at it, however mild."""
    signs = signs_seen(lineal, b)
    weighing = [tegn for tegn in signs if tegnniveau(tegn, b) >= BEKYMRING]
    weighed = _doubted(lineal, b) | _shared(lineal, weighing)
    for tegn in signs:
        grave = tegn.alvor in ALVORLIGE
        weighed |= {art for art in tegn.peger_paa if grave or _own_path(lineal, art) == "aere"}
    lines = _unexplained(lineal, b, "ja")
    weighed |= {a for line in lines for a in line.peger_paa if _own_path(lineal, a) == "aere"}
    return tuple(art.id for art in lineal.arter if art.id in weighed)


def pointed_at(lineal: Lineal, b: Besvarelse) -> tuple[str, ...]:
    """The kinds of harm that several answers together point at, or that are doubted: something to
    think over."""
    kinds = _doubted(lineal, b) | _shared(lineal, signs_seen(lineal, b))
    return tuple(art.id for art in lineal.arter if art.id in kinds)


def _doubted(lineal: Lineal, b: Besvarelse) -> set[str]:
    if b.overgreb != "tvivl":
        return set()
    return {art for slags in lineal.slags if slags.id in b.slags for art in slags.arter}


def _doubted_without_kind(b: Besvarelse) -> bool:
    return b.overgreb == "tvivl" and (not b.slags or VED_IKKE in b.slags)


def _shared(lineal: Lineal, signs: list[Tegn]) -> set[str]:
    """The kinds of harm that at least two of the signs point at."""
    return {a.id for a in lineal.arter if sum(a.id in tegn.peger_paa for tegn in signs) >= 2}


def _own_path(lineal: Lineal, art_id: str) -> str:
    return next(art.spor for art in lineal.arter if art.id == art_id)


def _aere_first(lineal: Lineal, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Where it may be honour, its actions are the ones that harm nobody: they come first."""
    return tuple(sorted(kinds, key=lambda art: _own_path(lineal, art) != "aere"))


def _unexplained(lineal: Lineal, b: Besvarelse, svar: str) -> list[Linje]:
    """The lines with this answer under which no sign is seen that says what it is about."""
    under = {tegn.linje for tegn in signs_seen(lineal, b)}
    return [
        each for each in lineal.linjer if b.linjer.get(each.id) == svar and each.id not in under
    ]


def _unknown(lineal: Lineal, b: Besvarelse) -> list[Tegn]:
    """The grave signs that are answered "ved ikke"."""
    return [
        tegn
        for tegn in lineal.tegn
        if tegn.alvor in ALVORLIGE and tegn.id in b.tegn and b.tegn[tegn.id].svar == VED_IKKE
    ]


def _unsettled(lineal: Lineal, b: Besvarelse) -> set[str]:
    """The kinds of harm with a path of their own that something grave points at without more being
    known: a line by itself, or a sign answered "ved ikke"."""
    said: list[Tegn | Linje] = [
        *_unexplained(lineal, b, "ja"),
        *_unexplained(lineal, b, VED_IKKE),
        *_unknown(lineal, b),
    ]
    return {art for each in said for art in each.peger_paa if _own_path(lineal, art)}


def _help(lineal: Lineal, b: Besvarelse) -> tuple[str, ...]:
    """The help that is called for; "ved ikke" to what calls for it is at least a reason to ask."""
    seen = signs_seen(lineal, b)
    unknown = _unknown(lineal, b)
    lines = {tegn.linje for tegn in seen} | {id_ for id_, svar in b.linjer.items() if svar == "ja"}
    # Where the line is said yes to, not knowing of the worst under it calls for the same help.
    worst = [tegn for tegn in unknown if tegn.alvor in UDEN_OM_SKALAEN and tegn.linje in lines]
    called = _called(*seen, *worst, *_unexplained(lineal, b, "ja"))
    doubted = _called(*unknown, *_unexplained(lineal, b, VED_IKKE)) - called
    called |= {h.i_tvivl for h in lineal.hjaelp if h.id in doubted and h.i_tvivl}
    if _doubted_without_kind(b) or _unsettled(lineal, b):
        called.add(RAAD_FOERST)
    return tuple(hjaelp.id for hjaelp in lineal.hjaelp if hjaelp.id in called)


def _called(*said: Tegn | Linje) -> set[str]:
    return {hjaelp for each in said for hjaelp in each.kalder_paa}


def _states(
    lineal: Lineal,
    b: Besvarelse,
    baand: str | None,
    seen: tuple[str, ...],
    help_: tuple[str, ...],
    outside: tuple[str, ...],
) -> tuple[str, ...]:
    """What holds of the answers as a whole."""
    quiet = {hjaelp.id for hjaelp in lineal.hjaelp if hjaelp.sig_intet}
    said_nothing = (
        any(spor != "akut" for spor in outside)
        or any(_own_path(lineal, art) for art in seen)
        or bool(quiet.intersection(help_))
    )
    hinted = any(_own_path(lineal, a) for tegn in signs_seen(lineal, b) for a in tegn.peger_paa)
    # The graver bands have the leader told today, whatever is not known.
    mild = baand is not None and BAAND.index(baand) <= BEKYMRING
    unknown = mild and (bool(_unknown(lineal, b)) or VED_IKKE in b.linjer.values())
    held = {
        FARE_VED_IKKE: b.fare == VED_IKKE,
        SIG_INTET: said_nothing,
        LEDER_FOERST: hinted and not said_nothing,
        ALVOR_VED_IKKE: unknown,
        PAA_SKALAEN: not outside,
    }
    return tuple(state for state, holds in held.items() if holds)


def _paths(
    lineal: Lineal,
    b: Besvarelse,
    outside: tuple[str, ...],
    seen: tuple[str, ...],
    help_: tuple[str, ...],
) -> tuple[str, ...]:
    own = {_own_path(lineal, art) for art in (*seen, *_unsettled(lineal, b))} - {""}
    asked = {"overgreb"} if RAAD_FOERST in help_ and not own else set()
    return spor_i_orden({*outside, *own, *asked})


def _actions(
    lineal: Lineal, b: Besvarelse, calls: Iterable[str], present: tuple[str, ...]
) -> tuple[str, ...]:
    """The actions for each of ``calls`` in turn, without those that give way for ``present`` or
    that need something else to be there."""
    found: list[str] = []
    for call in calls:
        for handling in lineal.handlinger:
            if _holds(handling, b, call, present) and handling.id not in found:
                found.append(handling.id)
    return tuple(found)


def _holds(handling: Handling, b: Besvarelse, call: str, present: tuple[str, ...]) -> bool:
    return (
        call in handling.gaelder
        and b.rolle in handling.roller
        and not set(handling.viger_for).intersection(present)
        and (not handling.kraever or bool(set(handling.kraever).intersection(present)))
    )
