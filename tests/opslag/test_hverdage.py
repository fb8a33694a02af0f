"""Six weekdays, counted here another way: by their place in the list of all weekdays."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from build_scripts.ground.files import load_files
from build_scripts.ground.yaml_source import load_document
from build_scripts.opslag.hverdage import Hverdagsregel, parse_hverdage
from build_scripts.opslag.hverdage_talt import frist, show
from build_scripts.opslag.load import FOLDER
from tests.conftest import ROOT

FIRST, LAST = date(2024, 1, 1), date(2039, 12, 31)
# From the church's own calendar, not from a formula.
EASTERS = {
    2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2027: (3, 28), 2028: (4, 16), 2029: (4, 1),
    2030: (4, 21), 2031: (4, 13), 2032: (3, 28), 2033: (4, 17), 2034: (4, 9), 2035: (3, 25),
    2036: (4, 13), 2037: (4, 5), 2038: (4, 25), 2039: (4, 10),
}  # fmt: skip
FROM_EASTER = (-3, -2, 0, 1, 39, 49, 50)
FIXED, IN_DOUBT = ((1, 1), (12, 25), (12, 26)), ((6, 5), (12, 24), (12, 31))
DAYS = st.dates(FIRST, LAST - timedelta(days=30))


@cache
def rule() -> Hverdagsregel:
    document = load_document(load_files(ROOT, [FOLDER]), f"{FOLDER}/hverdage.yml")
    assert isinstance(document.data, dict)
    return parse_hverdage(document, document.data["kilder"])


@cache
def weekdays(with_doubt: bool) -> list[date]:
    """Every weekday of these years; with those that are in doubt, or without."""
    off = {date(year, *day) for year in EASTERS for day in FIXED}
    off |= {date(y, *e) + timedelta(days=n) for y, e in EASTERS.items() for n in FROM_EASTER}
    if not with_doubt:
        off |= {date(year, *day) for year in EASTERS for day in IN_DOUBT}
    last_in_week = 5 if with_doubt else 4
    every = (FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1))
    return [day for day in every if day.weekday() <= last_in_week and day not in off]


def sixth(came: date, with_doubt: bool) -> date:
    days = weekdays(with_doubt)
    return days[bisect_right(days, came) + 5]


def test_every_day_of_sixteen_years_is_counted_as_the_list_of_weekdays_says() -> None:
    day = FIRST
    while day <= LAST - timedelta(days=30):
        found = frist(rule(), day)
        assert (found.senest, found.tidligst) == (sixth(day, False), sixth(day, True)), day
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("came", "late", "early"),
    [
        ("2026-11-30", "2026-12-08", "2026-12-07"),  # an ordinary week
        ("2026-12-18", "2026-12-30", "2026-12-28"),  # over Christmas
        ("2026-12-23", "2027-01-06", "2027-01-02"),  # and the New Year
        ("2027-03-19", "2027-04-01", "2027-03-30"),  # over Easter, and summer time begins
        ("2026-10-23", "2026-11-02", "2026-10-30"),  # summer time ends
        ("2028-02-24", "2028-03-03", "2028-03-02"),  # 29 February
        ("2027-04-23", "2027-05-03", "2027-04-30"),  # the fourth Friday after Easter is none
        ("2028-05-24", "2028-06-02", "2028-06-01"),  # over Kristi himmelfart
        ("2026-05-30", "2026-06-09", "2026-06-06"),  # grundlovsdag is in doubt
    ],
)
def test_days_that_people_ask_about(came: str, late: str, early: str) -> None:
    found = frist(rule(), date.fromisoformat(came))
    assert (found.senest.isoformat(), found.tidligst.isoformat()) == (late, early)


@given(DAYS, st.integers(1, 20))
def test_later_never_gives_an_earlier_day_and_doubt_never_a_later(day: date, antal: int) -> None:
    regel = replace(rule(), frist=antal)
    today, next_day = frist(regel, day), frist(regel, day + timedelta(days=1))
    assert today.senest <= next_day.senest and today.tidligst <= next_day.tidligst
    assert day < today.tidligst <= today.senest
    assert today.senest.weekday() < 5 and today.tidligst.weekday() < 6


@settings(max_examples=12, deadline=None)
@given(st.dates(date(2025, 1, 1), date(2034, 12, 31)))
def test_the_two_tables_say_of_every_day_what_the_count_says(built: date) -> None:
    """A week without holidays and the list of where it is otherwise are the rule together."""
    shown = show(rule(), built)
    listed = {each.kom: each for year in shown.saerlige for each in year.frister}
    day = built - timedelta(days=60)
    assert shown.aar[0] == day.year and built.year + 1 in shown.aar
    while day.year <= built.year + 1:
        usual, counted = shown.uge[day.weekday()], frist(rule(), day)
        found = listed.get(day)
        late = found.senest if found else day + timedelta(days=usual.dage)
        early = found.tidligst if found else day + timedelta(days=usual.dage_tidligst)
        assert (late, early) == (counted.senest, counted.tidligst)
        day += timedelta(days=1)


def test_the_table_of_days_off_is_of_the_years_it_names() -> None:
    shown = show(rule(), date(2026, 11, 30))
    assert shown.aar == (2026, 2027, 2028, 2029)
    for row in shown.raekker:
        assert tuple(day.year for day in row.datoer) == shown.aar
    easter = next(row for row in shown.raekker if row.fridag.navn == "1. påskedag")
    assert easter.datoer == tuple(date(year, *EASTERS[year]) for year in shown.aar)
