"""On the finished site every word of every path is shown: on screen, and on paper too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_scripts.ground.addresses import BILLEDE, HANDLEKORT, HANDLEVEJE, HELE_VEJEN
from build_scripts.udgaver.named_fora import phrases, said_on_page
from build_scripts.veje.pages import vejsider
from build_scripts.veje.words import line_html, route_words, text_html
from linealen.handlevej import Handlevej, Udfald
from tests.ordene import ORDENE, VEJORD
from tests.veje import rigtige

VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}
NOT_BOTH = {"kun-skaerm", "kun-print", "sr-kun"}


class _Words(HTMLParser):
    """The words of <main> that are seen on screen as well as on paper."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.open: list[tuple[str, bool]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        named = dict(attrs)
        hidden = "hidden" in named or bool(NOT_BOTH & set((named.get("class") or "").split()))
        self.open.append((tag, hidden))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        tags = {tag for tag, _ in self.open}
        if "main" in tags and not any(hidden for _, hidden in self.open):
            self.words.append(data)


def plain(html: str) -> str:
    reader = _Words()
    reader.feed(f"<main>{html}</main>" if "<main" not in html else html)
    reader.close()
    return " ".join("".join(reader.words).split()).replace("\u00a0", " ")


@cache
def page(path: Path) -> str:
    return plain(path.read_text(encoding="utf-8"))


def outcome_words(udfald: Udfald) -> Iterator[str]:
    yield udfald.titel
    yield plain(text_html(udfald.tekst))
    lists = (udfald.goer, udfald.goer_ikke, udfald.skriv_ned, udfald.foraeldre, udfald.derefter)
    said = phrases(rigtige.neutral().udgave, ORDENE.fora)
    yield from (said_on_page(plain(line_html(line)), said) for lines in lists for line in lines)
    for frist in udfald.frister:
        yield from (frist.hvad, frist.hvornaar)
    edition = rigtige.neutral().udgave
    yield from (edition.kontakt(id_).navn for id_ in udfald.kontakter)
    sources = {kilde.id: kilde.titel for kilde in rigtige.neutral().lineal.kilder}
    yield from (sources[id_] for id_ in (*udfald.paragraffer, *udfald.kilder))


def path_words(vej: Handlevej) -> Iterator[str]:
    """Every text of a path: questions, helps, answers, conditions, outcomes."""
    yield from (vej.titel, vej.kort)
    for trin in vej.trin.values():
        yield from (trin.titel, plain(text_html(trin.tekst)))
        for ruter in (trin.ruter, *(svar.ruter for svar in trin.svar)):
            for rute in ruter:
                yield route_words(
                    vej, rigtige.neutral().lineal, VEJORD, rute, alone=len(ruter) == 1
                )
        yield from (svar.tekst for svar in trin.svar)
    for udfald in vej.udfald.values():
        yield from outcome_words(udfald)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_the_whole_path_shows_every_word(site: Path, id_: str) -> None:
    shown = page(site / HANDLEVEJE / id_ / HELE_VEJEN / "index.html")
    missing = [words for words in path_words(rigtige.vej(id_)) if squeezed(words) not in shown]
    assert missing == []


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_every_state_shows_its_question_or_outcome_and_what_was_answered(
    site: Path, id_: str
) -> None:
    fakta = rigtige.neutral().udgave.fakta
    for side in vejsider(rigtige.walked(id_), fakta):
        shown = page(site / side.adresse / "index.html")
        trin, udfald = side.tilstand.trin, side.tilstand.udfald
        words = list(outcome_words(udfald)) if udfald else []
        if trin:
            words += [trin.titel, plain(text_html(trin.tekst)), *(s.tekst for s in trin.svar)]
        for given in side.givne:
            words += [given.spoergsmaal, *(() if given.oplysning else given.svar)]
        assert [each for each in words if squeezed(each) not in shown] == [], side.adresse


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_each_path_has_its_card_and_its_picture(site: Path, id_: str) -> None:
    folder = site / HANDLEVEJE / id_
    assert (folder / BILLEDE).read_text(encoding="utf-8").startswith("<svg ")
    html = (folder / HELE_VEJEN / "index.html").read_text(encoding="utf-8")
    assert re.search(rf'<img src="[./]*{BILLEDE}" width="\d+" height="\d+" alt="[^"]{{20,}}"', html)
    card = page(folder / HANDLEKORT / "index.html")
    assert rigtige.vej(id_).titel in card


def test_every_path_is_on_the_list_and_nothing_else_is_built(site: Path) -> None:
    built = {path.name for path in (site / HANDLEVEJE).glob("*/") if path.is_dir()}
    assert built == set(rigtige.IDS)
    shown = page(site / HANDLEVEJE / "index.html")
    assert all(rigtige.vej(id_).titel in shown for id_ in rigtige.IDS)
