"""Keep the cache from growing with every edit."""

import shutil
from collections.abc import Iterable
from pathlib import Path


def keep_newest(made: Iterable[Path], count: int) -> None:
    """Remove all but the ``count`` most recently made of ``made``, files or folders."""
    by_age = sorted((path for path in made if path.exists()), key=lambda path: path.stat().st_mtime)
    for path in by_age[:-count]:
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
