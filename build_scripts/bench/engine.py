"""How soon the engine is ready beside the stock one, how fast it judges, how much it fills."""

import json
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Final

from playwright.sync_api import Page

from build_scripts.bench import chromium
from build_scripts.bench.server import Meter
from build_scripts.bench.stage import PAGE, STOCK, Stage
from build_scripts.ground.stop import Stop

_JUDGEMENTS: Final = 60
# The first load fills the cache, the second leaves compiled code, the third is warm.
_WARM_LOAD: Final = 3
# A reader stays on the page. V8 keeps compiled WebAssembly only when it has compiled nothing more
# for two seconds; a page that is left at once leaves nothing for the next visit, on either side.
_STAY_MS: Final = 3_000
_KEEP_MEMORY: Final = """() => {
  const original = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...all) => {
    const made = await original.apply(WebAssembly, all);
    const exported = Object.values(made.instance.exports);
    self.memory = exported.find((it) => it instanceof WebAssembly.Memory);
    return made;
  };
}"""


def start_times(root: Path, stage: Stage, meter: Meter, rounds: int) -> dict[str, float]:
    """Medians of interleaved rounds, each with a fresh profile, and ours as a share of stock's."""
    sides = {
        "stock": (PAGE + "stock-worker.js", STOCK, ""),
        "engine": (stage.worker, stage.motor.koersel, stage.motor.pakke),
    }
    times: dict[str, list[float]] = {f"{s}_{w}": [] for s in sides for w in ("cold", "warm")}
    for number in range(rounds):
        # Every other round the other way about, so that neither always runs on a warmer machine.
        for side in sorted(sides, reverse=bool(number % 2)):
            with chromium.profile() as reader, chromium.opened(root, reader) as context:
                page = context.pages[0]
                loads = [_start(page, meter, sides[side]) for _ in range(_WARM_LOAD)]
            times[f"{side}_cold"].append(loads[0])
            times[f"{side}_warm"].append(loads[-1])
    middle = {name: median(values) for name, values in times.items()}
    return {
        "engine_start_cold_ratio": middle["engine_cold"] / middle["stock_cold"],
        "engine_start_warm_ratio": middle["engine_warm"] / middle["stock_warm"],
        "engine_start_cold_ms": middle["engine_cold"],
        "engine_start_warm_ms": middle["engine_warm"],
        "stock_start_cold_ms": middle["stock_cold"],
        "stock_start_warm_ms": middle["stock_warm"],
    }


def judgement(root: Path, stage: Stage, meter: Meter, text: str) -> Mapping[str, float]:
    """Median time of one judgement as the page meets it, and the heap after many of them."""
    with chromium.profile() as reader, chromium.opened(root, reader) as context:
        page = context.pages[0]
        page.goto(meter.address + PAGE)
        with page.expect_worker() as made:
            page.evaluate("(address) => measure.make(address)", meter.address + stage.worker)
        made.value.evaluate(_KEEP_MEMORY)
        sides = (stage.worker, stage.motor.koersel, stage.motor.pakke)
        page.evaluate("(all) => measure.start(...all)", [meter.address + it for it in sides])
        found = page.evaluate("(all) => measure.call(...all)", [text, _JUDGEMENTS])
        heap = made.value.evaluate("() => self.memory.buffer.byteLength")
    if not json.loads(found["answer"])["ok"]:
        raise Stop(f"Målingens svar blev ikke godtaget af linealen: {found['answer']}")
    return {"judgement_ms": median(found["times"]), "heap_mib": heap / 2**20}


def _start(page: Page, meter: Meter, side: tuple[str, str, str]) -> float:
    page.goto(meter.address + PAGE)
    addresses = [meter.address + it if it else "" for it in side]
    taken = float(page.evaluate("(all) => measure.start(...all)", addresses))
    page.wait_for_timeout(_STAY_MS)
    return taken
