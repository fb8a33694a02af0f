"""What the pictures of »Ret i browseren« show: one small story of an invented municipality.

The number of the night is missing, so the edition is a draft. Somebody writes it one digit short,
and ``check`` says so. Then it is right, and the page is finished.
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_scripts import content
from build_scripts import site as site_builder
from build_scripts.status.load import load_status
from build_scripts.status.page import side
from linealen import ContentError
from tests.copies import MADE, share_made

UDGAVE: Final = "eksempel-storby"
DAG: Final = date(2026, 11, 25)
_FIL: Final = f"kommuner/{UDGAVE}/udgave.yml"
_NUMMER: Final = '    telefon: "20 00 01 12"\n'


def projekt(root: Path, mappe: Path) -> Path:
    """A copy of the project in which the story can happen."""
    shutil.copytree(root, mappe, ignore=shutil.ignore_patterns(*MADE))
    share_made(root, mappe)
    return mappe


def sider(projekt: Path, mappe: Path, faerdig: Path) -> dict[str, Path]:
    """The four pages, by the name of their picture; ``faerdig`` is the whole edition's site."""
    hel = (projekt / _FIL).read_text("utf-8")
    assert _NUMMER in hel, f"Historien handler om nummeret {_NUMMER.strip()} i {_FIL}"
    (projekt / _FIL).write_text(hel.replace(_NUMMER, "", 1), encoding="utf-8")
    mappe.mkdir()
    (mappe / "status.html").write_text(side(load_status(projekt, UDGAVE, DAG)), encoding="utf-8")
    site_builder.build(projekt, mappe / "udkast", draft=True, udgave=UDGAVE)
    kort = hel.replace(_NUMMER, _NUMMER.replace(" 12", " 1"), 1)
    (projekt / _FIL).write_text(kort, encoding="utf-8")
    (mappe / "besked.html").write_text(_besked(projekt, kort), encoding="utf-8")
    return {
        "status": mappe / "status.html",
        "udkast": mappe / "udkast" / "kommunen" / "index.html",
        "besked": mappe / "besked.html",
        "faerdig": faerdig / "kommunen" / "index.html",
    }


def _besked(projekt: Path, tekst: str) -> str:
    try:
        content.load_udgave(projekt, UDGAVE, DAG)
    except ContentError as error:
        (fund,) = error.findings
    linjer = list(enumerate(tekst.splitlines(), 1))
    jinja = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
    )
    return jinja.get_template("besked.html").render(
        fund=fund,
        foer=linjer[fund.line - 3 : fund.line - 1],
        linje=linjer[fund.line - 1][1],
        efter=linjer[fund.line : fund.line + 2],
    )
