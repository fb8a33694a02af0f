"""The collection's few scripts: filtering, the web, a template filled in. And life without them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.test_privacy import STORES
from tests.browser.walk import Log

EXAMPLES, OFFERS = "eksempler/", "tilbud/"
WEB, TEMPLATE = "modeller/spindelvaev/", "skabeloner/fokusteam/"
CANARY = "kanariefugl-skabelon-æøå"


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(
        reduced_motion="reduce", permissions=["clipboard-read", "clipboard-write"]
    )
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("address", "rows"), [(EXAMPLES, "#eksempel-tabel tbody tr"), (OFFERS, ".tilbud > li")]
)
def test_each_choice_of_a_filter_shows_what_fits_and_nothing_else(
    page: Page, server: str, address: str, rows: str
) -> None:
    page.goto(f"{server}/{address}")
    every = page.locator(f"main {rows}")
    total = every.count()
    assert total >= 20
    for select in page.locator("[data-filter] select").all():
        field = select.get_attribute("data-felt") or ""
        values = [o.get_attribute("value") or "" for o in select.locator("option").all()]
        assert values[0] == "" and len(values) > 2
        some = 0
        for value in values[1:]:
            select.select_option(value)
            fitting = page.locator(f"main {rows}[data-{field}~='{value}']")
            shown = page.locator(f"main {rows}:visible")
            assert shown.count() == fitting.count()
            expect(page.locator(".filter__svar")).to_have_text(
                {0: "Ingen passer. Prøv at vælge »Alle« et sted."}.get(
                    shown.count(), f"{shown.count()} vises ud af {total}."
                )
            )
            some += shown.count()
        assert some >= 1, field
        select.select_option("")
        assert page.locator(f"main {rows}:visible").count() == total


def test_two_choices_must_both_fit(page: Page, server: str) -> None:
    page.goto(f"{server}/{EXAMPLES}")
    first = page.locator("#eksempel-tabel tbody tr").first
    theme = (first.get_attribute("data-tema") or "").split()[0]
    judged = first.get_attribute("data-evalueret") or ""
    page.select_option("#filter-tema", theme)
    page.select_option("#filter-evalueret", judged)
    shown = page.locator("#eksempel-tabel tbody tr:visible")
    both = page.locator(f"tbody tr[data-tema~={theme}][data-evalueret={judged}]")
    assert 0 < shown.count() == both.count()


def test_the_web_is_drawn_where_the_choices_are(page: Page, server: str) -> None:
    page.goto(f"{server}/{WEB}")
    axes = page.locator("#spindelvaev fieldset")
    assert axes.count() == 6
    for number, axis in enumerate(axes.all()):
        axis.locator(f"input[value='{number % 5 + 1}']").check()
    expect(page.locator("#spindelvaev-svar")).to_have_text("6 af 6 er vurderet.")
    cells = [cell.inner_text() for cell in page.locator("td[data-akse]").all()]
    assert cells == ["1", "2", "3", "4", "5", "1"]
    corners = (page.locator("#radar-svar").get_attribute("points") or "").split()
    chosen = page.evaluate(
        """() => [...document.querySelectorAll('.radar__punkt.er-valgt')]
            .map(p => `${p.getAttribute('cx')},${p.getAttribute('cy')}`)"""
    )
    assert corners == chosen and len(set(corners)) == 6
    page.click("[data-goer=ryd]")
    assert page.locator("#radar-svar").get_attribute("points") == ""
    assert page.locator("#spindelvaev input:checked").count() == 0


def test_a_template_lives_on_the_page_and_nowhere_else(page: Page, server: str) -> None:
    log = Log()
    log.listen(page)
    page.goto(f"{server}/{TEMPLATE}")
    page.wait_for_load_state("networkidle")
    before = len(log.requests)
    areas = page.locator("#skabelon-felter textarea")
    for area in areas.all():
        area.fill(CANARY)
    page.locator("#skabelon-felter input[type=radio]").first.check()
    page.click("[data-goer=kopier]")
    expect(page.locator("#skabelon-svar")).to_contain_text("Kopieret")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.count(CANARY) == areas.count()
    assert copied.startswith("Forberedelse til fokusteam")
    assert log.requests[before:] == [] and log.errors == []
    assert page.evaluate(STORES) == []
    seen = "\n".join([*log.requests, *log.console, page.url, page.title()])
    assert "kanariefugl" not in seen
    page.click("[data-goer=ryd]")
    assert page.locator("#skabelon-felter input:checked").count() == 0
    assert {area.input_value() for area in areas.all()} == {""}


def test_leaving_a_template_asks_first_and_coming_back_finds_nothing(
    page: Page, server: str
) -> None:
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.goto(f"{server}/{TEMPLATE}")
    expect(page.locator("#skabelon-knapper")).to_be_visible()
    area = page.locator("#skabelon-felter textarea").first
    # A browser asks only on behalf of somebody who has touched the page.
    area.click()
    area.fill(CANARY)
    page.goto(f"{server}/om/")
    assert asked == ["beforeunload"]
    page.go_back()
    expect(page.locator("#skabelon-knapper")).to_be_visible()
    expect(area).to_have_value("")
    page.goto(f"{server}/om/")
    assert asked == ["beforeunload"]


@pytest.mark.parametrize("address", [TEMPLATE, WEB])
def test_what_is_written_before_all_is_loaded_stays(page: Page, server: str, address: str) -> None:
    """On a slow line a picture comes late; the page is in use by then."""
    held: list[Route] = []
    page.route("**/*.svg", lambda route: held.append(route))
    page.goto(f"{server}/{address}", wait_until="domcontentloaded")
    expect(page.locator("#skabelon-knapper, #spindelvaev-knapper")).to_be_visible()
    page.evaluate("addEventListener('pageshow', () => { document.body.dataset.vist = 'ja'; })")
    field = page.locator("main textarea").first
    choice = page.locator("main input[type=radio]").first
    if field.count():
        field.fill(CANARY)
    choice.check()
    assert page.evaluate("document.body.dataset.vist") is None, "a picture is still on its way"
    for route in held:
        route.continue_()
    expect(page.locator("body[data-vist]")).to_have_count(1)
    assert choice.is_checked() and (not field.count() or field.input_value() == CANARY)


def test_a_cpr_number_is_warned_about(page: Page, server: str) -> None:
    page.goto(f"{server}/{TEMPLATE}")
    area = page.locator("#skabelon-felter textarea").first
    area.fill("Barnet er 010203-1234")
    expect(page.locator("#skabelon-cpr")).to_contain_text("CPR-nummer")
    area.fill("Barnet er fire år")
    expect(page.locator("#skabelon-cpr")).to_have_text("")


def test_a_template_clears_itself_when_nobody_is_there(chromium: Browser, server: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.clock.install()
    page.goto(f"{server}/{TEMPLATE}")
    page.locator("#skabelon-felter textarea").first.fill(CANARY)
    page.clock.run_for(15 * 60_000 + 1_000)
    expect(page.locator("#dialog-tavs")).to_be_visible()
    page.clock.run_for(2 * 60_000 + 1_000)
    expect(page.locator("#skabelon-svar")).to_contain_text("slettet")
    assert page.locator("#skabelon-felter textarea").first.input_value() == ""
    context.close()


@pytest.mark.parametrize("address", [EXAMPLES, OFFERS, WEB, TEMPLATE, "modeller/indsatstrappen/"])
def test_all_of_it_can_be_read_without_scripts(
    chromium: Browser, server: str, address: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/{address}")
    assert page.locator("[data-filter]:visible, [data-goer]:visible").count() == 0
    assert page.locator("main :is(tbody tr, .tilbud > li, .felt, .trappe li):visible").count() >= 5
    context.close()
