"""Find the words and the runs of words in a query that the synonyms know."""

from __future__ import annotations

from build_scripts.search.index import Synonym
from build_scripts.search.opened_index import Soegebog


def synonymer(bog: Soegebog, stems: list[str]) -> tuple[list[list[Synonym]], bool]:
    """For each word of a query the synonyms that it is a part of, and whether one is about danger.

    Between two words of a run there may be one other: »tale med barnet« is in »taler jeg med
    barnet«.
    """
    found: list[list[Synonym]] = [[] for _ in stems]
    akut = False
    for first, stem in enumerate(stems):
        for phrase, synonym in bog.by_first.get(stem, ()):
            places = _places(phrase, stems, first)
            akut |= bool(places) and synonym.akut
            for at in places:
                found[at].append(synonym)
    return found, akut


def _places(phrase: list[str], stems: list[str], first: int) -> list[int]:
    """Where the words of ``phrase`` stand from ``first`` on; empty when they do not."""
    places = [first]
    for stem in phrase[1:]:
        here = places[-1]
        after = [at for at in (here + 1, here + 2) if at < len(stems) and stems[at] == stem]
        if not after:
            return []
        places.append(after[0])
    return places
