"""axe (WCAG 2.2 AA) in every step and state, and what axe cannot see: focus, reflow, names."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewWalk
from tests.browser.walk import ANSWER_SIGNS, Walk

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
# What can differ between light and dark, and what on a small screen; the rest is judged in the
# light on a large one.
COLOURS = ["color-contrast", "link-in-text-block"]
SIZES = ["scrollable-region-focusable"]
RUN = """async (only) => {
  // What stays on top covers what is scrolled beneath it, which is no fault of its size.
  const {scrollX, scrollY} = window;
  window.scrollTo(0, 0);
  const found = await axe.run(document, {runOnly: only, resultTypes: ['violations']});
  window.scrollTo(scrollX, scrollY);
  return found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(' | '));
}"""

MODES: dict[str, dict[str, object]] = {
    "light": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1280, "height": 900}, "color_scheme": "dark"},
    "small": {"viewport": {"width": 360, "height": 740}, "color_scheme": "light"},
}
ONLY = {"light": TAGS, "dark": COLOURS, "small": [*COLOURS, *SIZES]}


@pytest.mark.parametrize("mode", MODES)
def test_every_step_and_state(walks: NewWalk, axe: str, mode: str) -> None:
    walk = walks(**MODES[mode]).open()
    walk.page.evaluate(axe)
    only = ONLY[mode]
    wrong: list[str] = []

    def look(state: str) -> None:
        wrong.extend(f"{state}: {each}" for each in walk.page.evaluate(RUN, only))
        fits = walk.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        if not fits:
            wrong.append(f"{state}: scrolls sideways")

    look("1")
    walk.go_on()
    look("1 error")
    walk.choose("fare", "ja")
    look("1 danger")
    walk.choose("fare", "ved-ikke")
    look("1 in doubt")
    walk.start()
    look("2")
    walk.who()
    look("3")
    walk.choose("overgreb", "mistanke")
    look("3 suspicion")
    walk.choose("overgreb/slags", "aere")
    look("3 kind")
    walk.suspicion("mistanke")
    look("4 lines")
    walk.go_on()
    look("4 lines error")
    line = walk.active.locator(".linje:visible:has(.tegn input[data-spor])").first
    line.locator('> .paa-raekke input[value="ja"]').check()
    line.locator(".tegn input[data-spor]").first.check()
    look("4 line open, path")
    walk.page.evaluate(ANSWER_SIGNS, [1, False])
    walk.go_on()
    look("4")
    walk.go_on()
    look("4 error")
    walk.active.locator('.kerne .paa-raekke input[value="ja"]').first.check()
    walk.active.locator(".flere > summary").click()
    look("4 yes, more")
    walk.signs()
    look("5")
    walk.surroundings()
    walk.write("proevet", "010203-1234")
    look("6 warning")
    walk.protection()
    look("7")
    walk.active.locator("details > summary").first.click()
    look("7 words")
    walk.own_mark("4")
    walk.suggestion()
    look("8 outside the scale")
    walk.final_mark("4")
    look("8 interruption")
    walk.give_reasons_below_a_path()
    look("9")
    walk.go_on()
    for folded in walk.active.locator("details > summary").all():
        folded.click()
    look("10")
    walk.page.locator("#dine-svar [data-ret]").first.click()
    look("1 changing an answer")
    walk.page.click('[data-goer="ryd"]')
    look("dialog clear")
    walk.page.click('#dialog-ryd [value="ja"]')
    look("cleared")
    assert wrong == []


@pytest.mark.parametrize("mode", MODES)
def test_suggestion_states(walks: NewWalk, axe: str, mode: str) -> None:
    only = ONLY[mode]
    wrong: list[str] = []
    waiting = walks(**MODES[mode])
    waiting.page.context.route("**/*.wasm", lambda route: None)
    failed = walks(**MODES[mode])
    failed.page.context.route("**/*.wasm", lambda route: route.abort())
    ready = walks(**MODES[mode])
    checks: list[tuple[str, Walk, Callable[[Walk], None]]] = [
        ("venter", waiting, lambda walk: None),
        ("fejl", failed, lambda walk: walk.engine_failed()),
        ("klar", ready, lambda walk: walk.suggestion()),
    ]
    for state, walk, settle in checks:
        walk.open().to(8)
        settle(walk)
        expect(walk.page.locator("#vis-guide")).to_have_attribute("data-vis", state)
        walk.page.evaluate(axe)
        walk.page.evaluate(
            "for (const part of document.querySelectorAll('.forslag details')) part.open = true"
        )
        wrong += [f"{state}: {each}" for each in walk.page.evaluate(RUN, only)]
    assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_a_milder_mark_and_danger(walks: NewWalk, axe: str, width: int, scheme: str) -> None:
    walk = walks(viewport={"width": width, "height": 740}, color_scheme=scheme).open()
    walk.page.evaluate(axe)
    banner = walk.page.locator("#fare-banner")
    wrong: list[str] = []

    def look(state: str) -> None:
        wrong.extend(f"{state}: {each}" for each in walk.page.evaluate(RUN, TAGS))
        if not walk.page.evaluate("document.documentElement.scrollWidth <= innerWidth"):
            wrong.append(f"{state}: scrolls sideways")

    walk.choose("fare", "ja")
    expect(banner).to_contain_text("barnet er i fare nu")
    look("danger")
    walk.go_on()
    expect(banner).to_be_visible()
    look("danger, later")
    # Back to the answer by keyboard; answered otherwise, the danger goes.
    banner.get_by_role("button", name="Ret svaret").focus()
    walk.page.keyboard.press("Enter")
    expect(walk.page.locator('input[name="fare"][value="ja"]')).to_be_focused()
    walk.page.keyboard.press("ArrowDown")
    expect(walk.page.locator('input[name="fare"][value="nej"]')).to_be_checked()
    expect(banner).to_be_empty()
    look("no danger any more")
    walk.page.keyboard.press("ArrowDown")
    expect(banner).to_contain_text("ved ikke, om barnet er i fare")
    walk.go_on()
    look("in doubt, later")
    for way in (walk.who, walk.suspicion, walk.signs, walk.surroundings, walk.protection):
        way()
    walk.own_mark()
    walk.suggestion()
    walk.final_mark("1")
    expect(walk.active).to_have_attribute("data-side", "lavere")
    look("milder")
    walk.go_on()
    expect(walk.page.locator("#fejl-oversigt")).to_be_focused()
    look("milder, error")
    for name in ("Hvorfor vurderer du det mildere?", "Hvem vender du det med?", "Hvornår?"):
        field = walk.active.get_by_role("textbox", name=name, exact=True)
        expect(field).to_have_accessible_description(re.compile("Skriv ikke navn"))
    walk.active.get_by_role("textbox").first.focus()
    for text in ("Moren var syg", "Lederen", "I morgen"):
        walk.page.keyboard.type(text)
        walk.page.keyboard.press("Tab")
    expect(walk.active.get_by_role("button", name="Ret mit mærke")).to_be_focused()
    walk.page.keyboard.press("Tab")
    walk.page.keyboard.press("Enter")
    expect(walk.active).to_have_attribute("data-trin", "9")
    expect(walk.active.locator("[data-plan-maerker]")).to_be_visible()
    expect(walk.active.get_by_role("textbox", name="Hvem punkt 2", exact=True)).to_be_visible()
    expect(walk.active.get_by_text("Skriv ikke navn eller CPR-nummer.")).to_have_count(1)
    look("9, milder")
    assert wrong == []


def test_idle_dialog(walks: NewWalk, axe: str) -> None:
    walk = walks()
    walk.page.clock.install()
    walk.open().to(2)
    walk.page.clock.run_for("15:05")
    expect(walk.page.locator("#dialog-tavs")).to_be_visible()
    walk.page.clock.resume()
    walk.page.evaluate(axe)
    assert walk.page.evaluate(RUN, TAGS) == []


def test_without_scripts(walks: NewWalk, axe: str) -> None:
    """The long page is looked at with the class taken away: axe itself needs scripts."""
    walk = walks().open()
    walk.page.evaluate("document.documentElement.classList.remove('js')")
    walk.page.evaluate(axe)
    assert walk.page.evaluate(RUN, TAGS) == []


def test_reflow_at_320(walks: NewWalk) -> None:
    walk = walks(viewport={"width": 320, "height": 256}).open()
    for _ in range(3):
        assert walk.page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        walk.start() if walk.step == "1" else walk.who() if walk.step == "2" else None


def test_every_mark_says_number_and_words(walk: Walk) -> None:
    walk.to(7)
    for number, words in ((1, "Trivsel"), (5, "Bekymring"), (10, "Meget alvorlig bekymring")):
        radio = walk.active.get_by_role("radio", name=f"{number} {words}", exact=True)
        expect(radio).to_have_count(1)
    group = walk.active.get_by_role("group", name="Hvor bekymret er du lige nu?")
    expect(group).to_have_count(1)


def test_targets_are_large_enough(walks: NewWalk) -> None:
    walk = walks(viewport={"width": 360, "height": 740}).open()
    small = """() => [...document.querySelectorAll(
          '.er-aktiv label:has(> input), .lineal-side button')]
        .filter(e => e.offsetParent)
        .map(e => [e.textContent.trim(), e.getBoundingClientRect()])
        .filter(([, box]) => box.height < 43.5 || box.width < 43.5)
        .map(([text]) => text)"""
    walk.to(4)
    walk.active.locator('.linje:visible > .paa-raekke input[value="ja"]').first.check()
    assert walk.page.evaluate(small) == []
    walk.page.evaluate(ANSWER_SIGNS, [1, False])
    walk.go_on()
    walk.active.locator('.kerne .paa-raekke input[value="ja"]').first.check()
    assert walk.page.evaluate(small) == []
    walk.signs().surroundings().protection()
    assert walk.page.evaluate(small) == []
