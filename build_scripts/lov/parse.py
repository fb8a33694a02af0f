"""Read the register of law: one file for each act, so that a fork can add one and merge."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from build_scripts.ground.files import Files, names_in
from build_scripts.ground.yaml_source import load_document
from build_scripts.lov.model import (
    CIFRE,
    I_KRAFT,
    IKKE_SET,
    SLAGS,
    STATUS,
    Lov,
    Lovregister,
    Lovtekst,
    Paragraf,
)
from linealen import ContentError, Finding
from linealen.reading import Entry, Notes

FOLDER: Final = "linealen/data/lov"
_NR: Final = re.compile(r"[1-9]\d*[a-zæøå]?")
_ORDLYD: Final = re.compile(rf"[0-9a-f]{{{CIFRE}}}")
_UNREAD: Final = Lovtekst("", "", 0, "")


def parse_lovregister(files: Files) -> Lovregister:
    """The register. Raises ContentError with the findings of every file."""
    love: list[Lov] = []
    findings: list[Finding] = []
    for name in names_in(files, FOLDER, ".yml"):
        notes = Notes()
        try:
            top = Entry(load_document(files, name), (), notes)
        except ContentError as error:
            findings += error.findings
            continue
        love.append(_lov(top))
        if love[-1].id and name != f"{FOLDER}/{love[-1].id}.yml":
            told = f"Filen skal hedde som sit id: {love[-1].id}.yml."
            notes.add(top.document, ("id",), "FIL", told)
        findings += notes.findings
    if findings:
        raise ContentError(tuple(findings))
    return Lovregister(tuple(sorted(love, key=lambda lov: lov.navn.casefold())))


def _lov(top: Entry) -> Lov:
    tekster = tuple(_tekst(each) for each in top.entries("tekster"))
    if top.has("tekster") and not tekster:
        top.note(("tekster",), "MANGLER", "Skriv den tekst i Lovtidende, som loven er læst i.")
    i_kraft_fra = top.date("i_kraft_fra") if top.has("i_kraft_fra") else ""
    kontrolleret = top.date("kontrolleret")
    kendte = {each.id: each for each in tekster}
    paragraffer: dict[str, Paragraf] = {}
    for entry in top.entries("paragraffer"):
        paragraf = _paragraf(entry, kendte, kontrolleret, i_kraft_fra)
        if paragraf.nr in paragraffer:
            entry.note(("nr",), "DOBBELT", f"§ {paragraf.nr} står her allerede. Slet den ene.")
        paragraffer[paragraf.nr] = paragraf
    if top.is_list("paragraffer") and not paragraffer:
        top.note(("paragraffer",), "MANGLER", "Skriv mindst én paragraf, eller slet filen.")
    lov = Lov(
        id=top.id(),
        navn=top.text("navn"),
        kaldes=top.free_words("kaldes"),
        udgiver=top.text("udgiver"),
        adresse=top.optional_text("adresse"),
        tekster=tekster,
        i_kraft_fra=i_kraft_fra,
        paragraffer=tuple(paragraffer.values()),
    )
    top.done()
    return lov


def _tekst(entry: Entry) -> Lovtekst:
    """The id says year and number once more, so that it can be found in Lovtidende as it stands."""
    tekst = Lovtekst(
        entry.text("id"), entry.word("slags", SLAGS), entry.number("nummer", 1, 9999),
        entry.date("dato"),
    )  # fmt: skip
    if tekst.id and tekst.id != f"{tekst.dato[:4]}_{tekst.nummer}":
        told = f"»{tekst.id}« skal være året og nummeret: {tekst.dato[:4]}_{tekst.nummer}."
        entry.note(("id",), "LOVTEKST", told)
    entry.done()
    return tekst


def _paragraf(
    entry: Entry, tekster: Mapping[str, Lovtekst], kontrolleret: str, i_kraft_fra: str
) -> Paragraf:
    tekst = (
        tekster.get(entry.word("tekst", tuple(tekster)), _UNREAD)
        if entry.has("tekst")
        else next(iter(tekster.values()), _UNREAD)
    )
    paragraf = Paragraf(
        nr=entry.text("nr"),
        om=entry.text("om"),
        status=entry.word("status", STATUS),
        ordlyd=entry.optional_text("ordlyd"),
        tekst=tekst,
        kontrolleret=entry.date("kontrolleret") if entry.has("kontrolleret") else kontrolleret,
        i_kraft_fra=entry.date("i_kraft_fra") if entry.has("i_kraft_fra") else i_kraft_fra,
        sted=entry.optional_text("sted"),
        tvivl=entry.optional_text("tvivl"),
        kendes_som=entry.free_words("kendes_som") if entry.has("kendes_som") else (),
    )
    if paragraf.nr and not _NR.fullmatch(paragraf.nr):
        told = f"»{paragraf.nr}« er ikke en paragrafs nummer. Skriv tal og bogstav sammen: 2a."
        entry.note(("nr",), "PARAGRAF", told)
    _check_status(entry, paragraf)
    entry.done()
    return paragraf


def _check_status(entry: Entry, paragraf: Paragraf) -> None:
    """What is said to be seen has a wording to show for it, and what is not has none."""
    if paragraf.status == IKKE_SET:
        if paragraf.ordlyd:
            told = "Der er et aftryk af ordlyden, men status er »ikke-set«. Ret den ene af dem."
            entry.note(("ordlyd",), "ORDLYD", told)
        return
    if not _ORDLYD.fullmatch(paragraf.ordlyd):
        told = (
            f"»ordlyd« skal være de første {CIFRE} cifre af ordlydens SHA-256. Er ordlyden ikke "
            "set, så skriv status: ikke-set."
        )
        entry.note(("ordlyd",), "ORDLYD", told)
    if paragraf.status == I_KRAFT and not paragraf.i_kraft_fra:
        told = "Status er »i-kraft«, men dagen mangler. Skriv i_kraft_fra, eller skriv status: set."
        entry.note(("status",), "STATUS", told)
