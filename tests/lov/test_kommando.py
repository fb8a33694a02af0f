"""``lov`` says who relies on which section, and what a newer text moves; errors are sentences."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.cli import lov
from build_scripts.ground.stop import Stop
from tests.conftest import ROOT
from tests.lov.registre import LOV, as_text, as_xml


def test_the_list_names_pages_outcomes_actions_and_editions(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert lov.listing(ROOT) == 0
    said = capsys.readouterr().out
    _, _, about = said.partition("  § 133 – ")
    about = about.partition("  § 134 – ")[0]
    for place in (
        "    docs/akut.md:", "    guides/handleveje/kollega/vej.yml:", "(udfald/",
        "    overrides/partials/lineal/notat.html:", "    linealen/data/handlinger.yml:",
    ):  # fmt: skip
        assert place in about, place
    assert "Barnets lov (LBK nr. 282 af 17. marts 2025, LOV nr. 408 af 29. april 2025)" in said


def test_a_newer_text_lists_what_stands_on_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newer = tmp_path / "ny.xml"
    newer.write_text(as_xml({"133": ("Noget nyt.",)}, "Bekendtgørelse af barnets lov"), "utf-8")
    assert lov.compared(ROOT, str(newer)) == 1
    said = capsys.readouterr().out
    assert "Bekendtgørelse af barnets lov (nr. 7 fra 2027) er holdt op mod Barnets lov" in said
    changed = said.partition("\nÆndret (1)\n")[2].partition("\nIkke fundet i filen")[0]
    assert "  § 133 – skærpet underretningspligt." in changed
    assert "    Påbud:\n      linealen/data/paabud.yml:" in changed
    assert "    Sider:\n      docs/" in changed and "    Handleveje:\n      guides/" in changed
    assert '  nr: "133"  ordlyd: "' in said


def test_the_hashes_of_a_text_are_shown_to_be_pinned(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "lov.txt"
    text.write_text(as_text(LOV, "Bekendtgørelse af baerloven"), "utf-8")
    assert lov.hashed(str(text)) == 0
    assert [line[:9] for line in capsys.readouterr().out.splitlines()[1:]] == [
        f'nr: "{nr}"'.ljust(9)[:9] for nr in LOV
    ]


def test_what_cannot_be_compared_is_one_sentence(tmp_path: Path) -> None:
    other = tmp_path / "anden.txt"
    other.write_text(as_text(LOV, "Bekendtgørelse af lov om nødder"), "utf-8")
    with pytest.raises(Stop, match="står ikke i lovregistret"):
        lov.compared(ROOT, str(other))
    with pytest.raises(Stop, match="kan ikke læses"):
        lov.compared(ROOT, str(tmp_path / "findes-ikke.txt"))
    other.write_bytes(b"\xff\xfe")
    with pytest.raises(Stop, match="ikke gemt som UTF-8"):
        lov.hashed(str(other))
