"""What a build costs: how often it reads and walks the same, and its processor time beside plain
MkDocs with the same written pages, which says the same on every machine."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Final

from build_scripts.bench import site_pages
from build_scripts.bench.counted import most
from build_scripts.ground.stop import Stop
from build_scripts.runner.name import plain_build

_BUILD: Final = ("-m", "build_scripts", "build")


def numbers(root: Path, rounds: int) -> dict[str, float]:
    """Reads of a file and walks of a path, the most of any; and the share. Raises Stop when one of
    them cannot be built."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        folder = site_pages.with_pages(root, Path(work) / "arbejde", 0)
        (folder / ".venv").symlink_to(root / ".venv", target_is_directory=True)
        words = ["-m", "build_scripts.bench.counted", str(folder), str(folder / "site")]
        told = json.loads(_run([sys.executable, *words], folder).splitlines()[-1])
        plain = site_pages.plain_project(folder, site_pages.written(folder))
        # In turns: what else goes on in the machine comes to both.
        pairs = [
            (_worked([sys.executable, *_BUILD], folder), _worked(plain_build(), plain))
            for _ in range(rounds)
        ]
    found: dict[str, float] = {"reads_most": most(told["reads"]), "walks_most": most(told["walks"])}
    ours, theirs = (median(times) for times in zip(*pairs, strict=True))
    if theirs:  # nothing where the system does not tell
        found |= {"build_work_s": ours, "build_work_ratio": ours / theirs}
    return found


def _worked(command: Sequence[str], folder: Path) -> float:
    """Seconds of processor time of a command and of all that it starts."""
    before = os.times()
    _run(command, folder)
    after = os.times()
    return sum(after[2:4]) - sum(before[2:4])


def _run(command: Sequence[str], folder: Path) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stop(f"Målingens bygning gik ikke: {done.stdout[-300:]}{done.stderr[-300:]}")
    return done.stdout
