"""What is missing is said plainly, and can be mended with one press."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.walk import ANSWER_SIGNS, Walk


def to_first_dimension(walk: Walk) -> None:
    """Past the page of lines, all of them answered with "nej"."""
    walk.to(4)
    walk.page.evaluate(ANSWER_SIGNS, [0, False])
    walk.go_on()
    assert walk.active.locator(".kerne").count() == 1


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
    to_first_dimension(walk)
    core = walk.active.locator(".kerne > .tegn").count()
    already = [answer for answer in walk.state() if answer.endswith("=ved-ikke")]
    walk.go_on()
    summary = walk.page.locator("#fejl-oversigt")
    assert summary.locator("a").count() == core
    summary.locator('[data-goer="marker-ved-ikke"]').click()
    expect(summary).to_be_hidden()
    marked = [answer for answer in walk.state() if answer.endswith("=ved-ikke")]
    assert len(marked) - len(already) == core
    heading = walk.active.get_attribute("data-dimension")
    walk.go_on()
    assert walk.active.get_attribute("data-dimension") != heading


def test_a_yes_whose_follow_up_is_open_is_one_error(walk: Walk) -> None:
    to_first_dimension(walk)
    first = walk.active.locator(".kerne > .tegn").first
    sentence = first.locator("legend").first.inner_text()
    expect(first.locator(".naar-ja")).to_have_count(0)
    first.locator('input[value="ja"]').first.check()
    expect(first.locator(".naar-ja")).to_be_visible()
    walk.go_on()
    told = walk.page.locator("#fejl-oversigt a", has_text=sentence)
    expect(told).to_have_count(1)
    assert first.locator(".naar-ja .fejltekst").count() == 2, "each question says what it lacks"
    told.click()
    expect(first.locator('[data-del="hyppighed"] input').first).to_be_focused()
    first.locator('[data-del="hyppighed"] input').first.check()
    walk.go_on()
    told.click()
    expect(first.locator('[data-del="grad"] input').first).to_be_focused()
    first.locator('.paa-raekke input[value="nej"]').check()
    expect(first.locator(".naar-ja")).to_be_hidden()


def test_the_rest_can_be_marked_before_anything_is_missing(walk: Walk) -> None:
    """Also what a ja still lacks; what is answered stays."""
    to_first_dimension(walk)
    first = walk.active.locator(".kerne > .tegn").first
    first.locator('input[value="ja"]').first.check()
    walk.active.locator('.resten [data-goer="marker-ved-ikke"]').click()
    expect(walk.page.locator("#fejl-oversigt")).to_be_hidden()
    expect(walk.page.locator("#fortsaet")).to_be_focused()
    expect(first.locator('.paa-raekke input[value="ja"]')).to_be_checked()
    expect(first.locator('[data-del="grad"] input[value="ved-ikke"]')).to_be_checked()
    here = walk.active.get_attribute("data-dimension")
    walk.go_on()
    assert walk.active.get_attribute("data-dimension") != here


def test_every_line_is_answered(walk: Walk) -> None:
    """Ja and ved ikke open the signs under it, none of which must be answered; nej hides them."""
    walk.to(4)
    lines = walk.active.locator(".linje:visible")
    walk.go_on()
    expect(walk.page.locator("#fejl-oversigt a")).to_have_count(lines.count())
    first = lines.first
    under = first.locator(".under-linjen")
    for said, shown in (("ja", True), ("nej", False), ("ved-ikke", True)):
        first.locator(f'> .paa-raekke input[value="{said}"]').check()
        expect(under).to_be_visible(visible=shown)
    for line in lines.all()[1:]:
        line.locator('> .paa-raekke input[value="nej"]').check()
    walk.go_on()
    assert walk.active.get_attribute("data-dimension") != "linjer"


def test_more_signs_are_not_required(walk: Walk) -> None:
    to_first_dimension(walk)
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
