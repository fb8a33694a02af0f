"""The whole of a status: from files to the terminal and the page, and its exit code."""

from __future__ import annotations

from html import unescape
from pathlib import Path

import pytest

from build_scripts.cli import gennemgaaet
from build_scripts.cli import status as kommando
from build_scripts.ground.stop import Stop
from build_scripts.status import load
from build_scripts.status.page import side
from build_scripts.status.text import tekst
from build_scripts.status.whole import Status
from tests.status.conftest import DAG, UDGAVE, Ret, Stand

FACTS = f"kommuner/{UDGAVE}/udgave.yml"


@pytest.fixture(autouse=True)
def dagen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795600800")


def ord_i(found: Status) -> tuple[str, str]:
    """The words of the terminal and of the page."""
    return "\n".join(tekst(found)), unescape(side(found))


def test_a_whole_edition_is_not_hindered(
    indhold: Path, stand: Stand, capsys: pytest.CaptureFixture[str]
) -> None:
    assert kommando.run(indhold, UDGAVE, "") == 0
    told = capsys.readouterr().out
    assert "Intet hindrer" in told and f".cache/status/{UDGAVE}.html" in told
    page = (indhold / f".cache/status/{UDGAVE}.html").read_text("utf-8")
    assert "Siden bliver ikke udgivet" in page and 'content="noindex' in page
    assert "<script" not in page and "http://" not in page
    assert page == side(stand())


def test_what_is_unfilled_hinders_and_has_its_line(
    indhold: Path, ret: Ret, capsys: pytest.CaptureFixture[str]
) -> None:
    ret(FACTS, '    telefon: "20 00 01 11"\n', "")
    ret(FACTS, "tekst: Når Børneindgangen er lukket", "tekst: UDFYLD Når")
    assert kommando.run(indhold, UDGAVE, "") == 1
    told = capsys.readouterr().out
    assert "der mangler 2 ting" in told
    assert "kontakter.modtagelse-dag.telefon: Skriv nummeret" in told


def test_what_is_broken_hinders_and_the_rest_waits(stand: Stand) -> None:
    found = stand((FACTS, "undertitel:", "tegn: {}\nundertitel:"))
    told = "\n".join(tekst(found))
    assert found.hindrer
    assert "I stykker: hindrer alt (1)" in told and "»tegn« er beskyttet" in told
    assert "når udgaven kan læses" in told


def test_another_edition_that_is_broken_is_not_ours(stand: Stand) -> None:
    assert not stand(
        ("kommuner/eksempel-omvendt/udgave.yml", "undertitel:", "sludder: 1\nundertitel:")
    ).hindrer


def test_a_step_of_an_outcome_that_is_gone_is_broken_with_a_place(stand: Stand) -> None:
    (found,) = stand((FACTS, "udfald: det-sker-der-efter", "udfald: det-er-vaek")).brudt
    assert found.path == FACTS and "findes ikke" in found.message


def test_every_difference_stands_with_the_core_beside(stand: Stand) -> None:
    for words in ord_i(stand()):
        for each in (
            "Bælteviseren", "Linealen", "Trivselsbordet", "#5b2a86",
            "Tag barnet med til Trivselsbordet inden for 14 dage.", "Om et barn kommer på",
            "11–12, »Der skal ske noget nu«", "9–10, »Meget alvorlig bekymring«",
            "Du skal ikke bære bekymringen alene", "Du behøver ikke at være sikker",
            "Børneindgangen ringer til dig inden fem hverdage", "Den røde mappe",
        ):  # fmt: skip
            assert each in words, each


def test_an_edition_like_the_core_in_scale_has_no_scale_among_its_differences(
    stand: Stand,
) -> None:
    found = stand(udgave="neutral")
    assert found.afviger == () and not found.hindrer


@pytest.mark.usefixtures("heavy")
def test_what_changes_after_the_review_is_told_and_what_was_read_is_not(
    indhold: Path, ret: Ret, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "ikke skrevet ned" in ord_i(load.load_status(indhold, UDGAVE, DAG))[0]
    assert gennemgaaet.run(indhold, UDGAVE) == 0
    assert "aftryk af" in capsys.readouterr().out
    assert load.load_status(indhold, UDGAVE, DAG).aendret == ()
    ret(
        "guides/handleveje/underretning/tekst/det-sker-der-efter.md",
        "efter seks hverdage",
        "efter syv hverdage",
    )
    ret("docs/akut.md", "\n# ", "\n# Nyt ")
    found = load.load_status(indhold, UDGAVE, DAG)
    assert [each.id for each in found.aendret or ()] == [
        "vej/underretning/udfald/det-sker-der-efter",
        "side/akut.md",
    ]
    assert [each.roerer for each in found.til_stilling] == [("lokale_trin, nr. 3",)]
    for words in ord_i(found):
        assert "efter seks hverdage" in words and "efter syv hverdage" in words
    assert not found.hindrer
    assert gennemgaaet.run(indhold, UDGAVE) == 0
    assert "Nye eller ændrede siden 2026-11-25: 2." in capsys.readouterr().out
    assert load.load_status(indhold, UDGAVE, DAG).aendret == ()


def test_the_review_is_written_between_the_editors_own_lines(indhold: Path) -> None:
    before = (indhold / FACTS).read_text("utf-8")
    gennemgaaet.run(indhold, UDGAVE)
    after = (indhold / FACTS).read_text("utf-8")
    assert after.startswith(before.split("gennemgaaet_mod:")[0])
    assert '\n  dato: "2026-11-25"\n  aftryk: "' in after
    gennemgaaet.run(indhold, UDGAVE)
    assert (indhold / FACTS).read_text("utf-8") == after
    assert not load.load_status(indhold, UDGAVE, DAG).brudt


def test_a_broken_edition_cannot_be_said_to_be_read(indhold: Path, ret: Ret) -> None:
    ret(FACTS, "format: 2", "format: 1")
    with pytest.raises(Stop, match="Ret det først"):
        gennemgaaet.run(indhold, UDGAVE)
    with pytest.raises(Stop, match="neutrale"):
        gennemgaaet.run(indhold, "neutral")


def test_a_broken_review_file_is_told(stand: Stand) -> None:
    found = stand((f"kommuner/{UDGAVE}/gennemgang.json", "", "{"))
    assert [each.code for each in found.brudt] == ["GENNEMGANG"]


def test_hostile_facts_are_text_on_the_page(stand: Stand) -> None:
    bad = "navn: '<script>x()</script>{{ 7*7 }}'"
    page = side(stand((FACTS, "navn: Trygt videre", bad)))
    assert "<script" not in page and "&lt;script&gt;" in page and "{{ 7*7 }}" in page


@pytest.mark.parametrize("sted", ["docs/s.html", "site/s.html", "kommuner/x/../s.html"])
def test_the_page_cannot_be_written_where_it_would_be_published(indhold: Path, sted: str) -> None:
    with pytest.raises(Stop, match="kun til jer selv"):
        kommando.run(indhold, UDGAVE, sted)
    assert not (indhold / sted).exists()


@pytest.mark.parametrize("navn", ["", "findes-ikke", "../neutral"])
def test_an_edition_must_be_named(indhold: Path, navn: str) -> None:
    for run in (lambda: kommando.run(indhold, navn, ""), lambda: gennemgaaet.run(indhold, navn)):
        with pytest.raises(Stop, match="--udgave NAVN"):
            run()
