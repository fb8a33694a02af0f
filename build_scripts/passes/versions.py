"""Own styles, scripts and pictures get an address that changes when, and only when, they do."""

import hashlib
import re
from pathlib import Path
from typing import Final

ASSETS: Final = "assets"
# Already carry hashes in their names.
_LEAVE: Final = frozenset({"motor", "soegning"})
_HOLDS_ADDRESSES: Final = frozenset({".html", ".json", ".webmanifest"})


def apply(site: Path) -> str:
    """Move ``assets/x`` to ``assets/<hash>/x`` and mend the pages; the hash, or "" if no assets.

    One hash for them all, so that what they say to each other by relative address stays true.
    """
    folders = sorted(
        path for path in (site / ASSETS).glob("*/") if path.is_dir() and path.name not in _LEAVE
    )
    if not folders:
        return ""
    mark = _mark(folders)
    target = site / ASSETS / mark
    target.mkdir()
    for folder in folders:
        folder.rename(target / folder.name)
    names = "|".join(re.escape(folder.name) for folder in folders)
    address = re.compile(rf"(?<![\w-])({ASSETS})/({names})/")
    for path in site.rglob("*"):
        if path.suffix in _HOLDS_ADDRESSES and target not in path.parents:
            text = path.read_text("utf-8")
            fresh = address.sub(rf"\1/{mark}/\2/", text)
            if fresh != text:
                path.write_text(fresh, "utf-8", newline="\n")
    return mark


def _mark(folders: list[Path]) -> str:
    whole = hashlib.sha256()
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                whole.update(path.relative_to(folder.parent).as_posix().encode() + b"\0")
                whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()[:10]
