"""What all tests share: the real content, and (made once) the built site, a server and a browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts import content
from linealen import Door, Lineal, Skala, open_door

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def built_content() -> content.Content:
    return content.load(ROOT)


@pytest.fixture(scope="session")
def lineal(built_content: content.Content) -> Lineal:
    return built_content.lineal


@pytest.fixture(scope="session")
def skala(built_content: content.Content) -> Skala:
    return built_content.skala


@pytest.fixture(scope="session")
def door(built_content: content.Content) -> Door:
    return open_door(built_content.compiled)
