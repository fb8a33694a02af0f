"""The real dilemmas of the project, read once; the tests of them all go through here."""

from __future__ import annotations

from functools import cache

from build_scripts import content
from build_scripts.dilemmaer.check import checked
from build_scripts.dilemmaer.load import FOLDER, Dilemmaer, LoadedDilemma, load_dilemmaer
from build_scripts.veje.load import FOLDER as VEJE
from linealen.dilemma import Dilemma, Scene
from tests.conftest import ROOT

IDS = sorted(path.parent.name for path in (ROOT / FOLDER).glob("*/dilemma.yml"))
PATHS = sorted(path.parent.name for path in (ROOT / VEJE).glob("*/vej.yml"))


@cache
def neutral() -> content.Content:
    return content.load(ROOT)


@cache
def read() -> Dilemmaer:
    """All of them as ``check`` sees them: those with something wrong are among the broken."""
    lineal, skala = neutral().lineal, neutral().skala
    return checked(load_dilemmaer(ROOT, lineal, skala, PATHS), lineal, skala)


def loaded(id_: str) -> LoadedDilemma:
    """A real dilemma with its prose; its findings instead when it has any."""
    broken = read().brudte.get(id_, ())
    assert not broken, "\n".join(str(finding) for finding in broken)
    return next(each for each in read().alle if each.dilemma.id == id_)


def scenes() -> tuple[tuple[Dilemma, Scene], ...]:
    """Every scene of every sound dilemma, in order."""
    return tuple(
        (dilemma, scene) for dilemma in read().dilemmaer for scene in dilemma.scener.values()
    )
