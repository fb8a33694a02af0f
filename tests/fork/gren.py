"""A core and a municipality's fork of it, in real git, and how a person works in them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.copies import MADE, share_made

_HVEM = {
    "GIT_AUTHOR_NAME": "Test",
    "GIT_AUTHOR_EMAIL": "test@x.example",
    "GIT_COMMITTER_NAME": "Test",
    "GIT_COMMITTER_EMAIL": "test@x.example",
    # Whoever runs the tests may have hooks and signing that are none of our business.
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
}


@dataclass(frozen=True, slots=True)
class Svar:
    """What a command answered."""

    kode: int
    ord: str


@dataclass(frozen=True, slots=True)
class Gren:
    """One working folder."""

    mappe: Path

    def git(self, *words: str) -> Svar:
        return self._run(["git", "-c", "core.hooksPath=", *words])

    def gem(self, besked: str) -> None:
        """Commit everything."""
        assert self.git("add", "-A").kode == 0
        svar = self.git("commit", "-q", "-m", besked)
        assert svar.kode == 0, svar.ord

    def koer(self, *words: str) -> Svar:
        """``python3 -m build_scripts`` with these words."""
        return self._run([sys.executable, "-m", "build_scripts", *words])

    def laes(self, navn: str) -> str:
        return (self.mappe / navn).read_text("utf-8")

    def skriv(self, navn: str, tekst: str) -> None:
        path = self.mappe / navn
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(tekst, encoding="utf-8")

    def ret(self, navn: str, gammelt: str, nyt: str) -> None:
        """Exchange words that must be in the file."""
        tekst = self.laes(navn)
        assert gammelt in tekst, f"{gammelt!r} står ikke i {navn}"
        self.skriv(navn, tekst.replace(gammelt, nyt, 1))

    def _run(self, command: list[str]) -> Svar:
        done = subprocess.run(
            command,
            cwd=self.mappe,
            env={**os.environ, **_HVEM},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return Svar(done.returncode, done.stdout + done.stderr)


def kerne(root: Path, mappe: Path) -> Gren:
    """The project as it is right now, saved or not, as the first commit of a repository."""
    shutil.copytree(root, mappe, ignore=shutil.ignore_patterns(*MADE))
    gren = _med_miljoe(root, Gren(mappe), new=True)
    gren.gem("Kernen")
    return gren


def fork(root: Path, fra: Gren, mappe: Path) -> Gren:
    """A clone of the core on another machine."""
    svar = fra.git("clone", "-q", str(fra.mappe), str(mappe))
    assert svar.kode == 0, svar.ord
    return _med_miljoe(root, Gren(mappe), new=False)


def _med_miljoe(root: Path, gren: Gren, *, new: bool) -> Gren:
    """The environment and what has been fetched are shared, and no part of the repository."""
    if new:
        assert gren.git("init", "-q", "-b", "main").kode == 0
    with (gren.mappe / ".git/info/exclude").open("a", encoding="utf-8") as file:
        file.write("/.venv\n/.cache\n")
    (gren.mappe / ".venv").symlink_to(root / ".venv", target_is_directory=True)
    share_made(root, gren.mappe)
    return gren
