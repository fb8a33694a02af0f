"""From what the rules say to a suggestion: a band in words, or a path outside the scale.

The suggestion never depends on the user's own mark; the mark is only laid beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from . import regler
from .besvarelse import Besvarelse
from .model import BAAND, VED_IKKE, Lineal, Skala, spor_i_orden
from .plan import Plan, plan, pointed_at
from .regler import REGLER, Udsagn
from .udvalg import udvalg


@dataclass(frozen=True, slots=True)
class Maerke:
    """A mark the user has set: its number and the band that the scale gives it."""

    trin: int
    baand: str


@dataclass(frozen=True, slots=True)
class Forslag:
    """The suggestion. ``baand`` and ``plads`` are None exactly when ``uden_om_skalaen`` is not
    empty. ``plads`` is the (first, last) number of the band on the edition's scale."""

    uden_om_skalaen: tuple[str, ...]
    baand: str | None
    plads: tuple[int, int] | None
    begrundelser: tuple[Udsagn, ...]
    taler_imod: tuple[str, ...]
    find_ud_af: tuple[str, ...]
    ubesvaret: tuple[str, ...]
    overvej: tuple[str, ...]
    plan: Plan
    maerke_foer: Maerke | None
    maerke_endeligt: Maerke | None
    bemaerk: tuple[str, ...]


def vurder(lineal: Lineal, skala: Skala, b: Besvarelse) -> Forslag:
    """Let every rule speak and combine what they say. A pure function of its arguments."""
    said = tuple(udsagn for regel in REGLER if (udsagn := regel(lineal, b)) is not None)
    outside = _outside(said)
    baand = None if outside else BAAND[combine(lineal, b, said)]
    foer = b.maerke_foer if isinstance(b.maerke_foer, int) else None
    return Forslag(
        uden_om_skalaen=outside,
        baand=baand,
        plads=None if baand is None else skala.pladser[baand],
        begrundelser=said,
        taler_imod=_yes_refs(b),
        find_ud_af=_unknown(lineal, b),
        ubesvaret=_unanswered(lineal, b),
        overvej=pointed_at(lineal, b),
        plan=plan(lineal, skala, b, outside, baand),
        maerke_foer=_maerke(skala, foer),
        maerke_endeligt=_maerke(skala, b.maerke_endeligt),
        bemaerk=_beside(skala, b, outside, baand),
    )


def combine(lineal: Lineal, b: Besvarelse, said: tuple[Udsagn, ...]) -> int:
    """The band (index into BAAND) that the rules together give.

    1. The highest floor that stands fast, such as the gravest sign's own. 2. Lifts on top of it:
    it takes several for a step, and what the gravest sign is by itself bounds how far they reach.
    3. Never below what the signs give by being many. 4. Protective factors soften one step at the
    most, and never below the floor that stands fast.
    """
    floors = [(u.baand, u.fast) for u in said if u.baand is not None]
    fast = max((baand for baand, stands in floors if stands), default=regler.TRIVSEL)
    lifts = sum(u.virkning == "loeft" for u in said)
    level = fast
    if lifts >= lineal.graenser.loeft_for_et_trin:
        level = max(level, min(level + 1, regler.loft(lineal, b)))
    level = max([level, *(baand for baand, _ in floors)])
    if any(u.virkning == "bloedgoer" for u in said):
        level = max(level - 1, fast)
    return level


def _outside(said: tuple[Udsagn, ...]) -> tuple[str, ...]:
    return spor_i_orden(spor for udsagn in said for spor in udsagn.spor)


def _maerke(skala: Skala, step: int | None) -> Maerke | None:
    return None if step is None else Maerke(step, skala.baand(step))


def _beside(
    skala: Skala, b: Besvarelse, outside: tuple[str, ...], baand: str | None
) -> tuple[str, ...]:
    """What to remark about the user's marks beside the suggestion. Never that they are wrong."""
    remarks = []
    suggested = len(BAAND) - 1 if baand is None else BAAND.index(baand)
    # A step that two bands share is where the suggestion is as well: neither higher nor lower.
    shared = baand is not None and skala.rummer(baand, b.maerke_foer)
    if isinstance(b.maerke_foer, int) and not shared:
        own = skala.baand_nr(b.maerke_foer)
        if own > suggested:
            remarks.append("eget-hoejere")
        if own < suggested:
            remarks.append("eget-lavere")
    if b.maerke_endeligt is not None:
        final = skala.baand_nr(b.maerke_endeligt)
        if isinstance(b.maerke_foer, int) and b.maerke_endeligt != b.maerke_foer:
            remarks.append("endeligt-aendret")
        if outside and final < len(BAAND) - 1:
            remarks.append("endeligt-under-spor")
        if baand is not None and final < suggested:
            remarks.append("endeligt-lavere")
        elif baand is not None and not skala.rummer(baand, b.maerke_endeligt):
            remarks.append("endeligt-hoejere")
    return tuple(remarks)


def _yes_refs(b: Besvarelse) -> tuple[str, ...]:
    return tuple(f"beskyttelse/{id_}" for id_, svar in b.beskyttelse.items() if svar == "ja")


def _unanswered(lineal: Lineal, b: Besvarelse) -> tuple[str, ...]:
    """What was not asked, or not answered: it counts for nothing, and it is told."""
    lines = tuple(
        f"linjer/{linje.id}"
        for linje in lineal.linjer_for(b.alder, b.rolle)
        if linje.id not in b.linjer
    )
    opened = {id_ for id_, svar in b.linjer.items() if svar != "nej"}
    under = tuple(
        f"tegn/{tegn.id}"
        for tegn in lineal.tegn_for(b.alder, b.rolle)
        if tegn.linje in opened and tegn.id not in b.tegn
    )
    core = tuple(
        f"tegn/{id_}"
        for side in udvalg(lineal, b.alder, b.rolle)
        for id_ in side.kerne
        if id_ not in b.tegn
    )
    return (*lines, *under, *core)


def _unknown(lineal: Lineal, b: Besvarelse) -> tuple[str, ...]:
    """Everything answered "ved ikke", in the order of the questions: what to find out."""
    found = ["fare"] if b.fare == VED_IKKE else []
    if VED_IKKE in b.slags:
        found.append("overgreb")
    found += [f"linjer/{id_}" for id_, svar in b.linjer.items() if svar == VED_IKKE]
    for tegn in lineal.tegn:
        svar = b.tegn.get(tegn.id)
        if svar is None:
            continue
        if svar.svar == VED_IKKE:
            found.append(f"tegn/{tegn.id}")
        found += [
            f"tegn/{tegn.id}/{part}"
            for part, value in (("hyppighed", svar.hyppighed), ("grad", svar.grad))
            if value == VED_IKKE
        ]
    found += [
        name
        for name, value in (("varighed", b.varighed), ("udvikling", b.udvikling))
        if value == VED_IKKE
    ]
    for faktor in lineal.risiko:
        risiko = b.risiko.get(faktor.id)
        if risiko is not None and risiko.svar == VED_IKKE:
            found.append(f"risiko/{faktor.id}")
        if risiko is not None and risiko.varighed == VED_IKKE:
            found.append(f"risiko/{faktor.id}/varighed")
    found += [
        f"beskyttelse/{faktor.id}"
        for faktor in lineal.beskyttelse
        if b.beskyttelse.get(faktor.id) == VED_IKKE
    ]
    if b.virkning == VED_IKKE:
        found.append("proevet")
    return tuple(found)
