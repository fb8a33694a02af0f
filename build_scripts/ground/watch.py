"""Notice that a source file has changed. By looking: it works on every system and every disk."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

Seen = Mapping[Path, tuple[int, int]]

_SOURCES: Final = (
    "docs", "guides", "linealen", "overrides", "build_scripts", "kommuner", "mkdocs.yml",
)  # fmt: skip
_MADE_BY_TOOLS: Final = ("~", ".pyc", ".swp", ".tmp")


def snapshot(root: Path) -> Seen:
    """Time (ns) and size of every source file below ``root``."""
    found = {}
    for name in _SOURCES:
        for path in [root / name, *(root / name).rglob("*")]:
            hidden = path.name.startswith(".") or path.name.endswith(_MADE_BY_TOOLS)
            if not hidden and path.is_file():
                try:
                    state = path.stat()
                except OSError:  # gone between two looks
                    continue
                found[path] = (state.st_mtime_ns, state.st_size)
    return found


def changed(root: Path, before: Seen, now: Seen) -> list[str]:
    """Paths below ``root`` of the files that came, went or changed between two looks, sorted."""
    paths = {path for path in (*before, *now) if before.get(path) != now.get(path)}
    return sorted(path.relative_to(root).as_posix() for path in paths)
