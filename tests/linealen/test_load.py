"""One broken piece of content per error: the finding names file, line, code and how to mend it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_scripts import content
from linealen import ContentError, Finding
from tests.conftest import ROOT


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The repository's content in a place where it may be broken."""
    shutil.copytree(ROOT / "linealen" / "data", tmp_path / "linealen" / "data")
    shutil.copytree(ROOT / "kommuner", tmp_path / "kommuner")
    return tmp_path


def broken(copy: Path) -> tuple[Finding, ...]:
    with pytest.raises(ContentError) as caught:
        content.load(copy)
    return caught.value.findings


def edit(copy: Path, name: str, old: str, new: str) -> int:
    """Replace the first ``old`` in a data file; the line number it stood on is returned."""
    path = copy / name
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} not in {name}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


SIGNS = "linealen/data/tegn/psykisk.yml"
MAIN = "linealen/data/lineal.yml"
RULES = "linealen/data/regler.yml"
ACTIONS = "linealen/data/handlinger.yml"
NUMBERS = "linealen/data/numre.yml"
SCALE = "linealen/data/skala.yml"
EDITION = "kommuner/neutral/udgave.yml"
ORDERS = "linealen/data/paabud.yml"


CASES = (
    (SIGNS, "    alvor: bekymrende", "    alvor: slemt", "UKENDT", "»slemt« kendes ikke"),
    (SIGNS, "    alvor: bekymrende", "    alvor: mistanke", "SPOR", "peger_paa"),
    (SIGNS, "    linje: leve", "    linje: leven", "UKENDT", "»leven«"),
    (SIGNS, "    kalder_paa: [laege]", "    kalder_paa: [laegge]", "UKENDT", "»laegge«"),
    (ACTIONS, "viger_for: [laege-i-dag, gravid-vold]", "viger_for: [vold]", "UKENDT", "»vold«"),
    (MAIN, "i_tvivl: giftlinjen", "i_tvivl: gift", "UKENDT", "»gift«"),
    (ACTIONS, "kraever: [laege-i-dag]", "kraever: [laege-i-gaar]", "UKENDT", "»laege-i-gaar«"),
    (ACTIONS, "paabud: hjemmet-nu", "paabud: hjemmet", "UKENDT", "»hjemmet«"),
    (ORDERS, "    kort: Lad", f"    kort: {'Ja ' * 25}Lad", "LANG", "må højst være 25"),
    (ACTIONS, "viser: ordre", "viser: alt", "UKENDT", "»alt«"),
    (ACTIONS, "numre: [alarm]", "numre: [alarmen]", "UKENDT", "»alarmen«"),
    (NUMBERS, 'nummer: "1813"', 'nummer: "18-13"', "TELEFON", "»18-13« er ikke et dansk nummer"),
    (NUMBERS, 'dato: "2023-12"', 'dato: "12-2023"', "DATO", "»12-2023« er ikke en dato"),
    (NUMBERS, "tidligst: 2021", "tidligst: 21", "TYPE", "helt tal fra 2000 til 2100"),
    (SIGNS, "    alvor:", "    alvoor:", "NOEGLE", "»alvoor« kendes ikke her"),
    (SIGNS, "    saetning:", "    saetning: 5 #", "TYPE", "»saetning« skal være tekst"),
    (SIGNS, "dimension: psykisk", "dimension: sjaelelig", "UKENDT", "»sjaelelig«"),
    (SIGNS, "    roller: alle", "    roller: alt", "UKENDT", "»alt« kendes ikke"),
    (SIGNS, "    roller: alle", "    roller: [naboen]", "UKENDT", "»naboen« kendes ikke"),
    (MAIN, "id: ufoedt,", "id: Ufødt,", "ID", "ikke et gyldigt id"),
    (MAIN, "id: en-gang,", "id: engang,", "FAST", "netop disse id'er"),
    (MAIN, "kerne_pr_side: 5", "kerne_pr_side: seks", "TYPE", "helt tal fra 1 til 20"),
    (MAIN, "kerne_pr_side: 5", "kerne_pr_side: 0", "TYPE", "helt tal fra 1 til 20"),
    (MAIN, 'version: "2.1.0"', "version: 2.1", "TYPE", "Sæt anførselstegn"),
    (RULES, "navn: Barnet er i fare nu", "navn: ''", "TYPE", "skal være tekst"),
    (RULES, "- id: forvaerring", "- id: fare-nu", "DOBBELT", "brugt før"),
    (RULES, "kilder: [barnets-lov-133", "kilder: [ukendt-kilde", "UKENDT", "»ukendt-kilde«"),
    (SCALE, "{fra: 3, til: 4,", "{fra: 4, til: 4,", "SKALA", "uden huller"),
    (SCALE, "{fra: 3, til: 4,", "{fra: 4, til: 3,", "SKALA", "må ikke være større"),
    (SCALE, "retning: hoejest-er-vaerst", "retning: hoejest-er-bedst", "SKALA", "rækkefølge"),
    (SCALE, "laengde: 10", "laengde: 1", "TYPE", "helt tal fra 2 til 20"),
    (EDITION, "    tekst:", "    telefon: 11 22 33\n    tekst:", "TELEFON", "otte cifre"),
    (EDITION, "navn: Rettidig", "naavn: Rettidig", "MANGLER", "»navn« mangler"),
    (EDITION, "navn: Rettidig", "navn: [Rettidig", "YAML", "kan ikke læses som YAML"),
)


@pytest.mark.parametrize(("name", "old", "new", "code", "words"), CASES)
def test_a_defect_is_found_where_it_stands(
    copy: Path, name: str, old: str, new: str, code: str, words: str
) -> None:
    line = edit(copy, name, old, new)
    findings = [finding for finding in broken(copy) if finding.code == code]
    assert findings, broken(copy)
    assert any(words in finding.message for finding in findings)
    assert {finding.path for finding in findings} == {name}
    # A wrong value is named on its own line, a missing key on the line of its block just above.
    assert any(line - 12 <= finding.line <= line + 1 for finding in findings), findings


@pytest.mark.parametrize(("old", "new", "further", "words"), [
    ("    alvor: bekymrende", "    alvor: alvorligt", 0, "Tilføj »linje«"),
    ("    alvor: bekymrende", "    alvor: bekymrende\n    linje: leve", 1, "Slet »linje«"),
    ("    linje: leve\n", "", -1, "Tilføj »linje«"),
])  # fmt: skip
def test_what_is_grave_and_only_that_lies_under_a_line(
    copy: Path, old: str, new: str, further: int, words: str
) -> None:
    line = edit(copy, SIGNS, old, new)
    (finding,) = broken(copy)
    assert (finding.path, finding.line, finding.code) == (SIGNS, line + further, "LINJE")
    assert words in finding.message


def test_a_repeated_key_is_refused(copy: Path) -> None:
    line = edit(copy, SCALE, "laengde: 10", "laengde: 10\nlaengde: 5")
    (finding,) = broken(copy)
    assert (finding.code, finding.line) == ("DOBBELT", line + 1)


def test_two_defects_in_two_files_are_both_reported(copy: Path) -> None:
    edit(copy, RULES, "- id: forvaerring", "- id: fare-nu")
    edit(copy, EDITION, "navn: Rettidig", "naavn: Rettidig")
    paths = {finding.path for finding in broken(copy)}
    assert paths == {RULES, EDITION}


def test_a_missing_file_is_named(copy: Path) -> None:
    (copy / RULES).unlink()
    (finding,) = broken(copy)
    assert (finding.path, finding.code) == (RULES, "FIL")


def test_a_file_in_another_encoding_is_named(copy: Path) -> None:
    (copy / SCALE).write_bytes("laengde: 10 # på".encode("latin-1"))
    assert broken(copy)[0].message.startswith("Filen er ikke gemt som UTF-8")


def test_an_empty_file_is_named(copy: Path) -> None:
    (copy / SCALE).write_text("# intet\n", encoding="utf-8")
    assert "tom" in broken(copy)[0].message


def test_the_repository_itself_is_sound() -> None:
    content.load(ROOT)
