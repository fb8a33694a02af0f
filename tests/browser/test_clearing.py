"""Clearing: by hand, when leaving, and by itself on a shared computer."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import NewWalk
from tests.browser.walk import FREE_TEXTS, Walk


def is_empty(walk: Walk) -> bool:
    texts = [walk.page.input_value(f"#tekst-{name}") for name in FREE_TEXTS]
    return walk.state() == [] and not any(texts) and walk.page.inner_text("#notat") == ""


def test_clear_asks_only_when_there_is_something(walk: Walk) -> None:
    walk.page.click('[data-goer="ryd"]')
    expect(walk.page.locator("#slettet h2")).to_be_focused()
    expect(walk.page.locator("#slettet h2")).to_have_text("Alt er slettet")


def test_clear_everything(walk: Walk) -> None:
    walk.to(10)
    walk.write("iagttagelser", "noget følsomt")
    walk.page.click('[data-goer="ryd"]')
    dialog = walk.page.locator("#dialog-ryd")
    expect(dialog).to_be_visible()
    walk.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert not is_empty(walk)
    walk.page.click('[data-goer="ryd"]')
    dialog.locator('[value="ja"]').click()
    expect(walk.page.locator("#slettet h2")).to_be_focused()
    assert is_empty(walk)
    assert "Alt er slettet" in walk.page.title()
    assert "noget følsomt" not in walk.page.content()
    walk.page.click('[data-goer="forfra"]')
    expect(walk.page.locator("#trin-1")).to_be_focused()
    walk.engine_ready()


def test_clear_is_there_on_every_step(walk: Walk) -> None:
    ways = (
        walk.start, walk.who, walk.suspicion, walk.signs, walk.surroundings,
        walk.protection, walk.own_mark, walk.final_mark, walk.go_on, None,
    )  # fmt: skip
    for way in ways:
        expect(walk.page.locator('[data-goer="ryd"]')).to_be_visible()
        expect(walk.page.locator('[data-goer="ryd-og-luk"]')).to_be_visible()
        if way is not None:
            way()
    assert walk.step == "10"


def test_clear_and_close_leaves_for_the_front_page(walk: Walk, server: str) -> None:
    walk.to(5)
    walk.page.click('[data-goer="ryd-og-luk"]')
    walk.page.wait_for_url(f"{server}/")
    walk.page.go_back()
    walk.page.wait_for_load_state()
    if walk.page.url.endswith("/linealen/"):
        walk.page.wait_for_selector("html[data-lineal-klar]", state="attached")
        assert walk.state() == []


def open_with_clock(walks: NewWalk) -> Walk:
    walk = walks()
    walk.page.clock.install()
    return walk.open()


def test_idle_warns_counts_down_and_clears(walks: NewWalk) -> None:
    walk = open_with_clock(walks)
    walk.to(3)
    dialog = walk.page.locator("#dialog-tavs")
    walk.page.clock.run_for("14:50")
    expect(dialog).to_be_hidden()
    walk.page.clock.run_for("00:12")
    expect(dialog).to_be_visible()
    expect(dialog.locator("[role=timer]")).to_contain_text("min.")
    walk.page.clock.run_for("01:30")
    expect(dialog.locator("[role=timer]")).to_contain_text("sek.")
    walk.page.clock.run_for("00:35")
    expect(walk.page.locator("#slettet h2")).to_be_focused()
    expect(walk.page.locator('[data-slettet="inaktiv"]')).to_be_visible()
    assert is_empty(walk)


def test_idle_is_extended_with_one_key(walks: NewWalk) -> None:
    walk = open_with_clock(walks)
    walk.to(3)
    answers = walk.state()
    walk.page.clock.run_for("15:05")
    expect(walk.page.locator("#dialog-tavs")).to_be_visible()
    walk.page.keyboard.press("Enter")
    expect(walk.page.locator("#dialog-tavs")).to_be_hidden()
    walk.page.clock.run_for("03:00")
    assert walk.state() == answers


def test_idle_waits_while_printing_and_without_answers(walks: NewWalk) -> None:
    walk = open_with_clock(walks)
    dialog = walk.page.locator("#dialog-tavs")
    walk.page.clock.run_for("20:00")
    expect(dialog).to_be_hidden()
    walk.to(3)
    walk.page.evaluate("dispatchEvent(new Event('beforeprint'))")
    walk.page.clock.run_for("20:00")
    expect(dialog).to_be_hidden()
    walk.page.evaluate("dispatchEvent(new Event('afterprint'))")
    walk.page.clock.run_for("10:00")
    expect(dialog).to_be_hidden()
    assert walk.state() != []
