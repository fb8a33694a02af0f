"""Read the register of the 98 municipalities from the disk."""

from __future__ import annotations

from pathlib import Path

from build_scripts.ground.files import load_files
from build_scripts.register.model import Register
from build_scripts.register.parse import MAPPE, parse_register


def load_register(root: Path) -> Register:
    """The register below ``root``. Raises ContentError with every finding."""
    return parse_register(load_files(root, [MAPPE]))
