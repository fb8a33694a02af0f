"""The engine for each edition: they differ in one file, so the browser's Python compiles once."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from build_scripts.engine import bundle, published


class Engines:
    """Engines for the editions of one core."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._first: bytes | None = None
        self._may = False

    def make(self, ruler: str) -> published.Motor:
        """The engine with this ruler, its files ready to be put. Raises Stop."""
        if self._first is None:
            self._first = bundle.bundle(self._root, ruler).read_bytes()
            # Another zlib may pack the same bytes otherwise; then each is packed as it always is.
            self._may = _packed(self._first, ruler) == self._first
        if self._may:
            package = _packed(self._first, ruler)
        else:
            package = bundle.bundle(self._root, ruler).read_bytes()
        return published.ready(self._root, package)


def _packed(first: bytes, ruler: str) -> bytes:
    """The zip ``first`` with this ruler, written as ``engine/inside.py`` writes it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(first)) as source, zipfile.ZipFile(made, "w") as target:
        for entry in source.infolist():
            fresh = zipfile.ZipInfo(entry.filename, entry.date_time)
            fresh.external_attr = entry.external_attr
            fresh.create_system = entry.create_system
            fresh.compress_type = zipfile.ZIP_DEFLATED
            content = ruler.encode() if entry.filename == bundle.RULER else source.read(entry)
            target.writestr(fresh, content, compresslevel=9)
    return made.getvalue()
