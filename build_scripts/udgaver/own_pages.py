"""The municipality's own pages: Markdown below ``sider/``, with a head, and without raw HTML.

The core's pages may use HTML and attributes; these may not. What a browser could run, and what it
could fetch from others, must not come in with a page that nobody in the core has read.
"""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

import markdown

from build_scripts.ground.files import Files
from build_scripts.ground.yaml_source import load_text
from build_scripts.prosa.load import divided
from build_scripts.udgaver.kinds import check_has_been
from build_scripts.udgaver.model import EgenSide
from linealen import ContentError, Finding
from linealen.hoved import parse_hoved_om, parse_soegeord
from linealen.reading import ID_PATTERN, Entry, Notes

FOLDER: Final = "sider"
# As in mkdocs.yml, without what lets HTML in.
_EXTENSIONS: Final = ("abbr", "admonition", "attr_list", "def_list", "footnotes", "tables")
# What is made from the edition's facts, in the same folder of the site.
_TAKEN: Final = frozenset({"index", "kontakt"})
_LINKS: Final = ("https://", "http://", "mailto:", "tel:")
_ATTRIBUTES: Final = frozenset({"id", "href", "title", "class", "start"})
_TAGS_REFUSED: Final = frozenset({"img", "script", "style", "iframe", "form", "object", "embed"})


def parse_sider(files: Files, mappe: str, dagsdato: str) -> tuple[EgenSide, ...]:
    """The own pages of the edition in ``mappe``, by name; ``dagsdato`` is an ISO date. Raises
    ContentError with all defects."""
    pages: list[EgenSide] = []
    findings: list[Finding] = []
    for name in entries_in(files, f"{mappe}/{FOLDER}"):
        try:
            pages.append(_parse(files, name, dagsdato))
        except ContentError as error:
            findings += error.findings
    if findings:
        raise ContentError(tuple(findings))
    return tuple(pages)


def entries_in(files: Files, mappe: str) -> list[str]:
    """What lies in the folder, files and folders alike, but what a system leaves there."""
    begins = f"{mappe}/"
    found = {name[len(begins) :].split("/")[0] for name in files if name.startswith(begins)}
    return [begins + each for each in sorted(found) if not each.startswith(".")]


def _parse(files: Files, name: str, dagsdato: str) -> EgenSide:
    id_, _, ending = name.rpartition("/")[2].rpartition(".")
    if ending != "md" or not ID_PATTERN.fullmatch(id_):
        raise _error(
            name, 0, "FIL",
            "Egne sider er Markdown-filer med små bogstaver a-z, tal og bindestreg, fx ferie.md.",
        )  # fmt: skip
    if id_ in _TAKEN:
        raise _error(
            name, 0, "FIL",
            f"Siden »{id_}« laver portalen selv af jeres fakta. Kald jeres noget andet.",
        )  # fmt: skip
    text = load_text(files, name)
    hoved, body, first = divided(text, name)
    notes = Notes()
    top = Entry(hoved, (), notes)
    title = top.text("title")
    top.text("description")
    own = parse_hoved_om(top, ())
    check_has_been(top, "gennemgaaet", own.gennemgaaet, dagsdato)
    parse_soegeord(top)
    top.done()
    for finding in _check_body(body, name, first):
        notes.add_finding(finding)
    notes.raise_if_any()
    return EgenSide(id_, title, own.gennemgaas_foer, text)


def _check_body(text: str, name: str, first: int) -> Iterator[Finding]:
    """What must not stand in the text below the head, which begins at line ``first``."""
    if not text.lstrip().startswith("# "):
        yield Finding(name, first, "OVERSKRIFT", "Siden skal begynde med # og sin titel.")
    made = markdown.Markdown(extensions=list(_EXTENSIONS))
    html = made.convert(text)
    for raw in made.htmlStash.rawHtmlBlocks:
        if isinstance(raw, str) and raw.startswith("<"):
            yield Finding(
                name, _line(text, raw, first), "HTML",
                f"Egne sider må ikke have HTML, men her står »{_short(raw)}«. Brug Markdown.",
            )  # fmt: skip
    walk = _Walk()
    walk.feed(html)
    for what, told in walk.refused:
        yield Finding(name, _line(text, what, first), "HTML", told)


class _Walk(HTMLParser):
    """Notes tags, attributes and links that an own page cannot have."""

    def __init__(self) -> None:
        super().__init__()
        self.refused: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _TAGS_REFUSED:
            what = "billeder" if tag == "img" else f"<{tag}>"
            source = dict(attrs).get("src") or tag
            self.refused.append((source, f"Egne sider kan ikke have {what} endnu. Slet det."))
            return
        for name, value in attrs:
            if name == "style" and tag in ("th", "td"):
                told = "Tal i tabeller kan ikke stilles til højre. Fjern kolon i tabellens streg."
                self.refused.append(("|-", told))
            elif name not in _ATTRIBUTES:
                told = f"»{name}« kan ikke stå på en egen side. Slet det, der står mellem {{ og }}."
                self.refused.append((name, told))
            elif name == "href" and not _may_link(value or ""):
                told = (
                    f"Linket »{_short(value or '')}« kan ikke bruges. Brug https:// eller en side."
                )
                self.refused.append((value or "", told))


def _may_link(address: str) -> bool:
    before = address.split("/")[0].split("#")[0]
    return ":" not in before or address.lower().startswith(_LINKS)


def _line(text: str, what: str, first: int) -> int:
    needle = what.strip().splitlines()[0] if what.strip() else ""
    at = text.find(needle) if needle else -1
    return first + text.count("\n", 0, at) if at >= 0 else first


def _short(text: str) -> str:
    line = text.strip().splitlines()[0]
    return line if len(line) <= 40 else f"{line[:40]}…"


def _error(name: str, line: int, code: str, message: str) -> ContentError:
    return ContentError((Finding(name, line, code, message),))
