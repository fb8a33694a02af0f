"""Laws of the spread of a group's marks, for every set of counts and every scale."""

from __future__ import annotations

import random
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from linealen import AnswerError, Skala
from linealen.fordeling import BEMAERK, FEWEST, MOST_EACH, Fordeling, fordel
from linealen.model import BAAND, SPOR, VED_IKKE
from tests.dilemmaer.rigtige import read
from tests.dilemmaer.skalaer import ALLE, DELT, omvendt, ret
from tests.quick_ring import examples

many = examples(200)
SHAPES = {"faa", "enige", "naboer", "spredt", "delt"}
BESIDE = {"lavere-end-reglerne", "hoejere-end-reglerne", "uden-om-skalaen"}

# A group: how many marked each band, and how many did not know.
groups = (
    st.sampled_from([1, 3, 12])
    .flatmap(
        lambda most: st.tuples(
            st.lists(st.integers(0, most), min_size=len(BAAND), max_size=len(BAAND)),
            st.integers(0, most),
        )
    )
    .filter(lambda group: sum(group[0]) + group[1] > 0)
)
rules = st.sampled_from([*((baand,) for baand in BAAND), *((spor,) for spor in SPOR)])
scales = st.sampled_from([ret(1), ret(2), ret(3), omvendt(1), omvendt(2), omvendt(4)])


def counts(skala: Skala, bands: list[int], unknown: int, which: int = 0) -> dict[str, int]:
    """The group's marks on this scale, all on one step of their band: the first, the last …"""
    found = {VED_IKKE: unknown}
    for baand, count in zip(BAAND, bands, strict=True):
        first, last = skala.pladser[baand]
        found[str(first + which % (last - first + 1))] = count
    return found


@given(groups, rules, st.sampled_from(ALLE), st.integers(0, 3))
@many
def test_everybody_is_counted_once(
    group: tuple[list[int], int], giver: tuple[str, ...], skala: Skala, which: int
) -> None:
    if skala is DELT:
        given_ = {"1": group[0][0], "2": group[0][1], "3": group[0][2], VED_IKKE: group[1] + 1}
    else:
        given_ = counts(skala, *group, which)
    found = fordel(skala, given_, giver)
    assert found.i_alt == sum(given_.values())
    assert found.i_alt == sum(antal for _, antal in found.antal) + found.ved_ikke
    assert [trin for trin, _ in found.antal] == [step.tal for step in skala.trin]
    marked = [trin for trin, antal in found.antal if antal]
    assert (found.laveste, found.hoejeste) == (
        (marked[0], marked[-1]) if marked else (None, None)
    )  # fmt: skip
    assert (found.midte in marked) if marked else found.midte is None


@given(groups, rules, scales)
@many
def test_what_is_remarked_is_one_shape_and_known_words_in_order(
    group: tuple[list[int], int], giver: tuple[str, ...], skala: Skala
) -> None:
    said = fordel(skala, counts(skala, *group), giver).bemaerk
    assert list(said) == [each for each in BEMAERK if each in said]
    # All of a larger group may not know: then there is no shape to talk about.
    shapeless = sum(group[0]) == 0 and group[1] >= FEWEST
    assert len(SHAPES & set(said)) == (0 if shapeless else 1)
    assert len(BESIDE & set(said)) <= 1
    assert ("uden-om-skalaen" in said) == (giver[0] in SPOR)
    assert ("mange-ved-ikke" in said) == (group[1] * 3 >= sum(group[0]) + group[1])


@given(groups, rules, scales, st.randoms(use_true_random=False))
@many
def test_the_order_of_the_counts_does_not_matter(
    group: tuple[list[int], int], giver: tuple[str, ...], skala: Skala, rng: random.Random
) -> None:
    given_ = counts(skala, *group)
    items = list(given_.items())
    rng.shuffle(items)
    assert fordel(skala, dict(items), giver) == fordel(skala, given_, giver)
    without = {step: count for step, count in given_.items() if count}
    assert fordel(skala, without, giver) == fordel(skala, given_, giver)


@given(groups, rules, st.integers(0, 3), st.integers(0, 3))
@many
def test_neither_length_nor_direction_nor_place_within_a_band_changes_the_talk(
    group: tuple[list[int], int], giver: tuple[str, ...], here: int, there: int
) -> None:
    ours = fordel(ret(2), counts(ret(2), *group, here), giver).bemaerk
    for skala in (ret(1), ret(3), omvendt(1), omvendt(2)):
        assert fordel(skala, counts(skala, *group, there), giver).bemaerk == ours


@given(groups, rules, st.integers(2, 4))
@many
def test_a_larger_group_of_the_same_shape_hears_the_same(
    group: tuple[list[int], int], giver: tuple[str, ...], times: int
) -> None:
    if sum(group[0]) + group[1] < FEWEST:
        return
    larger = [count * times for count in group[0]], group[1] * times
    skala = ret(2)
    assert (
        fordel(skala, counts(skala, *larger), giver).bemaerk
        == fordel(skala, counts(skala, *group), giver).bemaerk
    )


@given(groups, scales)
@many
def test_the_graver_the_rules_the_lower_lies_the_group(
    group: tuple[list[int], int], skala: Skala
) -> None:
    """Going from the mildest band to the gravest, a group is first higher, then beside, then
    lower; and a group that moves a band up never gets to lie lower."""
    side = {"hoejere-end-reglerne": 1, "lavere-end-reglerne": -1}

    def lies(bands: list[int], baand: str) -> int:
        said = fordel(skala, counts(skala, bands, group[1]), (baand,)).bemaerk
        return sum(side.get(each, 0) for each in said)

    if not sum(group[0]):
        assert {lies(group[0], baand) for baand in BAAND} == {0}
        return
    order = [lies(group[0], baand) for baand in BAAND]
    assert order == sorted(order, reverse=True)
    assert order.count(0) == 1
    up = [0, *group[0][:-2], group[0][-2] + group[0][-1]]
    assert all(lies(up, baand) >= lies(group[0], baand) for baand in BAAND)


@given(groups, rules, scales)
@many
def test_one_who_joins_a_camp_never_makes_a_united_group_divided(
    group: tuple[list[int], int], giver: tuple[str, ...], skala: Skala
) -> None:
    """Agreement is kept by one more who agrees; and neighbours by one more of either."""
    bands, unknown = group

    def shape(of: list[int]) -> str:
        said = fordel(skala, counts(skala, of, unknown), giver).bemaerk
        return next((each for each in said if each in SHAPES), "")

    for n, count in enumerate(bands):
        if count and shape(bands) in ("enige", "naboer"):
            more = [*bands[:n], count + 1, *bands[n + 1 :]]
            assert shape(more) == shape(bands)


@pytest.mark.parametrize(
    ("bands", "unknown", "said"),
    [
        ([1, 0, 0, 0, 1], 0, "faa"),
        ([0, 0, 0, 0, 0], 2, "faa"),
        ([0, 0, 3, 0, 0], 0, "enige"),
        ([0, 1, 2, 0, 0], 0, "naboer"),
        ([0, 1, 1, 1, 0], 0, "spredt"),
        ([3, 0, 0, 0, 1], 0, "delt"),
        ([4, 0, 0, 0, 1], 0, "spredt"),
        ([2, 2, 0, 2, 0], 0, "delt"),
        ([2, 0, 2, 0, 2], 0, "delt"),
        ([1, 6, 0, 1, 0], 0, "spredt"),
    ],
)
def test_the_shapes(bands: list[int], unknown: int, said: str) -> None:
    for skala in (ret(1), ret(2), omvendt(2)):
        found = fordel(skala, counts(skala, bands, unknown), ("bekymring",))
        assert found.bemaerk[0] == said


def test_the_middle_of_two_is_the_milder_whichever_way_the_scale_runs() -> None:
    assert fordel(ret(1), {"2": 1, "4": 1}, ("bekymring",)).midte == 2
    assert fordel(omvendt(1), {"2": 1, "4": 1}, ("bekymring",)).midte == 4
    assert fordel(ret(1), {"2": 1, "4": 2}, ("bekymring",)).midte == 4


def test_a_mark_where_the_rules_place_it_is_beside_them_also_on_a_shared_step() -> None:
    for baand, step in (("opmaerksomhed", "2"), ("bekymring", "2"), ("alvorlig-bekymring", "3")):
        assert fordel(DELT, {step: 4}, (baand,)).bemaerk == ("enige",)


@pytest.mark.parametrize(
    ("antal", "kode"),
    [
        ({}, "ingen"),
        ({"1": 0, VED_IKKE: 0}, "ingen"),
        ({"0": 1}, "ukendt-id"),
        ({"11": 1}, "ukendt-id"),
        ({"": 1}, "ukendt-id"),
        ({"1": -1}, "forkert-vaerdi"),
        ({"1": MOST_EACH + 1}, "forkert-vaerdi"),
        ({"1": True}, "forkert-vaerdi"),
        ({"1": 1.0}, "forkert-vaerdi"),
        ({"1": "1"}, "forkert-vaerdi"),
        ({"1": None}, "forkert-vaerdi"),
    ],
)
def test_what_is_no_count_is_named(antal: dict[str, int], kode: str) -> None:
    with pytest.raises(AnswerError) as refused:
        fordel(ret(2), antal, ("trivsel",))
    assert refused.value.kode == kode


def test_every_remark_is_met_and_has_its_questions() -> None:
    met: Counter[str] = Counter()

    # All of them, always: fewer would not meet every remark.
    @settings(max_examples=200, derandomize=True)
    @given(groups, rules, scales)
    def count(group: tuple[list[int], int], giver: tuple[str, ...], skala: Skala) -> None:
        found: Fordeling = fordel(skala, counts(skala, *group), giver)
        met.update(found.bemaerk)

    count()
    assert set(met) == set(BEMAERK) == set(read().ord.fordeling)
    assert all(read().ord.fordeling[each] for each in BEMAERK)
