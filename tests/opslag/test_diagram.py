"""The charts hold every number in its place; the web has its points where the rings cross."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.opslag.diagram import draw, measured, number
from build_scripts.opslag.radar import HEIGHT, RADIUS, WIDTH, radar
from build_scripts.opslag.selvvurdering import Akse, Spindelvaev
from build_scripts.opslag.tal import Raekke, Talsaet
from linealen.hoved import Hoved

HOVED = Hoved("Redaktionen", "2026-11-25", "2027-11-25", ("en",))
TAL = st.one_of(st.none(), st.integers(0, 100_000), st.floats(0, 1_000).map(lambda x: round(x, 1)))


def talsaet(art: str, rows: list[tuple[float | None, ...]], enhed: str = "antal") -> Talsaet:
    series = tuple(f"serie {n}" for n in range(len(rows[0])))
    raekker = tuple(Raekke(f"række nummer {n}", tal) for n, tal in enumerate(rows))
    return Talsaet(
        "x", "X", HOVED, "Kort.", enhed, art, "Navn", series, raekker, ("Læs.",), "en", "s. 1",
        "2020", "",
    )  # fmt: skip


@given(st.lists(st.tuples(TAL, TAL), min_size=1, max_size=12))
def test_bars_are_as_long_as_their_numbers(rows: list[tuple[float | None, ...]]) -> None:
    if all(value is None for row in rows for value in row):
        return
    given_ = talsaet("vandrette-soejler", rows)
    drawn = draw(given_)
    assert len(drawn.soejler) == 2 * len(rows)
    bars = [(bar.bredde, value or 0) for bar, value in zip(
        drawn.soejler, [v for row in rows for v in row], strict=True)]  # fmt: skip
    longest = max(width for width, _ in bars)
    for width, value in bars:
        expected = longest * value / given_.stoerst if given_.stoerst else 0
        assert width == pytest.approx(expected)
    for bar in drawn.soejler:
        assert bar.x >= 0 and bar.x + bar.bredde <= drawn.bredde
        assert bar.y >= 0 and bar.y + bar.hoejde <= drawn.hoejde + 0.01
    tops = [bar.y for bar in drawn.soejler]
    assert tops == sorted(tops), "rows lie in their order and never over each other"


@given(st.lists(st.tuples(TAL), min_size=2, max_size=12))
def test_a_line_has_a_point_for_each_number_and_a_gap_for_each_that_is_missing(
    rows: list[tuple[float | None, ...]],
) -> None:
    values = [row[0] for row in rows]
    if all(value is None for value in values):
        return
    (curve,) = draw(talsaet("linje", rows)).kurver
    known = [value for value in values if value is not None]
    assert len(curve.punkter) == len(known)
    runs = "".join("x" if value is not None else " " for value in values).split()
    assert [len(piece.split()) for piece in curve.stykker] == [len(run) for run in runs]
    heights = [y for _, y in curve.punkter]
    for (low, a), (high, b) in zip(
        sorted(zip(known, heights, strict=True))[:-1],
        sorted(zip(known, heights, strict=True))[1:],
        strict=True,
    ):
        assert low <= high and (a >= b - 0.11)


def test_numbers_are_written_as_danes_write_them() -> None:
    assert [number(value) for value in (None, 7, 1234, 12.5, 1234.5)] == [
        "–", "7", "1.234", "12,5", "1.234,5",
    ]  # fmt: skip
    percent = talsaet("linje", [(1,), (2,)], "procent")
    assert (measured(percent, 12.5), measured(percent, None)) == ("12,5 %", "–")


def test_the_web_is_a_web() -> None:
    akser = tuple(Akse(f"a{n}", f"Akse {n}", "Udsagn.", ("Hvad?",)) for n in range(6))
    skala = tuple((tal, str(tal)) for tal in range(1, 6))
    drawn = radar(Spindelvaev("X", HOVED, "?", skala, akser))
    assert len(drawn.ringe) == 5 and len(drawn.striber) == 6
    for stripe in drawn.striber:
        for punkt in stripe.punkter:
            distance = math.dist((punkt.x, punkt.y), (WIDTH / 2, HEIGHT / 2))
            assert distance == pytest.approx(RADIUS * punkt.tal / 5, abs=0.2)
    top = drawn.striber[0].punkter[-1]
    assert (top.x, top.y) == (WIDTH / 2, HEIGHT / 2 - RADIUS)
    for ring, tal in zip(drawn.ringe, range(1, 6), strict=True):
        corners = [f"{s.punkter[tal - 1].x},{s.punkter[tal - 1].y}" for s in drawn.striber]
        assert ring == " ".join(corners)
