"""Fingerprints of every run of ten words in the reports that the content rests on.

Their facts are used with citation; their sentences are not copied. The reports themselves are not
in the repository, so what is kept is a hash of each run. Made anew, where the reports are at hand,
with ``python -m tests.content.aftryk FOLDER``.

"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

RUN: Final = 10
BYTES: Final = 5
FILE: Final = Path(__file__).with_name("aftryk.bin")
_WORD: Final = re.compile(r"[0-9a-zæøåéü§]+", re.IGNORECASE)


def words(text: str) -> Iterator[tuple[str, int]]:
    """(word, line) of each word, in lower case, hyphens at line ends mended."""
    mended = re.sub(r"(\w)-\n(\w)", r"\1\2", text)
    for number, line in enumerate(mended.split("\n"), 1):
        for match in _WORD.finditer(line):
            yield match.group().lower(), number


def fingerprints(text: str, length: int = RUN) -> Iterator[tuple[bytes, int, str]]:
    """(fingerprint, line, the run) for each run of ``length`` words."""
    run = list(words(text))
    for start in range(len(run) - length + 1):
        said = " ".join(word for word, _ in run[start : start + length])
        yield hashlib.blake2b(said.encode(), digest_size=BYTES).digest(), run[start][1], said


def known(file: Path = FILE) -> frozenset[bytes]:
    """Every fingerprint that ``file`` keeps: those of the reports, if no other is named."""
    content = file.read_bytes()
    return frozenset(content[at : at + BYTES] for at in range(0, len(content), BYTES))


if __name__ == "__main__":
    texts = [path.read_text(encoding="utf-8") for path in sorted(Path(sys.argv[1]).glob("*.txt"))]
    made = {mark for text in texts for mark, _, _ in fingerprints(text)}
    FILE.write_bytes(b"".join(sorted(made)))
