"""An edition and the register are read from names and bytes: where there is no disk, as in a
browser, they are read and judged the same."""

from __future__ import annotations

import builtins
import io
import os
from typing import NoReturn

import pytest

from build_scripts.ground.files import Files, load_files
from build_scripts.register.parse import parse_register
from build_scripts.udgaver.folder import logo_of, parse_folder, parse_rejsefakta
from build_scripts.udgaver.load import editions, load_udgave
from linealen import ContentError, Skala
from tests.conftest import ROOT
from tests.udgaver.udgavefil import DAG, REGISTER

UDGAVER = editions(ROOT)


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> Files:
    """Everything below kommuner/; after that nothing can be opened or listed."""
    read = load_files(ROOT, ["kommuner"])

    def refuse(*args: object, **kwargs: object) -> NoReturn:
        raise AssertionError(f"rører disken: {args}")

    for module, name in ((builtins, "open"), (io, "open"), (os, "open"), (os, "scandir"),
                         (os, "listdir"), (os, "stat")):  # fmt: skip
        monkeypatch.setattr(module, name, refuse)
    return read


@pytest.mark.parametrize("udgave", UDGAVER)
def test_an_edition_is_the_same_without_a_disk(
    request: pytest.FixtureRequest, skala: Skala, udgave: str
) -> None:
    there = load_udgave(ROOT, udgave, skala, REGISTER, DAG)
    files: Files = request.getfixturevalue("files")
    here = parse_folder(files, udgave, skala, parse_register(files), DAG)
    assert here == there
    assert bool(logo_of(files, udgave, here.udgave)) is bool(here.udgave.udseende.logo)


def test_what_the_journeys_build_on_needs_no_disk(files: Files) -> None:
    assert "fokusteam" in parse_rejsefakta(files)


def test_a_defect_is_told_without_a_disk(skala: Skala, files: Files) -> None:
    mappe = "kommuner/eksempel-storby"
    broken = dict(files) | {
        f"{mappe}/udgave.yml": files[f"{mappe}/udgave.yml"].replace(b"navn: Trygt", b"nafn: Trygt"),
        f"{mappe}/sider/ny.md": b"\xff",
        f"{mappe}/sider/mappe/x.md": b"",
        f"{mappe}/notat.txt": b"",
    }
    with pytest.raises(ContentError) as stop:
        parse_folder(broken, "eksempel-storby", skala, REGISTER, DAG)
    told = [(each.path.removeprefix(f"{mappe}/"), each.code) for each in stop.value.findings]
    assert told == [
        ("sider/mappe", "FIL"), ("sider/ny.md", "FIL"), ("udgave.yml", "MANGLER"),
        ("udgave.yml", "NOEGLE"),
    ]  # fmt: skip
    with pytest.raises(ContentError, match="er: eksempel-lillekommune, eksempel-omvendt"):
        parse_folder(files, "findes-ikke", skala, REGISTER, DAG)
