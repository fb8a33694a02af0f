"""HTML taken apart once: tags with their attributes, and text, in order.

In pieces that are remembered, for most lines stand on every page. A piece is a line, or as many as
it takes for the parser to be back where it began: between two elements with nothing left over. From
there on it cannot know what it has read, so the pieces give together what the whole page gives.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final

# One edition has some 30,000 different pieces; those of the one before are of no use.
_KEPT: Final = 60_000


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
    for line in text.splitlines(keepends=True):
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
    walk = _Walk()
    walk.feed(text)
    return Piece(tuple(walk.events)) if walk.at_rest else None


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
