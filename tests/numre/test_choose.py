"""A reader gets the number of the place, and never one that was not seen dated."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from build_scripts import content
from build_scripts.numre.choose import Numre, numre_for
from build_scripts.register.load import load_register
from build_scripts.status.numre import numbers_to_ring
from build_scripts.udgaver.model import Udgave
from build_scripts.udgaver.numre import EGNE_NUMRE, EgetNummer
from linealen.numre import Nummer, Set
from tests.conftest import ROOT

LINEAL = content.load_grundlag(ROOT).lineal
REGISTER = load_register(ROOT)
NEUTRAL = content.load(ROOT, "neutral", date(2026, 11, 30)).udgave
FOER, EFTER = date(2026, 12, 31), date(2027, 1, 1)


def udgave(kommune: str, **andet: object) -> Udgave:
    read = REGISTER.kommune(kommune)
    return replace(NEUTRAL, kommune=read.kommunenavn, i_registeret=read, **andet)  # type: ignore[arg-type]


def vist(kommune: str, dag: date = FOER) -> Numre:
    return numre_for(LINEAL, udgave(kommune), REGISTER, dag)


@pytest.mark.parametrize(("kommune", "nummer"), [
    ("aarhus", "70 11 31 31"), ("odense", "70 11 07 07"), ("koebenhavn", "1813"),
    ("naestved", "1818"),
])  # fmt: skip
def test_an_edition_has_its_regions_number_and_no_other(kommune: str, nummer: str) -> None:
    shown = vist(kommune)
    assert shown.ens["laegevagt"].nummer == nummer
    assert (shown.pr_egn, shown.egne) == ((), ())


def test_a_number_that_was_not_seen_dated_is_nobodys() -> None:
    assert "laegevagt" not in vist("aalborg").ens
    printed = {each.nummer for each in LINEAL.numre if each.trykkes}
    for kommune in REGISTER.kommuner:
        assert {each.nummer for each in vist(kommune.id).ens.values()} <= printed
    for nummer in LINEAL.numre:
        assert nummer.trykkes == any(each.dato >= "2021" for each in nummer.set), nummer.id


@pytest.mark.parametrize(("kommune", "nummer"), [("koebenhavn", "1813"), ("naestved", "1818")])
def test_a_region_that_ends_leaves_its_numbers_and_the_editor_is_told_from_that_day(
    kommune: str, nummer: str
) -> None:
    before, after = vist(kommune, FOER).ens["laegevagt"], vist(kommune, EFTER).ens["laegevagt"]
    assert (before.nummer, before.fra) == (nummer, "")
    assert after.nummer == nummer
    assert after.fra.startswith("Region ")
    told = {
        dag: [
            each.besked
            for each in numbers_to_ring(LINEAL, udgave(kommune), REGISTER, dag)
            if each.sted == "numre.laegevagt"
        ]
        for dag in (FOER, EFTER)
    }
    assert told[FOER] == []
    assert [nummer in each and after.fra in each for each in told[EFTER]] == [True]


def test_the_new_regions_own_number_takes_the_place_of_both() -> None:
    new = Nummer(
        id="ny", telefon="laegevagt", navn="Ny", nummer="1819", tid="Altid", region="oestdanmark",
        set=(Set("bispebjerg-1813", "2027-01", True),), trykkes=True, kontrolleret="2027-01-02",
    )  # fmt: skip
    lineal = replace(LINEAL, numre=(*LINEAL.numre, new))
    for kommune in ("koebenhavn", "naestved"):
        for dag, nummer in ((FOER, vist(kommune).ens["laegevagt"].nummer), (EFTER, "1819")):
            shown = numre_for(lineal, udgave(kommune), REGISTER, dag).ens["laegevagt"]
            assert (shown.nummer, shown.fra) == (nummer, "")


def test_an_editions_own_number_stands_instead() -> None:
    own = EgetNummer(
        id="laegevagt", nummer="20 00 00 00", navn="", tid="Altid", kontrolleret="2026-11-20"
    )
    nordjysk = udgave("aalborg", numre=(own,))
    shown = numre_for(LINEAL, nordjysk, REGISTER, FOER).ens["laegevagt"]
    assert (shown.navn, shown.nummer, shown.set) == ("Lægevagten", "20 00 00 00", ())
    told = [each.sted for each in numbers_to_ring(LINEAL, nordjysk, REGISTER, FOER)]
    assert "numre.laegevagt" not in told
    told = [each.sted for each in numbers_to_ring(LINEAL, nordjysk, REGISTER, date(2027, 11, 21))]
    assert "numre.laegevagt.kontrolleret" in told


def test_the_neutral_edition_lets_every_municipality_be_found_once() -> None:
    for dag in (FOER, EFTER):
        shown = numre_for(LINEAL, NEUTRAL, REGISTER, dag)
        assert "laegevagt" in shown.pr_egn
        found = [kommune for egn in shown.egne for kommune in egn.kommuner]
        assert sorted(found) == sorted(each.navn for each in REGISTER.kommuner)
    names = [egn.navn for egn in numre_for(LINEAL, NEUTRAL, REGISTER, EFTER).egne]
    assert "Region Østdanmark (før Region Hovedstaden)" in names
    assert len(set(names)) == len(names)


def test_the_editor_is_told_of_what_is_seen_and_not_printed_here_only() -> None:
    told = "\n".join(e.besked for e in numbers_to_ring(LINEAL, udgave("aalborg"), REGISTER, FOER))
    assert "70 15 03 00 er set på en side uden dato" in told
    assert "70 20 12 01 er set på en side fra 2015-10-26" in told
    told = "\n".join(e.besked for e in numbers_to_ring(LINEAL, udgave("aarhus"), REGISTER, FOER))
    assert "70 15 03 00" not in told


def test_the_telephones_that_an_edition_may_change_are_those_of_the_register() -> None:
    assert [*EGNE_NUMRE] == [each.id for each in LINEAL.telefoner if each.id not in ALLES]


ALLES = ("alarm", "politi")


@pytest.mark.parametrize(("tekst", "telefon"), [
    ("Er egen læge lukket, så ring til lægevagten.", ("laegevagt",)),
    ("Ring til lægen nu.", ("laegevagt",)),
    ("Ring ellers til Giftlinjen nu.", ("giftlinjen",)),
    ("Spørg, hvad lægen sagde.", ()),
])  # fmt: skip
def test_a_text_that_sends_its_reader_to_a_telephone_is_known(
    tekst: str, telefon: tuple[str, ...]
) -> None:
    assert vist("aarhus").naevnt(tekst) == telefon
