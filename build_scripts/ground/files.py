"""The project's files as names and bytes: read once, and handed to whoever reads something of them.

Only ``load_files`` touches the disk. Whoever has the files from elsewhere, like an older core that
git remembers, hands over the same kind of mapping.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

# Paths below the project's root with "/" between their parts, and what stands in the files.
Files = Mapping[str, bytes]

_PASSING: Final = frozenset({"__pycache__", ".DS_Store"})


def load_files(root: Path, folders: Iterable[str]) -> dict[str, bytes]:
    """Every file in the ``folders`` below ``root``, at any depth, in order."""
    found = (path for folder in folders for path in sorted((root / folder).rglob("*")))
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in found
        if path.is_file() and not _PASSING.intersection(path.parts)
    }


def names_in(files: Files, folder: str, ending: str = "") -> list[str]:
    """The names of the files that lie directly in ``folder`` and end so, in order."""
    begins = f"{folder}/"
    return sorted(
        name
        for name in files
        if name.startswith(begins) and name.endswith(ending) and "/" not in name[len(begins) :]
    )


def names_below(files: Files, folder: str, ending: str = "") -> list[str]:
    """The names of the files that lie in ``folder`` at any depth, folder by folder."""
    found = (name for name in files if name.startswith(f"{folder}/") and name.endswith(ending))
    return sorted(found, key=lambda name: name.split("/"))


def folders_in(files: Files, folder: str) -> list[str]:
    """The names of the folders directly in ``folder`` that hold a file, without what is before."""
    begins = f"{folder}/"
    below = (name[len(begins) :].split("/") for name in files if name.startswith(begins))
    return sorted({parts[0] for parts in below if len(parts) > 1})
