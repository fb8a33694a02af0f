"""A YAML file of the project, for tests that look at it without the reader they test."""

from __future__ import annotations

from pathlib import Path

from build_scripts.ground.yaml_source import load_document
from linealen import Document


def document(path: Path, root: Path) -> Document:
    """The document in the file at ``path``, called by its path from ``root``."""
    name = path.relative_to(root).as_posix()
    return load_document({name: path.read_bytes()}, name)
