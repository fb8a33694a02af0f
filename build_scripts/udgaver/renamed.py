"""What is called something else now. ``flyt`` mends an edition's file after this table.

A renamed key is one line in ``FLYTNINGER``, written in the same change that renames it in
``model``. »*« stands for any one key or number: »kontakter.*.telefon«. Lines are never taken out
again: somebody may skip three years. A test refuses a line whose old name means something today.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

# What to do about a file that is written for an older core.
FLYT: Final = "Kør: python3 -m build_scripts flyt --udgave NAVN."


@dataclass(frozen=True, slots=True)
class Renamed:
    """The key at ``sti`` is called ``navn`` now, in the same block."""

    sti: str
    navn: str


@dataclass(frozen=True, slots=True)
class Removed:
    """The key at ``sti`` is not used any more; ``grund`` says in Danish why, and what to do."""

    sti: str
    grund: str


@dataclass(frozen=True, slots=True)
class NewValue:
    """The value ``foer`` at ``sti`` is called ``nu``: an action path or an outcome got a new id."""

    sti: str
    foer: str
    nu: str


Flytning = Renamed | Removed | NewValue

FLYTNINGER: Final[tuple[Flytning, ...]] = ()


def current_name(sti: str) -> str:
    """The new name of a key that was renamed, or ""."""
    dele = sti.split(".")
    for each in FLYTNINGER:
        if isinstance(each, Renamed) and _matches(each.sti.split("."), dele):
            return each.navn
    return ""


def _matches(moenster: list[str], dele: list[str]) -> bool:
    return len(moenster) == len(dele) and all(
        a in ("*", b) for a, b in zip(moenster, dele, strict=True)
    )
