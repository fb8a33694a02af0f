"""What a page or a stylesheet makes the browser load."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

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


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.loads: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = {name: value or "" for name, value in attrs}
        if tag == "link" and _LOADING_LINKS.intersection(named.get("rel", "").lower().split()):
            self.loads.append(named.get("href", ""))
        if tag == "meta" and named.get("http-equiv", "").lower() == "refresh":
            self.loads.append(named.get("content", "").partition("=")[2])
        for name, value in named.items():
            if (tag, name) in _LOADING or name == "ping":
                urls = value.split(",") if name == "srcset" else [value]
                self.loads.extend(url.split()[0] for url in urls if url.strip())
            if name == "style":
                self.loads.extend(in_css(value))


def in_html(text: str) -> list[str]:
    """Addresses that the page loads from or sends to, in order; ordinary links are not."""
    page = _Page()
    page.feed(text)
    page.close()
    return page.loads


def in_css(text: str) -> Iterator[str]:
    """Addresses that a stylesheet loads."""
    for match in _IN_CSS.finditer(text):
        yield (match[1] or match[2]).strip()
