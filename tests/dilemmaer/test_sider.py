"""The door names tokens, the page holds a sentence for each: neither has what the other lacks."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from linealen.dilemma import Scene
from linealen.dilemmadoer import _differences
from linealen.fordeling import BEMAERK
from linealen.model import BAAND
from linealen.sammenligning import sammenlign
from tests.dilemmaer.gange import alle_svar, som_scenen
from tests.dilemmaer.rigtige import IDS, loaded, neutral
from tests.dilemmaer.test_gange import tokens
from tests.site.html_page import read

LINEAL, SKALA = neutral().lineal, neutral().skala


def sentences(page: Path, site: Path) -> dict[str, set[str]]:
    """By scene, the tokens that the page holds sentences for."""
    found: dict[str, set[str]] = defaultdict(set)
    scene = ""
    for element in read(site, page).elements:
        scene = element["data-scene"] or scene
        if "data-naar" in element.attrs:
            found[scene].add(element["data-naar"])
    return found


def needs_none(scene: Scene) -> set[str]:
    """What the door says that the page need not: a question that was not asked has no answer."""
    return set() if scene.beskyttelsesvalg else {"beskyttelse/ens"}


def never_said(scene: Scene) -> set[str]:
    """General sentences on every page that this scene's band makes impossible, and nothing else."""
    found = {f"eget/{each.id}" for each in (*LINEAL.baand, *LINEAL.spor)}
    if scene.giver[0] not in BAAND:
        return found | {"maerke/samme", "maerke/lavere", "maerke/hoejere", "eget-anderledes"}
    found.add("maerke/uden-om")
    if scene.giver[0] == BAAND[0]:
        found.add("maerke/lavere")
    if scene.giver[0] == BAAND[-1]:
        found.add("maerke/hoejere")
    return found


@pytest.mark.parametrize("id_", IDS)
def test_every_word_of_the_door_has_a_sentence_and_every_sentence_is_seen(
    id_: str, site: Path
) -> None:
    page = sentences(site / "dilemmaer" / id_ / "index.html", site)
    scenes = loaded(id_).dilemma.scener
    assert set(page) == set(scenes)
    for scene in scenes.values():
        said = tokens(id_, scene.id)
        assert said - page[scene.id] <= needs_none(scene), scene.id
        unseen = page[scene.id] - said
        assert unseen <= never_said(scene), scene.id


@pytest.mark.parametrize("id_", IDS)
def test_so_it_is_when_two_compare(id_: str, site: Path) -> None:
    page = sentences(site / "dilemmaer" / id_ / "to" / "index.html", site)
    for scene in loaded(id_).dilemma.scener.values():
        plain, drawn = som_scenen(scene, SKALA), dict(alle_svar(scene, SKALA))
        pairs = [
            (drawn["tegn alle mildest"], drawn["tegn alle alvorligst"]),
            *((svar, svar) for svar in drawn.values()),
            *((svar, plain) for svar in drawn.values()),
            *((plain, svar) for svar in drawn.values()),
        ]
        said: set[str] = set()
        for a, b in pairs:
            said |= set(_differences(sammenlign(LINEAL, SKALA, scene, a, b)))
        # Whether both codings come to the same is seen from the two names side by side.
        assert said - page[scene.id] <= {"eget-ens", "eget-anderledes"}, scene.id
        bands = {f"{who}/{each.id}" for who in "ab" for each in (*LINEAL.baand, *LINEAL.spor)}
        assert page[scene.id] - said <= bands, scene.id


@pytest.mark.parametrize("id_", IDS)
def test_so_it_is_of_a_groups_spread(id_: str, site: Path) -> None:
    page = sentences(site / "dilemmaer" / id_ / "sammen" / "index.html", site)
    assert set(page) == set(loaded(id_).dilemma.scener)
    for scene, found in page.items():
        assert found == {f"bemaerk/{each}" for each in BEMAERK}, scene


@pytest.mark.parametrize("id_", IDS)
def test_without_scripts_the_whole_reasoning_stands_on_the_page(id_: str, site: Path) -> None:
    """What the scripts show is never the only place where a reason stands."""
    text = " ".join(read(site, site / "dilemmaer" / id_ / "index.html").text.split())
    for scene in loaded(id_).dilemma.scener.values():
        reasons = [
            *(valg.fordi for valg in scene.goer),
            *(each.fordi for each in scene.siger),
            *scene.ikke_tegn.values(),
        ]
        missing = [each for each in reasons if " ".join(each.split()) not in text]
        assert missing == [], scene.id
