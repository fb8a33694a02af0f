"""The tables of answers: the script narrows to the leaf that the check has proved, and those who
have no script can read every one."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from build_scripts.kerne.load import load_kerne
from build_scripts.opslag.svartavle import Svartavle
from build_scripts.opslag.svartavle_check import reached
from tests.browser.test_accessibility import RUN, TAGS
from tests.conftest import ROOT

PAGES = {"pligt": "redskaber/hvilken-pligt/", "deling": "redskaber/maa-vi-dele/"}
# Chooses what is asked, one question at a time, and gives what is left: the ids of the leaves.
CHOOSE = """given => {
  document.querySelector('[data-goer=ryd]').click();
  for (;;) {
    const next = [...document.querySelectorAll('#svartavle [data-spoergsmaal]:not([hidden])')]
      .find(q => !q.querySelector('input:checked'));
    if (!next) break;
    next.querySelector(`input[value="${given[next.dataset.spoergsmaal]}"]`).click();
  }
  return [...document.querySelectorAll('#svartavle [data-naar]:not([hidden])')].map(l => l.id);
}"""


@pytest.fixture(scope="module")
def tavler() -> dict[str, Svartavle]:
    opslag = load_kerne(ROOT).opslag
    assert opslag is not None
    return dict(opslag.svartavler)


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("id_", PAGES)
def test_the_choices_lead_to_the_leaf_that_is_proved(
    page: Page, server: str, tavler: dict[str, Svartavle], id_: str
) -> None:
    page.goto(f"{server}/{PAGES[id_]}")
    tavle = tavler[id_]
    ids = [each.id for each in tavle.spoergsmaal]
    met = reached(tavle)
    by_leaf = {nr: svar for svar, (nr,) in met.items()}
    tried = [*by_leaf.values(), *random.Random(1).sample(sorted(met), 100)]
    for svar in tried:
        left = page.evaluate(CHOOSE, dict(zip(ids, svar, strict=True)))
        assert left == [f"blad-{tavle.blade[met[svar][0]].id}"], svar
    blad = tavle.blade[met[tried[-1]][0]]
    told = f"{tavle.udfaldsnavn(blad)}: {blad.overskrift}"
    expect(page.locator("#svartavle-svar[role=status]")).to_have_text(told)
    page.click("[data-goer=ryd]")
    assert page.locator("#svartavle input:checked").count() == 0
    assert page.locator("#svartavle [data-naar]:visible").count() == len(tavle.blade)


@pytest.mark.parametrize("id_", PAGES)
def test_without_a_script_every_answer_can_be_read_and_found(
    chromium: Browser, server: str, tavler: dict[str, Svartavle], id_: str
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/{PAGES[id_]}")
    expect(page.locator("#svartavle .svartavle__valg")).to_be_hidden()
    assert page.locator("#svartavle [data-naar]:visible").count() == len(tavler[id_].blade)
    links = page.locator("#svartavle nav a").all()
    assert len(links) == len(tavler[id_].grupper())
    for link in links:
        assert page.locator(f"{link.get_attribute('href')} h2").count() == 1
    context.close()


def test_on_paper_stands_the_answer_that_was_chosen(page: Page, server: str) -> None:
    page.goto(f"{server}/{PAGES['pligt']}")
    given = {"hvor": "offentlig", "hvad": "overgreb", "alder": "ved-ikke", "bygger": "grund"}
    page.evaluate(CHOOSE, given)
    page.emulate_media(media="print")
    assert page.locator("#svartavle [data-naar]:visible").count() == 1
    expect(page.locator("#svartavle .svartavle__valg")).to_be_hidden()
    expect(page.locator("#blad-offentlig-overgreb .svartavle__naar")).to_be_visible()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("id_", PAGES)
def test_nothing_stands_in_the_way(
    chromium: Browser, server: str, axe: str, id_: str, width: int
) -> None:
    page = chromium.new_page(viewport={"width": width, "height": 800})
    page.goto(f"{server}/{PAGES[id_]}")
    page.evaluate(axe)
    first = page.locator("#svartavle input").first
    steps: list[Callable[[], None]] = [lambda: None, first.check]
    for step in steps:
        step()
        assert page.evaluate(RUN, TAGS) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()
