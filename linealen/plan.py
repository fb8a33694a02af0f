"""What to do: what the answers call for first, then what the marks ask for.

Actions follow what was seen before they follow the band. An action gives way where the answers
point at something it would make worse, such as a talk at home when there are signs of honour.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from .besvarelse import Besvarelse
from .model import (
    ALVORLIGE,
    BAAND,
    FARE_VED_IKKE,
    UDEN_OM_SKALAEN,
    VED_IKKE,
    Handling,
    Lineal,
    Skala,
    Tegn,
)
from .regler import BEKYMRING, signs_seen, tegnniveau


@dataclass(frozen=True, slots=True)
class Plan:
    """Ids of actions, in order. ``foerst`` follow from what was seen and from the graver of the
    suggestion and the user's own final mark; ``egne`` are what the user's own mark adds to them
    when it is the milder."""

    foerst: tuple[str, ...]
    egne: tuple[str, ...]


def plan(
    lineal: Lineal, skala: Skala, b: Besvarelse, outside: tuple[str, ...], baand: str | None
) -> Plan:
    """The plan for these answers, whose suggestion is ``outside`` the scale or a band on it."""
    seen = seen_kinds(lineal, b)
    unsure = (FARE_VED_IKKE,) if b.fare == VED_IKKE else ()
    help_ = _help(lineal, b)
    present = (*outside, *seen, *help_)
    # Whether there is danger is found out first, unless there is.
    calls = (
        *((*outside, *unsure) if "akut" in outside else (*unsure, *outside)),
        *help_,
        *(kind for kind in seen if kind not in outside),
    )
    final = None if b.maerke_endeligt is None else skala.baand(b.maerke_endeligt)
    # Outside the scale the suggestion is the graver, whatever the mark.
    graver = baand if baand is None or final is None else max(baand, final, key=BAAND.index)
    foerst = _actions(lineal, b, (*calls, *((graver,) if graver else ())), present)
    egne = _actions(lineal, b, (final,) if final else (), present)
    return Plan(foerst, tuple(id_ for id_ in egne if id_ not in foerst))


def seen_kinds(lineal: Lineal, b: Besvarelse) -> tuple[str, ...]:
    """The kinds of harm that an action must take into account: what a grave sign or several signs
    that weigh point at, what is doubted, and honour wherever a sign points at it, however mild."""
    signs = signs_seen(lineal, b)
    weighing = [tegn for tegn in signs if tegnniveau(tegn, b) >= BEKYMRING]
    weighed = _doubted(lineal, b) | _shared(lineal, weighing)
    for tegn in signs:
        grave = tegn.alvor in ALVORLIGE
        weighed |= {art for art in tegn.peger_paa if grave or _own_path(lineal, art) == "aere"}
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


def _shared(lineal: Lineal, signs: list[Tegn]) -> set[str]:
    """The kinds of harm that at least two of the signs point at."""
    return {a.id for a in lineal.arter if sum(a.id in tegn.peger_paa for tegn in signs) >= 2}


def _own_path(lineal: Lineal, art_id: str) -> str:
    return next(art.spor for art in lineal.arter if art.id == art_id)


def _help(lineal: Lineal, b: Besvarelse) -> tuple[str, ...]:
    seen = signs_seen(lineal, b)
    lines = {tegn.linje for tegn in seen if tegn.linje}
    # Beside something grave that was seen, not knowing whether it is worse calls for the same help.
    unknown = [
        tegn
        for tegn in lineal.tegn
        if tegn.linje in lines
        and tegn.alvor in UDEN_OM_SKALAEN
        and tegn.id in b.tegn
        and b.tegn[tegn.id].svar == VED_IKKE
    ]
    called = {hjaelp for tegn in (*seen, *unknown) for hjaelp in tegn.kalder_paa}
    return tuple(hjaelp.id for hjaelp in lineal.hjaelp if hjaelp.id in called)


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
