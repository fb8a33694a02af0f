"""What a page or a stylesheet makes the browser load, and what of it a strict policy refuses.

A page is walked once for all of it: walking is what the passes spend their time on.
"""

import re
from collections.abc import Iterator
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
# A script element of another type is data: the browser does not run it.
_RUNS: Final = frozenset({"", "module", "text/javascript", "application/javascript"})
# More pages than the site has, so that what is asked twice about a page is answered once.
_KEPT: Final = 4096


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the browser meets it: addresses it loads from or sends to, in order; its own
    content security policy or ""; what that policy refuses, in Danish."""

    loads: tuple[str, ...]
    policy: str
    forbidden: tuple[str, ...]


class _Walk(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.policy = ""
        self.forbidden: list[str] = []
        self._inside = ""

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
                self.forbidden.append(f"attributten {name} på {tag}")

    def _meta(self, kind: str, content: str) -> None:
        if kind == _META_POLICY:
            self.policy = content
        elif kind == "refresh":
            self.loads.append(content.partition("=")[2])

    def handle_data(self, data: str) -> None:
        if self._inside and digest(data) not in self.policy:
            self.forbidden.append(f"{self._inside} skrevet ind i siden")

    def handle_endtag(self, tag: str) -> None:
        self._inside = ""


@lru_cache(maxsize=_KEPT)
def read(text: str) -> Page:
    """Walk one page."""
    page = _Walk()
    page.feed(text)
    page.close()
    return Page(tuple(page.loads), page.policy, tuple(page.forbidden))


def in_html(text: str) -> list[str]:
    """Addresses that the page loads from or sends to, in order; ordinary links are not."""
    return list(read(text).loads)


def in_css(text: str) -> Iterator[str]:
    """Addresses that a stylesheet loads."""
    for match in _IN_CSS.finditer(text):
        yield (match[1] or match[2]).strip()
