"""A folder of dilemmas that tests may break: a copy of the sound one, and edits in it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from build_scripts.content import DATA
from build_scripts.dilemmaer.check import checked
from build_scripts.dilemmaer.load import FOLDER, Dilemmaer, load_dilemmaer
from linealen import Lineal, load_skala
from tests.conftest import ROOT
from tests.documents import document

FIXTURES = Path(__file__).parent / "fixtures"
SKALA = load_skala(document(ROOT / DATA / "skala.yml", ROOT))
PATHS = ("underretning", "akut-fare")


def copy(root: Path, id_: str = "god") -> Path:
    """Put the real shared words and a copy of the sound dilemma below ``root``."""
    folder = root / FOLDER / id_
    shutil.copytree(FIXTURES / "god", folder)
    shutil.copy(ROOT / FOLDER / "ord.yml", root / FOLDER / "ord.yml")
    return folder


def check(root: Path, lineal: Lineal) -> Dilemmaer:
    """Everything that ``check`` says of the dilemmas below ``root``."""
    return checked(load_dilemmaer(root, lineal, SKALA, PATHS), lineal, SKALA)


def told(read: Dilemmaer) -> list[str]:
    """The findings as they are printed, sorted, without the folder of all dilemmas, and without
    long lists of what could have been written."""
    prefix = f"{FOLDER}/"
    said = (str(finding).removeprefix(prefix) for finding in sorted(read.findings))
    return [re.sub(r"blandt: [^.]* …\.$", "blandt: …", each) for each in said]
