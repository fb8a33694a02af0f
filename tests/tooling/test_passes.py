"""Each pass over small sites made for it."""

from __future__ import annotations

import gzip
import re
import shutil
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts.ground import csp, html
from build_scripts.passes import inline, order, precompress, references
from build_scripts.search.data import Soegedata

Pages = Callable[[dict[str, str]], Path]

NO_SEARCH = Soegedata((), (), (), (), ())
HEAD = '<!doctype html><html lang="da"><head><meta charset="utf-8">'


def passed(files: dict[str, str]) -> tuple[dict[str, str], list[str]]:
    """Every file of the site, and what breaks its word, as a whole build leaves them."""
    pages = {name: text for name, text in files.items() if name.endswith(".html")}
    others = {name: text.encode() for name, text in files.items() if name not in pages}
    made, wrong = order.passed(pages, others, NO_SEARCH)
    return {name: whole.decode() for name, whole in made.items()}, wrong


@pytest.mark.parametrize(
    "text",
    [
        '<script src="https://fremmed.dk/x.js"></script>',
        '<link rel="stylesheet" href="//fremmed.dk/x.css">',
        '<link rel="preconnect dns-prefetch" href="https://fremmed.dk">',
        '<img src="http://fremmed.dk/x.png">',
        '<img srcset="x.png 1x, https://fremmed.dk/y.png 2x">',
        '<form action="https://fremmed.dk"></form>',
        '<a href="/" ping="https://fremmed.dk">x</a>',
        '<p style="background: url(https://fremmed.dk/x.png)">',
        '<meta http-equiv="refresh" content="0; url=https://fremmed.dk">',
        '<svg><use href="https://fremmed.dk/x.svg#a"/></svg>',
        '<base href="https://fremmed.dk/">',
    ],
)
def test_pages_that_load_from_elsewhere_are_found(text: str) -> None:
    _, wrong = passed({"a/index.html": HEAD + text})
    assert any("a/index.html henter fra en fremmed vært: " in line for line in wrong)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("x.css", "@import 'https://fremmed.dk/x.css';"),
        ("x.css", 'p { background: url( "//fremmed.dk/x.png" ) }'),
        ("x.js", 'fetch("https://fremmed.dk/")'),
        ("x.js", "new WebSocket(`wss://fremmed.dk`)"),
        (
            "x.svg",
            '<svg xmlns="http://www.w3.org/2000/svg"><image href="https://fremmed.dk/x"/></svg>',
        ),
    ],
)
def test_files_that_load_from_elsewhere_are_found(name: str, text: str) -> None:
    _, found = passed({name: text})
    assert len(found) == 1
    assert found[0].startswith(f"{name} henter fra en fremmed vært: ")


def test_ordinary_links_and_vocabularies_are_allowed() -> None:
    _, wrong = passed(
        {
            "index.html": HEAD
            + '<link rel="canonical" href="https://eget.dk/"><a href="https://retsinformation.dk">',
            "x.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
            "x.js": 'document.createElementNS("http://www.w3.org/2000/svg", "a")',
            "x.css": "p { background: url(data:image/svg+xml;base64,xx) }",
        }
    )
    assert wrong == []


def test_a_page_without_a_policy_gets_the_floor() -> None:
    own = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    site, wrong = passed({"a.html": HEAD + "<title>a</title>", "b.html": HEAD + own})
    assert wrong == []
    floor = csp.meta(csp.FLOOR)
    assert site["a.html"] == f"{HEAD}{floor}<title>a</title>"
    assert site["b.html"] == HEAD + own


def test_a_page_that_has_no_place_for_a_policy_is_refused() -> None:
    _, wrong = passed({"a.html": "<title>a</title>"})
    assert wrong == ["a.html mangler <meta charset>, så sikkerhedsreglerne ikke kan sættes ind"]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        '<script type="module">import "x"</script>',
        "<style>p { color: red }</style>",
        '<p style="color: red">',
        '<p onclick="x()">',
        "<svg onload='x()'>",
    ],
)
def test_what_a_policy_forbids_is_found(text: str) -> None:
    _, wrong = passed({"a.html": HEAD + text})
    assert len(wrong) == 1


def test_data_in_a_page_is_no_script() -> None:
    _, wrong = passed({"a.html": HEAD + '<script type="application/json">{"a": 1}</script>'})
    assert wrong == []


def test_own_assets_move_together_and_pages_follow() -> None:
    files = {
        "index.html": '<link href="assets/css/a.css"><script src="assets/js/b.js"></script>',
        "x/y/index.html": '<link href="../../assets/css/a.css"> <i data-x="../../assets/motor/1/">',
        "404.html": '<link href="/sti/assets/css/a.css">',
        "assets/css/a.css": "p { background: url(../img/c.svg) }",
        "assets/js/b.js": 'import "./d.js"',
        "assets/img/c.svg": "<svg/>",
        "assets/motor/1/pyodide.js": "",
        "assets/soegning/indeks-1.js": "",
    }
    site, _ = passed(files)
    (mark,) = {name.split("/")[1] for name in site if name.startswith("assets/")} - {
        "motor", "soegning",
    }  # fmt: skip
    assert re.fullmatch(r"[0-9a-f]{10}", mark)
    assert site["index.html"] == (
        f'<link href="assets/{mark}/css/a.css"><script src="assets/{mark}/js/b.js"></script>'
    )
    assert f'"../../assets/{mark}/css/a.css"' in site["x/y/index.html"]
    assert '"../../assets/motor/1/"' in site["x/y/index.html"]
    assert f'"/sti/assets/{mark}/css/a.css"' in site["404.html"]
    assert site[f"assets/{mark}/css/a.css"] == files["assets/css/a.css"]
    assert {"assets/motor/1/pyodide.js", "assets/soegning/indeks-1.js"} < site.keys()


def test_theme_files_that_no_page_loads_are_removed() -> None:
    site, _ = passed(
        {
            "index.html": HEAD + '<link rel="stylesheet" href="assets/stylesheets/main.css">',
            "assets/stylesheets/main.css": "@import 'inner.css'",
            "assets/stylesheets/inner.css": "",
            "assets/stylesheets/palette.css": "",
            "assets/javascripts/workers/search.js": "",
            "search/search_index.json": "{}",
            "assets/js/own.js": "",
            "assets/js/own.js.map": "",
        }
    )
    assert {re.sub("[0-9a-f]{10}/", "", name) for name in site} == {
        "index.html",
        "assets/stylesheets/main.css",
        "assets/stylesheets/inner.css",
        "assets/js/own.js",
    }


def test_what_a_page_asks_for_is_written_in_and_allowed() -> None:
    csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
    site, wrong = passed(
        {
            "a/index.html": HEAD
            + f'<meta http-equiv="Content-Security-Policy" content="{csp}">'
            + '<script src="../assets/js/s.js" data-indlejret></script>'
            + '<link rel="stylesheet" href="../assets/css/c.css" data-indlejret>'
            + '<link rel="stylesheet" href="../assets/css/later.css">',
            "assets/js/s.js": "document.documentElement.classList.add('js');\n",
            "assets/css/c.css": "p { background: url('../img/x.svg') }\ni { mask: url(data:x) }\n",
            "assets/css/later.css": "",
        }
    )
    text = site["a/index.html"]
    style = "p { background: url('../assets/MARK/img/x.svg') }\ni { mask: url(data:x) }"
    style = style.replace("MARK", next(name for name in site if "/css/" in name).split("/")[1])
    script = "document.documentElement.classList.add('js');"
    assert f"<style>{style}</style>" in text
    assert f"<script>{script}</script>" in text
    assert f"script-src {inline.digest(script)} 'self'" in text
    assert f"style-src {inline.digest(style)} 'self'" in text
    assert re.search(r'<link rel="stylesheet" href="\.\./assets/\w+/css/later\.css">', text)
    assert wrong == []


def test_an_address_from_the_site_s_root_is_written_in_as_well() -> None:
    """As on the page for addresses that are not there, which may lie anywhere."""
    site, _ = passed(
        {
            "404.html": HEAD + '<link rel="stylesheet" href="/assets/css/c.css" data-indlejret>',
            "assets/css/c.css": "p { background: url(../img/x.svg) }",
        }
    )
    assert re.search(r"<style>p \{ background: url\(assets/\w+/img/x.svg\)", site["404.html"])


def test_compressed_twins_unpack_to_the_same(pages: Pages, tmp_path: Path) -> None:
    text = "bekymring " * 400
    site = pages({"a.html": text, "lille.html": "x", "b.png": text})
    assert precompress.apply(site, tmp_path / "cache") == 1
    assert brotli.decompress((site / "a.html.br").read_bytes()).decode() == text
    assert gzip.decompress((site / "a.html.gz").read_bytes()).decode() == text
    assert not (site / "lille.html.br").exists()
    first = (site / "a.html.gz").read_bytes()
    precompress.apply(site, tmp_path / "another")
    assert (site / "a.html.gz").read_bytes() == first


def test_two_builds_may_pack_the_same_at_the_same_time(pages: Pages, tmp_path: Path) -> None:
    texts = {f"{number}.html": f"{number} bekymring " * 400 for number in range(40)}
    sites = [shutil.copytree(pages(texts), tmp_path / str(number)) for number in range(6)]
    with ThreadPoolExecutor(len(sites)) as builds:
        done = builds.map(lambda site: precompress.apply(site, tmp_path / "cache"), sites)
        assert list(done) == [len(texts)] * len(sites)
    for site in sites:
        for name, text in texts.items():
            assert gzip.decompress((site / f"{name}.gz").read_bytes()).decode() == text
    left = {path.suffix for path in (tmp_path / "cache").iterdir()}
    assert left == {".br", ".gz"}


PIECES = (
    "<p>", "</p>", "<p class='a'", " style=x>", ">", "<script>", "</script>", "alert(1)", "<style>",
    "</style>", "p{}", "<!--", "-->", "<img src=//x.dk/a.png>", "<link rel=icon href=/b.ico>",
    "&am", "p;", "&", "<", "\n", "\r\n", "\x85", "tekst æøå ", "<b onclick=x>",
    "<form action=//y.dk>",
    '<meta http-equiv="Content-Security-Policy" content="x \'sha256-a\'">', "<script src=a.js>",
    '<img alt="a > b" src=//x.dk/b.png>', "<a href='//x.dk", "'>", '"', "</P >", "<i/>", "\n \n",
    "<title>", "</title>", "<textarea>", "</textarea>", "<![CDATA[", "]]>", "<!doctype html>",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_a_page_walked_in_pieces_says_what_the_whole_page_says(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert references.seen(html.pieces(text)) == references.seen([html.whole(text)])
    assert events(html.pieces(text)) == events([html.whole(text)])


def events(pieces: Iterable[html.Piece]) -> list[html.Event]:
    """All that stands in them; a text is one, however many pieces it is in."""
    found: list[html.Event] = []
    for event in (event for piece in pieces for event in piece.events):
        if isinstance(event, html.Text) and found and isinstance(found[-1], html.Text):
            found[-1] = html.Text(found[-1].text + event.text)
        else:
            found.append(event)
    return found


def test_so_does_every_page_of_the_site(site: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        text = path.read_text("utf-8")
        pieces, whole = tuple(html.pieces(text)), html.whole(text)
        assert references.seen(pieces) == references.seen([whole]), path
        assert events(pieces) == events([whole]), path
