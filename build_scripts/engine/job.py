"""Run one job in Pyodide under Node while building; see ``inside.py`` for what it can do."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from build_scripts.engine import fetch, tidy
from build_scripts.ground.stop import Stop
from build_scripts.setup import node

_HERE: Final = Path(__file__).parent
_LONGEST_SECONDS: Final = 300
# Enough to go back and forth between branches without compiling anew.
_KEPT: Final = 8


def run(
    root: Path,
    job: Mapping[str, object],
    target: Path,
    source: Mapping[str, bytes] | None = None,
    library: Path | None = None,
) -> None:
    """Let Pyodide make a zip of ``job`` and ``source`` (relative path to bytes) at ``target``.

    ``library`` is the standard library to do it with; the stock one, which is slow to start, when
    there is no other yet. ``target`` appears whole or not at all. Raises Stop with what Pyodide
    said when it fails.
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
        paths = [_HERE / "inside.mjs", stock, library or stock / "python_stdlib.zip", folder]
        done = subprocess.run(
            [str(path) for path in (program, *paths, _HERE / "inside.py")],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            timeout=_LONGEST_SECONDS,
            check=False,
        )
        if done.returncode != 0:
            raise Stop(_complaint(root, done.stdout + done.stderr))
        shutil.move(folder / "out.zip", target)
        target.chmod(0o644)
        tidy.keep_newest(target.parent.glob(f"{job['kind']}-*.zip"), _KEPT)


def _complaint(root: Path, output: str) -> str:
    log = root / ".cache" / "log" / "motor.txt"
    log.parent.mkdir(parents=True, exist_ok=True)
    log.write_text(output, encoding="utf-8")
    last = next((line for line in reversed(output.splitlines()) if "Error" in line), "")
    return (
        f"Pyodide kunne ikke oversætte Python-koden til browseren ({last.strip()}). "
        "Hele forklaringen står i .cache/log/motor.txt"
    )
