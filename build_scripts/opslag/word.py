"""A template as a Word document. The same template gives the same bytes."""

from __future__ import annotations

import datetime
import io
import zipfile
from typing import Final

import docx
from docx.document import Document
from docx.shared import Pt

from .skabeloner import Afsnit, Felt, Skabelon

LINE: Final = "_" * 44
BOX: Final = "☐"
# Word wants a date of its own; zip wants one for each part. Neither may change between builds.
MADE: Final = datetime.datetime(2026, 1, 1)
ZIP_MADE: Final = (1980, 1, 1, 0, 0, 0)


def word(skabelon: Skabelon, baand: tuple[str, ...], portal: str) -> bytes:
    """The bytes of a .docx. ``baand`` are the edition's names for the ruler's bands."""
    document = docx.Document()
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    about = document.core_properties
    about.title, about.author, about.language = skabelon.titel, portal, "da-DK"
    about.comments, about.created, about.modified = "", MADE, MADE
    document.add_heading(skabelon.titel, level=1)
    document.add_paragraph(skabelon.kort)
    document.add_heading("Før du skriver", level=2)
    for sentence in skabelon.foer_du_skriver:
        document.add_paragraph(sentence, style="List Bullet")
    for afsnit in skabelon.afsnit:
        _section(document, afsnit, baand)
    document.add_heading("Når du er færdig", level=2)
    for sentence in skabelon.efter:
        document.add_paragraph(sentence, style="List Bullet")
    raw = io.BytesIO()
    document.save(raw)
    return _without_times(raw.getvalue())


def _section(document: Document, afsnit: Afsnit, baand: tuple[str, ...]) -> None:
    document.add_heading(afsnit.titel, level=2)
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


def _without_times(content: bytes) -> bytes:
    """The same zip with one fixed time on every part."""
    fresh = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(fresh, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = zipfile.ZipInfo(name, ZIP_MADE)
            part.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(part, old.read(name))
    return fresh.getvalue()
