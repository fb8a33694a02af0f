"""Own styles, scripts and pictures get an address that changes when, and only when, they do.

``assets/x`` moves to ``assets/<hash>/x``. One hash for them all, so that what they say to each
other by relative address stays true.
"""

import hashlib
import re
from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final

ASSETS: Final = "assets"
# Already carry hashes in their names.
_LEAVE: Final = frozenset({"motor", "soegning"})
_BELOW: Final = f"{ASSETS}/"
_IN_A_WORD: Final = re.compile(r"[\w-]")
_HOLDS_ADDRESSES: Final = frozenset({".html", ".json", ".webmanifest"})


def mark_of(files: Iterable[tuple[str, bytes]]) -> str:
    """The hash of ``files``: paths below ``assets``, each with its content; in any order."""
    whole = hashlib.sha256()
    for name, content in sorted(files, key=lambda it: it[0].split("/")):
        whole.update(name.encode() + b"\0")
        whole.update(hashlib.sha256(content).digest())
    return whole.hexdigest()[:10]


def moved(text: str, mark: str, folders: tuple[str, ...]) -> str:
    """``text`` with the addresses of what lies in ``assets/<one of folders>`` as they now are."""
    begins = tuple(f"{name}/" for name in folders)
    first, *rest = text.split(_BELOW)
    fresh, before = [first], first[-1:]
    for piece in rest:
        # »my-assets/« is another folder.
        moves = piece.startswith(begins) and not _IN_A_WORD.match(before)
        fresh.append(f"{_BELOW}{mark}/{piece}" if moves else _BELOW + piece)
        before = piece[-1:]
    return "".join(fresh)


def folder_of(name: str) -> str:
    """The folder below ``assets`` with which the file moves, or "" when it stays where it is."""
    parts = name.split("/")
    moves = len(parts) > 2 and parts[0] == ASSETS and parts[1] not in _LEAVE
    return parts[1] if moves else ""


def holds_addresses(name: str) -> bool:
    """Whether the file is one whose addresses are mended."""
    return PurePosixPath(name).suffix in _HOLDS_ADDRESSES
