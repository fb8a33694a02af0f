"""What people type finds the page they need, and a golden file tells which questions move.

A page that is worded better may move another page's question, and that is no fault: it is told, and
what must hold is the share of all of them, and that danger comes first. Run with
``RETTIDIG_GOLDEN=skriv`` to write the golden file anew; then read its diff.
"""

from __future__ import annotations

import json
import os
import warnings

import pytest

from build_scripts.search.measure import Maaling, Plads, Spoergsmaal, measure
from tests.conftest import ROOT

GOLDEN = ROOT / "tests" / "golden" / "soegning.json"
FEWEST_QUESTIONS = 80
# Of all questions: a right page among the first three. Of those about danger, all.
FLOOR = 0.97


@pytest.fixture(scope="module")
def found(index: str, spoergsmaal: tuple[Spoergsmaal, ...]) -> Maaling:
    return measure(ROOT, index, spoergsmaal)


def test_there_are_enough_real_questions(spoergsmaal: tuple[Spoergsmaal, ...]) -> None:
    asked = [each.spoerg for each in spoergsmaal]
    assert len(asked) >= FEWEST_QUESTIONS
    assert sorted(set(asked)) == sorted(asked)


def test_every_page_that_is_asked_for_can_be_found(
    addresses: list[str], spoergsmaal: tuple[Spoergsmaal, ...]
) -> None:
    unknown = [
        f"{adresse} (»{each.spoerg}«)"
        for each in spoergsmaal
        for adresse in each.sider
        if adresse not in addresses
    ]
    assert not unknown, "\n".join(unknown)


def test_danger_always_comes_first(found: Maaling) -> None:
    late = [
        f"»{each.spoergsmaal.spoerg}«"
        for each in found.pladser
        if each.spoergsmaal.akut and not each.akut
    ]
    assert not late, f"Akut hjælp vises ikke først for {', '.join(late)}"


def test_nearly_every_question_finds_its_page(found: Maaling) -> None:
    wrong = [told(each) for each in found.pladser if not each.right]
    summary = f"{found.hit_rate:.1%} af {len(found.pladser)}, plads {found.mean_rank:.2f} i snit"
    print("\n".join([summary, *wrong]))
    assert found.hit_rate >= FLOOR, "\n".join([summary, *wrong])


def test_no_question_moves_unseen(found: Maaling) -> None:
    now = {each.spoergsmaal.spoerg: each for each in found.pladser}
    if os.environ.get("RETTIDIG_GOLDEN") == "skriv":
        places = {spoerg: place(each) for spoerg, each in now.items()}
        text = json.dumps(places, ensure_ascii=False, indent=1)
        GOLDEN.write_text(text + "\n", encoding="utf-8", newline="\n")
    before = json.loads(GOLDEN.read_text("utf-8"))
    moved = [
        f"{told(each)} (før: {before.get(spoerg, 'nyt spørgsmål')})"
        for spoerg, each in now.items()
        if before.get(spoerg) != place(each)
    ]
    if moved:
        warnings.warn("Disse søgninger flytter sig:\n" + "\n".join(moved), stacklevel=1)


def place(it: Plads) -> str:
    """As it stands in the golden file."""
    where = "ikke fundet" if it.plads is None else f"nr. {it.plads}"
    return f"akut, {where}" if it.akut else where


def told(it: Plads) -> str:
    asked = it.spoergsmaal
    return (
        f"»{asked.spoerg}« skal finde {' eller '.join(asked.sider)}: {place(it)}"
        f"; øverst er {it.first or 'intet'}"
    )
