"""Content lines, the shape that calendars (RFC 5545) and contact cards (RFC 2426) share."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import Final

# RFC 5545, 3.1 and RFC 2426, 2.6: at most 75 octets, without the line break.
_LONGEST: Final = 75
_ESCAPED: Final = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n"))


def text(value: str) -> str:
    """A value of the type TEXT. A line break becomes ``\\n``; other control characters a space, for
    some programs take them for line breaks."""
    value = "".join(map(_visible, value.replace("\r\n", "\n").replace("\r", "\n")))
    for plain, escaped in _ESCAPED:
        value = value.replace(plain, escaped)
    return value


def whole(lines: Iterable[str]) -> str:
    """The file: each line folded, with the line breaks that both formats demand."""
    return "".join(f"{folded(line)}\r\n" for line in lines)


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets; a character is never divided between two."""
    pieces: list[str] = []
    piece, size = "", 0
    for char in line:
        octets = len(char.encode())
        if size + octets > _LONGEST:
            pieces.append(piece)
            # The space that marks a continued line counts as well.
            piece, size = "", 1
        piece += char
        size += octets
    return "\r\n ".join([*pieces, piece])


def _visible(char: str) -> str:
    # Cc: control characters, Zl and Zp: U+2028 and U+2029, Cs: half a character.
    gone = unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs")
    return " " if gone and char != "\n" else char
