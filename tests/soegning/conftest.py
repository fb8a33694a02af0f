"""The index of the built site, opened once."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.soegning import data, maaling, pakning, udgiv
from build_scripts.soegning.indeks import Indeks
from build_scripts.soegning.soegebog import Soegebog

from ..conftest import ROOT


@pytest.fixture(scope="session")
def indeks(site: Path) -> Indeks:
    return pakning.udpak(udgiv.find(site).read_text("utf-8"))


@pytest.fixture(scope="session")
def bog(indeks: Indeks) -> Soegebog:
    return Soegebog(indeks)


@pytest.fixture(scope="session")
def soegedata() -> data.Soegedata:
    return data.load(ROOT)


@pytest.fixture(scope="session")
def spoergsmaal() -> tuple[maaling.Spoergsmaal, ...]:
    return maaling.load(ROOT)
