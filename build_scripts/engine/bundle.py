"""Our own package for the browser: bytecode and the compiled ruler in one deterministic zip."""

import hashlib
import json
from pathlib import Path
from typing import Final

from build_scripts.engine import job, library, pins, sources

# 0: asserts and docstrings stay, so our package does the same thing as in CPython.
_OPTIMIZE: Final = 0
RULER: Final = f"{sources.PACKAGE}/lineal.json"


def bundle(root: Path, ruler: str) -> Path:
    """Path of the zip with the package and ``ruler`` (JSON text), made when not in the cache.

    Raises Stop when the package does not compile.
    """
    files = {**sources.python(root), RULER: ruler.encode()}
    asked = {"kind": "bundle", "optimize": _OPTIMIZE}
    content = {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}
    recipe = json.dumps([pins.VERSION, asked, content, sources.inside()], sort_keys=True)
    key = hashlib.sha256(recipe.encode()).hexdigest()[:16]
    path = root / ".cache" / "motor" / f"bundle-{key}.zip"
    if not path.is_file():
        job.run(root, asked, path, files, library.library(root))
    return path
