"""The engine for each edition: they differ in a scale and an id, so our package is made once."""

from __future__ import annotations

from pathlib import Path

from build_scripts.content import Content
from build_scripts.engine import published, wheels


class Engines:
    """Engines for the editions of one core."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._hjul: wheels.Hjul | None = None

    def make(self, built: Content) -> published.Motor:
        """The engine for this edition, its files ready to be put. Raises Stop."""
        if self._hjul is None:
            self._hjul = wheels.wheels(self._root, built.lineal, built.faelles_skala)
        return published.ready(self._root, self._hjul, built.compiled)
