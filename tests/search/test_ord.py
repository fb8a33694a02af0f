"""Words: folded, stemmed, taken apart, and recognised when they are mistyped."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.search.compounds import dele
from build_scripts.search.distance import afstand, budget
from build_scripts.search.stem import Stammer, rod, snowball
from build_scripts.search.words import ord_i

DANISH = st.text("abdefghijklmnoprstuvyæøå", min_size=1, max_size=12)


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
    assert ord_i(text) == words


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
    assert len({rod(snowball(word)) for word in family.split()}) == 1


def test_an_irregular_form_is_its_word() -> None:
    stamme = Stammer({"slog": "slå", "slår": "slå", "slå": "slå"})
    assert {stamme(word) for word in ("slå", "slår", "slog")} == {"slå"}
    assert stamme("lærerne") == snowball("lærerne")


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

    assert dele(word, stem_of) == parts


@pytest.mark.parametrize(
    ("typed", "meant", "far"),
    [
        ("underetning", "underretning", 1),
        ("mistrivesl", "mistrivsel", 2),
        ("bla", "blå", 1),
        ("omsorgsvigt", "omsorgssvigt", 1),
        ("kvitering", "kvittering", 1),
        ("fokustem", "fokusteam", 2),
        ("barn", "barn", 0),
    ],
)
def test_a_typing_error_is_near(typed: str, meant: str, far: int) -> None:
    assert afstand(typed, meant, 4) == far <= budget(typed)


@given(DANISH, DANISH)
def test_distance_is_the_same_both_ways_and_cut_off_honestly(a: str, b: str) -> None:
    whole = afstand(a, b, 99)
    assert whole == afstand(b, a, 99)
    assert (whole == 0) == (a == b)
    for most in (1, 2, 4):
        assert afstand(a, b, most) == min(whole, most + 1)
