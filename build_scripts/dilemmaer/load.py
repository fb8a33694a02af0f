"""Read every dilemma below ``guides/dilemmaer``: one folder each, broken ones beside."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from build_scripts.dilemmaer.scene_text import Scenetekst, parse_scenetekst
from build_scripts.dilemmaer.stier import Sti, parse_stifil
from build_scripts.dilemmaer.words import Dilemmaord, parse_dilemmaord
from build_scripts.ground.files import Files, folders_in, load_files, names_in
from build_scripts.ground.yaml_source import load_document, load_text, parse_document
from build_scripts.prosa.law_words import abolished
from linealen import ContentError, Document, Finding, Lineal, Skala
from linealen.dilemma import Dilemma
from linealen.load_dilemma import Dilemmakendte, load_dilemma
from linealen.reading import ID_PATTERN

FOLDER: Final = "guides/dilemmaer"
GRAF: Final = "dilemma.yml"


@dataclass(frozen=True, slots=True)
class LoadedDilemma:
    """A sound dilemma: its data as it was written, built, and the prose of each scene by id."""

    dilemma: Dilemma
    document: Document
    tekster: Mapping[str, Scenetekst]


@dataclass(frozen=True, slots=True)
class Dilemmaer:
    """The shared words and ids, the sound dilemmas in the order of their folders, the broken."""

    ord: Dilemmaord
    kendte: Dilemmakendte
    alle: tuple[LoadedDilemma, ...]
    brudte: Mapping[str, tuple[Finding, ...]]

    @property
    def dilemmaer(self) -> tuple[Dilemma, ...]:
        """The sound ones, without their prose."""
        return tuple(loaded.dilemma for loaded in self.alle)

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(finding for findings in self.brudte.values() for finding in findings)


def load_dilemmaer(root: Path, lineal: Lineal, skala: Skala, veje: Sequence[str]) -> Dilemmaer:
    """The dilemmas below ``root``; see ``parse_dilemmaer``."""
    return parse_dilemmaer(load_files(root, [FOLDER]), lineal, skala, veje)


def parse_dilemmaer(files: Files, lineal: Lineal, skala: Skala, veje: Sequence[str]) -> Dilemmaer:
    """Read them all. Raises ContentError only when the shared words cannot be read: a broken
    dilemma never hides a sound one."""
    kilder = [kilde.id for kilde in lineal.kilder]
    words = parse_dilemmaord(load_document(files, f"{FOLDER}/ord.yml"), kilder)
    kendte = Dilemmakendte(
        tuple(each.id for each in words.slags),
        tuple(each.id for each in words.oprindelser),
        tuple(veje),
        tuple(kilder),
    )
    found: list[LoadedDilemma] = []
    broken: dict[str, tuple[Finding, ...]] = {}
    for id_ in folders_in(files, FOLDER):
        findings: list[Finding] = []
        loaded = None
        try:
            loaded = _load_one(files, id_, lineal, skala, kendte, findings)
        except ContentError as error:
            findings += error.findings
        if loaded is not None and not findings:
            found.append(loaded)
        else:
            broken[id_] = tuple(dict.fromkeys(findings))
    return Dilemmaer(words, kendte, tuple(found), broken)


def parse_stier(
    files: Files, lineal: Lineal, sider: Sequence[str], read: Dilemmaer
) -> tuple[Sti, ...]:
    """The paths through the first weeks; ``sider`` are the addresses one may be sent to. A broken
    dilemma may be named. Raises ContentError."""
    return parse_stifil(
        load_document(files, f"{FOLDER}/stier.yml"),
        [rolle.id for rolle in lineal.roller],
        sider,
        [*(loaded.dilemma.id for loaded in read.alle), *read.brudte],
    )


def _load_one(
    files: Files,
    id_: str,
    lineal: Lineal,
    skala: Skala,
    kendte: Dilemmakendte,
    findings: list[Finding],
) -> LoadedDilemma:
    """Everything of one folder is tried, so that two broken files are both reported."""
    folder = f"{FOLDER}/{id_}"
    name = f"{folder}/{GRAF}"
    if not ID_PATTERN.fullmatch(id_):
        told = "Mappens navn må kun have små bogstaver a-z, tal og bindestreg."
        findings.append(Finding(name, 0, "ID", told))
    texts: dict[str, Scenetekst] = {}
    scener = {
        PurePosixPath(where).stem: where for where in names_in(files, f"{folder}/scener", ".md")
    }
    for scene, where in scener.items():
        try:
            text = load_text(files, where)
        except ContentError as error:
            findings += error.findings
            continue
        findings += abolished(where, text)
        texts[scene], wrong = parse_scenetekst(text, where)
        findings += wrong
    source = load_text(files, name)
    findings += abolished(name, source)
    document = parse_document(source, name)
    dilemma = load_dilemma(id_, document, lineal, skala, kendte)
    for scene in dilemma.scener.keys() - scener.keys():
        told = f"Filen scener/{scene}.md mangler."
        findings.append(document.finding(("scener", scene), "TEKST", told))
    for scene in texts.keys() - dilemma.scener.keys():
        told = f"Ingen scene hedder »{scene}«."
        findings.append(Finding(scener[scene], 1, "OVERFLOEDIG", told))
    return LoadedDilemma(dilemma, document, {it: texts[it] for it in dilemma.scener if it in texts})
