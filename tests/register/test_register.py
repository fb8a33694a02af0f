"""The register of municipalities is whole, agrees with itself and the site, and tells its defects.

The counts per region are those of the reform of 2007; see ``regioner.yml`` for where they are seen.
"""

from __future__ import annotations

import shutil
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from build_scripts.check import run
from build_scripts.opslag.eksempler import parse_kommuner
from build_scripts.register.load import load_register
from build_scripts.register.model import Register, ascii_id, region_paa
from build_scripts.register.parse import MAPPE
from linealen import ContentError, Finding
from tests.conftest import ROOT
from tests.documents import document

LAST_DAY, FIRST_DAY = date(2026, 12, 31), date(2027, 1, 1)
UNCHANGED = {"Region Syddanmark": 22, "Region Midtjylland": 19, "Region Nordjylland": 11}

CASES = (
    ("a municipality twice", "kommuner.yml", "id: alleroed, navn: Allerød,",
     "id: albertslund, navn: Albertslund,", "DOBBELT »albertslund« står to gange som »id«."),
    ("a code twice", "kommuner.yml", 'kode: "0201"', 'kode: "0165"',
     "DOBBELT »0165« står to gange som »kode«."),
    ("a code of three digits", "kommuner.yml", 'kode: "0201"', 'kode: "201"',
     "KODE »201« er ikke en kommunekode. Skriv fire cifre: 0101."),
    ("a code that is a number", "kommuner.yml", 'kode: "0201"', "kode: 201",
     "TYPE »kode« skal være tekst, men er »201«. Sæt anførselstegn om."),
    ("an id that is not the name's", "kommuner.yml", "id: alleroed", "id: allerod",
     "ID »allerod« passer ikke til Allerød. Skriv »alleroed«."),
    ("a name that is another's", "kommuner.yml", "kommunenavn: Allerød Kommune",
     "kommunenavn: Lillerød Kommune", "NAVN »Lillerød Kommune« skal begynde med Allerød"),
    ("a district nobody knows", "kommuner.yml", "politikreds: fyn", "politikreds: tyn",
     "UKENDT »tyn« kendes ikke under »politikreds«."),
    ("a region that is still to come", "kommuner.yml", "region: sjaelland", "region: oestdanmark",
     "UKENDT »oestdanmark« kendes ikke under »region«."),
    ("a key nobody reads", "kommuner.yml", "id: alleroed,", "id: alleroed, borgmester: X,",
     "NOEGLE Nøglen »borgmester« kendes ikke her."),
    ("no number and no reason", "kommuner.yml", "indbyggere: 26496, ", "",
     "MANGLER Allerød skal have »indbyggere« eller stå under »uden_tal«, ikke begge."),
    ("a number and a reason", "kommuner.yml", "kommuner:\n",
     "uden_tal:\n  - {id: alleroed, grund: Ikke set.}\n\nkommuner:\n",
     "MANGLER Allerød skal have »indbyggere« eller stå under »uden_tal«, ikke begge."),
    ("a reason for nobody", "kommuner.yml", "kommuner:\n",
     "uden_tal:\n  - {id: andeby, grund: Ikke set.}\n\nkommuner:\n",
     "UKENDT »andeby« er ikke en kommune."),
    ("an address for a domain", "kommuner.yml", "hjemmeside: alleroed.dk",
     'hjemmeside: "https://alleroed.dk"', "ADRESSE »https://alleroed.dk« er ikke et domæne."),
    ("another number than the source's", "politikredse.yml", "antal: 9", "antal: 8",
     "ANTAL Nordjyllands Politi skal have 8 kommuner, men har 9 i kommuner.yml."),
    ("a source nobody knows", "politikredse.yml", "kilder: [politi-kredse, ", "kilder: [sladder, ",
     "UKENDT »sladder« kendes ikke under »kilder«."),
    ("a house without a town", "boernehuse.yml", "byer: [Aalborg]", "byer: []",
     "MANGLER Skriv under »byer«, hvilken by huset ligger i."),
    ("two houses for a region", "boernehuse.yml", "region: nordjylland", "region: midtjylland",
     "DOBBELT »midtjylland« står to gange som »region«."),
    ("an end without a successor", "regioner.yml", ", afloeses_af: oestdanmark", "",
     "MANGLER »til« og »afloeses_af« hører sammen: skriv begge eller ingen."),
    ("a successor nobody knows", "regioner.yml", "afloeses_af: oestdanmark",
     "afloeses_af: vestdanmark", "UKENDT »vestdanmark« er ikke en region i filen."),
    ("a day without a region", "regioner.yml", 'til: "2026-12-31"', 'til: "2026-12-30"',
     "DATO Region Østdanmark begynder 2027-01-01, men Region Hovedstaden stopper 2026-12-30."),
    ("a date that is none", "regioner.yml", 'til: "2026-12-31"', 'til: "2026-12-32"',
     "DATO »2026-12-32« er ikke en dato. Skriv den som 2026-11-22."),
    ("a source without an address or a reason", "politikredse.yml",
     "    adresse: https://politi.dk/en/south-east-jutland-police/about-south-east-jutland-police\n",
     "", "MANGLER Skriv kildens adresse, eller skriv under »tvivl« hvorfor ikke."),
    ("broken YAML", "regioner.yml", "regioner:", "regioner: [",
     "YAML Filen kan ikke læses som YAML."),
)  # fmt: skip


@pytest.fixture(scope="module")
def register() -> Register:
    return load_register(ROOT)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / MAPPE, tmp_path / MAPPE)
    return tmp_path


def findings(root: Path) -> tuple[Finding, ...]:
    with pytest.raises(ContentError) as error:
        load_register(root)
    return error.value.findings


def test_there_are_98_and_each_is_one(register: Register) -> None:
    assert len(register.kommuner) == 98
    for field in ("id", "navn", "kommunenavn", "kode", "hjemmeside"):
        values = [value for each in register.kommuner if (value := getattr(each, field))]
        assert len(set(values)) == len(values), field


def test_every_code_is_of_the_official_form(register: Register) -> None:
    for kommune in register.kommuner:
        assert len(kommune.kode) == 4 and kommune.kode.isdecimal(), kommune
        assert 101 <= int(kommune.kode) <= 860, kommune
    assert {each.kode for each in register.kommuner} >= {"0101", "0400", "0751", "0860"}
    assert "0411" not in {each.kode for each in register.kommuner}, "Christiansø er ikke en kommune"


def test_ids_are_the_names_in_ascii(register: Register) -> None:
    for kommune in register.kommuner:
        assert kommune.id == ascii_id(kommune.navn) and kommune.id.isascii()
    assert ascii_id("Høje-Taastrup") == "hoeje-taastrup"


def test_names_in_a_sentence_are_irregular_where_we_know(register: Register) -> None:
    irregular = {
        each.kommunenavn for each in register.kommuner if each.kommunenavn != f"{each.navn} Kommune"
    }
    assert irregular == {"Københavns Kommune", "Bornholms Regionskommune"}
    assert register.kommune("vesthimmerlands").kommunenavn == "Vesthimmerlands Kommune"
    assert register.kommune("nordfyns").kommunenavn == "Nordfyns Kommune"


def test_they_stand_in_the_order_of_the_danish_alphabet(register: Register) -> None:
    def place(navn: str) -> list[int]:
        return ["-abcdefghijklmnopqrstuvwxyzæøå".index(c) for c in navn.lower().replace("aa", "å")]

    names = [each.navn for each in register.kommuner]
    assert names == sorted(names, key=place)


def test_regions_until_the_end_of_2026(register: Register) -> None:
    assert Counter(region_paa(each, LAST_DAY) for each in register.kommuner) == {
        "Region Hovedstaden": 29, "Region Sjælland": 17, **UNCHANGED,
    }  # fmt: skip


def test_two_regions_are_one_from_2027(register: Register) -> None:
    assert Counter(region_paa(each, FIRST_DAY) for each in register.kommuner) == {
        "Region Østdanmark": 29 + 17, **UNCHANGED,
    }  # fmt: skip


def test_before_the_reform_there_is_no_answer(register: Register) -> None:
    with pytest.raises(ValueError, match="kender ingen region for Ærø Kommune den 2006-12-31"):
        region_paa(register.kommune("aeroe"), date(2006, 12, 31))


def test_a_municipality_that_is_none_has_no_stand_in(register: Register) -> None:
    with pytest.raises(KeyError, match="»andeby« står ikke i registeret"):
        register.kommune("andeby")


def test_every_police_district_is_used(register: Register) -> None:
    used = Counter(each.politikreds.id for each in register.kommuner)
    assert len(register.politikredse) == 12
    assert used == {each.id: each.antal for each in register.politikredse}


def test_police_districts_cross_the_regions_where_they_do(register: Register) -> None:
    """The surprising ones: Thy and Mors, and the south-east, which is in two regions."""
    of = {each.id: each.politikreds.navn for each in register.kommuner}
    assert of["thisted"] == of["morsoe"] == of["lemvig"] == "Midt- og Vestjyllands Politi"
    assert of["skanderborg"] == of["kolding"] == "Sydøstjyllands Politi"
    assert of["soroe"] == of["slagelse"] == "Sydsjællands og Lolland-Falsters Politi"
    assert of["stevns"] == of["ringsted"] == "Midt- og Vestsjællands Politi"
    assert of["taarnby"] == of["dragoer"] == "Københavns Politi"


def test_every_childrens_house_is_used_by_its_region_alone(register: Register) -> None:
    used = Counter(each.boernehus.id for each in register.kommuner)
    assert used == {"hovedstaden": 29, "sjaelland": 17, "syd": 22, "midt": 19, "nord": 11}
    assert all(each.boernehus.region == each.regioner[0].id for each in register.kommuner)


def test_every_childrens_house_has_its_entry_on_the_site(register: Register) -> None:
    data = document(ROOT / "guides/opslag/tilbud.yml", ROOT).data
    assert isinstance(data, dict)
    names = {each["id"]: each["navn"] for each in data["tilbud"]}
    for hus in register.boernehuse:
        assert names[hus.tilbud] == hus.navn


def test_every_source_is_used(register: Register) -> None:
    for name, users in (
        ("politikredse", [each.kilder for each in register.politikredse]),
        ("boernehuse", [each.kilder for each in register.boernehuse]),
    ):
        used = {kilde for kilder in users for kilde in kilder}
        assert used == {kilde.id for kilde in register.kilder[name]}, name
    assert all(register.kilder.values()) and all(register.tvivl.values())


def test_every_municipality_has_a_number_or_a_reason(register: Register) -> None:
    numbers = [each.indbyggere for each in register.kommuner if each.indbyggere is not None]
    assert len(numbers) + len(register.uden_tal) == 98
    assert f"{sum(numbers):,}".replace(",", ".") in register.tvivl["kommuner"]


def test_names_and_regions_are_those_of_the_examples(register: Register) -> None:
    named = parse_kommuner(document(ROOT / "guides/opslag/kommuner.yml", ROOT))
    regions = {each.navn: region_paa(each, LAST_DAY) for each in register.kommuner}
    for kommune in named.alle:
        assert regions[kommune.navn] == f"Region {kommune.region}"


@pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])
def test_a_defect_gives_its_message_with_file_and_line(
    case: tuple[str, str, str, str, str], copy: Path
) -> None:
    _, name, old, new, told = case
    path = copy / MAPPE / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    found = [str(finding) for finding in findings(copy)]
    prefix = f"{MAPPE}/{name}:"
    assert [line for line in found if line.startswith(prefix) and told in line], found
    assert not [line for line in found if line.startswith(f"{prefix}0:")]


def test_two_missing_files_are_both_told(copy: Path) -> None:
    for name in ("regioner.yml", "boernehuse.yml"):
        (copy / MAPPE / name).unlink()
    assert [Path(finding.path).name for finding in findings(copy)] == [
        "regioner.yml", "boernehuse.yml",
    ]  # fmt: skip


def test_the_register_is_no_edition_but_is_checked(tmp_path: Path) -> None:
    """``check`` takes every folder in ``kommuner`` for an edition, but not this one."""
    shutil.copytree(ROOT / MAPPE, tmp_path / MAPPE)
    path = tmp_path / MAPPE / "politikredse.yml"
    path.write_text(path.read_text("utf-8").replace("antal: 9", "antal: 8", 1), encoding="utf-8")
    told = [str(finding) for finding in run.run(tmp_path) if "kommuner/" in str(finding)]
    assert len(told) == 1 and "ANTAL" in told[0]
