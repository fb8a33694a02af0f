"""Agreement among people: against a textbook case, and the laws that any agreement must keep."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linealen.enighed import FEWEST_FOR_KAPPA, enighed, kappa
from linealen.model import BAAND

marks = st.integers(0, len(BAAND) - 1)
pairs = st.lists(st.tuples(marks, marks), min_size=2, max_size=40)
quick = settings(max_examples=100, deadline=None, derandomize=True)


def test_kappa_is_what_the_formula_gives_by_hand() -> None:
    """Four children: the squares seen are 0, 1, 0, 1; of all sixteen pairs they sum to 56."""
    a, b = [0, 1, 2, 3], [0, 2, 2, 4]
    by_chance = sum((x - y) ** 2 for x in a for y in b) / 16
    assert by_chance == 56 / 16
    assert kappa(a, b) == pytest.approx(1 - (2 / 4) / (56 / 16))


@given(pairs)
@quick
def test_kappa_is_symmetric_and_at_most_one(both: list[tuple[int, int]]) -> None:
    a, b = [x for x, _ in both], [y for _, y in both]
    found = kappa(a, b)
    assert found == kappa(b, a)
    assert found is None or found <= 1
    assert kappa(a, a) in (None, 1)


@given(pairs)
@quick
def test_turning_the_scale_changes_nothing(both: list[tuple[int, int]]) -> None:
    top = len(BAAND) - 1
    turned = [(top - x, top - y) for x, y in both]
    assert enighed(both).ord == enighed(turned).ord
    assert enighed(both).ens == enighed(turned).ens


def test_few_children_get_a_word_and_no_number() -> None:
    few = [(mark % 5, mark % 5) for mark in range(FEWEST_FOR_KAPPA - 1)]
    assert enighed(few).kappa is None
    assert enighed(few).ord == "meget-enige"
    assert enighed([*few, (0, 4)]).kappa is not None


def test_a_child_with_marks_two_bands_apart_divides_the_group() -> None:
    found = enighed([(1, 1, 2), (1, 3, 2)])
    assert [barn.deler for barn in found.boern] == [False, True]
    assert found.boern[1].fordeling == (0, 1, 1, 1, 0)
    assert found.boern[1].median == 2


@pytest.mark.parametrize("wrong", [[], [(1,)], [(1, 2), (1,)]])
def test_marks_that_are_not_a_table_are_refused(wrong: list[tuple[int, ...]]) -> None:
    with pytest.raises(ValueError):
        enighed(wrong)
