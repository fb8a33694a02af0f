"""The index of the built site, opened once."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.search import data, measure, packing, put
from build_scripts.search.index import Indeks
from build_scripts.search.opened_index import Soegebog
from tests.conftest import ROOT


@pytest.fixture(scope="session")
def indeks(site: Path) -> Indeks:
    return packing.udpak(put.find(site).read_text("utf-8"))


@pytest.fixture(scope="session")
def bog(indeks: Indeks) -> Soegebog:
    return Soegebog(indeks)


@pytest.fixture(scope="session")
def soegedata() -> data.Soegedata:
    return data.load(ROOT)


@pytest.fixture(scope="session")
def spoergsmaal() -> tuple[measure.Spoergsmaal, ...]:
    return measure.load(ROOT)
