"""How far a mistyped word is from a word: letters changed, left out, put in or swapped."""

from __future__ import annotations

from typing import Final

FULD: Final = 2
HALV: Final = 1
# Letters that are heard or typed as each other.
_NEAR: Final = frozenset({"øo", "oø", "åa", "aå", "æe", "eæ", "æa", "aæ", "åo", "oå", "øe", "eø"})


def budget(word: str) -> int:
    """The largest distance at which another word may still be meant."""
    return 1 if len(word) <= 3 else 2 if len(word) <= 4 else 3 if len(word) <= 6 else 4


def afstand(a: str, b: str, most: int) -> int:
    """The distance between two words, or ``most + 1`` when it is larger than ``most``.

    A full error is 2. Half an error is 1: a letter that sounds like it, or single for double.
    """
    if abs(len(a) - len(b)) > most:
        return most + 1
    before: list[int] = []
    row = [0]
    for j in range(1, len(b) + 1):
        row.append(row[j - 1] + _extra(b, j - 1))
    for i in range(1, len(a) + 1):
        older, before = before, row
        row = [before[0] + _extra(a, i - 1)]
        for j in range(1, len(b) + 1):
            best = min(
                before[j] + _extra(a, i - 1),
                row[j - 1] + _extra(b, j - 1),
                before[j - 1] + _change(a[i - 1], b[j - 1]),
            )
            if i > 1 and j > 1 and a[i - 1] == b[j - 2] and a[i - 2] == b[j - 1]:
                best = min(best, older[j - 2] + FULD)
            row.append(best)
        if min(row) > most and min(before) > most:
            return most + 1
    return min(row[-1], most + 1)


def _extra(word: str, at: int) -> int:
    return HALV if at > 0 and word[at] == word[at - 1] else FULD


def _change(one: str, other: str) -> int:
    return 0 if one == other else HALV if one + other in _NEAR else FULD
