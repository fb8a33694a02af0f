"""Defects of what the dilemmas share: the words, the questions, the agendas, the first weeks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_scripts.dilemmaer.load import FOLDER
from build_scripts.dilemmaer.stier import parse_stifil
from build_scripts.dilemmaer.words import parse_dilemmaord
from build_scripts.ground.yaml_source import parse_document
from linealen import ContentError, Lineal
from tests.conftest import ROOT
from tests.dilemmaer.dilemmamappe import check, copy

ORD = """\
ejer: Redaktionen
gennemgaaet: 2026-11-25
gennemgaas_foer: 2027-11-25
kilder: [en]
slags:
  - {id: vag, navn: En vag bekymring}
oprindelser:
  - {id: dansk, navn: Dansk}
fordeling:
  faa: [Hvem mangler?]
  enige: [Hvorfor?]
  naboer: [Hvorfor?]
  spredt: [Hvorfor?]
  delt: [Hvorfor?]
  mange-ved-ikke: [Hvad mangler?]
  lavere-end-reglerne: [Hvorfor?]
  hoejere-end-reglerne: [Hvorfor?]
  uden-om-skalaen: [Hvem ringer?]
dagsordener:
  - minutter: 20
    punkter:
      - {minutter: 5, hvad: Læs.}
      - {minutter: 15, hvad: Tal.}
"""
STIER = """\
stier:
  skole:
    uger:
      - skridt:
          - {laes: akut, hvorfor: Begynd her.}
          - {oev: stille, hvorfor: Prøv det.}
  klub:
    uger:
      - skridt:
          - {oev: stille, hvorfor: Prøv det.}
"""


def told(name: str, text: str) -> list[str]:
    """What reading the text says; an empty list when it is sound."""
    document = parse_document(text, name)
    try:
        if name == "ord.yml":
            parse_dilemmaord(document, ["en"])
        else:
            parse_stifil(document, ["skole", "klub"], ["akut"], ["stille"])
    except ContentError as error:
        return [str(each) for each in error.findings]
    return []


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("ord.yml", "kilder: [en]", "kilder: [to]",
         "4: UKENDT »to« kendes ikke under »kilder«. Vælg blandt: en."),
        ("ord.yml", "gennemgaas_foer: 2027", "gennemgaas_foer: 2025",
         "3: DATO »gennemgaas_foer« skal være efter »gennemgaaet«."),
        ("ord.yml", "bekymring}\n", "bekymring}\n  - {id: vag, navn: Igen}\n",
         "7: DOBBELT »vag« står to gange i »slags«."),
        ("ord.yml", "{id: dansk, navn: Dansk}", "{id: Dansk, navn: Dansk}",
         "8: ID »Dansk« er ikke et gyldigt id. Brug små bogstaver a-z, tal og bindestreg."),
        ("ord.yml", "  delt: [Hvorfor?]\n", "",
         "9: MANGLER Listen »delt« mangler eller er tom. Skriv mindst ét punkt."),
        ("ord.yml", "delt: [Hvorfor?]", "delt: []",
         "9: MANGLER Listen »delt« mangler eller er tom. Skriv mindst ét punkt."),
        ("ord.yml", "  faa: [Hvem", "  uvis: [Hvad?]\n  faa: [Hvem",
         "10: NOEGLE Nøglen »uvis« kendes ikke her. Kendte nøgler: delt, enige, faa, "
         "hoejere-end-reglerne, lavere-end-reglerne, mange-ved-ikke, naboer, spredt, "
         "uden-om-skalaen."),
        ("ord.yml", "minutter: 5,", "minutter: 6,",
         "21: SUM Punkterne tager 21 minutter, ikke 20."),
        ("stier.yml", "laes: akut", "laes: akutt",
         "5: UKENDT »akutt« kendes ikke under »laes«. Vælg blandt: akut."),
        ("stier.yml", "stille, hvorfor: Prøv det.}\n  klub",
         "stillle, hvorfor: Prøv det.}\n  klub",
         "6: UKENDT »stillle« kendes ikke under »oev«. Vælg blandt: stille."),
        ("stier.yml", "laes: akut", "laes: akut, oev: stille",
         "5: MANGLER Skriv enten »laes« (en side) eller »oev« (et dilemma)."),
        ("stier.yml", "laes: akut, ", "",
         "5: MANGLER Skriv enten »laes« (en side) eller »oev« (et dilemma)."),
        ("stier.yml", ", hvorfor: Begynd her.", "",
         "5: MANGLER Nøglen »hvorfor« mangler. Skriv den ind."),
        ("stier.yml", STIER[STIER.index("  klub") :], "",
         "1: MANGLER Rollen »klub« har ingen sti. Skriv mindst én uge."),
        ("stier.yml", "  klub:", "  klubb:",
         "1: MANGLER Rollen »klub« har ingen sti. Skriv mindst én uge.\n"
         "7: NOEGLE Nøglen »klubb« kendes ikke her. Kendte nøgler: klub, skole."),
    ],
)  # fmt: skip
def test_each_defect_is_found_alone(name: str, old: str, new: str, expected: str) -> None:
    text = ORD if name == "ord.yml" else STIER
    assert text.count(old) == 1
    said = told(name, text.replace(old, new))
    assert said == [f"{name}:{line}" for line in expected.split("\n")]


def test_what_was_broken_is_sound() -> None:
    assert told("ord.yml", ORD) == told("stier.yml", STIER) == []


def test_broken_words_are_told_and_no_dilemma_is_guessed(lineal: Lineal, tmp_path: Path) -> None:
    copy(tmp_path)
    words = tmp_path / FOLDER / "ord.yml"
    words.write_text(words.read_text(encoding="utf-8") + "mere: ja\n", encoding="utf-8")
    with pytest.raises(ContentError, match=r"guides/dilemmaer/ord\.yml:\d+: NOEGLE .*»mere«"):
        check(tmp_path, lineal)


def test_the_agendas_are_those_that_were_promised() -> None:
    text = (ROOT / FOLDER / "ord.yml").read_text(encoding="utf-8")
    assert re.findall(r"(?m)^  - minutter: (\d+)", text) == ["20", "45", "90"]
