"""Each mistake an edition's file can have: refused, on its line, with a sentence that mends."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_scripts import content
from build_scripts.check import local_steps, run
from build_scripts.ground.yaml_source import parse_document
from build_scripts.udgaver.fora import FORA
from build_scripts.udgaver.protected import BESKYTTET
from build_scripts.veje.load import Veje
from linealen import ContentError
from tests.conftest import ROOT
from tests.sites import EKSEMPLER
from tests.udgaver.udgavefil import DAG, HEL, NAVN, fund, laes, skift
from tests.veje import rigtige

# What is wrong, what stands there now, what is written instead, the code, words of the sentence.
FEJL = [
    ("an unknown key", "navn: Trygt", "nafn: x\nnavn: Trygt", "NOEGLE", "Mente du »navn«?"),
    ("an unknown key below", "  logo_tekst:", "  logo_text:", "NOEGLE", "Mente du »logo_tekst«?"),
    ("an unknown key in a list", "  - vej: hvilket-forum", "  - sted: x\n    vej: hvilket-forum",
     "NOEGLE", "Kendte nøgler: afsnit, tekst, udfald, vej"),
    ("a protected key", "navn: Trygt", "tegn: []\nnavn: Trygt", "BESKYTTET", "er beskyttet"),
    ("the colour of danger", "  primaer:", "  akut: \"#000000\"\n  primaer:", "BESKYTTET", "akut"),
    ("a source with a local step", "    afsnit: goer\n", "    kilder: [x]\n    afsnit: goer\n",
     "BESKYTTET", "Loven"),
    ("a missing key", "undertitel: Storbælles fælles vej, når et barn ikke har det godt\n", "",
     "MANGLER", "»undertitel« mangler"),
    ("a missing contact", "  leder:\n", "  lederen:\n", "MANGLER", "Blokken »leder« mangler"),
    ("a missing text", "    tekst: Ring, også når du er i tvivl. En rådgiver svarer.\n", "",
     "MANGLER", "»tekst« mangler"),
    ("a list for a text", "navn: Trygt videre", "navn: [Trygt, videre]", "TYPE", "en liste"),
    ("a number for a text", "navn: Trygt videre", "navn: 7", "TYPE", "anførselstegn"),
    ("an empty text", "navn: Trygt videre", 'navn: " "', "TYPE", "skal være tekst"),
    ("a text for a block", "was:\n  adresse:", "was: x\nx:\n  adresse:", "TYPE", "blok"),
    ("a block for a list", "beslutter:\n  - {", "beslutter: {a: b}\nx:\n  - {", "TYPE", "liste"),
    ("a control character", "navn: Trygt videre", 'navn: "Trygt\\x07videre"', "TEGN", "usynligt"),
    ("an end of paragraph", "navn: Trygt videre", 'navn: "Trygt\\u2029videre"', "TEGN", "usynligt"),
    ("a domain that is too long", "domaene: ", f"domaene: {'a' * 64}.dk\nx: ", "DOMAENE", "domæne"),
    ("a short number", '"20 00 01 11"', '"112"', "TELEFON", "ikke et dansk telefonnummer"),
    ("letters for a number", '"20 00 01 11"', '"ring bare"', "TELEFON", "otte cifre"),
    ("a number with a zero first", '"20 00 01 11"', '"00 00 01 11"', "TELEFON", "otte cifre"),
    ("a script for a number", '"20 00 01 11"', "\"<script>\"", "TELEFON", "otte cifre"),
    ("a number checked tomorrow", '"2026-10-05"', '"2026-11-26"', "FREMTID", "ikke har været"),
    ("a plan adopted tomorrow", '"2025-06-17"', '"2026-11-26"', "FREMTID", "ikke har været"),
    ("a review of tomorrow", '"2026-11-20"', '"2030-01-01"', "FREMTID", "ikke har været"),
    ("a day that does not exist", '"2026-10-05"', '"2026-02-30"', "DATO", "ikke en dato"),
    ("a date in another order", '"2026-10-05"', '"5/10 2026"', "DATO", "Skriv den som"),
    ("an unknown meeting", "  ressourceteam:\n    navn: Små", "  resurseteam:\n    navn: Små",
     "NOEGLE", "Mente du »ressourceteam«?"),
    ("an unknown police district", "politikreds: fyn", "politikreds: fyen", "UKENDT",
     "ikke en politikreds i registeret"),
    ("an unknown children's house", "boernehus: syd", "boernehus: syden", "UKENDT",
     "ikke et børnehus i registeret"),
    ("an unknown code", "kommune: Storb", 'kommunekode: "0999"\nkommune: Storb', "UKENDT",
     "registeret over de 98 kommuner"),
    ("a fact nobody asks about", "har: [fokusteam,", "har: [svoemmehal,", "UKENDT", "svoemmehal"),
    ("a fact twice", "har: [fokusteam,", "har: [fokusteam, fokusteam,", "DOBBELT", "to gange"),
    ("a colour by name", '"#5b2a86"', "rebeccapurple", "FARVE", "ikke en farve"),
    ("a short colour", '"#5b2a86"', '"#52a"', "FARVE", "seks tegn"),
    ("a colour nobody can read", '"#5b2a86"', '"#c9a2e8"', "KONTRAST", "Den nærmeste farve"),
    ("a pale top", '"#34154f"', '"#ffd200"', "KONTRAST", "WCAG AA"),
    ("a logo without words", "  logo_tekst: Storbælle Kommunes mærke med tre buer over vand\n", "",
     "MANGLER", "mangler sin tekst"),
    ("a logo elsewhere", "logo: logo.svg", "logo: ../logo.svg", "LOGO", "svg- eller png-fil"),
    ("a mail that is none", "mail: redaktion@storbaelle.example", "mail: redaktionen", "MAIL",
     "ikke en mailadresse"),
    ("an address without https", "adresse: https://was", "adresse: http://was", "ADRESSE",
     "https://"),
    ("an address that runs", "adresse: https://was.example/storbaelle-trygt-videre",
     'adresse: "javascript:alert(1)"', "ADRESSE", "ikke en webadresse"),
    ("a domain with https", "domaene: trygt", "domaene: https://trygt", "DOMAENE", "uden https"),
    ("a section nobody can add to", "    afsnit: derefter", "    afsnit: frister_nu", "UKENDT",
     "ikke et afsnit"),
    ("a text that cannot be replaced", "  akut.lokalt:", "  akut.overskrift:", "NOEGLE",
     "Kendte nøgler: akut.lokalt"),
    ("a band that does not exist", "  opmaerksomhed: Skriv", "  opmaerksom: Skriv", "NOEGLE",
     "Mente du »opmaerksomhed«?"),
    ("a gap in the scale", "{fra: 7, til: 8, navn: Vi", "{fra: 8, til: 8, navn: Vi", "SKALA",
     "uden huller"),
    ("an older format", "format: 2", "format: 1", "FORMAT", "format 1"),
    ("a newer format", "format: 2", "format: 3", "FORMAT", "nyere kerne"),
    ("no format", "format: 2\n", "", "MANGLER", "»format« mangler"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "old", "new", "code", "words"), FEJL, ids=[f[0] for f in FEJL])
def test_a_mistake_is_refused_with_line_and_sentence(
    what: str, old: str, new: str, code: str, words: str
) -> None:
    text, line = skift(old, new)
    found = fund(text)
    mine = [each for each in found if each.code == code and words in each.message]
    assert mine, f"{what}: {[str(each) for each in found]}"
    assert mine[0].path == NAVN
    above = code in ("MANGLER", "SKALA")  # told at the block that lacks something
    assert above or line <= mine[0].line <= line + new.count("\n"), (line, str(mine[0]))


def test_the_file_that_is_broken_above_is_sound_when_it_is_not() -> None:
    assert fund(HEL) == []


@pytest.mark.parametrize("noegle", BESKYTTET)
def test_each_protected_key_has_its_own_sentence(noegle: str) -> None:
    found = fund(f"{HEL}\n{noegle}: x\n")
    assert [each.code for each in found] == ["BESKYTTET"]
    assert BESKYTTET[noegle] in found[0].message


def test_every_defect_is_told_and_not_only_the_first() -> None:
    text = HEL.replace("navn: Trygt videre", "navn: 7").replace('"20 00 01 11"', '"112"')
    assert {each.code for each in fund(text)} == {"TYPE", "TELEFON"}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("vej: hvilket-forum", "vej: hvilket-forumm", "Mente du »hvilket-forum«?"),
        ("udfald: fokusteam", "udfald: fokusteamet", "Mente du »fokusteam«?"),
    ],
)
def test_a_local_step_must_be_somewhere(old: str, new: str, words: str) -> None:
    text, line = skift(old, new)
    veje = Veje(rigtige.read().veje, (), {})
    found = list(
        local_steps.check_local_steps(laes(text).lokale_trin, veje, parse_document(text, NAVN))
    )
    assert [(each.code, each.line) for each in found] == [("UKENDT", line)]
    assert words in found[0].message


def test_a_local_step_of_a_broken_path_is_not_judged() -> None:
    veje = Veje(rigtige.read().veje, (), {})
    broken = type(veje)((), (), {vej.id: () for vej in veje.veje})
    assert not list(
        local_steps.check_local_steps(laes(HEL).lokale_trin, broken, parse_document(HEL, NAVN))
    )


# ---- The folder around the file -----------------------------------------------------------------

HOVED = """---
title: En side
description: Hvad siden er til.
ejer: Redaktionen
gennemgaaet: "2026-11-02"
gennemgaas_foer: "2027-11-02"
---
# En side

"""
SIDER = [
    ("raw HTML", HOVED + "<div>Hej</div>", "HTML", "må ikke have HTML"),
    ("raw HTML in a line", HOVED + "Hej <b>du</b>.", "HTML", "må ikke have HTML"),
    ("a script", HOVED + "<script>alert(1)</script>", "HTML", "må ikke have HTML"),
    ("a comment", HOVED + "<!-- kontakter -->", "HTML", "må ikke have HTML"),
    ("an event", HOVED + "Hej.\n{ onclick=alert(1) }", "HTML", "»onclick«"),
    ("a style", HOVED + "Hej.\n{ style=color:red }", "HTML", "»style«"),
    ("a link that runs", HOVED + "[Tryk](javascript:alert(1))", "HTML", "kan ikke bruges"),
    ("a link in disguise", HOVED + "[Tryk][x]\n\n[x]: JaVaScRiPt:alert(1)", "HTML", "ikke bruges"),
    ("numbers to the right", HOVED + "| A |\n|---:|\n| 1 |", "HTML", "Fjern kolon"),
    ("a picture", HOVED + "![Et kort](https://x.example/kort.png)", "HTML", "billeder"),
    ("no head", "# En side\n", "HOVED", "begynde med et hoved"),
    ("no owner", HOVED.replace("ejer: Redaktionen\n", ""), "MANGLER", "»ejer« mangler"),
    ("an unknown key", HOVED.replace("ejer:", "template: x.html\nejer:"), "NOEGLE", "template"),
    ("no heading", HOVED.replace("# En side", "En side"), "OVERSKRIFT", "begynde med #"),
    ("dates in another order", HOVED.replace("2027-11-02", "2025-11-02"), "DATO", "efter"),
]


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    """A folder of editions with one of the examples, to put things in."""
    for name in ("kommuner/register", "kommuner/neutral", "kommuner/eksempel-storby"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copytree(ROOT / "linealen" / "data", tmp_path / "linealen" / "data")
    return tmp_path


def om_mappen(root: Path, udgave: str = "eksempel-storby") -> list[str]:
    try:
        content.load_udgave(root, udgave, DAG)
    except ContentError as error:
        return [str(each) for each in error.findings]
    return []


@pytest.mark.parametrize(("what", "text", "code", "words"), SIDER, ids=[s[0] for s in SIDER])
def test_an_own_page_that_cannot_be_shown(
    mappe: Path, what: str, text: str, code: str, words: str
) -> None:
    (mappe / "kommuner/eksempel-storby/sider/ny.md").write_text(text, "utf-8")
    found = om_mappen(mappe)
    assert found, what
    assert any(f" {code} " in each and words in each for each in found), found
    assert all(each.startswith("kommuner/eksempel-storby/sider/ny.md:") for each in found)


def test_an_own_page_may_have_what_markdown_has(mappe: Path) -> None:
    text = HOVED + "## Mere { #mere }\n\n- [Ring](tel:20000111)\n- `{{ 1 < 2 }}` & **fed**\n\n"
    text += "| A | B |\n|---|---|\n| 1 | [x](../akut.md) |\n"
    (mappe / "kommuner/eksempel-storby/sider/ny.md").write_text(text, "utf-8")
    assert om_mappen(mappe) == []


def test_what_a_system_leaves_in_a_folder_is_passed_over(mappe: Path) -> None:
    for name in ("sider/.DS_Store", ".DS_Store"):
        (mappe / "kommuner/eksempel-storby" / name).write_bytes(b"\0")
    assert om_mappen(mappe) == []


@pytest.mark.parametrize(
    ("name", "content_", "words"),
    [
        ("logo.svg", b"<svg><script>1</script></svg>", "andet end en tegning"),
        ("logo.svg", b"<svg onload='x()'/>", "andet end en tegning"),
        (
            "logo.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/2000/svg'>"
            b"<x:script>1</x:script></svg>",
            "andet end en tegning",
        ),
        ("logo.svg", b"<svg", "andet end en tegning"),
        ("logo.svg", b"<svg><image href='https://x.example/a.png'/></svg>", "andet end"),
        ("logo.svg", b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>", "andet end en tegning"),
        ("logo.svg", b"<svg>" + b" " * 200_000 + b"</svg>", "fylder for meget"),
        ("logo.svg", None, "Logoet mangler"),
        ("notat.txt", b"til mig selv", "Her må kun ligge"),
        ("sider/Ferie.MD", b"", "Markdown-filer"),
        ("sider/index.md", HOVED.encode(), "laver portalen selv"),
        ("sider/kontakt.md", HOVED.encode(), "laver portalen selv"),
    ],
)
def test_what_cannot_lie_in_the_folder(
    mappe: Path, name: str, content_: bytes | None, words: str
) -> None:
    path = mappe / "kommuner/eksempel-storby" / name
    if content_ is None:
        path.unlink()
    else:
        path.write_bytes(content_)
    found = om_mappen(mappe)
    assert len(found) == 1 and words in found[0], found


def test_a_png_must_be_one(mappe: Path) -> None:
    folder = mappe / "kommuner/eksempel-storby"
    (folder / "logo.svg").rename(folder / "logo.png")
    file = folder / "udgave.yml"
    file.write_text(file.read_text("utf-8").replace("logo.svg", "logo.png"), "utf-8")
    assert "ikke en png-fil" in om_mappen(mappe)[0]


def test_an_edition_is_called_what_its_folder_is_and_belongs_to_somebody(mappe: Path) -> None:
    folder = mappe / "kommuner"
    (folder / "eksempel-storby").rename(folder / "storbaelle")
    assert "mappens navn: »storbaelle«" in om_mappen(mappe, "storbaelle")[0]
    shutil.copytree(folder / "neutral", folder / "rettidig")
    assert "Nøglen »kommune« mangler" in om_mappen(mappe, "rettidig")[0]


def test_an_edition_that_is_not_there_is_told_with_those_that_are(mappe: Path) -> None:
    told = om_mappen(mappe, "storby")[0]
    assert "»storby« findes ikke" in told and "eksempel-storby, neutral" in told


def test_one_broken_edition_hides_no_other(mappe: Path) -> None:
    shutil.copytree(ROOT / "guides/handleveje", mappe / "guides/handleveje")
    file = mappe / "kommuner/neutral/udgave.yml"
    file.write_text(file.read_text("utf-8") + "x: 1\n", "utf-8")
    assert om_mappen(mappe) == []
    told = [str(each) for each in run.run(mappe) if "kommuner/" in str(each)]
    assert [each for each in told if " NOEGLE " in each]
    assert not [each for each in told if "eksempel-storby/" in each]
    only = [str(each) for each in run.run(mappe, ("eksempel-storby",))]
    assert not [each for each in only if "kommuner/" in each]


# ---- What the core says of itself ---------------------------------------------------------------


def test_the_meetings_are_the_core_s_own_pages() -> None:
    pages = {
        path.stem: parse_document(path.read_text("utf-8").split("---\n")[1], path.name).data
        for path in (ROOT / "docs/samarbejde").glob("*.md")
        if path.stem != "index"
    }
    assert {id_: data["title"] for id_, data in pages.items() if isinstance(data, dict)} == dict(
        FORA
    )


@pytest.mark.parametrize("udgave", EKSEMPLER)
def test_the_examples_are_sound(udgave: str) -> None:
    assert om_mappen(ROOT, udgave) == []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: b\n\tc: d\n", 2, "Der står en tabulator"),
        ("\ta: b\n", 1, "Der står en tabulator"),
        ("navn: Husk: ring\n", 1, "Står der et kolon i teksten"),
        ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> x\n", 3, "fletning i git"),
        ("a: [b\n", 2, "Se efter manglende kolon"),
    ],
)
def test_what_is_no_yaml_is_told_with_its_usual_cause(text: str, line: int, words: str) -> None:
    with pytest.raises(ContentError) as stop:
        parse_document(text, NAVN)
    (found,) = stop.value.findings
    assert (found.line, found.code) == (line, "YAML") and words in found.message
