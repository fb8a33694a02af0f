"""Read the children that a group marks: one file each, and the rounds they come in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from build_scripts.ground.files import Files, names_in
from build_scripts.ground.yaml_source import load_document, load_text, parse_document
from build_scripts.prosa.check import LIX
from build_scripts.prosa.law_words import abolished
from build_scripts.prosa.lix import measure
from linealen import (
    AnswerError,
    Besvarelse,
    ContentError,
    Document,
    Finding,
    Forslag,
    Lineal,
    Skala,
    parse_besvarelse,
    vurder,
)
from linealen.enighedsdoer import MAERKER
from linealen.reading import ID_PATTERN, Entry, Notes

FOLDER: Final = "guides/kalibrering"
RUNDER: Final = f"{FOLDER}/runder.yml"
BOERN: Final = f"{FOLDER}/boern"
EACH_ROUND: Final = 8
LAESERE: Final = ("laerer", "paedagog", "psykolog", "raadgiver", "sundhedsplejerske")
FEWEST_WORDS: Final = 80
MOST_WORDS: Final = 160


@dataclass(frozen=True, slots=True)
class Barn:
    """A made-up child. ``maerker`` is each reader's mark, one of ``MAERKER``; ``forslag`` is what
    the ruler makes of what the story shows."""

    id: str
    navn: str
    historie: str
    maerker: Mapping[str, str]
    besvarelse: Besvarelse
    forslag: Forslag


@dataclass(frozen=True, slots=True)
class Kalibrering:
    """The children, round by round."""

    runder: tuple[tuple[Barn, ...], ...]


def parse_kalibrering(files: Files, lineal: Lineal, skala: Skala) -> Kalibrering:
    """Read them all. Raises ContentError with every finding; no child hides another's."""
    findings: list[Finding] = []
    boern: dict[str, Barn] = {}
    names = names_in(files, BOERN, ".yml")
    for name in names:
        try:
            barn = _barn(files, name, lineal, skala)
            boern[barn.id] = barn
        except ContentError as error:
            findings += error.findings
    ids = [PurePosixPath(name).stem for name in names]
    runder: tuple[tuple[str, ...], ...] = ()
    try:
        runder = _runder(load_document(files, RUNDER), ids)
    except ContentError as error:
        findings += error.findings
    if findings:
        raise ContentError(tuple(findings))
    return Kalibrering(tuple(tuple(boern[id_] for id_ in runde) for runde in runder))


def _runder(document: Document, ids: Sequence[str]) -> tuple[tuple[str, ...], ...]:
    notes = Notes()
    top = Entry(document, (), notes)
    runder: list[tuple[str, ...]] = []
    for item in top.entries("runder"):
        runde = item.words("boern", ids)
        item.done()
        if runde and len(runde) != EACH_ROUND:
            told = f"Der er {len(runde)} børn i runden. Der skal være {EACH_ROUND}."
            item.note(("boern",), "ANTAL", told)
        for index, id_ in enumerate(runde):
            if any(id_ in other for other in runder):
                item.note(("boern", index), "DOBBELT", f"»{id_}« er også i en anden runde.")
        runder.append(runde)
    top.done()
    for id_ in ids if runder else ():
        if not any(id_ in runde for runde in runder):
            told = f"»{id_}« er ikke i nogen runde. Skriv barnet ind, eller slet filen."
            top.note(("runder",), "OVERFLOEDIG", told)
    notes.raise_if_any()
    return tuple(runder)


def _barn(files: Files, name: str, lineal: Lineal, skala: Skala) -> Barn:
    source = load_text(files, name)
    document = parse_document(source, name)
    notes = Notes()
    for finding in abolished(name, source):
        notes.add_finding(finding)
    id_ = PurePosixPath(name).stem
    if not ID_PATTERN.fullmatch(id_):
        told = "Filens navn må kun have små bogstaver a-z, tal og bindestreg."
        notes.add_finding(Finding(name, 0, "ID", told))
    top = Entry(document, (), notes)
    navn, historie = top.text("navn"), top.text("historie")
    _check_story(top, navn, historie)
    maerker = _maerker(top.entry("maerker"))
    b = _besvarelse(top.entry("besvarelse"), lineal, skala)
    top.done()
    notes.raise_if_any()
    assert b is not None, "what could not be read is among the findings"
    return Barn(id_, navn, " ".join(historie.split()), maerker, b, vurder(lineal, skala, b))


def _check_story(top: Entry, navn: str, historie: str) -> None:
    if not historie:
        return
    if navn and not re.search(rf"\b{re.escape(navn)}", historie):
        top.note(("navn",), "NAVN", f"»{navn}« står ikke i historien.")
    words = len(historie.split())
    if not FEWEST_WORDS <= words <= MOST_WORDS:
        told = f"Historien har {words} ord. Skriv mellem {FEWEST_WORDS} og {MOST_WORDS}."
        top.note(("historie",), "LANG", told)
    weight, most = measure(historie).lix, LIX["vejledning"]
    if weight > most:
        top.note(("historie",), "LIX", f"Lixtallet er {weight:.0f}. Højst {most}.")


def _maerker(below: Entry) -> Mapping[str, str]:
    found = {laeser: below.word(laeser, MAERKER) for laeser in LAESERE}
    below.done()
    return found


def _besvarelse(below: Entry, lineal: Lineal, skala: Skala) -> Besvarelse | None:
    """What the story shows, as answers to the ruler; None when that is noted as wrong."""
    answers = below.value
    if not isinstance(answers, dict) or not below.path:
        return None
    data = {"lineal": lineal.version, "maerke": {"foer": None, "endeligt": None}, **answers}
    try:
        return parse_besvarelse(lineal, skala, data)
    except AnswerError as error:
        place = tuple(step.strip("»«") for step in error.sted.split("/"))
        below.note(place, "OBSERVATION", f"{error.sted}: {error.besked}")
        return None
