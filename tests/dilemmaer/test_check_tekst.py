"""Defects of the scenes' texts: their shape, length, weight and words.

Each case breaks the sound dilemma in ``fixtures/god`` in one place (or as few as it takes) and
states the whole of what ``check`` then says.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from linealen import Lineal
from tests.dilemmaer.dilemmamappe import FIXTURES, check, copy, told
from tests.dilemmaer.sager import DILEMMA, FOERST, SIDEN, Case, case, found
from tests.veje.vejmappe import edit

FIRST_TEXT = (FIXTURES / "god" / FOERST).read_text(encoding="utf-8")
HEAVY = (
    "Institutionspersonalets sammenhængende "
    "dokumentationsforpligtelser forudsætter tværfaglige udviklingsbeskrivelser.\n"
)

CASES = (
    case(
        "a text without its scene", "scener/tredje.md", "", FIRST_TEXT,
        "god/scener/tredje.md:1: OVERFLOEDIG Ingen scene hedder »tredje«.",
    ),
    case(
        "no scene in a text", FOERST, FIRST_TEXT[: FIRST_TEXT.index("##")], "",
        "god/scener/foerst.md:1: MANGLER Afsnittet »selve scenen« mangler.",
    ),
    case(
        "no guidance", FOERST, "## Sådan kan du tænke\nDu har set noget bestemt.\n\n",
        "",
        "god/scener/foerst.md:1: MANGLER Afsnittet »Sådan kan du tænke« mangler.",
    ),
    case(
        "no questions", FOERST, "\n## Tal om det\n- Hvad har du set?\n- Hvad tror du?\n",
        "",
        "god/scener/foerst.md:1: MANGLER Afsnittet »Tal om det« mangler.",
    ),
    case(
        "one question", FOERST, "- Hvad tror du?\n", "",
        "god/scener/foerst.md:1: FAA Skriv mindst 2 spørgsmål som punkter under »Tal om det«.",
    ),
    case(
        "an unknown heading", FOERST, "## Sådan kan du tænke\n",
        "## Overvej\nDet.\n\n## Sådan kan du tænke\n",
        "god/scener/foerst.md:8: AFSNIT Overskriften »## Overvej« kendes ikke eller står "
        "to gange. Brug: »## Sådan kan du tænke«, »## Derfor er det svært«, »## Det nye i "
        "scenen«, »## Tal om det«.",
    ),
    case(
        "a heading of another level", FOERST, "## Sådan kan du tænke\n",
        "# Sådan kan du tænke\n\n## Sådan kan du tænke\n",
        "god/scener/foerst.md:8: AFSNIT Overskriften »# Sådan kan du tænke« kendes ikke "
        "eller står to gange. Brug: »## Sådan kan du tænke«, »## Derfor er det svært«, »## "
        "Det nye i scenen«, »## Tal om det«.",
    ),
    case(
        "a heading twice", FOERST, "## Tal om det",
        "## Sådan kan du tænke\nIgen.\n\n## Tal om det",
        "god/scener/foerst.md:11: AFSNIT Overskriften »## Sådan kan du tænke« kendes ikke "
        "eller står to gange. Brug: »## Sådan kan du tænke«, »## Derfor er det svært«, »## "
        "Det nye i scenen«, »## Tal om det«.",
    ),
    case(
        "a link", FOERST, "Du har set noget bestemt.",
        "Du har set [noget](akut.md) bestemt.\nDu har set det.",
        "god/scener/foerst.md:9: LINK Teksten må hverken have links eller HTML.",
    ),
    case(
        "an element of HTML", FOERST, "Du har set noget bestemt.",
        "Du har set noget bestemt.\nSe <b>her</b>.",
        "god/scener/foerst.md:10: LINK Teksten må hverken have links eller HTML.",
    ),
    case(
        "two sentences on a line", FOERST, "Du har set noget bestemt.",
        "Du har set noget bestemt.\nDu så det. Det er nok.",
        "god/scener/foerst.md:10: LINJE Skriv én sætning på hver linje.",
    ),
    case(
        "a scene that is too short", FOERST,
        "Når legen går i gang, er han med.\nHan har en god ven, og de bygger et tårn.\n",
        "",
        "god/scener/foerst.md:1: LANG Scenen har 32 ord. Skriv mellem 40 og 220.",
    ),
    case(
        "a scene that is too long", FOERST, "Sådan var det også i går.\n",
        "Sådan var det også i går.\n" * 40,
        "god/scener/foerst.md:1: LANG Scenen har 284 ord. Skriv mellem 40 og 220.",
    ),
    case(
        "a heavy text", FOERST, "Du har set noget bestemt.",
        "Du har set noget bestemt.\n" + HEAVY * 8,
        "god/scener/foerst.md:1: LIX Lixtallet er 53. Højst 40.",
    ),
    case(
        "nothing new in a later scene", SIDEN,
        "## Det nye i scenen\nDet sker oftere, og der er gået flere uger.\n\n",
        "",
        "god/scener/siden.md:1: MANGLER Skriv »## Det nye i scenen«: hvad skulle de nye "
        "oplysninger ændre?",
    ),
    case(
        "something new in the first scene", FOERST, "## Tal om det",
        "## Det nye i scenen\nAlt er nyt.\n\n## Tal om det",
        "god/scener/foerst.md:1: OVERFLOEDIG I den første scene er der ikke noget nyt.",
    ),
    case(
        "the name of a band", FOERST, "Du har set noget bestemt.",
        "Du har set noget bestemt.\nDet er ekstra opmærksomhed.",
        "god/scener/foerst.md:1: BAANDNAVN »Ekstra opmærksomhed« er et bånds navn, som en "
        "kommune kan ændre. Siden skriver det selv.",
    ),
    case(
        "an abolished act in a text", FOERST, "Du har set noget bestemt.",
        "Du har set noget bestemt.\nDet står i serviceloven.",
        "god/scener/foerst.md:10: OPHAEVET Her nævnes en ophævet lov som gældende ret. "
        "Brug barnets lov.",
    ),
    case(
        "an abolished paragraph in the data", DILEMMA, "fordi: De kan vide noget.",
        "fordi: Det siger § 153.",
        "god/dilemma.yml:51: OPHAEVET Her nævnes en ophævet lov som gældende ret. Brug "
        "barnets lov.",
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_each_defect_is_found_alone(case: Case, lineal: Lineal, tmp_path: Path) -> None:
    assert found(case, tmp_path, lineal) == list(case.told)


@pytest.mark.parametrize(("words", "sound"), [(39, False), (40, True), (220, True), (221, False)])
def test_the_length_of_a_scene_is_counted_to_the_word(
    words: int, sound: bool, lineal: Lineal, tmp_path: Path
) -> None:
    folder = copy(tmp_path)
    scene = FIRST_TEXT[: FIRST_TEXT.index("\n## ")]
    lines = ["Viggo ser på.", *["Han ser på."] * ((words - 3) // 3), "Ja." * ((words - 3) % 3)]
    edit(folder, FOERST, scene, "\n".join(lines) + "\n")
    said = told(check(tmp_path, lineal))
    assert (said == []) == sound and len(said) <= 1, said
