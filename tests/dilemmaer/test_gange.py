"""Every run of every dilemma: it ends, nothing is a dead end, and all that is written is seen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache
from itertools import pairwise, product

import pytest

from linealen import Lineal, Skala, oevelse
from linealen.besvarelse import Besvarelse
from linealen.dilemma import SLUT, Dilemma, Scene
from linealen.dilemmadoer import _tokens
from linealen.model import BAAND, SPOR, VED_IKKE
from linealen.oevelse import Scenesvar, Tilbagemelding, feedback, walk
from linealen.vurdering import Forslag
from tests.dilemmaer.gange import Gang, alle_svar, gange, som_scenen
from tests.dilemmaer.rigtige import IDS, loaded, neutral
from tests.dilemmaer.svar import raw

LINEAL, SKALA = neutral().lineal, neutral().skala
MOST_RUNS = 5_000


@pytest.fixture(scope="module", autouse=True)
def remembered() -> Iterator[None]:
    """What the rules say of the same answers is worked out once; it depends on nothing else. Most
    runs and marks leave the signs as they are."""
    judged = oevelse.vurder
    known: dict[tuple[object, ...], Forslag] = {}

    def once(lineal: Lineal, skala: Skala, answers: Besvarelse) -> Forslag:
        values = (getattr(answers, each.name) for each in fields(answers))
        key = (id(lineal), id(skala), *(_hashable(value) for value in values))
        if key not in known:
            known[key] = judged(lineal, skala, answers)
        return known[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(oevelse, "vurder", once)
        yield


def _hashable(value: object) -> object:
    return tuple(value.items()) if isinstance(value, Mapping) else value


@cache
def ways(id_: str) -> tuple[Gang, ...]:
    return tuple(gange(loaded(id_).dilemma))


@cache
def told(id_: str) -> dict[str, tuple[Tilbagemelding, ...]]:
    """By scene, what every one of the enumerated answers to it calls forth. To a scene that follows
    another come also all pairs of marks, the one before and the one now."""
    dilemma = loaded(id_).dilemma
    found: dict[str, list[Tilbagemelding]] = {}
    for scene in dilemma.scener.values():
        found[scene.id] = [
            feedback(LINEAL, SKALA, scene, svar, None) for _, svar in alle_svar(scene, SKALA)
        ]
    for before, after in sorted({step for gang in ways(id_) for step in _steps(gang)}):
        first, then = dilemma.scener[before], dilemma.scener[after]
        marks = product(_marks(first), _marks(then))
        found[after] += [feedback(LINEAL, SKALA, then, b, a) for a, b in marks]
    return {scene: tuple(each) for scene, each in found.items()}


def _steps(gang: Gang) -> list[tuple[str, str]]:
    return [(a[0].id, b[0].id) for a, b in pairwise(gang)]


def _marks(scene: Scene) -> list[Scenesvar]:
    return [svar for name, svar in alle_svar(scene, SKALA) if name.startswith("maerke ")]


def tokens(id_: str, scene: str) -> set[str]:
    return {token for each in told(id_)[scene] for token in _tokens(each)}


@pytest.mark.parametrize("id_", IDS)
def test_every_run_ends_and_goes_the_way_it_was_written(id_: str) -> None:
    dilemma = loaded(id_).dilemma
    runs = ways(id_)
    assert 0 < len(runs) <= MOST_RUNS
    for gang in runs:
        assert len({scene.id for scene, _ in gang}) == len(gang) <= len(dilemma.scener)
        assert gang[0][0] is dilemma.start and gang[-1][1].til == SLUT
        answers = [
            {**raw(som_scenen(scene, SKALA)), "goer": valg.id} for scene, valg in gang
        ]  # fmt: skip
        feedbacks = walk(LINEAL, SKALA, dilemma, answers)
        assert [(each.scene, each.goer.id) for each in feedbacks] == [
            (scene.id, valg.id) for scene, valg in gang
        ]
        assert [each.naeste for each in feedbacks] == [
            *(scene.id for scene, _ in gang[1:]), SLUT,
        ]  # fmt: skip


@pytest.mark.parametrize("id_", IDS)
def test_every_scene_and_every_choice_is_in_some_run(id_: str) -> None:
    dilemma = loaded(id_).dilemma
    seen = {(scene.id, valg.id) for gang in ways(id_) for scene, valg in gang}
    assert seen == {(s.id, valg.id) for s in dilemma.scener.values() for valg in s.goer}


@pytest.mark.parametrize("id_", IDS)
def test_every_reason_is_seen_by_some_run(id_: str) -> None:
    """Why a choice fits, why a party may know, why a sign is not there, and what is there."""
    for scene in loaded(id_).dilemma.scener.values():
        wanted = {f"goer/{valg.id}" for valg in scene.goer}
        for each in scene.siger:
            wanted |= {f"siger/{each.part}/valgt", f"siger/{each.part}/fravalgt"}
        wanted |= {f"tegn/{tegn}/andre" for tegn in scene.ikke_tegn}
        for tegn in scene.viste_tegn:
            wanted |= {f"tegn/{tegn}/{w}" for w in ("begge", "overset", "hyppighed", "grad")}
        for factor in scene.beskyttelsesvalg:
            shown = factor in scene.vist_beskyttelse
            words = ("begge", "overset") if shown else ("andre",)
            wanted |= {f"beskyttelse/{factor}/{word}" for word in words}
        assert wanted - tokens(id_, scene.id) == set(), scene.id


@pytest.mark.parametrize("id_", IDS)
def test_who_sees_what_the_scene_shows_is_told_so(id_: str) -> None:
    for scene in loaded(id_).dilemma.scener.values():
        as_shown = feedback(LINEAL, SKALA, scene, som_scenen(scene, SKALA), None)
        assert as_shown.giver == as_shown.eget == scene.giver, scene.id
        assert not (*as_shown.tegn.overset, *as_shown.tegn.andre)
        assert not (*as_shown.hyppighed, *as_shown.grad)


def test_no_answer_changes_what_the_rules_say_of_a_scene() -> None:
    for id_ in IDS:
        dilemma: Dilemma = loaded(id_).dilemma
        for scene in dilemma.scener.values():
            assert {each.giver for each in told(id_)[scene.id]} == {scene.giver}


def test_all_words_about_the_mark_are_seen_somewhere() -> None:
    seen = {token for id_ in IDS for scene in told(id_) for token in tokens(id_, scene)}
    wanted = {f"maerke/{w}" for w in ("samme", "lavere", "hoejere", "ved-ikke", "uden-om")}
    wanted |= {f"flyttet/{word}" for word in ("op", "ned", "uaendret")}
    wanted |= {"eget-som-scenen", "eget-anderledes", "tegn/ens", "beskyttelse/ens"}
    wanted |= {f"eget/{id_}" for id_ in (*BAAND, *SPOR)}
    assert wanted - seen == set()


def test_the_enumerated_answers_are_enough() -> None:
    """Combined with each other, in a scene small enough for it, they call forth no word more; but
    for what the rules make of one's own coding, which rests on two parts together."""
    scene = loaded("en-ny-stilhed").dilemma.start
    each = [svar for _, svar in alle_svar(scene, SKALA)]
    signs = [dict(pairs) for pairs in {tuple(svar.tegn.items()) for svar in each}]
    parts = [{svar.beskyttelse for svar in each}, {svar.siger for svar in each}]
    seen: set[str] = set()
    for mark, sign, factors, siger in product((1, SKALA.laengde, VED_IKKE), signs, *parts):
        svar = Scenesvar(mark, sign, factors, scene.goer[0].id, siger)
        seen |= set(_tokens(feedback(LINEAL, SKALA, scene, svar, None)))
    own = {token for token in seen if token.startswith("eget/")}
    assert seen - own <= tokens("en-ny-stilhed", scene.id)
