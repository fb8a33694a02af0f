"""Run one job in Pyodide under Node while building; ``inside/run.py`` says what it can do."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from build_scripts.engine import fetch, sources, tidy
from build_scripts.ground.stop import Stop
from build_scripts.setup import node

_LONGEST_SECONDS: Final = 300
# Enough to go back and forth between branches without compiling anew.
_KEPT: Final = 8


def run(
    root: Path,
    job: Mapping[str, object],
    target: Path,
    source: Mapping[str, bytes] | None = None,
    compiler: Path | None = None,
) -> None:
    """Let Pyodide make of ``job`` and ``source`` (relative path to bytes) the file or the folder
    ``target``.

    ``compiler`` is the folder with pyodide-build, for a job that needs it. ``target`` appears whole
    or not at all. Raises Stop with what Pyodide said when it fails.
    """
    stock, program = fetch.stock(root), node.executable(root)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as work:
        folder = Path(work)
        (folder / "job.json").write_text(json.dumps(job), encoding="utf-8")
        for name, content in (source or {}).items():
            path = folder / "source" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        library = stock / "python_stdlib.zip"
        paths = [sources.INSIDE / "start.mjs", stock, library, folder, sources.INSIDE]
        # Node mounts no link to a folder.
        resolved = [path.resolve() for path in (*paths, *([compiler] if compiler else []))]
        done = subprocess.run(
            [str(path) for path in (program, *resolved)],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            # Times in a zip are local ones.
            env={**os.environ, "TZ": "UTC"},
            timeout=_LONGEST_SECONDS,
            check=False,
        )
        if done.returncode != 0:
            raise Stop(_complaint(root, done.stdout + done.stderr))
        _readable(folder / "out")
        shutil.move(folder / "out", target)
        tidy.keep_newest(target.parent.glob(f"{job['kind']}-*"), _KEPT)


def _readable(made: Path) -> None:
    """Pyodide's own idea of permissions is not this machine's."""
    made.chmod(0o755 if made.is_dir() else 0o644)
    for path in made.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)


def _complaint(root: Path, output: str) -> str:
    log = root / ".cache" / "log" / "motor.txt"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text(output, encoding="utf-8")
    last = next((line for line in reversed(output.splitlines()) if "Error" in line), "")
    return (
        f"Pyodide kunne ikke oversætte Python-koden til browseren ({last.strip()}). "
        "Hele forklaringen står i .cache/log/motor.txt"
    )
