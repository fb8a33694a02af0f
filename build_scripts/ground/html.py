"""HTML taken apart once: tags with their attributes, and text, in order.

In pieces that are remembered, for most lines stand on every page. A piece is a line, with the blank
ones after it, or as many as it takes for the parser to be back where it began: between two elements
with nothing left over. From there on it cannot know what it has read, so the pieces give together
what the whole page gives. In the same way a line is taken apart tag by tag; tags are remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final

# One edition has some 30,000 different pieces; those of the one before are of no use.
_KEPT: Final = 60_000
_LINE: Final = re.compile(r"[^\n]*\n\s*|[^\n]+")
# A tag that ends where it seems to, whatever is in it: the parser is at rest before and after.
_TAG: Final = re.compile(r'(</?[a-zA-Z][^<>"\']*(?:"[^"]*"[^<>"\']*)*>)')
# After one of these the parser reads in another way.
_ANOTHER_WAY: Final = re.compile(r"<(?:[!?]|script|style)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Start:
    """An element begins."""

    tag: str
    attributes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class End:
    """An element ends."""

    tag: str


@dataclass(frozen=True, slots=True)
class Text:
    """What stands between two of them, also in a script; references to characters are read."""

    text: str


Event = Start | End | Text


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A part of a page. The same text gives the same piece as long as it is remembered."""

    events: tuple[Event, ...]


def pieces(text: str) -> Iterator[Piece]:
    """The pieces of a page, in order."""
    waiting = ""
    for line in _LINE.findall(text):
        waiting += line
        piece = _piece(waiting)
        if piece is not None:
            yield piece
            waiting = ""
    if waiting:
        # The last of it leads nowhere, as the parser only knows when it is told that all is read.
        yield whole(waiting)


def whole(text: str) -> Piece:
    """All of a page as one piece."""
    walk = _Walk()
    walk.feed(text)
    walk.close()
    return Piece(tuple(walk.events))


@lru_cache(maxsize=_KEPT)
def _piece(text: str) -> Piece | None:
    """None where the parser is not at rest."""
    events = _by_tags(text)
    return None if events is None else Piece(events)


def _by_tags(text: str) -> tuple[Event, ...] | None:
    if _ANOTHER_WAY.search(text):
        return _walked(text)
    events: list[Event] = []
    # Between any two tags stands a text, which may be empty.
    for at, part in enumerate(_TAG.split(text)):
        if at % 2:
            tag = _tag(part)
            if tag is None:
                return _walked(text)
            events += tag
        elif "<" in part or "&" in part:
            return _walked(text)
        elif part:
            events.append(Text(part))
    return tuple(events)


def _walked(text: str) -> tuple[Event, ...] | None:
    walk = _Walk()
    walk.feed(text)
    return tuple(walk.events) if walk.at_rest else None


_tag = lru_cache(maxsize=_KEPT)(_walked)


class _Walk(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.events: list[Event] = []
        self._in_code = False

    @property
    def at_rest(self) -> bool:
        """Whether nothing of what was read can touch what comes."""
        return not self.rawdata and self.cdata_elem is None and not self._in_code

    def updatepos(self, i: int, j: int) -> int:
        """Nobody asks for a line, and counting them takes time."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        # What stands in one of these is one text, whatever lines it has.
        self._in_code = tag in self.CDATA_CONTENT_ELEMENTS
        self.events.append(Start(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        self._in_code = False
        self.events.append(End(tag))

    def handle_data(self, data: str) -> None:
        self.events.append(Text(data))
