"""A dilemma alone: answer first, then see; nothing is kept; and what happens when things fail."""

from __future__ import annotations

import io
import json
from datetime import date

import pypdf
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from linealen import Door
from tests.browser.conftest import NewWalk
from tests.browser.dilemmavandring import (
    BRANCHING,
    CHOSEN,
    LINEAR,
    TOLD,
    Svar,
    answer,
    call,
    front,
    go_on,
    open_dilemma,
    read,
    see,
)
from tests.browser.walk import LONG, Walk, new_walk

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni",
    "juli", "august", "september", "oktober", "november", "december",
)  # fmt: skip


@pytest.fixture
def visit(walks: NewWalk) -> Walk:
    return walks()


def test_an_answer_comes_before_the_guidance(visit: Walk) -> None:
    page = open_dilemma(visit)
    summary = page.locator("#fejl-oversigt")
    expect(summary).to_be_hidden()
    front(page).locator('[data-goer="se"]').click()
    expect(summary).to_be_focused()
    questions = front(page).locator("fieldset[data-fejl]")
    assert questions.count() == 5
    assert summary.locator("a").all_inner_texts() == [
        each.get_attribute("data-fejl") for each in questions.all()
    ]
    assert front(page).locator("[aria-invalid]").count() == 5
    expect(front(page).locator(".scene__efter")).to_be_hidden()
    summary.locator("a").nth(1).click()
    expect(front(page).locator('input[name$="/tegn"]').first).to_be_focused()
    front(page).locator('input[name$="/tegn"]').first.check()
    front(page).locator('[data-goer="se"]').click()
    expect(summary.locator("a").nth(1)).to_have_text("Vælg, hvor ofte og hvor kraftigt")
    summary.locator("a").nth(1).click()
    expect(front(page).locator("select").first).to_be_focused()
    answer(page)
    see(page)
    expect(summary).to_be_hidden()
    assert front(page).locator("[aria-invalid]").count() == 0
    expect(front(page).locator(".scene__efter h3")).to_be_focused()


@pytest.mark.parametrize("part", ["tegn", "beskyttelse", "siger"])
def test_none_of_them_excludes_the_others(visit: Walk, part: str) -> None:
    page = open_dilemma(visit)
    boxes = front(page).locator(f'input[name$="/{part}"]')
    none = boxes.last
    assert none.get_attribute("data-ingen") is not None
    boxes.nth(0).check()
    boxes.nth(1).check()
    none.check()
    assert [box.is_checked() for box in boxes.all()][:2] == [False, False]
    boxes.nth(1).check()
    expect(none).not_to_be_checked()


ANSWERS = (
    Svar("4", (0,), 1, 1, (0, 1), 0, (0, 1, 2)),
    Svar("10", (0, 1), 3, 3, (), 2, ()),
    Svar("ved-ikke", (), 1, 1, (0,), 1, (3,)),
    Svar("1", (1,), 4, 2, (0, 1), 0, (0, 1, 2, 3, 4)),
)


@pytest.mark.parametrize("dilemma", [LINEAR, BRANCHING, "hun-siger-det-selv"])
def test_the_sentences_shown_are_those_the_door_names(
    visit: Walk, door: Door, dilemma: str
) -> None:
    """Every scene of the way, with answers of every kind, begun again for each kind."""
    page = open_dilemma(visit, dilemma)
    every: set[str] = set()
    for svar in ANSWERS:
        so_far: list[object] = []
        while front(page).get_attribute("data-scene") != "slut":
            answer(page, svar)
            so_far.append(read(page))
            see(page)
            reply = json.loads(door(call(page, "oev", forloeb=so_far)))
            assert set(page.evaluate(TOLD)) == set(reply["scener"][-1]["vis"])
            every |= set(page.evaluate(TOLD))
            go_on(page)
        page.click('[data-goer="forfra"]')
    assert {"eget-som-scenen", "eget-anderledes", "maerke/ved-ikke"} <= every


def test_a_choice_leads_to_its_own_scene(visit: Walk, built_site_choices: dict[int, str]) -> None:
    assert len(set(built_site_choices.values())) > 1
    page = open_dilemma(visit, BRANCHING)
    for number, leads_to in built_site_choices.items():
        answer(page, Svar(goer=number))
        see(page)
        go_on(page)
        assert front(page).get_attribute("data-scene") == leads_to
        expect(front(page).locator(".trin-maerke")).to_have_text("Scene 2")
        expect(front(page).locator("h2")).to_be_focused()
        while front(page).get_attribute("data-scene") != "slut":
            answer(page)
            see(page)
            go_on(page)
        page.click('[data-goer="forfra"]')


@pytest.fixture
def built_site_choices(walks: NewWalk) -> dict[int, str]:
    """Where each choice of the branching dilemma's first scene leads."""
    page = open_dilemma(walks(), BRANCHING)
    found = front(page).locator('input[name$="/goer"]').all()
    return {number: each.get_attribute("data-til") or "" for number, each in enumerate(found)}


def test_an_answered_scene_is_locked(visit: Walk) -> None:
    page = open_dilemma(visit)
    answer(page)
    see(page)
    before = page.evaluate(CHOSEN)
    for field in front(page).locator(".scene__svar input, .scene__svar select").all():
        assert field.is_disabled()
    expect(front(page).locator('[data-goer="se"]')).to_be_hidden()
    page.locator("#dilemma-form").evaluate("form => form.requestSubmit()")
    assert page.evaluate(CHOSEN) == before
    expect(page.locator("#fejl-oversigt")).to_be_hidden()


def test_the_receipt_holds_ones_own_and_nothing_else(visit: Walk) -> None:
    page = open_dilemma(visit)
    own = []
    for svar in (Svar("4", goer=1), Svar("ved-ikke", goer=0)):
        answer(page, svar)
        title = front(page).locator("h2").inner_text()
        label = front(page).locator('label:has(input[name$="/goer"]:checked)').inner_text()
        own.append((title, svar.maerke, label))
        see(page)
        go_on(page)
    items = page.locator("[data-kvittering] > li")
    assert items.count() == len(own)
    for item, (title, mark, label) in zip(items.all(), own, strict=True):
        text = item.inner_text()
        assert title in text and label in text
        assert ("Jeg ved det ikke endnu" if mark == "ved-ikke" else f"Dit mærke: {mark} ") in text
    today = date.today()
    expect(page.locator("[data-dato]")).to_have_text(
        f"{today.day}. {MONTHS[today.month - 1]} {today.year}"
    )
    printed = _printed(page)
    assert "Kvittering" in printed and own[0][2][:30] in printed and str(today.year) in printed
    assert "Hvilke tegn ser du" not in printed and "Vejledningens tanke" not in printed
    assert "point" not in page.locator(".kvittering").inner_text().lower()


def _printed(page: Page) -> str:
    pages = pypdf.PdfReader(io.BytesIO(page.pdf())).pages
    return " ".join(" ".join(each.extract_text() for each in pages).split())


def test_begin_again_empties_everything(visit: Walk) -> None:
    page = open_dilemma(visit)
    untouched = page.locator("#dilemma").inner_text()
    for _ in range(2):
        answer(page)
        see(page)
        go_on(page)
    page.click('[data-goer="forfra"]')
    assert _empty(page)
    assert page.locator("#dilemma").inner_text() == untouched
    expect(front(page).locator("h2")).to_be_focused()
    expect(front(page).locator("input").first).to_be_enabled()


def test_leaving_empties_everything(visit: Walk) -> None:
    """The page that a back/forward cache would keep: emptied as it is left."""
    page = open_dilemma(visit)
    for _ in range(2):
        answer(page)
        see(page)
        go_on(page)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    assert _empty(page)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert front(page).get_attribute("data-scene") == "garderoben"


def test_coming_back_finds_nothing(remembering: Browser, server: str) -> None:
    walk = new_walk(remembering, server)
    page = open_dilemma(walk)
    answer(page)
    see(page)
    page.goto(f"{server}/om/")
    page.go_back(wait_until="commit")
    page.wait_for_selector("html[data-lineal-klar]", state="attached")
    assert _empty(page)
    assert front(page).get_attribute("data-scene") == "garderoben"
    walk.page.context.close()


def _empty(page: Page) -> bool:
    shown = page.locator("[data-naar]:not([hidden])").count()
    receipt = page.locator("[data-kvittering]").inner_html()
    return page.evaluate(CHOSEN) == [] and shown == 0 and receipt == ""


def test_leaving_warns_only_when_something_is_chosen(visit: Walk) -> None:
    page = visit.page
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    open_dilemma(visit)
    front(page).locator("h2").click()  # Chromium asks only on a page that somebody has touched.
    page.goto(f"{visit.server}/om/")
    assert asked == []
    open_dilemma(visit)
    answer(page)
    page.goto(f"{visit.server}/om/")
    assert asked == ["beforeunload"]
    open_dilemma(visit)
    for _ in range(2):
        answer(page)
        see(page)
        go_on(page)
    page.click('[data-goer="forfra"]')
    page.goto(f"{visit.server}/om/")
    assert asked == ["beforeunload"]


def test_a_call_is_not_leaving(visit: Walk) -> None:
    visit.page.clock.install()
    page = open_dilemma(visit)
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    answer(page)
    page.locator('.akutlinje a[href="tel:112"]').click()
    page.clock.run_for(1_600)  # Then the call is over, and leaving is leaving again.
    assert asked == []
    page.goto(f"{visit.server}/om/")
    assert asked == ["beforeunload"]


def test_without_the_engine_the_guidance_is_there_and_one_goes_on(visit: Walk) -> None:
    visit.page.context.route("**/*.wasm", lambda route: route.abort())
    page = open_dilemma(visit)
    for _ in range(2):
        answer(page)
        front(page).locator('[data-goer="se"]').click()
        expect(front(page).locator("[data-kun-fejl]")).to_be_visible(timeout=LONG)
        expect(front(page).locator("[data-kun-motor]")).to_be_hidden()
        expect(front(page).get_by_text("Vejledningens tanke")).to_be_visible()
        expect(front(page).locator(".vurdering--guide")).to_be_visible()
        expect(front(page).locator("[data-maerketekst]")).to_contain_text("5")
        assert page.evaluate(TOLD) == []
        go_on(page)
    assert page.locator("[data-kvittering] > li").count() == 2
    assert visit.log.errors == []


def test_while_the_engine_comes_the_guidance_is_read_and_nothing_late_is_shown(
    visit: Walk,
) -> None:
    held: list[Route] = []
    visit.page.context.route("**/*.wasm", lambda route: held.append(route))
    page = open_dilemma(visit)
    answer(page)
    front(page).locator('[data-goer="se"]').click()
    expect(front(page).locator("[data-kun-motor]")).to_be_visible()
    expect(front(page).get_by_text("Vejledningens tanke")).to_be_visible()
    go_on(page)
    answer(page)
    front(page).locator('[data-goer="se"]').click()
    go_on(page)
    page.click('[data-goer="forfra"]')
    for route in held:
        route.continue_()
    answer(page, Svar("9"))
    see(page)
    # What the two first answers would have shown stays away from the scenes begun afresh.
    assert page.locator('[data-scene="samling"] [data-naar]:not([hidden])').count() == 0
    assert "maerke/hoejere" in page.evaluate(TOLD)


def test_nothing_moves(walks: NewWalk) -> None:
    for motion in ("reduce", "no-preference"):
        page = open_dilemma(walks(reduced_motion=motion))
        answer(page)
        see(page)
        assert page.evaluate("document.getAnimations().length") == 0
        assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_by_keyboard_alone(visit: Walk) -> None:
    """From the top with Tab, arrows, space and Enter to the receipt."""
    page = open_dilemma(visit)
    keys = page.keyboard
    while front(page).get_attribute("data-scene") != "slut":
        here = front(page).get_attribute("data-scene") or ""
        for part in ("maerke", "tegn", "beskyttelse", "goer", "siger"):
            _tab_to(page, f'.er-aktiv input[name$="/{part}"]')
            keys.press("Space")
            if part == "tegn":
                for _ in range(2):
                    _tab_to(page, ".er-aktiv .tegnvalg select")
                    keys.press("ArrowDown")
        _tab_to(page, '.er-aktiv [data-goer="se"]')
        keys.press("Enter")
        expect(front(page).locator(".scene__efter h3")).to_be_focused()
        _tab_to(page, '.er-aktiv [data-goer="videre"]')
        keys.press("Enter")
        assert front(page).get_attribute("data-scene") != here
    expect(page.locator("#scene-slut")).to_be_focused()
    assert page.locator("[data-kvittering] > li").count() == 2


def _tab_to(page: Page, selector: str) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    raise AssertionError(f"Tab never came to {selector}")
