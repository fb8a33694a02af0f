"""Per cent of a quarter in days: the first that reaches the limit, and none before it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.opslag.fravaer import reached

DAYS, PER_CENT = st.integers(1, 92), st.integers(1, 100)


@given(DAYS, PER_CENT)
def test_the_limit_is_reached_then_and_not_the_day_before(days: int, percent: int) -> None:
    found = reached(days, percent)
    assert 100 * found.hele >= days * percent > 100 * (found.hele - 1)
    assert 200 * found.halve >= 2 * days * percent > 200 * found.halve - 100
    assert found.hele - found.halve in (0, 0.5)


@given(DAYS, PER_CENT, PER_CENT)
def test_more_per_cent_is_never_fewer_days(days: int, one: int, other: int) -> None:
    low, high = sorted((one, other))
    assert reached(days, low).hele <= reached(days, high).hele


def test_the_limits_that_lie_on_a_whole_day_are_that_day() -> None:
    assert reached(40, 15).hele == 6 and reached(60, 15).hele == 9 and reached(50, 10).hele == 5
    assert reached(41, 15).hele == 7 and str(reached(41, 15).halve) == "13/2"
