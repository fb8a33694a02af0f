"""Read every action path below ``guides/handleveje``: one folder each, broken ones beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from build_scripts.ground.addresses import OPTAGET
from build_scripts.ground.yaml_source import parse_document, read_text
from build_scripts.prosa.law_words import abolished
from build_scripts.udgaver.model import FAKTA, KONTAKTER
from linealen import ContentError, Document, Finding, Lineal, Skala
from linealen.handlevej import Handlevej
from linealen.load_handlevej import Kendte, Vejfiler, load_handlevej
from linealen.reading import ID_PATTERN

FOLDER = Path("guides/handleveje")
GRAF = "vej.yml"
REJSER = "rejser.yml"


@dataclass(frozen=True, slots=True)
class Veje:
    """The sound paths in the order of their folders, and the findings of each that is broken."""

    veje: tuple[Handlevej, ...]
    brudte: Mapping[str, tuple[Finding, ...]]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong, in all of them."""
        return tuple(finding for findings in self.brudte.values() for finding in findings)


def load_veje(root: Path, lineal: Lineal, skala: Skala) -> Veje:
    """Read all paths, in the words of an edition with this scale.

    A broken path never hides a sound one, nor one defect of it another.
    """
    kendte = known(root, lineal, skala)
    found: list[Handlevej] = []
    broken: dict[str, tuple[Finding, ...]] = {}
    for folder in _folders(root):
        filer, findings = read_folder(folder, root)
        vej = None
        if filer is not None:
            try:
                vej = load_handlevej(filer, kendte)
            except ContentError as error:
                findings = (*findings, *error.findings)
        if vej is not None and not findings:
            found.append(vej)
        else:
            broken[folder.name] = findings
    return Veje(tuple(found), broken)


def known(root: Path, lineal: Lineal, skala: Skala) -> Kendte:
    """The ids that a path below ``root`` may refer to. A broken path may be referred to as well."""
    return Kendte(
        roller=tuple(v.id for v in lineal.roller),
        aldre=tuple(v.id for v in lineal.aldre),
        kontakter=KONTAKTER,
        kilder=tuple(k.id for k in lineal.kilder),
        fakta=FAKTA,
        veje=tuple(folder.name for folder in _folders(root)),
        optaget=OPTAGET,
        baand=skala.alle_navne(lineal),
    )


def read_folder(folder: Path, root: Path) -> tuple[Vejfiler | None, tuple[Finding, ...]]:
    """The files of one path. Every file is tried, so that two broken files are both reported."""
    findings: list[Finding] = []
    if not ID_PATTERN.fullmatch(folder.name):
        name = folder.relative_to(root).as_posix()
        findings.append(
            Finding(name, 0, "ID", "Mappens navn må kun have små bogstaver a-z, tal og bindestreg.")
        )
    documents: dict[str, Document] = {}
    texts: dict[str, tuple[str, str]] = {}
    unread: set[str] = set()
    for path in (folder / GRAF, folder / REJSER, *sorted((folder / "tekst").glob("*.md"))):
        name = path.relative_to(root).as_posix()
        try:
            text = read_text(path, root)
            findings += abolished(name, text)
            if path.suffix == ".md":
                texts[path.stem] = (name, text)
            else:
                documents[path.name] = parse_document(text, name)
        except ContentError as error:
            findings += error.findings
            unread.add(path.stem)
    if len(documents) < 2:
        return None, tuple(findings)
    filer = Vejfiler(folder.name, documents[GRAF], documents[REJSER], texts, frozenset(unread))
    return filer, tuple(findings)


def _folders(root: Path) -> list[Path]:
    return sorted(path for path in (root / FOLDER).glob("*/") if path.is_dir())
