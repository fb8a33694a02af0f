"""Walk a page in pieces that are remembered: most lines stand on every page of every edition.

A piece is a line, or as many as it takes for the parser to be back where it began: between two
elements, with nothing left over. From there on it cannot know what it has read, so a page's pieces
give together what the whole page gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from build_scripts.passes import references
from build_scripts.passes.inline import digest

_KEPT: Final = 100_000
# One edition has fewer; those of the one before are of no use.
_PAGES: Final = 2048
_whole: Final = references.read.__wrapped__


@dataclass(frozen=True, slots=True)
class _Piece:
    """What a piece says: addresses; and in order what counts for the policy, as (kind, text)."""

    loads: tuple[str, ...]
    said: tuple[tuple[str, str], ...]


_known: dict[str, _Piece | None] = {}


class _Listener(references._Walk):
    """Notes what is written in, instead of judging it by a policy that stands in another piece."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        before, policy = len(self.forbidden), self.policy
        super().handle_starttag(tag, attrs)
        if self.policy != policy:
            self.said.append(("policy", self.policy))
        self.said += [("refused", each) for each in self.forbidden[before:]]

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.said.append((self._inside, digest(data)))

    @property
    def at_rest(self) -> bool:
        """Whether nothing of what was read can touch what comes."""
        return not self.rawdata and self.cdata_elem is None and not self._inside


@lru_cache(maxsize=_PAGES)
def read(text: str) -> references.Page:
    """The same as ``references.read``."""
    loads: list[str] = []
    policy = ""
    forbidden: list[str] = []
    for piece in _pieces(text):
        if piece is None:
            return _whole(text)
        loads += piece.loads
        for kind, what in piece.said:
            if kind == "policy":
                policy = what
            elif kind == "refused":
                forbidden.append(what)
            elif what not in policy:
                forbidden.append(f"{kind} skrevet ind i siden")
    return references.Page(tuple(loads), policy, tuple(forbidden))


def _pieces(text: str) -> Iterator[_Piece | None]:
    """The page's pieces; None at its end when the last of it leads nowhere."""
    waiting = ""
    for line in text.splitlines(keepends=True):
        waiting += line
        piece = _piece(waiting)
        if piece is not None:
            yield piece
            waiting = ""
    if waiting:
        yield None


def _piece(text: str) -> _Piece | None:
    if text not in _known:
        if len(_known) > _KEPT:
            _known.clear()
        walk = _Listener()
        walk.feed(text)
        _known[text] = _Piece(tuple(walk.loads), tuple(walk.said)) if walk.at_rest else None
    return _known[text]
