"""What was promised of the dilemmas as a whole: for whom, about what, how long, how hard."""

from __future__ import annotations

from collections import Counter

import pytest

from build_scripts.prosa.check import LIX
from build_scripts.prosa.lix import measure
from linealen import Lineal
from linealen.dilemma import MINUTTER
from linealen.model import BAAND, SPOR
from tests.dilemmaer.rigtige import IDS, loaded, read, scenes

FEWEST = 24


def test_all_are_sound() -> None:
    assert {id_: [str(each) for each in found] for id_, found in read().brudte.items()} == {}
    assert len(IDS) >= FEWEST


def test_every_age_and_every_role_has_one(lineal: Lineal) -> None:
    all_ = read().dilemmaer
    assert {each.alder for each in all_} == {each.id for each in lineal.aldre}
    assert {role for each in all_ for role in each.roller} == {each.id for each in lineal.roller}


def test_every_kind_is_used() -> None:
    used = {kind for each in read().dilemmaer for kind in each.slags}
    assert used == {each.id for each in read().ord.slags}


def test_the_points_are_as_many_as_was_promised() -> None:
    points = Counter(point for each in read().dilemmaer for point in each.pointer)
    assert points["tvetydig"] * 3 >= len(read().dilemmaer)
    assert points["goer-lidt"] >= 3
    assert points["fra-bekymring-til-mistanke"] >= 3


def test_every_length_is_there_and_is_what_it_says() -> None:
    assert {each.minutter for each in read().dilemmaer} == set(MINUTTER)
    for each in read().dilemmaer:
        most = {5: 1, 15: 3, 30: 4}[each.minutter]
        assert len(each.scener) <= most, each.id
        assert (len(each.scener) == 1) == (each.minutter == MINUTTER[0]), each.id


def test_every_band_and_every_path_outside_the_scale_is_met() -> None:
    assert {id_ for _, scene in scenes() for id_ in scene.giver} == {*BAAND, *SPOR}


def test_parents_are_never_told_where_honour_is_in_it() -> None:
    met = 0
    for dilemma, scene in scenes():
        if "aere" in scene.giver:
            met += 1
            answers = {each.part: each.svar for each in scene.siger}
            assert answers["foraeldre"] == "nej", f"{dilemma.id}/{scene.id}"
    assert met


def test_outside_the_scale_the_municipality_is_told_at_once() -> None:
    """Suspicion, knowledge or danger: the tightened duty does not wait (barnets lov § 133)."""
    for dilemma, scene in scenes():
        if scene.giver[0] in SPOR:
            answers = {each.part: each.svar for each in scene.siger}
            assert answers.get("kommunen") == "ja", f"{dilemma.id}/{scene.id}"
            assert answers["leder"] == "ja", f"{dilemma.id}/{scene.id}"


def test_what_fits_does_not_always_stand_first_or_last() -> None:
    """A learner who has seen a few would stop thinking."""
    for place in (0, -1):
        fits = [scene.goer[place].vurdering for _, scene in scenes()]
        assert all(count * 3 <= len(fits) * 2 for count in Counter(fits).values()), place


@pytest.mark.parametrize("id_", IDS)
def test_reasons_and_choices_are_as_easy_to_read_as_the_scenes(id_: str) -> None:
    """``check`` weighs the scenes' texts; what stands in the data is read just as much."""
    dilemma = loaded(id_).dilemma
    texts = [dilemma.kort, *dilemma.maal]
    for scene in dilemma.scener.values():
        texts += [f"{valg.tekst}. {valg.fordi}" for valg in scene.goer]
        texts += [each.fordi for each in scene.siger]
        texts += scene.ikke_tegn.values()
    assert measure("\n\n".join(texts)).lix <= LIX["vejledning"]


@pytest.mark.parametrize("id_", IDS)
def test_there_is_a_choice_to_make(id_: str) -> None:
    """Not everything one can do fits equally well."""
    for scene in loaded(id_).dilemma.scener.values():
        assert len({valg.vurdering for valg in scene.goer}) >= 2, f"{id_}/{scene.id}"
