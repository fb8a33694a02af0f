"""The door's call about a group's marks: what it tells, and what it refuses by name."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linealen import Door
from linealen.enighed import FEWEST_FOR_KAPPA
from linealen.enighedsdoer import MAERKER, MOST_CHILDREN, MOST_PEOPLE, UDEN_OM, call, midte
from linealen.model import BAAND

MILDEST, NEXT, MIDDLE, GRAVE, TOP = BAAND
TABLES = st.integers(2, 5).flatmap(
    lambda people: st.lists(
        st.lists(st.sampled_from(MAERKER), min_size=people, max_size=people),
        min_size=1,
        max_size=24,
    )
)


def told(rows: list[list[str]]) -> dict[str, Any]:
    found = call({"maerker": rows})["enighed"]
    assert isinstance(found, dict)
    return found


def test_three_people_and_two_children() -> None:
    found = told([[NEXT, NEXT, MIDDLE], [NEXT, TOP, UDEN_OM]])
    assert found["boern"] == [
        {"antal": [0, 2, 1, 0, 0, 0], "midte": [NEXT]},
        {"antal": [0, 1, 0, 0, 1, 1], "midte": [TOP]},
    ]
    # Of six pairs two are alike, and four at most one band apart: too few for a milder word.
    assert found["vis"] == ["ord/uenige", "kappa/faa", "deler/2", "delte/nogle"]
    assert found["kappa"] is None


def test_outside_the_scale_counts_as_the_top_but_is_shown_by_itself() -> None:
    rows = [[TOP, UDEN_OM]] * FEWEST_FOR_KAPPA
    found = told(rows)
    assert found["boern"][0] == {"antal": [0, 0, 0, 0, 1, 1], "midte": [TOP, UDEN_OM]}
    assert found["vis"] == ["ord/meget-enige", "kappa/ens", "delte/ingen"]


def test_kappa_is_told_from_sixteen_children_on_with_a_comma() -> None:
    rows = [[MAERKER[n % 5], MAERKER[min(n % 5 + (n == 3), 4)]] for n in range(FEWEST_FOR_KAPPA)]
    assert told(rows[:-1])["kappa"] is None
    found = told(rows)
    # One square of 16 seen; by chance it is worked out over all 256 pairs.
    a, b = [[MAERKER.index(row[who]) for row in rows] for who in (0, 1)]
    chance = sum((x - y) ** 2 for x in a for y in b) / 16**2
    assert found["kappa"] == f"{1 - (1 / 16) / chance:.2f}".replace(".", ",")
    assert "kappa/tal" in found["vis"]


@given(TABLES)
@settings(max_examples=100, deadline=None, derandomize=True)
def test_every_table_is_answered_and_every_mark_is_counted_once(rows: list[list[str]]) -> None:
    found = told(rows)
    assert [sum(child["antal"]) for child in found["boern"]] == [len(row) for row in rows]
    assert sum(token.startswith("ord/") for token in found["vis"]) == 1
    assert sum(token.startswith("kappa/") for token in found["vis"]) == 1
    assert ("delte/nogle" in found["vis"]) == any(t.startswith("deler/") for t in found["vis"])
    turned = told([row[::-1] for row in rows])
    assert turned == found, "who is who does not matter"


def test_the_middle_lies_between_two_when_the_marks_are_even() -> None:
    assert midte([TOP, MILDEST]) == (MILDEST, TOP)
    assert midte([TOP, MIDDLE, MIDDLE, MILDEST]) == (MIDDLE,)
    assert midte([UDEN_OM, NEXT, NEXT]) == (NEXT,)


@pytest.mark.parametrize(
    ("marks", "kode", "sted"),
    [
        (None, "forkert-type", "maerker"),
        ([], "forkert-type", "maerker"),
        ([[NEXT, NEXT]] * (MOST_CHILDREN + 1), "for-stor", "maerker"),
        (["trivsel"], "forkert-type", "maerker/1"),
        ([[NEXT, 3]], "ukendt-id", "maerker/1"),
        ([[NEXT, NEXT], [NEXT, "ved-ikke"]], "ukendt-id", "maerker/2"),
        ([[NEXT]], "forkert-vaerdi", "maerker"),
        ([[NEXT] * (MOST_PEOPLE + 1)], "forkert-vaerdi", "maerker"),
        ([[NEXT, NEXT], [NEXT]], "mangler", "maerker/2"),
    ],
)
def test_what_is_no_whole_table_is_refused(door: Door, marks: object, kode: str, sted: str) -> None:
    answer = json.loads(door(json.dumps({"kald": "enighed", "maerker": marks})))
    assert answer["ok"] is False
    assert (answer["fejl"]["kode"], answer["fejl"]["sted"]) == (kode, sted)


def test_a_call_with_something_more_is_unknown(door: Door) -> None:
    rows = [[NEXT, NEXT]]
    assert json.loads(door(json.dumps({"kald": "enighed", "maerker": rows})))["ok"] is True
    more = json.loads(door(json.dumps({"kald": "enighed", "maerker": rows, "navne": ["Bo"]})))
    assert more["fejl"]["kode"] == "ukendt-kald"
