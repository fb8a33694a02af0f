"""Text in a picture: how wide it is, about, and where its lines break. Sizes are in pixels.

A picture made at build time cannot ask a browser how wide a word is. The widths are those of
Helvetica and Arial, which most systems have or imitate, with some room to spare for the rest.
"""

from __future__ import annotations

from typing import Final

FONT: Final = "Arial, Helvetica, 'Liberation Sans', sans-serif"
_SPARE: Final = 1.08
_BOLD: Final = 1.07
# Widths in em.
_WIDTHS: Final = {
    **dict.fromkeys("ijl'|", 0.23),
    **dict.fromkeys(" .,:;!/\\[]ftI", 0.28),
    **dict.fromkeys("()-r", 0.34),
    **dict.fromkeys("cksvxyzJ", 0.5),
    **dict.fromkeys("FTZLæ", 0.63),
    **dict.fromkeys("ABEKPSVXYÅ", 0.67),
    **dict.fromkeys("CDHNRUw", 0.73),
    **dict.fromkeys("GOQØ", 0.79),
    **dict.fromkeys("mM", 0.84),
    **dict.fromkeys("W–…→", 1.0),
    "Æ": 1.0,
}
_OTHER: Final = 0.56


def text_width(text: str, size: float, bold: bool = False) -> float:
    """About how wide a line is, rather too much than too little."""
    ems = sum(_WIDTHS.get(letter, _OTHER) for letter in text)
    return ems * size * _SPARE * (_BOLD if bold else 1)


def wrap(
    text: str, width: float, size: float, bold: bool = False, most: int = 99
) -> tuple[str, ...]:
    """The lines of a text within ``width``; of more than ``most`` the last ends in an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        for part in _parts(word, width, size, bold):
            longer = f"{lines[-1]} {part}" if lines else part
            if lines and text_width(longer, size, bold) <= width:
                lines[-1] = longer
            else:
                lines.append(part)
    if len(lines) <= most:
        return tuple(lines)
    last = lines[most - 1]
    while last and text_width(f"{last} …", size, bold) > width:
        last = last.rpartition(" ")[0] or last[:-1]
    return (*lines[: most - 1], f"{last.rstrip(',;:')} …")


def _parts(word: str, width: float, size: float, bold: bool) -> list[str]:
    """A word that fits, or its parts with hyphens: Danish puts words together."""
    parts = []
    while text_width(word, size, bold) > width and len(word) > 3:
        cut = len(word) - 2
        while cut > 3 and text_width(f"{word[:cut]}-", size, bold) > width:
            cut -= 1
        parts.append(f"{word[:cut]}-")
        word = word[cut:]
    return [*parts, word]
