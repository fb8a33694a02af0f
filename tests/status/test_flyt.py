"""``flyt``: mends keys, says what it did, loses nothing, and touches nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from build_scripts import content
from build_scripts.cli import flyt as kommando
from build_scripts.ground import yaml_edit
from build_scripts.register.load import load_register
from build_scripts.udgaver import renamed
from build_scripts.udgaver.migrate import migrate
from build_scripts.udgaver.model import FORMAT, Udgave
from build_scripts.udgaver.renamed import NewValue, Removed, Renamed
from build_scripts.udgaver.table import table_schema
from linealen import ContentError

FIL = """\
# Øverst.
format: 2
id: a  # bag på
kontakter:
  # Om ppr.
  ppr:
    navn: "PPR: dag"
    telefon: "20 00 00 01"   # ringet op
  leder: {navn: Leder, telefon: "20 00 00 02", tekst: Gå}
# Før trin.
lokale_trin:
  - vej: gammel
    udfald: b
  - vej: anden
    udfald: gammel

was:
  adresse: >-
    https://a
    b
  # Sidst i was.

# Til sidst.
"""


def uden_format(tekst: str) -> str:
    return re.sub(r"^format: \d\n", "", tekst, flags=re.M)


def test_a_renamed_key_is_renamed_everywhere_and_nothing_else_is() -> None:
    done = migrate(FIL, "f", [Renamed("kontakter.*.telefon", "nummer")])
    assert done.tekst == FIL.replace("telefon", "nummer")
    assert [each.split(" hedder")[0] for each in done.done] == [
        "»kontakter.ppr.telefon« (linje 8)",
        "»kontakter.leder.telefon« (linje 9)",
    ]
    assert migrate(done.tekst, "f", [Renamed("kontakter.*.telefon", "nummer")]).done == ()


def test_a_key_with_both_names_waits_for_a_person() -> None:
    both = FIL.replace("id: a ", "id: a\nnavn: b ")
    done = migrate(both, "f", [Renamed("id", "navn")])
    assert done.tekst == both
    assert len(done.undecided) == 1 and "begge står der" in done.undecided[0]


@pytest.mark.parametrize("sti", ["was", "lokale_trin", "kontakter.ppr", "id", "was.adresse"])
def test_a_removed_key_becomes_a_comment_and_every_word_is_kept(sti: str) -> None:
    done = migrate(FIL, "f", [Removed(sti, "Skriv det på en side.")])
    assert not yaml_edit.paths_of(done.tekst, sti)
    assert "# Bruges ikke mere. Skriv det på en side." in done.tekst
    ord_ = re.sub(
        r"[#\s]+", " ", done.tekst.replace("# Bruges ikke mere. Skriv det på en side.", "")
    )
    assert ord_ == re.sub(r"[#\s]+", " ", FIL)
    rest = yaml.safe_load(FIL)
    *over, last = sti.split(".")
    holder = rest
    for each in over:
        holder = holder[each]
    del holder[last]
    if not holder and over:
        rest[over[0]] = None
    assert yaml.safe_load(done.tekst) == rest


def test_a_comment_after_a_removed_block_belongs_to_what_comes_next() -> None:
    done = migrate(FIL, "f", [Removed("kontakter", "Nej."), Removed("was", "Nej.")])
    assert "\n# Før trin.\nlokale_trin:" in done.tekst
    assert done.tekst.endswith(
        "\n# Bruges ikke mere. Nej.\n# was:\n#   adresse: >-\n#     https://a\n#     b\n"
        "  # Sidst i was.\n\n# Til sidst.\n"
    )


@pytest.mark.parametrize("noegle", ["navn", "telefon", "tekst"])
def test_a_key_in_braces_goes_and_is_told_above(noegle: str) -> None:
    done = migrate(FIL, "f", [Removed(f"kontakter.leder.{noegle}", "Nu.")])
    leder = yaml.safe_load(done.tekst)["kontakter"]["leder"]
    assert leder == {
        k: v for k, v in yaml.safe_load(FIL)["kontakter"]["leder"].items() if k != noegle
    }
    assert f"# Bruges ikke mere. Nu. Her stod: {noegle}: " in done.tekst


def test_an_id_that_was_renamed_is_renamed_only_where_it_is_that_id() -> None:
    done = migrate(FIL, "f", [NewValue("lokale_trin.*.vej", "gammel", "ny")])
    assert done.tekst == FIL.replace("vej: gammel", "vej: ny")


def test_windows_line_ends_stay() -> None:
    crlf = uden_format(FIL).replace("\n", "\r\n")
    done = migrate(crlf, "f", [Removed("was", "Nej."), Renamed("id", "navn")])
    assert done.tekst.count("\n") == done.tekst.count("\r\n")
    assert done.tekst.startswith(f"# Øverst.\r\nformat: {FORMAT}\r\nnavn: a")


@pytest.mark.parametrize("skrevet", ["", "format: 1\n", "# format: 7\nformat: 1  # ret den ikke\n"])
def test_an_older_format_is_raised(skrevet: str) -> None:
    old = FIL.replace("format: 2\n", skrevet)
    done = migrate(old, "f", ())
    assert yaml.safe_load(done.tekst) == yaml.safe_load(FIL)
    assert len(done.done) == 1
    assert migrate(done.tekst, "f", ()).tekst == done.tekst


def test_a_newer_format_is_refused() -> None:
    with pytest.raises(ContentError, match="nyere kerne"):
        migrate(FIL.replace("format: 2", f"format: {FORMAT + 1}"), "f", ())


@pytest.mark.parametrize(
    "fil", ["neutral", "eksempel-storby", "eksempel-lillekommune", "eksempel-omvendt"]
)
def test_a_file_that_is_right_comes_back_as_it_was(root: Path, fil: str) -> None:
    text = (root / "kommuner" / fil / "udgave.yml").read_text("utf-8")
    done = migrate(text, fil)
    assert (done.tekst, done.done, done.undecided) == (text, (), ())


def test_a_file_from_before_there_were_formats_is_mended_by_the_command(
    indhold: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The real case: format 1 had no ``format``, and no key of it has been renamed since."""
    path = indhold / "kommuner/neutral/udgave.yml"
    today = path.read_text("utf-8")
    path.write_text(uden_format(today), encoding="utf-8")
    with pytest.raises(ContentError, match="kør flyt"):
        content.load_udgave(indhold, "neutral")
    assert kommando.run(indhold, "neutral") == 0
    assert "»format: 2« er skrevet" in capsys.readouterr().out
    assert content.load_udgave(indhold, "neutral").udgave.navn == "Rettidig"
    assert kommando.run(indhold, "neutral") == 0
    assert "Intet er ændret" in capsys.readouterr().out


def test_what_it_cannot_mend_it_says(indhold: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = indhold / "kommuner/neutral/udgave.yml"
    path.write_text(uden_format(path.read_text("utf-8")) + "blomster: røde\n", encoding="utf-8")
    assert kommando.run(indhold, "neutral") == 1
    told = capsys.readouterr().out
    assert "Gjort:" in told and "»blomster« kendes ikke" in told


def test_a_renamed_key_is_told_by_check_with_its_new_name(
    indhold: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(renamed, "FLYTNINGER", (Renamed("gammelt_navn", "navn"),))
    path = indhold / "kommuner/neutral/udgave.yml"
    path.write_text(path.read_text("utf-8").replace("\nnavn:", "\ngammelt_navn:"), encoding="utf-8")
    with pytest.raises(ContentError, match=r"Den hedder nu »navn«.*build_scripts flyt"):
        content.load_udgave(indhold, "neutral")


def test_no_line_of_the_table_takes_away_what_means_something_today(root: Path) -> None:
    kendte = set(_stier(table_schema(Udgave, load_register(root)), ()))
    for each in renamed.FLYTNINGER:
        dele = each.sti.split(".")
        passer = [
            sti
            for sti in kendte
            if len(sti) == len(dele)
            and all("*" in (a, b) or a == b for a, b in zip(sti, dele, strict=True))
        ]
        assert bool(passer) is isinstance(each, NewValue), each
        if isinstance(each, Renamed):
            assert any(sti[:-1] == tuple(dele[:-1]) or "*" in dele for sti in kendte)


def _stier(block: Any, over: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for name, below in block.get("properties", {}).items():
        yield (*over, name)
        yield from _stier(below, (*over, name))
    if "items" in block:
        yield from _stier(block["items"], (*over, "*"))
