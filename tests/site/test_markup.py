"""Every page is valid HTML, as html-validate judges it.

What the configuration (tests/node/.htmlvalidate.json) turns off, and why:

* ``doctype-style``, ``no-trailing-whitespace``: taste; the theme and Jinja decide.
* ``long-title``: some steps are questions in full; 100 characters is the limit.
* ``require-sri``: everything is from our own host, and its address holds its hash.
* ``form-dup-name``: a group of checkboxes shares a name, as it should.
* ``prefer-native-element``: a focusable ``role="region"`` is meant where it is written.

It judges the pages that stand for all (``structures``). What can be wrong in any text is looked for
in every page: a tag that does not end where it should, a bare ``&`` or ``<``, a long title. That
ids are unique and headings an outline, ``test_links.py`` and ``test_shell.py`` ask of every page.

Left out before judging: the few dead elements of the theme's skeleton (they belong to its script,
which is not loaded, and are not displayed), and the content of ``<template>``, which is not shown
until a script has filled it.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path

from build_scripts.setup import node, npm
from tests.conftest import ROOT
from tests.site.html_page import Page, structures

DEAD = re.compile(
    r'<input class="md-toggle"[^>]*>|<label class="md-overlay"[^>]*></label>'
    r'|<div data-md-component="skip">.*?</div>|<div class="md-dialog".*?</div>\s*</div>'
    r"|(?<=<template id=).*?(?=</template>)",
    re.DOTALL,
)

# What is no text: scripts and styles, comments, and tags with their attributes.
NO_TEXT = re.compile(
    r"<(script|style)\b.*?</\1>|<!--.*?-->|<!doctype[^>]*>|</?[a-z][\w-]*(?:\s[^<>]*)?>",
    re.DOTALL | re.IGNORECASE,
)
BARE = re.compile(r"<|&(?!#\d+;|#x[\da-f]+;|[a-z][a-z\d]*;)", re.IGNORECASE)


def _without_dead(text: str) -> str:
    def emptied(match: re.Match[str]) -> str:
        # Keep the line numbers; a template keeps its own start tag.
        start = match[0].partition(">")[0] + ">" if not match[0].startswith("<") else ""
        return start + "\n" * match[0].count("\n")

    return DEAD.sub(emptied, text)


def test_every_page_is_valid(site: Path, pages: dict[str, Page], tmp_path: Path) -> None:
    few = structures(pages)
    assert len(few) > 50
    judge(site, [pages[url] for url in few], tmp_path)


def judge(site: Path, pages: Iterable[Page], tmp_path: Path) -> None:
    """Each of these pages below ``site`` is valid HTML; ``tmp_path`` is an empty folder."""
    for page in pages:
        copy = tmp_path / page.path.relative_to(site)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(_without_dead(page.path.read_text(encoding="utf-8")), encoding="utf-8")
    tool = npm.packages(ROOT) / "html-validate" / "bin" / "html-validate.mjs"
    done = subprocess.run(
        [
            str(node.executable(ROOT)), str(tool),
            "--config", str(ROOT / "tests/node/.htmlvalidate.json"), str(tmp_path),
        ],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_tag_ends_where_it_should(pages: dict[str, Page]) -> None:
    assert {url: page.crooked for url, page in pages.items() if page.crooked} == {}


def test_no_title_is_too_long(pages: dict[str, Page]) -> None:
    assert {url for url, page in pages.items() if not 0 < len(page.title.strip()) <= 100} == set()


def test_no_text_has_a_bare_sign(pages: dict[str, Page]) -> None:
    bare = {}
    for url, page in pages.items():
        text = NO_TEXT.sub("", page.path.read_text(encoding="utf-8"))
        if found := BARE.search(text):
            bare[url] = text[max(0, found.start() - 40) : found.start() + 40]
    assert bare == {}
