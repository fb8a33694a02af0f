"""Read the core: every file once, every path walked once, two broken files both reported."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from build_scripts.content import DATA, SKALA, Grundlag, parse_grundlag
from build_scripts.dilemmaer.check import checked
from build_scripts.dilemmaer.load import Dilemmaer, parse_dilemmaer, parse_stier
from build_scripts.dilemmaer.page_addresses import titles
from build_scripts.gennemlaesning.laest import parse_laest_af
from build_scripts.ground.files import Files, load_files
from build_scripts.ground.yaml_source import load_document
from build_scripts.kalibrering.load import parse_kalibrering
from build_scripts.kerne.model import Reading
from build_scripts.kerne.wording import parse_ordene
from build_scripts.opslag.load import parse_opslag
from build_scripts.prosa.load import DOCS, parse_pages
from build_scripts.register.parse import parse_register
from build_scripts.search.data import parse_soegedata
from build_scripts.situationer.load import parse_situationer
from build_scripts.udgaver.folder import MAPPE, parse_rejsefakta
from build_scripts.veje.check import check_veje
from build_scripts.veje.files import draft_title
from build_scripts.veje.load import parse_veje
from linealen import ContentError, Finding, Skala, load_skala

# What content is in. The looks and the code are for others to read.
FOLDERS: Final = (DOCS, "guides", MAPPE, DATA)
Part = TypeVar("Part")


def load_kerne(root: Path) -> Reading:
    """The core below ``root``, with the folders of the editions among its files."""
    return parse_kerne(load_files(root, FOLDERS))


def parse_kerne(files: Files, skala: Skala | None = None) -> Reading:
    """Read the core. Its paths are in the words of an edition with this ``skala``; in those of the
    core's own, where there is none."""
    findings: list[Finding] = []

    def part(read: Callable[[], Part]) -> Part | None:
        try:
            return read()
        except ContentError as error:
            findings.extend(error.findings)
            return None

    words = part(lambda: parse_ordene(files))
    register = part(lambda: parse_register(files))
    faelles = part(lambda: load_skala(load_document(files, SKALA)))
    soegedata = part(lambda: parse_soegedata(files))
    sider, unread = parse_pages(files)
    findings += unread
    grundlag = part(lambda: parse_grundlag(files))
    if grundlag is None:
        return Reading(
            files, words, register, faelles, None, {}, None, None, sider, None, None, None,
            None, None, None, soegedata, tuple(findings),
        )  # fmt: skip
    lineal = grundlag.lineal
    baandnavne = (skala or grundlag.skala).alle_navne(lineal)
    laeste = parse_veje(files, lineal, baandnavne)
    fakta = part(lambda: parse_rejsefakta(files))
    veje = None if fakta is None else check_veje(laeste, files, fakta)
    findings += (veje or laeste).findings
    opslag = part(lambda: parse_opslag(files, tuple(kilde.id for kilde in lineal.kilder)))
    navne = {vej.id: vej.titel for vej in laeste.veje}
    navne |= {
        id_: draft_title(id_, words.veje) if words else id_ for id_ in (veje or laeste).brudte
    }
    dilemmaer = part(lambda: _dilemmaer(files, grundlag, tuple(navne)))
    stier = None
    if dilemmaer is not None:
        findings += dilemmaer.findings
        read, places = dilemmaer, tuple(titles(sider, navne))
        stier = part(lambda: parse_stier(files, lineal, places, read))
    kalibrering = part(lambda: parse_kalibrering(files, lineal, grundlag.skala))
    situationer, unsound = parse_situationer(files, lineal)
    findings += unsound
    laest_af = part(lambda: parse_laest_af(files, navne, (each.id for each in lineal.paabud)))
    return Reading(
        files, words, register, faelles, grundlag, baandnavne, laeste, veje, sider, opslag,
        dilemmaer, stier, kalibrering, situationer, laest_af, soegedata, tuple(findings),
    )  # fmt: skip


def _dilemmaer(files: Files, grundlag: Grundlag, veje: Sequence[str]) -> Dilemmaer:
    """The dilemmas, judged in the core's own words, for an edition's may be another's."""
    lineal, skala = grundlag.lineal, grundlag.skala
    return checked(parse_dilemmaer(files, lineal, skala, veje), lineal, skala)
