"""Small sites to pass over, and an environment without traces of the run itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest


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
