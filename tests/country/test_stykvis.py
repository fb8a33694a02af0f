"""A page walked in pieces says what the whole page says."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from build_scripts.country import piecewise
from build_scripts.passes import references

PIECES = (
    "<p>", "</p>", "<p class='a'", " style=x>", ">", "<script>", "</script>", "alert(1)", "<style>",
    "</style>", "p{}", "<!--", "-->", "<img src=//x.dk/a.png>", "<link rel=icon href=/b.ico>",
    "&am", "p;", "&", "<", "\n", "\r\n", "\x85", "tekst æøå ", "<b onclick=x>",
    "<form action=//y.dk>",
    '<meta http-equiv="Content-Security-Policy" content="x \'sha256-a\'">', "<script src=a.js>",
    "<title>", "</title>", "<textarea>", "</textarea>", "<![CDATA[", "]]>", "<!doctype html>",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_of_any_page(pieces: list[str]) -> None:
    text = "".join(pieces)
    assert piecewise.read(text) == references.read.__wrapped__(text)


def test_of_every_page_of_the_site(site: Path) -> None:
    for path in sorted(site.rglob("*.html")):
        text = path.read_text("utf-8")
        assert piecewise.read(text) == references.read.__wrapped__(text), path
