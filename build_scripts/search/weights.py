"""What each word says about each page: BM25F, with fields, in whole numbers.

A word counts for where it stands (title, search words, headings, description, text), thinned out by
the field's length, and each further time it stands there adds less. Rarity is kept apart, because a
word that is searched by way of another must not be rarer than the one that was written.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Final

from build_scripts.search.pages import ParsedPage
from build_scripts.search.stem import Stemmer
from build_scripts.search.words import words_in


@dataclass(frozen=True, slots=True)
class Felt:
    """How much a word in a field counts, how much a long field thins it (0 to 1), and whether the
    small words are kept."""

    vaegt: float
    fortynding: float
    smaaord: bool = False


FELTER: Final[Mapping[str, Felt]] = {
    "titel": Felt(8.0, 0.5, smaaord=True),
    "soegeord": Felt(7.0, 0.3, smaaord=True),
    "overskrifter": Felt(2.5, 0.4),
    "beskrivelse": Felt(2.5, 0.3),
    "tekst": Felt(0.8, 0.5),
}
TEKST: Final = "tekst"
# What every page gives; some are found by these alone.
_HEAD: Final = frozenset({"titel", "soegeord", "beskrivelse"})
# Impacts are whole numbers from 1 to this: one character in the file.
HOEJEST: Final = 35
# How much of a word is half of all that it can say.
_HALF: Final = 5.0
# Rarity is ten times the natural logarithm, and a sum that every word has: our commonest words are
# what people ask about.
_RARITY: Final = 10
_RARITY_OF_ALL: Final = 12
# More pages than can be found: for a process that builds many editions.
_KEPT: Final = 1024
# Words that only stand in running text: the ones that say most about the page, and those alone.
_FROM_TEXT: Final = 120

Counted = Mapping[str, Counter[str]]


@lru_cache(maxsize=_KEPT)
def words_of(page: ParsedPage) -> Mapping[str, Counter[str]]:
    """How often each word stands in each field of a page, the head's fields first."""
    texts = {
        "titel": page.titel,
        "soegeord": " ".join(page.soegeord),
        "beskrivelse": page.beskrivelse,
        "overskrifter": " ".join(each.tekst for each in page.overskrifter),
        TEKST: f"{page.rubrik} {page.tekst}",
    }
    return {name: Counter(words_in(text)) for name, text in texts.items()}


@lru_cache(maxsize=_KEPT)
def count_words(
    page: ParsedPage, smaaord: Set[str], stem_of: Stemmer, *, kun_hoved: bool
) -> Counted:
    """How often each stem stands in each field of a page."""
    return {
        name: _stems(words, frozenset() if FELTER[name].smaaord else smaaord, stem_of)
        for name, words in words_of(page).items()
        if not kun_hoved or name in _HEAD
    }


def _stems(words: Mapping[str, int], left_out: Set[str], stem_of: Stemmer) -> Counter[str]:
    found: Counter[str] = Counter()
    for word, times in words.items():
        if word not in left_out:
            found[stem_of(word)] += times
    return found


def rarity(pages: Iterable[Counted], count: int) -> dict[str, int]:
    """How rare each stem is among ``count`` pages."""
    standing = Counter(
        stem for page in pages for stem in {stem for field in page.values() for stem in field}
    )
    return {
        stem: round(_RARITY_OF_ALL + _RARITY * log(1 + (count - on + 0.5) / (on + 0.5)))
        for stem, on in standing.items()
    }


def impacts(
    pages: Sequence[Counted], rare: Mapping[str, int], small: Collection[str]
) -> list[dict[str, int]]:
    """For each page what its stems say about it, from 1 to ``HOEJEST``.

    ``small`` are the stems of the small words: they make no field longer.
    """
    lengths = [
        {
            name: sum(times for stem, times in counts.items() if stem not in small)
            for name, counts in page.items()
        }
        for page in pages
    ]
    usual = {name: _mean([each[name] for each in lengths if each.get(name)]) for name in FELTER}
    return [
        _of_page(page, {name: size / usual[name] for name, size in sizes.items()}, rare)
        for page, sizes in zip(pages, lengths, strict=True)
    ]


def _mean(lengths: Sequence[int]) -> float:
    return sum(lengths) / len(lengths) if lengths else 1.0


def _of_page(page: Counted, sizes: Mapping[str, float], rare: Mapping[str, int]) -> dict[str, int]:
    """``sizes``: how long each field is, in multiples of the usual."""
    weights: dict[str, float] = {}
    for name, counts in page.items():
        field = FELTER[name]
        length = 1 - field.fortynding + field.fortynding * sizes[name]
        for stem, times in counts.items():
            weights[stem] = weights.get(stem, 0.0) + field.vaegt * log(1 + times, 2) / length
    found = {
        stem: max(1, round(HOEJEST * weight / (weight + _HALF))) for stem, weight in weights.items()
    }
    head = {stem for name, counts in page.items() if name != TEKST for stem in counts}
    text = sorted(found.keys() - head, key=lambda stem: (-found[stem] * rare[stem], stem))
    for stem in text[_FROM_TEXT:]:
        del found[stem]
    return found
