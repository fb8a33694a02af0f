"""The ruler beside people's eyes: children that readers marked from the text alone.

A set that is locked is checked for its form only; ``aabnet`` in ``delt.yml`` opens it. Run with
``RETTIDIG_GOLDEN=skriv`` to write the golden file anew; then read its diff.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter

import pytest

from build_scripts import content
from linealen import Forslag, parse_besvarelse
from linealen.enighed import kappa
from linealen.model import BAAND
from tests.conftest import ROOT
from tests.vignetter.vignetter import (
    FOLDER,
    GOLDEN,
    Vignet,
    judge,
    linealens_baand,
    load_aabne,
    load_laerte,
    load_saet,
    load_vignetter,
)

CONTENT = content.load(ROOT)
VIGNETTER = load_vignetter(CONTENT)
SAET = load_saet()
AABNE = load_aabne()
LAERTE = load_laerte()
ALLE = pytest.mark.parametrize("vignet", VIGNETTER.values(), ids=list(VIGNETTER))
HVERT_SAET = pytest.mark.parametrize("saet", AABNE)
ALVORLIG = BAAND.index("alvorlig-bekymring")
# Kappa at least, bias at most. What the rules were made on, together, must fit better than a set
# that nobody had learnt from. A set that fell short when it was opened has been learnt from since.
KRAV_LAERT = (0.92, 0.2)
KRAV_LAAST = (0.88, 0.3)
HVERT_KRAV = pytest.mark.parametrize(
    ("saet", "krav"),
    [(LAERTE, KRAV_LAERT), *(([each], KRAV_LAAST) for each in AABNE if each not in LAERTE)],
    ids=["laert", *(each for each in AABNE if each not in LAERTE)],
)
ENS = 0.7
README = FOLDER / "README.md"


def judged(saet: str) -> list[tuple[Vignet, Forslag]]:
    return [(VIGNETTER[id_], judge(CONTENT, VIGNETTER[id_])) for id_ in SAET[saet]]


@ALLE
def test_a_vignette_is_as_long_as_a_note_from_a_workday(vignet: Vignet) -> None:
    assert 80 <= len(vignet.historie.split()) <= 160


@ALLE
def test_the_answers_are_about_the_child_in_the_text_and_are_accepted(vignet: Vignet) -> None:
    b = parse_besvarelse(CONTENT.lineal, CONTENT.skala, vignet.svar)
    assert (b.alder, b.rolle) == (vignet.alder, vignet.rolle)
    asked = {linje.id for linje in CONTENT.lineal.linjer_for(b.alder, b.rolle)}
    assert set(b.linjer) == asked, "Hver linje skal have et svar."


@ALLE
def test_at_least_five_readers_marked_it(vignet: Vignet) -> None:
    assert len(vignet.maerker) >= 5
    assert set(vignet.maerker.values()) <= {"1", "2", "3", "4", "5", "U"}


def test_every_vignette_is_in_one_set_and_every_set_holds_vignettes() -> None:
    places = Counter(id_ for ids in SAET.values() for id_ in ids)
    assert places == Counter(list(VIGNETTER))
    assert len(SAET["laer"]) >= 40
    assert all(len(ids) >= 20 for ids in SAET.values())
    assert set(AABNE) <= set(SAET)
    assert set(LAERTE) <= set(AABNE)


def test_the_vignettes_reach_everyone() -> None:
    everyone = list(VIGNETTER.values())
    assert {v.alder for v in everyone} == {v.id for v in CONTENT.lineal.aldre}
    assert {v.rolle for v in everyone} == {v.id for v in CONTENT.lineal.roller}
    assert {v.laesernes_baand for v in everyone} == set(range(len(BAAND)))


@HVERT_KRAV
def test_the_ruler_agrees_with_the_readers(saet: list[str], krav: tuple[float, float]) -> None:
    at_least, at_most = krav
    boern = [each for name in saet for each in judged(name)]
    ours = [linealens_baand(forslag) for _, forslag in boern]
    theirs = [v.laesernes_baand for v, _ in boern]
    agreement = kappa(theirs, ours)
    bias = sum(linealens_baand(forslag) - v.median for v, forslag in boern) / len(boern)
    exact = sum(our == their for our, their in zip(ours, theirs, strict=True)) / len(boern)
    assert agreement is not None
    assert agreement >= at_least
    assert abs(bias) <= at_most
    assert exact >= ENS


def test_the_table_in_the_readme_is_what_the_ruler_says() -> None:
    """Every child of the open sets, by the readers' band and the ruler's. Worse is seen here."""
    counted = Counter(
        (v.laesernes_baand, linealens_baand(forslag))
        for saet in AABNE
        for v, forslag in judged(saet)
    )
    now = [[counted[row, column] for column in range(len(BAAND))] for row in range(len(BAAND))]
    printed = re.findall(r"^\| \*\*(\d)[^|]*\|((?: \d+ \|){5})$", README.read_text("utf-8"), re.M)
    assert [[int(cell) for cell in cells.split("|")[:-1]] for _, cells in printed] == now
    assert [int(row) for row, _ in printed] == [1, 2, 3, 4, 5]


@HVERT_SAET
def test_nobody_whom_the_readers_find_grave_gets_a_milder_band(saet: str) -> None:
    milder = [
        f"{v.id}: læserne {v.maerker}, linealen {forslag.baand}"
        for v, forslag in judged(saet)
        if v.median >= ALVORLIG and linealens_baand(forslag) < v.median
    ]
    assert milder == []


def test_nobody_moves_unseen() -> None:
    now = {
        v.id: forslag.baand or "uden om skalaen: " + ", ".join(forslag.uden_om_skalaen)
        for saet in AABNE
        for v, forslag in judged(saet)
    }
    if os.environ.get("RETTIDIG_GOLDEN") == "skriv":
        text = json.dumps(now, ensure_ascii=False, indent=1) + "\n"
        GOLDEN.write_text(text, encoding="utf-8")
    before = json.loads(GOLDEN.read_text(encoding="utf-8"))
    moved = [
        f"{id_}: {before.get(id_, 'findes ikke')} → {now.get(id_, 'findes ikke')}"
        for id_ in [*before, *(id_ for id_ in now if id_ not in before)]
        if before.get(id_) != now.get(id_)
    ]
    assert moved == [], "Disse børn flytter sig:\n" + "\n".join(moved)
