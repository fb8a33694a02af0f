"""The standard library for the browser: only what is loaded, already compiled."""

import hashlib
import json
from pathlib import Path
from typing import Final

from build_scripts.engine import imports, job, pins, sources

# 2: without docstrings and asserts. The tests that run our package in the browser hold for it.
_OPTIMIZE: Final = 2
# Loaded by importers that do without when they are missing (shutil, zipfile, asyncio): no archive
# of another kind is opened in the browser, and no socket.
_WITHOUT: Final = ("bz2.", "compression/", "lzma.", "ssl.")
# Made by ``dataclass`` each time Pyodide starts: 15 to 25 ms for two classes.
_WRITTEN_OUT: Final = ("asyncio/graph.py",)


def library(root: Path) -> Path:
    """Path of the cut-down, compiled library, made when it is not in the cache. Raises Stop."""
    asked = {
        "kind": "library",
        "imports": imports.needed(sources.python(root).values()),
        "optimize": _OPTIMIZE,
        "without": _WITHOUT,
        "instead": sources.instead(),
        "written_out": _WRITTEN_OUT,
    }
    recipe = json.dumps([pins.STOCK["python_stdlib.zip"], asked, sources.inside()])
    key = hashlib.sha256(recipe.encode()).hexdigest()[:16]
    path = root / ".cache" / "motor" / f"library-{key}.zip"
    if not path.is_file():
        job.run(root, asked, path)
    return path
