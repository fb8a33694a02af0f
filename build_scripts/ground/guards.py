"""What guards the person who writes in the browser, and the child they write about.

The same on every page and in every edition: none of it is a key that a municipality can set. The
scripts that do the guarding know no number and no pattern; they read them from the page, and the
page gets them from here.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from linealen.door import MOST_FREE_TEXT
from linealen.fordeling import MOST_EACH


@dataclass(frozen=True, slots=True)
class Vagter:
    """``cpr`` is a pattern for JavaScript. ``tavs_minutter`` without a touch, and the page asks
    whether anybody is there; ``varsel_sekunder`` later everything written is cleared."""

    cpr: str
    tavs_minutter: int
    varsel_sekunder: int
    laengste_tekst: int
    stoerste_fil: int
    flest_maerker: int


VAGTER: Final = Vagter(
    # A day, a month, a year and four digits, with or without the hyphen.
    cpr=r"(^|\D)(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d[ -]?\d{4}(?!\d)",
    tavs_minutter=15,
    varsel_sekunder=120,
    # Less than what a saved note may hold: what can be written can be opened again.
    laengste_tekst=MOST_FREE_TEXT - 1_000,
    # Bytes that are read of a file that is said to be a note, before the door judges its answers.
    stoerste_fil=1_000_000,
    flest_maerker=MOST_EACH,
)
