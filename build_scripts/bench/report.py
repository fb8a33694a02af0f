"""The numbers as a table for people or as JSON for programs."""

import json
from collections.abc import Mapping

from build_scripts.bench.budgets import MEASURES, Measure


def as_json(numbers: Mapping[str, float]) -> str:
    """All numbers, by key, rounded to what the measuring can bear."""
    return json.dumps({key: round(value, 3) for key, value in numbers.items()}, indent=1)


def as_table(numbers: Mapping[str, float]) -> str:
    """One line for each number: what, how much, how much it may be, and whether it is."""
    rows = [_row(measure, numbers[measure.key]) for measure in MEASURES if measure.key in numbers]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    return "\n".join(
        f"{name:<{widths[0]}}  {value:>{widths[1]}}  {most:<{widths[2]}}  {verdict}".rstrip()
        for name, value, most, verdict in rows
    )


def over_budget(numbers: Mapping[str, float]) -> list[str]:
    """Keys of the numbers that are larger than they may be."""
    return [
        measure.key
        for measure in MEASURES
        if measure.most is not None and numbers.get(measure.key, 0) > measure.most
    ]


def _row(measure: Measure, value: float) -> tuple[str, str, str, str]:
    shown = f"{_number(value)} {measure.unit}"
    if measure.most is None:
        return measure.name, shown, "", ""
    verdict = "ok" if value <= measure.most else "FOR MEGET"
    return measure.name, shown, f"højst {_number(measure.most)}", verdict


def _number(value: float) -> str:
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f}".replace(".", ",")
