"""A day in Danish words."""

from __future__ import annotations

from typing import Final

_MAANEDER: Final = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
    "oktober", "november", "december",
)  # fmt: skip


def danish_date(iso: str) -> str:
    """``2025-03-17`` as it is said: ``17. marts 2025``."""
    aar, maaned, dag = iso.split("-")
    return f"{int(dag)}. {_MAANEDER[int(maaned) - 1]} {aar}"
