"""The stem of a Danish word, and the wider root that words of one family share."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from snowballstemmer.danish_stemmer import DanishStemmer

_snowball: Final = DanishStemmer()
# Endings that Snowball leaves: bekymring/bekymret, underretning/underrettet, slår/slå, blåt/blå.
_ENDINGS: Final = ("ning", "ing", "ed", "t", "r")
_SHORTEST_ROOT: Final = 3


class Stemmer:
    """Stems folded words: by ``boejninger`` (form to stem) where it has them, else by Snowball."""

    def __init__(self, boejninger: Mapping[str, str]) -> None:
        self._known: Final = dict(boejninger)

    def __call__(self, word: str) -> str:
        stem = self._known.get(word)
        if stem is None:
            stem = self._known[word] = snowball(word)
        return stem


@cache
def snowball(word: str) -> str:
    """The stem of a folded word by Snowball's Danish algorithm."""
    return str(_snowball.stemWord(word))


@cache
def root_of(stem: str) -> str:
    """What is left of a stem when its last endings are off; words that share it are relatives."""
    for ending in _ENDINGS:
        left = stem.removesuffix(ending)
        if left != stem and len(left) >= _SHORTEST_ROOT:
            return root_of(left[:-1] if left[-1] == left[-2] else left)
    return stem
