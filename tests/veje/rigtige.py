"""The real guides of the project, read once, and the editions they are walked in."""

from __future__ import annotations

from functools import cache

from build_scripts import content
from build_scripts.ground.files import Files, load_files
from build_scripts.udgaver.model import FAKTA
from build_scripts.veje.check import GaaedeVeje, check_veje
from build_scripts.veje.load import FOLDER, parse_veje
from build_scripts.veje.walked import Walked
from linealen.handlevej import Handlevej
from linealen.tilstande import Tilstande
from tests.conftest import ROOT

IDS = sorted(path.parent.name for path in (ROOT / FOLDER).glob("*/vej.yml"))


@cache
def neutral() -> content.Content:
    return content.load(ROOT)


@cache
def files() -> Files:
    return load_files(ROOT, [FOLDER])


@cache
def read() -> GaaedeVeje:
    lineal, names = neutral().lineal, neutral().skala.alle_navne(neutral().lineal)
    return check_veje(parse_veje(files(), lineal, names), files(), neutral().udgave.fakta)


def vej(id_: str) -> Handlevej:
    """A real guide; its findings instead when it has any."""
    return walked(id_).vej


def walked(id_: str) -> Walked:
    """The same with all its states."""
    broken = read().brudte.get(id_, ())
    assert not broken, "\n".join(str(finding) for finding in broken)
    return next(each for each in read().gaaede if each.vej.id == id_)


def runs(id_: str) -> tuple[Tilstande, ...]:
    """Its states in every edition that it can tell apart. That these stand for all is a test's."""
    return tuple(walked(id_).runs.values())


def editions() -> tuple[frozenset[str], ...]:
    """With everything an edition can have, with what the neutral one has, and with nothing."""
    return frozenset(FAKTA), frozenset(neutral().udgave.fakta), frozenset()
