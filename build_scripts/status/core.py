"""Read the core's pieces: from the working folder, or from an older core that git remembers."""

from __future__ import annotations

import io
import subprocess
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from build_scripts.content import Grundlag, parse_grundlag
from build_scripts.ground.files import Files, names_below
from build_scripts.kerne.model import Reading
from build_scripts.prosa.load import Skreven, parse_pages
from build_scripts.status.pieces import Stykke, of_filer, of_lineal, of_sider, of_tekster, of_veje
from build_scripts.udgaver.texts import TEKSTER
from build_scripts.veje.load import parse_veje
from linealen import ContentError
from linealen.handlevej import Handlevej

_FOLDERS: Final = ("linealen/data", "guides", "docs")
_KINDS: Final = frozenset({".yml", ".md"})
_SAMLINGER: Final = {"Øvelse": "guides/dilemmaer", "Opslag": "guides/opslag"}


def stykker(files: Files) -> dict[str, Stykke]:
    """Every piece of the core in these files, by id. What cannot be read is left out; that it
    cannot is for ``check`` to say."""
    return _by_id((*of_tekster(TEKSTER), *_written(files)))


def stykker_of(read: Reading) -> dict[str, Stykke]:
    """The same of a core that has been read."""
    veje = read.laeste.veje if read.laeste else ()
    found = _indhold(read.files, read.grundlag, veje, read.sider)
    return _by_id((*of_tekster(TEKSTER), *found))


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
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        names = (name for name in archive.namelist() if not name.endswith("/"))
        return _by_id(_written({name: archive.read(name) for name in names}))


def _by_id(found: Iterable[Stykke]) -> dict[str, Stykke]:
    return {each.id: each for each in found}


def _written(files: Files) -> Iterator[Stykke]:
    sider, _ = parse_pages(files)
    try:
        grundlag = parse_grundlag(files)
    except ContentError:
        return _indhold(files, None, (), sider)
    navne = grundlag.skala.alle_navne(grundlag.lineal)
    veje = parse_veje(files, grundlag.lineal, navne).veje
    return _indhold(files, grundlag, veje, sider)


def _indhold(
    files: Files, grundlag: Grundlag | None, veje: Iterable[Handlevej], sider: Iterable[Skreven]
) -> Iterator[Stykke]:
    if grundlag is not None:
        yield from of_lineal(grundlag.lineal, grundlag.skala)
        yield from of_veje(veje)
    yield from of_sider(sider)
    for slags, folder in _SAMLINGER.items():
        yield from of_filer(slags, _filer(files, folder))


def _filer(files: Files, folder: str) -> dict[str, str]:
    return {
        name: files[name].decode("utf-8", "replace")
        for name in names_below(files, folder)
        if PurePosixPath(name).suffix in _KINDS
    }


def _git(root: Path, *words: str) -> bytes:
    """What git answers, or nothing where it cannot."""
    try:
        done = subprocess.run(["git", *words], cwd=root, capture_output=True, check=False)
    except FileNotFoundError:
        return b""
    return done.stdout if done.returncode == 0 else b""
