"""Folders of guides that tests may break: a copy of the sound one, and edits in it."""

from __future__ import annotations

import shutil
from pathlib import Path

from build_scripts.content import DATA
from build_scripts.ground.files import load_files
from build_scripts.veje.check import GaaedeVeje, check_veje
from build_scripts.veje.load import FOLDER, parse_veje
from linealen import Lineal, load_skala
from tests.conftest import ROOT
from tests.documents import document

FIXTURES = Path(__file__).parent / "fixtures"
FAKTA = ("fokusteam",)
SKALA = load_skala(document(ROOT / DATA / "skala.yml", ROOT))


def copy(root: Path, id_: str = "god") -> Path:
    """Put a copy of the sound guide below ``root``, with ``id_`` as its folder."""
    folder = root / FOLDER / id_
    shutil.copytree(FIXTURES / "god", folder)
    return folder


def edit(folder: Path, file: str, old: str, new: str) -> None:
    """Replace the one place where ``old`` stands; an empty ``old`` makes or replaces the file."""
    path = folder / file
    if old:
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
        new = text.replace(old, new)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(new, encoding="utf-8")


def check(root: Path, lineal: Lineal) -> GaaedeVeje:
    """Everything that ``check`` says of the guides below ``root``."""
    files = load_files(root, [FOLDER])
    return check_veje(parse_veje(files, lineal, SKALA.alle_navne(lineal)), files, FAKTA)


def told(veje: GaaedeVeje) -> list[str]:
    """The findings as they are printed, sorted, with the folder of all guides left out."""
    prefix = f"{FOLDER}/"
    return [str(finding).removeprefix(prefix) for finding in sorted(veje.findings)]
