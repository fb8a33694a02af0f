"""What a page or a stylesheet makes the browser load, and what of it a strict policy refuses.

A page is walked once for all of it, in pieces that are remembered: walking is what the passes spend
their time on, and most lines stand on every page.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final

from build_scripts.passes.inline import digest

# <link> also carries facts (canonical, license); only these make the browser do something.
_LOADING_LINKS: Final = frozenset(
    {
        "stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect",
        "dns-prefetch", "manifest", "apple-touch-icon", "mask-icon",
    }
)  # fmt: skip
_LOADING: Final = frozenset(
    {
        ("script", "src"), ("img", "src"), ("img", "srcset"), ("source", "src"),
        ("source", "srcset"), ("video", "src"), ("video", "poster"), ("audio", "src"),
        ("track", "src"), ("iframe", "src"), ("frame", "src"), ("embed", "src"),
        ("object", "data"), ("input", "src"), ("use", "href"), ("image", "href"),
        ("form", "action"), ("button", "formaction"), ("base", "href"),
    }
)  # fmt: skip
_IN_CSS: Final = re.compile(r"""url\(\s*['"]?([^'")]+)|@import\s+['"]([^'"]+)""")
_META_POLICY: Final = "content-security-policy"
_POLICY: Final = "policy"
_REFUSED: Final = "refused"
# A script element of another type is data: the browser does not run it.
_RUNS: Final = frozenset({"", "module", "text/javascript", "application/javascript"})
# One edition has fewer different pieces; those of the one before are of no use.
_KEPT: Final = 100_000


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as the browser meets it: addresses it loads from or sends to, in order; its own
    content security policy or ""; what that policy refuses, in Danish."""

    loads: tuple[str, ...]
    policy: str
    forbidden: tuple[str, ...]


def seen(text: str) -> Seen:
    """Walk one page."""
    return _together(_pieces(text))


def seen_whole(text: str) -> Seen:
    """The same, walked from one end to the other; what ``seen`` is held against."""
    walk = _Walk()
    walk.feed(text)
    walk.close()
    return _together([_Piece(tuple(walk.loads), tuple(walk.said))])


def in_html(text: str) -> list[str]:
    """Addresses that the page loads from or sends to, in order; ordinary links are not."""
    return list(seen(text).loads)


def in_css(text: str) -> Iterator[str]:
    """Addresses that a stylesheet loads."""
    for match in _IN_CSS.finditer(text):
        yield (match[1] or match[2]).strip()


@dataclass(frozen=True, slots=True)
class _Piece:
    """What a piece says: addresses; and in order what counts for the policy, as (kind, text)."""

    loads: tuple[str, ...]
    said: tuple[tuple[str, str], ...]


class _Walk(HTMLParser):
    """Notes what is written in, instead of judging it: its policy may stand in another piece."""

    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.said: list[tuple[str, str]] = []
        self._inside = ""

    @property
    def at_rest(self) -> bool:
        """Whether nothing of what was read can touch what comes."""
        return not self.rawdata and self.cdata_elem is None and not self._inside

    def updatepos(self, i: int, j: int) -> int:
        """Nobody asks for a line, and counting them takes time."""
        return j

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        runs = "src" not in named and named.get("type", "").lower() in _RUNS
        self._inside = tag if tag == "style" or (tag == "script" and runs) else ""
        if tag == "link" and _LOADING_LINKS.intersection(named.get("rel", "").lower().split()):
            self.loads.append(named.get("href", ""))
        if tag == "meta":
            self._meta(named.get("http-equiv", "").lower(), named.get("content", ""))
        for name, value in named.items():
            if (tag, name) in _LOADING or name == "ping":
                urls = value.split(",") if name == "srcset" else [value]
                self.loads.extend(url.split()[0] for url in urls if url.strip())
            if name == "style":
                self.loads.extend(in_css(value))
            if name == "style" or name.startswith("on"):
                self.said.append((_REFUSED, f"attributten {name} på {tag}"))

    def _meta(self, kind: str, content: str) -> None:
        if kind == _META_POLICY:
            self.said.append((_POLICY, content))
        elif kind == "refresh":
            self.loads.append(content.partition("=")[2])

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.said.append((self._inside, digest(data)))

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""


def _together(pieces: Iterable[_Piece]) -> Seen:
    loads: list[str] = []
    policy = ""
    forbidden: list[str] = []
    for piece in pieces:
        loads += piece.loads
        for kind, what in piece.said:
            if kind == _POLICY:
                policy = what
            elif kind == _REFUSED:
                forbidden.append(what)
            elif what not in policy:
                forbidden.append(f"{kind} skrevet ind i siden")
    return Seen(tuple(loads), policy, tuple(forbidden))


def _pieces(text: str) -> Iterator[_Piece]:
    """The page's pieces: a line, or as many as it takes for the parser to be back where it began,
    between two elements with nothing left over. From there on it cannot know what it has read, so
    the pieces give together what the whole page gives."""
    waiting = ""
    for line in text.splitlines(keepends=True):
        waiting += line
        piece = _piece(waiting)
        if piece is not None:
            yield piece
            waiting = ""
    if waiting:
        # The last of it leads nowhere, as the parser only knows when it is told that all is read.
        walk = _Walk()
        walk.feed(waiting)
        walk.close()
        yield _Piece(tuple(walk.loads), tuple(walk.said))


@lru_cache(maxsize=_KEPT)
def _piece(text: str) -> _Piece | None:
    """Kept, for most lines stand on every page; None where the parser is not at rest."""
    walk = _Walk()
    walk.feed(text)
    return _Piece(tuple(walk.loads), tuple(walk.said)) if walk.at_rest else None
