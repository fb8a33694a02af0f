"""Read the situations below ``guides/situationer``: a list in each file, every defect told."""

from __future__ import annotations

from collections.abc import Container
from typing import Final

from build_scripts.ground.files import Files, names_in
from build_scripts.ground.yaml_source import load_text, parse_document
from build_scripts.prosa.law_words import abolished
from build_scripts.situationer.model import (
    LEDER,
    OGSAA_ROLLER,
    SLAGS,
    TID,
    Afgjort,
    Situation,
    Sted,
)
from linealen import ContentError, Document, Finding, Lineal
from linealen.paabud import FOERST, FORAELDRE
from linealen.reading import Entry, Notes

FOLDER: Final = "guides/situationer"
READERS: Final = 2
STEDER: Final = ("vej", "kort", "side", "lineal", "dilemma")
MOST_WORDS: Final = 90


def parse_situationer(
    files: Files, lineal: Lineal
) -> tuple[tuple[Situation, ...], tuple[Finding, ...]]:
    """The sound situations, in the order of the files, and what is wrong with the others."""
    findings: list[Finding] = []
    found: dict[str, Situation] = {}
    for name in names_in(files, FOLDER, ".yml"):
        try:
            text = load_text(files, name)
            document = parse_document(text, name)
        except ContentError as error:
            findings += error.findings
            continue
        findings += abolished(name, text)
        notes = Notes()
        top = Entry(document, (), notes)
        numbers = range(len([*top.entries("situationer")]))
        top.done()
        findings += notes.findings
        for number in numbers:
            situation, wrong = _situation(document, number, lineal, found)
            findings += wrong
            if not wrong:
                found[situation.id] = situation
    return tuple(found.values()), tuple(findings)


def _situation(
    document: Document, number: int, lineal: Lineal, before: Container[str]
) -> tuple[Situation, tuple[Finding, ...]]:
    notes = Notes()
    entry = Entry(document, ("situationer", number), notes)
    built = Situation(
        id=entry.id(),
        fortalt=" ".join(entry.text("fortalt").split()),
        rolle=entry.word("rolle", (*(rolle.id for rolle in lineal.roller), *OGSAA_ROLLER)),
        alder=entry.word("alder", tuple(alder.id for alder in lineal.aldre)),
        slags=entry.words("slags", SLAGS),
        leder=entry.word("leder", LEDER),
        tid=entry.word("tid", TID),
        saerligt=entry.free_words("saerligt"),
        laesere=tuple(_afgjort(each) for each in entry.entries("laesere")),
        hvorfor=entry.optional_text("hvorfor"),
        paabud=entry.word("paabud", tuple(each.id for each in lineal.paabud)),
        steder=tuple(_sted(each) for each in entry.entries("steder")),
        fil=document,
        nummer=number,
    )
    if built.id in before:
        entry.note(("id",), "DOBBELT", f"Id »{built.id}« er brugt før.")
    words = len(built.fortalt.split())
    if words > MOST_WORDS:
        entry.note(("fortalt",), "LANG", f"Der er {words} ord. Skriv højst {MOST_WORDS}.")
    if built.laesere and len(built.laesere) != READERS:
        told = f"Der er {len(built.laesere)} læsere. Situationen skal afgøres af {READERS}."
        entry.note(("laesere",), "ANTAL", told)
    if len(set(built.laesere)) > 1 and not built.hvorfor:
        told = "De to læsere er uenige. Skriv under »hvorfor«, hvad der afgjorde det."
        entry.note(("laesere",), "HVORFOR", told)
    entry.done()
    return built, notes.findings


def _afgjort(entry: Entry) -> Afgjort:
    built = Afgjort(entry.word("foerst", tuple(FOERST)), entry.word("foraeldre", tuple(FORAELDRE)))
    entry.done()
    return built


def _sted(entry: Entry) -> Sted:
    kinds = [art for art in STEDER if entry.has(art)]
    if len(kinds) != 1:
        entry.note((), "STED", f"Skriv netop ét af: {', '.join(STEDER)}.")
        entry.leave(*STEDER)
        return Sted("", "", {})
    art = kinds[0]
    if art == "lineal":
        below = entry.entry(art)
        keys = below.ids()
        value = below.value
        answers = value if isinstance(value, dict) else {}
        built = Sted(art, "", {key: answers[key] for key in keys})
    else:
        built = Sted(art, entry.text(art), {})
    entry.done()
    return built
