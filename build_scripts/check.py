"""Check all content and say, with path, line and a Danish sentence, what an editor must mend."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from linealen import ContentError, Finding

from . import content, kommuneregister
from .check_kilder import unused
from .check_lineal import check_lineal
from .check_sider import Sidekendte, check_side
from .check_veje import check_vej
from .opslag.laes import Opslag, load_opslag
from .sidehoved import Skreven, read_pages
from .soegning import data as soegedata
from .veje import Veje, load_veje

__all__ = ["Finding", "run"]

GLOSSARY = "ordliste.md"


def run(root: Path) -> list[Finding]:
    """Every finding in the content below ``root``, in order of file and line; empty when sound."""
    found: list[Finding] = []
    last: tuple[content.Content, Veje] | None = None
    for folder in sorted((root / "kommuner").glob("*/")):
        if folder == root / kommuneregister.FOLDER:
            found += kommuneregister.findings(root)
            continue
        try:
            built = content.load(root, folder.name)
        except ContentError as error:
            found += error.findings
        else:
            found += check_lineal(built, root)
            veje = load_veje(root, built.lineal, built.skala)
            last = (built, veje)
            found += veje.findings
            for vej in veje.veje:
                found += check_vej(vej, root, built.udgave.fakta)
    if last is not None:
        found += _collection(root, *last)
    found += soegedata.findings(root)
    return sorted(set(found))


def _collection(root: Path, built: content.Content, veje: Veje) -> list[Finding]:
    """What is wrong with the registers, the written pages, and what they rest on."""
    kilder = tuple(kilde.id for kilde in built.lineal.kilder)
    sider, found = read_pages(root)
    try:
        opslag = load_opslag(root, kilder)
    except ContentError as error:
        return [*found, *error.findings]
    kendte = Sidekendte(
        kilder=kilder,
        veje=(*(vej.id for vej in veje.veje), *veje.brudte),
        skabeloner=tuple(opslag.skabeloner),
        eksempler=tuple(opslag.eksempler),
    )
    return [
        *found,
        *(each for side in sider for each in check_side(side, kendte, _ordvalg(side, opslag))),
        *unused(built.lineal, veje.veje, sider, opslag, root),
    ]


def _ordvalg(side: Skreven, opslag: Opslag) -> Mapping[str, str]:
    """The glossary itself may say what else a thing is called."""
    return {} if side.adresse == GLOSSARY else opslag.ordvalg
