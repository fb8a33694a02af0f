"""A folder put in another's place: whoever reads meets the old one or the new one, whole."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path

from build_scripts.ground.one_at_a_time import one_at_a_time


def swap(fresh: Path, folder: Path) -> None:
    """Put ``fresh`` where ``folder`` is; for an instant between the two there is none."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    # Two builds into one folder: without the lock the second would move into the first one's site.
    name = hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
    with one_at_a_time(Path(tempfile.gettempdir()) / f"rettidig-{name}.laas"):
        old = fresh.with_name("old")
        if folder.exists():
            shutil.move(folder, old)
        shutil.move(fresh, folder)
