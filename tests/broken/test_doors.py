"""A door from the ruler into a path must open, in every edition and with any facts."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.check import run
from tests.broken.stand import broken, copy_content

SIGN = "    veje: [mistanke-vold-overgreb/skader]"
BAND = "    veje: [underretning, mistrivsel-uden-mistanke]"


@pytest.fixture(scope="module")
def stand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("stand")
    copy_content(root)
    return root


@pytest.mark.parametrize(
    ("file", "old", "door"),
    [
        ("tegn/fysisk.yml", SIGN, "findes-slet-ikke/skader"),
        ("tegn/fysisk.yml", SIGN, "mistanke-vold-overgreb/findes-ikke"),
        ("tegn/fysisk.yml", SIGN, "mistanke-vold-overgreb/skader/skader/skader/skader"),
        ("lineal.yml", BAND, "underretningen"),
    ],
)
def test_a_door_that_leads_nowhere_is_told(stand: Path, file: str, old: str, door: str) -> None:
    name = f"linealen/data/{file}"
    with broken(stand, name, old, f"    veje: [{door}]") as line:
        (found,) = [each for each in run.run(stand) if each.code == "DOER"]
    assert (found.path, door in found.message) == (name, True)
    assert line - 10 <= found.line <= line


def test_a_door_that_opens_in_some_editions_only_is_told(stand: Path) -> None:
    door = "hvilket-forum/nej/flere-fag/ja/skole/ja"
    asked = "[6-10, 10-13, 13-18]\n        til:\n          - naar: {udgave_har: fokusteam}\n"
    asked += "            gaa: fokusteam\n          - ellers: tvaerfagligt-team"
    elsewhere = asked.replace("tvaerfagligt-team", "vil-familien")
    with (
        broken(stand, "guides/handleveje/hvilket-forum/vej.yml", asked, elsewhere),
        broken(stand, "linealen/data/lineal.yml", BAND, f"    veje: [{door}]"),
    ):
        assert [door in each.message for each in run.run(stand) if each.code == "DOER"] == [True]
