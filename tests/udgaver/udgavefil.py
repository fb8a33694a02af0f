"""An edition's file to break: the largest example, with one thing changed."""

from __future__ import annotations

from datetime import date

from build_scripts import content
from build_scripts.ground.yaml_source import parse_document
from build_scripts.register.load import load_register
from build_scripts.udgaver.model import Udgave
from build_scripts.udgaver.parse import parse_udgave
from linealen import ContentError, Finding
from tests.conftest import ROOT

DAG = date(2026, 11, 25)
NAVN = "kommuner/eksempel-storby/udgave.yml"
HEL = (ROOT / NAVN).read_text("utf-8")
KERNE = content.load_grundlag(ROOT)
REGISTER = load_register(ROOT)


def laes(text: str) -> Udgave:
    """The edition that this text is. Raises ContentError."""
    return parse_udgave(parse_document(text, NAVN), KERNE.skala, REGISTER, DAG)


def fund(text: str) -> list[Finding]:
    """What is wrong with the text; empty when nothing is."""
    try:
        laes(text)
    except ContentError as error:
        return list(error.findings)
    return []


def skift(old: str, new: str) -> tuple[str, int]:
    """The whole file with the first ``old`` replaced, and the line on which it stood."""
    assert old in HEL, f"{old!r} is not in {NAVN}"
    return HEL.replace(old, new, 1), HEL[: HEL.index(old)].count("\n") + 1
