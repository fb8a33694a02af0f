"""A template as a Word document. The same template gives the same bytes."""

from __future__ import annotations

import datetime
import io
import zipfile
from dataclasses import dataclass
from functools import lru_cache
from typing import Final
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Pt

from build_scripts.opslag.skabeloner import Afsnit, Felt, Skabelon
from build_scripts.prosa.wording import Skabelonord
from build_scripts.udgaver.own_name import KERNENAVN, called

LINE: Final = "_" * 44
BOX: Final = "☐"
# Styles of python-docx's own template, by their ids.
_TITLE: Final = "Heading1"
_HEADING: Final = "Heading2"
_BULLET: Final = "ListBullet"
# Word wants a date of its own; zip wants one for each part. Neither may change between builds.
MADE: Final = datetime.datetime(2026, 1, 1)
ZIP_MADE: Final = (1980, 1, 1, 0, 0, 0)
_ABOUT: Final = "docProps/core.xml"
# Stands for the portal's name until it is known; no text holds it.
_PORTAL: Final = "\ue000portal\ue000"


def word(
    skabelon: Skabelon, ord_: Skabelonord, baand: tuple[str, ...], portal: str, lineal: str
) -> bytes:
    """The bytes of a .docx. ``baand`` are the edition's names for the ruler's bands, ``lineal``
    its name for the ruler."""
    asks = any(felt.art == "baand" for afsnit in skabelon.afsnit for felt in afsnit.felter)
    # One that does not name the ruler is the same document whatever that is called.
    names_it = KERNENAVN in repr(skabelon)
    made = _made(skabelon, ord_, baand if asks else (), lineal if names_it else KERNENAVN)
    # Whose it is stands in a part of its own: the rest is the same in every edition.
    whole = io.BytesIO(made.parts)
    with zipfile.ZipFile(whole, "a", zipfile.ZIP_DEFLATED) as target:
        _write(target, _ABOUT, made.about.replace(_PORTAL, escape(portal)))
    return whole.getvalue()


@dataclass(frozen=True, slots=True)
class _Made:
    """A document: the zip of its parts, and the one that says whose it is."""

    parts: bytes
    about: str


@lru_cache(maxsize=128)
def _made(skabelon: Skabelon, ord_: Skabelonord, baand: tuple[str, ...], lineal: str) -> _Made:
    document = docx.Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    about = document.core_properties
    about.title, about.author, about.language = skabelon.titel, _PORTAL, "da-DK"
    about.comments, about.created, about.modified = "", MADE, MADE
    _styled(document, skabelon.titel, _TITLE)
    document.add_paragraph(skabelon.kort)
    _styled(document, ord_.foer, _HEADING)
    for sentence in skabelon.foer_du_skriver:
        _styled(document, sentence, _BULLET)
    for afsnit in skabelon.afsnit:
        _section(document, afsnit, baand)
    _styled(document, ord_.efter, _HEADING)
    for sentence in skabelon.efter:
        _styled(document, sentence, _BULLET)
    # In tables as well, which have paragraphs of their own.
    for words in document.element.iter(qn("w:t")):
        words.text = called(words.text, lineal)
    raw = io.BytesIO()
    document.save(raw)
    return _parted(raw.getvalue())


def _styled(document: Document, text: str, style: str) -> None:
    """A paragraph in a style. It is named by its id: looked up by its name python-docx asks every
    style of the document which kind it is, for each paragraph, a third of the time in all."""
    document.add_paragraph(text)._p.style = style


def _section(document: Document, afsnit: Afsnit, baand: tuple[str, ...]) -> None:
    _styled(document, afsnit.titel, _HEADING)
    if afsnit.hjaelp:
        document.add_paragraph(afsnit.hjaelp).runs[0].italic = True
    for felt in afsnit.felter:
        _field(document, felt, baand)


def _field(document: Document, felt: Felt, baand: tuple[str, ...]) -> None:
    lead = document.add_paragraph()
    lead.paragraph_format.keep_with_next = True
    lead.add_run(felt.ledetekst).bold = True
    if felt.hjaelp:
        lead.add_run(f" {felt.hjaelp}").italic = True
    if felt.art in ("linje", "dato"):
        document.add_paragraph(LINE)
    elif felt.art == "tekst":
        for _ in range(felt.raekker):
            document.add_paragraph("")
    elif felt.art == "tabel":
        table = document.add_table(rows=1 + felt.raekker, cols=len(felt.kolonner))
        table.style = "Table Grid"
        for cell, title in zip(table.rows[0].cells, felt.kolonner, strict=True):
            cell.text = title
        document.add_paragraph("")
    else:
        for choice in (*baand, *felt.valg) if felt.art == "baand" else felt.valg:
            document.add_paragraph(f"{BOX} {choice}")


def _parted(content: bytes) -> _Made:
    """The same zip with one fixed time on every part, and without the one that says whose it is."""
    fresh = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name != _ABOUT:
                _write(new, name, old.read(name))
        about = old.read(_ABOUT).decode("utf-8")
    return _Made(fresh.getvalue(), about)


def _write(target: zipfile.ZipFile, name: str, content: bytes | str) -> None:
    part = zipfile.ZipInfo(name, ZIP_MADE)
    part.compress_type = zipfile.ZIP_DEFLATED
    part.create_system = 3  # else the bytes tell which system wrote it
    target.writestr(part, content)
