"""The pages below ``docs/`` as they were written: front matter with lines, and the Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_scripts.ground.yaml_source import parse_document, read_text
from linealen import ContentError, Document, Finding

DOCS: Final = Path("docs")
_FENCE: Final = "---\n"


@dataclass(frozen=True, slots=True)
class Skreven:
    """One page. ``hoved`` knows its lines in the file; ``foerste`` is the body's first line."""

    adresse: str
    hoved: Document
    tekst: str
    foerste: int


def divided(text: str, name: str) -> tuple[Document, str, int]:
    """The front matter of a page called ``name``, with its lines in the file; the body; and the
    line the body begins on. Raises ContentError when the text has no front matter."""
    parts = text.split(_FENCE, 2)
    if len(parts) < 3 or parts[0]:
        finding = Finding(name, 1, "HOVED", "Siden skal begynde med et hoved mellem to linjer ---.")
        raise ContentError((finding,))
    # A comment for the first fence, so that lines are those of the file.
    return parse_document(f"#\n{parts[1]}", name), parts[2], parts[1].count("\n") + 3


def read_page(path: Path, root: Path) -> Skreven:
    """Read one page. Raises ContentError when it has no front matter or cannot be read."""
    name = path.relative_to(root).as_posix()
    hoved, body, first = divided(read_text(path, root), name)
    return Skreven(path.relative_to(root / DOCS).as_posix(), hoved, body, first)


def read_pages(root: Path) -> tuple[tuple[Skreven, ...], tuple[Finding, ...]]:
    """Every page but the shared pieces (``_*.md``), and what could not be read."""
    pages: list[Skreven] = []
    findings: list[Finding] = []
    for path in sorted((root / DOCS).rglob("*.md")):
        if path.name.startswith("_"):
            continue
        try:
            pages.append(read_page(path, root))
        except ContentError as error:
            findings += error.findings
    return tuple(pages), tuple(findings)
