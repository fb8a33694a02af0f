"""Brand colours that everybody can read: the nearest of the same hue, and the core's own tokens."""

from __future__ import annotations

import colorsys
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.udgaver import colours as farver
from tests.conftest import ROOT
from tests.quick_ring import examples

CSS = (ROOT / "overrides/assets/css/rettidig.css").read_text("utf-8")
KRAV = {
    "primaer, light": farver.PRIMAER_LYS,
    "primaer, dark": farver.PRIMAER_MOERK,
    "dyb, light": farver.DYB_LYS,
    "dyb, dark": farver.DYB_MOERK,
}
colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize("which", KRAV)
def test_the_surfaces_are_those_of_the_stylesheet(which: str) -> None:
    light, dark = CSS.split("@media (prefers-color-scheme: dark)", 1)
    part = light if "light" in which else dark
    for token, value in KRAV[which].mod.items():
        found = re.search(rf"{token}: (#[0-9a-f]{{6}});", part)
        assert found and found[1] == value, token


def test_contrast_is_as_wcag_says() -> None:
    assert farver.contrast("#000000", "#ffffff") == pytest.approx(21)
    assert farver.contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert farver.contrast("#abcdef", "#abcdef") == 1


@given(colours, st.sampled_from(list(KRAV.values())))
@examples(300)
def test_the_nearest_can_be_read_and_is_the_nearest(colour: str, krav: farver.Krav) -> None:
    nearest = farver.nearest(colour, krav)
    assert farver.least_contrast(nearest, krav) >= farver.MINDST
    if farver.least_contrast(colour, krav) >= farver.MINDST:
        assert nearest == colour
        return
    lightness = [colorsys.rgb_to_hls(*_parts(each))[1] for each in (colour, nearest)]
    assert lightness[1] < lightness[0] if krav.moerkere else lightness[1] > lightness[0]


@given(colours)
@examples(100)
def test_what_is_refused_names_a_colour_that_is_not(colour: str) -> None:
    told = farver.unreadable(colour, farver.PRIMAER_LYS)
    if told:
        proposed = re.findall(r"#[0-9a-f]{6}", told)[-1]
        assert farver.unreadable(proposed, farver.PRIMAER_LYS) == ""


@given(colours, colours)
@examples(100)
def test_both_looks_of_the_stylesheet_can_be_read(one: str, other: str) -> None:
    primaer = farver.nearest(one, farver.PRIMAER_LYS)
    dyb = farver.nearest(other, farver.DYB_LYS)
    light, dark = farver.stylesheet(primaer, dyb).split("@media")
    for part, main, deep in (
        (light, farver.PRIMAER_LYS, farver.DYB_LYS),
        (dark, farver.PRIMAER_MOERK, farver.DYB_MOERK),
    ):
        for token, krav in (("--rt-primaer", main), ("--rt-link", main), ("--rt-dyb", deep)):
            found = re.search(rf"{token}: (#[0-9a-f]{{6}});", part)
            assert found and farver.least_contrast(found[1], krav) >= farver.MINDST, token


def test_no_colours_give_no_stylesheet() -> None:
    assert farver.stylesheet("", "") == ""


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue
