"""Take a compound word apart: bekymringssamtale is bekymring and samtale."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

SHORTEST: Final = 3
_SHORTEST_WHOLE: Final = 7
_MOST_PARTS: Final = 3


def parts_of(word: str, stem_of: Callable[[str], str]) -> tuple[str, ...]:
    """The stems of the parts of ``word``, when each part has one; otherwise empty.

    ``stem_of`` gives the empty string for what cannot be a part. The fewest parts; among those the
    longest last part, which says what the thing is. Snowball takes the joining s off: the stem of
    ``bekymrings`` is ``bekymring``.
    """
    if len(word) < _SHORTEST_WHOLE:
        return ()
    for count in range(2, _MOST_PARTS + 1):
        found = _in_parts(word, count, stem_of)
        if found:
            return found
    return ()


def _in_parts(word: str, count: int, stem_of: Callable[[str], str]) -> tuple[str, ...]:
    if count == 1:
        stem = stem_of(word) if len(word) >= SHORTEST else ""
        return (stem,) if stem else ()
    for at in range(SHORTEST, len(word) - SHORTEST + 1):
        first = stem_of(word[:at])
        if first:
            rest = _in_parts(word[at:], count - 1, stem_of)
            if rest:
                return (first, *rest)
    return ()
