"""The index as a file: a JavaScript module with one JSON text.

A module, because the page's policy lets scripts in and lets nothing be fetched. Postings are text:
for each term, with a space between them, pairs of a step to the next page (A-Z, base 26) and an
impact (1-9a-z). The same is read by overrides/assets/js/search/index.js.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final

from build_scripts.search.index import Index
from build_scripts.search.weights import HOEJEST

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BEFORE: Final = "export default JSON.parse('"
_AFTER: Final = "');\n"
assert len(_DIGITS) > HOEJEST


def pack(indeks: Index) -> str:
    """The text of the module."""
    data = {
        "sider": [
            [
                side.adresse,
                side.titel,
                side.type,
                side.beskrivelse,
                [part for each in side.overskrifter for part in (each.sted, each.tekst)],
            ]
            for side in indeks.sider
        ],
        "typer": indeks.typer,
        "termer": " ".join(indeks.termer),
        "sjaeldenhed": indeks.sjaeldenhed,
        "poster": " ".join(map(_packed, indeks.poster)),
        "dele": [[compound, *parts] for compound, parts in indeks.dele.items()],
        "synonymer": [
            [key, int(synonym.akut), *synonym.betyder] for key, synonym in indeks.synonymer.items()
        ],
        "smaaord": " ".join(sorted(indeks.smaaord)),
        "boejninger": " ".join(f"{form} {stem}" for form, stem in indeks.boejninger.items()),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _BEFORE + text.replace("\\", "\\\\").replace("'", "\\'") + _AFTER


def _packed(post: Iterable[tuple[int, int]]) -> str:
    found = []
    before = -1
    for side, impact in post:
        found.append(_base26(side - before) + _DIGITS[impact])
        before = side
    return "".join(found)


def _base26(number: int) -> str:
    text = ""
    while True:
        number, digit = divmod(number, 26)
        text = _LETTERS[digit] + text
        if not number:
            return text
