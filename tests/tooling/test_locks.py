"""The locks: whole, in step with what asks for them, and without a word about where from."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

LOCKS = ("site", "test", "motor", "pyodide-build", "node")


def pinned(text: str) -> dict[str, str]:
    return dict(re.findall(r"^([a-z0-9._-]+)==([^\s;\\]+)", text, re.M | re.I))


@pytest.mark.parametrize("lock", LOCKS)
def test_each_line_is_pinned_and_hashed(root: Path, lock: str) -> None:
    text = (root / "requirements" / f"{lock}.txt").read_text("utf-8")
    for entry in re.split(r"\n(?=[a-zA-Z0-9])", text):
        assert "==" in entry.splitlines()[0], entry
        assert "--hash=sha256:" in entry, entry


@pytest.mark.parametrize("lock", LOCKS)
def test_no_host_and_no_option(root: Path, lock: str) -> None:
    for ending in ("in", "txt"):
        text = (root / "requirements" / f"{lock}.{ending}").read_text("utf-8")
        assert "://" not in text
        assert not re.search(r"^\s*--(?!hash)", text, re.M)


@pytest.mark.parametrize("lock", LOCKS)
def test_what_is_asked_for_is_locked(root: Path, lock: str) -> None:
    asked = (root / "requirements" / f"{lock}.in").read_text("utf-8")
    names = re.findall(r"^([A-Za-z][\w.-]*)", asked, re.M)
    locked = pinned((root / "requirements" / f"{lock}.txt").read_text("utf-8"))
    assert {name.lower() for name in names} <= {name.lower() for name in locked}
    for name, version in pinned(asked).items():
        assert locked[name.lower()] == version


def test_site_and_test_agree(root: Path) -> None:
    site, test = (
        pinned((root / "requirements" / f"{lock}.txt").read_text("utf-8")) for lock in LOCKS[:2]
    )
    assert {name: test[name] for name in site.keys() & test.keys()} == {
        name: site[name] for name in site.keys() & test.keys()
    }


def test_each_direct_dependency_is_explained(root: Path) -> None:
    told = (root / "requirements" / "README.md").read_text("utf-8").lower()
    table = told[told.index("| package |") :]
    for lock in LOCKS:
        asked = (root / "requirements" / f"{lock}.in").read_text("utf-8")
        for name in re.findall(r"^([A-Za-z][\w.-]*)", asked, re.M):
            assert name.lower() in table, name
    for name in json.loads((root / "tests/node/package.json").read_text())["devDependencies"]:
        assert name in table, name


def test_the_npm_lock_is_hashed_and_names_no_registry(root: Path) -> None:
    lock = json.loads((root / "tests" / "node" / "package-lock.json").read_text("utf-8"))
    for name, entry in lock["packages"].items():
        assert "resolved" not in entry, name
        assert not name or entry["integrity"].startswith("sha512-"), name
