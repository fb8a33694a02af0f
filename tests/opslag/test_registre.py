"""One small defect in a register: exactly that is found, where it stands, and how to mend it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build_scripts.opslag.load import FOLDER, load_opslag
from linealen import ContentError, Lineal
from tests.conftest import ROOT

EKSEMPEL, TAL, SKABELON = "eksempler/*-2019.yml", "tal/*.yml", "skabeloner/fokusteam.yml"

CASES = (
    ("an unknown theme", EKSEMPEL, "temaer: [", "temaer: [hygge, ",
     "UKENDT »hygge« kendes ikke under »temaer«."),
    ("a municipality nobody knows", EKSEMPEL, "kommuner: [", "kommuner: [Andeby, ",
     "UKENDT »Andeby« kendes ikke under »kommuner«."),
    ("a key nobody reads", EKSEMPEL, "formaal:", "farve: rød\nformaal:",
     "NOEGLE Nøglen »farve« kendes ikke her."),
    ("evaluated, but not said how", EKSEMPEL, "evalueret: ", "evalueret: delvist # ",
     "MANGLER Skriv under »evaluering«, hvad kilden siger om det."),
    ("an unknown source", EKSEMPEL, "kilde: lev-uden-vold-2019", "kilde: sladder",
     "UKENDT »sladder« kendes ikke under »kilde«."),
    ("a number that is none", TAL, "raekker:\n", "raekker:\n  - {navn: X, tal: [mange]}\n",
     "TYPE »tal« skal være tal, men her: »mange«."),
    ("a chart nobody can draw", TAL, "art: ", "art: lagkage # ",
     "UKENDT »lagkage« kendes ikke under »art«."),
    ("an address that is none", "tilbud.yml", "adresse: https://", "adresse: www.",
     "ADRESSE En adresse skal begynde med https:// eller http://."),
    ("choices for a field without", SKABELON, "art: dato", "art: dato\n        valg: [a, b]",
     "VALG »valg« hører til art: afkrydsning og valg, og kun dér."),
    ("a table without columns", SKABELON, "art: dato", "art: tabel",
     "KOLONNER »kolonner« hører til art: tabel, og kun dér."),
    ("the same field twice", SKABELON, "id: sendes-senest", "id: moededato",
     "DOBBELT Feltet »moededato« står to gange."),
    ("not in the browser, and no reason", SKABELON, "udfyldes_i_browseren: true",
     "udfyldes_i_browseren: false",
     "MANGLER Skriv »udfyldes_i_browseren: true«, eller skriv grunden under »hvorfor_ikke«."),
    ("a scale that does not begin at 1", "spindelvaev.yml", "tal: 1,", "tal: 2,",
     "SKALA Skalaen skal gå fra 1 til 5, 1 først."),
    ("reviewed after it must be reviewed", "indsatstrappe.yml", 'gennemgaas_foer: "20',
     'gennemgaas_foer: "19', "DATO »gennemgaas_foer« skal være efter »gennemgaaet«."),
    ("a number reviewed after it must be reviewed", TAL, 'gennemgaas_foer: "20',
     'gennemgaas_foer: "19', "DATO »gennemgaas_foer« skal være efter »gennemgaaet«."),
    ("a day of the week nobody has", "hverdage.yml", "dag: loerdag", "dag: loerdagg",
     "UKENDT »loerdagg« kendes ikke under »dag«."),
    ("the same day of the week twice", "hverdage.yml", "dag: soendag", "dag: loerdag",
     "DOBBELT En ugedag står to gange. Slet den ene."),
    ("a day that not all years have", "hverdage.yml", 'dag: "06-05"', 'dag: "02-29"',
     "DATO »02-29« er ikke en dag, alle år har. Skriv måned og dag som 06-05."),
    ("the same holiday twice", "hverdage.yml", "navn: Langfredag", "navn: Skærtorsdag",
     "DOBBELT »Skærtorsdag« står to gange. Slet den ene."),
    ("a holiday by two rules", "hverdage.yml", 'dag: "01-01"', 'dag: "01-01", efter_paaske: 1',
     "NOEGLE Nøglen »dag« kendes ikke her."),
    ("a report before the parents know", "fravaer.yml", "orientering: 10", "orientering: 20",
     "PROCENT Forældrene skal have besked, før lederen underretter. Sæt »orientering« lavere."),
    ("a table without rows", "fravaer.yml", "faerrest: 30", "faerrest: 70",
     "SKOLEDAGE »faerrest« skal være lavere end »flest«."),
    ("broken YAML", "tilbud.yml", "tilbud:", "tilbud: [", "YAML Filen kan ikke læses som YAML."),
)  # fmt: skip


@pytest.fixture
def registers(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / FOLDER, tmp_path / FOLDER)
    return tmp_path


def sources(lineal: Lineal) -> tuple[str, ...]:
    return tuple(kilde.id for kilde in lineal.kilder)


def findings(root: Path, lineal: Lineal) -> list[str]:
    try:
        load_opslag(root, sources(lineal))
    except ContentError as error:
        return [str(finding) for finding in error.findings]
    return []


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_a_defect_gives_its_message_with_file_and_line(
    case: tuple[str, str, str, str, str], registers: Path, lineal: Lineal
) -> None:
    _, pattern, old, new, told = case
    holding = (
        path
        for path in sorted((registers / FOLDER).glob(pattern))
        if old in path.read_text(encoding="utf-8")
    )
    path = next(holding)
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = findings(registers, lineal)
    name = path.relative_to(registers).as_posix()
    matching = [line for line in found if line.startswith(f"{name}:") and told in line]
    assert matching, found
    assert all(line.startswith(f"{name}:") for line in found)
    assert not any(line.startswith(f"{name}:0:") for line in found)


def test_two_broken_files_are_both_reported(registers: Path, lineal: Lineal) -> None:
    for name in ("tilbud.yml", "skabeloner/fokusteam.yml"):
        (registers / FOLDER / name).write_text("ejer: nej\n", encoding="utf-8")
    found = findings(registers, lineal)
    assert {line.split(":")[0].rpartition("/")[2] for line in found} == {
        "tilbud.yml", "fokusteam.yml",
    }  # fmt: skip


def test_the_registers_hold_what_the_reports_hold(lineal: Lineal) -> None:
    """Counted in the reports by hand. Fewer means that one has been lost."""
    opslag = load_opslag(ROOT, sources(lineal))
    by_source: dict[str, int] = {}
    for eksempel in opslag.eksempler.values():
        by_source[eksempel.kilde] = by_source.get(eksempel.kilde, 0) + 1
    assert by_source == {
        "lev-uden-vold-2024": 21,
        "lev-uden-vold-2019": 22,
        "vive-forebyggende-2020": 8,
        "kl-udsatte-boern-2015": 22,
        "sbst-tidlig-opsporing-2022": 6,
    }
    partner = [e for e in opslag.eksempler.values() if e.kilde == "lev-uden-vold-2019"]
    assert {e.fokusomraade for e in partner} == {f.id for f in opslag.ord.fokusomraader}
    assert len(opslag.ord.fokusomraader) == 5
    assert len(opslag.ord.kriterier) == 6
    assert len(opslag.skabeloner) >= 14
    assert len(opslag.tilbud.alle) >= 20
    assert len(opslag.tal) >= 5
