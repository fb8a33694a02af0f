"""Read every register below ``guides/opslag``. Two broken files are both reported."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath
from typing import Final, TypeVar

from build_scripts.ground.files import Files, load_files, names_in
from build_scripts.ground.yaml_source import load_document
from build_scripts.opslag.eksempler import (
    Eksempel,
    Eksempelord,
    Kommuner,
    parse_eksempel,
    parse_eksempelord,
    parse_kommuner,
)
from build_scripts.opslag.fravaer import Fravaersregel, parse_fravaer
from build_scripts.opslag.hverdage import Hverdagsregel, parse_hverdage
from build_scripts.opslag.selvvurdering import (
    Indsatstrappe,
    Spindelvaev,
    parse_indsatstrappe,
    parse_spindelvaev,
)
from build_scripts.opslag.skabeloner import Skabelon, parse_skabelon
from build_scripts.opslag.svartavle import Svartavle, parse_svartavle
from build_scripts.opslag.tal import Talsaet, parse_talsaet
from build_scripts.opslag.tilbud import Tilbudsliste, parse_tilbud
from linealen import ContentError, Document, Finding
from linealen.reading import Entry, Notes

FOLDER: Final = "guides/opslag"
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True)
class Opslag:
    """All registers. Single things are found by id, in the order a reader meets them."""

    eksempler: Mapping[str, Eksempel]
    ord: Eksempelord
    kommuner: Kommuner
    tilbud: Tilbudsliste
    tal: Mapping[str, Talsaet]
    skabeloner: Mapping[str, Skabelon]
    spindelvaev: Spindelvaev
    indsatstrappe: Indsatstrappe
    svartavler: Mapping[str, Svartavle]
    hverdage: Hverdagsregel
    fravaer: Fravaersregel
    ordvalg: Mapping[str, str]


def load_opslag(root: Path, kilder: tuple[str, ...]) -> Opslag:
    """The registers below ``root``; see ``parse_opslag``."""
    return parse_opslag(load_files(root, [FOLDER]), kilder)


def parse_opslag(files: Files, kilder: tuple[str, ...]) -> Opslag:
    """Read all registers; ``kilder`` are the known source ids.

    Raises ContentError with the findings of every file.
    """
    findings: list[Finding] = []

    def one(name: str, read: Callable[[Document], Read]) -> Read | None:
        try:
            return read(load_document(files, f"{FOLDER}/{name}"))
        except ContentError as error:
            findings.extend(error.findings)
            return None

    def many(folder: str, read: Callable[[Document, str], Read]) -> dict[str, Read]:
        found = {}
        for path in map(PurePosixPath, names_in(files, f"{FOLDER}/{folder}", ".yml")):
            item = one(f"{folder}/{path.name}", partial(_with_id, read, path.stem))
            if item is not None:
                found[path.stem] = item
        return found

    words = one("eksempelord.yml", lambda d: parse_eksempelord(d, kilder))
    kommuner = one("kommuner.yml", parse_kommuner)
    eksempler: dict[str, Eksempel] = {}
    if words is not None and kommuner is not None:
        lists, places = words, kommuner
        eksempler = many("eksempler", lambda d, id_: parse_eksempel(d, id_, lists, places, kilder))
    tilbud = one("tilbud.yml", lambda d: parse_tilbud(d, kilder))
    tal = many("tal", lambda d, id_: parse_talsaet(d, id_, kilder))
    skabeloner = many("skabeloner", lambda d, id_: parse_skabelon(d, id_, kilder))
    spindelvaev = one("spindelvaev.yml", lambda d: parse_spindelvaev(d, kilder))
    trappe = one("indsatstrappe.yml", lambda d: parse_indsatstrappe(d, kilder))
    svartavler = many("svartavler", lambda d, id_: parse_svartavle(d, id_, kilder))
    hverdage = one("hverdage.yml", lambda d: parse_hverdage(d, kilder))
    fravaer = one("fravaer.yml", lambda d: parse_fravaer(d, kilder))
    ordvalg = one("ordvalg.yml", _parse_ordvalg)
    if (
        findings
        or ordvalg is None
        or not (hverdage and fravaer)
        or not (words and kommuner and tilbud and spindelvaev and trappe)
    ):
        raise ContentError(tuple(findings))
    return Opslag(
        dict(sorted(eksempler.items(), key=lambda it: (it[1].kommuner, it[1].titel))),
        words, kommuner, tilbud, tal,
        dict(sorted(skabeloner.items(), key=lambda it: it[1].titel.casefold())),
        spindelvaev, trappe, svartavler, hverdage, fravaer, ordvalg,
    )  # fmt: skip


def _with_id(read: Callable[[Document, str], Read], id_: str, document: Document) -> Read:
    return read(document, id_)


def _parse_ordvalg(document: Document) -> Mapping[str, str]:
    """Words that no page uses, and the glossary's word for each."""
    notes = Notes()
    top = Entry(document, (), notes)
    found = {}
    for item in top.entries("ordvalg"):
        found[item.text("ikke")] = item.text("skriv")
        item.done()
    top.done()
    notes.raise_if_any()
    return found
