"""A group's marks: how they are spread, and what is worth talking about because of it.

The marks are counts. Nothing here says who is right: the spread itself is what a group learns from,
and what the rules say is laid beside it last.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from .errors import AnswerError
from .model import BAAND, VED_IKKE, Skala, Trin

FEWEST = 3
MOST_EACH = 500
# Ordered as they are told. The questions for each are data: guides/dilemmaer/ord.yml.
BEMAERK = (
    "faa", "enige", "naboer", "spredt", "delt", "mange-ved-ikke",
    "lavere-end-reglerne", "hoejere-end-reglerne", "uden-om-skalaen",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fordeling:
    """``antal`` is (step, count) for every step of the scale. ``laveste`` and ``hoejeste`` are the
    outermost steps marked and ``midte`` the median, the milder of two; all three None when nobody
    set a mark."""

    i_alt: int
    ved_ikke: int
    antal: tuple[tuple[int, int], ...]
    laveste: int | None
    hoejeste: int | None
    midte: int | None
    bemaerk: tuple[str, ...]


def fordel(skala: Skala, antal: Mapping[str, int], giver: tuple[str, ...]) -> Fordeling:
    """Look at counts of marks by step (and VED_IKKE) beside what the rules give the scene.

    Raises AnswerError when a step is not on the scale, a count is no count, or all are zero.
    """
    counts = _checked(skala, antal)
    unknown = counts.pop(VED_IKKE, 0)
    marks = [step.tal for step in _rising(skala) for _ in range(counts.get(str(step.tal), 0))]
    total = len(marks) + unknown
    if not total:
        raise AnswerError("ingen", "antal", "Skriv mindst ét mærke, før I ser fordelingen.")
    middle = marks[(len(marks) - 1) // 2] if marks else None
    return Fordeling(
        i_alt=total,
        ved_ikke=unknown,
        antal=tuple((step.tal, counts.get(str(step.tal), 0)) for step in skala.trin),
        laveste=min(marks, default=None),
        hoejeste=max(marks, default=None),
        midte=middle,
        bemaerk=(*_shape(skala, marks, total, unknown), *_beside(skala, middle, giver)),
    )


def _rising(skala: Skala) -> tuple[Trin, ...]:
    """The steps from the mildest on, whichever way the scale runs."""
    return skala.trin if skala.retning == "hoejest-er-vaerst" else skala.trin[::-1]


def _checked(skala: Skala, antal: Mapping[str, int]) -> dict[str, int]:
    known = {str(step.tal) for step in skala.trin} | {VED_IKKE}
    for key, count in antal.items():
        if key not in known:
            raise AnswerError("ukendt-id", f"antal/{key[:20]}", "Dette trin er ikke på skalaen.")
        if isinstance(count, bool) or not isinstance(count, int) or not 0 <= count <= MOST_EACH:
            raise AnswerError(
                "forkert-vaerdi", f"antal/{key}", f"Skriv et helt tal fra 0 til {MOST_EACH}."
            )
    return dict(antal)


def _shape(skala: Skala, marks: list[int], total: int, unknown: int) -> tuple[str, ...]:
    """What the spread looks like, read in bands: a scale's length must not change the talk."""
    found = []
    bands = sorted({skala.baand_nr(mark) for mark in marks})
    if total < FEWEST:
        found.append("faa")
    elif len(bands) == 1:
        found.append("enige")
    elif bands and _parted(skala, marks, bands):
        found.append("delt")
    elif bands and bands[-1] - bands[0] == 1:
        found.append("naboer")
    elif bands:
        found.append("spredt")
    if unknown * 3 >= total:
        found.append("mange-ved-ikke")
    return tuple(found)


def _parted(skala: Skala, marks: list[int], bands: list[int]) -> bool:
    """Two camps: a band between them that nobody chose, and at least a quarter in each."""
    for low, high in pairwise(bands):
        below = sum(skala.baand_nr(mark) <= low for mark in marks)
        smaller = min(below, len(marks) - below)
        if high - low > 1 and smaller * 4 >= len(marks):
            return True
    return False


def _beside(skala: Skala, middle: int | None, giver: tuple[str, ...]) -> tuple[str, ...]:
    if giver[0] not in BAAND:
        return ("uden-om-skalaen",)
    if middle is None or skala.rummer(giver[0], middle):
        return ()
    rules, group = BAAND.index(giver[0]), skala.baand_nr(middle)
    if group < rules:
        return ("lavere-end-reglerne",)
    return ("hoejere-end-reglerne",) if group > rules else ()
