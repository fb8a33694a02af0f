"""Walks Linealen as a user does. A test says what is answered, not where on the screen it lies."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

LONG = 300_000
# One page of lines or signs, answered as a pointer would; returns whether a path is still wanted.
ANSWER_SIGNS = """([yes, path]) => {
  const press = (within, value) => within.querySelector(`input[value="${value}"]`).click();
  const answer = (sign, said) => {
    press(sign.querySelector('.paa-raekke'), said);
    if (said !== 'ja') return;
    press(sign.querySelector('[data-del="hyppighed"]'), 'af-og-til');
    const grad = sign.querySelector('[data-del="grad"]');
    if (grad) press(grad, 'noget');
  };
  for (const line of document.querySelectorAll('.er-aktiv .linje:not([hidden])')) {
    const grave = path && line.querySelector('.svarliste:not(.lager) input[data-spor]');
    press(line.querySelector('.paa-raekke'), grave ? 'ja' : 'nej');
    if (grave) answer(grave.closest('.tegn'), 'ja');
    if (grave) path = false;
  }
  for (const [nth, sign] of [...document.querySelectorAll('.er-aktiv .kerne > .tegn')].entries()) {
    answer(sign, nth < yes ? 'ja' : nth === yes ? 'ved-ikke' : 'nej');
  }
  return path;
}"""
FREE_TEXTS = (
    "proevet", "foer", "endeligt", "under-spor", "under-spor-hvem", "under-spor-hvornaar",
    "lavere-grund", "lavere-hvem", "lavere-hvornaar",
    "plan-1-hvad", "plan-1-hvem", "plan-1-hvornaar", "iagttagelser",
)  # fmt: skip


@dataclass
class Log:
    """Everything a page asked the network for, and everything it wrote on the console."""

    requests: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        page.context.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.console.append(message.text))
        page.on("pageerror", lambda error: self.errors.append(str(error)))


@dataclass
class Walk:
    """One visit to the ruler page."""

    page: Page
    server: str
    log: Log

    def open(self) -> Walk:
        self.page.goto(f"{self.server}/linealen/")
        self.page.wait_for_selector("html[data-lineal-klar]", state="attached")
        return self

    @property
    def step(self) -> str:
        """Number of the step that is shown."""
        return self.active.get_attribute("data-trin") or ""

    @property
    def active(self) -> Locator:
        return self.page.locator(".trin.er-aktiv")

    def choose(self, name: str, value: str) -> None:
        self.page.check(f'.er-aktiv input[name="{name}"][value="{value}"]')

    def write(self, text_field: str, text: str) -> None:
        self.page.fill(f"#tekst-{text_field}", text)

    def go_on(self) -> None:
        self.page.click("#fortsaet")

    def back(self) -> None:
        self.page.click("#tilbage")

    def engine_ready(self) -> None:
        expect(self.page.locator("#motor-linje")).to_have_attribute(
            "data-tilstand", "klar", timeout=LONG
        )

    def engine_failed(self) -> None:
        expect(self.page.locator("#motor-linje")).to_have_attribute(
            "data-tilstand", "fejl", timeout=LONG
        )

    def suggestion(self) -> None:
        expect(self.page.locator("#vis-guide")).to_have_attribute("data-vis", "klar", timeout=LONG)

    # The steps, each answered and left ------------------------------------------------------------

    def start(self, fare: str = "nej") -> Walk:
        self.choose("fare", fare)
        self.go_on()
        return self

    def who(self, alder: str = "3-6", rolle: str = "dagtilbud") -> Walk:
        self.choose("alder", alder)
        self.choose("rolle", rolle)
        self.go_on()
        return self

    def suspicion(self, svar: str = "nej", slags: str | None = None) -> Walk:
        self.choose("overgreb", svar)
        if slags:
            self.choose("overgreb/slags", slags)
        self.go_on()
        return self

    def signs(self, yes: int = 1, with_path: bool = False) -> Walk:
        """Answer the lines "nej" and then every page of signs: the first ``yes`` "ja", the next one
        "ved ikke", the rest "nej". ``with_path``: also the first sign that bypasses the scale
        "ja", and the line above it."""
        while self.step == "4":
            with_path = self.page.evaluate(ANSWER_SIGNS, [yes, with_path])
            self.go_on()
        return self

    def surroundings(self) -> Walk:
        if self.active.locator('input[name="varighed"]').first.is_visible():
            self.choose("varighed", "to-uger-til-tre-maaneder")
            self.choose("udvikling", "uaendret")
        factor = self.active.locator(".tegn").first
        factor.locator('.paa-raekke input[value="ja"]').check()
        factor.locator('[data-del="varighed"] input').first.check()
        self.go_on()
        return self

    def protection(self) -> Walk:
        self.active.locator('.tegn .paa-raekke input[value="ja"]').first.check()
        self.active.locator('input[name="proevet/tiltag"]').first.check()
        self.choose("proevet/virkning", "delvist")
        self.go_on()
        return self

    def own_mark(self, mark: str = "5") -> Walk:
        self.choose("maerke/foer", mark)
        self.go_on()
        return self

    def final_mark(self, mark: str = "6") -> Walk:
        self.choose("maerke/endeligt", mark)
        self.go_on()
        # Whether the mark is below a path is the engine's to say: the step changes when it has.
        expect(self.page.locator(".er-aktiv[data-trin='8']:not([data-side])")).to_have_count(0)
        return self

    def give_reasons(self) -> Walk:
        """On the side of step 8 that asks why the mark is milder than the suggestion."""
        for name in ("lavere-grund", "lavere-hvem", "lavere-hvornaar"):
            self.write(name, f"{name} står her")
        self.go_on()
        return self

    def give_reasons_below_a_path(self) -> Walk:
        """On the side of step 8 that asks why the mark is below a path outside the scale."""
        for name in ("under-spor", "under-spor-hvem", "under-spor-hvornaar"):
            self.write(name, f"{name} står her")
        self.go_on()
        return self

    def to(self, step: int, **answers: str) -> Walk:
        """From the first step to ``step``, with ordinary answers."""
        ways = (
            self.start, self.who, self.suspicion, self.signs, self.surroundings,
            self.protection, self.own_mark, self.final_mark, self.go_on,
        )  # fmt: skip
        for way in ways[: step - 1]:
            way()
        assert self.step == str(step)
        return self

    def state(self) -> list[str]:
        """Every answer in the form, as "name=value"."""
        found: list[str] = self.page.evaluate(
            """() => [...document.querySelectorAll('#lineal-form input:checked')]
                .map(input => `${input.name}=${input.value}`)"""
        )
        return found


def new_walk(browser: Browser, server: str, **options: object) -> Walk:
    """A walk in a context of its own; close ``walk.page.context`` when done."""
    settings = {"reduced_motion": "reduce", **options}
    context: BrowserContext = browser.new_context(**settings)  # type: ignore[arg-type]
    page = context.new_page()
    log = Log()
    log.listen(page)
    # "Leave this page?" is asked when answers would be lost; a test that leaves means it.
    page.on("dialog", lambda dialog: dialog.accept())
    return Walk(page, server, log)


def same_host(url: str, server: str) -> bool:
    return url.startswith(("data:", "blob:")) or urlsplit(url).netloc == urlsplit(server).netloc
