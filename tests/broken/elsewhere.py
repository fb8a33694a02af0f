"""Findings that a command makes and ``check`` does not: each command run on content that gives it
one, and what it said."""

from __future__ import annotations

import contextlib
import io
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from build_scripts import content, site
from build_scripts.cli import check, flyt, status
from build_scripts.ground.stop import Stop
from build_scripts.search import measure
from build_scripts.udgaver import link_errors
from build_scripts.udgaver.model import EgenSide
from linealen import ContentError
from tests.broken.stand import broken
from tests.conftest import ROOT
from tests.sites import EKSEMPLER

_UDGAVE: Final = EKSEMPLER[0]
_FIL: Final = f"kommuner/{_UDGAVE}/udgave.yml"


def _overdue(root: Path) -> None:
    with broken(root, "docs/akut.md", "gennemgaas_foer: 20", "gennemgaas_foer: 19"):
        check.run(root, overdue=True)


def _flyt(root: Path) -> None:
    with broken(root, _FIL, "format: 2", "format: 99"):
        flyt.run(root, _UDGAVE)


def _status(root: Path) -> None:
    path = root / f"kommuner/{_UDGAVE}/gennemgang.json"
    path.write_text("{}", "utf-8")
    try:
        status.run(root, _UDGAVE, "")
    finally:
        path.unlink()


def _build(root: Path) -> None:
    """What is asked before anything is built."""
    with broken(root, _FIL, "  ejer: Center", "  # ejer: Center"):
        site.checked(root, draft=False, udgave=_UDGAVE)
        site.unfilled(content.load_udgave(root, _UDGAVE), draft=False)


def _build_with_link(_: Path) -> None:
    """The runner's own words about a link, as they come back from it."""
    page = EgenSide("ny", "Ny", "2027-01-01", "# Ny\n\n[Se](findes-ikke.md)\n")
    told = (
        "WARNING -  Doc file 'kommunen/ny.md' contains a link 'findes-ikke.md', but the target "
        "'kommunen/findes-ikke.md' is not found among documentation files."
    )
    print(link_errors.in_danish(told, _UDGAVE, (page,)))


def _bench(root: Path) -> None:
    folder = (root / measure.SPOERGSMAAL).parent
    folder.mkdir(parents=True)
    shutil.copy(ROOT / measure.SPOERGSMAAL, folder)
    with broken(
        root,
        measure.SPOERGSMAAL.as_posix(),
        ", side: [handleveje/mistanke-vold-overgreb/, handleveje/akut-fare/]",
        "",
    ):
        measure.load_spoergsmaal(root)


COMMANDS: Final[Mapping[str, tuple[str, Callable[[Path], None]]]] = {
    "check --overdue": ("FRIST", _overdue),
    "flyt": ("FORMAT", _flyt),
    "status": ("GENNEMGANG", _status),
    "build": ("UUDFYLDT", _build),
    "build, of an own page's link": ("LINK", _build_with_link),
    "bench": ("MANGLER", _bench),
}


def said(root: Path, command: Callable[[Path], None]) -> str:
    """What a command tells, on its way out or as it stops."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        try:
            command(root)
        except (Stop, ContentError) as stopped:
            print(stopped)
    return out.getvalue()
