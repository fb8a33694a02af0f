"""Answers that were saved with version 1 of the ruler, as answers to this one.

What means the same is carried over. What does not is left open, or is "ved ikke" where the question
came with a ja, and is named, so that the page can ask again. Nothing is lost without being said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeGuard

from .model import GRAD_SPOERGES_IKKE, VED_IKKE, Lineal, Tegn

Answers = dict[str, object]
# A ja is never hidden behind a milder answer to a sign that it was joined with.
_WEIGHT = {"ja": 2, VED_IKKE: 1}


def is_from_version_1(data: object) -> TypeGuard[Mapping[str, object]]:
    """Does ``data`` say that it was answered with a version 1?"""
    version = data.get("lineal") if isinstance(data, dict) else None
    return isinstance(version, str) and version.startswith("1.")


def carry_over(
    lineal: Lineal, data: Mapping[str, object]
) -> tuple[dict[str, object], tuple[str, ...]]:
    """``data`` as answers to ``lineal``, and what could not be carried over, as references.

    Whatever is wrong with the data stays wrong: it is checked afterwards, as any answers are.
    """
    old = data.get("tegn")
    if not isinstance(old, dict):
        return {**data, "lineal": lineal.version, "linjer": {}}, ()
    asked = [
        t for t in lineal.tegn if data.get("alder") in t.aldre and data.get("rolle") in t.roller
    ]
    known = {t.id for t in lineal.tegn}
    tegn, again = _renamed(lineal, old)
    gone = [id_ for id_ in tegn if id_ in known and id_ not in {t.id for t in asked}]
    for id_ in gone:
        del tegn[id_]
    fits = [f"tegn/{t.id}" for t in asked if t.id in again]
    graded = {t.id for t in asked if t.grad != GRAD_SPOERGES_IKKE}
    grades = [f"tegn/{id_}/grad" for id_ in tegn if _without_grade(tegn, id_, graded)]
    linjer: dict[str, object] = dict.fromkeys(_lines_of_yes(asked, tegn), "ja")
    open_lines = dict.fromkeys(
        f"linjer/{t.linje}" for t in asked if t.linje and t.linje not in linjer
    )
    carried = {**data, "lineal": lineal.version, "linjer": linjer, "tegn": tegn}
    return carried, (*open_lines, *fits, *grades, *(f"tegn/{id_}" for id_ in gone))


def _renamed(lineal: Lineal, old: Mapping[str, object]) -> tuple[Answers, set[str]]:
    """The answers under today's ids, and the ids that must be asked again."""
    moved = {each.fra: each for each in lineal.flyttet}
    tegn: Answers = {}
    again: set[str] = set()
    for id_, answer in old.items():
        way = moved.get(id_)
        if way is not None and way.hvordan == "delt":
            again.update(way.til)
            continue
        new = id_ if way is None else way.til[0]
        if new not in tegn or _weight(answer) > _weight(tegn[new]):
            tegn[new] = answer
    return tegn, again - set(tegn)


def _weight(answer: object) -> int:
    said = answer.get("svar") if isinstance(answer, dict) else None
    return _WEIGHT.get(said, 0) if isinstance(said, str) else 0


def _without_grade(tegn: Answers, id_: str, graded: set[str]) -> bool:
    """Take the grade from a ja: it told how worried one was, and now tells how strong the sign is.
    Returns whether there was one that is asked for anew."""
    answer = tegn[id_]
    if not isinstance(answer, dict) or "grad" not in answer:
        return False
    if id_ not in graded:
        tegn[id_] = {part: value for part, value in answer.items() if part != "grad"}
        return False
    tegn[id_] = {**answer, "grad": VED_IKKE}
    return True


def _lines_of_yes(asked: Iterable[Tegn], tegn: Mapping[str, object]) -> Iterator[str]:
    """A ja to a sign is a ja to the line above it; the other lines were never asked."""
    for sign in asked:
        if sign.linje and _weight(tegn.get(sign.id)) == _WEIGHT["ja"]:
            yield sign.linje
