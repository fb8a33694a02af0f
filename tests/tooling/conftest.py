"""A copy of the project to break, sharing what is expensive to fetch."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ..copies import MADE, share_made


@pytest.fixture
def project(root: Path, tmp_path: Path) -> Path:
    """The project's files in a folder of their own, with this environment and this cache."""
    copy = tmp_path / "projekt"
    shutil.copytree(root, copy, ignore=shutil.ignore_patterns(*MADE))
    (copy / ".venv").symlink_to(root / ".venv", target_is_directory=True)
    share_made(root, copy)
    return copy


@pytest.fixture
def pages(tmp_path: Path) -> Callable[..., Path]:
    """Makes a small site from keyword-like pairs of path and text."""

    def make(files: dict[str, str]) -> Path:
        site = tmp_path / "site"
        for name, text in files.items():
            path = site / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return site

    return make


@pytest.fixture
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No trace of the run that runs the tests."""
    for name in list(os.environ):
        if name.startswith("RETTIDIG_"):
            monkeypatch.delenv(name)
    yield
