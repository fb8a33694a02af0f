"""Defects of what a dilemma says of itself: for whom, how long, what it is about, who is named.

Each case breaks the sound dilemma in ``fixtures/god`` in one place (or as few as it takes) and
states the whole of what ``check`` then says.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from linealen import Lineal
from tests.dilemmaer.sager import DILEMMA, Case, case, found

CASES = (
    case(
        "a missing title", DILEMMA, "titel: Et lille dilemma\n", "",
        "god/dilemma.yml:1: MANGLER Nøglen »titel« mangler. Skriv den ind.",
    ),
    case(
        "a title that is a number", DILEMMA, "titel: Et lille dilemma", "titel: 7",
        "god/dilemma.yml:1: TYPE »titel« skal være tekst, men er »7«. Sæt anførselstegn om.",
    ),
    case(
        "a day that does not exist", DILEMMA, "gennemgaaet: 2026-11-25",
        "gennemgaaet: 2026-11-31",
        "god/dilemma.yml:4: DATO »2026-11-31« er ikke en dato. Skriv den som 2026-11-22.",
    ),
    case(
        "a review that is past before it is made", DILEMMA, "gennemgaas_foer: 2027-11-25",
        "gennemgaas_foer: 2026-11-25",
        "god/dilemma.yml:5: DATO »gennemgaas_foer« skal være efter »gennemgaaet«.",
    ),
    case(
        "an unknown source", DILEMMA, "[barnets-lov-133]", "[findes-ikke]",
        "god/dilemma.yml:6: UKENDT »findes-ikke« kendes ikke under »kilder«. Vælg blandt: …",
    ),
    case(
        "an unknown role", DILEMMA, "roller: [dagtilbud]", "roller: [dagtilbudd]",
        "god/dilemma.yml:7: UKENDT »dagtilbudd« kendes ikke under »roller«. Vælg blandt: "
        "dagpleje, dagtilbud, skole, sfo-klub, sundhedspleje, tandpleje, ppr, "
        "socialraadgiver, voksenomraadet, forening.",
    ),
    case(
        "no role", DILEMMA, "roller: [dagtilbud]", "roller: []",
        "god/dilemma.yml:7: MANGLER Listen »roller« er tom.",
    ),
    case(
        "an unknown age", DILEMMA, 'alder: "3-6"', 'alder: "3-7"',
        "god/dilemma.yml:8: UKENDT »3-7« kendes ikke under »alder«. Vælg blandt: ufoedt, "
        "0-1, 1-3, 3-6, 6-10, 10-13, 13-18.",
    ),
    case(
        "minutes outside the bounds", DILEMMA, "minutter: 15", "minutter: 45",
        "god/dilemma.yml:9: TYPE »minutter« skal være et helt tal fra 5 til 30, men er »45«.",
    ),
    case(
        "minutes between the lengths", DILEMMA, "minutter: 15", "minutter: 20",
        "god/dilemma.yml:9: TYPE »minutter« skal være 5, 15, 30.",
    ),
    case(
        "an unknown kind", DILEMMA, "[vag-bekymring]", "[vaag-bekymring]",
        "god/dilemma.yml:10: UKENDT »vaag-bekymring« kendes ikke under »slags«. Vælg "
        "blandt: …",
    ),
    case(
        "no kind", DILEMMA, "slags: [vag-bekymring]\n", "",
        "god/dilemma.yml:1: MANGLER Listen »slags« mangler. Skriv den ind.",
    ),
    case(
        "nothing to learn", DILEMMA, "maal:\n  - Du kan sige det højt.\n", "",
        "god/dilemma.yml:1: MANGLER Listen »maal« mangler. Skriv, hvad man lærer.",
    ),
    case(
        "an unknown point", DILEMMA, "minutter: 15\n",
        "minutter: 15\npointer: [svaer]\n",
        "god/dilemma.yml:10: UKENDT »svaer« kendes ikke under »pointer«. Vælg blandt: "
        "tvetydig, goer-lidt, fra-bekymring-til-mistanke.",
    ),
    case(
        "an unknown origin", DILEMMA, "oprindelse: dansk", "oprindelse: jysk",
        "god/dilemma.yml:14: UKENDT »jysk« kendes ikke under »oprindelse«. Vælg blandt: "
        "dansk, nordisk, europaeisk, mellemoesten, afrikansk, asiatisk, fler.",
    ),
    case(
        "a name without a part in the story", DILEMMA, "er: barnet, ", "",
        "god/dilemma.yml:14: MANGLER Nøglen »er« mangler. Skriv den ind.",
    ),
    case(
        "an unknown key", DILEMMA, "minutter: 15\n", "minutter: 15\nminuter: 5\n",
        "god/dilemma.yml:10: NOEGLE Nøglen »minuter« kendes ikke her. Kendte nøgler: "
        "alder, ejer, gennemgaaet, gennemgaas_foer, kilder, kort, maal, minutter, navne, "
        "pointer, roller, scener, slags, soegeord, titel.",
    ),
    case(
        "a key twice", DILEMMA, "minutter: 15\n", "minutter: 15\nminutter: 5\n",
        "god/dilemma.yml:10: DOBBELT Nøglen »minutter« står to gange i samme blok.",
    ),
    case(
        "no YAML", DILEMMA, "titel: Et", "titel: [Et",
        "god/dilemma.yml:2: YAML Filen kan ikke læses som YAML. Se efter manglende kolon, "
        "anførselstegn eller indrykning her eller lige over. (Læseren siger: did not find "
        "expected ',' or ']')",
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_each_defect_is_found_alone(case: Case, lineal: Lineal, tmp_path: Path) -> None:
    assert found(case, tmp_path, lineal) == list(case.told)
