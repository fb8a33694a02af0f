"""Check all content and say, with path, line and a Danish sentence, what an editor must mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from build_scripts import content
from build_scripts.check import local_steps
from build_scripts.check.doors import check_doors
from build_scripts.check.lineal import check_lineal
from build_scripts.check.source_use import named
from build_scripts.check.sources import unused, used_in_data
from build_scripts.dilemmaer.check import checked
from build_scripts.dilemmaer.load import load_dilemmaer, load_stier
from build_scripts.dilemmaer.page_addresses import titles
from build_scripts.opslag.load import Opslag, load_opslag
from build_scripts.prosa.check import Sidekendte, check_side
from build_scripts.prosa.load import Skreven, read_pages
from build_scripts.register.load import check_register
from build_scripts.search import data as soegedata
from build_scripts.udgaver import band_names
from build_scripts.udgaver.load import Hentet, editions, load_rejsefakta
from build_scripts.veje.check import check_vej
from build_scripts.veje.load import Veje, load_veje
from linealen import ContentError, Finding

__all__ = ["Finding", "run"]

GLOSSARY = "ordliste.md"


def run(root: Path, udgaver: Sequence[str] | None = None) -> list[Finding]:
    """Every finding in the content below ``root``, in order of file and line; empty when sound.

    Of the editions all are judged, or only ``udgaver``: a site does not wait for its neighbour's.
    """
    found: list[Finding] = list(check_register(root))
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
        found += check_doors(kerne.lineal, veje, root)
        found += _walked(veje, root)
        for hentet in hentede:
            found += local_steps.findings(hentet.udgave.lokale_trin, veje, hentet.document)
            found += band_names.findings(hentet.udgave.skala, kerne.lineal, hentet.document)
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
        fakta = load_rejsefakta(root)
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
