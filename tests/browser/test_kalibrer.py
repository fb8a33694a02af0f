"""A workplace calibrates: on paper or in turn, the engine's answer on the page, nothing kept."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator

import pypdf
import pytest
from playwright.sync_api import Browser, Page, expect

from linealen import Door
from linealen.enighedsdoer import MAERKER
from tests.browser.conftest import NewWalk
from tests.browser.test_accessibility import MODES, ONLY, RUN
from tests.browser.test_parity import ASK, START
from tests.browser.test_privacy import STORES
from tests.browser.walk import LONG, Walk, same_host

ADDRESS = "linealen/kalibrer/maerker/"
PLACE = "[location.href, history.length, history.state, window.name, document.title]"
SELECTS = "[data-del=tabel] tr[data-barn]:not([hidden]) select"
LEFT = """() => [...document.querySelectorAll('main select, #personer')].filter(f => f.value).length
  + [...document.querySelectorAll('[data-antal], [data-midte]')].filter(c => c.textContent).length
  + document.querySelectorAll('[data-naar]:not([hidden])').length"""


def open_page(walk: Walk) -> Page:
    walk.page.goto(f"{walk.server}/{ADDRESS}")
    walk.page.wait_for_selector("html[data-lineal-klar]", state="attached")
    return walk.page


def table(children: int, people: int) -> list[list[str]]:
    """Marks that agree mostly: each child its own, one person a band or two off now and then."""
    return [
        [
            MAERKER[min(child % 6 + (2 if person == 0 and child % 4 == 0 else 0), 5)]
            for person in range(people)
        ]
        for child in range(children)
    ]


def from_paper(page: Page, rows: list[list[str]]) -> None:
    page.check(f'input[name="antal"][value="{len(rows)}"]')
    page.fill("#personer", str(len(rows[0])))
    page.click('[data-goer="papir"]')
    fields = page.locator(SELECTS).all()
    marks = [mark for row in rows for mark in row]
    for field, mark in zip(fields, marks, strict=True):
        field.select_option(mark)


def in_turn(page: Page, rows: list[list[str]]) -> None:
    page.check(f'input[name="antal"][value="{len(rows)}"]')
    page.click('[data-goer="rundt"]')
    people = len(rows[0])
    for person in range(people):
        for row in rows:
            page.click(f'[data-maerke="{row[person]}"]')
        page.click('[data-goer="naeste"]' if person < people - 1 else '[data-goer="alle"]')


def see(page: Page) -> None:
    page.click('.er-aktiv [data-goer="vis"]')
    expect(page.locator("[data-svar]")).to_be_visible(timeout=LONG)


def shown(page: Page) -> dict[str, object]:
    """The answer as it stands on the page, in the shape of the door's."""
    rows = page.locator(".kalibrer__svar tbody tr:visible").all()
    kappa = page.locator("[data-nu] [data-kappa]").text_content()
    return {
        "antal": [
            [int(each or 0) for each in row.locator("[data-antal]").all_text_contents()]
            for row in rows
        ],
        "kappa": kappa or None,
        "vis": sorted(
            each.get_attribute("data-naar") or ""
            for each in page.locator("[data-svar] [data-naar]:visible").all()
        ),
    }


def said(door: Door, rows: list[list[str]]) -> dict[str, object]:
    found = json.loads(door(json.dumps({"kald": "enighed", "maerker": rows})))["enighed"]
    return {
        "antal": [child["antal"] for child in found["boern"]],
        "kappa": found["kappa"],
        "vis": sorted(found["vis"]),
    }


@pytest.mark.parametrize("children", [8, 16])
@pytest.mark.parametrize("way", [from_paper, in_turn], ids=["paper", "turn"])
def test_three_people_see_what_the_door_says(
    walks: NewWalk, door: Door, children: int, way: object
) -> None:
    walk = walks()
    page, rows = open_page(walk), table(children, 3)
    assert callable(way)
    way(page, rows)
    see(page)
    assert shown(page) == said(door, rows)
    assert (shown(page)["kappa"] is None) == (children < 16)
    expect(page.locator("#resultat")).to_be_focused()
    text = page.locator("[data-del=resultat]").inner_text()
    assert "ikke, at børn får bedre hjælp" in text and "Ingen fagfolk har sat" in text
    assert walk.log.errors == [] and walk.log.console == []


@pytest.mark.parametrize("children", [8, 16])
def test_a_round_more_stands_beside_the_first(walks: NewWalk, door: Door, children: int) -> None:
    page, rows = open_page(walks()), table(children, 3)
    from_paper(page, rows)
    see(page)
    before = page.locator("[data-nu] > p:visible").all_inner_texts()
    # One person is two bands off on the first child; on the fifth only outside the scale: the top.
    assert any(each.startswith("De her børn delte jer: 1. Luna") for each in before)
    assert any(each.startswith("Vægtet kappa: 0,") for each in before) == (children == 16)
    page.click('[data-goer="igen"]')
    alike = [[row[1]] * 3 for row in rows]
    in_turn(page, alike)
    see(page)
    assert page.locator("[data-foer] p:visible").all_inner_texts() == before
    assert shown(page) == said(door, alike)
    assert page.locator("[data-nu] > p:visible").all_inner_texts() != before


def test_between_two_people_no_mark_is_on_the_screen(walks: NewWalk) -> None:
    page = open_page(walks())
    page.click('[data-goer="rundt"]')
    first = _looks(page)
    for number in range(8):
        expect(page.locator("[data-boern] section:visible h3")).to_be_focused()
        if number == 3:
            page.click('[data-goer="forrige"]')
            page.click('[data-maerke="trivsel"]')
        page.click('[data-maerke="uden-om"]')
    expect(page.locator("[data-boern]")).to_be_hidden()
    expect(page.locator('[data-goer="naeste"]')).to_be_focused()
    expect(page.locator("[data-hvem]")).to_have_text(
        "Nr. 1 har sat sine mærker. Giv skærmen videre."
    )
    assert page.locator("select:visible").count() == 0
    page.keyboard.press("Enter")
    assert _looks(page) == first, "the next one sees what the first one saw"


def _looks(page: Page) -> tuple[str, list[str], list[bool]]:
    """All that can be seen of the child: its text, how the marks look, what is off."""
    marks = page.locator("[data-maerke]")
    return (
        page.locator("[data-boern]").inner_text(),
        marks.evaluate_all("all => all.map(each => each.outerHTML + each.matches(':focus'))"),
        [each.is_disabled() for each in page.locator("[data-boern] button").all()],
    )


def test_what_is_missing_is_said_and_one_alone_is_refused(walks: NewWalk) -> None:
    page = open_page(walks())
    page.click('[data-goer="papir"]')
    expect(page.locator("#fejl-oversigt li")).to_have_text(
        ["Skriv, hvor mange I er: et helt tal fra 2 til 20."]
    )
    page.fill("#personer", "3")
    page.click('[data-goer="papir"]')
    expect(page.locator("#fejl-oversigt")).to_be_hidden()
    page.locator(SELECTS).first.select_option("trivsel")
    page.click('[data-goer="vis"]')
    errors = page.locator("#fejl-oversigt li")
    assert errors.count() == 8
    expect(errors.first).to_have_text("1. Luna: mangler 2 mærker.")
    errors.first.locator("a").click()
    expect(page.locator(SELECTS).nth(1)).to_be_focused()
    page.locator('.er-aktiv [data-goer="forfra"]').click()
    in_turn(page, table(8, 1))
    page.click('[data-goer="vis"]')
    refused = page.locator("[data-afvist]")
    expect(refused).to_have_text("I skal være mindst 2 og højst 20.", timeout=LONG)
    expect(page.locator("[data-svar]")).to_be_hidden()


def test_without_the_engine_the_paper_is_named(walks: NewWalk) -> None:
    walk = walks()
    walk.page.context.route("**/*.wasm", lambda route: route.abort())
    page = open_page(walk)
    from_paper(page, table(8, 2))
    page.click('[data-goer="vis"]')
    expect(page.locator("[data-kun-fejl]")).to_be_visible(timeout=LONG)
    expect(page.locator("[data-svar]")).to_be_hidden()
    assert walk.log.errors == []


@pytest.mark.parametrize("mode", MODES)
def test_every_part_can_be_used_by_all(walks: NewWalk, axe: str, mode: str) -> None:
    page = open_page(walks(**MODES[mode]))
    page.evaluate(axe)
    only = ONLY[mode]
    wrong: list[str] = []

    def look(state: str) -> None:
        wrong.extend(f"{state}: {each}" for each in page.evaluate(RUN, only))
        if not page.evaluate("document.documentElement.scrollWidth <= innerWidth"):
            wrong.append(f"{state}: scrolls sideways")

    look("begin")
    page.click('[data-goer="papir"]')
    look("error")
    from_paper(page, table(8, 3))
    look("table")
    see(page)
    look("answer")
    page.click('[data-goer="igen"]')
    page.click('[data-goer="rundt"]')
    look("in turn")
    for _ in range(8):
        page.click('[data-maerke="trivsel"]')
    look("between")
    root = page.url.removesuffix("maerker/")
    for address in ("", "ark-8/", "svar/"):
        page.goto(f"{root}{address}")
        page.evaluate(axe)
        look(address or "guide")
    assert wrong == []


def test_nothing_leaves_and_nothing_is_kept(walks: NewWalk, server: str) -> None:
    walk = walks()
    page, rows = open_page(walk), table(8, 3)
    from_paper(page, rows)
    see(page)
    page.wait_for_load_state("networkidle")
    assert any(url.endswith(".wasm") for url in walk.log.requests), "workers must be in the log"
    assert [url for url in walk.log.requests if not same_host(url, server)] == []
    before, place = len(walk.log.requests), page.evaluate(PLACE)
    walk.page.context.set_offline(True)
    page.click('[data-goer="igen"]')
    in_turn(page, rows)
    see(page)
    assert walk.log.requests[before:] == []
    assert page.evaluate(PLACE) == place
    assert page.evaluate(STORES) == []
    assert walk.page.context.storage_state() == {"cookies": [], "origins": []}
    assert page.locator("main input[type=text], main textarea").count() == 0, "no room for names"
    # A radio takes no such word in HTML; which round is chosen is put back when the page is left.
    loose = page.locator("main :is(input:not([type=radio]), select):not([autocomplete=off])")
    assert loose.count() == 0
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}))")
    assert page.evaluate(LEFT) == 0
    assert walk.log.errors == [] and walk.log.console == []


def test_the_same_bytes_in_the_browser(walk: Walk, door: Door) -> None:
    walk.page.evaluate(START)
    tables: list[object] = [table(n, people) for n in (1, 8, 16, 24) for people in (2, 3, 7)]
    tables += [None, [], [["trivsel"]], [["trivsel", "x"]], [["trivsel"] * 2, ["trivsel"]]]
    texts = [json.dumps({"kald": "enighed", "maerker": each}) for each in tables]
    answers = walk.page.evaluate(ASK, texts)
    assert answers == [door(text) for text in texts]
    assert [json.loads(each)["ok"] for each in answers] == [True] * 12 + [False] * 5


@pytest.fixture
def tab(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("antal", [8, 16, 24])
def test_it_is_paper_without_scripts(tab: Page, server: str, antal: int) -> None:
    tab.goto(f"{server}/{ADDRESS}")
    assert tab.locator(".kun-js:visible, main select:visible").count() == 0
    tab.locator(f'.uden-js a[href*="ark-{antal}"]').click()
    assert tab.locator(".kalibrer-barn").count() == antal
    sheets = [" ".join(each.extract_text().split()) for each in
              pypdf.PdfReader(io.BytesIO(tab.pdf(prefer_css_page_size=True))).pages]  # fmt: skip
    table_at = [n for n, sheet in enumerate(sheets) if "Skema til gruppen" in sheet]
    assert table_at == [len(sheets) - 1], "the group's table is one sheet, the last"
    assert "Skema til gruppen" not in sheets[-2] and "Afstand" in sheets[-1]
    headings = tab.locator(".kalibrer-barn h2").all_inner_texts()
    assert all(any(each in sheet for sheet in sheets) for each in headings)
    assert "Projektets egne" not in " ".join(sheets), "no answers on the sheets"


def test_the_answers_stand_on_a_page_of_their_own(tab: Page, server: str) -> None:
    tab.goto(f"{server}/linealen/kalibrer/svar/")
    text = tab.locator("main").inner_text()
    assert "sprogmodeller" in text and "Ingen fagfolk" in text
    assert tab.locator("main tbody tr").count() == 24
