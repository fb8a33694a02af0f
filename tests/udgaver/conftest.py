"""The example editions, each built once, and a copy of the project to lay other editions in."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from build_scripts import site as site_builder
from build_scripts.register.load import load_register
from build_scripts.register.model import Register
from tests.conftest import ROOT
from tests.copies import share_made
from tests.udgaver import ond_udgave
from tests.udgaver.udgavefil import EKSEMPLER, EPOKE

PARTS = ("build_scripts", "docs", "guides", "kommuner", "linealen", "overrides", "mkdocs.yml")


@pytest.fixture(scope="session")
def register() -> Register:
    return load_register(ROOT)


@pytest.fixture(scope="session")
def dag() -> Iterator[None]:
    """The day that the examples were written for: they stay whole whenever the tests are run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOKE)
        yield


@pytest.fixture(scope="session")
def kopi(heavy: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's files in a folder of their own: nobody edits them while they are built, and
    editions can be laid there that must not lie in ours."""
    copy = tmp_path_factory.mktemp("projekt")
    for name in PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, copy / name)
    share_made(ROOT, copy)
    return copy


@pytest.fixture(scope="session")
def eksempelsites(
    dag: None, kopi: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """Each example edition, built for all to see."""
    folder = tmp_path_factory.mktemp("udgaver")
    for udgave in EKSEMPLER:
        assert site_builder.build(kopi, folder / udgave, udgave=udgave) == ()
    return {udgave: folder / udgave for udgave in EKSEMPLER}


@pytest.fixture(scope="session")
def ond(dag: None, kopi: Path) -> Path:
    """The site of the edition whose every text means harm, built as a draft."""
    ond_udgave.skriv(kopi / "kommuner")
    findings = site_builder.build(kopi, kopi / "ond-site", udgave="ond", draft=True)
    assert [each.code for each in findings] == ["UUDFYLDT"]
    return kopi / "ond-site"
