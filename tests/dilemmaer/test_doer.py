"""The three calls of the door about dilemmas: a good one is answered, all else is a named error."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linealen import open_door
from linealen.dilemmadoer import CALLS, FORMAT, compile_dilemma
from linealen.model import VED_IKKE
from tests.dilemmaer.gange import alle_svar, gange, som_scenen
from tests.dilemmaer.rigtige import IDS, loaded, neutral, read
from tests.dilemmaer.svar import raw
from tests.linealen.test_door import JSON
from tests.quick_ring import examples

LINEAL, SKALA = neutral().lineal, neutral().skala
DOOR = open_door(LINEAL, neutral().compiled)
many = examples(300)


def compiled(id_: str) -> dict[str, Any]:
    """What the page of a dilemma carries, as JSON makes it."""
    one = loaded(id_)
    whole = compile_dilemma(id_, one.document, LINEAL, read().kendte)
    return dict(json.loads(json.dumps(whole)))


GOOD = compiled("en-ny-stilhed")
SCENE = loaded("en-ny-stilhed").dilemma.start
ANSWER = raw(som_scenen(SCENE, SKALA))
PARTS: dict[str, dict[str, Any]] = {
    "oev": {"dilemma": GOOD, "forloeb": [ANSWER]},
    "sammenlign": {"dilemma": GOOD, "scene": SCENE.id, "a": ANSWER, "b": ANSWER},
    "fordel": {"dilemma": GOOD, "scene": SCENE.id, "antal": {"3": 2, "5": 4, VED_IKKE: 1}},
}


def ask(kald: str, /, **changes: object) -> dict[str, Any]:
    """The door's answer to a good call with these parts changed."""
    answer = json.loads(DOOR(json.dumps({"kald": kald, **PARTS[kald], **changes})))
    assert isinstance(answer, dict)
    return answer


def fejl(answer: dict[str, Any]) -> tuple[str, str]:
    """The error's name and place; the sentence must be one."""
    assert answer["ok"] is False
    assert answer["fejl"]["besked"].endswith(".")
    return answer["fejl"]["kode"], answer["fejl"]["sted"]


def test_the_calls_are_those_that_are_tested() -> None:
    assert {kald: set(parts) for kald, parts in CALLS.items()} == {
        kald: set(parts) for kald, parts in PARTS.items()
    }


@pytest.mark.parametrize("id_", IDS)
def test_every_dilemma_can_be_done_through_the_door(id_: str) -> None:
    """The way with the first choice all along, and the last; every scene compared and spread."""
    whole = compiled(id_)
    ways = list(gange(loaded(id_).dilemma))
    for gang in (ways[0], ways[-1]):
        steps = [{**raw(som_scenen(scene, SKALA)), "goer": valg.id} for scene, valg in gang]
        told = ask("oev", dilemma=whole, forloeb=steps)
        assert [each["scene"] for each in told["scener"]] == [scene.id for scene, _ in gang]
        assert told["scener"][-1]["naeste"] == "slut"
        assert [tuple(each["giver"]) for each in told["scener"]] == [s.giver for s, _ in gang]
    for scene in loaded(id_).dilemma.scener.values():
        mine = raw(som_scenen(scene, SKALA))
        for _, other in list(alle_svar(scene, SKALA))[::7]:
            assert ask("sammenlign", dilemma=whole, scene=scene.id, a=mine, b=raw(other))["ok"]
        assert ask("fordel", dilemma=whole, scene=scene.id)["fordeling"]["i_alt"] == 7


@pytest.mark.parametrize("kald", CALLS)
def test_equal_text_gives_equal_bytes(kald: str) -> None:
    text = json.dumps({"kald": kald, **PARTS[kald]})
    assert DOOR(text) == DOOR(text)


@pytest.mark.parametrize("kald", CALLS)
@pytest.mark.parametrize(
    ("changes", "kode"),
    [
        ({"format": "dilemma/2"}, "forkert-format"),
        ({"format": ["dilemma/1"]}, "forkert-format"),
        ({"lineal": "0.9.0"}, "anden-lineal"),
        ({"lineal": None}, "anden-lineal"),
        ({"veje": None}, "forkert-format"),
        ({"slags": "vag-bekymring"}, "forkert-format"),
        ({"slags": []}, "ugyldigt-dilemma"),
        ({"veje": []}, "ugyldigt-dilemma"),
        ({"oprindelser": [1]}, "ugyldigt-dilemma"),
        ({"data": None}, "ugyldigt-dilemma"),
        ({"data": {}}, "ugyldigt-dilemma"),
        ({"data": []}, "ugyldigt-dilemma"),
        ({"data": GOOD["data"] | {"scener": {}}}, "ugyldigt-dilemma"),
        ({"data": GOOD["data"] | {"scener": {"a": None}}}, "ugyldigt-dilemma"),
        ({"data": GOOD["data"] | {"alder": "99"}}, "ugyldigt-dilemma"),
        ({"data": GOOD["data"] | {"roller": [["skole"]]}}, "ugyldigt-dilemma"),
    ],
)
def test_a_foreign_or_broken_dilemma_is_one_named_error(
    kald: str, changes: dict[str, object], kode: str
) -> None:
    assert fejl(ask(kald, dilemma=GOOD | changes)) == (kode, "dilemma")


@pytest.mark.parametrize("kald", CALLS)
@pytest.mark.parametrize("junk", [None, 1, "", [], {}, [GOOD], {"format": FORMAT}])
def test_what_is_no_dilemma_is_named(kald: str, junk: object) -> None:
    assert fejl(ask(kald, dilemma=junk))[1] == "dilemma"


def changed(key: str, value: object) -> dict[str, object]:
    return {**ANSWER, key: value}


WRONG_ANSWERS = [
    (None, "forkert-type", "garderoben"),
    ([], "forkert-type", "garderoben"),
    ({}, "forkert-type", "garderoben"),
    ({**ANSWER, "mere": 1}, "forkert-type", "garderoben"),
    (changed("maerke", 0), "forkert-vaerdi", "garderoben/maerke"),
    (changed("maerke", 11), "forkert-vaerdi", "garderoben/maerke"),
    (changed("maerke", True), "forkert-vaerdi", "garderoben/maerke"),
    (changed("maerke", 3.0), "forkert-vaerdi", "garderoben/maerke"),
    (changed("maerke", None), "forkert-vaerdi", "garderoben/maerke"),
    (changed("tegn", []), "forkert-type", "garderoben/tegn"),
    (changed("tegn", {"findes-ikke": {}}), "ukendt-id", "garderoben/tegn"),
    # A sign of the ruler that this scene does not offer.
    (changed("tegn", {"voldsom-vrede": {"hyppighed": "ofte", "grad": "lidt"}}),
     "ukendt-id", "garderoben/tegn"),
    (changed("tegn", {"har-forandret-sig": None}),
     "mangler", "garderoben/tegn/har-forandret-sig"),
    (changed("tegn", {"har-forandret-sig": {"hyppighed": "ofte"}}),
     "mangler", "garderoben/tegn/har-forandret-sig"),
    (changed("tegn", {"har-forandret-sig": {"hyppighed": "ofte", "grad": ["lidt"]}}),
     "mangler", "garderoben/tegn/har-forandret-sig"),
    (changed("beskyttelse", None), "ukendt-id", "garderoben/beskyttelse"),
    (changed("beskyttelse", ["hjaelp-i-gang"]), "ukendt-id", "garderoben/beskyttelse"),
    (changed("beskyttelse", [{}]), "ukendt-id", "garderoben/beskyttelse"),
    (changed("goer", ""), "mangler", "garderoben/goer"),
    (changed("goer", ["vent"]), "mangler", "garderoben/goer"),
    (changed("siger", "leder"), "ukendt-id", "garderoben/siger"),
    (changed("siger", ["politiet"]), "ukendt-id", "garderoben/siger"),
]  # fmt: skip


@pytest.mark.parametrize(("answer", "kode", "sted"), WRONG_ANSWERS)
def test_a_wrong_answer_is_named_and_placed_in_every_call(
    answer: object, kode: str, sted: str
) -> None:
    assert fejl(ask("oev", forloeb=[answer])) == (kode, sted)
    assert fejl(ask("sammenlign", a=answer)) == (kode, sted)
    assert fejl(ask("sammenlign", b=answer)) == (kode, sted)


@pytest.mark.parametrize(
    ("forloeb", "kode"),
    [
        (None, "forkert-type"),
        ([], "forkert-type"),
        ({}, "forkert-type"),
        ("forloeb", "forkert-type"),
    ],
)
def test_a_run_that_is_none_is_named(forloeb: object, kode: str) -> None:
    assert fejl(ask("oev", forloeb=forloeb)) == (kode, "forloeb")


def test_answers_after_the_end_are_refused() -> None:
    gang = next(gange(loaded("en-ny-stilhed").dilemma))
    steps = [{**raw(som_scenen(scene, SKALA)), "goer": valg.id} for scene, valg in gang]
    assert ask("oev", forloeb=steps)["ok"] is True
    assert fejl(ask("oev", forloeb=[*steps, steps[-1]])) == ("ved-maal", "forloeb")


@pytest.mark.parametrize("kald", ["sammenlign", "fordel"])
@pytest.mark.parametrize("scene", [None, 1, "", "slut", "findes-ikke", ["garderoben"], {}])
def test_an_unknown_scene_is_named(kald: str, scene: object) -> None:
    assert fejl(ask(kald, scene=scene)) == ("ukendt-id", "scene")


@pytest.mark.parametrize(
    ("antal", "kode"),
    [
        (None, "forkert-type"),
        ([], "forkert-type"),
        ({}, "ingen"),
        ({"3": 0}, "ingen"),
        ({"3": -1}, "forkert-vaerdi"),
        ({"3": 10**30}, "forkert-vaerdi"),
        ({"3": {}}, "forkert-vaerdi"),
        ({"99": 1}, "ukendt-id"),
        ({"\ud800": 1}, "ukendt-id"),
    ],
)
def test_counts_that_are_none_are_named(antal: object, kode: str) -> None:
    assert fejl(ask("fordel", antal=antal))[0] == kode


@pytest.mark.parametrize("kald", CALLS)
def test_a_call_with_a_part_too_few_or_too_many_is_refused(kald: str) -> None:
    whole = {"kald": kald, **PARTS[kald]}
    for part in PARTS[kald]:
        less = {key: value for key, value in whole.items() if key != part}
        assert fejl(json.loads(DOOR(json.dumps(less)))) == ("ukendt-kald", "kald")
    assert fejl(json.loads(DOOR(json.dumps({**whole, "mere": 1})))) == ("ukendt-kald", "kald")


@given(st.sampled_from(sorted(CALLS)), st.data())
@many
def test_whatever_stands_in_a_part_a_text_comes_out(kald: str, data: st.DataObject) -> None:
    part = data.draw(st.sampled_from(sorted(PARTS[kald])))
    junk = data.draw(JSON)
    answer = DOOR(json.dumps({"kald": kald, **PARTS[kald], part: junk}))
    answer.encode("utf-8")
    fejl(json.loads(answer))


def places(value: object, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place in nested data."""
    found = [path] if path else []
    items = (
        value.items() if isinstance(value, dict) else enumerate(value)
        if isinstance(value, list) else ()
    )  # fmt: skip
    for key, inner in items:
        found += places(inner, (*path, key))
    return found


PLACES = places(GOOD)


@given(st.sampled_from(PLACES), JSON, st.booleans(), st.sampled_from(sorted(CALLS)))
@many
def test_one_broken_place_anywhere_in_a_dilemma_is_a_named_error_or_none(
    path: tuple[str | int, ...], junk: object, drop: bool, kald: str
) -> None:
    """Texts may change freely; whatever else is broken is told, and nothing raises."""
    broken: Any = copy.deepcopy(GOOD)
    place = broken
    for key in path[:-1]:
        place = place[key]
    if drop:
        del place[path[-1]]
    else:
        place[path[-1]] = junk
    answer = ask(kald, dilemma=broken)
    if not answer["ok"]:
        fejl(answer)


@given(st.lists(st.sampled_from([each for each, _, _ in WRONG_ANSWERS] + [ANSWER]), max_size=4))
@many
def test_a_run_of_good_and_bad_answers_is_told_whole_or_not_at_all(run: list[object]) -> None:
    answer = ask("oev", forloeb=run)
    assert answer["ok"] is (run == [ANSWER])
    assert ("scener" in answer) is answer["ok"]
