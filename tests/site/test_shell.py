"""What every page has, whoever wrote it: the language, one heading, acute help, and an owner."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_scripts.content import Content
from build_scripts.ground.files import load_files
from build_scripts.prosa.load import DOCS, parse_page
from build_scripts.prosa.wording import AKUTTE
from linealen import Lineal
from linealen.hoved import parse_hoved
from linealen.reading import Entry, Notes
from tests.conftest import ROOT
from tests.site.html_page import Page, is_step


def test_every_page_is_danish(pages: dict[str, Page]) -> None:
    assert [u for u, p in pages.items() if p.all("html")[0]["lang"] != "da"] == []


def test_every_page_has_its_own_title_and_description(content_pages: dict[str, Page]) -> None:
    titles = [page.title.strip() for url, page in content_pages.items() if not is_step(url)]
    assert sorted(set(titles)) == sorted(titles)
    described = {
        url
        for url, page in content_pages.items()
        for meta in page.all("meta")
        if meta["name"] == "description" and meta["content"]
    }
    assert described == set(content_pages)


def test_every_page_has_one_main_heading(pages: dict[str, Page]) -> None:
    wrong = {u: [t for n, t in p.headings if n == 1] for u, p in pages.items()}
    assert {u: h for u, h in wrong.items() if len(h) != 1} == {}


def test_headings_form_an_outline(pages: dict[str, Page]) -> None:
    jumps = [
        f"{url}: h{before} -> h{after} {text!r}"
        for url, page in pages.items()
        for (before, _), (after, text) in zip(page.headings, page.headings[1:], strict=False)
        if after > before + 1
    ]
    assert jumps == []
    assert [url for url, page in pages.items() if page.headings[0][0] != 1] == []


def test_acute_help_is_on_top_of_every_page(pages: dict[str, Page]) -> None:
    for url, page in pages.items():
        bar = page.with_class("akutlinje")
        assert len(bar) == 1, url
        main = page.all("main")[0]
        first = page.elements[page.elements.index(bar[0]) : page.elements.index(main)]
        links = [element["href"] for element in first if element.tag == "a"]
        assert "tel:112" in links, url
        assert any(re.search(r"(^|/)akut/$|^\./$", link) for link in links), (url, links)


def test_a_missing_number_is_said_and_never_invented(
    pages: dict[str, Page], built_content: Content
) -> None:
    """Without an edition's own numbers the site prints those only that the register does; what
    stands there and is not printed is on no page, not even as words."""
    lineal = built_content.lineal
    register = {_tel(each.nummer) for each in lineal.numre if each.trykkes}
    contacts = built_content.udgave.kontakter
    own = {"tel:" + contact.telefon.replace(" ", "") for contact in contacts if contact.telefon}
    rung = {
        link["href"]
        for page in pages.values()
        for link in page.all("a")
        if link["href"].startswith("tel:")
    }
    assert rung <= register | own
    everywhere = {link["href"] for link in pages["numre/"].all("a")}
    assert register <= everywhere
    silent = {each.nummer for each in lineal.numre} - {e.nummer for e in lineal.numre if e.trykkes}
    assert silent
    for url, page in pages.items():
        words = page.text.replace("\u00a0", " ")
        assert not [number for number in silent if number in words], url
    for contact in contacts:
        if contact.pladsholder and contact.id in AKUTTE:
            assert contact.tekst in pages["akut/"].text


def _tel(number: str) -> str:
    return "tel:" + number.replace(" ", "")


def test_every_content_page_says_who_answers_for_it(content_pages: dict[str, Page]) -> None:
    without = [url for url, page in content_pages.items() if not page.with_class("sidemeta")]
    assert without == []
    for url, page in content_pages.items():
        for words in ("Ejer", "Sidst gennemgået", "Gennemgås igen senest", "Kilder"):
            assert words in page.text, (url, words)


@pytest.mark.parametrize("path", sorted((ROOT / "docs").rglob("_*.md")), ids=lambda p: p.name)
def test_a_shared_piece_has_a_head_as_a_page_has(path: Path, lineal: Lineal) -> None:
    """It is the head of every page made from it; whole pages are judged by ``check``."""
    notes = Notes()
    page = parse_page(load_files(ROOT, [DOCS]), path.relative_to(ROOT).as_posix())
    top = Entry(page.hoved, (), notes)
    assert top.text("title") and top.text("description")
    assert parse_hoved(top, [source.id for source in lineal.kilder])
    assert notes.findings == ()


def test_each_role_has_its_door(pages: dict[str, Page], lineal: Lineal) -> None:
    assert {f"roller/{role.id}/" for role in lineal.roller} <= set(pages)
    front = {target for _, target, _ in pages[""].links()}
    assert {f"roller/{role.id}/" for role in lineal.roller} <= front


def test_the_front_page_opens_every_door(pages: dict[str, Page]) -> None:
    front = {target for _, target, _ in pages[""].links()}
    assert {"akut/", "linealen/", "linealen/om/", "linealen/papir/", "om/for-kommuner/"} <= front


def test_the_name_of_the_portal_stands_in_one_place_only(built_content: Content) -> None:
    """The edition names the portal. Text that repeats it would be wrong in every other edition.

    The licence is the exception: it says whose work this is, whoever uses it.
    """
    name = built_content.udgave.navn
    written = [
        path.relative_to(ROOT).as_posix()
        for folder in ("docs", "overrides")
        for path in (ROOT / folder).rglob("*")
        if path.suffix in {".md", ".html"}
        and path.name != "licens.md"
        and re.search(rf"\b{name}\b", path.read_text(encoding="utf-8"))
    ]
    assert written == []
