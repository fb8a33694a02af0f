"""From text to words as they are compared: small letters, one spelling of æ, ø and å."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

# The same table stands in overrides/assets/js/search/words.js.
_LETTERS: Final = str.maketrans(
    "àáâãäçèéêëìíîïñòóôõöùúûüý",
    "aaaaæceeeeiiiinooooøuuuyy",
)
# Few stand in Danish text, and to look for them takes a fraction of translating every letter.
_ACCENTED: Final = re.compile(f"[{''.join(map(chr, _LETTERS))}]")
_WORD: Final = re.compile(r"[0-9a-zæøå]+")
_SOFT_HYPHEN: Final = "\u00ad"


def fold(text: str) -> str:
    """``text`` in small letters; ``aa``, ``ae`` and ``oe`` are read as å, æ and ø."""
    low = unicodedata.normalize("NFC", text).lower().replace(_SOFT_HYPHEN, "")
    plain = _ACCENTED.sub(lambda letter: letter[0].translate(_LETTERS), low)
    return plain.replace("aa", "å").replace("ae", "æ").replace("oe", "ø")


def words_in(text: str) -> list[str]:
    """The words of ``text``, folded, in order. A single letter is no word; a digit is."""
    return [word for word in _WORD.findall(fold(text)) if len(word) > 1 or word.isdigit()]
