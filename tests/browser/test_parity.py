"""The same bytes in CPython and in the browser's Python."""

from __future__ import annotations

import json

from build_scripts.content import Content
from linealen import Door, Lineal, Skala
from tests.browser.walk import LONG, Walk
from tests.linealen.answers import draw_answers
from tests.linealen.personas import GOLDEN, load_personas
from tests.vignetter.vignetter import load_vignetter

GENERATED = 2_000
BATCH = 200

# The page's own client, started a second time from the page: what is tested is what is used.
START = """async () => {
  const link = document.querySelector('link[rel=modulepreload][href$="/engine.js"]');
  const { createEngine } = await import(link.href);
  const side = document.getElementById('lineal-side');
  const full = address => new URL(address, document.baseURI).href;
  await new Promise((done, failed) => {
    window.__engine = createEngine({
      runtime: full(side.dataset.koersel),
      bundle: full(side.dataset.pakke),
      onState: (state, why) => state === 'klar' ? done() : state === 'fejl' && failed(why),
    });
    window.__engine.start();
  });
}"""
ASK = """async texts => {
  const answers = [];
  for (const text of texts) answers.push(await window.__engine.call(text));
  return answers;
}"""


def test_the_golden_file(walk: Walk, door: Door, built_content: Content) -> None:
    """The personas get in the browser what the golden file says of them."""
    walk.page.evaluate(START)
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    personas = load_personas(built_content)
    calls = [json.dumps({"kald": "vurder", "besvarelse": p.besvarelse}) for p in personas]
    answers = walk.page.evaluate(ASK, calls)
    assert answers == [door(call) for call in calls]
    got = {}
    for persona, answer in zip(personas, answers, strict=True):
        forslag = json.loads(answer)["forslag"]
        outside = "uden om skalaen: " + ", ".join(forslag["uden_om_skalaen"])
        got[persona.id] = {
            "forslag": forslag["baand"] or outside,
            "regler": [udsagn["regel"] for udsagn in forslag["begrundelser"]],
        }
    assert got == golden


def test_the_vignettes(walk: Walk, door: Door, built_content: Content) -> None:
    walk.page.evaluate(START)
    calls = [
        json.dumps({"kald": "vurder", "besvarelse": vignet.svar})
        for vignet in load_vignetter(built_content).values()
    ]
    assert walk.page.evaluate(ASK, calls) == [door(call) for call in calls]


def test_generated_assessments(walk: Walk, door: Door, lineal: Lineal, skala: Skala) -> None:
    walk.page.set_default_timeout(LONG)
    walk.page.evaluate(START)
    for first in range(0, GENERATED, BATCH):
        calls = [
            json.dumps({"kald": "vurder", "besvarelse": draw_answers(lineal, skala, seed)})
            for seed in range(first, first + BATCH)
        ]
        answers = walk.page.evaluate(ASK, calls)
        for call, answer in zip(calls, answers, strict=True):
            assert answer == door(call)


def test_bad_input(walk: Walk, door: Door) -> None:
    walk.page.evaluate(START)
    calls = [
        "", "null", "[]", "{", '{"kald":"vurder"}', '{"kald":"vurder","besvarelse":{}}',
        '{"kald":"laes","fil":"x"}', '{"kald":"ukendt"}', "x" * 300_000, '{"kald":NaN}',
        '"\\ud800"', '{"kald":"vurder","besvarelse":null,"besvarelse":1}',
    ]  # fmt: skip
    answers = walk.page.evaluate(ASK, calls)
    assert answers == [door(call) for call in calls]
    assert all(json.loads(answer)["ok"] is False for answer in answers)
