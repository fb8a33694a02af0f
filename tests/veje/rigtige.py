"""The real guides of the project, read once, and the editions they are walked in."""

from __future__ import annotations

from functools import cache

from build_scripts import content
from build_scripts.udgaver.model import FAKTA
from build_scripts.veje.check import check_veje
from build_scripts.veje.load import FOLDER, Veje
from linealen.handlevej import Handlevej
from tests.conftest import ROOT

IDS = sorted(path.parent.name for path in (ROOT / FOLDER).glob("*/vej.yml"))


@cache
def neutral() -> content.Content:
    return content.load(ROOT)


@cache
def read() -> Veje:
    return check_veje(ROOT, neutral().lineal, neutral().skala, neutral().udgave.fakta)


def vej(id_: str) -> Handlevej:
    """A real guide; its findings instead when it has any."""
    broken = read().brudte.get(id_, ())
    assert not broken, "\n".join(str(finding) for finding in broken)
    return next(each for each in read().veje if each.id == id_)


def editions() -> tuple[frozenset[str], ...]:
    """With everything an edition can have, with what the neutral one has, and with nothing."""
    return frozenset(FAKTA), frozenset(neutral().udgave.fakta), frozenset()
