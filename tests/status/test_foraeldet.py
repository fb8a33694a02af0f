"""What is old: the exact day on which each thing becomes so."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts import content
from build_scripts.status.stale import stale
from build_scripts.udgaver.missing import mangler
from build_scripts.udgaver.model import Plan, Udgave
from build_scripts.udgaver.renewal import months_after
from linealen import Finding
from tests.status.conftest import UDGAVE

DAG = date(2026, 11, 25)


@pytest.fixture(scope="module")
def udgave(root: Path) -> Udgave:
    return content.load_udgave(root, UDGAVE, DAG).udgave


def med_plan(udgave: Udgave, vedtaget: str) -> Udgave:
    plan = Plan(id="stk2", vedtaget=vedtaget, adresse="https://x.example")
    return replace(udgave, planer=(plan, udgave.planer[1]))


@pytest.mark.parametrize(
    ("vedtaget", "siger"),
    [
        ("2023-05-26", ""),
        ("2023-05-25", "Senest 2027-05-25 skal beredskabet"),
        ("2022-11-25", "Senest 2026-11-25 skal beredskabet"),
        ("2022-11-24", "mere end 4 år, siden beredskabet"),
    ],
)
def test_a_plan_is_warned_of_from_three_and_a_half_years_and_is_old_after_four(
    udgave: Udgave, vedtaget: str, siger: str
) -> None:
    edition = med_plan(udgave, vedtaget)
    found = [each for each in stale(edition, UDGAVE, (), DAG) if "planer.stk2" in each.sted]
    assert [siger in each.besked for each in found] == [True] * bool(siger)
    assert mangler(edition) == (), "what is old does not keep a new number from being published"


@pytest.mark.parametrize(("dag", "gammelt"), [("2025-11-25", False), ("2025-11-24", True)])
def test_a_number_is_rung_again_after_twelve_months(
    udgave: Udgave, dag: str, gammelt: bool
) -> None:
    foerste, *andre = udgave.kontakter
    edition = replace(udgave, kontakter=(replace(foerste, kontrolleret=dag), *andre))
    found = [each for each in stale(edition, UDGAVE, (), DAG) if "kontakter" in each.sted]
    assert bool(found) is gammelt
    assert all(foerste.telefon in each.besked and dag in each.besked for each in found)


def test_a_contact_without_a_number_is_not_old(udgave: Udgave) -> None:
    foerste, *andre = udgave.kontakter
    uden = replace(foerste, telefon="", kontrolleret="2001-01-01")
    assert stale(replace(udgave, kontakter=(uden, *andre)), UDGAVE, (), DAG) == ()


def test_review_dates_of_other_editions_are_left_to_them(udgave: Udgave) -> None:
    frister = [
        Finding(path, 3, "FRIST", "Gennemgå.")
        for path in (
            "docs/akut.md",
            f"kommuner/{UDGAVE}/sider/ferie.md",
            "kommuner/eksempel-omvendt/sider/a.md",
            "kommuner/register/kommuner.yml",
        )
    ]
    steder = [each.sted for each in stale(udgave, UDGAVE, frister, DAG)]
    assert steder == [
        "docs/akut.md:3",
        f"kommuner/{UDGAVE}/sider/ferie.md:3",
        "kommuner/register/kommuner.yml:3",
    ]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 60))
def test_months_later_is_that_month_and_never_a_day_too_late(dag: date, antal: int) -> None:
    later = months_after(dag, antal)
    assert (later.year * 12 + later.month) - (dag.year * 12 + dag.month) == antal
    assert later.day == dag.day or (later + timedelta(days=1)).month != later.month
