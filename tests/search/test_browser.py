"""The search page in a real browser: by mouse and keyboard, and not a word leaves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from build_scripts.search import ask, put
from build_scripts.search.measure import Spoergsmaal
from tests.browser.test_privacy import STORES
from tests.conftest import ROOT

BIG = 150_000


@pytest.fixture
def tab(chromium: Browser, server: str) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{server}/soeg/")
    yield page
    context.close()


def type_in(tab: Page, query: str) -> None:
    tab.fill("#soeg-tekst", query)
    tab.keyboard.press("Enter")


def test_the_page_answers_as_it_is_asked_here(
    tab: Page, index: str, spoergsmaal: tuple[Spoergsmaal, ...]
) -> None:
    """The questions are asked in Node. A reader's browser gives the same pages."""
    asked = [each.spoerg for each in spoergsmaal[::12]]
    for query, answer in zip(asked, ask.answers(ROOT, index, asked), strict=True):
        type_in(tab, query)
        # What was typed before is shown until the answer to this has come.
        focused = "#soeg-akut-navn" if answer.akut else "#soeg-fund-navn"
        expect(tab.locator(focused)).to_be_focused()
        links = tab.locator("#soeg-liste h3 a")
        expect(links).to_have_count(len(answer.pages))
        shown = links.evaluate_all("all => all.map(it => it.pathname.slice(1))")
        assert tuple(shown) == answer.pages


def test_the_index_is_small_and_waits_until_it_is_needed(
    chromium: Browser, server: str, site: Path
) -> None:
    context = chromium.new_context()
    tab = context.new_page()
    seen: list[str] = []
    tab.on("request", lambda request: seen.append(request.url))
    tab.goto(f"{server}/soeg/")
    expect(tab.locator("#soeg-form")).to_be_visible()
    assert [url for url in seen if put.FOLDER in url] == []
    tab.locator("#soeg-tekst").focus()
    type_in(tab, "underretning")
    expect(tab.locator("#soeg-liste li").first).to_be_visible()
    assert len([url for url in seen if put.FOLDER in url]) == 1
    plain, packed = put.sizes(site)
    print(f"index: {plain} bytes, {packed} with gzip")
    assert packed <= BIG
    context.close()


def test_by_keyboard_alone(tab: Page, index: str) -> None:
    tab.locator("#indhold").focus()
    for _ in range(10):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.id") == "soeg-tekst":
            break
    tab.keyboard.type("fokusteam")
    tab.keyboard.press("Enter")
    expect(tab.locator("#soeg-fund-navn")).to_be_focused()
    expect(tab.get_by_role("status")).to_contain_text("passer")
    tab.keyboard.press("Tab")
    (answer,) = ask.answers(ROOT, index, ["fokusteam"])
    assert tab.evaluate("document.activeElement.pathname") == f"/{answer.pages[0]}"
    tab.keyboard.press("Enter")
    tab.wait_for_url(f"**/{answer.pages[0]}")


def test_results_come_while_typing_and_are_told(tab: Page) -> None:
    tab.locator("#soeg-tekst").press_sequentially("tavshedspl")
    expect(tab.locator("#soeg-liste li").first).to_be_visible()
    expect(tab.get_by_role("status")).to_contain_text("passer")
    expect(tab.locator("#soeg-alle")).to_be_hidden()
    assert tab.evaluate("document.activeElement.id") == "soeg-tekst"
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    tab.fill("#soeg-tekst", "")
    expect(tab.locator("#soeg-alle")).to_be_visible()
    expect(tab.get_by_role("status")).to_be_empty()


def test_danger_comes_before_any_page(tab: Page) -> None:
    type_in(tab, "selvmord")
    expect(tab.locator("#soeg-akut-navn")).to_be_focused()
    above = tab.locator("#soeg-akut").bounding_box()
    below = tab.locator("#soeg-fund").bounding_box()
    assert above and below and above["y"] < below["y"]
    expect(tab.locator('#soeg-akut a[href="tel:112"]')).to_be_visible()
    expect(tab.get_by_role("status")).to_contain_text("i fare")
    type_in(tab, "fokusteam")
    expect(tab.locator("#soeg-akut")).to_be_hidden()


def test_nothing_found_is_said_kindly_and_leads_on(tab: Page) -> None:
    type_in(tab, "xyzzyq wvutq")
    expect(tab.locator("#soeg-intet-navn")).to_be_focused()
    expect(tab.get_by_role("status")).to_have_text("Ingen sider passer.")
    links = tab.locator("#soeg-intet a").evaluate_all("all => all.map(it => it.pathname)")
    assert {"/akut/", "/linealen/", "/om/sideoversigt/"} <= set(links)


def test_what_is_typed_is_text_and_nothing_else(tab: Page) -> None:
    type_in(tab, "<img src=x onerror=alert(1)> underretning")
    expect(tab.locator("#soeg-liste li").first).to_be_visible()
    assert tab.locator("#soegning img").count() == 0


def test_every_result_and_section_leads_somewhere(
    tab: Page, server: str, spoergsmaal: tuple[Spoergsmaal, ...]
) -> None:
    addresses: set[str] = set()
    for each in spoergsmaal[::4]:
        type_in(tab, each.spoerg)
        expect(tab.locator("#soeg-liste li").first).to_be_visible()
        addresses |= set(tab.locator("#soeg-liste a").evaluate_all("all => all.map(it => it.href)"))
    assert any("#" in address for address in addresses)
    for address in addresses:
        assert address.startswith(server + "/")
        page, _, fragment = address.partition("#")
        answer = tab.request.get(page)
        assert answer.status == 200, address
        assert not fragment or f'id="{fragment}"' in answer.text(), address


CANARY = "kanariefugl-æøå blå mærker"


def test_no_word_leaves_the_page_or_stays_behind(chromium: Browser, server: str) -> None:
    context = chromium.new_context()
    tab = context.new_page()
    seen: list[str] = []
    context.on("request", lambda r: seen.append(f"{r.url} {r.post_data or ''} {r.headers}"))
    tab.on("console", lambda message: seen.append(message.text))
    tab.on("framenavigated", lambda frame: seen.append(frame.url))
    tab.add_init_script("addEventListener('securitypolicyviolation', () => console.log('BRUD'))")
    tab.goto(f"{server}/soeg/")
    type_in(tab, "underretning")
    expect(tab.locator("#soeg-liste li").first).to_be_visible()
    loaded = len(seen)
    context.set_offline(True)
    tab.locator("#soeg-tekst").fill("")
    tab.locator("#soeg-tekst").press_sequentially(CANARY)
    tab.keyboard.press("Enter")
    expect(tab.locator("#soeg-fund-navn")).to_be_focused()
    assert seen[loaded:] == [] and "BRUD" not in seen
    assert tab.url == f"{server}/soeg/" and tab.evaluate("history.length") <= 2
    left = [
        *seen, tab.url, tab.title(), tab.locator("#soeg-svar").inner_text(),
        str(tab.evaluate("[history.state, document.referrer, window.name]")),
    ]  # fmt: skip
    assert tab.evaluate(STORES) == []
    assert context.storage_state() == {"cookies": [], "origins": []}
    context.set_offline(False)
    with context.expect_event("request") as next_page:
        tab.locator("#soeg-liste a").first.click()
    left += [next_page.value.url, str(next_page.value.headers)]
    for form in (CANARY, quote(CANARY), "kanariefugl"):
        assert form not in "\n".join(left)


def test_the_field_asks_nobody_for_help(tab: Page) -> None:
    """A name would be sent by a form; a checked spelling may be sent by the browser."""
    field = tab.locator("#soeg-tekst")
    assert field.get_attribute("name") is None
    assert field.get_attribute("autocomplete") == field.evaluate("it => it.form.autocomplete")
    assert field.get_attribute("autocomplete") == "off"
    assert field.get_attribute("spellcheck") == "false"
    assert tab.locator("#soeg-form").get_attribute("action") is None


def test_an_index_that_does_not_come_is_said(chromium: Browser, server: str) -> None:
    context = chromium.new_context()
    tab = context.new_page()
    tab.route(f"**/{put.FOLDER}/**", lambda route: route.abort())
    tab.goto(f"{server}/soeg/")
    type_in(tab, "underretning")
    expect(tab.get_by_role("status")).to_contain_text("kunne ikke hentes")
    expect(tab.locator("#soeg-alle")).to_be_visible()
    context.close()


def test_without_javascript_it_is_the_list_of_all_pages(chromium: Browser, server: str) -> None:
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 360, "height": 740}
    )
    tab = context.new_page()
    tab.goto(f"{server}/soeg/")
    expect(tab.locator("#soeg-form")).to_be_hidden()
    expect(tab.locator("#soeg-uden")).to_contain_text("kræver JavaScript")
    here = tab.locator("#soeg-alle a").evaluate_all("all => all.map(it => it.pathname)")
    tab.goto(f"{server}/om/sideoversigt/")
    there = tab.locator("article a").evaluate_all("all => all.map(it => it.pathname)")
    assert here == there and len(here) > 20
    context.close()


def test_the_search_is_in_the_menu_of_every_page(site: Path) -> None:
    assert 'href="../soeg/"' in (site / "akut" / "index.html").read_text("utf-8")
    assert (ROOT / "docs" / "soeg.md").is_file()
