"""When the engine cannot run: said plainly, no answer lost, and the rest of the way still there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route, expect

from build_scripts.publish import local_server
from tests.browser.conftest import NewWalk
from tests.browser.walk import Walk, new_walk
from tests.serving import serving


def goes_the_rest_of_the_way(walk: Walk, because: str) -> None:
    """From step 7 to the note without a suggestion, with every answer kept."""
    answers = walk.state()
    walk.own_mark("7")
    walk.engine_failed()
    guide = walk.page.locator("#vis-guide")
    expect(guide).to_have_attribute("data-vis", "fejl")
    expect(guide).to_contain_text("Der kommer ikke noget forslag.")
    expect(guide).to_contain_text(because)
    expect(guide.locator('a[href$="papir/"]')).to_be_visible()
    walk.final_mark("8")
    assert walk.step == "9"
    expect(walk.active.locator('[data-baand-blok="alvorlig-bekymring"]')).to_be_visible()
    walk.go_on()
    note = walk.page.locator("#notat")
    expect(note).to_contain_text("Intet forslag: beregneren kunne ikke køre")
    expect(note).to_contain_text("Alvorlig bekymring (trin 8)")
    assert set(answers) <= set(walk.state())
    assert walk.log.errors == []


def test_webassembly_switched_off(without_wasm: Browser, server: str) -> None:
    walk = new_walk(without_wasm, server).open()
    walk.engine_failed()
    walk.to(7)
    goes_the_rest_of_the_way(walk, "WebAssembly")
    walk.page.context.close()


def test_a_path_shows_without_python(without_wasm: Browser, server: str) -> None:
    """Signs that bypass the scale are known by the page itself; so is the calm stop."""
    walk = new_walk(without_wasm, server).open()
    walk.start().who().suspicion().signs(with_path=True).surroundings().protection().own_mark("3")
    walk.final_mark("3")
    assert walk.active.get_attribute("data-side") == "afbrydelse"
    walk.give_reasons_below_a_path()
    assert walk.active.locator("[data-vej]:visible").count() >= 1
    walk.page.context.close()


@pytest.fixture
def half_served(site: Path) -> Iterator[str]:
    """A server whose line is cut in the middle of the WebAssembly file."""

    class Half(local_server.Handler):
        def do_GET(self) -> None:
            if not self.path.endswith(".wasm"):
                super().do_GET()
                return
            whole = (site / self.path.lstrip("/")).read_bytes()
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "application/wasm")
            self.send_header("Content-Length", str(len(whole)))
            self.end_headers()
            self.wfile.write(whole[: len(whole) // 2])
            self.close_connection = True

    with serving(site, Half) as address:
        yield address


def test_runtime_cut_off_halfway(chromium: Browser, half_served: str) -> None:
    walk = new_walk(chromium, half_served).open()
    walk.engine_failed()
    walk.to(7)
    goes_the_rest_of_the_way(walk, "ikke hentet helt")
    walk.page.context.close()


@pytest.fixture
def wrongly_typed(site: Path) -> Iterator[str]:
    """A server that does not know the type of .wasm."""

    class Plain(local_server.Handler):
        def guess_type(self, path: object) -> str:
            kind = str(super().guess_type(path))  # type: ignore[arg-type]
            return "application/octet-stream" if kind == "application/wasm" else kind

    with serving(site, Plain) as address:
        yield address


def test_a_server_with_the_wrong_type_for_wasm_works(chromium: Browser, wrongly_typed: str) -> None:
    walk = new_walk(chromium, wrongly_typed).open()
    walk.engine_ready()
    walk.page.context.close()


@pytest.fixture
def forged(site: Path) -> Iterator[str]:
    """A server that has another package than the one that was built."""

    class Forged(local_server.Handler):
        def do_GET(self) -> None:
            if not self.path.endswith(".whl"):
                super().do_GET()
                return
            whole = (site / self.path.lstrip("/")).read_bytes()
            self.send_response(HTTPStatus.OK)
            self.send_header("Content-Type", "application/zip")
            self.send_header("Content-Length", str(len(whole) + 1))
            self.end_headers()
            self.wfile.write(whole + b" ")  # it would open all the same

    with serving(site, Forged) as address:
        yield address


def test_a_package_that_is_not_the_one_that_was_built(chromium: Browser, forged: str) -> None:
    walk = new_walk(chromium, forged).open()
    walk.engine_failed()
    walk.page.context.close()


@pytest.mark.parametrize(
    "missing", ["engine-worker.js", "pyodide.js", ".zip", "lock.json", ".whl", "udgave.json"]
)
def test_a_file_is_missing(walks: NewWalk, missing: str) -> None:
    walk = walks()
    walk.page.context.route(re.compile(re.escape(missing) + "$"), lambda route: route.abort())
    walk.open()
    walk.engine_failed()
    walk.to(7)
    goes_the_rest_of_the_way(walk, "Beregneren")


def test_a_failed_engine_can_be_tried_again(walks: NewWalk) -> None:
    walk = walks()
    broken = True

    def maybe(route: Route) -> None:
        route.abort() if broken else route.continue_()

    walk.page.context.route(re.compile(r"pyodide\.js$"), maybe)
    walk.open()
    walk.engine_failed()
    walk.to(8)
    broken = False
    walk.page.click('[data-goer="proev-igen"]')
    walk.suggestion()


def test_the_worker_dies(walks: NewWalk) -> None:
    """A worker that ends itself sends no event: the next call finds out by its watch."""
    walk = walks()
    walk.page.context.route(
        re.compile(r"engine-worker\.js$"),
        lambda route: route.fulfill(
            content_type="text/javascript",
            body="""self.onmessage = (event) => {
                if (JSON.parse(event.data).kind === "start")
                  self.postMessage(JSON.stringify({kind: "state", state: "klar"}));
                else self.close();
            };""",
        ),
    )
    walk.open()
    walk.engine_ready()
    walk.to(7)
    goes_the_rest_of_the_way(walk, "stoppede uventet")


def test_questions_do_not_wait_for_the_engine(walks: NewWalk) -> None:
    walk = walks()
    walk.page.context.route(re.compile(r"\.wasm$"), lambda route: None)
    walk.open()
    expect(walk.page.locator("#motor-linje")).to_have_text(re.compile("Gør beregneren klar"))
    walk.to(8)
    expect(walk.page.locator("#vis-guide")).to_have_attribute("data-vis", "venter")
    walk.final_mark("5")
    assert walk.step == "9"


def test_javascript_off(walks: NewWalk) -> None:
    walk = walks(java_script_enabled=False)
    page = walk.page
    page.goto(f"{walk.server}/linealen/")
    expect(page.locator(".boks.uden-js")).to_be_visible()
    expect(page.locator('.boks.uden-js a[href$="papir/"]')).to_be_visible()
    for name in ("fare", "alder", "rolle", "overgreb", "varighed", "maerke/endeligt"):
        expect(page.locator(f'input[name="{name}"]').first).to_be_visible()
    assert page.locator(".tegn").count() == page.locator(".tegn:visible").count()
    expect(page.locator("#fortsaet")).to_be_hidden()
    expect(page.locator('[data-goer="ryd"]')).to_be_hidden()


@pytest.mark.parametrize("module", ["lineal/page.js", "lineal/steps.js"])
def test_a_module_does_not_load(walks: NewWalk, module: str) -> None:
    walk = walks()
    walk.page.context.route(re.compile(re.escape(f"/{module}") + "$"), lambda route: route.abort())
    walk.page.goto(f"{walk.server}/linealen/", wait_until="load")
    expect(walk.page.locator(".boks.uden-js")).to_be_visible()
    expect(walk.page.locator('input[name="alder"]').first).to_be_visible()
    expect(walk.page.locator("#fortsaet")).to_be_hidden()


def test_a_module_that_an_old_browser_cannot_read(walks: NewWalk) -> None:
    walk = walks()
    walk.page.context.route(
        re.compile(r"/prepared\.js$"),
        lambda route: route.fulfill(content_type="text/javascript", body="const = ;"),
    )
    walk.page.goto(f"{walk.server}/linealen/", wait_until="load")
    expect(walk.page.locator(".boks.uden-js")).to_be_visible()
