"""Read one edition's whole folder: its facts, its own pages, and its logo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from build_scripts.ground.yaml_source import read_document
from build_scripts.register.model import Register
from build_scripts.udgaver import logo
from build_scripts.udgaver.model import FAKTA, EgenSide, Udgave
from build_scripts.udgaver.own_pages import FOLDER, read_sider
from build_scripts.udgaver.parse import parse_udgave
from linealen import ContentError, Document, Finding, Skala
from linealen.reading import Entry, Notes

KOMMUNER: Final = Path("kommuner")
REGISTER: Final = "register"
NEUTRAL: Final = "neutral"
FIL: Final = "udgave.yml"
# What was read at the last review; written and read by ``status``.
GENNEMGANG: Final = "gennemgang.json"


@dataclass(frozen=True, slots=True)
class Hentet:
    """An edition, and the file it was read from, which knows its lines."""

    udgave: Udgave
    document: Document


def editions(root: Path) -> tuple[str, ...]:
    """The names of all editions below ``root``, in order; each is a folder."""
    return tuple(
        folder.name
        for folder in sorted((root / KOMMUNER).glob("*/"))
        if folder.name != REGISTER and not folder.name.startswith((".", "_"))
    )


def hent(root: Path, navn: str, shared_scale: Skala, register: Register, dagsdato: date) -> Hentet:
    """The edition called ``navn``. Raises ContentError with every finding about its folder."""
    folder = root / KOMMUNER / navn
    if not (folder / FIL).is_file():
        name = (KOMMUNER / navn / FIL).as_posix()
        told = f"Udgaven »{navn}« findes ikke. Der er: {', '.join(editions(root))}."
        if folder.is_dir():
            told = f"Filen {FIL} mangler i mappen. Begynd den med ny-kommune, eller slet mappen."
        if (folder / "udgave.yaml").is_file():
            told = f"Filen skal hedde {FIL}. Omdøb udgave.yaml."
        raise ContentError((Finding(name, 0, "FIL", told),))
    findings: list[Finding] = []
    sider: tuple[EgenSide, ...] = ()
    try:
        sider = read_sider(folder, root, dagsdato.isoformat())
    except ContentError as error:
        findings += error.findings
    document = read_document(folder / FIL, root)
    udgave: Udgave | None = None
    try:
        udgave = parse_udgave(document, shared_scale, register, dagsdato, sider)
    except ContentError as error:
        findings += error.findings
    else:
        findings += _folder(udgave, folder, document, root)
    if findings or udgave is None:
        raise ContentError(tuple(findings))
    return Hentet(udgave, document)


def _folder(udgave: Udgave, folder: Path, document: Document, root: Path) -> Iterator[Finding]:
    """What must hold between the file and the folder it lies in."""
    allowed = {FIL, FOLDER, GENNEMGANG, udgave.udseende.logo}
    for path in sorted(folder.iterdir()):
        if path.name not in allowed and not path.name.startswith("."):
            told = (
                f"Her må kun ligge {FIL}, {GENNEMGANG}, {FOLDER}/ og logoet. Er det en side, så "
                f"flyt den til {FOLDER}/. Er det logoet, så skriv navnet ved »logo«. "
                "Ellers slet filen."
            )
            yield Finding(path.relative_to(root).as_posix(), 0, "FIL", told)
    if udgave.udseende.logo:
        yield from logo.findings(folder / udgave.udseende.logo, root)
    if folder.name == NEUTRAL:
        return
    if udgave.id != folder.name:
        told = f"»id« skal være mappens navn: »{folder.name}«."
        yield document.finding(("id",), "ID", told)
    if udgave.er_neutral:
        told = "Nøglen »kommune« mangler. Skriv kommunens navn: kommune: Storby Kommune."
        yield document.finding((), "MANGLER", told)


def logo_bytes(root: Path, navn: str, udgave: Udgave) -> bytes:
    """The logo's file, or no bytes at all where the edition has none."""
    if not udgave.udseende.logo:
        return b""
    return (root / KOMMUNER / navn / udgave.udseende.logo).read_bytes()


def rejsernes_fakta(root: Path) -> tuple[str, ...]:
    """What the municipality of the paths' journeys has: the journeys are written for the neutral
    edition, and an edition that has less does not make them wrong. Raises ContentError."""
    document = read_document(root / KOMMUNER / NEUTRAL / FIL, root)
    notes = Notes()
    fakta = Entry(document, (), notes).optional_words("har", FAKTA)
    notes.raise_if_any()
    return fakta
