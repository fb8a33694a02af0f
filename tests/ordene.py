"""The words that the build writes, as they stand in the project."""

from __future__ import annotations

from typing import Final

from build_scripts.ground.files import load_files
from build_scripts.ground.wording import FOLDER
from build_scripts.kerne.wording import parse_ordene
from tests.conftest import ROOT

ORDENE: Final = parse_ordene(load_files(ROOT, [FOLDER]))
SIDEORD: Final = ORDENE.sider
UDGAVEORD: Final = ORDENE.udgaver
VEJORD: Final = ORDENE.veje
OEVELSESORD: Final = ORDENE.oevelser
