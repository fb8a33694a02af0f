"""``ny-kommune``: few questions, everything known filled in, sound at once, nothing overwritten."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts import content
from build_scripts.check import run
from build_scripts.cli import arguments, ny_kommune
from build_scripts.ground.stop import Stop
from build_scripts.ground.yaml_source import parse_document
from build_scripts.register.model import Kommune
from build_scripts.udgaver import missing, new
from build_scripts.udgaver.model import FAKTA
from build_scripts.udgaver.parse import parse_udgave
from linealen.skala import RETNINGER
from tests.conftest import ROOT
from tests.quick_ring import examples
from tests.udgaver.udgavefil import DAG, KERNE, REGISTER

NEUTRAL = content.load(ROOT).udgave
SVAR = {
    "kommune": "Høje-Taastrup", "navn": "Trivsel her", "mail": "trivsel@kommune.example",
    "laengde": "10", "retning": "hoejest-er-vaerst", "har": "fokusteam, aaben-raadgivning",
}  # fmt: skip
FIL = Path("kommuner/hoeje-taastrup/udgave.yml")


def skrevet(svar: new.Svar) -> str:
    return new.udgavefil(svar, NEUTRAL, KERNE.skala, DAG)


@pytest.mark.parametrize("kommune", REGISTER.kommuner, ids=lambda each: each.id)
def test_each_of_the_98_is_sound_and_filled_in_with_what_is_known(kommune: Kommune) -> None:
    text = skrevet(new.Svar(kommune, "P", "p@k.dk", 10, "hoejest-er-vaerst", FAKTA))
    udgave = parse_udgave(parse_document(text, "udgave.yml"), KERNE.skala, REGISTER, DAG)
    assert udgave.i_registeret == kommune and udgave.kommune == kommune.kommunenavn
    assert udgave.politikreds == kommune.politikreds and udgave.boernehus == kommune.boernehus
    assert udgave.kontakt("boernehus").navn == kommune.boernehus.navn
    assert udgave.skala == KERNE.skala and "\nskala:" not in text
    assert not re.search(r"\d\d \d\d \d\d \d\d", text), "no number is made up, not even as example"
    left = {each.noegle for each in missing.mangler(udgave)}
    assert left >= {
        "kontakter.modtagelse-dag.telefon", "kontakter.modtagelse-doegn.telefon",
        "redaktion.ejer", "redaktion.tilgaengelighed", "planer.stk2", "planer.stk3", "was.adresse",
    }  # fmt: skip


@given(
    st.sampled_from(REGISTER.kommuner),
    st.text(min_size=1).filter(lambda text: text.strip() == text and text.isprintable()),
    st.integers(new.FAERREST_TRIN, new.FLEST_TRIN),
    st.sampled_from(RETNINGER),
    st.lists(st.sampled_from(FAKTA), unique=True),
)
@examples(60)
def test_every_answer_gives_a_sound_file(
    kommune: Kommune, navn: str, laengde: int, retning: str, har: list[str]
) -> None:
    text = skrevet(new.Svar(kommune, navn, "p@k.dk", laengde, retning, tuple(har)))
    udgave = parse_udgave(parse_document(text, "udgave.yml"), KERNE.skala, REGISTER, DAG)
    assert (udgave.navn, udgave.skala.laengde, udgave.skala.retning) == (navn, laengde, retning)
    assert udgave.fakta == tuple(har)
    assert len({trin.baand for trin in udgave.skala.trin}) == 5


@pytest.fixture
def projekt(tmp_path: Path) -> Path:
    """As much of a project as the command needs."""
    for name in ("kommuner/register", "kommuner/neutral", "linealen/data"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


def kald(projekt: Path, *more: str, **changed: str | None) -> int:
    """The command, with every answer on its line but those that are None."""
    words = [
        word
        for key, value in {**SVAR, **changed}.items()
        if value is not None
        for word in (f"--{key}", value)
    ]
    asked = arguments.parse(["ny-kommune", *words, *more])
    return ny_kommune.run(projekt, ny_kommune.asked(asked), ask=not asked.ja)


def test_it_writes_the_file_and_says_what_is_left(
    projekt: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kald(projekt, "--ja") == 0
    told = capsys.readouterr().out
    assert f"Skrevet: {FIL.as_posix()}" in told and "was.adresse: Skriv adressen" in told
    assert "serve --udgave hoeje-taastrup" in told
    assert content.load(projekt, "hoeje-taastrup").udgave.navn == "Trivsel her"
    assert not [each for each in run.run(projekt, ("hoeje-taastrup",)) if each.path == str(FIL)]


def test_it_never_writes_over_an_edition(projekt: Path) -> None:
    kald(projekt, "--ja")
    (projekt / FIL).write_text("mit eget", "utf-8")
    with pytest.raises(Stop, match=r"allerede en udgave i kommuner.hoeje-taastrup"):
        kald(projekt, "--ja", navn="Et andet navn")
    assert (projekt / FIL).read_text("utf-8") == "mit eget"


def test_without_anybody_to_ask_all_that_is_missing_is_told_at_once(
    projekt: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("Trivsel\n"))
    for more in ((), ("--ja",)):
        with pytest.raises(Stop) as stop:
            kald(projekt, *more, navn=None, mail=None)
        assert "--navn:" in str(stop.value) and "--mail:" in str(stop.value)
        assert "--kommune:" not in str(stop.value)
    assert not (projekt / FIL).exists()


@pytest.mark.parametrize(
    ("svar", "text", "words"),
    [
        ("kommune", "Høje Tåstrup", "Mente du Høje-Taastrup"),
        ("kommune", "Atlantis", "ikke en af de 98"),
        ("navn", "  ", "skal have et navn"),
        ("mail", "trivsel", "ikke en mailadresse"),
        ("laengde", "4", "fra 5 til 20"),
        ("laengde", "ti", "fra 5 til 20"),
        ("retning", "op", "hoejest-er-bedst"),
        ("har", "svømmehal", "svømmehal"),
        ("har", "", "Vælg blandt"),
    ],
)
def test_an_answer_that_cannot_be_used(projekt: Path, svar: str, text: str, words: str) -> None:
    with pytest.raises(Stop) as stop:
        kald(projekt, "--ja", **{svar: text})
    assert str(stop.value).startswith(f"--{svar}: ") and words in str(stop.value)
    assert not (projekt / "kommuner/hoeje-taastrup").exists()


@pytest.mark.parametrize(
    "kommune", ["hoeje-taastrup", "HØJE-TAASTRUP", "0169", "Høje-Taastrup Kommune"]
)
def test_a_municipality_goes_by_all_its_names(projekt: Path, kommune: str) -> None:
    assert kald(projekt, "--ja", kommune=kommune) == 0
    assert (projekt / FIL).exists()


class _Tty(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_person_is_asked_again_until_the_answer_can_be_used(
    projekt: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", _Tty("tolv\n12\nhoejest-er-bedst\nintet\n"))
    assert kald(projekt, laengde=None, retning=None, har=None) == 0
    udgave = content.load(projekt, "hoeje-taastrup").udgave
    assert (udgave.skala.laengde, udgave.skala.retning, udgave.fakta) == (
        12, "hoejest-er-bedst", (),
    )  # fmt: skip
    told = capsys.readouterr().out
    assert told.count("Hvor mange trin har jeres lineal?") == 2


def test_a_person_can_go_away(projekt: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", _Tty("12\n"))
    with pytest.raises(Stop, match="Intet er skrevet"):
        kald(projekt, laengde=None, retning=None)
    assert not (projekt / "kommuner/hoeje-taastrup").exists()
