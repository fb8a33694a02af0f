"""What the rules make of every scene, and of answers to it, in a golden file: its diff shows which
dilemmas change their meaning.

Run with ``RETTIDIG_GOLDEN=skriv`` to write the golden file anew; then read its diff.
"""

from __future__ import annotations

import json
import os

from linealen.dilemma import Scene
from linealen.oevelse import giver, own_coding
from linealen.vurdering import vurder
from tests.conftest import ROOT
from tests.dilemmaer.gange import alle_svar
from tests.dilemmaer.rigtige import neutral, scenes

GOLDEN = ROOT / "tests" / "golden" / "dilemmaer.json"
LINEAL, SKALA = neutral().lineal, neutral().skala


def summary(scene: Scene) -> dict[str, object]:
    """The scene's band or paths with the rules that speak, and what other codings would give: those
    that come to the same as the scene are left out."""
    forslag = vurder(LINEAL, SKALA, scene.kodet)
    other = {}
    for name, svar in alle_svar(scene, SKALA):
        if name.startswith(("tegn", "beskyttelse")):
            got = giver(vurder(LINEAL, SKALA, own_coding(scene, svar)))
            if got != giver(forslag):
                other[name] = ", ".join(got)
    return {
        "giver": ", ".join(giver(forslag)),
        "regler": [udsagn.regel for udsagn in forslag.begrundelser],
        "andre": other,
    }


def test_no_scene_changes_its_meaning_unseen() -> None:
    now = {f"{dilemma.id}/{scene.id}": summary(scene) for dilemma, scene in scenes()}
    if os.environ.get("RETTIDIG_GOLDEN") == "skriv":
        text = json.dumps(now, ensure_ascii=False, indent=1) + "\n"
        GOLDEN.write_text(text, encoding="utf-8")
    before = json.loads(GOLDEN.read_text(encoding="utf-8"))
    moved = [
        line
        for id_ in sorted({*before, *now})
        for line in differences(id_, before.get(id_, {}), now.get(id_, {}))
    ]
    assert moved == [], "Disse scener ændrer mening:\n" + "\n".join(moved)


def differences(id_: str, before: dict[str, object], now: dict[str, object]) -> list[str]:
    """One line for each thing that is not as it was."""
    if not before or not now:
        return [f"{id_}: {'er ny' if now else 'findes ikke mere'}"]
    found = [
        f"{id_} {key}: {before[key]} → {now[key]}"
        for key in ("giver", "regler")
        if before[key] != now[key]
    ]
    was, is_ = before["andre"], now["andre"]
    assert isinstance(was, dict) and isinstance(is_, dict)
    return found + [
        f"{id_} {name}: {was.get(name, 'som scenen')} → {is_.get(name, 'som scenen')}"
        for name in sorted({*was, *is_})
        if was.get(name) != is_.get(name)
    ]


def test_a_change_of_meaning_is_told_by_name() -> None:
    old: dict[str, object] = {"giver": "bekymring", "regler": ["a"], "andre": {"tegn ingen": "x"}}
    new: dict[str, object] = {"giver": "trivsel", "regler": ["a"], "andre": {"tegn alle": "y"}}
    assert differences("d/s", old, old) == []
    assert differences("d/s", old, new) == [
        "d/s giver: bekymring → trivsel",
        "d/s tegn alle: som scenen → y",
        "d/s tegn ingen: x → som scenen",
    ]
    assert differences("d/s", {}, new) == ["d/s: er ny"]
    assert differences("d/s", old, {}) == ["d/s: findes ikke mere"]
