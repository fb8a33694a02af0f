"""The built site with a file of every kind in it, written out for each way of publishing."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from build_scripts import site as site_builder
from build_scripts.publish import probe
from build_scripts.publish import write as publish_write
from build_scripts.publish.place import Sted, sted
from build_scripts.publish.recipes import Opskrift, opskrift
from build_scripts.publish.table import TYPER

# What the tests go to; the rest is pages like these, and takes time to copy and pack.
KEPT = ("akut", "assets", "linealen", "om", "skabeloner", "soeg")

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session")
def open_folder() -> Iterator[Path]:
    """A folder that other users of the machine may read: Apache gives its rights away."""
    with tempfile.TemporaryDirectory(prefix="udgivelse-") as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


@pytest.fixture(scope="session")
def full_site(site: Path, open_folder: Path) -> Path:
    """The site without most of its pages, and one file of each kind that an edition may come to
    have, in both kinds of place."""
    copy = open_folder / "bygget"
    copy.mkdir()
    for part in site.iterdir():
        if part.is_file():
            shutil.copy(part, copy)
        elif part.name in KEPT:
            shutil.copytree(part, copy / part.name)
    for place in ("proeve", "assets/0123456789"):
        (copy / place).mkdir(parents=True)
        for ending in TYPER:
            if ending != ".html":
                (copy / place / f"fil{ending}").write_bytes(b"{} " * 700)
    return copy


class Published:
    """A site as it was written for one way of publishing."""

    def __init__(self, ud: Path, opskrift: Opskrift, sted: Sted, hjemme: Path) -> None:
        self.ud, self.opskrift, self.sted, self.hjemme = ud, opskrift, sted, hjemme
        self.tabel = publish_write.tabel_of(hjemme)

    def faults(self, server: str) -> list[str]:
        """What is wrong with what ``server`` sends."""
        return probe.faults(
            probe.Ventet(f"{server}{self.sted.sti}", self.hjemme, self.opskrift, self.tabel)
        )


Publish = Callable[[str, str], Published]


@pytest.fixture(scope="session")
def publish(full_site: Path, open_folder: Path) -> Publish:
    """Writes the site for a way of publishing and a path; once for each."""
    made: dict[tuple[str, str], Published] = {}

    def write(som: str, sti: str) -> Published:
        if (som, sti) not in made:
            ud = open_folder / f"{som}-{len(made)}"
            valgt, hvor = opskrift(som), sted(sti, "")
            hjemme = publish_write.write_site(
                full_site, ud, valgt, hvor, lambda it: site_builder.compress(ROOT, it)
            )
            made[som, sti] = Published(ud, valgt, hvor, hjemme)
        return made[som, sti]

    return write


@pytest.fixture
def work(open_folder: Path) -> Iterator[Path]:
    """A folder for a running server."""
    with tempfile.TemporaryDirectory(dir=open_folder) as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)
