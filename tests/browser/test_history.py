"""Back, change, reload and the back/forward cache."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.browser.conftest import NewWalk
from tests.browser.walk import Walk, new_walk


def test_back_keeps_answers_and_the_address_never_changes(walk: Walk) -> None:
    address = walk.page.url
    walk.to(6)
    answers = walk.state()
    for _ in range(20):
        if walk.step == "1":
            break
        shown = walk.active.get_attribute("aria-labelledby") or ""
        walk.page.go_back()
        expect(walk.active).not_to_have_attribute("aria-labelledby", shown)
        assert walk.page.url == address
    assert walk.step == "1"
    assert walk.state() == answers
    walk.page.go_forward()
    expect(walk.page.locator("#trin-2")).to_be_focused()


def test_history_holds_the_step_and_nothing_else(walk: Walk) -> None:
    walk.to(5)
    assert walk.page.evaluate("history.state") == {"trin": "5"}
    walk.page.go_back()
    expect(walk.active).to_have_attribute("data-trin", "4")
    assert list(walk.page.evaluate("history.state")) == ["trin"]
    assert walk.page.evaluate("history.state.trin").startswith("4.")


def test_own_back_button_follows_the_browsers(walk: Walk) -> None:
    walk.to(3)
    walk.back()
    expect(walk.page.locator("#trin-2")).to_be_focused()
    walk.page.go_forward()
    expect(walk.page.locator("#trin-3")).to_be_focused()


def test_changing_age_drops_what_no_longer_applies_and_says_so(walk: Walk) -> None:
    walk.to(5)
    while walk.step != "2":
        shown = walk.active.get_attribute("aria-labelledby") or ""
        walk.back()
        expect(walk.active).not_to_have_attribute("aria-labelledby", shown)
    before = [answer for answer in walk.state() if answer.startswith("tegn/")]
    walk.choose("alder", "0-1")
    walk.go_on()
    message = walk.page.locator("#besked")
    expect(message).to_be_visible()
    expect(message).to_contain_text("passer ikke længere")
    assert message.locator("li").count() > 0
    after = [answer for answer in walk.state() if answer.startswith("tegn/")]
    assert len(after) < len(before)
    assert set(after) <= set(before)
    walk.suspicion()
    expect(message).to_be_hidden()


def test_reload_starts_over_and_asks_first(walk: Walk) -> None:
    asked: list[str] = []
    walk.page.on("dialog", lambda dialog: asked.append(dialog.type))
    walk.to(4)
    walk.page.reload()
    walk.page.wait_for_selector("html[data-lineal-klar]", state="attached")
    assert asked == ["beforeunload"]
    assert walk.step == "1"
    assert walk.state() == []


def test_ringing_is_not_leaving(walks: NewWalk) -> None:
    """Nobody who presses 112 is asked whether to leave the page; whoever does leave still is."""
    walk = walks()
    walk.page.clock.install()
    walk.open()
    asked: list[str] = []
    walk.page.on("dialog", lambda dialog: asked.append(dialog.type))
    walk.start()
    walk.page.locator('a[href="tel:112"]:visible').first.click()
    walk.page.evaluate("location.href = 'tel:112'")
    walk.page.clock.run_for(1_600)
    assert asked == []
    assert walk.state() == ["fare=nej"]
    walk.page.reload()
    assert asked == ["beforeunload"]


def test_leaving_without_answers_asks_nothing(walk: Walk) -> None:
    asked: list[str] = []
    walk.page.on("dialog", lambda dialog: asked.append(dialog.type))
    walk.page.mouse.click(5, 5)
    walk.page.reload()
    assert asked == []


def test_forward_does_not_jump_over_what_was_cleared(walk: Walk) -> None:
    walk.to(5)
    walk.page.click('[data-goer="ryd"]')
    walk.page.click('#dialog-ryd [value="ja"]')
    walk.page.click('[data-goer="forfra"]')
    walk.page.evaluate(
        "addEventListener('popstate', () => setTimeout(() => { window.__tilbage = true; }))"
    )
    walk.page.go_back()
    walk.page.wait_for_function("() => window.__tilbage")
    assert walk.step == "1"
    assert walk.state() == []


def test_a_page_from_the_back_forward_cache_is_empty(remembering: Browser, server: str) -> None:
    walk = new_walk(remembering, server)
    walk.page.add_init_script(
        "addEventListener('pageshow', event => { window.__genvist = event.persisted; });"
    )
    walk.open()
    walk.to(6)
    walk.write("proevet", "noget følsomt")
    walk.page.evaluate("window.__samme = true")
    walk.page.goto(f"{server}/om/")
    walk.page.go_back()
    walk.page.wait_for_function("() => window.__genvist === true")
    assert walk.page.evaluate("window.__samme") is True, "the browser made the page anew"
    assert walk.state() == []
    assert walk.page.input_value("#tekst-proevet") == ""
    assert walk.step == "1"
    walk.engine_ready()
    walk.page.context.close()


def test_leaving_and_coming_back_finds_nothing(walks: NewWalk, server: str) -> None:
    walk = walks().open()
    walk.to(6)
    walk.write("proevet", "noget følsomt")
    walk.page.goto(f"{server}/")
    walk.page.go_back()
    walk.page.wait_for_selector("html[data-lineal-klar]", state="attached")
    assert walk.state() == []
    assert walk.page.input_value("#tekst-proevet") == ""
