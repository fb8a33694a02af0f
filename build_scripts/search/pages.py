"""Read a finished page as the search sees it: its title, its sections, its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from build_scripts.ground.html import Piece, Start, Text

# What is not read as text, also inside the page's own part.
_NOT_TEXT: Final = frozenset({"nav", "template", "script", "style", "svg"})
_NOT_CONTENT: Final = frozenset({"sidemeta", "boks--forfalden"})
_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4"})
_HOLDS_HEADING: Final = frozenset({"section", "article", "div"})
_VOID: Final = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    }
)  # fmt: skip
_CONTENT_ID: Final = "indhold"
# Where a page's own part ends in overrides/main.html: what stands outside is not read, and what
# stands inside is mostly the same in every edition.
_FOOTER: Final = "fod"
_TITLE: Final = ["head", "title"]
_KEPT: Final = 1024
_PIECES: Final = 60_000
# Between a page's title and the portal's name, in overrides/main.html.
_BEFORE_NAME: Final = " – "


@dataclass(frozen=True, slots=True)
class Overskrift:
    """A heading, or a term that is explained: what is added to its page's address to go there."""

    sted: str
    tekst: str


@dataclass(frozen=True, slots=True)
class ParsedPage:
    """One page: the address is its folder's below the site, with a slash at the end.

    ``titel`` is what its links call it, ``rubrik`` its main heading.
    """

    adresse: str
    titel: str
    rubrik: str
    beskrivelse: str
    soegeord: tuple[str, ...]
    overskrifter: tuple[Overskrift, ...]
    tekst: str


@dataclass
class _Found:
    title: str = ""
    main_heading: str = ""
    description: str = ""
    keywords: str = ""
    headings: list[Overskrift] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


class _Reader:
    def __init__(self) -> None:
        self.found = _Found()
        self._open: list[str] = []
        self._silent_from = 0  # depth of the element whose text is left out
        self._content_from = 0  # depth of the element that holds the page's own text
        self._heading: list[str] | None = None
        self._heading_id = ""
        self._waiting_id = ""

    def listen(self, pieces: Iterable[Piece]) -> _Found:
        for piece in pieces:
            for event in piece.events:
                if isinstance(event, Text):
                    self._text(event.text)
                elif isinstance(event, Start):
                    self._start(event.tag, event.attributes)
                else:
                    self._end(event.tag)
        return self.found

    def _start(self, tag: str, named: Mapping[str, str]) -> None:
        if tag == "meta":
            if named.get("name") == "description":
                self.found.description = named.get("content", "")
            elif named.get("name") == "soegeord":
                self.found.keywords = named.get("content", "")
        if tag in _VOID:
            return
        self._open.append(tag)
        if named.get("id") == _CONTENT_ID:
            self._content_from = len(self._open)
        classes = named.get("class", "").split()
        if not self._silent_from and (tag in _NOT_TEXT or _NOT_CONTENT.intersection(classes)):
            self._silent_from = len(self._open)
        if self._reads():
            if tag in _HEADINGS or (tag == "dt" and named.get("id")):
                self._heading = []
                self._heading_id = named.get("id") or self._waiting_id
                self._waiting_id = ""
            elif tag in _HOLDS_HEADING:
                # A section's own id is its heading's address when the heading has none.
                self._waiting_id = named.get("id", "")

    def _end(self, tag: str) -> None:
        if tag not in self._open:
            return
        if self._heading is not None and (tag in _HEADINGS or tag == "dt"):
            self._take_heading(tag)
        while self._open.pop() != tag:
            pass
        if self._silent_from > len(self._open):
            self._silent_from = 0
        if self._content_from > len(self._open):
            self._content_from = 0

    def _text(self, data: str) -> None:
        if self._open[-2:] == _TITLE:
            self.found.title += data
        elif self._heading is not None:
            self._heading.append(data)
        elif self._reads():
            self.found.words.append(data)

    def _reads(self) -> bool:
        return bool(self._content_from) and not self._silent_from

    def _take_heading(self, tag: str) -> None:
        text = " ".join("".join(self._heading or ()).split())
        self._heading = None
        if tag == "h1":
            self.found.main_heading = self.found.main_heading or text
        elif text and self._heading_id:
            self.found.headings.append(Overskrift(f"#{self._heading_id}", text))
        else:
            self.found.words.append(text)


def parse_page(pieces: Sequence[Piece], adresse: str) -> ParsedPage:
    """Read a page that has been taken apart."""
    begins = next((at for at, piece in enumerate(pieces) if _has_content(piece)), len(pieces))
    after = range(begins, len(pieces))
    ends = next((at for at in after if _has_footer(pieces[at])), len(pieces))
    found, inside = _Reader().listen(pieces[:begins]), _found_inside(tuple(pieces[begins:ends]))
    return ParsedPage(
        adresse=adresse,
        titel=" ".join(found.title.rpartition(_BEFORE_NAME)[0].split()) or found.title.strip(),
        rubrik=inside.main_heading,
        beskrivelse=found.description,
        soegeord=tuple(word.strip() for word in found.keywords.split(",") if word.strip()),
        overskrifter=tuple(inside.headings),
        tekst=" ".join(inside.words),
    )


@lru_cache(maxsize=_PIECES)
def _has_content(piece: Piece) -> bool:
    return any(isinstance(it, Start) and it.attributes.get("id") == _CONTENT_ID
               for it in piece.events)  # fmt: skip


@lru_cache(maxsize=_PIECES)
def _has_footer(piece: Piece) -> bool:
    return any(isinstance(it, Start) and it.tag == "footer"
               and it.attributes.get("class") == _FOOTER for it in piece.events)  # fmt: skip


@lru_cache(maxsize=_KEPT)
def _found_inside(pieces: tuple[Piece, ...]) -> _Found:
    """Kept for a process that builds many editions; nobody writes in what is found."""
    return _Reader().listen(pieces)
