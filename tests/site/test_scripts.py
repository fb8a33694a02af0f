"""The site's scripts as text: one of each, no words of their own, every import answered."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

from tests.conftest import ROOT

JS: Final = ROOT / "overrides" / "assets" / "js"
SCRIPTS: Final = {
    path.relative_to(JS).as_posix(): path.read_text("utf-8") for path in sorted(JS.rglob("*.js"))
}
TEMPLATES: Final = {path: path.read_text("utf-8") for path in (ROOT / "overrides").rglob("*.html")}
_STATIC: Final = re.compile(r'^import (?:\{([^}]*)\}|\* as \w+) from "([^"]+)";$', re.M)
_DYNAMIC: Final = re.compile(r'\bimport\("([^"]+)"\)')
_EXPORT: Final = re.compile(r"^export (?:async )?(?:function|class|const) (\w+)", re.M)
_MODULE: Final = re.compile(r"<script type=\"module\" src=\"\{\{ ?'assets/js/([^']+)\.js'")
_PRELOADED: Final = re.compile(r'for navn in \[([^\]]+)\] %\}\s*<link rel="modulepreload"')


def _where(pattern: str) -> list[str]:
    """The scripts whose code, not whose comments, has ``pattern``."""
    return [name for name, text in SCRIPTS.items() if re.search(pattern, _code(text))]


def _code(text: str) -> str:
    return re.sub(r"/\*.*?\*/", "", re.sub(r"(?m)(^|[^:\"'`])//.*$", r"\1", text), flags=re.S)


def test_one_client_of_the_engine() -> None:
    assert _where(r"\bnew Worker\(") == ["engine.js"]
    assert _where(r"\bcreateEngine\(") == ["door.js", "engine.js"]


def test_one_guard_against_cpr_numbers() -> None:
    assert _where(r"""\bwording\(["']cpr["']\)""") == ["cpr.js"]
    # Where text is compared with a pattern that the page gives, or with a run of digits.
    assert _where(r"\bRegExp\(") == ["cpr.js", "search/words.js"]
    assert _where(r"(\\d|\[0-9\])\{") == []


def test_one_error_summary() -> None:
    assert _where("fejl-oversigt|skabelon-fejl[\"']|titel-fejl") == ["error-summary.js"]
    # And on a page it has one name, so that nobody needs another script for another.
    for path, text in TEMPLATES.items():
        for tag in re.findall(r"<[^>]*\bfejl-oversigt\b[^>]*>", text):
            assert 'class="fejl-oversigt" id="fejl-oversigt"' in tag, path


def test_no_script_has_words_of_its_own() -> None:
    # Letters that the search compares by.
    assert _where("[æøåÆØÅ]") == ["search/distance.js", "search/stem.js", "search/words.js"]


def test_what_comments_point_to_is_there() -> None:
    for name, text in SCRIPTS.items():
        for path in re.findall(r"\bbuild_scripts/[\w/]+\.\w+", text):
            assert (ROOT / path).is_file(), f"{name}: {path}"


@pytest.mark.parametrize("name", SCRIPTS)
def test_every_import_is_answered(name: str) -> None:
    for target, names in _imports(name):
        assert target in SCRIPTS, f"{name} imports {target}"
        assert names <= set(_EXPORT.findall(SCRIPTS[target])), f"{name} imports from {target}"


@pytest.mark.parametrize("page", [p for p, text in TEMPLATES.items() if _PRELOADED.search(text)])
def test_a_page_fetches_its_modules_at_once(page: Path) -> None:
    """A chain of imports costs a round trip for each link; a preload nobody imports is waste."""
    listed = _PRELOADED.search(TEMPLATES[page])
    begun = _MODULE.search(TEMPLATES[page])
    assert listed and begun
    first = f"{begun[1]}.js"
    preloaded = {f"{name}.js" for name in re.findall(r'"([^"]+)"', listed[1])}
    assert preloaded | {first} == set(_reached(first))


def _imports(name: str) -> Iterator[tuple[str, set[str]]]:
    here = (JS / name).parent
    found = [*_STATIC.findall(SCRIPTS[name]), *(("", it) for it in _DYNAMIC.findall(SCRIPTS[name]))]
    for names, address in found:
        path = (here / address).resolve().relative_to(JS.resolve()).as_posix()
        yield path, {it.strip() for it in names.split(",") if it.strip()}


def _reached(first: str) -> dict[str, None]:
    """``first`` and every script that it imports, at any remove."""
    found = {first: None}
    for name in (waiting := [first]):
        for target, _ in _imports(name):
            if target not in found:
                found[target] = None
                waiting.append(target)
    return found
