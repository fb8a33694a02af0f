"""Defects of meaning: the band, the way through the scenes, the points, the names.

Each case breaks the sound dilemma in ``fixtures/god`` in one place (or as few as it takes) and
states the whole of what ``check`` then says.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from linealen import Lineal
from tests.dilemmaer.dilemmamappe import check, copy, told
from tests.dilemmaer.sager import ANDEN, DILEMMA, FOERST, SIDEN, Case, case, found
from tests.veje.vejmappe import edit

CASES = (
    case(
        "an unknown band", DILEMMA, "giver: opmaerksomhed", "giver: uro",
        "god/dilemma.yml:30: UKENDT »uro« kendes ikke under »giver«. Vælg blandt: trivsel, "
        "opmaerksomhed, bekymring, alvorlig-bekymring, meget-alvorlig-bekymring.",
    ),
    case(
        "an unknown path outside the scale", DILEMMA, "giver: bekymring", "giver: [uro]",
        "god/dilemma.yml:61: UKENDT »uro« kendes ikke under »giver«. Vælg blandt: akut, "
        "overgreb, digitale-overgreb, aere.",
    ),
    case(
        "no band", DILEMMA, "    giver: bekymring\n", "",
        "god/dilemma.yml:54: MANGLER Nøglen »giver« mangler. Skriv den ind.",
    ),
    case(
        "another band than the rules give", DILEMMA, "giver: bekymring",
        "giver: alvorlig-bekymring",
        "god/dilemma.yml:61: BAAND Reglerne giver »bekymring«, men her står "
        "»alvorlig-bekymring«. Regler, der taler: alvorligste-tegn. Ret observationerne "
        "eller »giver«, og læs teksten igen.",
    ),
    case(
        "a path where the rules give a band", DILEMMA, "giver: bekymring",
        "giver: [overgreb]",
        "god/dilemma.yml:61: BAAND Reglerne giver »bekymring«, men her står [overgreb] "
        "uden om skalaen. Regler, der taler: alvorligste-tegn. Ret observationerne eller "
        "»giver«, og læs teksten igen.",
    ),
    case(
        "a band where the rules give a path", DILEMMA, "      fare: nej\n",
        "      fare: ja\n",
        "god/dilemma.yml:30: BAAND Reglerne giver [akut] uden om skalaen, men her står "
        "»opmaerksomhed«. Regler, der taler: fare-nu, alvorligste-tegn. Ret "
        "observationerne eller »giver«, og læs teksten igen.",
        "god/dilemma.yml:61: BAAND Reglerne giver [akut] uden om skalaen, men her står "
        "»bekymring«. Regler, der taler: fare-nu, alvorligste-tegn. Ret observationerne "
        "eller »giver«, og læs teksten igen.",
    ),
    case(
        "a scene that is never reached", DILEMMA, "        til: siden\n", "",
        "god/dilemma.yml:53: UNAAELIG Ingen kommer til scenen »siden«.",
    ),
    case(
        "a scene that leads to itself", DILEMMA, "        vej: underretning\n",
        "        vej: underretning\n        til: siden\n",
        "god/dilemma.yml:65: RING »siden« står før eller er scenen selv. Gå kun fremad.",
    ),
    Case(
        "a scene that leads back, and no end",
        (
            (DILEMMA, "        fordi: Det er gået længe nok.\n    videre: slut",
             "        fordi: Det er gået længe nok.\n    videre: foerst"),
            (DILEMMA, "        fordi: Så opdager ingen det.\n    videre: slut",
             "        fordi: Så opdager ingen det.\n    videre: siden"),
        ),
        ("god/dilemma.yml:65: RING »foerst« står før eller er scenen selv. Gå kun fremad.",
        "god/dilemma.yml:70: RING »foerst« står før eller er scenen selv. Gå kun fremad.",
        "god/dilemma.yml:74: RING »foerst« står før eller er scenen selv. Gå kun fremad.",),
    ),
    case(
        "a doubt that is not claimed", FOERST, "## Tal om det",
        "## Derfor er det svært\nDet kan være så meget.\n\n## Tal om det",
        "god/dilemma.yml:1: POINTE Tilføj »tvetydig« under »pointer«: den hører til, når "
        "en scene har afsnittet »Derfor er det svært«.",
    ),
    case(
        "a doubt that is not there", DILEMMA, "minutter: 15\n",
        "minutter: 15\npointer: [tvetydig]\n",
        "god/dilemma.yml:10: POINTE Fjern »tvetydig« under »pointer«: den hører til, når "
        "en scene har afsnittet »Derfor er det svært«.",
    ),
    Case(
        "little to do that is not claimed",
        (
            (DILEMMA, "hyppighed: ofte, grad: noget",
             "hyppighed: af-og-til, grad: lidt"),
            (DILEMMA, "giver: bekymring",
             "giver: opmaerksomhed"),
        ),
        ("god/dilemma.yml:1: POINTE Tilføj »goer-lidt« under »pointer«: den hører til, når "
        "alle sidste scener er i de to mildeste bånd.",),
    ),
    case(
        "little to do that is not there", DILEMMA, "minutter: 15\n",
        "minutter: 15\npointer: [goer-lidt]\n",
        "god/dilemma.yml:10: POINTE Fjern »goer-lidt« under »pointer«: den hører til, når "
        "alle sidste scener er i de to mildeste bånd.",
    ),
    Case(
        "a turn that is not claimed",
        (
            (DILEMMA, "      varighed: to-uger-til-tre-maaneder\n",
             "      varighed: to-uger-til-tre-maaneder\n      overgreb: {svar: mistanke, slags: "
        "[vold]}\n"),
            (DILEMMA, "giver: bekymring",
             "giver: [overgreb]"),
        ),
        ("god/dilemma.yml:1: POINTE Tilføj »fra-bekymring-til-mistanke« under »pointer«: "
        "den hører til, når en scene på skalaen fører til en uden om den.",),
    ),
    case(
        "a turn that is not there", DILEMMA, "minutter: 15\n",
        "minutter: 15\npointer: [fra-bekymring-til-mistanke]\n",
        "god/dilemma.yml:10: POINTE Fjern »fra-bekymring-til-mistanke« under »pointer«: "
        "den hører til, når en scene på skalaen fører til en uden om den.",
    ),
    case(
        "a name that nobody has in the text", DILEMMA, "navn: Viggo", "navn: Vigga",
        "god/dilemma.yml:14: NAVN »Vigga« står ikke i nogen scene.",
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_each_defect_is_found_alone(case: Case, lineal: Lineal, tmp_path: Path) -> None:
    assert found(case, tmp_path, lineal) == list(case.told)


def test_scenes_that_only_each_other_lead_to_are_not_reached(
    lineal: Lineal, tmp_path: Path
) -> None:
    folder = copy(tmp_path)
    third = ANDEN.replace("  siden:", "  senere:")
    edit(folder, DILEMMA, "        til: siden\n", "")
    edit(folder, DILEMMA, ANDEN, ANDEN.replace("videre: slut", "videre: senere") + third)
    edit(folder, "scener/senere.md", "", (folder / SIDEN).read_text(encoding="utf-8"))
    assert told(check(tmp_path, lineal)) == [
        "god/dilemma.yml:53: UNAAELIG Ingen kommer til scenen »siden«.",
        "god/dilemma.yml:81: UNAAELIG Ingen kommer til scenen »senere«.",
    ]
