"""The whole build in a folder of its own, while the site is shown; it takes over when it is done
and nobody has saved anything since."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from build_scripts.ground.watch import Seen
from build_scripts.ground.whole_folder import swap

_FOLDER: Final = Path(".cache/serve")


def whole_build(udgave: str) -> list[str]:
    """The command that builds the whole site of an edition as a draft, as ``serve`` shows it. A
    process of its own: changed Python is read anew, and a crash is only a failed build."""
    return [sys.executable, "-m", "build_scripts", "build", "--draft", "--udgave", udgave]


class Behind:
    """A running whole build of the files as they were in ``seen``."""

    def __init__(self, root: Path, seen: Seen, udgave: str) -> None:
        self.seen = seen
        self._folder = root / _FOLDER
        shutil.rmtree(self._folder, ignore_errors=True)
        self._folder.mkdir(parents=True)
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                [*whole_build(udgave), "--site-dir", str(self._fresh)],
                cwd=root,
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    @property
    def _fresh(self) -> Path:
        return self._folder / "site"

    @property
    def _log(self) -> Path:
        return self._folder / "log.txt"

    def done(self) -> bool:
        """Whether it has ended, well or not."""
        return self._process.poll() is not None

    def take_over(self, site: Path) -> str:
        """Put what it built where ``site`` is; what it said when it could not build, else ""."""
        if self._process.returncode != 0:
            return self._log.read_text("utf-8", errors="replace").strip()
        swap(self._fresh, site)
        return ""

    def end(self) -> None:
        """End it and leave nothing behind."""
        self._process.kill()
        self._process.wait()
        shutil.rmtree(self._folder, ignore_errors=True)
