"""Guess which words a word is a typing error of, when neither the site nor a synonym has it."""

from __future__ import annotations

from typing import Final

from build_scripts.search.distance import afstand, budget
from build_scripts.search.meaning import ENDELSE, FEJL, SYNONYM, Betydninger
from build_scripts.search.opened_index import Soegebog

_SHORTEST: Final = 3
_SHORTEST_END: Final = 6
_LONG_BEGINNING: Final = 8
_MOST: Final = 4


def gaet(bog: Soegebog, stem: str, meanings: Betydninger) -> bool:
    """Add the nearest words, of the site and of the synonyms; whether one is about danger."""
    if len(stem) < _SHORTEST:
        return False
    most = budget(stem)
    near = []
    for at, term in enumerate(bog.indeks.termer):
        if _begins_or_ends_as(term, stem):
            meanings.add(ENDELSE, (at,))
        far = afstand(stem, term, most)
        if far <= most:
            near.append((far, -len(bog.indeks.poster[at]), term))
    for key, known in bog.indeks.synonymer.items():
        if " " not in key and key not in bog.number:
            if _begins_or_ends_as(key, stem):
                meanings.add_synonym(known, ENDELSE * SYNONYM // 100)
            far = afstand(stem, key, most)
            if far <= most:
                near.append((far, 0, key))
    near.sort()
    akut = False
    for far, _, word in near[:_MOST]:
        if far > near[0][0] + 1:
            break
        if word in bog.number:
            meanings.add(FEJL[far], (bog.number[word],))
        synonym = bog.indeks.synonymer.get(word)
        if synonym:
            akut |= synonym.akut
            meanings.add_synonym(synonym, FEJL[far] * SYNONYM // 100)
    return akut


def _begins_or_ends_as(word: str, stem: str) -> bool:
    """Whether half of the unknown ``stem`` is known: »tavshedsplikt« begins as a word of ours, and
    »efterfødselsdepression« begins and ends as two."""
    if len(word) >= _SHORTEST_END and (stem.startswith(word) or stem.endswith(word)):
        return True
    beginning = word[:_LONG_BEGINNING]
    return len(beginning) == _LONG_BEGINNING and stem.startswith(beginning)
