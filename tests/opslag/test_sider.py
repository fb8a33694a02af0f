"""What a written page must be. Each case breaks a sound page in one place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from build_scripts.prosa.check import Sidekendte, check_side
from build_scripts.prosa.lix import measure, prose
from build_scripts.prosa.load import parse_page
from tests.veje.tilfaeldige import PAABUD

SOUND = """---
title: En side
description: En side, der er i orden.
ejer: Redaktionen
gennemgaaet: 2026-11-25
gennemgaas_foer: 2027-11-25
lix: vejledning
veje: [akut-fare]
kilder: [loven]
---
# En side

Her står én sætning.
Her står en til, fx om stk. 2 og nr. 282 af 17. marts.

## Et afsnit { #et-afsnit }

- Et punkt.
  Og en sætning mere.
"""
UDEN_KORT = replace(PAABUD[0], id="livsfare", kort="")
KNOWN = Sidekendte(
    ("loven",), ("akut-fare",), ("underretning",), ("odense",), {"livsfare": UDEN_KORT}, ("pligt",)
)
UORD = {"actioncard": "handlekort"}

CASES = (
    ("two sentences", "Her står én sætning.\n", "Her står én sætning. Og en til.\n", 13, "LINJE"),
    ("a merge", "Her står én sætning.\n", "<<<<<<< HEAD\nHer står én sætning.\n", 13, "FLETNING"),
    ("a level skipped", "## Et afsnit", "### Et afsnit", 16, "OVERSKRIFT"),
    ("two titles", "## Et afsnit", "# Et afsnit", 16, "OVERSKRIFT"),
    ("no title", "# En side\n\n", "\n", 15, "OVERSKRIFT"),
    ("the other word", "- Et punkt.", "- Et actioncard.", 18, "ORD"),
    ("an abolished act", "- Et punkt.", "- Efter serviceloven.", 10, "OPHAEVET"),
    ("a picture without words", "- Et punkt.", "- ![](x.png)", 18, "BILLEDE"),
    ("an unknown order", "- Et punkt.", "- <!-- ordre: intet -->", 18, "UKENDT"),
    ("a list with an unknown one", "- Et punkt.", "<!-- ordrer: livsfare, x -->", 18, "UKENDT"),
    ("an order without few words", "- Et punkt.", "- <!-- kort: livsfare -->", 18, "MANGLER"),
    ("a misspelt mark", "- Et punkt.", "- <!-- order: livsfare -->", 18, "MAERKE"),
    ("a mark without a space", "- Et punkt.", "- <!-- ordre:livsfare -->", 18, "MAERKE"),
    ("two where one stands", "- Et punkt.", "- <!-- ordre: livsfare, x -->", 18, "MAERKE"),
    ("a section in a line", "- Et punkt.", "- <!-- paabud: livsfare -->", 18, "MAERKE"),
    ("a list in a line", "- Et punkt.", "- <!-- ordrer: livsfare -->", 18, "MAERKE"),
    ("one twice in a list", "- Et punkt.", "<!-- ordrer: livsfare, livsfare -->", 18, "DOBBELT"),
    ("a section twice", "- Et punkt.", "<!-- paabud: livsfare -->\n" * 2, 19, "DOBBELT"),
    ("an unknown source", "kilder: [loven]", "kilder: [sladder]", 9, "UKENDT"),
    ("an unknown path", "veje: [akut-fare]", "veje: [omvej]", 8, "UKENDT"),
    ("no owner", "ejer: Redaktionen\n", "", 2, "MANGLER"),
    ("a date that is none", "2027-11-25", "2027-13-25", 6, "DATO"),
    ("a misspelt key", "lix: vejledning", "liks: vejledning", 7, "NOEGLE"),
    ("heavy words", "Her står én sætning.", "Kommunalbestyrelsens "
     "sagsbehandlingsforpligtelser understreger tværprofessionelle samarbejdsforpligtelser, "
     "underretningsforpligtelser, dokumentationsforpligtelser og opfølgningsforpligtelser.",
     1, "LIX"),
)  # fmt: skip


def told(text: str, folder: Path) -> list[tuple[int, str]]:
    page = parse_page({"docs/side.md": text.encode()}, "docs/side.md")
    return [(f.line, f.code) for f in check_side(page, KNOWN, UORD)]


def test_a_sound_page_has_nothing_to_remark(tmp_path: Path) -> None:
    assert told(SOUND, tmp_path) == []


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_a_defect_is_found_where_it_stands(
    case: tuple[str, str, str, int, str], tmp_path: Path
) -> None:
    _, old, new, line, code = case
    assert SOUND.count(old) == 1
    found = told(SOUND.replace(old, new), tmp_path)
    assert [each for each in found if each[1] == code], found
    if code != "OPHAEVET":
        assert (line, code) in found or code in ("OVERSKRIFT",), found


def test_a_page_over_the_limit_must_say_why(tmp_path: Path) -> None:
    long = SOUND + "\nEt ord.\n" * 700
    assert (1, "LANG") in told(long, tmp_path)
    reason = long.replace("lix: vejledning", "lix: vejledning\nlang_fordi: Den skal være lang.")
    assert (1, "LANG") not in told(reason, tmp_path)


def test_lix_counts_prose_only() -> None:
    text = "# Overskriftsordene tæller ikke\n\nKort og godt. Det er let.\n\n- punktopstillinger\n"
    assert "Overskrift" not in prose(text) and "punkt" not in prose(text)
    found = measure(text)
    assert (found.ord, found.saetninger, found.lix) == (6, 2, 3.0)
    assert measure("Der står stk. 2 og nr. 3 her.").saetninger == 1
    assert measure("").lix == 0
    assert measure("En hovedbestanddel.").lix == 2 + 50
