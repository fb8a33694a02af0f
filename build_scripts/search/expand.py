"""From a query to what its words may mean: the word itself, its relatives, its parts, a synonym,
or, when the site knows none of them, the words it could be a typing error of.

The same as overrides/assets/js/search/expand.js.
"""

from __future__ import annotations

from typing import Final

from build_scripts.search.compounds import dele
from build_scripts.search.guess import gaet
from build_scripts.search.meaning import (
    BEGYNDELSE,
    DELE,
    EN_DEL,
    INDEHOLDER,
    LILLE,
    SELV,
    SLAEGT,
    STOR,
    SYNONYM,
    Betydninger,
    Led,
)
from build_scripts.search.opened_index import Soegebog
from build_scripts.search.phrases import synonymer
from build_scripts.search.stem import rod
from build_scripts.search.words import ord_i

_MOST_WORDS: Final = 12
_SHORTEST_BEGINNING: Final = 4
_SHORTEST_TYPED: Final = 3
_SHORTEST_PART: Final = 3


def udvid(bog: Soegebog, query: str) -> tuple[tuple[Led, ...], bool]:
    """The words of a query with their meanings, and whether it is about danger."""
    words = ord_i(query)[:_MOST_WORDS]
    stems = [bog.stamme(word) for word in words]
    small = [word in bog.indeks.smaaord for word in words]
    found, akut = synonymer(bog, stems)
    led = []
    for at, word in enumerate(words):
        meanings = Betydninger()
        for synonym in found[at]:
            meanings.add_synonym(synonym, SYNONYM)
        _itself(bog, stems[at], meanings)
        if not small[at]:
            _relatives(bog, word, stems[at], meanings, being_typed=at == len(words) - 1)
            _parts(bog, word, stems[at], meanings)
            if stems[at] not in bog.number and not found[at]:
                akut |= gaet(bog, stems[at], meanings)
        # A small word says something when it is part of something: »hvor mange«.
        says_little = small[at] and not found[at] and not all(small)
        led.append(Led(LILLE if says_little else STOR, meanings.all()))
    return tuple(led), akut


def _itself(bog: Soegebog, stem: str, meanings: Betydninger) -> None:
    at = bog.number.get(stem)
    if at is not None:
        meanings.add(SELV, (at,))
        meanings.loft = bog.indeks.sjaeldenhed[at]


def _relatives(
    bog: Soegebog, word: str, stem: str, meanings: Betydninger, *, being_typed: bool
) -> None:
    """Words of one root, and words that begin with this one or with what is typed of it so far."""
    for at in bog.by_root.get(rod(stem), ()):
        meanings.add(SLAEGT, (at,))
    for at, term in enumerate(bog.indeks.termer):
        begun = len(stem) >= _SHORTEST_BEGINNING and term.startswith(stem)
        typed = being_typed and len(word) >= _SHORTEST_TYPED and term.startswith(word)
        if begun or typed:
            meanings.add(BEGYNDELSE, (at,))


def _parts(bog: Soegebog, word: str, stem: str, meanings: Betydninger) -> None:
    """Compounds that this word is a part of, and the parts of which it is made."""
    at = bog.number.get(stem)
    if at is not None:
        if len(stem) >= _SHORTEST_PART:
            for compound in bog.by_part.get(at, ()):
                meanings.add(INDEHOLDER, (compound,))
        stems = tuple(bog.indeks.termer[part] for part in bog.indeks.dele.get(at, ()))
    else:
        stems = dele(word, lambda part: _part(bog, part))
    for each in stems:
        synonym = bog.indeks.synonymer.get(each)
        if synonym:
            meanings.add_synonym(synonym, EN_DEL)
    parts = tuple(bog.number[each] for each in stems if each in bog.number)
    if parts:
        meanings.add(DELE, parts)
        for term in parts:
            meanings.add(EN_DEL, (term,))


def _part(bog: Soegebog, part: str) -> str:
    stem = bog.stamme(part)
    known = stem in bog.number or stem in bog.indeks.synonymer
    return stem if known and stem not in bog.small_stems else ""
