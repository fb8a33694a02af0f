"""What a page or a stylesheet makes the browser load, and what of it a strict policy refuses.

What a piece of a page says is remembered with the piece.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from build_scripts.ground.html import End, Piece, Start
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
# As many as there are pieces of a page that are remembered, and somewhat more.
_KEPT: Final = 100_000


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as the browser meets it: addresses it loads from or sends to, in order; its own
    content security policy or ""; what that policy refuses, in Danish."""

    loads: tuple[str, ...]
    policy: str
    forbidden: tuple[str, ...]


def seen(pieces: Iterable[Piece]) -> Seen:
    """What the pieces of a page make the browser do."""
    loads: list[str] = []
    policy = ""
    forbidden: list[str] = []
    for said in map(_said, pieces):
        if said is None:
            continue
        loads += said.loads
        for kind, what in said.of_policy:
            if kind == _POLICY:
                policy = what
            elif kind == _REFUSED:
                forbidden.append(what)
            elif what not in policy:
                forbidden.append(f"{kind} skrevet ind i siden")
    return Seen(tuple(loads), policy, tuple(forbidden))


def in_css(text: str) -> Iterator[str]:
    """Addresses that a stylesheet loads."""
    for match in _IN_CSS.finditer(text):
        yield (match[1] or match[2]).strip()


@dataclass(frozen=True, slots=True)
class _Said:
    """What a piece says: addresses; and in order what counts for the policy, as (kind, text).
    What is written in is not judged here, for the policy may stand in another piece."""

    loads: tuple[str, ...]
    of_policy: tuple[tuple[str, str], ...]


@lru_cache(maxsize=_KEPT)
def _said(piece: Piece) -> _Said | None:
    """None for most: they say nothing."""
    loads: list[str] = []
    of_policy: list[tuple[str, str]] = []
    inside = ""
    for event in piece.events:
        if isinstance(event, Start):
            inside = _runs(event)
            loads += _loads(event)
            of_policy += _of_policy(event)
        elif isinstance(event, End):
            inside = ""
        elif inside:
            of_policy.append((inside, digest(event.text)))
    return _Said(tuple(loads), tuple(of_policy)) if loads or of_policy else None


def _runs(start: Start) -> str:
    """The name of an element whose text the browser runs or draws by; "" for all others."""
    named = start.attributes
    if start.tag == "style":
        return start.tag
    if start.tag != "script" or "src" in named:
        return ""
    return start.tag if named.get("type", "").lower() in _RUNS else ""


def _loads(start: Start) -> Iterator[str]:
    tag, named = start.tag, start.attributes
    if tag == "link" and _LOADING_LINKS.intersection(named.get("rel", "").lower().split()):
        yield named.get("href", "")
    if tag == "meta" and named.get("http-equiv", "").lower() == "refresh":
        yield named.get("content", "").partition("=")[2]
    for name, value in named.items():
        if (tag, name) in _LOADING or name == "ping":
            urls = value.split(",") if name == "srcset" else [value]
            yield from (url.split()[0] for url in urls if url.strip())
        if name == "style":
            yield from in_css(value)


def _of_policy(start: Start) -> Iterator[tuple[str, str]]:
    named = start.attributes
    if start.tag == "meta" and named.get("http-equiv", "").lower() == _META_POLICY:
        yield _POLICY, named.get("content", "")
    for name in named:
        if name == "style" or name.startswith("on"):
            yield _REFUSED, f"attributten {name} på {start.tag}"
