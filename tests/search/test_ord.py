"""Words: folded, stemmed and taken apart."""

from __future__ import annotations

import pytest

from build_scripts.search.compounds import parts_of
from build_scripts.search.stem import Stemmer, root_of, snowball
from build_scripts.search.words import words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Må jeg sige DET?", ["må", "jeg", "sige", "det"]),
        ("Foraeldre, boern og aarsag", ["forældre", "børn", "og", "årsag"]),
        ("§ 133, stk. 2 – 24 timer", ["133", "stk", "2", "24", "timer"]),
        ("under\u00adretning i A", ["underretning"]),
        ("Göteborg, café, a\u030al", ["gøteborg", "cafe", "ål"]),
        ("<b>&'\"", []),
    ],
)
def test_words_are_compared_in_one_spelling(text: str, words: list[str]) -> None:
    assert words_in(text) == words


@pytest.mark.parametrize(
    "family",
    [
        "underrette underretter underrettede underrettet underretning underretninger",
        "bekymre bekymret bekymrede bekymring bekymringer bekymringen",
        "forældre forældrene forældres",
        "mærke mærker mærkerne mærket",
    ],
)
def test_inflections_and_derivations_share_a_root(family: str) -> None:
    assert len({root_of(snowball(word)) for word in family.split()}) == 1


def test_an_irregular_form_is_its_word() -> None:
    stem_of = Stemmer({"slog": "slå", "slår": "slå", "slå": "slå"})
    assert {stem_of(word) for word in ("slå", "slår", "slog")} == {"slå"}
    assert stem_of("lærerne") == snowball("lærerne")


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("bekymringssamtale", ("bekymring", "samtal")),
        ("børnehavestart", ("børn", "hav", "start")),
        ("skolefraværet", ("skol", "fravær")),
        ("beskrivelse", ()),
        ("samtale", ()),
    ],
)
def test_compounds_are_taken_apart(word: str, parts: tuple[str, ...]) -> None:
    known = {"bekymring", "samtal", "børn", "hav", "start", "skol", "fravær", "riv"}

    def stem_of(part: str) -> str:
        stem = snowball(part)
        return stem if stem in known else ""

    assert parts_of(word, stem_of) == parts
