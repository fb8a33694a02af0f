"""What the ruler page weighs, and how soon its first question, or a dilemma's, can be answered."""

from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Page

from build_scripts.bench import chromium
from build_scripts.bench.server import Meter
from build_scripts.engine.published import FOLDER
from build_scripts.ground.stop import Stop

RULER: Final = "linealen/"
# Of the dilemmas, the one whose page is the largest.
DILEMMAS: Final = "dilemmaer/*/index.html"
# Lighthouse 13, mobile, DevTools throttling: "slow 4G" and a processor four times slower.
_KILOBITS: Final = 1638.4 * 0.9
_LATENCY_MS: Final = 562.5
_SLOWER: Final = 4
_PATIENCE_SECONDS: Final = 120
# Runs before the page. The radio counts when it can be seen and chosen, and has been painted.
_WHEN_USABLE: Final = """
const look = () => {
  const radio = document.querySelector('main input[type=radio], form input[type=radio]');
  if (radio && !radio.disabled && radio.checkVisibility() && radio.getClientRects().length) {
    requestAnimationFrame(() => setTimeout(() => { self.foersteSpoergsmaal = performance.now(); }));
  } else {
    requestAnimationFrame(look);
  }
};
requestAnimationFrame(look);
"""


def transfers(root: Path, meter: Meter) -> dict[str, float]:
    """Bytes on a first visit until the engine is ready, and on the next after a restart."""
    with chromium.profile() as reader:
        first, page = _visit(root, meter, reader)
        second, _ = _visit(root, meter, reader)
    return {
        "transfer_first_mb": first / 1e6,
        "ruler_page_kb": page / 1e3,
        "transfer_second_kb": second / 1e3,
    }


def first_question(
    root: Path, meter: Meter, latency_ms: float, rounds: int, address: str = RULER
) -> float:
    """Median seconds until the first radio is painted and enabled, first visit, slow mobile."""
    seconds = []
    for _ in range(rounds):
        with chromium.profile() as reader, chromium.opened(root, reader) as context:
            page = context.pages[0]
            page.goto("about:blank")
            tools = context.new_cdp_session(page)
            tools.send("Network.enable")
            tools.send(
                "Network.emulateNetworkConditions",
                {
                    "offline": False,
                    "latency": latency_ms,
                    "downloadThroughput": _KILOBITS * 1000 / 8,
                    "uploadThroughput": _KILOBITS * 1000 / 8,
                },
            )
            tools.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
            page.add_init_script(_WHEN_USABLE)
            page.goto(meter.address + address, wait_until="commit", timeout=60_000)
            seconds.append(float(_poll(page, "() => self.foersteSpoergsmaal ?? 0")) / 1000)
    return sorted(seconds)[len(seconds) // 2]


def slow_4g(root: Path, meter: Meter, rounds: int) -> dict[str, float]:
    """Both ways to read Lighthouse's setting: its request latency, and its bare round trip."""
    return {
        "first_question_s": first_question(root, meter, _LATENCY_MS, rounds),
        "first_question_rtt150_s": first_question(root, meter, 150, rounds),
    }


def dilemma_ready(root: Path, site: Path, meter: Meter, rounds: int) -> dict[str, float]:
    """The same as for the ruler's first question, for the heaviest dilemma in ``site``."""
    pages = (path for path in site.glob(DILEMMAS) if (path.parent / "sammen").is_dir())
    heaviest = max(pages, key=lambda path: path.stat().st_size)
    address = heaviest.parent.relative_to(site).as_posix() + "/"
    return {"dilemma_ready_s": first_question(root, meter, _LATENCY_MS, rounds, address)}


def _visit(root: Path, meter: Meter, reader: Path) -> tuple[int, int]:
    """Bytes of all and of all but the engine, until the page says that the engine is ready."""
    meter.reset()
    with chromium.opened(root, reader) as context:
        page = context.pages[0]
        page.goto(meter.address + RULER)
        _poll(page, "() => document.querySelector('#motor-linje[data-tilstand=klar]') !== null")
        return meter.total(), meter.total(without=FOLDER)


def _poll(page: Page, asked: str) -> Any:
    """Ask until there is an answer; the page's policy forbids Playwright's own waiting."""
    for _ in range(_PATIENCE_SECONDS * 10):
        answer = page.evaluate(asked)
        if answer:
            return answer
        page.wait_for_timeout(100)
    raise Stop("Linealens side blev aldrig klar under målingen. Kør test for at se hvorfor.")
