"""The ruler in a real browser, published each way, in the root, in a folder, on another domain."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from build_scripts.publish import nginx
from build_scripts.setup import browser
from tests.browser.walk import Walk, new_walk, same_host
from tests.publish import iis, koerende, vaerter
from tests.publish.conftest import ROOT, Publish, Published
from tests.publish.test_servere import placed

HERE = "127.0.0.1"
OTHER_DOMAIN = "trivsel.kommunen.example"
VIOLATIONS = """window.__brud = [];
addEventListener('securitypolicyviolation', e => window.__brud.push(e.violatedDirective));"""


@pytest.fixture(scope="session")
def elsewhere(chromium: Browser) -> Iterator[Browser]:
    """A browser for which another domain leads to this machine, and nothing else leads anywhere."""
    running = chromium.browser_type.launch(
        executable_path=str(browser.executable(ROOT)),
        args=[
            *(flag for flag in browser.FLAGS if flag != "--headless"),
            f"--host-resolver-rules=MAP {OTHER_DOMAIN} 127.0.0.1, MAP * ~NOTFOUND, "
            "EXCLUDE 127.0.0.1",
        ],
    )
    yield running
    running.close()


def serving(done: Published, work: Path) -> AbstractContextManager[str]:
    sti = done.sted.sti
    match done.opskrift.navn:
        case "nginx":
            return koerende.nginx(ROOT, work, done.ud / "site", done.ud / nginx.FIL, brotli=True)
        case "apache" | "zip":
            return koerende.apache(ROOT, work, placed(work / "www", sti, done.hjemme))
        case "iis":
            return vaerter.serving(lambda path, _: iis.answer(done.hjemme, path), sti)
        case "headers":
            return vaerter.serving(vaerter.reads_headers(done.hjemme, sti), sti)
        case name:
            return vaerter.serving(vaerter.pages(done.hjemme, twins=name == "gitlab"), sti)


def judged(walk: Walk) -> None:
    """From the first question to a suggestion that Python has made."""
    walk.page.add_init_script(VIOLATIONS)
    walk.open()
    walk.to(7)
    walk.own_mark()
    walk.engine_ready()
    walk.suggestion()


@pytest.mark.parametrize(
    ("som", "sti", "domain"),
    [
        ("nginx", "/", HERE),
        ("nginx", "/boern/rettidig/", OTHER_DOMAIN),
        ("apache", "/boern/rettidig/", HERE),
        ("iis", "/boern/rettidig/", OTHER_DOMAIN),
        ("headers", "/", OTHER_DOMAIN),
        ("github", "/rettidig/", HERE),
        ("gitlab", "/rettidig/", OTHER_DOMAIN),
        ("zip", "/boern/rettidig/", HERE),
    ],
)
def test_the_ruler_gives_a_suggestion(
    elsewhere: Browser, publish: Publish, work: Path, som: str, sti: str, domain: str
) -> None:
    done = publish(som, sti)
    with serving(done, work) as server:
        address = server.replace(HERE, domain) + sti.rstrip("/")
        walk = new_walk(elsewhere, address)
        try:
            judged(walk)
            assert any(url.endswith(".wasm") for url in walk.log.requests)
            assert [url for url in walk.log.requests if not same_host(url, address)] == []
            assert all(f"{domain}:" in url for url in walk.log.requests if url[:4] == "http")
            assert walk.page.evaluate("window.__brud") == []
            assert walk.log.errors == []
        finally:
            walk.page.context.close()


@pytest.mark.parametrize(("som", "sti"), [("nginx", "/boern/rettidig/"), ("zip", "/")])
def test_search_and_the_page_for_missing_addresses(
    elsewhere: Browser, publish: Publish, work: Path, som: str, sti: str
) -> None:
    done = publish(som, sti)
    with serving(done, work) as server:
        context = elsewhere.new_context()
        page = context.new_page()
        page.add_init_script(VIOLATIONS)
        page.goto(f"{server}{sti}soeg/")
        page.fill("input[type=search]", "underretning")
        page.wait_for_selector("#indhold a[href*='underretning']")
        assert page.evaluate("window.__brud") == []
        page.goto(f"{server}{sti}findes-ikke/dybt/nede/")
        # Styled by a sheet that is found from any depth, and the way to help is a link that works.
        assert page.evaluate("[...document.styleSheets].length") > 0
        page.click("main a[href$='akut/']")
        assert page.url == f"{server}{sti}akut/"
        context.close()


def test_a_policy_that_stops_the_engine_is_seen_here(elsewhere: Browser, publish: Publish) -> None:
    """So the tests above would fail: the engine does not start, and the page says so."""
    done = publish("headers", "/")
    host = vaerter.reads_headers(done.hjemme, "/")

    def without_wasm(path: str, accepted: str) -> vaerter.Answer:
        status, headers, content = host(path, accepted)
        told = headers["Content-Security-Policy"].replace(" 'wasm-unsafe-eval'", "")
        return status, {**headers, "Content-Security-Policy": told}, content

    with vaerter.serving(without_wasm, "/") as server:
        walk = new_walk(elsewhere, server)
        walk.open()
        walk.engine_failed()
        walk.page.context.close()
