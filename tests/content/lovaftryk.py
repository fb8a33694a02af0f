"""Fingerprints of every run of words in the sections that the register of law pins.

The law's wording is free to quote and is not ours: it stands in no file but as a quotation that is
marked so, »skal underrette« (barnets lov § 133), of thirty words at most. The wording is not in the
repository, so what is kept is a hash of each run. Made anew, where newer texts have been fetched,
with ``python -m tests.content.lovaftryk FILE …``: the same files that ``lov --mod`` reads.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Final

from build_scripts.content import load_grundlag
from build_scripts.lov.nyere import parse_nyere
from build_scripts.lov.sammenlign import find_lov
from tests.content.aftryk import fingerprints, words

RUN: Final = 14
MOST: Final = 30
FILE: Final = Path(__file__).with_name("lovaftryk.bin")
_MARKED: Final = re.compile(r"»([^«]+)« \([^()]*§[^()]*\)")


def marked(text: str) -> list[str]:
    """The words of each quotation that is marked as law."""
    return [" ".join(word for word, _ in words(match[1])) for match in _MARKED.finditer(text)]


def is_marked(said: str, quotations: list[str]) -> bool:
    """Whether a run of words stands in one of them, and that is short enough to be one."""
    return any(said in each and len(each.split()) <= MOST for each in quotations)


def made_of(names: list[str]) -> bytes:
    """The fingerprints of what the register pins of the acts in these files."""
    register = load_grundlag(Path()).love
    found: set[bytes] = set()
    for name in names:
        nyere = parse_nyere(Path(name).read_bytes())
        for paragraf in find_lov(nyere, register).paragraffer:
            for wording in nyere.ordlyde.get(paragraf.nr, ())[:1]:
                found.update(mark for mark, _, _ in fingerprints(wording, RUN))
    return b"".join(sorted(found))


if __name__ == "__main__":
    FILE.write_bytes(made_of(sys.argv[1:]))
