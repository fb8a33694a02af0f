"""The mark inside ``.venv`` that says which locks are installed in full.

It is written last. An environment without it, or with another one, is half made or out of date.
"""

import hashlib
import json
import platform
import sys
from pathlib import Path
from typing import Final

_FILE: Final = "rettidig.json"


def fingerprint(root: Path, lock: str) -> str:
    """What an installed ``lock`` depends on: its text, the Python and the kind of machine."""
    depends = hashlib.sha256((root / "requirements" / f"{lock}.txt").read_bytes())
    tag = sys.implementation.cache_tag or sys.version
    depends.update(f"{tag} {sys.platform} {platform.machine()}".encode())
    return depends.hexdigest()


def load(venv: Path) -> dict[str, str]:
    """Lock name to fingerprint; empty when there is no readable mark."""
    try:
        content = json.loads((venv / _FILE).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return content if isinstance(content, dict) else {}


def write(venv: Path, installed: dict[str, str]) -> None:
    """Replace the mark in one step."""
    fresh = venv / (_FILE + ".new")
    fresh.write_text(json.dumps(installed, sort_keys=True), encoding="utf-8")
    fresh.replace(venv / _FILE)
