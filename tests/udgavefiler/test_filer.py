"""Calendars, contact cards and security.txt: read by somebody else's parser, whatever the facts."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from build_scripts import content
from build_scripts.ground.files import load_files
from build_scripts.prosa import load
from build_scripts.prosa.load import Skreven
from build_scripts.udgavefiler import (
    aarshjul,
    build,
    content_lines,
    frister,
    kontaktkort,
    plakat,
    security_txt,
)
from build_scripts.udgavefiler.frister import Gennemgang
from build_scripts.udgavefiler.host import adresse, mailto
from build_scripts.udgavefiler.kalender import Begivenhed, kalender
from build_scripts.udgaver import renewal
from build_scripts.udgaver.model import Person, Redaktion, Udgave
from tests.ordene import UDGAVEORD

TODAY = date(2026, 11, 25)
HOSTILE = 'A;B,C\\n\nEND:VCARD\r\nTEL:112 "<b>{{ x }}\u2028BEGIN:VEVENT:\x85\x0bæøå 🙂' + "å" * 200


@pytest.fixture(scope="module")
def storby(root: Path) -> Udgave:
    return content.load(root, "eksempel-storby").udgave


@pytest.fixture(scope="module")
def poster(root: Path) -> Skreven:
    return load.parse_page(load_files(root, [load.DOCS]), f"{load.DOCS}/{plakat.FIL}")


def with_facts(udgave: Udgave, navn: str, tekst: str) -> Udgave:
    """The edition with these words everywhere."""
    return replace(
        udgave,
        navn=navn,
        kommune=navn,
        kontakter=tuple(replace(each, navn=navn, tekst=tekst) for each in udgave.kontakter),
    )


def as_read(text: str) -> str:
    """A text as a reader meets it: what some programs take for line breaks is a space."""
    return (
        text.replace("\r\n", "\n")
        .replace("\r", "\n")
        .translate(
            dict.fromkeys([*range(10), *range(11, 32), *range(127, 160), 0x2028, 0x2029], " ")
        )
    )


# ---- Lines -------------------------------------------------------------------------------------


@given(st.text(max_size=400))
def test_a_line_is_folded_at_75_octets_and_unfolds_to_itself(text: str) -> None:
    try:
        line = f"NOTE:{content_lines.text(text)}"
        line.encode()
    except UnicodeEncodeError:
        pytest.fail("what cannot be written must be gone")
    folded = content_lines.folded(line)
    assert all(len(piece.encode()) <= 75 for piece in folded.split("\r\n"))
    assert folded.replace("\r\n ", "") == line
    assert len(line.splitlines()) == 1


# ---- Contact cards -----------------------------------------------------------------------------


def test_each_contact_with_a_number_has_a_card(storby: Udgave) -> None:
    files = dict(kontaktkort.filer(storby, UDGAVEORD.kontaktkort))
    numbered = [each for each in storby.kontakter if each.telefon]
    assert len(files) == 1 + len(numbered)
    cards = list(vobject.readComponents(files[kontaktkort.ALLE]))
    assert [card.fn.value for card in cards] == [each.navn for each in numbered]
    for kontakt, card in zip(numbered, cards, strict=True):
        assert card.tel.value == "+45" + kontakt.telefon.replace(" ", "")
        assert kontakt.tekst in card.note.value
        assert card.org.value == ["Storbælle Kommune"]
        assert files[f"kommunen/kontakt/{kontakt.id}.vcf"] in files[kontaktkort.ALLE]
    assert len({card.uid.value for card in cards}) == len(cards)


def test_hostile_facts_stay_in_their_field(storby: Udgave) -> None:
    cards = list(
        vobject.readComponents(
            dict(kontaktkort.filer(with_facts(storby, HOSTILE, HOSTILE), UDGAVEORD.kontaktkort))[
                kontaktkort.ALLE
            ]
        )
    )
    assert len(cards) == len([each for each in storby.kontakter if each.telefon])
    for card in cards:
        assert len(card.contents["tel"]) == 1
        assert card.fn.value == as_read(HOSTILE)
        assert card.n.value.family == as_read(HOSTILE)


# ---- Calendars ---------------------------------------------------------------------------------


@given(st.text(max_size=200), st.text(max_size=200))
def test_a_calendar_is_read_back_as_it_was_meant(titel: str, tekst: str) -> None:
    event = Begivenhed("noegle", date(2027, 2, 28), titel, tekst)
    made = kalender("udgave", titel, (event,), TODAY)
    (read,) = vobject.readOne(made).vevent_list
    assert read.summary.value == as_read(titel)
    assert read.description.value == as_read(tekst)
    assert read.dtstart.value == date(2027, 2, 28)
    assert read.uid.value == "noegle@udgave.rettidig"
    assert str(read.dtstamp.value) == "2026-11-25 00:00:00+00:00"


def test_deadlines_are_of_pages_plans_and_numbers(storby: Udgave) -> None:
    pages = (
        Gennemgang("B", "2027-05-25"),
        Gennemgang("A", "2027-05-25"),
        Gennemgang("C", "2028-01-01"),
    )
    found = {each.noegle: each for each in frister.frister(storby, pages, UDGAVEORD.frister)}
    assert found["gennemgang-2027-05-25"].tekst == "A\nB"
    assert found["gennemgang-2028-01-01"].titel.endswith("1 tekst")
    assert found["plan-stk2"].dag == date(2029, 6, 17)
    assert found["plan-stk3"].dag == date(2029, 11, 25)
    assert found["numre-2026-10-05"].dag == date(2027, 10, 5)
    assert "20 00 01 11" in found["numre-2026-10-05"].tekst
    days = [each.dag for each in frister.frister(storby, pages, UDGAVEORD.frister)]
    assert days == sorted(days)


def test_a_leap_day_has_a_day_in_other_years() -> None:
    assert renewal.months_after(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert renewal.months_after(date(2028, 2, 29), 48) == date(2032, 2, 29)


@given(st.dates(date(2024, 1, 1), date(2060, 12, 31)))
def test_the_wheel_begins_with_its_own_rule(today: date) -> None:
    made = kalender("x", "y", aarshjul.aarshjul(UDGAVEORD.aarshjul, today), today)
    for event in vobject.readOne(made).vevent_list:
        first = event.dtstart.value
        assert first >= today
        assert event.rruleset[0].date() == first
        assert event.rruleset[1].year == first.year + 1


def test_the_wheel_is_the_one_that_the_page_proposes(root: Path) -> None:
    page = (root / "docs" / "beredskab" / "udbredelse.md").read_text("utf-8")
    months = re.findall(r"^\d\. \*\*(\w+):\*\*", page, re.MULTILINE)
    names = {1: "Januar", 4: "April", 8: "August", 10: "Oktober"}
    assert months == [names[each.maaned] for each in UDGAVEORD.aarshjul.oplaeg]
    assert aarshjul.FIL.removeprefix("beredskab/") in page


# ---- security.txt ------------------------------------------------------------------------------


def fields(text: str) -> dict[str, str]:
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return dict(line.split(": ", 1) for line in lines)


def test_security_txt_has_what_the_rfc_demands(storby: Udgave) -> None:
    found = fields(security_txt.security_txt(storby, TODAY))
    assert found["Contact"] == "mailto:redaktion@storbaelle.example"
    assert found["Preferred-Languages"] == "da, en"
    expires = date.fromisoformat(found["Expires"].removesuffix("T00:00:00Z"))
    assert 0 < (expires - TODAY).days < 365
    assert found["Canonical"] == "https://trygtvidere.storbaelle.example/.well-known/security.txt"


def test_a_folder_of_a_host_claims_no_canonical_place(storby: Udgave) -> None:
    below = replace(storby, domaene="storbaelle.example/trygt")
    assert "Canonical" not in fields(security_txt.security_txt(below, TODAY))
    nobody = replace(storby, redaktion=Redaktion())
    assert security_txt.security_txt(nobody, TODAY) == ""


@given(st.text(max_size=100))
def test_no_name_adds_a_field(navn: str) -> None:
    lines = security_txt.security_txt(_udgave(navn), TODAY).splitlines()
    assert [line.split(":")[0] for line in lines[1:]] == [
        "Contact",
        "Expires",
        "Preferred-Languages",
    ]
    assert lines[0].startswith("#")


def test_letters_that_the_net_does_not_have() -> None:
    assert adresse("trivsel.ærø.dk/børn") == "https://trivsel.xn--r-3fa9c.dk/b%C3%B8rn/"
    assert mailto("a+b@ærø.dk") == "mailto:a%2Bb@xn--r-3fa9c.dk"


# ---- Which files there are ---------------------------------------------------------------------


def test_the_neutral_edition_has_no_file_of_facts(root: Path, poster: Skreven) -> None:
    neutral = content.load(root).udgave
    made = dict(build.build_udgavefiler(neutral, (), poster, UDGAVEORD, TODAY).filer)
    assert set(made) == {aarshjul.FIL, plakat.FIL_A3}


def test_the_same_day_gives_the_same_bytes(storby: Udgave, poster: Skreven) -> None:
    pages = (Gennemgang("A", "2027-05-25"),)
    one, other = (
        build.build_udgavefiler(storby, pages, poster, UDGAVEORD, TODAY) for _ in range(2)
    )
    assert one.filer == other.filer


def _udgave(navn: str) -> Udgave:
    indhold = Person(navn=navn, mail="a@b.dk")
    return replace(_neutral(), navn=navn, redaktion=Redaktion(indhold=indhold))


@cache
def _neutral() -> Udgave:
    return content.load(Path(__file__).resolve().parents[2]).udgave
