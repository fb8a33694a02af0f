"""The door: JSON text in, JSON text out, and a named Danish error for everything else."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts import content
from linealen import Door, Lineal, Skala, open_door
from tests.conftest import ROOT
from tests.linealen.answers import draw_answers
from tests.quick_ring import examples

NEUTRAL = content.load(ROOT)
DOOR = open_door(NEUTRAL.lineal, NEUTRAL.compiled)


def ask(door: Door, kald: object) -> dict[str, Any]:
    answer = json.loads(door(json.dumps(kald)))
    assert isinstance(answer, dict)
    return answer


def vurder(door: Door, besvarelse: object) -> dict[str, Any]:
    return ask(door, {"kald": "vurder", "besvarelse": besvarelse})


@pytest.fixture
def good(lineal: Lineal, skala: Skala) -> dict[str, Any]:
    """A full, valid set of answers with at least one "ja" among the signs."""
    return next(
        data
        for data in (draw_answers(lineal, skala, seed) for seed in range(100))
        if any(svar["svar"] == "ja" for svar in data["tegn"].values())
        and any(svar["svar"] == "ja" for svar in data["risiko"].values())
    )


def yes_sign(data: dict[str, Any]) -> str:
    return next(id_ for id_, svar in data["tegn"].items() if svar["svar"] == "ja")


def test_a_good_set_is_judged(door: Door, good: dict[str, Any], lineal: Lineal) -> None:
    answer = vurder(door, good)
    assert answer["ok"] is True
    assert answer["forslag"]["lineal"] == lineal.version
    assert answer["forslag"]["udgave"] == "rettidig"


def test_equal_text_gives_equal_bytes(door: Door, good: dict[str, Any]) -> None:
    text = json.dumps({"kald": "vurder", "besvarelse": good})
    assert door(text) == door(text)


def changed(good: dict[str, Any], *path: str, to: object) -> dict[str, Any]:
    data = copy.deepcopy(good)
    place = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = to
    return data


@pytest.mark.parametrize(
    ("path", "value", "kode", "sted"),
    [
        (("alder",), None, "mangler", "alder"),
        (("alder",), "4", "ukendt-id", "alder"),
        (("alder",), 4, "forkert-type", "alder"),
        (("rolle",), "naboen", "ukendt-id", "rolle"),
        (("lineal",), "1.0.0", "anden-lineal", "lineal"),
        (("fare",), "måske", "ukendt-id", "fare"),
        (("linjer",), [], "forkert-type", "linjer"),
        (("linjer",), {"findes-ikke": "ja"}, "ukendt-id", "linjer/»findes-ikke«"),
        (("linjer",), {"skader": "måske"}, "ukendt-id", "linjer/»skader«"),
        (("linjer",), {"skader": {"svar": "ja"}}, "forkert-type", "linjer/»skader«"),
        (("tegn",), [], "forkert-type", "tegn"),
        (("tegn",), {"findes-ikke": {"svar": "ja"}}, "ukendt-id", "tegn/»findes-ikke«"),
        (("tegn",), {"findes-ikke": "ja"}, "ukendt-id", "tegn/»findes-ikke«"),
        (("varighed",), None, "mangler", "varighed"),
        (("udvikling",), "bagud", "ukendt-id", "udvikling"),
        (("risiko",), {"findes-ikke": {"svar": "ja"}}, "ukendt-id", "risiko/»findes-ikke«"),
        (("beskyttelse",), {"x": {"svar": "ja"}}, "ukendt-id", "beskyttelse/»x«"),
        (("proevet", "tiltag"), ["trylleri"], "ukendt-id", "proevet/tiltag"),
        (("proevet", "tiltag"), "samtale", "forkert-type", "proevet/tiltag"),
        (("proevet", "virkning"), "vist", "ukendt-id", "proevet/virkning"),
        (("maerke", "foer"), 11, "forkert-vaerdi", "maerke/foer"),
        (("maerke", "foer"), 0, "forkert-vaerdi", "maerke/foer"),
        (("maerke", "foer"), True, "forkert-vaerdi", "maerke/foer"),
        (("maerke", "endeligt"), "ved-ikke", "forkert-vaerdi", "maerke/endeligt"),
        (("maerke", "endeligt"), 5.0, "forkert-vaerdi", "maerke/endeligt"),
        (("overgreb",), {"svar": "ja", "slags": []}, "ukendt-id", "overgreb/svar"),
        (("overgreb",), {"svar": "nej", "slags": ["vold"]}, "modsigelse", "overgreb/slags"),
        (("overgreb",), {"svar": "viden"}, "mangler", "overgreb/slags"),
        (("overgreb",), {"svar": "viden", "slags": ["vold", "vold"]}, "dobbelt", "overgreb/slags"),
        (("ekstra",), 1, "ukendt-noegle", "»ekstra«"),
    ],
)  # fmt: skip
def test_a_wrong_answer_is_named_and_placed(
    door: Door, good: dict[str, Any], path: tuple[str, ...], value: object, kode: str, sted: str
) -> None:
    answer = vurder(door, changed(good, *path, to=value))
    assert answer["ok"] is False
    assert (answer["fejl"]["kode"], answer["fejl"]["sted"]) == (kode, sted)
    assert answer["fejl"]["besked"].endswith((".", "!"))


@pytest.mark.parametrize("key", ["hyppighed", "grad"])
def test_a_sign_without_how_often_or_how_much_is_not_guessed(
    door: Door, good: dict[str, Any], key: str
) -> None:
    data = copy.deepcopy(good)
    sign = yes_sign(data)
    del data["tegn"][sign][key]
    fejl = vurder(door, data)["fejl"]
    assert (fejl["kode"], fejl["sted"]) == ("mangler", f"tegn/»{sign}«/{key}")


def test_a_no_with_a_frequency_is_a_contradiction(door: Door, good: dict[str, Any]) -> None:
    data = copy.deepcopy(good)
    sign = yes_sign(data)
    data["tegn"][sign]["svar"] = "nej"
    assert vurder(door, data)["fejl"]["kode"] == "ukendt-noegle"


def test_a_sign_of_another_age_is_refused(door: Door, good: dict[str, Any], lineal: Lineal) -> None:
    stranger = next(t for t in lineal.tegn if good["alder"] not in t.aldre)
    data = changed(good, "tegn", stranger.id, to={"svar": "nej"})
    assert vurder(door, data)["fejl"]["kode"] == "passer-ikke"


@pytest.mark.parametrize(
    "key", ["alder", "rolle", "fare", "linjer", "tegn", "maerke", "lineal", "risiko"]
)
def test_a_missing_answer_is_never_filled_in(door: Door, good: dict[str, Any], key: str) -> None:
    data = copy.deepcopy(good)
    del data[key]
    fejl = vurder(door, data)["fejl"]
    assert (fejl["kode"], fejl["sted"]) == ("mangler", key)


@pytest.mark.parametrize(
    ("text", "kode"),
    [
        ("", "ikke-json"),
        ("{", "ikke-json"),
        ("null", "forkert-type"),
        ("[]", "forkert-type"),
        ("[" * 50_000, "ikke-json"),
        ('{"kald": "vurder"}', "ukendt-kald"),
        ('{"kald": "slet"}', "ukendt-kald"),
        ('{"kald": "vurder", "besvarelse": {}, "mere": 1}', "ukendt-kald"),
        ('{"kald": "vurder", "besvarelse": 1}', "forkert-type"),
        ('{"kald": "vurder", "kald": "vurder", "besvarelse": {}}', "dobbelt"),
        ('{"kald": "vurder", "besvarelse": {"alder": NaN}}', "forkert-vaerdi"),
        ("x" * 1_000_000, "for-stor"),
        ('{"kald": "vurder", "besvarelse": ' + "9" * 5000 + "}", "ikke-json"),
    ],
)
def test_junk_is_refused_with_a_name(door: Door, text: str, kode: str) -> None:
    answer = json.loads(door(text))
    assert answer["ok"] is False
    assert answer["fejl"]["kode"] == kode


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)


@given(JSON)
@examples(300)
def test_whatever_comes_in_a_text_goes_out(data: object) -> None:
    for text in (json.dumps(data), json.dumps({"kald": "vurder", "besvarelse": data})):
        answer = DOOR(text)
        answer.encode("utf-8")
        assert json.loads(answer)["ok"] is False


class TestSavedNote:
    def note(self, good: dict[str, Any], **changes: object) -> str:
        return json.dumps(
            {"format": "lineal-notat/1", "besvarelse": good, "tekster": {"noter": "hej"}} | changes
        )

    def read(self, door: Door, fil: object) -> dict[str, Any]:
        return ask(door, {"kald": "laes", "fil": fil})

    def test_is_handed_back_as_it_was(self, door: Door, good: dict[str, Any]) -> None:
        answer = self.read(door, self.note(good))
        assert answer == {
            "ok": True, "besvarelse": good, "tekster": {"noter": "hej"}, "aendret": [],
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("changes", "kode"),
        [
            ({"format": "lineal-notat/2"}, "forkert-format"),
            ({"ekstra": 1}, "forkert-format"),
            ({"tekster": {"noter": 5}}, "forkert-type"),
            ({"tekster": {"noter": "x" * 5001}}, "forkert-type"),
            ({"tekster": []}, "forkert-type"),
            ({"besvarelse": {}}, "mangler"),
        ],
    )
    def test_hostile_or_damaged_is_refused(
        self, door: Door, good: dict[str, Any], changes: dict[str, object], kode: str
    ) -> None:
        assert self.read(door, self.note(good, **changes))["fejl"]["kode"] == kode

    def test_from_another_ruler_is_refused(self, door: Door, good: dict[str, Any]) -> None:
        other = changed(good, "lineal", to="3.0.0")
        assert self.read(door, self.note(other))["fejl"]["kode"] == "anden-lineal"

    def test_cut_short_is_refused(self, door: Door, good: dict[str, Any]) -> None:
        assert self.read(door, self.note(good)[:-20])["fejl"]["kode"] == "ikke-json"

    def test_that_is_no_text_is_refused(self, door: Door) -> None:
        assert self.read(door, {"a": 1})["fejl"]["kode"] == "forkert-type"
