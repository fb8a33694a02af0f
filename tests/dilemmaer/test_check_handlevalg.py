"""Defects of what one may do, where it leads, and who may be told.

Each case breaks the sound dilemma in ``fixtures/god`` in one place (or as few as it takes) and
states the whole of what ``check`` then says.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from linealen import Lineal
from tests.dilemmaer.sager import ANDEN, DILEMMA, Case, case, found

CASES = (
    case(
        "another answer about the parents than the order's", DILEMMA,
        "    siger:\n      foraeldre: {svar: ja, fordi: De kan",
        "    paabud: hjemmet-nu\n    siger:\n      foraeldre: {svar: ja, fordi: De kan",
        "god/dilemma.yml:52: SIGER Påbuddet »hjemmet-nu« siger om forældrene: »Nej, ingen af dem. "
        "Sig hverken noget om mistanken eller om underretningen. Kommunen og politiet afgør, "
        "hvornår de får det at vide.« Det passer ikke med »ja«. Ret svaret, eller vælg et andet "
        "påbud.",
    ),
    case(
        "two things to do", DILEMMA,
        "      - id: vent\n        tekst: Jeg venter\n        vurdering: passer-ikke\n"
        "        fordi: Så opdager ingen det.\n",
        "",
        "god/dilemma.yml:35: FAA Skriv mindst 3 ting, man kan gøre.",
    ),
    case(
        "nothing that fits", DILEMMA, "tekst: Jeg siger det\n        vurdering: passer",
        "tekst: Jeg siger det\n        vurdering: kan-passe",
        "god/dilemma.yml:35: MANGLER Mindst ét valg skal have »vurdering: passer«.",
    ),
    case(
        "an unknown fit", DILEMMA, "vurdering: kan-passe", "vurdering: maaske",
        "god/dilemma.yml:43: UKENDT »maaske« kendes ikke under »vurdering«. Vælg blandt: "
        "passer, kan-passe, passer-ikke.",
    ),
    case(
        "a thing to do without a reason", DILEMMA,
        "        fordi: Det er godt at skrive ned.\n",
        "",
        "god/dilemma.yml:41: MANGLER Nøglen »fordi« mangler. Skriv den ind.",
    ),
    case(
        "a thing to do twice", DILEMMA, "id: vent", "id: skriv-ned",
        "god/dilemma.yml:45: DOBBELT »skriv-ned« står to gange i scenen.",
    ),
    case(
        "a thing to do without an id", DILEMMA, "      - id: vent\n        tekst",
        "      - tekst",
        "god/dilemma.yml:45: MANGLER Nøglen »id« mangler. Skriv den ind.",
    ),
    case(
        "an unknown key on a thing to do", DILEMMA, "        til: siden\n",
        "        til: siden\n        mon: ja\n",
        "god/dilemma.yml:41: NOEGLE Nøglen »mon« kendes ikke her. Kendte nøgler: fordi, "
        "id, tekst, til, vurdering.",
    ),
    case(
        "an unknown path", DILEMMA, "vej: underretning", "vej: findes-ikke",
        "god/dilemma.yml:69: UKENDT »findes-ikke« kendes ikke under »vej«. Vælg blandt: "
        "underretning, akut-fare.",
    ),
    case(
        "an unknown scene", DILEMMA, "til: siden", "til: sidden",
        "god/dilemma.yml:40: UKENDT »sidden« kendes ikke under »til«. Vælg blandt: foerst, "
        "siden, slut.",
    ),
    case(
        "a thing to do that leads nowhere", DILEMMA,
        "    videre: slut\n    siger:\n      foraeldre: {svar: ja, fordi: De k",
        "    siger:\n      foraeldre: {svar: ja, fordi: De k",
        "god/dilemma.yml:41: BLINDGYDE Skriv »til« her, eller »videre« på scenen, så "
        "man kan se, hvad der sker.",
        "god/dilemma.yml:45: BLINDGYDE Skriv »til« her, eller »videre« på scenen, så "
        "man kan se, hvad der sker.",
    ),
    case(
        "nothing to do", DILEMMA, ANDEN[ANDEN.index("    goer:") : ANDEN.index("    videre:")],
        "    goer: []\n",
        "god/dilemma.yml:64: TYPE »goer« skal være en liste med mindst ét punkt.",
    ),
    case(
        "an unknown party", DILEMMA, "      leder: {svar: vent",
        "      naboen: {svar: nej, fordi: Nej.}\n      leder: {svar: vent",
        "god/dilemma.yml:52: NOEGLE Nøglen »naboen« kendes ikke her. Kendte nøgler: "
        "foraeldre, leder.",
    ),
    case(
        "a party without a reason", DILEMMA, "{svar: vent, fordi: Det haster ikke.}",
        "{svar: vent}",
        "god/dilemma.yml:52: MANGLER Nøglen »fordi« mangler. Skriv den ind.",
    ),
    case(
        "an unknown answer about a party", DILEMMA, "svar: vent", "svar: maaske",
        "god/dilemma.yml:52: UKENDT »maaske« kendes ikke under »svar«. Vælg blandt: ja, "
        "vent, nej.",
    ),
    case(
        "a scene that says nothing of the parents", DILEMMA,
        "      foraeldre: {svar: ja, fordi: De kan vide noget.}\n",
        "",
        "god/dilemma.yml:50: MANGLER Skriv også, om »foraeldre« må vide det, og hvorfor.",
    ),
    case(
        "a scene that says nothing of the leader", DILEMMA,
        "      leder: {svar: ja, fordi: Nu er det mere.}\n",
        "",
        "god/dilemma.yml:79: MANGLER Skriv også, om »leder« må vide det, og hvorfor.",
    ),
    case(
        "a scene that says of nobody", DILEMMA,
        "    siger:\n      foraeldre: {svar: ja, fordi: Det er deres barn.}\n"
        "      leder: {svar: ja, fordi: Nu er det mere.}\n",
        "",
        "god/dilemma.yml:54: MANGLER Blokken »siger« mangler. Skriv den ind.",
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_each_defect_is_found_alone(case: Case, lineal: Lineal, tmp_path: Path) -> None:
    assert found(case, tmp_path, lineal) == list(case.told)
