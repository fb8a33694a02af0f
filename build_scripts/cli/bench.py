"""``bench``: measure everything, and say whether it stays within the budgets."""

import sys
from pathlib import Path

from build_scripts import content
from build_scripts.bench import (
    answers,
    country,
    engine,
    page,
    report,
    saved,
    search,
    site_pages,
    stage,
    veje,
    work,
)
from build_scripts.bench.server import serving


def run(root: Path, rounds: int, *, as_json: bool) -> int:
    """Print the numbers; 1 when one of them is over its budget."""
    _say("Bygger siden, der skal måles …")
    staged = stage.prepare(root)
    loaded = content.load(root)
    text = answers.text(loaded)
    numbers: dict[str, float] = {}
    with serving(staged.folder) as meter:
        _say(f"Starter motorerne, {rounds} runder …")
        numbers |= engine.start_times(root, staged, meter, rounds)
        _say("Måler vurderingen, siden og det, der hentes …")
        numbers |= engine.judgement(root, staged, meter, text)
        numbers |= page.transfers(root, meter)
        numbers |= page.slow_4g(root, meter, max(1, rounds // 2))
        numbers |= page.dilemma_ready(root, staged.folder, meter, max(1, rounds // 2))
    _say("Måler kontrollen af handleveje …")
    numbers |= veje.growth(loaded, max(1, rounds // 2))
    numbers |= search.numbers(root, staged.folder)
    numbers |= site_pages.weights(staged.folder)
    _say("Måler, hvad en bygning læser, gennemløber og regner …")
    numbers |= work.numbers(root, max(1, rounds // 2))
    _say("Måler, hvor længe der går, fra en fil er gemt, til den vises …")
    numbers |= saved.seconds(root, max(1, rounds // 2))
    _say("Måler, hvordan det vokser med flere sider …")
    numbers |= site_pages.growth(root)
    _say("Måler alle kommuners udgaver på én gang …")
    numbers |= country.numbers(root)
    numbers["build_s"] = staged.build_seconds
    print(report.as_json(numbers) if as_json else report.as_table(numbers))
    return 1 if report.over_budget(numbers) else 0


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)
