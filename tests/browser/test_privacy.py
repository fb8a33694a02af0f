"""Nothing leaves, nothing is kept. These are the promises on the page, tried out."""

from __future__ import annotations

from urllib.parse import quote

from playwright.sync_api import Page

from tests.browser.conftest import NewWalk
from tests.browser.walk import FREE_TEXTS, Walk, same_host

STORES = """async () => {
  const found = [];
  if (document.cookie) found.push('cookie');
  if (localStorage.length) found.push('localStorage');
  if (sessionStorage.length) found.push('sessionStorage');
  for (const base of await indexedDB.databases()) found.push('indexedDB ' + base.name);
  for (const name of await caches.keys()) found.push('cache ' + name);
  for (const one of await navigator.serviceWorker.getRegistrations()) found.push('sw ' + one.scope);
  return found;
}"""


def whole_way(walk: Walk) -> None:
    """Every step with something in every free text, by way of the calm stop, and copy and save."""
    walk.start().who().suspicion("mistanke", "vold").signs().surroundings()
    walk.write("proevet", canary("proevet"))
    walk.protection()
    walk.write("foer", canary("foer"))
    walk.own_mark("4")
    walk.suggestion()
    walk.write("endeligt", canary("endeligt"))
    walk.final_mark("4")
    for name in ("under-spor", "under-spor-hvem", "under-spor-hvornaar"):
        walk.write(name, canary(name))
    walk.go_on()
    for part in ("hvad", "hvem", "hvornaar"):
        walk.write(f"plan-1-{part}", canary(f"plan-1-{part}"))
    walk.go_on()
    walk.write("iagttagelser", canary("iagttagelser"))
    walk.page.click('[data-goer="kopier"]')
    walk.page.locator("details:has([data-goer='gem-fil']) > summary").last.click()
    with walk.page.expect_download() as saved:
        walk.page.click('[data-goer="gem-fil"]')
    assert saved.value.suggested_filename == "linealen-notat.html"


def canary(name: str) -> str:
    return f"kanariefugl-{name}-æøå"


def test_every_request_is_ours_and_none_after_ready(walks: NewWalk, server: str) -> None:
    walk = walks(permissions=["clipboard-read", "clipboard-write"]).open()
    walk.engine_ready()
    walk.page.wait_for_load_state("networkidle")
    assert any(url.endswith(".wasm") for url in walk.log.requests), "workers must be in the log"
    assert [url for url in walk.log.requests if not same_host(url, server)] == []
    before = len(walk.log.requests)
    whole_way(walk)
    later = [url for url in walk.log.requests[before:] if not url.startswith("blob:")]
    assert later == []


def test_goes_on_without_the_net(walks: NewWalk) -> None:
    walk = walks(permissions=["clipboard-read", "clipboard-write"]).open()
    walk.engine_ready()
    walk.page.context.set_offline(True)
    before = len(walk.log.requests)
    whole_way(walk)
    assert [url for url in walk.log.requests[before:] if not url.startswith("blob:")] == []
    assert walk.log.errors == []


def test_nothing_is_stored(walks: NewWalk) -> None:
    walk = walks(permissions=["clipboard-read", "clipboard-write"]).open()
    whole_way(walk)
    assert walk.page.evaluate(STORES) == []
    state = walk.page.context.storage_state()
    assert state["cookies"] == []
    assert state["origins"] == []


def test_a_canary_is_found_nowhere(walks: NewWalk) -> None:
    walk = walks(permissions=["clipboard-read", "clipboard-write"]).open()
    bodies: list[str] = []
    walk.page.context.on("request", lambda request: bodies.append(request.post_data or ""))
    titles: list[str] = []
    walk.page.on("framenavigated", lambda frame: titles.append(frame.url))
    whole_way(walk)
    seen = "\n".join(
        [
            *walk.log.requests, *walk.log.console, *bodies, *titles,
            walk.page.url, walk.page.title(),
            str(walk.page.evaluate("[history.state, document.referrer, window.name]")),
            str(walk.page.evaluate(STORES)),
        ]
    )  # fmt: skip
    for name in FREE_TEXTS:
        for form in (canary(name), quote(canary(name)), f"kanariefugl-{name}"):
            assert form not in seen


def test_fields_do_not_ask_to_be_remembered(walk: Walk) -> None:
    page: Page = walk.page
    assert page.get_attribute("#lineal-form", "autocomplete") == "off"
    assert page.locator("textarea:not([autocomplete=off])").count() == 0
    assert page.locator("textarea[name]").count() == 0
    kinds = page.evaluate(
        "[...new Set([...document.querySelectorAll('#lineal-form input')].map(i => i.type))]"
    )
    assert set(kinds) == {"radio", "checkbox", "file"}


def test_no_violation_of_the_content_security_policy(walks: NewWalk) -> None:
    walk = walks(permissions=["clipboard-read", "clipboard-write"])
    walk.page.add_init_script(
        """window.__brud = [];
        addEventListener(
          'securitypolicyviolation', e => window.__brud.push(e.violatedDirective));"""
    )
    walk.open()
    whole_way(walk)
    assert walk.page.evaluate("window.__brud") == []
