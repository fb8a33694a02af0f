"""The index of the built site, and what the page's own JavaScript makes of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from build_scripts.ground.files import load_files
from build_scripts.search import ask, data, measure, put
from tests.conftest import ROOT

# The data of the index, as the module gives it to the page.
_DATA = 'import data from "./index-of-the-site.js"; console.log(JSON.stringify(data));'


@pytest.fixture(scope="session")
def index(site: Path) -> str:
    """The text of the index's module."""
    return put.find(site).read_text("utf-8")


@pytest.fixture(scope="session")
def indexed(index: str) -> dict[str, Any]:
    """What the index holds."""
    found: dict[str, Any] = ask.in_node(ROOT, index, _DATA, None)
    return found


@pytest.fixture(scope="session")
def addresses(indexed: dict[str, Any]) -> list[str]:
    """The pages that can be found."""
    return [address for address, *_ in indexed["sider"]]


@pytest.fixture(scope="session")
def soegedata() -> data.Soegedata:
    return data.parse_soegedata(load_files(ROOT, ["guides"]))


@pytest.fixture(scope="session")
def spoergsmaal() -> tuple[measure.Spoergsmaal, ...]:
    return measure.load_spoergsmaal(ROOT)
