"""Random small guides for Hypothesis, written as data and read by the real loader.

Steps lead forward, to a later step or an outcome, so most are sound; some lead back, in rounds with
and without an end, and some tables overlap or miss a case. Nothing is drawn that the loader
refuses: what it refuses has its own tests.
"""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from build_scripts.ground.addresses import OPTAGET
from build_scripts.ground.yaml_source import parse_document
from build_scripts.udgaver.model import FAKTA, KONTAKTER
from linealen.handlevej import Handlevej
from linealen.load_handlevej import Kendte, Vejfiler, load_handlevej
from linealen.paabud import FOERST, Paabud

ROLLER = ("dagtilbud", "skole", "tandpleje")
ALDRE = ("0-1", "3-6", "6-10")
PAABUD = tuple(
    Paabud(foerst, "Navn", "Gælder", foerst, "Gør det.", "", "fortael", "Ja.", "Sig det.",
           "Sig intet.", "Skriv.", (), ())
    for foerst in FOERST
)  # fmt: skip
KENDTE = Kendte(ROLLER, ALDRE, KONTAKTER, ("loven",), FAKTA, ("tilfaeldig",), OPTAGET, {}, PAABUD)
OUTCOME_TEXT = "\n".join(
    f"## {heading}\n\n- Sætning under {heading}.\n"
    for heading in ("Gør nu", "Gør ikke", "Skriv ned", "Det sker der nu")
)

COMPOSED = ("alle", "en_af", "antal")
SINGLE = ("svar", "ikke_svar", "mindst", "hoejst", "kendt", "ukendt", "rolle", "alder",
          "udgave_har", "udgave_uden")  # fmt: skip

Data = dict[str, Any]


@st.composite
def graphs(draw: st.DrawFn) -> Data:
    """The graph of a random guide, as its YAML would be read."""
    size = draw(st.integers(1, 5))
    outcomes = [f"udfald-{n}" for n in range(draw(st.integers(1, 3)))]
    shapes = [_shape(draw, n) for n in range(size)]
    trin = {
        f"trin-{n}": _with_routes(draw, shape, n, shapes, outcomes)
        for n, shape in enumerate(shapes)
    }
    if not draw(st.integers(0, 2)):
        _add_guarded_round(draw, trin, outcomes)
    return {
        "titel": "En tilfældig vej",
        "kort": "Til egenskabstest.",
        "ejer": "Testene",
        "gennemgaaet": "2026-11-22",
        "gennemgaas_foer": "2027-11-22",
        "kilder": ["loven"],
        "start": "trin-0",
        "trin": trin,
        "udfald": {
            id_: {"paabud": draw(st.sampled_from(tuple(FOERST))), "kontakter": ["leder"],
                  "kilder": ["loven"]}
            for id_ in outcomes
        },
    }  # fmt: skip


def _add_guarded_round(draw: st.DrawFn, trin: Data, outcomes: list[str]) -> None:
    """Let an answer lead to a step that sends one back, but only once."""
    n = draw(st.integers(0, len(trin) - 1))
    out, last = draw(st.sampled_from(outcomes)), f"trin-{n}"
    svar = next(iter(trin[last].get("svar", {"videre": {}}).values()))
    if "til" in svar:
        svar["til"] = [{"naar": {"kendt": "igen"}, "gaa": out}, {"ellers": "igen"}]
        back = f"trin-{draw(st.integers(0, n))}"
        trin["igen"] = {
            "svar": {"ja": {"tekst": "Igen", "til": back}, "nej": {"tekst": "Nej", "til": out}}
        }


def _shape(draw: st.DrawFn, n: int) -> Data:
    """A step's answers, before it is known where they lead."""
    kind = draw(st.sampled_from(("en", "en", "en", "flere", "rolle", "alder", "oplysning")))
    if kind == "oplysning":
        return {}
    ids = [f"svar-{n}{letter}" for letter in "abc"[: draw(st.integers(2, 3))]]
    svar: Data = {id_: {"tekst": f"Svaret {id_}"} for id_ in ids}
    last = svar[ids[-1]]
    if draw(st.booleans()):
        last["ved_ikke"] = True
    if kind == "flere":
        last["udelukker"] = draw(st.booleans())
        return {"flere": True, "svar": svar}
    if kind in ("rolle", "alder"):
        key, every = ("roller", ROLLER) if kind == "rolle" else ("aldre", ALDRE)
        svar[ids[0]][key] = list(every[: draw(st.integers(1, 2))])
        return {"emne": kind, "svar": svar}
    return {"svar": svar}


def _with_routes(
    draw: st.DrawFn, shape: Data, n: int, shapes: list[Data], outcomes: list[str]
) -> Data:
    places = [f"trin-{later}" for later in range(n + 1, len(shapes))] + outcomes
    if not shape:
        return {"videre": _target(draw, n, shapes, places)}
    if shape.get("flere"):
        return {**shape, "videre": _table(draw, n, shapes, places)}
    svar = {
        id_: {**each, "til": _target(draw, n, shapes, places)}
        for id_, each in shape["svar"].items()
    }
    return {**shape, "svar": svar}


def _target(draw: st.DrawFn, n: int, shapes: list[Data], places: list[str]) -> Any:
    if draw(st.integers(0, 2)):
        return draw(st.sampled_from(places))
    return _table(draw, n, shapes, places)


def _table(draw: st.DrawFn, n: int, shapes: list[Data], places: list[str]) -> list[Data]:
    """Now and then a way back, behind a condition; now and then a case that is missing."""
    back = [f"trin-{earlier}" for earlier in range(n + 1)] if not draw(st.integers(0, 4)) else []
    rows: list[Data] = [
        {"naar": _condition(draw, shapes), "gaa": draw(st.sampled_from(back or places))}
        for _ in range(1 + (not draw(st.integers(0, 4))))
    ]
    if draw(st.integers(0, 9)):
        rows.append({"ellers": draw(st.sampled_from(places))})
    return rows


def _condition(draw: st.DrawFn, shapes: list[Data], deep: bool = True) -> Data:
    """A condition of any kind, about any of the steps."""
    kind = draw(st.sampled_from(COMPOSED + SINGLE if deep else SINGLE))
    if kind in COMPOSED:
        parts = [_condition(draw, shapes, deep=False) for _ in range(draw(st.integers(2, 3)))]
        number = {"mindst": draw(st.integers(1, len(parts))), "af": parts}
        return {kind: number if kind == "antal" else parts}
    if kind in ("rolle", "alder"):
        return {kind: [draw(st.sampled_from(ROLLER if kind == "rolle" else ALDRE))]}
    if kind.startswith("udgave"):
        return {kind: draw(st.sampled_from(FAKTA[:2]))}
    n = draw(st.integers(0, len(shapes) - 1))
    if kind in ("kendt", "ukendt"):
        return {kind: f"trin-{n}"}
    answers = sorted(shapes[n].get("svar", {"videre"}))
    if kind in ("svar", "ikke_svar") and draw(st.booleans()):
        return {kind: {f"trin-{n}": answers[: draw(st.integers(1, 2))]}}
    return {kind: {f"trin-{n}": draw(st.sampled_from(answers))}}


def read(graph: Data) -> Handlevej:
    """Read a graph with the real loader, from text, with a text for every step and outcome."""
    texts = {id_: (f"tekst/{id_}.md", f"# Titel {id_}?\n\nHjælp til {id_}.\n")
             for id_ in graph["trin"]}  # fmt: skip
    texts |= {id_: (f"tekst/{id_}.md", f"# Titel {id_}\n\nIndledning.\n\n{OUTCOME_TEXT}")
              for id_ in graph["udfald"]}  # fmt: skip
    journeys = {"rejser": [{"navn": "Ingen", "svar": {}, "ender": next(iter(graph["udfald"]))}]}
    # JSON is YAML.
    graf = parse_document(json.dumps(graph), "vej.yml")
    rejser = parse_document(json.dumps(journeys), "rejser.yml")
    laest = load_handlevej(Vejfiler("tilfaeldig", graf, rejser, texts), KENDTE)
    assert laest.vej is not None, laest.findings
    assert {each.code for each in laest.findings} <= {"REJSER"}
    return laest.vej


vejdata = graphs()
veje = vejdata.map(read)
fakta = st.sets(st.sampled_from(FAKTA[:2])).map(frozenset)
