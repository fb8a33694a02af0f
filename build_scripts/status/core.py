"""Read the core's pieces: from the working folder, or from an older core that git remembers."""

from __future__ import annotations

import io
import subprocess
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from build_scripts import content
from build_scripts.prosa.load import load_pages
from build_scripts.status.pieces import Stykke, of_filer, of_lineal, of_sider, of_tekster, of_veje
from build_scripts.udgaver.texts import TEKSTER
from build_scripts.veje.load import load_veje
from linealen import ContentError

_FOLDERS: Final = ("linealen/data", "guides", "docs")
_KINDS: Final = frozenset({".yml", ".md"})
_SAMLINGER: Final = {"Øvelse": "guides/dilemmaer", "Opslag": "guides/opslag"}


def stykker(root: Path) -> dict[str, Stykke]:
    """Every piece of the core below ``root``, by id. What cannot be read is left out; that it
    cannot is for ``check`` to say."""
    found: list[Stykke] = [*of_tekster(TEKSTER), *_indhold(root)]
    return {each.id: each for each in found}


def commit(root: Path) -> str:
    """The commit that ``root`` stands at, or "" where there is no git or nothing committed."""
    done = _git(root, "rev-parse", "--verify", "--quiet", "HEAD")
    return done.decode().strip() if done else ""


def stykker_at(root: Path, fra: str) -> dict[str, Stykke]:
    """The pieces as they were at the commit ``fra``; empty where git does not have it, or where
    today's code cannot read it."""
    packed = _git(root, "archive", "--format=zip", fra, "--", *_FOLDERS) if fra else b""
    if not packed:
        return {}
    with tempfile.TemporaryDirectory(prefix="kernen-") as work:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            archive.extractall(work)
        return {each.id: each for each in _indhold(Path(work))}


def _indhold(root: Path) -> Iterator[Stykke]:
    try:
        kerne = content.load_grundlag(root)
    except ContentError:
        pass
    else:
        yield from of_lineal(kerne.lineal, kerne.skala)
        yield from of_veje(load_veje(root, kerne.lineal, kerne.skala).veje)
    yield from of_sider(load_pages(root))
    for slags, folder in _SAMLINGER.items():
        yield from of_filer(slags, _filer(root, folder))


def _filer(root: Path, folder: str) -> dict[str, str]:
    return {
        path.relative_to(root).as_posix(): path.read_text("utf-8", errors="replace")
        for path in sorted((root / folder).rglob("*"))
        if path.suffix in _KINDS
    }


def _git(root: Path, *words: str) -> bytes:
    """What git answers, or nothing where it cannot."""
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, check=False)
    except FileNotFoundError:
        return b""
    return done.stdout if done.returncode == 0 else b""
