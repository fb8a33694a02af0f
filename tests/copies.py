"""Copies of the project that tests may break: they share what is expensive to fetch and make."""

from __future__ import annotations

from pathlib import Path

from build_scripts.setup import node

# Left out of a copy: made on this machine, or by earlier runs.
MADE = (".git", ".venv", ".cache", "site", "node_modules", ".*_cache", "__pycache__", ".hypothesis")


def share_made(root: Path, copy: Path) -> None:
    """Give ``copy`` the engine's parts and the Node of the project at ``root``; where they are not
    there yet, on a new machine, they are fetched to ``root`` first."""
    node.executable(root)
    (copy / ".cache").mkdir()
    for name in ("motor", "node"):
        made = root / ".cache" / name
        made.mkdir(parents=True, exist_ok=True)
        (copy / ".cache" / name).symlink_to(made, target_is_directory=True)
