"""What a site was made from, as one fingerprint: an edition that has it already is not built again.

The fingerprint lies beside the sites, never in them.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Final

from build_scripts.udgaver.load import KOMMUNER, NEUTRAL, REGISTER

_CORE: Final = (
    "build_scripts", "docs", "guides", "linealen", "overrides", "mkdocs.yml",
    "requirements/site.txt", "requirements/motor.txt", "requirements/pyodide-build.txt",
    f"{KOMMUNER}/{REGISTER}", f"{KOMMUNER}/{NEUTRAL}",
)  # fmt: skip
_PASSING: Final = frozenset({"__pycache__", ".DS_Store"})
_FOLDER: Final = ".faerdige"


def core(root: Path, dagsdato: date, *, draft: bool) -> str:
    """The fingerprint of all that the editions share: the core's files, the day that is shown on
    pages past their time, the address, and the Python that builds."""
    whole = hashlib.sha256()
    for word in (dagsdato.isoformat(), str(draft), os.environ.get("SITE_URL", ""), sys.version):
        whole.update(word.encode() + b"\0")
    _add(whole, root, (root / name for name in _CORE))
    return whole.hexdigest()


def of(root: Path, udgave: str, shared: str) -> str:
    """The fingerprint of one edition on the core with the fingerprint ``shared``."""
    whole = hashlib.sha256(shared.encode())
    _add(whole, root, (root / KOMMUNER / udgave,))
    return whole.hexdigest()


def is_done(ud: Path, udgave: str, wanted: str) -> bool:
    """Whether the site of the edition below ``ud`` is there and has this fingerprint."""
    record = _record(ud, udgave)
    whole = (ud / udgave / "404.html").is_file()
    return whole and record.is_file() and record.read_text("ascii") == wanted


def undo(ud: Path, udgave: str) -> None:
    """Forget that the edition is done, before anything of it is touched."""
    _record(ud, udgave).unlink(missing_ok=True)


def note(ud: Path, udgave: str, made: str) -> None:
    """Note that the edition's site is whole."""
    record = _record(ud, udgave)
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_text(made, "ascii")


def _record(ud: Path, udgave: str) -> Path:
    return ud / _FOLDER / udgave


def _add(whole: hashlib._Hash, root: Path, places: Iterable[Path]) -> None:
    for place in places:
        files = [place] if place.is_file() else sorted(place.rglob("*"))
        for path in files:
            if path.is_file() and not _PASSING.intersection(path.parts):
                whole.update(path.relative_to(root).as_posix().encode() + b"\0")
                whole.update(hashlib.sha256(path.read_bytes()).digest())
