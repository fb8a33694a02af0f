"""Read the register of the 98 municipalities from the disk."""

from __future__ import annotations

from pathlib import Path

from build_scripts.ground.files import read_files
from build_scripts.register.model import Register
from build_scripts.register.parse import MAPPE, parse_register
from linealen import ContentError, Finding


def load_register(root: Path) -> Register:
    """The register below ``root``. Raises ContentError with every finding."""
    return parse_register(read_files(root, [MAPPE]))


def check_register(root: Path) -> tuple[Finding, ...]:
    """What is wrong with the register below ``root``; empty when it is sound."""
    try:
        load_register(root)
    except ContentError as error:
        return error.findings
    return ()
