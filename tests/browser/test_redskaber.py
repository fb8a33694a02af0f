"""The two counting tools: the script agrees with the build about every day, keeps nothing, and the
tables say the same without it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
import vobject
from playwright.sync_api import Browser, Page, expect

from build_scripts.ground.danish_date import danish_date
from build_scripts.kerne.load import load_kerne
from build_scripts.opslag.fravaer import Fravaersraekke, rows
from build_scripts.opslag.hverdage import Hverdagsregel
from build_scripts.opslag.hverdage_talt import frist, last_day
from build_scripts.opslag.load import Opslag
from tests.browser.test_privacy import STORES
from tests.browser.walk import Log
from tests.conftest import ROOT

DEADLINE, ABSENCE = "redskaber/ingen-svarer/", "redskaber/skolefravaer/"
DAYS = "mandag tirsdag onsdag torsdag fredag lørdag søndag".split()  # noqa: SIM905
ONE_DAY = timedelta(days=1)
# Where the clocks change, where they do it the other way, and where the day is another.
ZONES = ("Europe/Copenhagen", "America/Los_Angeles", "Pacific/Auckland")
# Every one of these days put in, and what the page then says.
COUNT = """days => {
  const field = document.getElementById("hverdage-dato");
  return days.map(day => {
    field.value = day;
    field.dispatchEvent(new Event("input", {bubbles: true}));
    const kinds = "#hverdage-svar, [data-svar=ring], [data-svar=tidligst]";
    return [...document.querySelectorAll(kinds)].map(spot => spot.textContent);
  });
}"""


@pytest.fixture(scope="module")
def opslag() -> Opslag:
    return load_kerne(ROOT).kerne().opslag


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(reduced_motion="reduce", accept_downloads=True)
    yield context.new_page()
    context.close()


def in_words(day: date) -> str:
    return f"{DAYS[day.weekday()]} den {danish_date(day.isoformat())}"


def days_of(page: Page) -> list[date]:
    """Every day that the page can count from."""
    data = page.locator("#hverdage").evaluate("place => ({...place.dataset})")
    first, last = date(int(data["fra"]), 1, 1), date(int(data["til"]), 12, 31)
    return [first + n * ONE_DAY for n in range((last - first).days + 1)]


def expected(regel: Hverdagsregel, day: date, last: date) -> list[str] | None:
    found = frist(regel, day)
    # The weekday after the late day: late itself is the sixth, so a rule of seven finds it.
    off = {each.naar.i_aaret(y) for each in regel.i_aaret for y in (day.year, day.year + 1)}
    ring = last_day(found.senest, 1, lambda it: it.weekday() > 4 or it in off)
    if ring > last:
        return None
    return [
        f"Kommunen skal bekræfte senest {in_words(found.senest)}.",
        in_words(ring),
        in_words(found.tidligst),
    ]


@pytest.mark.parametrize("zone", ZONES)
def test_the_script_counts_every_day_as_the_build_does(
    chromium: Browser, server: str, opslag: Opslag, zone: str
) -> None:
    context = chromium.new_context(timezone_id=zone, locale="en-US")
    page = context.new_page()
    page.goto(f"{server}/{DEADLINE}")
    days = days_of(page)
    # Nothing is overdue then.
    page.clock.set_fixed_time(datetime.combine(days[0], datetime.min.time()))
    said = page.evaluate(COUNT, [day.isoformat() for day in days])
    assert len(said) > 1400
    refused = 0
    for day, found in zip(days, said, strict=True):
        wanted = expected(opslag.hverdage, day, days[-1])
        if wanted is None:
            refused += 1
            assert found[0].startswith("Siden kender kun helligdage"), day
        else:
            assert found == wanted, day
    assert 0 < refused < 20
    context.close()


def test_the_tables_say_the_same_without_a_script(
    chromium: Browser, server: str, opslag: Opslag
) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{server}/{DEADLINE}")
    expect(page.locator("#hverdage")).to_be_hidden()
    week = [
        row.locator("th, td").all_inner_texts()
        for row in page.locator("#hverdage-uge tbody tr").all()
    ]
    assert [row[0] for row in week] == [day.capitalize() for day in DAYS]
    assert week[0][1] == "tirsdag 8 dage efter" and week[4][1] == "mandag 10 dage efter"
    listed = page.locator("tr[data-kom]")
    assert listed.count() > 40
    for row in listed.all():
        cells = [cell.get_attribute("datetime") or "" for cell in row.locator("time").all()]
        came, late, early = (date.fromisoformat(cell) for cell in cells)
        found = frist(opslag.hverdage, came)
        assert (late, early) == (found.senest, found.tidligst)
    page.goto(f"{server}/{ABSENCE}")
    expect(page.locator("#fravaer")).to_be_hidden()
    assert table(page) == [_row(each) for each in rows(opslag.fravaer)]
    context.close()


def table(page: Page) -> list[list[str]]:
    return [
        row.locator("th, td").all_inner_texts()
        for row in page.locator("#fravaer-tabel tbody tr").all()
    ]


def _row(each: Fravaersraekke) -> list[str]:
    def half(number: float) -> str:
        return f"{number:g}".replace(".", ",")

    return [
        str(each.skoledage),
        str(each.orientering.hele),
        str(each.underretning.hele),
        half(float(each.orientering.halve)),
        half(float(each.underretning.halve)),
    ]


def test_the_script_says_of_every_quarter_what_the_table_says(page: Page, server: str) -> None:
    page.goto(f"{server}/{ABSENCE}")
    field = page.locator("#fravaer-dage")
    for days, ten, fifteen, half_ten, half_fifteen in table(page):
        field.fill(days)
        expect(page.locator("#fravaer-svar")).to_have_text(
            f"10 procent er nået ved {ten} hele dage, og 15 procent er nået ved {fifteen}."
        )
        expect(page.locator("#fravaer-halve")).to_have_text(
            f"I 7.–10. klasse, hvor halve dage tæller, er det {half_ten} og {half_fifteen} dage."
        )
    for wrong in ("0", "29", "66", "40.5"):
        field.fill(wrong)
        expect(page.locator("#fravaer-svar")).to_have_text("Skriv et helt tal fra 30 til 65.")
        expect(page.locator("#fravaer-halve")).to_have_text("")
    field.fill("")
    expect(page.locator("#fravaer-svar")).to_have_text("")


def test_a_deadline_that_has_passed_is_told_and_not_put_in_the_calendar(
    page: Page, server: str, opslag: Opslag
) -> None:
    page.goto(f"{server}/{DEADLINE}")
    came = days_of(page)[40]
    late = frist(opslag.hverdage, came).senest
    save = page.locator("[data-goer=kalender]")
    page.clock.set_fixed_time(datetime.combine(late, datetime.max.time()))
    page.fill("#hverdage-dato", came.isoformat())
    expect(page.locator("#hverdage-svar")).to_have_text(
        f"Kommunen skal bekræfte senest {in_words(late)}."
    )
    expect(save).to_be_visible()
    page.clock.set_fixed_time(datetime.combine(late + 4 * ONE_DAY, datetime.min.time()))
    page.fill("#hverdage-dato", "")
    page.fill("#hverdage-dato", came.isoformat())
    expect(page.locator("#hverdage-svar")).to_have_text(
        f"Fristen gik {in_words(late)}. Ring til kommunen i dag."
    )
    expect(save).to_be_hidden()


def test_the_calendar_file_says_to_follow_up_and_a_day_and_nothing_else(
    page: Page, server: str, tmp_path: Path
) -> None:
    page.goto(f"{server}/{DEADLINE}")
    days = days_of(page)
    page.clock.set_fixed_time(datetime.combine(days[0], datetime.min.time()))
    page.fill("#hverdage-dato", f"{days[0].year}-02-02")
    ring = page.locator("[data-svar=ring]").inner_text()
    with page.expect_download() as download:
        page.click("[data-goer=kalender]")
    assert download.value.suggested_filename == "foelg-op.ics"
    raw = Path(download.value.path()).read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n") and max(map(len, raw.split(b"\r\n"))) <= 75
    event = vobject.readOne(raw.decode("utf-8")).vevent
    assert event.summary.value == "Følg op" and in_words(event.dtstart.value) == ring
    assert {child.name for child in event.getChildren()} == {
        "UID", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP",
    }  # fmt: skip
    # Neither the day it was sent nor the time it was asked.
    assert f"{days[0].year}0202" not in raw.decode() and b"T000000Z" in raw


@pytest.mark.parametrize(
    ("address", "field", "value"),
    [(DEADLINE, "#hverdage-dato", "2027-02-02"), (ABSENCE, "#fravaer-dage", "47")],
)
def test_what_is_put_in_is_nowhere_else_and_gone_when_one_comes_back(
    page: Page, server: str, address: str, field: str, value: str
) -> None:
    log = Log()
    log.listen(page)
    page.goto(f"{server}/{address}")
    page.wait_for_load_state("networkidle")
    before = len(log.requests)
    page.fill(field, value)
    assert log.requests[before:] == [] and log.errors == []
    assert page.evaluate(STORES) == []
    assert page.url == f"{server}/{address}"
    page.goto(f"{server}/om/")
    page.go_back()
    expect(page.locator(field)).to_be_visible()
    expect(page.locator(field)).to_have_value("")


@pytest.mark.parametrize(
    ("address", "id_"), [(DEADLINE, "ryk-for-svar"), (ABSENCE, "brev-om-fravaer")]
)
def test_each_part_of_a_letter_is_copied_as_its_template_has_it(
    chromium: Browser, server: str, opslag: Opslag, address: str, id_: str
) -> None:
    context = chromium.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{server}/{address}")
    parts = [
        "\n\n".join(felt.hjaelp for felt in part.felter if felt.hjaelp and not felt.ikke_i_browser)
        for part in opslag.skabeloner[id_].afsnit
    ]
    buttons = page.locator("[data-kopi] button")
    wanted = [part for part in parts if part]
    assert buttons.count() == len(wanted)
    for button, part in zip(buttons.all(), wanted, strict=True):
        button.click()
        expect(button.locator("xpath=following-sibling::*")).to_contain_text("Kopieret.")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.replace("\u00a0", " ") == part
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("address", [DEADLINE, ABSENCE])
def test_an_answered_page_fits_and_axe_finds_nothing(
    chromium: Browser, server: str, axe: str, address: str, width: int
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{server}/{address}")
    if address == DEADLINE:
        page.fill("#hverdage-dato", days_of(page)[-200].isoformat())
        page.locator(".regnestykke__aar summary").first.click()
    else:
        page.fill("#fravaer-dage", "47")
    page.evaluate(axe)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = page.evaluate(
        """() => axe.run(document, {resultTypes: ['violations'], runOnly:
            ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']})
            .then(found => found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target)}`))"""
    )
    assert found == []
    context.close()
