"""Each answer can be changed from the summary, and the way leads back to it."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import NewWalk
from tests.browser.walk import Walk


@pytest.fixture
def summary(walks: NewWalk) -> Walk:
    """At the summary, with the list of answers open."""
    walk = walks().open()
    walk.to(10)
    walk.active.locator("details:has(#dine-svar) > summary").click()
    return walk


def press_change(walk: Walk, ref: str) -> None:
    walk.page.click(f'#dine-svar [data-ret="{ref}"]')


def press_back(walk: Walk) -> None:
    walk.page.click("#til-opsummering")


def test_every_answer_stands_there_once(summary: Walk) -> None:
    refs = summary.page.locator("#dine-svar [data-ret]").evaluate_all(
        "buttons => buttons.map(each => each.dataset.ret)"
    )
    assert len(refs) == len(set(refs))
    given = {answer.split("=")[0] for answer in summary.state()}
    parts = ("/hyppighed", "/grad", "/varighed")
    assert set(refs) == {name for name in given if not name.endswith(parts)}
    assert any(ref.startswith("linjer/") for ref in refs)


def test_an_answer_is_changed_and_the_note_follows(summary: Walk) -> None:
    press_change(summary, "maerke/foer")
    assert summary.step == "7"
    expect(summary.page.locator('input[name="maerke/foer"][value="5"]')).to_be_focused()
    summary.choose("maerke/foer", "6")
    press_back(summary)
    expect(summary.active).to_have_attribute("data-trin", "10")
    expect(summary.page.locator("#notat")).to_contain_text("(trin 6)")
    expect(summary.page.locator("#til-opsummering")).to_be_hidden()


def test_a_line_is_changed_and_what_it_opens_can_be_answered(summary: Walk) -> None:
    ref = summary.page.locator('#dine-svar [data-ret^="linjer/"]').first.get_attribute("data-ret")
    assert ref is not None
    press_change(summary, ref)
    assert summary.active.get_attribute("data-dimension") == "linjer"
    summary.choose(ref, "ja")
    sign = summary.active.locator(f'[data-ref="{ref}"] .tegn:has(input[data-spor])').first
    sign.locator('.paa-raekke input[value="ja"]').check()
    press_back(summary)
    expect(summary.page.locator("#fejl-oversigt a")).to_have_count(1)
    # A sign that leads to a path is not asked how strong it is.
    expect(sign.locator('[data-del="grad"]')).to_have_count(0)
    sign.locator('[data-del="hyppighed"] input').first.check()
    sentence = sign.locator("legend").first.inner_text()
    press_back(summary)
    # The final mark is now below a path: that asks for its reason first.
    expect(summary.active).to_have_attribute("data-side", "afbrydelse")
    for name in ("under-spor", "under-spor-hvem", "under-spor-hvornaar"):
        summary.write(name, "står her")
    press_back(summary)
    expect(summary.active).to_have_attribute("data-trin", "10")
    expect(summary.page.locator("#notat")).to_contain_text(sentence.rstrip("."))


def test_another_age_asks_what_belongs_to_it_first(summary: Walk) -> None:
    press_change(summary, "alder")
    summary.choose("alder", "13-18")
    press_back(summary)
    expect(summary.active).to_have_attribute("data-trin", "4")
    expect(summary.page.locator("#fejl-oversigt")).to_be_focused()
    expect(summary.page.locator("#besked")).to_contain_text("passer ikke længere")
    expect(summary.page.locator("#til-opsummering")).to_be_visible()


def test_a_text_is_changed_and_the_note_follows(walks: NewWalk) -> None:
    walk = walks().open()
    for way in (walk.start, walk.who, walk.suspicion, walk.signs, walk.surroundings):
        way()
    walk.write("proevet", "Vi har talt\nom det")
    for way in (walk.protection, walk.own_mark, walk.final_mark):
        way()
    walk.write("plan-2-hvem", "Lederen")
    walk.go_on()
    walk.active.locator("details:has(#dine-svar) > summary").click()
    expect(walk.page.locator('#dine-svar [data-ret="tekst-plan-2-hvem"]')).to_have_accessible_name(
        "Ret : Hvem punkt 2"
    )
    press_change(walk, "tekst-proevet")
    assert walk.step == "6"
    expect(walk.page.locator("#tekst-proevet")).to_be_focused()
    walk.write("proevet", "Vi har også ringet")
    press_back(walk)
    expect(walk.active).to_have_attribute("data-trin", "10")
    expect(walk.page.locator("#notat")).to_contain_text("Vi har også ringet")
    expect(walk.page.locator("#dine-svar")).to_contain_text("Vi har også ringet")
    expect(walk.page.locator("#notat")).to_contain_text("Lederen")


def test_the_reason_for_a_milder_mark_is_changed_and_goes_with_it(walks: NewWalk) -> None:
    walk = walks().open()
    walk.to(8)
    walk.suggestion()
    walk.final_mark("1")
    walk.give_reasons()
    walk.go_on()
    summary = walk.page.locator("details:has(#dine-svar) > summary")
    summary.click()
    press_change(walk, "tekst-lavere-grund")
    expect(walk.active).to_have_attribute("data-side", "lavere")
    walk.write("lavere-grund", " ")
    press_back(walk)
    expect(walk.page.locator("#fejl-oversigt")).to_be_focused()
    walk.write("lavere-grund", "Det er en tand")
    press_back(walk)
    expect(walk.page.locator("#notat")).to_contain_text("Det er en tand")
    press_change(walk, "maerke/endeligt")
    walk.choose("maerke/endeligt", "10")
    press_back(walk)
    expect(walk.active).to_have_attribute("data-trin", "10")
    for place in ("#notat", "#dine-svar"):
        expect(walk.page.locator(place)).not_to_contain_text("Det er en tand")
