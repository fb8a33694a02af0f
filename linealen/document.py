"""Data as it was written: plain values, and the line each of them stands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from .errors import Finding

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """One parsed file.

    ``data`` holds dicts, lists, strings, numbers, booleans and None only. ``lines`` maps a path
    into it (keys and list indices) to a line number counted from 1; it is empty for compiled data.
    """

    name: str
    data: object
    lines: Mapping[Path, int] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """The line of ``path``, or of its nearest ancestor with a known line; 0 if none has."""
        while True:
            if path in self.lines:
                return self.lines[path]
            if not path:
                return 0
            path = path[:-1]

    def finding(self, path: Path, code: str, message: str) -> Finding:
        """A defect at ``path``, on its line."""
        return Finding(self.name, self.line(path), code, message)
