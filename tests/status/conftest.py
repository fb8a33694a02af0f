"""The content in a folder of its own, to change, and an edition in it that is whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

UDGAVE = "eksempel-storby"

Ret = Callable[[str, str, str], None]


@pytest.fixture
def indhold(root: Path, tmp_path: Path) -> Path:
    """What is read: no code, no git."""
    copy = tmp_path / "projekt"
    for folder in ("linealen/data", "docs", "guides", "kommuner"):
        # The bytes alone: nobody asks when a file was changed, and it is a third of the work.
        shutil.copytree(root / folder, copy / folder, copy_function=shutil.copyfile)
    return copy


@pytest.fixture
def ret(indhold: Path) -> Ret:
    """Exchange words in a file below the folder; they must be there."""

    def change(name: str, old: str, new: str) -> None:
        path = indhold / name
        text = path.read_text("utf-8")
        assert old in text, f"{old!r} står ikke i {name}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change
