"""The content in a folder of its own, to change, and an edition in it that is whole; or the core as
it was read once, where only the examples' own files are changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from build_scripts.kerne.load import load_kerne
from build_scripts.kerne.model import Reading
from build_scripts.status.load import status_of
from build_scripts.status.whole import Status

UDGAVE = "eksempel-storby"
DAG = date(2026, 11, 25)

Ret = Callable[[str, str, str], None]
Ord = tuple[str, str, str]


@pytest.fixture(scope="session")
def kernen(root: Path) -> Reading:
    return load_kerne(root)


@dataclass(frozen=True, slots=True)
class Stand:
    """How an edition stands over the real core, whose files are not read again."""

    kernen: Reading

    def __call__(self, *rettet: Ord, udgave: str = UDGAVE, dagsdato: date = DAG) -> Status:
        """With these words (file, old, new) exchanged, or with a new file where old is empty."""
        files = dict(self.kernen.files)
        for name, old, new in rettet:
            # Nothing of the core is read from an example's folder.
            assert name.startswith("kommuner/eksempel-")
            text = files.get(name, b"").decode()
            assert old in text, f"{old!r} står ikke i {name}"
            files[name] = text.replace(old, new, 1).encode()
        return status_of(replace(self.kernen, files=files), udgave, dagsdato, lambda _: {})


@pytest.fixture
def stand(kernen: Reading) -> Stand:
    return Stand(kernen)


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
