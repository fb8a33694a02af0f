"""The published children: of the open set only, and in every round of every age, from
the mild to the grave."""

from __future__ import annotations

from collections import Counter

import pytest

from build_scripts.content import Content
from build_scripts.ground.files import load_files
from build_scripts.kalibrering.build import SHEET, sheets, show
from build_scripts.kalibrering.load import EACH_ROUND, FOLDER, Barn, Kalibrering, parse_kalibrering
from linealen import Document, Lineal, load_skala
from linealen.enighedsdoer import MAERKER, UDEN_OM
from tests.conftest import ROOT
from tests.vignetter.vignetter import load_saet, load_vignetter


@pytest.fixture(scope="module")
def read(built_content: Content) -> Kalibrering:
    files = load_files(ROOT, [FOLDER])
    return parse_kalibrering(files, built_content.lineal, built_content.faelles_skala)


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


def test_every_round_is_of_all_ages_and_from_the_mild_to_the_grave(
    read: Kalibrering, lineal: Lineal
) -> None:
    assert [len(runde) for runde in read.runder] == [EACH_ROUND] * 3
    for runde in read.runder:
        assert {barn.besvarelse.alder for barn in runde} == {alder.id for alder in lineal.aldre}
        most = {Counter(barn.maerker.values()).most_common(1)[0][0] for barn in runde}
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
