"""All content, read once into frozen objects: the ruler, the edition, and what follows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

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

from .udgave import Udgave, read_udgave
from .yaml_source import read_document

NEUTRAL = "neutral"
DATA = Path("linealen/data")


@dataclass(frozen=True, slots=True)
class Content:
    """What the site is made from."""

    lineal: Lineal
    udgave: Udgave
    compiled: str

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


def load(root: Path, udgave: str = NEUTRAL) -> Content:
    """Read the ruler and one edition below ``root``. Raises ContentError with every finding."""
    documents, tegn, scale, edition = _read_all(root, udgave)
    findings: list[Finding] = []
    lineal: Lineal | None = None
    built: Udgave | None = None
    try:
        lineal = load_lineal(documents, tegn)
    except ContentError as error:
        findings += error.findings
    try:
        built = read_udgave(edition, load_skala(scale))
    except ContentError as error:
        findings += error.findings
    if lineal is None or built is None:
        raise ContentError(tuple(findings))
    scale_data = (
        edition.data["skala"]
        if isinstance(edition.data, dict) and "skala" in edition.data
        else scale.data
    )
    return Content(lineal, built, compile_text(documents, tegn, scale_data, built.id))


def _read_all(
    root: Path, udgave: str
) -> tuple[dict[str, Document], list[Document], Document, Document]:
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
    edition = read(root / "kommuner" / udgave / "udgave.yml")
    if findings:
        raise ContentError(tuple(findings))
    return documents, tegn, scale, edition
