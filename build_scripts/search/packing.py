"""The index as a file: a JavaScript module with one JSON text, and back again.

A module, because the page's policy lets scripts in and lets nothing be fetched. Postings are text:
for each term, with a space between them, pairs of a step to the next page (A-Z, base 26) and an
impact (1-9a-z). The same is read by overrides/assets/js/search/index.js.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Final

from build_scripts.search.index import Indeks, Side, Synonym
from build_scripts.search.pages import Overskrift
from build_scripts.search.weights import HOEJEST

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_POSTING: Final = re.compile(r"([A-Z]+)([1-9a-z])")
_BEFORE: Final = "export default JSON.parse('"
_AFTER: Final = "');\n"
assert len(_DIGITS) > HOEJEST


def pak(indeks: Indeks) -> str:
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


def udpak(module: str) -> Indeks:
    """The index of a module's text."""
    inside = module.removeprefix(_BEFORE).removesuffix(_AFTER)
    data = json.loads(inside.replace("\\'", "'").replace("\\\\", "\\"))
    forms = data["boejninger"].split()
    return Indeks(
        sider=tuple(
            Side(
                adresse,
                titel,
                type_,
                beskrivelse,
                tuple(map(Overskrift, overskrifter[::2], overskrifter[1::2])),
            )
            for adresse, titel, type_, beskrivelse, overskrifter in data["sider"]
        ),
        typer=tuple((navn, vaegt) for navn, vaegt in data["typer"]),
        termer=tuple(data["termer"].split()),
        sjaeldenhed=tuple(data["sjaeldenhed"]),
        poster=tuple(map(_unpacked, data["poster"].split(" "))),
        dele={compound: tuple(parts) for compound, *parts in data["dele"]},
        synonymer={
            key: Synonym(tuple(map(tuple, betyder)), bool(akut))
            for key, akut, *betyder in data["synonymer"]
        },
        smaaord=frozenset(data["smaaord"].split()),
        boejninger=dict(zip(forms[::2], forms[1::2], strict=True)),
    )


def _packed(post: Iterable[tuple[int, int]]) -> str:
    found = []
    before = -1
    for side, impact in post:
        found.append(_base26(side - before) + _DIGITS[impact])
        before = side
    return "".join(found)


def _unpacked(text: str) -> tuple[tuple[int, int], ...]:
    found = []
    side = -1
    for step, impact in _POSTING.findall(text):
        side += _from_base26(step)
        found.append((side, _DIGITS.index(impact)))
    return tuple(found)


def _base26(number: int) -> str:
    text = ""
    while True:
        number, digit = divmod(number, 26)
        text = _LETTERS[digit] + text
        if not number:
            return text


def _from_base26(text: str) -> int:
    number = 0
    for letter in text:
        number = number * 26 + _LETTERS.index(letter)
    return number
