"""Where the kinds of generated pages lie below the site's root: words of addresses, for all who
write, find or list them."""

from __future__ import annotations

from typing import Final

HANDLEVEJE: Final = "handleveje"
DILEMMAER: Final = "dilemmaer"
EKSEMPLER: Final = "eksempler"
SKABELONER: Final = "skabeloner"
TAL: Final = "tal"
TEGN: Final = "tegn"

# Below an action path: all of it on one page, its card for the wall, its picture.
HELE_VEJEN: Final = "hele-vejen"
HANDLEKORT: Final = "handlekort"
BILLEDE: Final = "flow.svg"
# What the answers ticked off so far begin with, where several may be given.
VALGT: Final = "valgt"
# Own words of addresses; an answer may not have one of them as its id.
OPTAGET: Final = (HELE_VEJEN, HANDLEKORT, VALGT)
