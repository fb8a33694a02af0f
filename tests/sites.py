"""The sites that many tests look at: each kind is built once in a run, and nobody changes it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from build_scripts import site as site_builder
from build_scripts.ground.one_at_a_time import one_at_a_time
from tests.copies import share_made

ROOT: Final = Path(__file__).resolve().parent.parent
EKSEMPLER: Final = ("eksempel-storby", "eksempel-lillekommune", "eksempel-omvendt")
# The day that the examples were written for, 25 November 2026, at ten.
EPOKE: Final = "1795600800"
PARTS: Final = (
    "build_scripts", "docs", "guides", "kommuner", "LICENSE", "LICENSES", "linealen",
    "mkdocs.yml", "overrides", "requirements",
)  # fmt: skip

MadeOnce = Callable[[str, Callable[[Path], object]], Path]


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> MadeOnce:
    """Makes a folder by its name, once in the whole run: of the processes that share the tests, the
    first that asks makes it, and the others wait for it."""
    own = tmp_path_factory.getbasetemp()
    # xdist gives each of its processes a folder below that of the run.
    run = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def make(name: str, how: Callable[[Path], object]) -> Path:
        folder = run / "delt" / name
        done = folder.with_name(f"{name}.lavet")
        with one_at_a_time(folder.with_name(f"{name}.laas")):
            if not done.exists():
                shutil.rmtree(folder, ignore_errors=True)
                how(folder)
                # Last: a folder without it is half made.
                done.touch()
        return folder

    return make


@pytest.fixture(scope="session")
def site(heavy: None, made_once: MadeOnce) -> Path:
    """The finished site with every pass, as ``build`` makes it."""
    return made_once("neutral", lambda target: site_builder.build(ROOT, target))


@contextmanager
def the_day() -> Iterator[None]:
    """The examples are whole on their day, whenever the tests are run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOKE)
        yield


@pytest.fixture
def dag() -> Iterator[None]:
    with the_day():
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
def eksempelsites(kopi: Path, made_once: MadeOnce) -> dict[str, Path]:
    """Each example edition, built for all to see."""

    def build(udgave: str, target: Path) -> None:
        with the_day():
            assert site_builder.build(kopi, target, udgave=udgave) == ()

    return {
        udgave: made_once(udgave, lambda target, udgave=udgave: build(udgave, target))
        for udgave in EKSEMPLER
    }
