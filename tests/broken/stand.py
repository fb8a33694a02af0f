"""A copy of the content that may be broken: one file at a time, and put back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import ROOT

CONTENT = ("docs", "guides", "linealen/data", "kommuner")


def copy_content(root: Path, parts: tuple[str, ...] = CONTENT) -> None:
    """Everything that ``check`` reads, or these parts of it, laid below ``root``."""
    for name in parts:
        shutil.copytree(
            ROOT / name, root / name, ignore=shutil.ignore_patterns("assets"), dirs_exist_ok=True
        )


@contextmanager
def broken(root: Path, file: str, old: str, new: str) -> Iterator[int]:
    """The first ``old`` in a file below ``root`` is ``new`` for a while: the line it stands on."""
    path = root / file
    whole = path.read_text("utf-8")
    assert old in whole, f"{old!r} is not in {file}"
    path.write_text(whole.replace(old, new, 1), "utf-8")
    try:
        yield whole[: whole.index(old)].count("\n") + 1
    finally:
        path.write_text(whole, "utf-8")
