"""The index, opened: everything that is looked up for a query, worked out once.

The same as ``openIndex`` in overrides/assets/js/search/index.js.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import Final, TypeVar

from build_scripts.search.index import Indeks, Synonym
from build_scripts.search.stem import Stammer, rod
from build_scripts.search.words import ord_i

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


class Soegebog:
    """``number`` of a term, and terms by their root, by a part of them, synonyms by first word."""

    def __init__(self, indeks: Indeks) -> None:
        self.indeks: Final = indeks
        self.stamme: Final = Stammer(indeks.boejninger)
        self.number: Final = {term: at for at, term in enumerate(indeks.termer)}
        self.small_stems: Final = {self.stamme(word) for word in indeks.smaaord}
        self.by_root: Final = _grouped((rod(term), at) for at, term in enumerate(indeks.termer))
        self.by_part: Final = _grouped(
            (part, compound) for compound, parts in indeks.dele.items() for part in parts
        )
        self.by_first: Final[Mapping[str, list[tuple[list[str], Synonym]]]] = _grouped(
            (key.split(" ")[0], (key.split(" "), synonym))
            for key, synonym in indeks.synonymer.items()
        )

    def termer_i(self, text: str) -> frozenset[int]:
        """The terms of the index that stand in ``text``."""
        stems = (self.stamme(word) for word in ord_i(text))
        return frozenset(self.number[stem] for stem in stems if stem in self.number)


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> Mapping[Key, list[Value]]:
    found: dict[Key, list[Value]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return dict(found)
