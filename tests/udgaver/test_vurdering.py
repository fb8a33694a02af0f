"""An edition lies over the core, not in it: only the place of a judgement on a scale changes."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from build_scripts import content
from build_scripts.udgaver.load import LoadedUdgave
from build_scripts.udgaver.model import FAKTA, KONTAKTER
from build_scripts.udgaver.new import FAERREST_TRIN, FLEST_TRIN, fordeling
from build_scripts.udgaver.parse import parse_udgave
from linealen import Document, Opened, open_door, open_text, parse_besvarelse, vurder
from linealen.model import BAAND
from linealen.skala import RETNINGER
from tests.conftest import ROOT
from tests.linealen.answers import draw_answers
from tests.quick_ring import examples
from tests.sites import EKSEMPLER
from tests.udgaver.udgavefil import DAG, KERNE, REGISTER

NEUTRAL = content.load(ROOT)
many = examples(60)
# Whatever can be seen; what cannot is refused (test_fejl).
seen = st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"])
words = st.text(seen, min_size=1).filter(lambda text: bool(text.strip()))


@st.composite
def facts(draw: st.DrawFn) -> dict[str, Any]:
    """An edition's file with everything it may have but a scale, in any words."""
    person = {"navn": draw(words), "mail": "a@b.dk"}
    return {
        "format": 2,
        "id": draw(st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)),
        **{key: draw(words) for key in ("navn", "undertitel", "kommune", "lineal_navn")},
        "model_navn": draw(words),
        "redaktion": {"ejer": draw(words), "indhold": person, "tilgaengelighed": person},
        "har": draw(st.lists(st.sampled_from(FAKTA), unique=True)),
        "kontakter": {id_: {"navn": draw(words), "tekst": draw(words)} for id_ in KONTAKTER},
        "fora": {"fokusteam": {"navn": draw(words)}},
        "beslutter": [{"hvad": draw(words), "hvem": draw(words)}],
        "udloeser": {baand: draw(words) for baand in BAAND},
        "lokale_trin": [
            {"vej": "x", "udfald": "y", "afsnit": "goer", "tekst": draw(words)},
        ],
        "tekster": {"akut.lokalt": draw(words), "linealen.lokalt": draw(words)},
    }


@st.composite
def scales(draw: st.DrawFn) -> dict[str, Any]:
    """A scale of any length and direction, with any names."""
    length = draw(st.integers(FAERREST_TRIN, FLEST_TRIN))
    retning = draw(st.sampled_from(RETNINGER))
    places = fordeling(length)
    if retning == "hoejest-er-bedst":
        places = tuple((length + 1 - last, length + 1 - first) for first, last in places)
    return {
        "laengde": length,
        "retning": retning,
        "baand": {
            # No two of them alike: that is refused.
            baand: {"fra": first, "til": last, "navn": f"{draw(words)} {number}"}
            for number, (baand, (first, last)) in enumerate(zip(BAAND, places, strict=True))
        },
    }


def laid_over(data: dict[str, Any]) -> content.Content:
    document = Document("udgave.yml", data)
    udgave = parse_udgave(document, KERNE.skala, REGISTER, DAG)
    return content.lagt_over(KERNE, LoadedUdgave(udgave, document))


@given(facts())
@many
def test_what_the_engine_gets_is_the_core_s_whatever_the_facts_are(data: dict[str, Any]) -> None:
    """What the browser judges by is the wheel, which knows no edition, and this text; only the
    edition's own id differs in it."""
    built = laid_over(data)
    compiled, neutral = json.loads(built.compiled), json.loads(NEUTRAL.compiled)
    assert compiled.pop("udgave") == data["id"]
    neutral.pop("udgave")
    assert compiled == neutral
    assert built.lineal is KERNE.lineal and built.faelles_skala is KERNE.skala


@given(facts(), scales(), st.integers(0, 10_000))
@many
def test_a_scale_moves_the_mark_and_nothing_else(
    data: dict[str, Any], scale: dict[str, Any], seed: int
) -> None:
    built = laid_over({**data, "skala": scale})
    assert set(json.loads(built.compiled)) == {"udgave", "retning", "trin", "pladser"}
    assert open_text(built.lineal, built.compiled).skala == built.skala

    answers = draw_answers(KERNE.lineal, KERNE.skala, seed)
    answers["maerke"] = {"foer": None, "endeligt": None}  # a mark is a number on one's own scale
    mine = vurder(built.lineal, built.skala, parse_besvarelse(built.lineal, built.skala, answers))
    theirs = vurder(KERNE.lineal, KERNE.skala, parse_besvarelse(KERNE.lineal, KERNE.skala, answers))
    assert mine.baand == theirs.baand
    assert mine.uden_om_skalaen == theirs.uden_om_skalaen
    assert [each.regel for each in mine.begrundelser] == [
        each.regel for each in theirs.begrundelser
    ]


def test_a_changed_scale_does_change_where_the_mark_is_shown() -> None:
    """The test above could not fail if scales did nothing at all."""
    shown = {name: content.load(ROOT, name, DAG).skala for name in EKSEMPLER}
    assert shown["eksempel-omvendt"].pladser["trivsel"] == (5, 5)
    assert shown["eksempel-storby"].pladser["meget-alvorlig-bekymring"] == (11, 12)
    assert shown["eksempel-lillekommune"] == KERNE.skala


def test_every_example_opens_as_the_browser_opens_it() -> None:
    for name in EKSEMPLER:
        built = content.load(ROOT, name, DAG)
        assert open_text(built.lineal, built.compiled) == Opened(built.lineal, built.skala, name)
        assert open_door(built.lineal, built.compiled)
