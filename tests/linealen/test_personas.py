"""Named situations, and a golden file whose change shows *who* moves.

Run with ``RETTIDIG_GOLDEN=skriv`` to write the golden file anew; then read its diff.
"""

from __future__ import annotations

import json
import os
from collections import Counter

import pytest

from build_scripts import content
from linealen import REGLER, Forslag, Lineal, parse_besvarelse, vurder
from linealen.model import BAAND, SPOR
from linealen.regler import regel_id
from tests.conftest import ROOT
from tests.linealen.personas import GOLDEN, Persona, load_personas

CONTENT = content.load(ROOT)
PERSONAS = load_personas(CONTENT)


def judge(persona: Persona) -> Forslag:
    b = parse_besvarelse(CONTENT.lineal, CONTENT.skala, persona.besvarelse)
    return vurder(CONTENT.lineal, CONTENT.skala, b)


def summary(forslag: Forslag) -> dict[str, object]:
    return {
        "forslag": forslag.baand or "uden om skalaen: " + ", ".join(forslag.uden_om_skalaen),
        "regler": [udsagn.regel for udsagn in forslag.begrundelser],
    }


@pytest.mark.parametrize("persona", PERSONAS, ids=[persona.id for persona in PERSONAS])
def test_a_persona_is_judged_as_its_author_expects(persona: Persona) -> None:
    forslag = judge(persona)
    got = (
        {"baand": forslag.baand}
        if forslag.baand
        else {"uden_om_skalaen": list(forslag.uden_om_skalaen)}
    )
    assert got == persona.forventet, persona.historie
    assert set(persona.regler) <= {udsagn.regel for udsagn in forslag.begrundelser}


@pytest.mark.parametrize(("persona", "first", "action", "never"), [
    ("ved-ikke-om-der-er-fare", True, "fare-ved-ikke-ring", "alvorlig-foraeldre"),
    ("har-ikke-lyst-til-at-vaere-her", False, "doe-hjaelp-i-dag", "laege-tid"),
    ("silas-er-holdt-op-med-at-sige-ord", True, "laege-tid", "meget-alvorlig-underret"),
    ("et-liv-hjemme-og-et-andet-ude", True, "aere-kontakt-ikke-hjemmet", "alvorlig-foraeldre"),
    ("maerker-uden-forklaring", True, "overgreb-skade", "alvorlig-foraeldre"),
    ("de-store-drenge-i-kvarteret", True, "peger-paa-udnyttelse", "bekymring-goer-noget-andet"),
])  # fmt: skip
def test_a_persona_is_met_with_what_its_signs_call_for(
    persona: str, first: bool, action: str, never: str
) -> None:
    plan = judge(next(each for each in PERSONAS if each.id == persona)).plan.foerst
    assert action in plan[: 1 if first else None]
    assert never not in plan


def test_nobody_moves_unseen() -> None:
    now = {persona.id: summary(judge(persona)) for persona in PERSONAS}
    text = json.dumps(now, ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("RETTIDIG_GOLDEN") == "skriv":
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(text, encoding="utf-8")
    before = json.loads(GOLDEN.read_text(encoding="utf-8"))
    absent = {"forslag": "findes ikke"}
    moved = [
        f"{id_}: {before.get(id_, absent)['forslag']} → {now.get(id_, absent)['forslag']}"
        for id_ in [*before, *(id_ for id_ in now if id_ not in before)]
        if before.get(id_) != now.get(id_)
    ]
    assert moved == [], "Disse personaer flytter sig:\n" + "\n".join(moved)


def test_the_personas_reach_everything_and_everyone(lineal: Lineal) -> None:
    assert len(PERSONAS) >= 40
    results = [judge(persona) for persona in PERSONAS]
    seen = Counter(result.baand for result in results)
    assert set(BAAND) <= set(seen)
    assert {spor for result in results for spor in result.uden_om_skalaen} == set(SPOR)
    spoken = {udsagn.regel for result in results for udsagn in result.begrundelser}
    assert spoken == {regel_id(regel) for regel in REGLER}
    assert {p.besvarelse["alder"] for p in PERSONAS} == {v.id for v in lineal.aldre}
    assert {p.besvarelse["rolle"] for p in PERSONAS} == {v.id for v in lineal.roller}
