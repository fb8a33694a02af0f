"""Check all content and say, with path, line and a Danish sentence, what an editor must mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from linealen import ContentError, Finding

from . import content, kommuneregister
from .check_kilder import unused, used_in_data
from .check_lineal import check_lineal
from .check_sider import Sidekendte, check_side
from .check_veje import check_vej
from .dilemmaer.check import checked
from .dilemmaer.laes import load_dilemmaer, load_stier
from .dilemmaer.side_adresser import titles
from .kildebrug import named
from .opslag.laes import Opslag, load_opslag
from .sidehoved import Skreven, read_pages
from .soegning import data as soegedata
from .udgaver import baandnavne, lokale
from .udgaver.hent import Hentet, editions, rejsernes_fakta
from .veje import Veje, load_veje

__all__ = ["Finding", "run"]

GLOSSARY = "ordliste.md"


def run(root: Path, udgaver: Sequence[str] | None = None) -> list[Finding]:
    """Every finding in the content below ``root``, in order of file and line; empty when sound.

    Of the editions all are judged, or only ``udgaver``: a site does not wait for its neighbour's.
    """
    found: list[Finding] = list(kommuneregister.findings(root))
    kerne: content.Kerne | None = None
    try:
        kerne = content.load_kerne(root)
    except ContentError as error:
        found += error.findings
    hentede, findings = _editions(root, udgaver if udgaver is not None else editions(root))
    found += findings
    if kerne is not None:
        found += check_lineal(kerne.lineal, root)
        veje = load_veje(root, kerne.lineal, kerne.skala)
        found += veje.findings
        found += _walked(veje, root)
        for hentet in hentede:
            found += lokale.findings(hentet.udgave.lokale_trin, veje, hentet.document)
            found += baandnavne.findings(hentet.udgave.skala, kerne.lineal, hentet.document)
        found += _collection(root, kerne, veje)
    found += soegedata.findings(root)
    return sorted(set(found))


def _editions(root: Path, names: Sequence[str]) -> tuple[list[Hentet], list[Finding]]:
    """The editions that can be read, and what is wrong with the others."""
    read: list[Hentet] = []
    found: list[Finding] = []
    for name in names:
        try:
            read.append(content.load_udgave(root, name))
        except ContentError as error:
            found += error.findings
    return read, found


def _walked(veje: Veje, root: Path) -> list[Finding]:
    """What only a walk of the paths can show."""
    try:
        fakta = rejsernes_fakta(root)
    except ContentError as error:
        return list(error.findings)
    return [each for vej in veje.veje for each in check_vej(vej, root, fakta)]


def _collection(root: Path, built: content.Kerne, veje: Veje) -> list[Finding]:
    """What is wrong with the registers, the written pages, and what they rest on."""
    kilder = tuple(kilde.id for kilde in built.lineal.kilder)
    sider, unread = read_pages(root)
    found = list(unread)
    try:
        opslag = load_opslag(root, kilder)
        paths = [*(vej.id for vej in veje.veje), *veje.brudte]
        dilemmaer = checked(
            load_dilemmaer(root, built.lineal, built.skala, paths), built.lineal, built.skala
        )
        places = titles(sider, dict.fromkeys(paths, ""))
        load_stier(root, built.lineal, tuple(places), dilemmaer)
    except ContentError as error:
        return [*found, *error.findings]
    kendte = Sidekendte(
        kilder=kilder,
        veje=(*(vej.id for vej in veje.veje), *veje.brudte),
        skabeloner=tuple(opslag.skabeloner),
        eksempler=tuple(opslag.eksempler),
    )
    found += [
        *(each for side in sider for each in check_side(side, kendte, _ordvalg(side, opslag))),
        *dilemmaer.findings,
    ]
    if veje.brudte or dilemmaer.brudte:
        # What they lean on is not known: a source is not called unused because of it.
        return found
    return [
        *found,
        *unused(
            built.lineal,
            [
                *used_in_data(built.lineal, opslag, dilemmaer.ord),
                *(kilde for kilde, _ in named(veje.veje, sider, opslag, dilemmaer.dilemmaer)),
            ],
            root,
        ),
    ]


def _ordvalg(side: Skreven, opslag: Opslag) -> Mapping[str, str]:
    """The glossary itself may say what else a thing is called."""
    return {} if side.adresse == GLOSSARY else opslag.ordvalg
