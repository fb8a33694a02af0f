"""Defects of a scene and of what it shows, coded as answers to the ruler.

Each case breaks the sound dilemma in ``fixtures/god`` in one place (or as few as it takes) and
states the whole of what ``check`` then says.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from linealen import Lineal
from tests.dilemmaer.sager import ANDEN, DILEMMA, GOD, SET, Case, case, found

# What the first scene shows.
SEEN = "        har-forandret-sig: {svar: ja, hyppighed: af-og-til, grad: lidt}\n"

CASES = (
    case(
        "no scenes", DILEMMA, GOD[GOD.index("scener:") :], "scener: {}\n",
        "god/dilemma.yml:16: MANGLER Der er ingen scener. Skriv mindst én.",
    ),
    case(
        "a scene that is no block", DILEMMA, ANDEN, "  siden: tekst\n",
        "god/dilemma.yml:54: TYPE Her skal stå en blok med nøgler, men der står »tekst«.",
    ),
    case(
        "a missing scene title", DILEMMA, "    titel: Først\n", "",
        "god/dilemma.yml:17: MANGLER Nøglen »titel« mangler. Skriv den ind.",
    ),
    case(
        "no observations", DILEMMA, SET, "",
        "god/dilemma.yml:54: MANGLER Blokken »observationer« mangler. Skriv den ind.",
    ),
    case(
        "observations that are a list", DILEMMA, SET, "    observationer: [tegn]\n",
        "god/dilemma.yml:57: TYPE Her skal stå en blok med nøgler, men der står en liste.",
    ),
    case(
        "an unknown observation", DILEMMA, "      fare: nej\n",
        "      fare: nej\n      faare: nej\n",
        "god/dilemma.yml:21: NOEGLE Nøglen »faare« kendes ikke her. Kendte nøgler: "
        "beskyttelse, fare, overgreb, proevet, risiko, tegn, udvikling, varighed.",
    ),
    case(
        "the dilemma's own age in an observation", DILEMMA, "      fare: nej\n",
        '      fare: nej\n      alder: "3-6"\n',
        "god/dilemma.yml:21: NOEGLE Nøglen »alder« kendes ikke her. Kendte nøgler: "
        "beskyttelse, fare, overgreb, proevet, risiko, tegn, udvikling, varighed.",
    ),
    case(
        "a missing observation", DILEMMA, "      fare: nej\n", "",
        "god/dilemma.yml:19: OBSERVATION fare: Svaret på »fare« mangler. Intet er gættet.",
    ),
    case(
        "an unknown sign", DILEMMA, SEEN, SEEN + "        har-forandret: {svar: nej}\n",
        "god/dilemma.yml:24: OBSERVATION tegn/»har-forandret«: Dette tegn findes ikke i "
        "guiden.",
    ),
    case(
        "a sign without how often", DILEMMA, SEEN,
        "        har-forandret-sig: {svar: ja, grad: lidt}\n",
        "god/dilemma.yml:23: OBSERVATION tegn/»har-forandret-sig«/hyppighed: Svaret på "
        "»hyppighed« mangler. Intet er gættet.",
    ),
    case(
        "a sign with an unknown degree", DILEMMA, SEEN,
        "        har-forandret-sig: {svar: ja, hyppighed: af-og-til, grad: rigtig-meget}\n",
        "god/dilemma.yml:23: OBSERVATION tegn/»har-forandret-sig«/grad: »rigtig-meget« er "
        "ikke et af svarene her: lidt, noget, meget, ved-ikke.",
    ),
    case(
        "an abuse that is not there, of a kind", DILEMMA, "{svar: nej, slags: []}",
        "{svar: nej, slags: [vold]}",
        "god/dilemma.yml:21: OBSERVATION overgreb/slags: Der er valgt en slags overgreb, "
        "men svaret er nej. Ret et af de to svar.",
    ),
    case(
        "an unknown risk", DILEMMA, "risiko: {}", "risiko: {findes-ikke: {svar: nej}}",
        "god/dilemma.yml:26: OBSERVATION risiko/»findes-ikke«: Denne risikofaktor findes "
        "ikke i guiden.",
    ),
    case(
        "an observed sign of another age", DILEMMA, SEEN,
        SEEN + "        skader-sig-selv: {svar: nej}\n",
        "god/dilemma.yml:24: OBSERVATION tegn/»skader-sig-selv«: Dette tegn hører ikke til "
        "den valgte alder og rolle. Fjern svaret.",
    ),
    case(
        "a scene that builds upon a later one", DILEMMA, "    titel: Først\n",
        "    titel: Først\n    bygger_paa: siden\n",
        "god/dilemma.yml:19: UKENDT »siden« kendes ikke under »bygger_paa«. Vælg blandt: .",
    ),
    case(
        "a scene that builds upon itself", DILEMMA, "bygger_paa: foerst",
        "bygger_paa: siden",
        "god/dilemma.yml:56: UKENDT »siden« kendes ikke under »bygger_paa«. Vælg blandt: "
        "foerst.",
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_each_defect_is_found_alone(case: Case, lineal: Lineal, tmp_path: Path) -> None:
    assert found(case, tmp_path, lineal) == list(case.told)
