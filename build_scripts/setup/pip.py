"""The three things we ask of pip, always with hashes, never with sources to compile."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Final

from build_scripts.ground.stop import Stop
from build_scripts.setup import pip_trouble

LOG: Final = ".cache/log/pip.txt"
_ALWAYS: Final = (
    # The lock is complete: looking for more would only cost time and let things in.
    "--no-deps",
    "--require-hashes",
    "--only-binary=:all:",
    "--no-input",
    "--disable-pip-version-check",
    "--progress-bar=off",
    "--retries=2",
)


def install(root: Path, lock: str, python: Path) -> None:
    """Install ``lock`` into the environment ``python`` belongs to. Raises Stop."""
    _run(root, python, "install", "-r", lock)


def download(root: Path, lock: str, target: Path) -> None:
    """Download the wheels in ``lock`` to ``target``. Raises Stop."""
    _run(root, Path(sys.executable), "download", "--dest", str(target), "-r", lock)


def unpack(root: Path, lock: str, target: Path) -> None:
    """Unpack the wheels in ``lock`` to the folder ``target``, all or nothing. Raises Stop.

    This Python does not run them, so they may want another."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as work:
        fresh = Path(work) / "fresh"
        python = Path(sys.executable)
        where = ["--no-compile", "--ignore-requires-python", "--target", str(fresh)]
        _run(root, python, "install", *where, "-r", lock)
        shutil.rmtree(target, ignore_errors=True)
        fresh.rename(target)


def _run(root: Path, python: Path, command: str, *arguments: str) -> None:
    done = subprocess.run(
        [str(python), "-m", "pip", command, *_ALWAYS, *arguments],
        cwd=root,
        # pip's messages are matched against patterns, so they must be in English.
        env={**os.environ, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        log = root / LOG
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(done.stdout, encoding="utf-8")
        raise Stop(pip_trouble.sentence(done.stdout, LOG))
