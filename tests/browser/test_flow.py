"""The whole way through, with the keyboard alone, on a wide screen and on a small one."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import NewWalk
from tests.browser.walk import Walk

IS_FOCUSED = "selector => document.activeElement?.matches(selector) ?? false"


def tab_to(page: Page, selector: str, most: int = 150) -> None:
    """Press Tab until the focus is on ``selector``, and see that the focus can be seen."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(IS_FOCUSED, selector):
            seen = page.evaluate(
                """() => {
                  const at = document.activeElement;
                  const box = at.getBoundingClientRect();
                  const marked = [at, at.closest('label')].some(
                    e => e && getComputedStyle(e).outlineStyle !== 'none');
                  return marked && box.bottom > 0 && box.top < innerHeight;
                }"""
            )
            assert seen, f"focus on {selector} cannot be seen"
            return
    raise AssertionError(f"Tab never reached {selector}")


def press_choice(page: Page, name: str, index: int) -> None:
    """Choose the option with this index in a radio group that has no answer yet."""
    tab_to(page, f'input[name="{name}"]')
    if index == 0:
        page.keyboard.press("Space")
    for _ in range(index):
        page.keyboard.press("ArrowDown")
    assert page.evaluate(IS_FOCUSED, f'input[name="{name}"]:checked')


def press_on(walk: Walk) -> None:
    tab_to(walk.page, "#fortsaet")
    walk.page.keyboard.press("Enter")


@pytest.mark.parametrize("width", [1280, 360])
def test_keyboard_only(walks: NewWalk, width: int) -> None:
    walk = walks(viewport={"width": width, "height": 800}).open()
    page = walk.page

    press_choice(page, "fare", 1)
    press_on(walk)
    expect(page.locator("#trin-2")).to_be_focused()
    press_choice(page, "alder", 3)
    press_choice(page, "rolle", 1)
    press_on(walk)
    expect(page.locator("#trin-3")).to_be_focused()
    press_choice(page, "overgreb", 0)
    press_on(walk)

    pages = 0
    while walk.step == "4":
        pages += 1
        expect(walk.active.locator("h2")).to_be_focused()
        signs = walk.active.locator(".kerne > .tegn").all()
        names = [sign.get_attribute("data-ref") or "" for sign in signs]
        for line in walk.active.locator(".linje:visible").all():
            press_choice(page, line.get_attribute("data-ref") or "", 1)
        for index, name in enumerate(names):
            if index == 0:
                press_choice(page, name, 0)
                press_choice(page, f"{name}/hyppighed", 2)
                press_choice(page, f"{name}/grad", 1)
            else:
                press_choice(page, name, 1)
        press_on(walk)
    assert pages == 6

    press_choice(page, "varighed", 2)
    press_choice(page, "udvikling", 1)
    press_on(walk)
    press_choice(page, "proevet/virkning", 2)
    press_on(walk)
    press_choice(page, "maerke/foer", 4)
    press_on(walk)
    walk.suggestion()
    press_choice(page, "maerke/endeligt", 6)
    press_on(walk)
    expect(page.locator("#trin-9")).to_be_focused()
    press_on(walk)
    expect(page.locator("#trin-10")).to_be_focused()
    expect(page.locator("#notat")).to_contain_text("Dette er ikke en underretning. Intet er sendt.")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert walk.log.errors == []


def test_nothing_is_chosen_beforehand(walk: Walk) -> None:
    assert walk.state() == []
    walk.to(7)
    assert not any(answer.startswith("maerke/") for answer in walk.state())
    walk.own_mark()
    walk.suggestion()
    assert not any(answer.startswith("maerke/endeligt") for answer in walk.state())


def test_suspicion_shows_its_path_at_once(walk: Walk) -> None:
    walk.start().who()
    way = walk.active.locator('[data-vej="overgreb"]')
    expect(way).to_be_hidden()
    walk.choose("overgreb", "mistanke")
    expect(way).to_be_visible()
    walk.choose("overgreb/slags", "aere")
    expect(way).to_be_hidden()
    expect(walk.active.locator('[data-vej="aere"]')).to_be_visible()
    walk.go_on()
    assert walk.step == "4", "the ruler is still there afterwards"


def test_danger_shows_112_at_once(walk: Walk) -> None:
    card = walk.active.locator('[data-vej="akut"]')
    expect(card).to_be_hidden()
    walk.choose("fare", "ja")
    expect(card).to_be_visible()
    expect(card).to_contain_text("112")


def test_a_grave_sign_shows_its_note_at_once(walk: Walk) -> None:
    walk.to(4)
    line = walk.active.locator(".linje:visible:has(.tegn input[data-spor])").first
    sign = line.locator(".tegn:has(input[data-spor])").first
    expect(sign).to_be_hidden()
    line.locator('> .paa-raekke input[value="ja"]').check()
    expect(sign.locator(".spor-note")).to_be_hidden()
    sign.locator('input[value="ja"]').first.check()
    expect(sign.locator(".spor-note")).to_be_visible()


def test_own_mark_higher_is_never_argued_down(walk: Walk) -> None:
    walk.to(7)
    walk.own_mark("10")
    walk.suggestion()
    expect(walk.page.locator('[data-vis-ved="eget-hoejere"]')).to_be_visible()
    expect(walk.page.locator('[data-vis-ved="eget-hoejere"]')).to_have_text(
        "Handl efter din egen bekymring."
    )
    expect(walk.page.locator('[data-liste-hoved="taler_imod"]')).to_be_hidden()


def test_final_mark_below_a_path_is_a_calm_stop(walk: Walk) -> None:
    walk.start().who().suspicion("viden", "vold").signs().surroundings().protection().own_mark("4")
    walk.suggestion()
    expect(walk.page.locator("#vis-forslag")).to_have_text("Uden om skalaen")
    walk.final_mark("4")
    assert walk.active.get_attribute("data-side") == "afbrydelse"
    walk.go_on()
    expect(walk.page.locator("#fejl-oversigt")).to_be_focused()
    walk.give_reasons_below_a_path()
    assert walk.step == "9"
    expect(walk.active.locator('[data-vej="overgreb"]')).to_be_visible()
    walk.go_on()
    for name in ("under-spor", "under-spor-hvem", "under-spor-hvornaar"):
        expect(walk.page.locator("#notat")).to_contain_text(f"{name} står her")


def test_no_door_to_a_talk_at_home_stands_beside_an_order_of_silence(walk: Walk) -> None:
    """In doubt without a kind: the band's doors give way to those of the path it may belong to."""
    walk.start().who().suspicion("tvivl").signs().surroundings().protection().own_mark("4")
    walk.suggestion()
    walk.final_mark("10")
    assert walk.step == "9"
    expect(walk.page.locator("#plan")).to_be_visible()
    expect(walk.active.locator("[data-baand-blok] .doere-liste:visible")).to_have_count(0)
    expect(walk.active.locator("[data-plan-spor] a:visible")).not_to_have_count(0)
    said = walk.active.locator("#plan").inner_text()
    assert "Ring til kommunen i dag, og få råd." in said
    assert "Tal med forældrene" not in said


def test_the_duty_is_always_shown(walk: Walk) -> None:
    """Whatever mark is set, and when none is. No result says that an underretning is not needed."""
    walk.to(8)
    walk.suggestion()
    for mark in ("1", "3", "5", "7", "10", "intet"):
        walk.final_mark(mark)
        lower = walk.active.get_attribute("data-side") == "lavere"
        if lower:
            walk.give_reasons()
        assert walk.step == "9"
        expect(walk.active.locator(".kort--pligt")).to_be_visible()
        expect(walk.active.locator(".kort--pligt")).to_contain_text("§ 133")
        # A milder mark does not hide what the suggestion leads to.
        shown = walk.active.locator("[data-baand-blok]:visible")
        expect(shown).to_have_count(0 if mark == "intet" else 2 if lower else 1)
        said = walk.active.inner_text().lower()
        for comfort in ("ingen underretning", "ikke nødvendig", "behøver ikke underrette"):
            assert comfort not in said
        walk.back()
        expect(walk.active).to_have_attribute("data-trin", "8")
        if lower:
            walk.back()
            expect(walk.active).not_to_have_attribute("data-side", "lavere")


def test_a_mark_below_the_suggestion_is_asked_for_its_reason(walk: Walk) -> None:
    """Both marks stand on the step of actions, and the reason, with whom and when in the note."""
    walk.start().who().suspicion().signs(6).surroundings().protection().own_mark("1")
    walk.suggestion()
    expect(walk.page.locator('[data-liste="overvej"] > li').first).to_contain_text("Se efter: ")
    suggested = walk.page.inner_text("#vis-forslag")
    walk.final_mark("1")
    assert walk.active.get_attribute("data-side") == "lavere"
    walk.go_on()
    expect(walk.page.locator("#fejl-oversigt")).to_be_focused()
    walk.give_reasons()
    assert walk.step == "9"
    expect(walk.page.locator("[data-plan-maerker]")).to_contain_text(suggested)
    expect(walk.page.locator("[data-plan-maerker]")).to_contain_text("Trivsel")
    walk.go_on()
    for name in ("lavere-grund", "lavere-hvem", "lavere-hvornaar"):
        expect(walk.page.locator("#notat")).to_contain_text(f"{name} står her")


def test_the_plan_is_shown_and_stands_in_the_note(walk: Walk) -> None:
    walk.to(8)
    walk.suggestion()
    walk.final_mark("10")
    expect(walk.page.locator('[data-plan="foerst"] > li').first).to_be_visible()
    expect(walk.page.locator("[data-plan-over]")).to_have_text(
        re.compile("Handl efter din egen bekymring")
    )
    shown = walk.page.locator("#plan [data-handling]").evaluate_all(
        "items => items.map(each => each.dataset.handling)"
    )
    assert len(shown) == len(set(shown)), "no action stands twice"
    for part, text in (("hvad", "Ringer"), ("hvem", "Lederen"), ("hvornaar", "I dag kl. 14")):
        walk.write(f"plan-1-{part}", text)
    walk.go_on()
    expect(walk.page.locator("#notat")).to_contain_text("Ringer – Lederen – I dag kl. 14")


@pytest.mark.parametrize("svar", ["ja", "ved-ikke"])
def test_danger_stays_in_sight_until_it_is_answered_otherwise(walk: Walk, svar: str) -> None:
    banner = walk.page.locator("#fare-banner")
    expect(banner).to_have_attribute("role", "alert")
    walk.start(svar)
    walk.who()
    walk.suspicion()
    expect(banner).to_be_visible()
    if svar == "ja":
        expect(banner.locator('a[href="tel:112"]')).to_be_visible()
    banner.locator('[data-goer="ret"]').click()
    assert walk.step == "1"
    expect(walk.page.locator(f'input[name="fare"][value="{svar}"]')).to_be_focused()
    walk.choose("fare", "nej")
    walk.go_on()
    expect(banner).to_be_empty()
