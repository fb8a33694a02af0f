"""pyodide-build, fetched by hash and unpacked for the Python in the browser to run."""

import hashlib
from pathlib import Path
from typing import Final

from build_scripts.setup import pip

LOCK: Final = "requirements/pyodide-build.txt"


def folder(root: Path) -> Path:
    """Folder with pyodide-build and what it imports, fetched when it is not in the cache. Raises
    Stop when it cannot be fetched or is not the pinned bytes."""
    pinned = hashlib.sha256((root / LOCK).read_bytes()).hexdigest()[:16]
    place = root / ".cache" / "motor" / f"pyodide-build-{pinned}"
    if not place.is_dir():
        pip.unpack(root, LOCK, place)
    return place
