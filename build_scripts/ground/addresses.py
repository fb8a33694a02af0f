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
# What stands before the answers that are kept while a new question is answered.
HUSK: Final = "husk"
# Own words of addresses; an answer may not have one of them as its id.
OPTAGET: Final = (HELE_VEJEN, HANDLEKORT, VALGT, HUSK)

# A page is a folder in a folder. File systems take 255 bytes for the name of one; Windows 260 signs
# for the whole, of which the place where the site is built and "index.html" have their share.
LONGEST_PART: Final = 128
LONGEST_ADDRESS: Final = 160
# What a name of ours may be: some are files, and several stand side by side in one part.
LONGEST_ID: Final = 60
