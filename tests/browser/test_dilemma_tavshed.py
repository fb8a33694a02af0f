"""During an exercise nothing is asked of the network and nothing is kept, in all three ways."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NewWalk
from tests.browser.dilemmavandring import (
    ALONE,
    TOGETHER,
    TWO,
    Svar,
    answer,
    count,
    forward_to,
    front,
    go_on,
    hand_over,
    open_dilemma,
    press,
    see,
    stage,
    told,
)
from tests.browser.test_privacy import STORES
from tests.browser.walk import same_host

PLACE = "[location.href, history.length, history.state, window.name, document.title]"


def alone(page: Page) -> None:
    while front(page).get_attribute("data-scene") != "slut":
        answer(page, Svar("6", (0, 1)))
        see(page)
        go_on(page)
    page.evaluate("window.print = () => {}")
    press(page, '[data-goer="print"]')
    press(page, '[data-goer="forfra"]')


def together(page: Page) -> None:
    while stage(page) != "slut":
        page.locator('.plenum__styr [data-goer="frem"]').click()
        if stage(page) == "maerk":
            press(page, '[data-goer="rundt"]')
            press(page, '[data-laeg="4"]')
            press(page, '[data-goer="rundt-slut"]')
            count(page, t2=3, t8=2, ved_ikke=4)
        if stage(page) == "fordeling":
            told(page)
            page.keyboard.press("u")
    press(page, '[data-goer="forfra"]')


def two(page: Page) -> None:
    hand_over(page, Svar("3", (0, 1)), Svar("9", (1,), goer=1))
    press(page, '[data-goer="naeste"]')
    hand_over(page, Svar("2"), Svar("4"))
    press(page, '[data-goer="forfra"]')


WAYS: dict[str, Callable[[Page], None]] = {ALONE: alone, TOGETHER: together, TWO: two}


@pytest.mark.parametrize("way", WAYS, ids=["alone", "together", "two"])
def test_nothing_leaves_and_nothing_is_kept(walks: NewWalk, server: str, way: str) -> None:
    walk = walks()
    walk.page.add_init_script(
        """window.__brud = [];
        addEventListener('securitypolicyviolation', e => __brud.push(e.violatedDirective));"""
    )
    page = open_dilemma(walk, way=way)
    # Once through: then the engine is there, and it has come from here.
    WAYS[way](page)
    page.wait_for_load_state("networkidle")
    assert any(url.endswith(".wasm") for url in walk.log.requests), "workers must be in the log"
    assert [url for url in walk.log.requests if not same_host(url, server)] == []
    before, place = len(walk.log.requests), page.evaluate(PLACE)
    walk.page.context.set_offline(True)
    WAYS[way](page)
    assert walk.log.requests[before:] == []
    assert page.evaluate(PLACE) == place
    assert page.url == f"{server}/dilemmaer/en-ny-stilhed/{way}"
    assert page.evaluate(STORES) == []
    assert walk.page.context.storage_state() == {"cookies": [], "origins": []}
    assert page.evaluate("window.__brud") == []
    assert walk.log.errors == [] and walk.log.console == []


@pytest.mark.parametrize("way", WAYS, ids=["alone", "together", "two"])
def test_fields_do_not_ask_to_be_remembered(walks: NewWalk, way: str) -> None:
    page = open_dilemma(walks(), way=way)
    forms = page.locator("main form")
    assert {form.get_attribute("autocomplete") for form in forms.all()} <= {"off"}
    loose = page.locator("main input:not(form input):not([autocomplete=off])")
    assert loose.count() == 0
    assert page.locator("main textarea, main input[type=text]").count() == 0
    if way == TOGETHER:
        forward_to(page, "maerk")
        assert front(page).locator("input[name]").count() == 0
