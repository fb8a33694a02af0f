"""A dilemma on a big screen: driven by keys, marks as counts, the spread drawn, the rules last."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import Page, expect

from build_scripts.content import Content
from linealen import Door
from tests.browser.conftest import NewWalk
from tests.browser.dilemmavandring import (
    BRANCHING,
    CHOSEN,
    LINEAR,
    TOGETHER,
    call,
    count,
    forward_to,
    front,
    open_dilemma,
    press,
    scene,
    stage,
    told,
)
from tests.browser.walk import LONG, Walk

STAGES = ("laes", "maerk", "fordeling", "handl", "regler")
ABOUT_THE_RULES = ("lavere-end-reglerne", "hoejere-end-reglerne", "uden-om-skalaen")


@pytest.fixture
def visit(walks: NewWalk) -> Walk:
    return walks(viewport={"width": 1920, "height": 1080})


def test_the_whole_way_by_keyboard(visit: Walk) -> None:
    page = open_dilemma(visit, way=TOGETHER)
    keys = page.keyboard
    seen = [stage(page)]
    forward = ("ArrowRight", "Space", "PageDown")
    while seen[-1] != "slut":
        if seen[-1] == "maerk":
            for _ in range(20):
                keys.press("Tab")
                if page.evaluate("document.activeElement.dataset.trin") == "4":
                    break
            keys.type("3")
            keys.press("PageDown")
        else:
            keys.press(forward[len(seen) % 3])
        seen.append(stage(page))
        expect(front(page).locator("h2").first).to_be_focused()
    assert seen == ["begynd", *STAGES, *STAGES, "slut"]
    for number, key in enumerate(["ArrowLeft", "PageUp"] * 5 + ["ArrowLeft"], 2):
        keys.press(key)
        assert stage(page) == seen[-number]
    expect(page.locator('[data-goer="tilbage"]')).to_be_disabled()
    keys.press("ArrowLeft")
    assert stage(page) == "begynd"
    assert visit.log.errors == []


def test_keys_are_not_taken_from_what_has_the_focus(visit: Walk) -> None:
    page = open_dilemma(visit, way=TOGETHER)
    forward_to(page, "maerk")
    field = front(page).locator('input[data-trin="4"]')
    field.focus()
    for key in ("ArrowRight", "ArrowLeft", "u", "f", "Space"):
        page.keyboard.press(key)
        assert stage(page) == "maerk"
    assert page.locator("#ur").inner_text() == ""
    page.keyboard.press("ArrowUp")
    expect(field).to_have_value("1")
    page.locator("#ur-minutter").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#ur-minutter")).to_have_value("5")
    page.keyboard.press("PageDown")
    assert stage(page) == "maerk"
    page.locator('[data-goer="ur"]').focus()
    page.keyboard.press("Space")
    expect(page.locator('[data-goer="ur"]')).to_have_text("Stop ur")
    assert stage(page) == "maerk"
    page.keyboard.press("Control+ArrowRight")
    assert stage(page) == "maerk"


def test_the_clock(walks: NewWalk) -> None:
    visit = walks()
    visit.page.clock.install()
    page = open_dilemma(visit, way=TOGETHER)
    clock, button = page.locator("#ur"), page.locator('[data-goer="ur"]')
    page.select_option("#ur-minutter", "1")
    front(page).locator("h2").focus()
    page.keyboard.press("u")
    expect(clock).to_have_text("1:00")
    expect(button).to_have_text("Stop ur")
    page.clock.run_for("00:30")
    expect(clock).to_have_text("0:30")
    page.keyboard.press("U")
    expect(clock).to_have_text("")
    expect(button).to_have_text("Start ur")
    page.keyboard.press("u")
    page.clock.run_for("01:01")
    expect(clock).to_have_text("Tiden er gået")
    expect(page.locator("#plenum-status")).to_have_text("Tiden er gået")
    expect(button).to_have_text("Start ur")


def test_the_whole_screen(visit: Walk) -> None:
    page = open_dilemma(visit, way=TOGETHER)
    full = "document.fullscreenElement !== null"
    page.keyboard.press("f")
    page.wait_for_function(full)
    expect(page.locator('.akutlinje a[href="tel:112"]')).to_be_visible()
    page.keyboard.press("F")
    page.wait_for_function(f"!({full})")
    page.click('[data-goer="fuld"]')
    page.wait_for_function(full)


SPREADS = {
    "faa": {"t2": 1, "t8": 1},
    "enige": {"t5": 4, "t6": 3},
    "naboer": {"t4": 3, "t5": 3},
    "spredt": {"t1": 1, "t3": 4, "t5": 4, "t7": 4, "t9": 1},
    "delt": {"t1": 4, "t2": 2, "t9": 4},
    "mange-ved-ikke": {"t5": 4, "ved_ikke": 4},
    "lavere-end-reglerne": {"t1": 5},
    "hoejere-end-reglerne": {"t10": 5},
}


@pytest.mark.parametrize("shape", SPREADS)
def test_figure_table_caption_and_questions_follow_the_counts(
    visit: Walk, door: Door, built_content: Content, shape: str
) -> None:
    given = SPREADS[shape]
    page = open_dilemma(visit, way=TOGETHER)
    forward_to(page, "maerk")
    count(page, **given)
    forward_to(page, "fordeling")
    told(page)
    counts = {step.replace("t", "", 1) if step[0] == "t" else "ved-ikke": n
              for step, n in given.items()}  # fmt: skip
    reply = json.loads(door(call(page, "fordel", scene=scene(page), antal=counts)))["fordeling"]
    assert f"bemaerk/{shape}" in reply["vis"]
    steps = [str(step.tal) for step in built_content.skala.trin]
    for step in steps:
        bar = front(page).locator(f'[data-soejle="{step}"]')
        number = counts.get(step, 0)
        assert bar.locator("b").inner_text() == (str(number) if number else "")
        tall = bar.locator("i").evaluate("bar => bar.getBoundingClientRect().height")
        tallest = max(1, *(counts.get(each, 0) for each in steps))
        full = front(page).locator(".soejle i").evaluate_all(
            "bars => Math.max(...bars.map(bar => bar.getBoundingClientRect().height))"
        )  # fmt: skip
        assert abs(tall - full * number / tallest) < 1
    front(page).locator("summary").click()
    for step in (*steps, "ved-ikke"):
        cell = front(page).locator(f'[data-tal="{step}"]')
        assert cell.inner_text() == str(counts.get(step, 0))
    caption = front(page).locator("[data-resume]").inner_text()
    told_numbers = [int(number) for number in re.findall(r"\d+", caption)]
    assert told_numbers == [
        reply[key] for key in ("i_alt", "ved_ikke", "laveste", "hoejeste", "midte")
    ]
    figure = front(page).get_by_role("img", name=caption)
    expect(figure).to_be_visible()
    # What lies beside the rules waits for them; the rest is there now.
    early = {each for each in reply["vis"] if each.split("/")[1] not in ABOUT_THE_RULES}
    late = set(reply["vis"]) - early
    assert _asked(page) == early
    forward_to(page, "regler")
    assert _asked(page) == late


def _asked(page: Page) -> set[str]:
    shown = front(page).locator("li[data-naar]:visible").all()
    return {each.get_attribute("data-naar") or "" for each in shown}


def test_only_those_without_a_mark(visit: Walk) -> None:
    page = open_dilemma(visit, way=TOGETHER)
    forward_to(page, "maerk")
    count(page, ved_ikke=6)
    forward_to(page, "fordeling")
    told(page)
    caption = front(page).locator("[data-resume]")
    expect(caption).to_have_text("6 mærker i alt. Alle 6 ved ikke endnu.")


def test_no_marks_and_wrong_counts_are_said(visit: Walk) -> None:
    page = open_dilemma(visit, way=TOGETHER)
    forward_to(page, "maerk")
    for wrong in ("-1", "2.5", "501"):
        field = front(page).locator('input[data-trin="3"]')
        field.fill(wrong)
        page.locator('[data-goer="frem"]').click()
        assert stage(page) == "maerk"
        expect(field).to_be_focused()
        expect(field).to_have_attribute("aria-invalid", "true")
        alert = front(page).get_by_role("alert")
        expect(alert).to_have_text("Skriv et helt tal fra 0 til 500.")
    field.fill("")
    page.locator('[data-goer="frem"]').click()
    caption = front(page).locator("[data-resume]")
    expect(caption).to_contain_text("mindst ét mærke", timeout=LONG)


def test_passing_the_screen_hides_what_was_laid(visit: Walk) -> None:
    page = open_dilemma(visit, way=TOGETHER)
    forward_to(page, "maerk")
    untouched = None
    press(page, '[data-goer="rundt"]')
    for number, step in enumerate(["3", "8", "ved-ikke", "3"], 1):
        expect(front(page).locator("[data-laeg]").first).to_be_focused()
        looks = front(page).locator("[data-rundt]").evaluate("part => part.outerHTML")
        untouched = untouched or looks
        assert looks == untouched, "the next one sees what the first one saw"
        assert front(page).locator("input:visible").count() == 0
        front(page).locator(f'[data-laeg="{step}"]').focus()
        page.keyboard.press("Enter")
        expect(front(page).locator("[data-laeg]").first).to_be_hidden()
        assert "trin" not in front(page).locator("[data-rundt]").inner_text().lower()
        expect(front(page).get_by_role("status")).to_have_text(
            f"{number} har sat mærke. Giv skærmen videre."
        )
        expect(front(page).locator('[data-goer="rundt-naeste"]')).to_be_focused()
        page.keyboard.press("Enter")
    press(page, '[data-goer="rundt-slut"]')
    fields = front(page).locator("input[data-trin]:visible")
    assert {each.get_attribute("data-trin"): each.input_value()
            for each in fields.all() if each.input_value()} == {
        "3": "2", "8": "1", "ved-ikke": "1",
    }  # fmt: skip


@pytest.mark.parametrize("dilemma", [LINEAR, BRANCHING, "hun-siger-det-selv"])
def test_the_rules_come_last(visit: Walk, dilemma: str) -> None:
    page = open_dilemma(visit, dilemma, TOGETHER)
    rules = page.locator('[data-stadie="regler"]')
    band = {
        each.get_attribute("data-scene"): each.locator("h2").text_content() or ""
        for each in rules.all()
    }
    on = page.locator('.plenum__styr [data-goer="frem"]')
    while on.is_enabled():
        if stage(page) == "maerk":
            count(page, t1=3, t10=3)
        if stage(page) == "fordeling":
            told(page)
        text = page.locator("main").inner_text()
        if stage(page) == "regler":
            assert band[scene(page)] in text
            assert front(page).locator(".maerkat").count() > 0
        elif stage(page) not in ("begynd", "slut"):
            assert "Reglerne" not in text and "reglerne" not in text
            assert band[scene(page)].removeprefix("Reglerne siger: ") not in _but_the_scale(page)
            assert page.locator(".maerkat:visible").count() == 0
        if choices := front(page).locator("[data-gaa]").all():
            choices[0].click()
        else:
            on.click()


def _but_the_scale(page: Page) -> str:
    """What is shown, without the names of the scale's own steps."""
    hide = "parts => parts.forEach(part => { part.style.visibility = %s; })"
    steps = page.locator(".optael, .soejler + details")
    steps.evaluate_all(hide % "'hidden'")
    text = page.locator("main").inner_text()
    steps.evaluate_all(hide % "''")
    return text


def test_a_choice_leads_round_a_scene_and_back_is_back(visit: Walk) -> None:
    page = open_dilemma(visit, BRANCHING, TOGETHER)
    forward_to(page, "regler")
    page.keyboard.press("ArrowRight")
    assert stage(page) == "regler"
    choices = front(page).locator("[data-gaa]")
    expect(choices.first).to_be_focused()
    leads_to = [each.get_attribute("data-gaa") for each in choices.all()]
    assert len(leads_to) > 1
    first = scene(page)
    for number, where in enumerate(leads_to):
        choices.nth(number).click()
        assert (scene(page), stage(page)) == (where, "laes")
        page.keyboard.press("ArrowLeft")
        assert (scene(page), stage(page)) == (first, "regler")
    choices.last.click()
    forward_to(page, "regler")
    page.keyboard.press("ArrowRight")
    assert scene(page) not in (*leads_to, first)
    page.keyboard.press("ArrowLeft")
    assert scene(page) == leads_to[-1]


def test_without_the_engine_marks_and_questions_are_there(visit: Walk) -> None:
    visit.page.context.route("**/*.wasm", lambda route: route.abort())
    page = open_dilemma(visit, way=TOGETHER)
    forward_to(page, "maerk")
    count(page, t3=2, t4=4)
    forward_to(page, "fordeling")
    expect(front(page).locator("[data-kun-fejl]")).to_be_visible(timeout=LONG)
    expect(front(page).locator('[data-soejle="4"] b')).to_have_text("4")
    expect(front(page).locator("[data-resume]")).to_have_text("Mærkerne på hvert trin.")
    assert front(page).locator(".spoerg > li:visible").count() >= 2
    front(page).locator("summary").click()
    expect(front(page).locator('[data-tal="3"]')).to_have_text("2")
    while stage(page) != "slut":
        page.locator('.plenum__styr [data-goer="frem"]').click()
    assert visit.log.errors == []


def test_leaving_warns_only_when_there_are_marks_and_empties_everything(visit: Walk) -> None:
    page = visit.page
    asked: list[str] = []
    page.on("dialog", lambda dialog: asked.append(dialog.type))
    open_dilemma(visit, way=TOGETHER)
    page.select_option("#ur-minutter", "5")
    page.goto(f"{visit.server}/om/")
    assert asked == []
    open_dilemma(visit, way=TOGETHER)
    forward_to(page, "maerk")
    count(page, t3=2)
    forward_to(page, "fordeling")
    told(page)
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    assert page.evaluate(CHOSEN) == [] and stage(page) == "begynd"
    assert page.locator("[data-naar]:not([hidden])").count() == 0
    assert set(page.locator("[data-tal]").all_text_contents()) <= {"0"}
    assert set(page.locator("[data-resume], .soejle b").all_text_contents()) == {""}
    forward_to(page, "maerk")
    count(page, t3=2)
    page.goto(f"{visit.server}/om/")
    assert asked == ["beforeunload"]
    open_dilemma(visit, way=TOGETHER)
    forward_to(page, "maerk")
    count(page, t3=2)
    forward_to(page, "slut")
    press(page, '[data-goer="forfra"]')
    assert page.evaluate(CHOSEN) == [] and stage(page) == "begynd"
    page.goto(f"{visit.server}/om/")
    assert asked == ["beforeunload"]
