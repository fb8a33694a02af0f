"""The register, and the site of an edition that means harm."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts import site as site_builder
from build_scripts.register.load import load_register
from build_scripts.register.model import Register
from tests.conftest import ROOT
from tests.sites import MadeOnce, the_day
from tests.udgaver import ond_udgave


@pytest.fixture(scope="session")
def register() -> Register:
    return load_register(ROOT)


@pytest.fixture(scope="session")
def ond(kopi: Path, made_once: MadeOnce) -> Path:
    """The site of the edition whose every text means harm, built as a draft."""
    ond_udgave.skriv(kopi / "kommuner")

    def build(target: Path) -> None:
        with the_day():
            findings = site_builder.build(kopi, target, udgave="ond", draft=True)
        assert [each.code for each in findings] == ["UUDFYLDT"]

    return made_once("ond", build)
