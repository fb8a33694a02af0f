"""The pure functions behind the generated pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts import content
from build_scripts import pages as views
from build_scripts.prosa.wording import AKUTTE
from linealen import Lineal
from tests.ordene import SIDEORD


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Gør ikke", "goer-ikke"),
        ("Må forældrene få det at vide?", "maa-foraeldrene-faa-det-at-vide"),
        ("§ 133: Én ting ad gangen!", "133-en-ting-ad-gangen"),
        ("", ""),
    ],
)
def test_headings_get_ids_in_ascii(heading: str, expected: str) -> None:
    assert views.slug(heading) == expected


@pytest.mark.parametrize(
    ("aldre", "expected"),
    [
        (("ufoedt", "0-1", "1-3", "3-6", "6-10", "10-13", "13-18"), "alle aldre"),
        (("1-3", "3-6"), "1–6 år"),
        (("ufoedt",), "ufødt barn"),
        (("ufoedt", "0-1", "1-3"), "ufødt barn, 0–3 år"),
        (("0-1", "6-10", "10-13"), "0–1 år, 6–13 år"),
    ],
)
def test_ages_are_said_in_words(lineal: Lineal, aldre: tuple[str, ...], expected: str) -> None:
    assert views.age_span(lineal, replace(lineal.tegn[0], aldre=aldre), SIDEORD.aldre) == expected


def test_a_role_is_shown_what_it_sees_better_than_most(lineal: Lineal) -> None:
    for role in lineal.roller:
        shown = [t for group in views.signs_of_role(lineal, role.id) for t in group.tegn]
        assert 5 <= len(shown) <= 40, (role.id, len(shown))
        assert all(role.id in t.saerligt_for for t in shown)
        assert all(len(t.saerligt_for) * 2 <= len(lineal.roller) for t in shown)


def test_a_sheet_holds_every_sign_of_its_age_once(lineal: Lineal) -> None:
    for alder in lineal.aldre:
        lines = views.lines_of_age(lineal, alder.id)
        assert all(t.linje == group.linje.id for group in lines for t in group.tegn)
        groups = (*lines, *views.signs_of_age(lineal, alder.id))
        shown = [t.id for group in groups for t in group.tegn]
        assert sorted(shown) == sorted(t.id for t in lineal.tegn if alder.id in t.aldre)


def test_there_is_one_sheet_for_each_age(lineal: Lineal) -> None:
    sheets = views.paper_sheets(lineal, "id={alder-id} navn={alder}")
    assert [s.path for s in sheets] == [f"linealen/papir/{a.id}.md" for a in lineal.aldre]
    assert sheets[0].text == "id=ufoedt navn=Ufødt barn"


def test_sources_know_what_rests_on_them(lineal: Lineal) -> None:
    use = {it.kilde.id: it for it in views.source_use(lineal)}
    assert len(use) == len(lineal.kilder)
    assert sum(it.regler for it in use.values()) == sum(len(r.kilder) for r in lineal.regler)
    assert sum(it.tegn for it in use.values()) == sum(len(t.kilder) for t in lineal.tegn)


def test_every_source_stands_under_one_kind(lineal: Lineal) -> None:
    shown = [
        it.kilde.id
        for group in views.sources_by_kind(lineal, SIDEORD.kildeslags)
        for it in group.brug
    ]
    assert sorted(shown) == sorted(source.id for source in lineal.kilder)


def test_acute_numbers_come_day_first(built_content: content.Content) -> None:
    contacts = built_content.udgave.kontakter
    acute = views.acute_contacts(reversed(contacts), SIDEORD.akutnumre)
    assert [it.kontakt.id for it in acute] == list(AKUTTE)


def test_advisers_are_those_the_actions_name(built_content: content.Content) -> None:
    lineal, contacts = built_content.lineal, built_content.udgave.kontakter
    for role in lineal.roller:
        for contact in views.advisers(lineal, contacts, role.id):
            assert contact.id not in AKUTTE
            assert any(h.kontakt == contact.id and role.id in h.roller for h in lineal.handlinger)
