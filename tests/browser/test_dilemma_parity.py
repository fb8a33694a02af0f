"""The same bytes about dilemmas in CPython and in the browser: every scene of every one."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator

import pytest

from build_scripts.content import Content
from build_scripts.dilemmaer.load import Dilemmaer, load_dilemmaer
from linealen import Door, Skala
from linealen.dilemma import SLUT, Dilemma, Scene
from linealen.dilemmadoer import compile_dilemma
from linealen.model import GRAD, HYPPIGHED, VED_IKKE
from tests.browser.test_parity import ASK, START
from tests.browser.walk import LONG, Walk
from tests.conftest import ROOT

ROUNDS = 6


@pytest.fixture(scope="module")
def read(built_content: Content) -> Dilemmaer:
    paths = [folder.name for folder in (ROOT / "guides/handleveje").iterdir() if folder.is_dir()]
    return load_dilemmaer(ROOT, built_content.lineal, built_content.skala, paths)


def draw_svar(skala: Skala, scene: Scene, chance: random.Random) -> dict[str, object]:
    """Any answers that the page could send for ``scene``."""
    signs = [id_ for id_ in scene.tegnvalg if chance.random() < 0.5]
    return {
        "maerke": chance.choice([*(step.tal for step in skala.trin), VED_IKKE]),
        "tegn": {
            id_: {"hyppighed": chance.choice(HYPPIGHED), "grad": chance.choice(GRAD)}
            for id_ in signs
        },
        "beskyttelse": [id_ for id_ in scene.beskyttelsesvalg if chance.random() < 0.5],
        "goer": chance.choice(scene.goer).id,
        "siger": [each.part for each in scene.siger if chance.random() < 0.5],
    }


def calls(skala: Skala, dilemma: Dilemma, seed: int) -> Iterator[dict[str, object]]:
    """One way through the dilemma alone, then every scene of it in the two other ways."""
    chance = random.Random(f"{dilemma.id} {seed}")
    forloeb: list[object] = []
    place = dilemma.start.id
    while place != SLUT:
        svar = draw_svar(skala, dilemma.scener[place], chance)
        forloeb.append(svar)
        place = dilemma.scener[place].valg(str(svar["goer"])).til
        yield {"kald": "oev", "forloeb": list(forloeb)}
    for scene in dilemma.scener.values():
        a, b = (draw_svar(skala, scene, chance) for _ in "ab")
        yield {"kald": "sammenlign", "scene": scene.id, "a": a, "b": b}
        antal = {str(step.tal): chance.randrange(4) for step in skala.trin if chance.random() < 0.5}
        yield {"kald": "fordel", "scene": scene.id, "antal": antal | {VED_IKKE: seed}}


def test_every_scene_of_every_dilemma(
    walk: Walk, door: Door, built_content: Content, read: Dilemmaer
) -> None:
    walk.page.set_default_timeout(LONG)
    walk.page.evaluate(START)
    skala = built_content.skala
    assert read.brudte == {} and len(read.alle) >= 24
    asked = {"oev": 0, "sammenlign": 0, "fordel": 0}
    good = 0
    for loaded in read.alle:
        dilemma = loaded.dilemma
        compiled = compile_dilemma(dilemma.id, loaded.document, built_content.lineal, read.kendte)
        made = [one for seed in range(ROUNDS) for one in calls(skala, dilemma, seed)]
        texts = [json.dumps({**one, "dilemma": compiled}, ensure_ascii=False) for one in made]
        for one, text, answer in zip(made, texts, walk.page.evaluate(ASK, texts), strict=True):
            assert answer == door(text), (dilemma.id, one)
            asked[str(one["kald"])] += 1
            good += json.loads(answer)["ok"]
    assert good > 0.95 * sum(asked.values())
    assert min(asked.values()) > 24 * ROUNDS


def test_what_is_broken_is_refused_alike(
    walk: Walk, door: Door, built_content: Content, read: Dilemmaer
) -> None:
    walk.page.evaluate(START)
    loaded = read.alle[0]
    whole = compile_dilemma(
        loaded.dilemma.id, loaded.document, built_content.lineal, read.kendte
    )  # fmt: skip
    scene = loaded.dilemma.start.id
    broken: list[object] = [
        None, {}, {**whole, "lineal": "0.0.0"}, {**whole, "data": {}}, {**whole, "slags": "x"},
        {**whole, "format": "dilemma/9"}, {**whole, "veje": []},
    ]  # fmt: skip
    texts = [
        json.dumps({"kald": "fordel", "dilemma": each, "scene": scene, "antal": {"1": 1}})
        for each in broken
    ]
    texts += [
        json.dumps({"kald": "fordel", "dilemma": whole, "scene": where, "antal": counts})
        for where, counts in (("findes-ikke", {"1": 1}), (scene, {}), (scene, {"1": -1}))
    ]
    wrong_ways: list[object] = [[], [{}], None, "x"]
    texts += [json.dumps({"kald": "oev", "dilemma": whole, "forloeb": way}) for way in wrong_ways]
    answers = walk.page.evaluate(ASK, texts)
    assert answers == [door(text) for text in texts]
    refused = [json.loads(answer)["ok"] for answer in answers]
    assert refused.count(False) >= len(texts) - 1
