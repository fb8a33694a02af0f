"""The published children: of the open set only, the same as those that the ruler is held against,
and in every round of every age, from the mild to the grave."""

from __future__ import annotations

import pytest

from build_scripts.content import Content
from build_scripts.ground.files import load_files
from build_scripts.kalibrering.build import SHEET, sheets, show
from build_scripts.kalibrering.load import EACH_ROUND, FOLDER, Barn, Kalibrering, parse_kalibrering
from linealen import Document, Lineal, load_skala
from linealen.enighedsdoer import MAERKER, UDEN_OM
from linealen.model import BAAND
from tests.conftest import ROOT
from tests.documents import document
from tests.vignetter.vignetter import Vignet, load_saet, load_vignetter


@pytest.fixture(scope="module")
def read(built_content: Content) -> Kalibrering:
    files = load_files(ROOT, [FOLDER])
    return parse_kalibrering(files, built_content.lineal, built_content.faelles_skala)


@pytest.fixture(scope="module")
def vignetter(built_content: Content) -> dict[str, Vignet]:
    """The open ones, by the child's name as its file has it."""
    everyone = load_vignetter(built_content)
    return {id_.split("-", 2)[2]: everyone[id_] for id_ in load_saet()["laer"]}


def _flat(text: str) -> str:
    return " ".join(text.split())


def boern(read: Kalibrering) -> list[Barn]:
    return [barn for runde in read.runder for barn in runde]


def test_none_of_a_locked_set_is_published(read: Kalibrering, built_content: Content) -> None:
    everyone = load_vignetter(built_content)
    locked = {
        _flat(everyone[id_].historie)
        for name, ids in load_saet().items()
        if name != "laer"
        for id_ in ids
    }
    published = "\n".join(path.read_text("utf-8") for path in (ROOT / FOLDER).rglob("*.yml"))
    assert locked and not [text for text in locked if text in _flat(published)]
    assert not [text for text in locked if text in {barn.historie for barn in boern(read)}]


def test_a_child_is_the_one_that_the_ruler_is_held_against(
    read: Kalibrering, vignetter: dict[str, Vignet]
) -> None:
    for barn in boern(read):
        vignet = vignetter[barn.id]
        data = document(ROOT / FOLDER / "boern" / f"{barn.id}.yml", ROOT).data
        assert isinstance(data, dict)
        assert barn.historie == _flat(vignet.historie)
        filled = {key: vignet.svar[key] for key in ("lineal", "maerke")}
        assert {**filled, **data["besvarelse"]} == vignet.svar
        marks = [UDEN_OM if mark == "U" else BAAND[int(mark) - 1]
                 for mark in vignet.maerker.values()]  # fmt: skip
        assert barn.maerker == {id_: marks.count(id_) for id_ in MAERKER if id_ in marks}


def test_every_round_is_of_all_ages_and_from_the_mild_to_the_grave(
    read: Kalibrering, lineal: Lineal
) -> None:
    assert [len(runde) for runde in read.runder] == [EACH_ROUND] * 3
    for runde in read.runder:
        assert {barn.besvarelse.alder for barn in runde} == {alder.id for alder in lineal.aldre}
        most = {max(barn.maerker, key=lambda id_: barn.maerker[id_]) for barn in runde}
        assert {"trivsel", "opmaerksomhed", "bekymring", "meget-alvorlig-bekymring"} <= most
        assert UDEN_OM in most
    roles = {barn.besvarelse.rolle for barn in boern(read)}
    assert roles == {rolle.id for rolle in lineal.roller}


def test_sheets_for_each_size_of_group(read: Kalibrering, built_content: Content) -> None:
    shown = show(read, built_content.lineal, built_content.skala)
    assert shown.antal == (8, 16, 24)
    made = dict(sheets(shown, (ROOT / SHEET).read_text("utf-8")))
    assert list(made) == [f"linealen/kalibrer/ark-{antal}.md" for antal in shown.antal]
    assert not [text for text in made.values() if "{antal}" in text]


def test_two_bands_with_one_name_can_be_told_apart(
    read: Kalibrering, lineal: Lineal, built_content: Content
) -> None:
    """A scale of three colours has the same name for several bands."""
    green = {"fra": 1, "til": 1, "navn": "Grøn"}
    red = {"fra": 3, "til": 3, "navn": "Rød"}
    data = {
        "laengde": 3, "retning": "hoejest-er-vaerst",
        "baand": {
            "trivsel": green, "opmaerksomhed": green,
            "bekymring": {"fra": 2, "til": 2, "navn": "Gul"},
            "alvorlig-bekymring": red, "meget-alvorlig-bekymring": red,
        },
    }  # fmt: skip
    colours = load_skala(Document("skala.yml", data))
    names = [name for _, name in show(read, lineal, colours).maerker]
    assert len(set(names)) == len(MAERKER)
