"""What is missing is said plainly, and can be mended with one press."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.walk import Walk


def test_summary_has_focus_links_and_title(walk: Walk) -> None:
    title = walk.page.title()
    walk.go_on()
    summary = walk.page.locator("#fejl-oversigt")
    expect(summary).to_be_focused()
    assert walk.page.title() == f"Fejl: {title}"
    before = walk.page.url
    summary.locator("a").first.click()
    expect(walk.page.locator('input[name="fare"]').first).to_be_focused()
    assert walk.page.url == before, "a link in the summary must not change the address"
    walk.choose("fare", "nej")
    walk.go_on()
    expect(summary).to_be_hidden()
    assert walk.page.title() == "Trin 2 af 10 – Linealen"


def test_core_signs_must_be_answered_and_can_be_marked(walk: Walk) -> None:
    walk.to(4)
    core = walk.active.locator(".kerne > .tegn").count()
    walk.go_on()
    summary = walk.page.locator("#fejl-oversigt")
    assert summary.locator("a").count() == core
    walk.page.click('[data-goer="marker-ved-ikke"]')
    expect(summary).to_be_hidden()
    marked = [answer for answer in walk.state() if answer.endswith("=ved-ikke")]
    assert len(marked) == core
    heading = walk.active.get_attribute("data-dimension")
    walk.go_on()
    assert walk.active.get_attribute("data-dimension") != heading


def test_how_often_and_how_much_belong_to_a_yes(walk: Walk) -> None:
    walk.to(4)
    first = walk.active.locator(".kerne > .tegn:not(:has(input[data-spor]))").first
    expect(first.locator(".naar-ja")).to_have_count(0)
    first.locator('input[value="ja"]').first.check()
    expect(first.locator(".naar-ja")).to_be_visible()
    walk.go_on()
    told = walk.page.locator("#fejl-oversigt a").all_inner_texts()
    assert sum(text.startswith("Vælg, hvor ofte: ") for text in told) == 1
    assert sum(text.startswith("Vælg, hvor meget det bekymrer dig: ") for text in told) == 1
    first.locator('.paa-raekke input[value="nej"]').check()
    expect(first.locator(".naar-ja")).to_be_hidden()


def test_more_signs_are_not_required(walk: Walk) -> None:
    walk.to(4)
    expect(walk.active.locator(".flere > summary")).to_contain_text("Flere tegn")
    walk.signs()
    assert walk.step == "5"


def test_a_cpr_number_is_warned_about_on_the_spot(walk: Walk) -> None:
    walk.to(6)
    warning = walk.page.locator("#vagt-proevet")
    walk.write("proevet", "Vi har talt om det 14 gange siden 2024.")
    expect(warning).to_have_text("")
    walk.write("proevet", "Barnet er 010218-1234")
    expect(warning).to_contain_text("ligner et CPR-nummer")
    walk.write("proevet", "Barnet er seks år")
    expect(warning).to_have_text("")
