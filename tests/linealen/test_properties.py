"""Laws that hold for every set of answers, not only for the ones we thought of."""

from __future__ import annotations

import copy
import json
import random

from hypothesis import given
from hypothesis import strategies as st

from build_scripts import content
from build_scripts.ground.yaml_source import parse_document
from linealen import REGLER, Besvarelse, Forslag, parse_besvarelse, vurder
from linealen.model import BAAND, SPOR, VED_IKKE
from linealen.regler import regel_id, tegnniveau
from linealen.skala import load_skala
from tests.conftest import ROOT
from tests.linealen.answers import Answers, answers, draw_answers, worse_by_one
from tests.quick_ring import examples, few

CONTENT = content.load(ROOT)
LINEAL, SKALA = CONTENT.lineal, CONTENT.skala
drawn = answers(LINEAL, SKALA)
many = examples(100)


def judged(data: Answers) -> tuple[Besvarelse, Forslag]:
    b = parse_besvarelse(LINEAL, SKALA, data)
    return b, vurder(LINEAL, SKALA, b)


def rank(forslag: Forslag) -> int:
    """Bands in order; outside the scale is graver than the gravest band."""
    return len(BAAND) if forslag.baand is None else BAAND.index(forslag.baand)


@given(drawn)
@many
def test_worse_never_gives_lower(data: Answers) -> None:
    _, before = judged(data)
    for name, worse in worse_by_one(LINEAL, data):
        _, after = judged(worse)
        assert rank(after) >= rank(before), name
        assert set(after.uden_om_skalaen) >= set(before.uden_om_skalaen), name


def test_worse_never_gives_lower_in_many_full_cases() -> None:
    """The same law on large, full sets of answers, which Hypothesis draws rarely."""
    for seed in range(few(30)):
        data = draw_answers(LINEAL, SKALA, seed)
        _, before = judged(data)
        for name, worse in worse_by_one(LINEAL, data):
            _, after = judged(worse)
            assert rank(after) >= rank(before), f"seed {seed}: {name}"


@given(drawn)
@many
def test_not_knowing_is_never_the_same_as_no(data: Answers) -> None:
    for id_ in data["tegn"]:
        no, unknown = copy.deepcopy(data), copy.deepcopy(data)
        no["tegn"][id_] = {"svar": "nej"}
        unknown["tegn"][id_] = {"svar": VED_IKKE}
        _, with_no = judged(no)
        _, with_unknown = judged(unknown)
        assert rank(with_unknown) >= rank(with_no)
        assert f"tegn/{id_}" in with_unknown.find_ud_af
        assert f"tegn/{id_}" not in with_no.find_ud_af
        assert with_unknown != with_no


@given(drawn)
@many
def test_unanswered_is_neither_no_nor_unknown(data: Answers) -> None:
    _, before = judged(data)
    core = set(before.ubesvaret)
    for id_ in data["tegn"]:
        assert f"tegn/{id_}" not in core
    assert not core & set(before.find_ud_af)


@given(drawn, st.randoms(use_true_random=False))
@many
def test_order_of_answers_does_not_matter(data: Answers, rng: random.Random) -> None:
    shuffled = copy.deepcopy(data)
    for key in ("linjer", "tegn", "risiko", "beskyttelse"):
        items = list(shuffled[key].items())
        rng.shuffle(items)
        shuffled[key] = dict(items)
    rng.shuffle(shuffled["overgreb"]["slags"])
    reordered = dict(sorted(shuffled.items(), reverse=True))
    assert judged(reordered)[1] == judged(data)[1]


@given(drawn)
@many
def test_the_suggestion_does_not_depend_on_the_users_own_mark(data: Answers) -> None:
    _, before = judged(data)
    for mark in (None, VED_IKKE, 1, SKALA.laengde):
        other = copy.deepcopy(data)
        other["maerke"] = {"foer": mark, "endeligt": None if mark == VED_IKKE else mark}
        _, after = judged(other)
        assert (after.baand, after.plads, after.uden_om_skalaen, after.begrundelser) == (
            before.baand, before.plads, before.uden_om_skalaen, before.begrundelser
        )  # fmt: skip


@given(drawn)
@many
def test_protection_softens_one_step_at_most_and_never_below_the_gravest_sign(
    data: Answers,
) -> None:
    bare = copy.deepcopy(data)
    bare["beskyttelse"] = {}
    full = copy.deepcopy(data)
    full["beskyttelse"] = {faktor.id: {"svar": "ja"} for faktor in LINEAL.beskyttelse}
    _, without = judged(bare)
    b, protected = judged(full)
    assert rank(without) - 1 <= rank(protected) <= rank(without)
    assert protected.uden_om_skalaen == without.uden_om_skalaen
    seen = [tegn for tegn in LINEAL.tegn if tegn.id in b.tegn and b.tegn[tegn.id].svar == "ja"]
    if seen:
        assert rank(protected) >= max(tegnniveau(tegn, b) for tegn in seen)


@given(drawn)
@many
def test_what_was_not_asked_counts_for_nothing(data: Answers) -> None:
    """A no that was given and a question that was never put give the same band, the same reasons
    and the same actions; only what is told as unasked differs."""
    _, before = judged(data)
    unasked = copy.deepcopy(data)
    for key in ("tegn", "risiko", "beskyttelse"):
        unasked[key] = {id_: svar for id_, svar in data[key].items() if svar["svar"] != "nej"}
    unasked["linjer"] = {id_: svar for id_, svar in data["linjer"].items() if svar != "nej"}
    _, after = judged(unasked)
    assert (after.baand, after.uden_om_skalaen, after.begrundelser, after.plan, after.overvej) == (
        before.baand, before.uden_om_skalaen, before.begrundelser, before.plan, before.overvej
    )  # fmt: skip
    gone = {f"linjer/{id_}" for id_ in data["linjer"].keys() - unasked["linjer"].keys()}
    assert gone <= set(after.ubesvaret)


def _as_bad_as_it_gets(data: Answers) -> Answers:
    """The same signs, seen always, strong, long, getting worse, tried in vain, with every risk."""
    worst = copy.deepcopy(data)
    for svar in worst["tegn"].values():
        if svar["svar"] == "ja":
            svar |= {"hyppighed": "naesten-altid", "grad": "meget"}
    worst |= {"varighed": "over-tre-maaneder", "udvikling": "vaerre", "fare": "nej"}
    worst["overgreb"] = {"svar": "nej", "slags": []}
    worst["linjer"] = {}
    worst["proevet"]["virkning"] = "ikke-hjulpet"
    worst["risiko"] = {f.id: {"svar": "ja", "varighed": "laenge"} for f in LINEAL.risiko}
    worst["beskyttelse"] = {}
    return worst


def test_no_ladder_from_nothing() -> None:
    """Of a single sign, lifts make one step at the most of what it is by itself, however often,
    strong, long and worsening: a mild sign never becomes serious, a worrying never the gravest."""
    highest = {"opmaerksom": 2, "bekymrende": 3, "alvorligt": 4}
    reached = set()
    for sign in LINEAL.tegn:
        if sign.spor:
            continue
        data = draw_answers(LINEAL, SKALA, 0)
        data |= {"alder": sign.aldre[0], "rolle": sign.roller[0], "linjer": {}}
        data["tegn"] = {sign.id: {"svar": "ja", "hyppighed": "ofte", "grad": "noget"}}
        _, worst = judged(_as_bad_as_it_gets(data))
        assert rank(worst) <= highest[sign.alvor], sign.id
        reached.add((sign.alvor, rank(worst)))
    assert reached == set(highest.items())


@given(drawn)
@many
def test_the_top_of_the_scale_needs_something_grave(data: Answers) -> None:
    """ "Send an underretning today" is never made of signs that are not grave by themselves."""
    only_mild = _as_bad_as_it_gets(data)
    mild = {sign.id for sign in LINEAL.tegn if not sign.linje}
    only_mild["tegn"] = {id_: svar for id_, svar in data["tegn"].items() if id_ in mild}
    _, forslag = judged(_as_bad_as_it_gets(only_mild))
    assert rank(forslag) <= BAAND.index("alvorlig-bekymring")


@given(drawn)
@many
def test_the_same_answers_give_the_same_result(data: Answers) -> None:
    assert judged(copy.deepcopy(data)) == judged(data)


@given(drawn)
@many
def test_outside_the_scale_there_is_no_place_and_inside_there_is(data: Answers) -> None:
    _, forslag = judged(data)
    assert (forslag.baand is None) == (forslag.plads is None) == bool(forslag.uden_om_skalaen)
    assert set(forslag.uden_om_skalaen) <= set(SPOR)


@given(drawn)
@many
def test_every_reason_names_answers_that_were_given(data: Answers) -> None:
    """Nothing is a reason that the user did not say, and every reason has at least one answer."""
    _, forslag = judged(data)
    said = {"fare", "overgreb", "varighed", "udvikling", "proevet"}
    asked = ("linjer", "tegn", "risiko", "beskyttelse")
    said |= {f"{key}/{id_}" for key in asked for id_ in data[key]}
    for udsagn in forslag.begrundelser:
        assert udsagn.svar and set(udsagn.svar) <= said


def test_every_rule_and_band_and_path_is_reached() -> None:
    left = {
        *BAAND, *SPOR, *(regel_id(regel) for regel in REGLER),
        "eget-hoejere", "eget-lavere", "endeligt-aendret", "endeligt-under-spor",
    }  # fmt: skip
    for seed in range(3000):
        _, forslag = judged(draw_answers(LINEAL, SKALA, seed))
        left -= {forslag.baand, *forslag.uden_om_skalaen, *forslag.bemaerk}
        left -= {u.regel for u in forslag.begrundelser}
        if not left:
            return
    assert left == set()


FIVE_BEST = """
laengde: 5
retning: hoejest-er-bedst
baand:
  trivsel: {fra: 5, til: 5, navn: I trivsel}
  opmaerksomhed: {fra: 4, til: 4, navn: I faldende trivsel}
  bekymring: {fra: 3, til: 3, navn: Sårbar}
  alvorlig-bekymring: {fra: 2, til: 2, navn: Udsat}
  meget-alvorlig-bekymring: {fra: 1, til: 1, navn: Truet}
"""
TEN_BEST = """
laengde: 10
retning: hoejest-er-bedst
baand:
  trivsel: {fra: 9, til: 10, navn: A}
  opmaerksomhed: {fra: 7, til: 8, navn: B}
  bekymring: {fra: 5, til: 6, navn: C}
  alvorlig-bekymring: {fra: 3, til: 4, navn: D}
  meget-alvorlig-bekymring: {fra: 1, til: 2, navn: E}
"""
THREE = """
laengde: 3
retning: hoejest-er-vaerst
baand:
  trivsel: {fra: 1, til: 1, navn: Grøn}
  opmaerksomhed: {fra: 2, til: 2, navn: Gul}
  bekymring: {fra: 2, til: 2, navn: Gul}
  alvorlig-bekymring: {fra: 3, til: 3, navn: Rød}
  meget-alvorlig-bekymring: {fra: 3, til: 3, navn: Rød}
"""


@given(drawn)
@examples(80)
def test_another_scale_moves_the_place_and_never_the_band(data: Answers) -> None:
    bare = copy.deepcopy(data)
    bare["maerke"] = {"foer": None, "endeligt": None}
    _, ours = judged(bare)
    for text in (FIVE_BEST, TEN_BEST, THREE):
        other = load_skala(parse_document(text, "skala.yml"))
        theirs = vurder(LINEAL, other, parse_besvarelse(LINEAL, other, bare))
        assert (theirs.baand, theirs.uden_om_skalaen) == (ours.baand, ours.uden_om_skalaen)
        if theirs.baand is not None:
            assert theirs.plads == other.pladser[theirs.baand]
            last = theirs.plads[1]
            assert BAAND.index(other.trin[last - 1].baand) >= BAAND.index(theirs.baand)


def test_the_answers_can_be_drawn_as_json() -> None:
    data = draw_answers(LINEAL, SKALA, 1)
    assert json.loads(json.dumps(data)) == data
