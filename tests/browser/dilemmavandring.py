"""Does a dilemma as its readers do: alone, together on a big screen, two by two.

A test says what is answered, not where on the screen it lies.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from tests.browser.walk import LONG, Walk

LINEAR = "en-ny-stilhed"
BRANCHING = "samme-ble"
ALONE, TOGETHER, TWO = "", "sammen/", "to/"
# Every answer on the page, as "name=value", and every count.
CHOSEN = """() => [
  ...[...document.querySelectorAll('main input:checked')].map(i => `${i.name}=${i.value}`),
  ...[...document.querySelectorAll('main .tegnvalg select')].filter(s => s.value).map(s => s.value),
  ...[...document.querySelectorAll('input[data-trin]')].filter(i => i.value).map(i => i.value),
]"""
# The sentences that are shown, by the door's names for them, in the scene (or stage) in front.
TOLD = """() => [...document.querySelectorAll('.er-aktiv [data-naar]:not([hidden])')]
  .map(part => part.dataset.naar)"""


@dataclass(frozen=True)
class Svar:
    """One reader's answers to one scene; the numbers count the choices in their order."""

    maerke: str = "5"
    tegn: tuple[int, ...] = (0,)
    hyppighed: int = 2
    grad: int = 2
    beskyttelse: tuple[int, ...] = (0,)
    goer: int = 0
    siger: tuple[int, ...] = (0,)


def open_dilemma(walk: Walk, dilemma: str = LINEAR, way: str = ALONE) -> Page:
    """The page of ``dilemma``, ready to use."""
    walk.page.goto(f"{walk.server}/dilemmaer/{dilemma}/{way}")
    walk.page.wait_for_selector("html[data-lineal-klar]", state="attached")
    return walk.page


def front(page: Page) -> Locator:
    """The scene or the stage that is shown."""
    return page.locator(".er-aktiv")


def answer(page: Page, svar: Svar = Svar()) -> None:
    """Answer everything that the scene asks."""
    scene = front(page)
    scene.locator(f'input[name$="/maerke"][value="{svar.maerke}"]').check()
    _tick(scene, "tegn", svar.tegn)
    for number in svar.tegn:
        sign = scene.locator(".tegnvalg").nth(number)
        sign.locator("select").nth(0).select_option(index=svar.hyppighed)
        sign.locator("select").nth(1).select_option(index=svar.grad)
    if scene.locator('input[name$="/beskyttelse"]').count():
        _tick(scene, "beskyttelse", svar.beskyttelse)
    scene.locator('input[name$="/goer"]').nth(svar.goer).check()
    _tick(scene, "siger", svar.siger)


def _tick(scene: Locator, part: str, numbers: tuple[int, ...]) -> None:
    if not numbers:
        scene.locator(f'input[name$="/{part}"][data-ingen]').check()
    for number in numbers:
        scene.locator(f'input[name$="/{part}"]').nth(number).check()


def read(page: Page) -> dict[str, object]:
    """What is answered in the scene in front, as the door takes it: read by another hand."""
    scene = front(page)
    mark = scene.locator('input[name$="/maerke"]:checked').get_attribute("value") or ""
    signs = {}
    for sign in scene.locator(".tegnvalg:has(> label input:checked)").all():
        values = [select.input_value() for select in sign.locator("select").all()]
        id_ = sign.locator("input").get_attribute("value") or ""
        signs[id_] = dict(zip(("hyppighed", "grad"), values, strict=True))

    def chosen(part: str) -> list[str]:
        found = scene.locator(f'input[name$="/{part}"]:checked').all()
        return [value for each in found if (value := each.get_attribute("value"))]

    return {
        "maerke": int(mark) if mark.isdigit() else mark,
        "tegn": signs,
        "beskyttelse": chosen("beskyttelse"),
        "goer": chosen("goer")[0],
        "siger": chosen("siger"),
    }


def call(page: Page, kald: str, **data: object) -> str:
    """A call to the door about this page's dilemma."""
    dilemma = json.loads(page.locator("#dilemma-data").text_content() or "")
    return json.dumps({"kald": kald, "dilemma": dilemma, **data})


def see(page: Page) -> None:
    """Alone: have one's answers compared, and wait until they are."""
    front(page).locator('[data-goer="se"]').click()
    told(page)


def told(page: Page) -> None:
    """Wait until the engine has spoken about what is in front."""
    shown = front(page).locator("[data-naar]:not([hidden])").first
    expect(shown).to_be_attached(timeout=LONG)


def go_on(page: Page) -> None:
    front(page).locator('[data-goer="videre"]').click()


def hand_over(page: Page, first: Svar, second: Svar) -> None:
    """Two by two: both answer the scene in front, and it is compared."""
    answer(page, first)
    press(page, 'button[type="submit"]:visible')
    press(page, '[data-goer="overtag"]')
    answer(page, second)
    press(page, 'button[type="submit"]:visible')
    told(page)


def press(page: Page, selector: str) -> None:
    front(page).locator(selector).click()


def stage(page: Page) -> str:
    """Together: the kind of the stage in front."""
    return front(page).get_attribute("data-stadie") or ""


def scene(page: Page) -> str:
    return front(page).get_attribute("data-scene") or ""


def forward_to(page: Page, kind: str) -> None:
    """Together: on until a stage of this kind is in front."""
    while True:
        page.locator('.plenum__styr [data-goer="frem"]').click()
        if stage(page) == kind:
            return


def count(page: Page, **given: int) -> None:
    """Together: write counts; ``t4=3`` is three marks on step 4, ``ved_ikke=1`` one without."""
    for step, number in given.items():
        trin = "ved-ikke" if step == "ved_ikke" else step.removeprefix("t")
        front(page).locator(f'input[data-trin="{trin}"]').fill(str(number))


def states_alone(walk: Walk, dilemma: str = LINEAR) -> Iterator[str]:
    """Every state of a dilemma alone; the page stands in each while its name is out."""
    page = open_dilemma(walk, dilemma)
    yield "begin"
    front(page).locator('[data-goer="se"]').click()
    yield "nothing answered"
    number = 0
    while front(page).get_attribute("data-scene") != "slut":
        number += 1
        answer(page)
        yield f"scene {number} answered"
        see(page)
        yield f"scene {number} compared"
        go_on(page)
        yield f"after scene {number}"


def states_two(walk: Walk, dilemma: str = LINEAR) -> Iterator[str]:
    page = open_dilemma(walk, dilemma, TWO)
    yield "begin"
    press(page, 'button[type="submit"]:visible')
    yield "nothing answered"
    answer(page)
    press(page, 'button[type="submit"]:visible')
    yield "between the two"
    press(page, '[data-goer="overtag"]')
    yield "the other one"
    answer(page, Svar("8", (1,), goer=1, siger=(1,)))
    press(page, 'button[type="submit"]:visible')
    told(page)
    yield "compared"


def states_together(walk: Walk, dilemma: str = LINEAR) -> Iterator[str]:
    page = open_dilemma(walk, dilemma, TOGETHER)
    yield "begynd"
    on = page.locator('.plenum__styr [data-goer="frem"]')
    while on.is_enabled():
        on.click()
        kind = f"{scene(page)} {stage(page)}"
        if stage(page) == "maerk":
            yield kind
            count(page, t3=-1)
            on.click()
            yield f"{kind} wrong count"
            press(page, '[data-goer="rundt"]')
            yield f"{kind} passing"
            press(page, '[data-laeg="4"]')
            yield f"{kind} between two"
            press(page, '[data-goer="rundt-slut"]')
            count(page, t2=3, t3=0, t4=5, t8=2, ved_ikke=4)
        if stage(page) == "fordeling":
            told(page)
            front(page).locator("summary").click()
        yield kind
        if choices := front(page).locator("[data-gaa]").all():
            choices[-1].click()
            yield f"{scene(page)} {stage(page)} by choice"
