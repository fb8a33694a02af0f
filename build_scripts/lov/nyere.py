"""A text of an act as somebody has fetched it, cut into its sections.

Two forms are read: the XML that retsinformation.dk gives at ``…/eli/lta/2025/282/xml`` (LexDania),
and plain text as its page prints an act, with each section beginning a line. What is read out of
either is the same wording, which ``ordlyd`` folds and hashes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree

from build_scripts.lov.ordlyd import folded, ordlyd_of

_SECTION: Final = re.compile(r"^§ ?(\d+)(?: ?([a-zæøå]))?\.(?=\s|$)", re.IGNORECASE)
_TITLE: Final = re.compile(r"^(?:Bekendtgørelse(?: af| om)|Lov om)\b", re.IGNORECASE)
_CITED: Final = re.compile(r"\b(?:LBK|LOV|BEK) nr\.? ?(\d+) af \d{2}/\d{2}/(\d{4})", re.I)
_CHAPTER: Final = re.compile(r"^(?:Kapitel|Afsnit) \S+(?: .*)?$", re.IGNORECASE)
# Inside a line of the law these are no break, and these are no part of it.
_INLINE: Final = frozenset({"Char"})
_LEFT_OUT: Final = frozenset({"Nota", "Rubrica"})
# How many lines after a section may be headings of what follows, and what is none: a line that the
# law has marked, or a sentence.
_HEADINGS: Final = 4
_NO_HEADING: Final = re.compile(r"^(?:Stk\. ?\d|\d+\)|[a-zæøå]\))|(?<!m\.v)(?<!m\.m)\.$")


class UnreadableError(Exception):
    """The text is not one of an act; the message says why, and what to do, in Danish."""


@dataclass(frozen=True, slots=True)
class Nyere:
    """``titel`` as it stands on top; ``aar`` and ``nummer`` are empty where the text does not say.
    Each section by its number, with the wordings it may have: one
    from XML; from plain text also those without the last lines, which may be the next heading."""

    titel: str
    aar: str
    nummer: str
    ordlyde: Mapping[str, tuple[str, ...]]

    def har(self, nr: str, ordlyd: str) -> bool:
        """Whether the section has this hash."""
        return any(ordlyd_of(each) == ordlyd for each in self.ordlyde[nr])


def parse_nyere(content: bytes) -> Nyere:
    """Read a file's content. Raises UnreadableError."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError(
            "Filen er ikke gemt som UTF-8. Er det en PDF eller en Word-fil, så hent teksten eller "
            "XML i stedet."
        ) from None
    if text.lstrip()[:1] != "<":
        return _from_text(text)
    if re.match(r"\s*<(?:!doctype html|html)", text, re.IGNORECASE):
        raise UnreadableError(
            "Det er en HTML-side. Sæt /xml efter lovens adresse og gem dét, eller kopiér teksten "
            "til en ren tekstfil."
        )
    return _from_xml(text)


def _from_xml(text: str) -> Nyere:
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        told = f"XML'en er i stykker (linje {error.position[0]}). Hent den igen."
        raise UnreadableError(told) from error
    found: dict[str, tuple[str, ...]] = {}
    for each in root.iter():
        if _local(each) != "Paragraf":
            continue
        wording = folded("".join(_written(each)))
        match = _SECTION.match(_with_stop(wording))
        if match:
            found.setdefault(_nr(match), (wording,))
    if _local(root) != "Dokument" or not found:
        raise UnreadableError(
            "XML'en er ikke en lov fra retsinformation.dk: Den har ingen <Dokument> med <Paragraf>."
        )
    meta = {_local(each): folded(each.text or "") for each in root.iter() if len(each) == 0}
    return Nyere(meta.get("DocumentTitle", ""), meta.get("Year", ""), meta.get("Number", ""), found)


def _written(element: ElementTree.Element) -> Iterator[str]:
    """The text below an element in reading order; what is a block of its own stands apart."""
    if _local(element) in _LEFT_OUT:
        return
    apart = "" if _local(element) in _INLINE else " "
    yield apart
    yield element.text or ""
    for child in element:
        yield from _written(child)
        yield (child.tail or "") if (child.tail or "").strip() else ""
    yield apart


def _with_stop(wording: str) -> str:
    """Some print »§ 1« where others print »§ 1.«."""
    return re.sub(r"^(§ ?\d+(?: ?[a-zæøå])?)(?= [A-ZÆØÅ(])", r"\1.", wording)


def _from_text(text: str) -> Nyere:
    lines = [folded(line) for line in text.splitlines()]
    lines = [line for line in lines if line]
    starts = [(at, match) for at, line in enumerate(lines) if (match := _SECTION.match(line))]
    if not starts:
        raise UnreadableError(
            "Der er ingen paragraffer i filen. Hver paragraf skal begynde en linje: »§ 1. …«."
        )
    ends = [*(at for at, _ in starts[1:]), len(lines)]
    found: dict[str, tuple[str, ...]] = {}
    for (start, match), end in zip(starts, ends, strict=True):
        body = lines[start:end]
        chapter = next((at for at, line in enumerate(body) if _CHAPTER.match(line)), len(body))
        body = body[:chapter]
        found.setdefault(_nr(match), tuple(_wordings(body)))
    head = lines[: starts[0][0]]
    cited = next((match for line in head if (match := _CITED.search(line))), None)
    return Nyere(
        titel=next((line for line in head if _TITLE.match(line)), ""),
        aar=cited[2] if cited else "",
        nummer=cited[1] if cited else "",
        ordlyde=found,
    )


def _wordings(body: list[str]) -> Iterator[str]:
    """The lines as one wording, and then without what may be headings at their end."""
    yield " ".join(body)
    for until in range(len(body) - 1, max(1, len(body) - _HEADINGS) - 1, -1):
        if _NO_HEADING.search(body[until]):
            return
        yield " ".join(body[:until])


def _nr(match: re.Match[str]) -> str:
    return f"{match[1]}{(match[2] or '').lower()}"


def _local(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]
