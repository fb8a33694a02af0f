"""The lines: what is grave is always asked, and what is said to a line holds for what is under."""

from __future__ import annotations

import itertools

import pytest

from linealen import AnswerError, Lineal, Skala, udvalg, under_linjer
from linealen.model import ALVORLIGE
from tests.conftest import ROOT
from tests.documents import document
from tests.linealen.case import ALDER, ROLLE, Case

MOST = 10
LONGEST = 24
LINJEORD = document(ROOT / "tests/linealen/linjeord.yml", ROOT).data["linjer"]


@pytest.fixture
def case(lineal: Lineal, skala: Skala) -> Case:
    return Case(lineal, skala)


def everyone(lineal: Lineal) -> list[tuple[str, str]]:
    """Every age with every role."""
    return list(itertools.product([v.id for v in lineal.aldre], [v.id for v in lineal.roller]))


def test_nobody_is_asked_about_more_lines_than_one_can_bear(lineal: Lineal) -> None:
    asked = {who: len(lineal.linjer_for(*who)) for who in everyone(lineal)}
    assert {who: n for who, n in asked.items() if not 1 <= n <= MOST} == {}


def test_every_grave_sign_lies_under_a_line_wherever_it_belongs(lineal: Lineal) -> None:
    counted = 0
    for alder, rolle in everyone(lineal):
        grave = {t.id for t in lineal.tegn_for(alder, rolle) if t.alvor in ALVORLIGE}
        sides = under_linjer(lineal, alder, rolle)
        opened = [id_ for side in sides for id_ in side.flere]
        assert sorted(opened) == sorted(grave), (alder, rolle)
        assert [side.dimension for side in sides] == [
            linje.id for linje in lineal.linjer_for(alder, rolle)
        ]
        folded = {
            id_ for side in udvalg(lineal, alder, rolle) for id_ in (*side.kerne, *side.flere)
        }
        assert not grave & folded, (alder, rolle)
        counted += len(grave)
    assert counted > 2000


def test_a_line_says_in_its_sentence_what_each_sign_under_it_is(lineal: Lineal) -> None:
    """An honest nej to a line hides none of its signs: words of the sentence cover every one."""
    assert list(LINJEORD) == [linje.id for linje in lineal.linjer]
    for linje in lineal.linjer:
        covered = LINJEORD[linje.id]
        assert [words for words in covered if words not in linje.saetning] == [], linje.id
        under = [t.id for t in lineal.tegn if t.linje == linje.id]
        assert sorted(id_ for ids in covered.values() for id_ in ids) == sorted(under), linje.id


def test_a_line_is_short_enough_to_be_read(lineal: Lineal) -> None:
    assert [x.id for x in lineal.linjer if len(x.saetning.split()) > LONGEST] == []


def test_what_is_grave_is_asked_whatever_the_role(lineal: Lineal) -> None:
    """A role that sees a line for an age only in part would leave a line out for another role."""
    for alder in (v.id for v in lineal.aldre):
        asked = {lineal.linjer_for(alder, v.id) for v in lineal.roller}
        assert len(asked) == 1, alder


def test_no_to_a_line_and_yes_to_a_sign_under_it_is_a_contradiction(case: Case) -> None:
    case.see("skader-sig-selv").put(linjer={"leve": "nej"})
    with pytest.raises(AnswerError) as caught:
        case.judged()
    assert (caught.value.kode, caught.value.sted) == ("modsigelse", "tegn/skader-sig-selv")


@pytest.mark.parametrize("svar", ["ja", "ved-ikke"])
def test_a_line_that_is_not_denied_may_have_a_sign(case: Case, svar: str) -> None:
    assert case.see("skader-sig-selv").put(linjer={"leve": svar}).baand() == "alvorlig-bekymring"


def test_not_knowing_a_sign_under_a_line_that_is_denied_is_no_contradiction(case: Case) -> None:
    assert case.unsure("skader-sig-selv").put(linjer={"leve": "nej"}).baand() == "opmaerksomhed"


@pytest.mark.parametrize("linje", ["findes-ikke", "gravid-rus"])
def test_a_line_that_is_not_asked_about_the_child_is_refused(case: Case, linje: str) -> None:
    with pytest.raises(AnswerError) as caught:
        case.put(linjer={linje: "ja"}).judged()
    assert caught.value.kode == "ukendt-id"
    assert linje in caught.value.sted


def test_what_was_not_asked_is_told(case: Case) -> None:
    lines = {linje.id for linje in case.lineal.linjer_for(ALDER, ROLLE)}
    assert {f"linjer/{id_}" for id_ in lines} <= set(case.judged().ubesvaret)
    unanswered = set(case.put(linjer={"leve": "ja", "vold": "nej"}).judged().ubesvaret)
    under = {t.id for t in case.lineal.tegn_for(ALDER, ROLLE) if t.linje == "leve"}
    assert {ref for ref in unanswered if ref.startswith("linjer/")} == {
        f"linjer/{id_}" for id_ in lines - {"leve", "vold"}
    }
    assert {f"tegn/{id_}" for id_ in under} <= unanswered
    assert "tegn/slaaet-fortalt-eller-set" not in unanswered
