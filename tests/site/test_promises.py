"""What the built files must not hold: other hosts, inline code, the theme's scripts and styles.

The browser tests see what is loaded; these see what stands in the files, also on paths not walked.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

from build_scripts.ground.html import pieces
from build_scripts.passes import inline, references
from tests.conftest import ROOT
from tests.site.html_page import Page


def test_nothing_is_loaded_from_another_host(site: Path, pages: dict[str, Page]) -> None:
    loads = [
        (url, address)
        for url, page in pages.items()
        for address in references.seen(pieces(page.path.read_text(encoding="utf-8"))).loads
    ]
    loads += [
        (sheet.name, address)
        for sheet in site.rglob("*.css")
        for address in references.in_css(sheet.read_text(encoding="utf-8"))
    ]
    assert [it for it in loads if urlsplit(it[1]).scheme or urlsplit(it[1]).netloc] == []
    assert len(loads) > len(pages)


def test_no_inline_code_and_no_inline_style(pages: dict[str, Page]) -> None:
    """But for the style and the start of the pages that wait for nothing (the ruler, a dilemma):
    our own files, word for word, which the page's policy allows by their hash."""
    styles = {_plain(path) for path in (ROOT / "overrides/assets/css").glob("*.css")}
    own = {"style": styles, "script": {_plain(ROOT / "overrides/assets/js/step-by-step.js")}}
    written_in: dict[str, int] = {}
    for url, page in pages.items():
        bad = [
            (element.tag, name)
            for element in page.elements
            for name in element.attrs
            if name == "style" or name.startswith("on")
        ]
        assert bad == [], url
        text = page.path.read_text(encoding="utf-8")
        for kind, content in INLINE.findall(text):
            assert inline.digest(content) in text, (url, content[:80])
            assert URL.sub("", content) in own[kind], (url, content[:80])
            written_in[url] = written_in.get(url, 0) + 1
    assert written_in.pop("linealen/") == 3
    # Only a dilemma that one does alone is also opened on a telephone in a hurry.
    assert written_in
    assert all(re.fullmatch(r"dilemmaer/[a-z0-9-]+/", url) for url in written_in)


def _plain(path: Path) -> str:
    """A file without its addresses of pictures, which are written as seen from the page."""
    return URL.sub("", path.read_text(encoding="utf-8").strip())


INLINE = re.compile(
    r"<(style|script)(?![^>]*(?:\bsrc=|application/json))[^>]*>(.*?)</\1>", re.DOTALL
)
URL = re.compile(r"url\([^)]*\)")


def test_only_the_interactive_pages_have_scripts(pages: dict[str, Page]) -> None:
    """And a page without scripts carries a policy under which none can run."""
    for url, page in pages.items():
        policy = [
            meta["content"]
            for meta in page.all("meta")
            if meta["http-equiv"] == "Content-Security-Policy"
        ]
        assert len(policy) == 1, url
        if not page.all("script"):
            assert "script-src" not in policy[0] and "default-src 'none'" in policy[0], url
        assert "unsafe-inline" not in policy[0] and "https:" not in policy[0], url
    assert "linealen/" in pages and pages["linealen/"].all("script")
    for url in ("", "akut/", "roller/skole/", "linealen/papir/3-6/", "om/privatliv/"):
        assert pages[url].all("script") == [], url


def test_nothing_of_the_theme_is_shipped(site: Path, pages: dict[str, Page]) -> None:
    names = {path.name for path in site.rglob("*") if path.is_file()}
    assert [n for n in names if n.startswith(("bundle.", "main.", "palette.", "lunr"))] == []
    assert [n for n in names if n.endswith(".map")] == []
    for url, page in pages.items():
        sheets = [link["href"] for link in page.all("link") if link["rel"] == "stylesheet"]
        assert sheets or page.all("style"), url
        assert all("/assets/" in f"/{sheet}" for sheet in sheets), url


def test_the_shared_stylesheet_is_light(site: Path) -> None:
    (sheet,) = site.rglob("rettidig.css")
    assert sheet.stat().st_size < 34_000


def test_ordinary_pages_are_light(site: Path, pages: dict[str, Page]) -> None:
    """HTML and style of a page that somebody opens in a corridor: under 60 kB uncompressed."""
    (sheet,) = site.rglob("rettidig.css")
    for url in ("", "akut/", "404.html", *(u for u in pages if u.startswith("roller/"))):
        weight = pages[url].path.stat().st_size + sheet.stat().st_size
        assert weight < 60_000, (url, weight)
