"""A note that was saved with version 1 opens, and says what it could not carry over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from linealen import Door, Lineal

# The signs that version 1 had. The list never changes: nobody can save with that version any more.
VERSION_1 = (Path(__file__).parent / "tegn-1.txt").read_text("utf-8").split()

JA = {"svar": "ja", "hyppighed": "ofte", "grad": "meget"}


def read(door: Door, tegn: Any, **changes: Any) -> dict[str, Any]:
    besvarelse = {
        "lineal": "1.0.0", "alder": "10-13", "rolle": "skole", "fare": "nej",
        "overgreb": {"svar": "nej", "slags": []}, "tegn": tegn,
        "varighed": "over-tre-maaneder", "udvikling": "uaendret", "risiko": {}, "beskyttelse": {},
        "proevet": {"tiltag": [], "virkning": None}, "maerke": {"foer": 5, "endeligt": None},
    } | changes  # fmt: skip
    texts = {"iagttagelser": "  hej\n"}
    note = {"format": "lineal-notat/1", "besvarelse": besvarelse, "tekster": texts}
    answer: dict[str, Any] = json.loads(door(json.dumps({"kald": "laes", "fil": json.dumps(note)})))
    assert not answer["ok"] or answer["tekster"] == texts
    return answer


def test_every_sign_of_version_1_lives_on_or_is_in_the_table(lineal: Lineal) -> None:
    now = {t.id for t in lineal.tegn}
    moved = {each.fra: each for each in lineal.flyttet}
    assert set(VERSION_1) - now <= set(moved)
    assert set(moved) <= set(VERSION_1)
    for each in moved.values():
        assert (len(each.til) > 1) == (each.hvordan == "delt"), each.fra
        assert (each.til[0] in VERSION_1) == (each.hvordan == "samlet") or each.hvordan == "delt"


@pytest.mark.parametrize("svar", ["ja", "nej", "ved-ikke"])
def test_every_sign_of_version_1_opens(door: Door, lineal: Lineal, svar: str) -> None:
    answer_of = {"ja": JA}.get(svar, {"svar": svar})
    for alder in lineal.aldre:
        answer = read(door, dict.fromkeys(VERSION_1, answer_of), alder=alder.id)
        assert answer["ok"], answer
        carried = set(answer["besvarelse"]["tegn"])
        named = {ref.split("/")[1] for ref in answer["aendret"] if ref.startswith("tegn/")}
        moved = {each.fra: each.til for each in lineal.flyttet}
        for id_ in VERSION_1:
            fits = {t.id for t in lineal.tegn_for(alder.id, "skole")}
            told = {new for new in moved.get(id_, (id_,)) if new in carried | named}
            assert told or not fits & set(moved.get(id_, (id_,))), id_


def test_what_means_the_same_is_carried_over(door: Door) -> None:
    answer = read(
        door, {"maerker-i-omklaedningen": JA, "har-mistet-noget-det-kunne": {"svar": "nej"}}
    )
    assert answer["besvarelse"]["tegn"] == {
        "gemmer-maerker": JA | {"grad": "ved-ikke"},
        "har-mistet-noget-det-kunne": {"svar": "nej"},
    }
    assert answer["besvarelse"]["linjer"] == {"skader": "ja"}
    assert "tegn/gemmer-maerker/grad" in answer["aendret"]
    assert "linjer/vold" in answer["aendret"]
    assert "linjer/skader" not in answer["aendret"]


def test_a_sign_that_was_split_is_asked_again(door: Door) -> None:
    answer = read(door, {"spiser-ikke-eller-i-smug": JA})
    assert answer["besvarelse"]["tegn"] == {}
    parts = {"tegn/spiser-naesten-ikke", "tegn/spiser-i-smug", "tegn/kaster-op-efter-mad"}
    assert parts <= set(answer["aendret"])


@pytest.mark.parametrize("first", ["bange-for-foraelderen", "bange-for-bestemt-person"])
def test_a_joined_sign_keeps_the_ja(door: Door, first: str) -> None:
    both = ["bange-for-foraelderen", "bange-for-bestemt-person"]
    tegn = {id_: JA if id_ == first else {"svar": "nej"} for id_ in both}
    answer = read(door, tegn, alder="1-3", rolle="dagtilbud")
    assert answer["besvarelse"]["tegn"]["bange-for-bestemt-person"]["svar"] == "ja"


@pytest.mark.parametrize(
    ("tegn", "changes"),
    [
        ({"findes-ikke": JA}, {}),
        ({"maerker-i-omklaedningen": {"svar": "måske"}}, {}),
        ({"maerker-i-omklaedningen": 5}, {}),
        ({}, {"alder": ["10-13"]}),
        ([], {}),
        ({}, {"lineal": "0.9.0"}),
        ({}, {"mere": 1}),
    ],
)
def test_what_is_wrong_stays_wrong(door: Door, tegn: Any, changes: dict[str, Any]) -> None:
    assert read(door, tegn, **changes)["ok"] is False
