"""Each pass over small sites made for it."""

from __future__ import annotations

import gzip
import re
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import brotli
import pytest

from build_scripts import site as site_builder
from build_scripts.ground.stop import Stop
from build_scripts.passes import inline, policy, precompress, privacy, prune, versions

Pages = Callable[[dict[str, str]], Path]

HEAD = '<!doctype html><html lang="da"><head><meta charset="utf-8">'


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
def test_pages_that_load_from_elsewhere_are_found(pages: Pages, text: str) -> None:
    assert list(privacy.violations(pages({"a/index.html": HEAD + text}))) != []


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
def test_files_that_load_from_elsewhere_are_found(pages: Pages, name: str, text: str) -> None:
    found = list(privacy.violations(pages({name: text})))
    assert len(found) == 1
    assert found[0].startswith(f"{name} henter fra en fremmed vært: ")


def test_ordinary_links_and_vocabularies_are_allowed(pages: Pages) -> None:
    site = pages(
        {
            "index.html": HEAD
            + '<link rel="canonical" href="https://eget.dk/"><a href="https://retsinformation.dk">',
            "x.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
            "x.js": 'document.createElementNS("http://www.w3.org/2000/svg", "a")',
            "x.css": "p { background: url(data:image/svg+xml;base64,xx) }",
        }
    )
    assert list(privacy.violations(site)) == []


def test_a_page_without_a_policy_gets_the_floor(pages: Pages) -> None:
    own = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    site = pages({"a.html": HEAD + "<title>a</title>", "b.html": HEAD + own})
    assert list(policy.apply(site)) == []
    floor = f'<meta http-equiv="Content-Security-Policy" content="{policy.FLOOR}">'
    assert (site / "a.html").read_text("utf-8") == f"{HEAD}{floor}<title>a</title>"
    assert (site / "b.html").read_text("utf-8") == HEAD + own


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
def test_what_a_policy_forbids_is_found(pages: Pages, text: str) -> None:
    assert len(list(policy.apply(pages({"a.html": HEAD + text})))) == 1


def test_data_in_a_page_is_no_script(pages: Pages) -> None:
    site = pages({"a.html": HEAD + '<script type="application/json">{"a": 1}</script>'})
    assert list(policy.apply(site)) == []


def test_own_assets_move_together_and_pages_follow(pages: Pages) -> None:
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
    site = pages(files)
    mark = versions.apply(site)
    assert re.fullmatch(r"[0-9a-f]{10}", mark)
    assert (site / "index.html").read_text() == (
        f'<link href="assets/{mark}/css/a.css"><script src="assets/{mark}/js/b.js"></script>'
    )
    assert f'"../../assets/{mark}/css/a.css"' in (site / "x/y/index.html").read_text()
    assert '"../../assets/motor/1/"' in (site / "x/y/index.html").read_text()
    assert f'"/sti/assets/{mark}/css/a.css"' in (site / "404.html").read_text()
    assert (site / "assets" / mark / "css" / "a.css").read_text() == files["assets/css/a.css"]
    assert (site / "assets" / "motor" / "1" / "pyodide.js").is_file()
    assert (site / "assets" / "soegning" / "indeks-1.js").is_file()


def test_theme_files_that_no_page_loads_are_removed(pages: Pages) -> None:
    site = pages(
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
    prune.apply(site)
    left = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert left == {
        "index.html",
        "assets/stylesheets/main.css",
        "assets/stylesheets/inner.css",
        "assets/js/own.js",
    }
    assert not (site / "assets" / "javascripts").exists()


def test_what_a_page_asks_for_is_written_in_and_allowed(pages: Pages) -> None:
    csp = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'"
    site = pages(
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
    inline.apply(site)
    text = (site / "a" / "index.html").read_text("utf-8")
    style = "p { background: url('../assets/img/x.svg') }\ni { mask: url(data:x) }"
    script = "document.documentElement.classList.add('js');"
    assert f"<style>{style}</style>" in text
    assert f"<script>{script}</script>" in text
    assert f"script-src {inline.digest(script)} 'self'" in text
    assert f"style-src {inline.digest(style)} 'self'" in text
    assert '<link rel="stylesheet" href="../assets/css/later.css">' in text
    assert list(policy.apply(site)) == []


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


def test_a_site_that_breaks_its_word_is_not_finished(pages: Pages) -> None:
    site = pages({"index.html": HEAD + '<img src="https://fremmed.dk/x.png">'})
    with pytest.raises(Stop, match=r"(?s)fremmed\.dk.*Siden blev ikke bygget"):
        site_builder.finish(site)
