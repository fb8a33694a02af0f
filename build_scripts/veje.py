"""Read every action path below ``guides/handleveje``: one folder each, broken ones beside."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from linealen import ContentError, Finding, Lineal
from linealen.handlevej import Handlevej
from linealen.load_handlevej import Kendte, Vejfiler, load_handlevej

from .udgave import FAKTA, KONTAKTER
from .yaml_source import read_document

FOLDER = Path("guides/handleveje")


@dataclass(frozen=True, slots=True)
class Veje:
    """The paths that could be read, by id in the order of their folders, and what is wrong."""

    veje: tuple[Handlevej, ...]
    findings: tuple[Finding, ...]


def load_veje(root: Path, lineal: Lineal) -> Veje:
    """Read all paths. A broken path never hides a sound one: its findings come beside the rest."""
    folders = [path.parent for path in sorted((root / FOLDER).glob("*/vej.yml"))]
    kendte = Kendte(
        roller=tuple(v.id for v in lineal.roller),
        aldre=tuple(v.id for v in lineal.aldre),
        kontakter=KONTAKTER,
        kilder=tuple(k.id for k in lineal.kilder),
        fakta=FAKTA,
        veje=tuple(folder.name for folder in folders),
    )
    found: list[Handlevej] = []
    findings: list[Finding] = []
    for folder in folders:
        try:
            found.append(load_handlevej(_files(folder, root), kendte))
        except ContentError as error:
            findings += error.findings
    for folder in sorted(path for path in (root / FOLDER).glob("*/") if path.is_dir()):
        if not (folder / "vej.yml").is_file():
            name = (folder / "vej.yml").relative_to(root).as_posix()
            findings.append(Finding(name, 0, "FIL", "Mappen har ingen vej.yml. Tilføj den."))
    return Veje(tuple(found), tuple(findings))


def _files(folder: Path, root: Path) -> Vejfiler:
    """Both YAML files are tried, so that two broken files are both reported."""
    findings: list[Finding] = []
    documents = {}
    for name in ("vej.yml", "rejser.yml"):
        try:
            documents[name] = read_document(folder / name, root)
        except ContentError as error:
            findings += error.findings
    if findings:
        raise ContentError(tuple(findings))
    texts = {
        path.stem: (path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"))
        for path in sorted((folder / "tekst").glob("*.md"))
    }
    return Vejfiler(folder.name, documents["vej.yml"], documents["rejser.yml"], texts)
