"""Defects of a dilemma's folder: files too many, too few, or that cannot be read at all; and that a
broken dilemma never hides a sound one."""

from __future__ import annotations

from pathlib import Path

from linealen import Lineal
from tests.dilemmaer.dilemmamappe import check, copy, told
from tests.dilemmaer.sager import ANDEN, DILEMMA, FOERST, SIDEN
from tests.veje.vejmappe import edit


def test_the_sound_one_is_sound(lineal: Lineal, tmp_path: Path) -> None:
    copy(tmp_path)
    read = check(tmp_path, lineal)
    assert (told(read), [each.id for each in read.dilemmaer]) == ([], ["god"])


def test_a_missing_dilemma(lineal: Lineal, tmp_path: Path) -> None:
    (copy(tmp_path) / DILEMMA).unlink()
    assert told(check(tmp_path, lineal)) == ["god/dilemma.yml:0: FIL Filen mangler."]


def test_a_missing_text(lineal: Lineal, tmp_path: Path) -> None:
    (copy(tmp_path) / SIDEN).unlink()
    assert told(check(tmp_path, lineal)) == [
        "god/dilemma.yml:54: TEKST Filen scener/siden.md mangler."
    ]


def test_a_text_that_is_not_utf_8(lineal: Lineal, tmp_path: Path) -> None:
    (copy(tmp_path) / SIDEN).write_bytes("Blå".encode("latin-1"))
    assert told(check(tmp_path, lineal)) == [
        "god/scener/siden.md:0: FIL Filen er ikke gemt som UTF-8. Gem den som UTF-8."
    ]


def test_a_folder_with_a_capital(lineal: Lineal, tmp_path: Path) -> None:
    copy(tmp_path, "God")
    assert told(check(tmp_path, lineal)) == [
        "God/dilemma.yml:0: ID Mappens navn må kun have små bogstaver a-z, tal og bindestreg."
    ]


def test_a_scene_with_a_capital(lineal: Lineal, tmp_path: Path) -> None:
    folder = copy(tmp_path)
    edit(folder, DILEMMA, "  siden:\n", "  Siden:\n")
    edit(folder, DILEMMA, "til: siden", "til: Siden")
    (folder / SIDEN).rename(folder / "scener/Siden.md")
    assert told(check(tmp_path, lineal)) == [
        "god/dilemma.yml:54: ID »Siden« er ikke et gyldigt id. "
        "Brug små bogstaver a-z, tal og bindestreg."
    ]


def test_seven_scenes(lineal: Lineal, tmp_path: Path) -> None:
    folder = copy(tmp_path)
    more = "".join(ANDEN.replace("  siden:", f"  nr-{n}:") for n in range(5))
    edit(folder, DILEMMA, ANDEN, ANDEN + more)
    assert told(check(tmp_path, lineal)) == ["god/dilemma.yml:16: LANG Der er 7 scener. Højst 6."]


def test_every_broken_file_of_a_dilemma_is_told(lineal: Lineal, tmp_path: Path) -> None:
    folder = copy(tmp_path)
    edit(folder, DILEMMA, "minutter: 15", "minutter: 20")
    edit(folder, FOERST, "- Hvad tror du?\n", "")
    edit(folder, SIDEN, "Hvad siger I?", "Hvad siger I? [Se](akut.md)")
    assert told(check(tmp_path, lineal)) == [
        "god/dilemma.yml:9: TYPE »minutter« skal være 5, 15, 30.",
        "god/scener/foerst.md:1: FAA Skriv mindst 2 spørgsmål som punkter under »Tal om det«.",
        "god/scener/siden.md:1: FAA Skriv mindst 2 spørgsmål som punkter under »Tal om det«.",
        "god/scener/siden.md:16: LINK Teksten må hverken have links eller HTML.",
    ]


def test_a_broken_dilemma_hides_no_sound_one(lineal: Lineal, tmp_path: Path) -> None:
    """One cannot be read, one only fails when its meaning is looked at, and one has no text."""
    copy(tmp_path)
    for id_ in ("a", "b", "c"):
        folder = tmp_path / "guides/dilemmaer" / id_
        copy(tmp_path / "kopi", id_).rename(folder)
        (tmp_path / "kopi/guides/dilemmaer/ord.yml").unlink()
    edit(tmp_path / "guides/dilemmaer/a", DILEMMA, "titel: Et", "titel: [Et")
    edit(tmp_path / "guides/dilemmaer/b", DILEMMA, "giver: bekymring", "giver: trivsel")
    (tmp_path / "guides/dilemmaer/c" / FOERST).unlink()
    read = check(tmp_path, lineal)
    assert [each.id for each in read.dilemmaer] == ["god"]
    assert {id_: {each.code for each in found} for id_, found in read.brudte.items()} == {
        "a": {"YAML"}, "b": {"BAAND"}, "c": {"TEKST"},
    }  # fmt: skip
