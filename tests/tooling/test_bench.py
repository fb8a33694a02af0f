"""The bench's table and JSON; the measuring itself is tried by running it."""

from __future__ import annotations

import json

from build_scripts.bench import answers, budgets, report
from build_scripts.content import Content
from linealen import Door

ASKED_FOR = {
    "engine_start_cold_ratio",
    "engine_start_warm_ratio",
    "judgement_ms",
    "transfer_first_mb",
    "transfer_second_kb",
    "heap_mib",
    "ruler_page_kb",
    "first_question_s",
    "build_s",
}


def test_every_number_that_is_asked_for_is_there() -> None:
    keys = [measure.key for measure in budgets.MEASURES]
    assert len(keys) == len(set(keys))
    assert set(keys) >= ASKED_FOR


def test_the_table_says_what_is_too_much() -> None:
    numbers = {"judgement_ms": 25.04, "heap_mib": 30.0, "pages_300_s": 3.149}
    table = report.as_table(numbers).splitlines()
    assert table[0].split()[-6:] == ["25,0", "ms", "højst", "20,0", "FOR", "MEGET"]
    assert table[1].endswith("højst 64,0  ok")
    assert table[2].endswith("3,15 s")
    assert report.over_budget(numbers) == ["judgement_ms"]
    assert json.loads(report.as_json(numbers))["pages_300_s"] == 3.149


def test_the_answers_that_are_judged_are_valid(built_content: Content, door: Door) -> None:
    assert json.loads(door(answers.text(built_content)))["ok"] is True
