"""All content, read once into frozen objects: the ruler, the edition, and what follows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from build_scripts.ground.files import Files, load_files, names_in
from build_scripts.ground.today import today
from build_scripts.ground.yaml_source import load_document
from build_scripts.lov.kilder import law_sources
from build_scripts.lov.model import Lovregister
from build_scripts.lov.parse import parse_lovregister
from build_scripts.register.parse import parse_register
from build_scripts.udgaver.folder import MAPPE, LoadedUdgave, parse_folder
from build_scripts.udgaver.folder import NEUTRAL as NEUTRAL
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
    under_linjer,
)

DATA = "linealen/data"
SKALA = f"{DATA}/skala.yml"


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
        """What is asked of every role about every age group, by their ids: the signs under each
        line, then the pages of the other signs. A line is named by its reference: a dimension may
        have the same id."""
        lineal = self.lineal
        return {
            alder.id: {
                rolle.id: (
                    *(
                        replace(side, dimension=f"linjer/{side.dimension}")
                        for side in under_linjer(lineal, alder.id, rolle.id)
                    ),
                    *udvalg(lineal, alder.id, rolle.id),
                )
                for rolle in lineal.roller
            }
            for alder in lineal.aldre
        }


@dataclass(frozen=True, slots=True)
class Grundlag:
    """What everything is judged by: the ruler, the scale of editions without an own, the law."""

    lineal: Lineal
    skala: Skala
    love: Lovregister


def load(root: Path, udgave: str = NEUTRAL, dagsdato: date | None = None) -> Content:
    """Read the ruler and one edition below ``root``. Raises ContentError with every finding.

    ``dagsdato`` is the day of the build, today if it is not given.
    """
    files = load_files(root, (DATA, MAPPE))
    findings: list[Finding] = []
    grundlag: Grundlag | None = None
    loaded: LoadedUdgave | None = None
    try:
        grundlag = parse_grundlag(files)
    except ContentError as error:
        findings += error.findings
    try:
        loaded = parse_udgave(files, udgave, dagsdato)
    except ContentError as error:
        findings += error.findings
    if grundlag is None or loaded is None:
        raise ContentError(tuple(dict.fromkeys(findings)))
    return lagt_over(grundlag, loaded)


def load_grundlag(root: Path) -> Grundlag:
    """The ruler below ``root``; see ``parse_grundlag``."""
    return parse_grundlag(load_files(root, [DATA]))


def load_udgave(root: Path, udgave: str, dagsdato: date | None = None) -> LoadedUdgave:
    """Read one edition, alone. Raises ContentError with every finding about its folder."""
    return parse_udgave(load_files(root, (DATA, MAPPE)), udgave, dagsdato)


def parse_udgave(files: Files, udgave: str, dagsdato: date | None = None) -> LoadedUdgave:
    """The same from names and bytes, which hold all that an edition leans on."""
    scale = load_skala(load_document(files, SKALA))
    return parse_folder(files, udgave, scale, parse_register(files), dagsdato or today())


def parse_grundlag(files: Files) -> Grundlag:
    """The ruler and the shared scale. Raises ContentError with every finding: every file is tried,
    so that two broken files are both reported."""
    findings: list[Finding] = []

    def load_one(name: str) -> Document:
        try:
            return load_document(files, name)
        except ContentError as error:
            findings.extend(error.findings)
            return Document(name, {})

    documents = {name: load_one(f"{DATA}/{name}.yml") for name in FILES}
    tegn = [load_one(name) for name in names_in(files, f"{DATA}/tegn", ".yml")]
    scale = load_one(SKALA)
    love = Lovregister(())
    try:
        love = parse_lovregister(files)
    except ContentError as error:
        findings += error.findings
    if findings:
        raise ContentError(tuple(findings))
    return Grundlag(load_lineal(documents, tegn, law_sources(love)), load_skala(scale), love)


def lagt_over(grundlag: Grundlag, loaded: LoadedUdgave) -> Content:
    """The edition laid over the ruler, of which nothing changes but the scale it is shown on."""
    compiled = compile_text(loaded.udgave.skala, loaded.udgave.id)
    return Content(grundlag.lineal, loaded.udgave, compiled, loaded.document, grundlag.skala)
