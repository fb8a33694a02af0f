"""An edition's whole folder, as names and bytes: its facts, its own pages, and its logo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from build_scripts.ground.files import Files, folders_in
from build_scripts.ground.yaml_source import load_document
from build_scripts.register.model import Register
from build_scripts.udgaver.logo import check_logo
from build_scripts.udgaver.model import FAKTA, EgenSide, Udgave
from build_scripts.udgaver.own_pages import FOLDER, entries_in, parse_sider
from build_scripts.udgaver.parse import parse_udgave
from linealen import ContentError, Document, Finding, Skala
from linealen.reading import Entry, Notes

MAPPE: Final = "kommuner"
REGISTER: Final = "register"
NEUTRAL: Final = "neutral"
FIL: Final = "udgave.yml"
# What was read at the last review; written and read by ``status``.
GENNEMGANG: Final = "gennemgang.json"


@dataclass(frozen=True, slots=True)
class LoadedUdgave:
    """An edition, and the file it was read from, which knows its lines."""

    udgave: Udgave
    document: Document


def parse_folder(
    files: Files, navn: str, faelles_skala: Skala, register: Register, dagsdato: date
) -> LoadedUdgave:
    """The edition called ``navn``. Raises ContentError with every finding about its folder."""
    mappe = f"{MAPPE}/{navn}"
    name = f"{mappe}/{FIL}"
    if name not in files:
        raise ContentError((Finding(name, 0, "FIL", _missing(files, navn)),))
    findings: list[Finding] = []
    sider: tuple[EgenSide, ...] = ()
    try:
        sider = parse_sider(files, mappe, dagsdato.isoformat())
    except ContentError as error:
        findings += error.findings
    document = load_document(files, name)
    udgave: Udgave | None = None
    try:
        udgave = parse_udgave(document, faelles_skala, register, dagsdato, sider)
    except ContentError as error:
        findings += error.findings
    else:
        findings += _check_folder(files, mappe, udgave, document)
    if findings or udgave is None:
        raise ContentError(tuple(findings))
    return LoadedUdgave(udgave, document)


def _missing(files: Files, navn: str) -> str:
    if f"{MAPPE}/{navn}/udgave.yaml" in files:
        return f"Filen skal hedde {FIL}. Omdøb udgave.yaml."
    mapper = [each for each in folders_in(files, MAPPE) if each != REGISTER]
    if navn in mapper:
        return f"Filen {FIL} mangler i mappen. Begynd den med ny-kommune, eller slet mappen."
    return f"Udgaven »{navn}« findes ikke. Der er: {', '.join(mapper)}."


def _check_folder(
    files: Files, mappe: str, udgave: Udgave, document: Document
) -> Iterator[Finding]:
    """What must hold between the file and the folder it lies in."""
    logo = f"{mappe}/{udgave.udseende.logo}" if udgave.udseende.logo else ""
    allowed = {f"{mappe}/{each}" for each in (FIL, FOLDER, GENNEMGANG)} | {logo}
    for name in entries_in(files, mappe):
        if name not in allowed:
            told = (
                f"Her må kun ligge {FIL}, {GENNEMGANG}, {FOLDER}/ og logoet. Er det en side, så "
                f"flyt den til {FOLDER}/. Er det logoet, så skriv navnet ved »logo«. "
                "Ellers slet filen."
            )
            yield Finding(name, 0, "FIL", told)
    if logo:
        yield from check_logo(files, logo)
    navn = mappe.rpartition("/")[2]
    if navn == NEUTRAL:
        return
    if udgave.id != navn:
        yield document.finding(("id",), "ID", f"»id« skal være mappens navn: »{navn}«.")
    if udgave.er_neutral:
        told = "Nøglen »kommune« mangler. Skriv kommunens navn: kommune: Storby Kommune."
        yield document.finding((), "MANGLER", told)


def logo_of(files: Files, navn: str, udgave: Udgave) -> bytes:
    """The logo's bytes, or none at all where the edition has none."""
    logo = udgave.udseende.logo
    return files[f"{MAPPE}/{navn}/{logo}"] if logo else b""


def parse_rejsefakta(files: Files) -> tuple[str, ...]:
    """What the municipality of the paths' journeys has: the journeys are written for the neutral
    edition, and an edition that has less does not make them wrong. Raises ContentError."""
    notes = Notes()
    document = load_document(files, f"{MAPPE}/{NEUTRAL}/{FIL}")
    fakta = Entry(document, (), notes).optional_words("har", FAKTA)
    notes.raise_if_any()
    return fakta
