"""Read every dilemma below ``guides/dilemmaer``: one folder each, broken ones beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_scripts.dilemmaer.scene_text import Scenetekst, read_scenetekst
from build_scripts.dilemmaer.stier import Sti, read_stier
from build_scripts.dilemmaer.words import Dilemmaord, read_dilemmaord
from build_scripts.ground.yaml_source import parse_document, read_document, read_text
from build_scripts.prosa.law_words import abolished
from linealen import ContentError, Document, Finding, Lineal, Skala
from linealen.dilemma import Dilemma
from linealen.load_dilemma import Dilemmakendte, load_dilemma
from linealen.reading import ID_PATTERN

FOLDER: Final = Path("guides/dilemmaer")
GRAF: Final = "dilemma.yml"


@dataclass(frozen=True, slots=True)
class Laest:
    """A sound dilemma: its data as it was written, built, and the prose of each scene by id."""

    dilemma: Dilemma
    document: Document
    tekster: Mapping[str, Scenetekst]


@dataclass(frozen=True, slots=True)
class Dilemmaer:
    """The shared words and ids, the sound dilemmas in the order of their folders, the broken."""

    ord: Dilemmaord
    kendte: Dilemmakendte
    alle: tuple[Laest, ...]
    brudte: Mapping[str, tuple[Finding, ...]]

    @property
    def dilemmaer(self) -> tuple[Dilemma, ...]:
        """The sound ones, without their prose."""
        return tuple(laest.dilemma for laest in self.alle)

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(finding for findings in self.brudte.values() for finding in findings)


def load_dilemmaer(root: Path, lineal: Lineal, skala: Skala, veje: Sequence[str]) -> Dilemmaer:
    """Read them all. Raises ContentError only when the shared words cannot be read: a broken
    dilemma never hides a sound one."""
    kilder = [kilde.id for kilde in lineal.kilder]
    words = read_dilemmaord(read_document(root / FOLDER / "ord.yml", root), kilder)
    kendte = Dilemmakendte(
        tuple(each.id for each in words.slags),
        tuple(each.id for each in words.oprindelser),
        tuple(veje),
    )
    found: list[Laest] = []
    broken: dict[str, tuple[Finding, ...]] = {}
    for folder in sorted(path for path in (root / FOLDER).glob("*/") if path.is_dir()):
        findings: list[Finding] = []
        laest = None
        try:
            laest = _read_one(folder, root, lineal, skala, kendte, findings)
        except ContentError as error:
            findings += error.findings
        if laest is not None and not findings:
            found.append(laest)
        else:
            broken[folder.name] = tuple(dict.fromkeys(findings))
    return Dilemmaer(words, kendte, tuple(found), broken)


def load_stier(
    root: Path, lineal: Lineal, sider: Sequence[str], read: Dilemmaer
) -> tuple[Sti, ...]:
    """The paths through the first weeks; ``sider`` are the addresses one may be sent to. A broken
    dilemma may be named. Raises ContentError."""
    return read_stier(
        read_document(root / FOLDER / "stier.yml", root),
        [rolle.id for rolle in lineal.roller],
        sider,
        [*(laest.dilemma.id for laest in read.alle), *read.brudte],
    )


def _read_one(
    folder: Path,
    root: Path,
    lineal: Lineal,
    skala: Skala,
    kendte: Dilemmakendte,
    findings: list[Finding],
) -> Laest:
    """Everything of one folder is tried, so that two broken files are both reported."""
    name = (folder / GRAF).relative_to(root).as_posix()
    if not ID_PATTERN.fullmatch(folder.name):
        told = "Mappens navn må kun have små bogstaver a-z, tal og bindestreg."
        findings.append(Finding(name, 0, "ID", told))
    texts: dict[str, Scenetekst] = {}
    paths = sorted((folder / "scener").glob("*.md"))
    for path in paths:
        where = path.relative_to(root).as_posix()
        try:
            text = read_text(path, root)
        except ContentError as error:
            findings += error.findings
            continue
        findings += abolished(where, text)
        texts[path.stem], wrong = read_scenetekst(text, where)
        findings += wrong
    source = read_text(folder / GRAF, root)
    findings += abolished(name, source)
    document = parse_document(source, name)
    dilemma = load_dilemma(folder.name, document, lineal, skala, kendte)
    for id_ in dilemma.scener.keys() - {path.stem for path in paths}:
        told = f"Filen scener/{id_}.md mangler."
        findings.append(document.finding(("scener", id_), "TEKST", told))
    for id_ in texts.keys() - dilemma.scener.keys():
        where = f"{folder.relative_to(root).as_posix()}/scener/{id_}.md"
        findings.append(Finding(where, 1, "OVERFLOEDIG", f"Ingen scene hedder »{id_}«."))
    return Laest(dilemma, document, {id_: texts[id_] for id_ in dilemma.scener if id_ in texts})
