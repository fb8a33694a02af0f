"""The pages in a real browser: accessible, reflowing, without JavaScript, on paper, in silence."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pypdf
import pytest
from playwright.sync_api import Browser, BrowserContext

from build_scripts.setup import npm
from tests.conftest import ROOT
from tests.site.html_page import STYLED, chosen, structures, with_script
from tests.site.html_page import Page as BuiltPage

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# What can differ between light and dark, and what on a small screen: the rest is judged once.
COLOURS = ["color-contrast", "link-in-text-block"]
SIZES = ["scrollable-region-focusable"]
RUN_AXE = """only => axe.run({runOnly: only, resultTypes: ['violations']}).then(
    r => r.violations.map(
        v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | ')))"""

# Colours and sizes hang on what a part is and stands in: of those in a page that are alike in that,
# and have words of their own, can be pressed or scrolled, the first three are judged.
RUN_AXE_ON_FEW = """([only, styled]) => {
  const kinds = new Map(), met = new Map();
  const few = [...document.body.querySelectorAll('*')].filter(part => {
    const values = styled.map(name => part.getAttribute(name) ?? '').join();
    const above = kinds.get(part.parentElement) ?? '';
    const kind = `${above}>${part.localName}.${part.getAttribute('class') ?? ''}.${values}`;
    kinds.set(part, kind);
    const own = [...part.childNodes].some(each => each.nodeType === 3 && each.data.trim());
    const scrolls = part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight;
    const pressed = part.matches('a, button, input, select, summary, textarea');
    if (!own && !scrolls && !pressed) return false;
    met.set(kind, (met.get(kind) ?? 0) + 1);
    return met.get(kind) <= 3;
  });
  return axe.run({include: few}, {runOnly: only, resultTypes: ['violations']}).then(
    r => r.violations.map(
      v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | ')));
}"""
# A link without words, and words that are hardly seen.
FAULT = """document.querySelector('main').innerHTML =
  '<a href="x"></a><p style="color: #aaa; background: #bbb">Tekst</p>'"""


@pytest.fixture(scope="session")
def axe() -> str:
    return (npm.packages(ROOT) / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture
def without_script(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context(java_script_enabled=False)
    yield context
    context.close()


@pytest.mark.parametrize(
    ("scheme", "width"), [("light", 1280), ("light", 360), ("dark", 1280), ("dark", 360)]
)
def test_no_page_has_a_fault_that_axe_can_find(
    chromium: Browser, server: str, pages: dict[str, BuiltPage], axe: str, scheme: Any, width: int
) -> None:
    """Of all that differ in more than words one (``structures``): what axe judges of the words, a
    heading's place, an id that is there twice, is asked of every page without a browser."""
    # The policy forbids foreign scripts, so the tester must come in past it.
    context = chromium.new_context(
        bypass_csp=True, color_scheme=scheme, viewport={"width": width, "height": 900}
    )
    # Sent once: half a megabyte for each page took longer than to read the page.
    context.add_init_script(axe)
    every = scheme == "light" and width == 1280
    styled = sorted({name for name, _ in STYLED})
    judge: tuple[str, Any] = (
        (RUN_AXE, {"type": "tag", "values": TAGS})
        if every
        else (RUN_AXE_ON_FEW, [[*COLOURS, *SIZES], styled])
    )
    urls = structures(pages)
    assert len(urls) > 50
    found = {}
    for start in range(0, len(urls), 50):
        tab = context.new_page()  # a fresh one now and then: a tab keeps what it has looked at
        for url in urls[start : start + 50]:
            tab.goto(f"{server}/{url}")
            if violations := tab.evaluate(*judge):
                found[url] = violations
        tab.evaluate(FAULT)
        assert tab.evaluate(*judge) != [], "a fault is not seen"
        tab.close()
    context.close()
    assert found == {}


# Puts one page after the other in the place of the first, whose styles they share: to load each
# with all that belongs to it takes ten times as long.
SIDEWAYS = """async urls => {
  const top = document.documentElement, wide = [];
  for (const url of urls) {
    const html = await (await fetch(url)).text();
    document.body.replaceWith(new DOMParser().parseFromString(html, 'text/html').body);
    if (top.scrollWidth > top.clientWidth) wide.push(url);
  }
  return wide;
}"""
SCROLLS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
TOO_WIDE = "document.body.innerHTML = '<p style=\"width: 400vw\">x</p>'"


@pytest.mark.parametrize("width", [768, 320])
def test_no_page_scrolls_sideways(
    chromium: Browser, server: str, pages: dict[str, BuiltPage], width: int
) -> None:
    """WCAG 1.4.10: 320 px is 1280 px at 400 %. Words can be too wide too, so no page stands for
    another; of the paths' steps a few, whose words all stand on the page of the whole path."""
    context = chromium.new_context(bypass_csp=True, viewport={"width": width, "height": 256})
    tab = context.new_page()
    alike: dict[tuple[str, ...], list[str]] = {}
    wide = []
    for url in chosen(pages):
        page = pages[url]
        if page.all("script", "style", "img"):
            tab.goto(f"{server}/{url}")
            if tab.evaluate(SCROLLS):
                wide.append(url)
        else:
            alike.setdefault(page.stylesheets, []).append(url)
    for urls in alike.values():
        tab.goto(f"{server}/{urls[0]}")
        wide += tab.evaluate(SIDEWAYS, [f"/{url}" for url in urls])
        assert tab.evaluate("innerWidth") == width, "the pages are not measured at this width"
        tab.evaluate(TOO_WIDE)
        assert tab.evaluate(SCROLLS), "a page that is too wide is not seen"
    context.close()
    assert wide == []


def test_text_can_be_spaced_and_enlarged(
    chromium: Browser, server: str, pages: dict[str, BuiltPage]
) -> None:
    """WCAG 1.4.12 and 1.4.4: nothing is cut off or pushed out of the page."""
    context = chromium.new_context(bypass_csp=True, viewport={"width": 640, "height": 800})
    tab = context.new_page()
    wide = []
    for url in ("", "akut/", "roller/skole/", "linealen/papir/3-6/", "linealen/regler/", "kilder/"):
        tab.goto(f"{server}/{url}")
        tab.add_style_tag(
            content="html{font-size:200%!important} *{line-height:1.5!important;"
            "letter-spacing:.12em!important;word-spacing:.16em!important}"
            "p{margin-bottom:2em!important}"
        )
        if tab.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        ):
            wide.append(url)
    context.close()
    assert wide == []


# What cannot be seen of what every page must show, asked at once: a page has many links.
HIDDEN = """() => {
  const seen = part => {
    const box = part.getBoundingClientRect();
    return box.width && box.height && getComputedStyle(part).visibility === 'visible';
  };
  const of = selector => [...document.querySelectorAll(selector)];
  const [heads, help, menu] = ['h1', '.akutlinje a[href="tel:112"]', '.hoved__menu a'].map(of);
  const missing = heads.length === 1 && help.length === 1 && menu.length > 3 ? [] : ['missing'];
  const hidden = [...heads, ...help, ...menu].filter(part => !seen(part));
  return [...missing, ...hidden.map(part => part.outerHTML)];
}"""


def test_all_can_be_read_and_reached_without_javascript(
    without_script: BrowserContext, server: str, pages: dict[str, BuiltPage]
) -> None:
    """Those that have scripts; of the others, which are the same without, one of each kind."""
    tab = without_script.new_page()
    for url in dict.fromkeys([*with_script(pages), *structures(pages)]):
        tab.goto(f"{server}/{url}")
        assert tab.evaluate(HIDDEN) == [], url
    tab.goto(server + "/")
    tab.locator(".akutlinje a", has_text="Barn i fare nu?").click()
    assert tab.locator("h1").inner_text() == "Barn i fare nu"
    tab.locator(".hoved__menu a", has_text="Din rolle").click()
    tab.locator(".rolledoere a").first.click()
    assert tab.locator(".kort--akut").is_visible()


def test_the_keyboard_reaches_everything_and_shows_where_it_is(
    chromium: Browser, server: str
) -> None:
    """First stop is the way past the top; every stop can be seen; nothing is stepped over."""
    tab = chromium.new_page(viewport={"width": 1280, "height": 800})
    tab.goto(f"{server}/akut/")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "spring-til"
    assert tab.evaluate("document.activeElement.getBoundingClientRect().top >= 0")
    stops = tab.evaluate("document.querySelectorAll('a[href], button, summary, input').length")
    # What the theme's skeleton leaves, and what only a phone shows.
    unseen = ".md-toggle, .md-skip, .akutknap summary, .menuknap summary, .hoved__soeg"
    hidden = tab.evaluate(f"document.querySelectorAll('{unseen}').length")
    seen = 1
    for _ in range(stops):
        tab.keyboard.press("Tab")
        here = tab.evaluate(
            """(() => { const e = document.activeElement; if (e === document.body) return null;
            const s = getComputedStyle(e), r = e.getBoundingClientRect();
            return {what: e.outerHTML, seen: r.width > 0 && r.bottom > 0 && r.top < innerHeight,
                    outline: s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 3}; })()"""
        )
        if here is None:
            break
        seen += 1
        assert here["outline"] and here["seen"], here["what"]
    assert seen == stops - hidden
    tab.close()


def test_targets_are_large_enough(
    chromium: Browser, server: str, pages: dict[str, BuiltPage]
) -> None:
    """WCAG 2.5.8 for what is not a link in running text; buttons and doors are 44 px (contract)."""
    tab = chromium.new_page(viewport={"width": 360, "height": 800})
    small = []
    for url in ("", "akut/", "roller/skole/", "linealen/papir/", "om/"):
        tab.goto(f"{server}/{url}")
        tab.evaluate("document.querySelectorAll('.top details').forEach(e => { e.open = true; })")
        small += tab.evaluate(
            """() => [...document.querySelectorAll(
              '.top summary, .hoved a, .akutlinje a, .fod a, .afsnit a, .knap, .rolledoere a')]
              .filter(e => { const r = e.getBoundingClientRect(); if (!r.width) return false;
                const least = e.matches('.knap, .rolledoere a, .hoved a, .top summary') ? 44 : 24;
                return r.height < least - .5 || r.width < 24; })
              .map(e => location.pathname + ' ' + e.textContent.trim() + ' '
                + JSON.stringify(e.getBoundingClientRect()))"""
        )
    tab.close()
    assert small == []


@pytest.mark.parametrize("url", ["akut/", "redskaber/nat-kort/", "redskaber/boernehus/"])
def test_what_hangs_on_the_wall_prints_on_one_sheet(
    chromium: Browser, server: str, url: str
) -> None:
    assert _sheets(chromium, f"{server}/{url}") == 1


def test_a_paper_ruler_prints_and_has_room_for_the_pencil(chromium: Browser, server: str) -> None:
    assert _sheets(chromium, f"{server}/linealen/papir/3-6/") <= 14


def _sheets(chromium: Browser, address: str) -> int:
    tab = chromium.new_page()
    tab.goto(address)
    printed = tab.pdf(prefer_css_page_size=True)
    tab.close()
    return len(pypdf.PdfReader(io.BytesIO(printed)).pages)


def test_reading_leaves_no_trace_and_calls_nobody(
    chromium: Browser, server: str, content_pages: dict[str, BuiltPage]
) -> None:
    """One of each kind: that no file asks for anything of another host, and that no script can run
    where there is none, ``test_promises.py`` says of every page."""
    context = chromium.new_context()
    tab = context.new_page()
    foreign: list[str] = []
    tab.on("request", lambda r: None if r.url.startswith(server) else foreign.append(r.url))
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    for url in structures(content_pages):
        if not content_pages[url].all("script"):
            tab.goto(f"{server}/{url}")
    assert foreign == [] and complaints == []
    assert context.storage_state() == {"cookies": [], "origins": []}
    assert tab.evaluate("localStorage.length + sessionStorage.length") == 0
    assert tab.evaluate("indexedDB.databases().then(all => all.length)") == 0
    context.close()


@pytest.mark.parametrize(
    "settings",
    [{"forced_colors": "active"}, {"color_scheme": "dark"}],
    ids=str,
)
def test_the_readers_own_settings_are_followed(
    chromium: Browser, server: str, settings: dict[str, Any]
) -> None:
    context = chromium.new_context(**settings)
    tab = context.new_page()
    tab.goto(server + "/")
    assert tab.locator("h1").is_visible()
    colours = tab.evaluate(
        "[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert colours[0] != colours[1]
    if "color_scheme" in settings:
        assert colours[1] != "rgb(250, 245, 236)"
    context.close()


def test_nothing_moves_by_itself(chromium: Browser, server: str) -> None:
    tab = chromium.new_page()
    tab.goto(server + "/")
    assert tab.evaluate("document.getAnimations().length") == 0
    assert tab.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"
    tab.close()
