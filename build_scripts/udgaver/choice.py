"""How a build tells its runner, which is another process, which edition to show.

Set by those who start a runner; read in ``mkdocs_adapter`` and nowhere else.
"""

from __future__ import annotations

from typing import Final

UDGAVE: Final = "RETTIDIG_UDGAVE"
UDKAST: Final = "RETTIDIG_UDKAST"


def miljoe(udgave: str, *, udkast: bool) -> dict[str, str]:
    """The environment variables that choose this edition, as a draft or for all to see."""
    return {UDGAVE: udgave, UDKAST: "ja" if udkast else ""}
