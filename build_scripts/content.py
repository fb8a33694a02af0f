"""All content, read once into frozen objects: the ruler, the edition, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from build_scripts.ground.today import today
from build_scripts.ground.yaml_source import read_document
from build_scripts.register.load import load_register
from build_scripts.register.model import Register
from build_scripts.udgaver.load import NEUTRAL as NEUTRAL
from build_scripts.udgaver.load import Hentet
from build_scripts.udgaver.load import load_udgave as load_edition
from build_scripts.udgaver.model import Udgave
from linealen import (
    FILES,
    ContentError,
    Document,
    Finding,
    Lineal,
    Side,
    Skala,
    compile_text,
    load_lineal,
    load_skala,
    udvalg,
)

DATA = Path("linealen/data")


@dataclass(frozen=True, slots=True)
class Content:
    """What the site is made from. ``fil`` is the edition's file, which knows its lines;
    ``faelles_skala`` is the core's own, in whose words the core is written."""

    lineal: Lineal
    udgave: Udgave
    compiled: str
    fil: Document
    faelles_skala: Skala

    @property
    def skala(self) -> Skala:
        return self.udgave.skala

    def udvalg(self) -> dict[str, dict[str, tuple[Side, ...]]]:
        """The pages of signs for every age group and role, by their ids."""
        return {
            alder.id: {
                rolle.id: udvalg(self.lineal, alder.id, rolle.id) for rolle in self.lineal.roller
            }
            for alder in self.lineal.aldre
        }


@dataclass(frozen=True, slots=True)
class Kerne:
    """What all editions share, read once. ``skala`` is that of editions without an own."""

    lineal: Lineal
    skala: Skala


def load(root: Path, udgave: str = NEUTRAL, dagsdato: date | None = None) -> Content:
    """Read the ruler and one edition below ``root``. Raises ContentError with every finding.

    ``dagsdato`` is the day of the build, today if it is not given.
    """
    findings: list[Finding] = []
    kerne: Kerne | None = None
    hentet: Hentet | None = None
    try:
        kerne = load_kerne(root)
    except ContentError as error:
        findings += error.findings
    try:
        hentet = load_udgave(root, udgave, dagsdato)
    except ContentError as error:
        findings += error.findings
    if kerne is None or hentet is None:
        raise ContentError(tuple(dict.fromkeys(findings)))
    return lagt_over(kerne, hentet)


def load_kerne(root: Path) -> Kerne:
    """Read the ruler and the shared scale. Raises ContentError with every finding."""
    documents, tegn, scale = _read_all(root)
    return Kerne(load_lineal(documents, tegn), load_skala(scale))


def load_udgave(root: Path, udgave: str, dagsdato: date | None = None) -> Hentet:
    """Read one edition, alone. Raises ContentError with every finding about its folder."""
    scale = load_skala(read_document(root / DATA / "skala.yml", root))
    return load_edition(root, udgave, scale, _register(root), dagsdato or today())


def lagt_over(kerne: Kerne, hentet: Hentet) -> Content:
    """The edition laid over the core. Nothing of the core changes but the scale it is shown on."""
    compiled = compile_text(hentet.udgave.skala, hentet.udgave.id)
    return Content(kerne.lineal, hentet.udgave, compiled, hentet.document, kerne.skala)


@cache
def _read_register(root: Path, seen: tuple[int, ...]) -> Register:
    return load_register(root)


def _register(root: Path) -> Register:
    """The register, read once for all editions while its files are the same."""
    files = sorted((root / "kommuner" / "register").glob("*.yml"))
    return _read_register(root, tuple(path.stat().st_mtime_ns for path in files))


def _read_all(root: Path) -> tuple[dict[str, Document], list[Document], Document]:
    """Every file is tried, so that two broken files are both reported."""
    findings: list[Finding] = []

    def read(path: Path) -> Document:
        try:
            return read_document(path, root)
        except ContentError as error:
            findings.extend(error.findings)
            return Document(path.relative_to(root).as_posix(), {})

    data = root / DATA
    documents = {name: read(data / f"{name}.yml") for name in FILES}
    tegn = [read(path) for path in sorted((data / "tegn").glob("*.yml"))]
    scale = read(data / "skala.yml")
    if findings:
        raise ContentError(tuple(findings))
    return documents, tegn, scale
