"""Read every action path below ``guides/handleveje``: one folder each, broken ones beside."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from build_scripts.ground.addresses import LONGEST_ID, OPTAGET
from build_scripts.ground.files import Files, folders_in, names_in
from build_scripts.ground.yaml_source import load_text, parse_document
from build_scripts.prosa.law_words import abolished
from build_scripts.udgaver.model import FAKTA, KONTAKTER
from linealen import ContentError, Document, Finding, Lineal
from linealen.handlevej import Handlevej
from linealen.load_handlevej import Kendte, Vejfiler, load_handlevej
from linealen.reading import ID_PATTERN

FOLDER = "guides/handleveje"
GRAF = "vej.yml"
REJSER = "rejser.yml"


@dataclass(frozen=True, slots=True)
class Veje:
    """The readable paths in the order of their folders, and the findings of each that is not.
    ``halve`` are those of the latter that can be walked nonetheless."""

    veje: tuple[Handlevej, ...]
    halve: tuple[Handlevej, ...]
    brudte: Mapping[str, tuple[Finding, ...]]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong, in all of them."""
        return tuple(finding for findings in self.brudte.values() for finding in findings)


def parse_veje(files: Files, lineal: Lineal, baandnavne: Mapping[str, str]) -> Veje:
    """Read all paths, in the words of an edition that calls the bands so.

    A broken path never hides a sound one, nor one defect of it another.
    """
    kendte = known(files, lineal, baandnavne)
    found: list[Handlevej] = []
    halve: list[Handlevej] = []
    broken: dict[str, tuple[Finding, ...]] = {}
    for id_ in folders_in(files, FOLDER):
        filer, unread = parse_folder(files, id_)
        laest = load_handlevej(filer, kendte)
        findings = (*unread, *laest.findings)
        if findings:
            broken[id_] = findings
        if laest.vej is not None:
            (halve if findings else found).append(laest.vej)
    return Veje(tuple(found), tuple(halve), broken)


def known(files: Files, lineal: Lineal, baandnavne: Mapping[str, str]) -> Kendte:
    """The ids that a path may refer to. A broken path may be referred to as well."""
    return Kendte(
        roller=tuple(v.id for v in lineal.roller),
        aldre=tuple(v.id for v in lineal.aldre),
        kontakter=KONTAKTER,
        kilder=tuple(k.id for k in lineal.kilder),
        fakta=FAKTA,
        veje=tuple(folders_in(files, FOLDER)),
        optaget=OPTAGET,
        baand=baandnavne,
        paabud=lineal.paabud,
    )


def parse_folder(files: Files, id_: str) -> tuple[Vejfiler, tuple[Finding, ...]]:
    """The files of one path. Every file is tried, so that two broken files are both reported."""
    folder = f"{FOLDER}/{id_}"
    findings: list[Finding] = []
    if not ID_PATTERN.fullmatch(id_):
        told = "Mappens navn må kun have små bogstaver a-z, tal og bindestreg."
        findings.append(Finding(folder, 0, "ID", told))
    if len(id_) > LONGEST_ID:
        told = f"Mappens navn er {len(id_)} tegn og må højst være {LONGEST_ID}. Giv den et kortere."
        findings.append(Finding(folder, 0, "LANGT-ID", told))
    documents: dict[str, Document] = {}
    texts: dict[str, tuple[str, str]] = {}
    unread: set[str] = set()
    tekster = names_in(files, f"{folder}/tekst", ".md")
    for name in (f"{folder}/{GRAF}", f"{folder}/{REJSER}", *tekster):
        path = PurePosixPath(name)
        try:
            text = load_text(files, name)
            findings += abolished(name, text)
            if path.suffix == ".md":
                texts[path.stem] = (name, text)
            else:
                documents[path.name] = parse_document(text, name)
        except ContentError as error:
            findings += error.findings
            unread.add(path.stem)
    filer = Vejfiler(id_, documents.get(GRAF), documents.get(REJSER), texts, frozenset(unread))
    return filer, tuple(findings)
