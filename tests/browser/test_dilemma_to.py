"""Two colleagues and one dilemma: neither sees the other's, and neither is the key."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect

from linealen import Door
from tests.browser.conftest import NewWalk
from tests.browser.dilemmavandring import (
    BRANCHING,
    CHOSEN,
    LINEAR,
    TWO,
    Svar,
    answer,
    call,
    front,
    hand_over,
    open_dilemma,
    press,
    read,
    told,
)
from tests.browser.walk import LONG, Walk

SUBMIT = 'button[type="submit"]:visible'
A = Svar("3", (0, 1), 1, 2, (0,), 0, (0, 1))
B = Svar("9", (0,), 3, 3, (1,), 1, (1, 2))
PAIRS = ((A, B), (A, A), (Svar("ved-ikke", (), beskyttelse=(), siger=()), B))


@pytest.fixture
def visit(walks: NewWalk) -> Walk:
    return walks()


def test_the_first_ones_answers_are_nowhere_while_the_other_answers(visit: Walk) -> None:
    page = open_dilemma(visit, way=TWO)
    untouched = _without_turns(page)
    answer(page, A)
    assert len(page.evaluate(CHOSEN)) > 5
    press(page, SUBMIT)
    expect(front(page).locator("[data-skift] h3")).to_be_focused()
    expect(front(page).locator("form")).to_be_hidden()
    assert page.evaluate(CHOSEN) == []
    press(page, '[data-goer="overtag"]')
    expect(front(page).locator('h3[data-tur="b"]')).to_be_focused()
    assert page.evaluate(CHOSEN) == []
    assert _without_turns(page) == untouched, "the page is as it was before anybody answered"
    expect(front(page).locator("[data-sammenlignet]")).to_be_hidden()
    press(page, SUBMIT)
    expect(page.locator("#fejl-oversigt")).to_be_focused()


def _without_turns(page: Page) -> str:
    """The article, but for whose turn it says that it is."""
    html: str = page.evaluate(
        """() => {
          const copy = document.getElementById('dilemma').cloneNode(true);
          for (const part of copy.querySelectorAll('[data-tur]')) part.remove();
          for (const part of copy.querySelectorAll('[class=""]')) part.removeAttribute('class');
          return copy.outerHTML;
        }"""
    )
    return html


@pytest.mark.parametrize("pair", PAIRS, ids=["unlike", "alike", "without-a-mark"])
def test_the_rows_are_those_the_door_names(
    visit: Walk, door: Door, pair: tuple[Svar, Svar]
) -> None:
    page = open_dilemma(visit, way=TWO)
    first, second = pair
    answer(page, first)
    mine = read(page)
    press(page, SUBMIT)
    press(page, '[data-goer="overtag"]')
    answer(page, second)
    theirs = read(page)
    press(page, SUBMIT)
    told(page)
    scene = front(page).get_attribute("data-scene")
    reply = json.loads(door(call(page, "sammenlign", scene=scene, a=mine, b=theirs)))
    vis = set(reply["sammenligning"]["vis"])
    shown = front(page).locator("[data-sammenlignet] [data-naar]:not([hidden])").all()
    # Whether their own codings lead to the same is read off the two boxes; it has no sentence.
    assert {each.get_attribute("data-naar") for each in shown} == {
        each for each in vis if not each.startswith("eget-")
    }
    for who, svar in (("a", mine), ("b", theirs)):
        mark = front(page).locator(f'[data-maerke-for="{who}"]').inner_text()
        said = "Jeg ved det ikke endnu" if svar["maerke"] == "ved-ikke" else str(svar["maerke"])
        assert mark.startswith(said)


def test_swapping_gives_the_same_differences(visit: Walk, walks: NewWalk) -> None:
    def rows(page: Page) -> list[list[str]]:
        table = front(page).locator("[data-sammenlignet] tbody tr:visible")
        return [row.locator("th, td").all_inner_texts() for row in table.all()]

    one = open_dilemma(visit, way=TWO)
    hand_over(one, A, B)
    other = open_dilemma(walks(), way=TWO)
    hand_over(other, B, A)
    assert len(rows(one)) > 4
    assert rows(one) == [[what, b, a, same] for what, a, b, same in rows(other)]
    assert any("Forskel i hvor ofte i hvor kraftigt" in " ".join(row) for row in rows(one))
    assert ["Ja", "Nej", "Forskel"] in [row[1:] for row in rows(one)]


def test_scenes_come_in_turn_and_begin_empty(visit: Walk) -> None:
    page = open_dilemma(visit, way=TWO)
    hand_over(page, A, B)
    press(page, '[data-goer="naeste"]')
    assert front(page).get_attribute("data-scene") == "samling"
    expect(front(page).locator("h2")).to_be_focused()
    assert front(page).locator("input:checked").count() == 0
    expect(front(page).locator('h3[data-tur="a"]')).to_be_visible()
    hand_over(page, B, A)
    assert front(page).locator('[data-goer="naeste"]').count() == 0
    press(page, '[data-goer="forfra"]')
    assert front(page).get_attribute("data-scene") == "garderoben"
    assert page.evaluate(CHOSEN) == []
    assert page.locator("[data-naar]:not([hidden])").count() == 0
    assert set(page.locator("[data-ord-for], [data-goer-for]").all_text_contents()) == {""}


def test_a_choice_decides_the_next_scene(visit: Walk) -> None:
    page = open_dilemma(visit, BRANCHING, TWO)
    hand_over(page, A, A)
    ways = front(page).locator('[data-goer="naeste"]')
    assert ways.count() > 1
    leads_to = ways.last.get_attribute("data-til")
    ways.last.click()
    assert front(page).get_attribute("data-scene") == leads_to


def test_without_the_engine_they_are_asked_to_tell_each_other(visit: Walk) -> None:
    visit.page.context.route("**/*.wasm", lambda route: route.abort())
    page = open_dilemma(visit, way=TWO)
    answer(page, A)
    press(page, SUBMIT)
    press(page, '[data-goer="overtag"]')
    answer(page, B)
    press(page, SUBMIT)
    expect(front(page).locator("[data-kun-fejl]")).to_be_visible(timeout=LONG)
    expect(front(page).locator('[data-maerke-for="a"]')).to_contain_text("3")
    assert front(page).locator("tbody tr:visible").count() == 0
    assert "Med de tegn siger reglerne" not in front(page).inner_text()
    press(page, '[data-goer="naeste"]')
    assert front(page).get_attribute("data-scene") == "samling"


def test_leaving_warns_only_when_something_is_chosen_and_empties_everything(
    visit: Walk,
) -> None:
    page = visit.page
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    open_dilemma(visit, LINEAR, TWO)
    front(page).locator("h2").click()
    page.goto(f"{visit.server}/om/")
    assert asked == []
    open_dilemma(visit, way=TWO)
    hand_over(page, A, B)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    assert page.evaluate(CHOSEN) == []
    assert page.locator("[data-naar]:not([hidden])").count() == 0
    answer(page, A)
    press(page, SUBMIT)
    # The first one's answers are in memory only; they would be lost all the same.
    page.goto(f"{visit.server}/om/")
    assert asked == ["beforeunload"]
