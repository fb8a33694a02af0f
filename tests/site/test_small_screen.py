"""A phone shows the page and not its header: one row, whose buttons open without a script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.site.html_page import Page as BuiltPage

PHONE = (360, 740)
MOST_HEADER = 64
# What stands at the top, and where the first thing one can choose ends.
MEASURED = """() => {
  const box = part => part.getBoundingClientRect();
  const choices = [...document.querySelectorAll('main :is(.vej__knap, .knap, .kort a, .doer a)')];
  const first = choices.find(part => box(part).height);
  return {
    header: box(document.querySelector('.top')).height,
    heading: box(document.querySelector('h1')).top,
    first: first ? box(first).bottom : null,
    wide: document.documentElement.scrollWidth,
  };
}"""


@pytest.fixture
def phone(chromium: Browser) -> Iterator[Page]:
    width, height = PHONE
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": width, "height": height}
    )
    yield context.new_page()
    context.close()


def first_questions(pages: dict[str, BuiltPage]) -> list[str]:
    return [url for url in pages if url.startswith("handleveje/") and url.count("/") == 2]


def test_the_first_answer_of_every_path_stands_in_the_first_screen(
    phone: Page, server: str, pages: dict[str, BuiltPage]
) -> None:
    asked = first_questions(pages)
    assert len(asked) > 20
    for url in asked:
        phone.goto(f"{server}/{url}")
        measured = phone.evaluate(MEASURED)
        assert measured["header"] <= MOST_HEADER, (url, measured)
        assert measured["first"] is not None and measured["first"] <= PHONE[1], (url, measured)


@pytest.mark.parametrize("url", ["", "akut/", "linealen/", "soeg/", "boern/", "roller/skole/"])
def test_the_header_is_one_row_everywhere(phone: Page, server: str, url: str) -> None:
    phone.goto(f"{server}/{url}")
    measured = phone.evaluate(MEASURED)
    assert measured["header"] <= MOST_HEADER and measured["wide"] == PHONE[0]


@pytest.mark.parametrize("size", [24, 32])
@pytest.mark.parametrize("url", ["", "akut/", "handleveje/", "boern/"])
def test_with_larger_letters_the_page_begins_in_the_first_half(
    chromium: Browser, server: str, url: str, size: int
) -> None:
    width, height = PHONE
    tab = chromium.new_page(bypass_csp=True, viewport={"width": width, "height": height})
    tab.goto(f"{server}/{url}")
    tab.add_style_tag(content=f"html{{font-size:{size}px}}")
    measured = tab.evaluate(MEASURED)
    tab.close()
    assert measured["heading"] <= height / 2 and measured["wide"] == width


def test_help_is_one_press_away_and_stays_there_while_the_page_scrolls(
    phone: Page, server: str
) -> None:
    phone.goto(f"{server}/lov/underretningspligt/")
    phone.mouse.wheel(0, 3000)
    button = phone.locator(".akutknap summary")
    expect(button).to_be_in_viewport(ratio=1)
    expect(phone.locator('.akutlinje a[href="tel:112"]')).to_be_hidden()
    button.click()
    expect(phone.locator('.akutlinje a[href="tel:112"]')).to_be_in_viewport(ratio=1)
    phone.locator(".akutlinje a", has_text="Barn i fare nu?").click()
    expect(phone.locator("h1")).to_have_text("Barn i fare nu")


def test_menu_and_search_need_no_script(phone: Page, server: str) -> None:
    phone.goto(f"{server}/akut/")
    phone.locator(".menuknap summary").click()
    phone.locator(".hoved__menu a", has_text="Din rolle").click()
    expect(phone).to_have_url(f"{server}/roller/")
    phone.locator(".hoved__soeg").click()
    expect(phone).to_have_url(f"{server}/soeg/")


def test_what_stays_on_top_hides_nothing_one_tabs_to(chromium: Browser, server: str) -> None:
    width, height = PHONE
    tab = chromium.new_page(viewport={"width": width, "height": height})
    tab.goto(f"{server}/roller/skole/")
    covered = []
    for _ in range(60):
        tab.keyboard.press("Shift+Tab")
        covered += tab.evaluate(
            """() => { const part = document.activeElement, box = part.getBoundingClientRect();
            const top = document.querySelector('.top');
            if (top.contains(part) || part === document.body) return [];
            return box.top < top.getBoundingClientRect().bottom - .5 ? [part.outerHTML] : []; }"""
        )
    tab.close()
    assert covered == []
