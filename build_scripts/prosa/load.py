"""The pages below ``docs/`` as they were written: front matter with lines, and the Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_scripts.ground.files import Files, load_files, names_below
from build_scripts.ground.yaml_source import load_text, parse_document
from linealen import ContentError, Document, Finding
from linealen.hoved import Hoved, parse_hoved_om
from linealen.reading import Entry, Notes

DOCS: Final = "docs"
_FENCE: Final = "---\n"


@dataclass(frozen=True, slots=True)
class Skreven:
    """One page. ``hoved`` knows its lines in the file; ``foerste`` is the body's first line."""

    adresse: str
    hoved: Document
    tekst: str
    foerste: int

    @property
    def titel(self) -> str:
        """The page's title; its address where the head has none that can be read."""
        data = self.hoved.data
        titel = data.get("title") if isinstance(data, dict) else None
        return titel if isinstance(titel, str) else self.adresse

    def ansvar(self) -> Hoved:
        """Who owns the page, when it was read, what it rests on: as far as it can be read, for what
        is wrong with the head is told by ``check_side``."""
        top = Entry(self.hoved, (), Notes())
        return parse_hoved_om(top, top.free_words("kilder"))


def divided(text: str, name: str) -> tuple[Document, str, int]:
    """The front matter of a page called ``name``, with its lines in the file; the body; and the
    line the body begins on. Raises ContentError when the text has no front matter."""
    parts = text.split(_FENCE, 2)
    if len(parts) < 3 or parts[0]:
        finding = Finding(name, 1, "HOVED", "Siden skal begynde med et hoved mellem to linjer ---.")
        raise ContentError((finding,))
    # A comment for the first fence, so that lines are those of the file.
    return parse_document(f"#\n{parts[1]}", name), parts[2], parts[1].count("\n") + 3


def parse_page(files: Files, name: str) -> Skreven:
    """The page in the file called ``name``. Raises ContentError when it has no front matter or
    cannot be read."""
    hoved, body, first = divided(load_text(files, name), name)
    return Skreven(name.removeprefix(f"{DOCS}/"), hoved, body, first)


def load_pages(root: Path) -> tuple[Skreven, ...]:
    """The pages below ``root`` that can be read."""
    return parse_pages(load_files(root, [DOCS]))[0]


def parse_pages(files: Files) -> tuple[tuple[Skreven, ...], tuple[Finding, ...]]:
    """Every page but the shared pieces (``_*.md``), and what could not be read."""
    pages: list[Skreven] = []
    findings: list[Finding] = []
    for name in names_below(files, DOCS, ".md"):
        if name.rpartition("/")[2].startswith("_"):
            continue
        try:
            pages.append(parse_page(files, name))
        except ContentError as error:
            findings += error.findings
    return tuple(pages), tuple(findings)
