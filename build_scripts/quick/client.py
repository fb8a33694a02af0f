"""The warm process as ``serve`` sees it: started, asked, ended."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts import site as site_builder


@dataclass(frozen=True, slots=True)
class Step:
    """What the warm process answers. ``kind``: shown, stopped or whole; ``why`` in Danish."""

    kind: str
    written: int = 0
    findings: tuple[str, ...] = ()
    why: str = ""


class Warm:
    """A running warm process for the project at ``root``. It begins to warm up at once."""

    def __init__(self, root: Path, runner: str = site_builder.RUNNER) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "build_scripts.quick.worker", str(root), runner],
            cwd=root,
            env=site_builder.environment(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )

    def round(self, site: Path, changed: Iterable[str]) -> Iterator[Step]:
        """Show ``changed`` (paths below the root) in ``site``; each step as it is done.

        The last step is the second that is »shown«, or the one that is not.
        """
        asked, told = self._process.stdin, self._process.stdout
        if asked is None or told is None:
            raise ValueError("the warm process was started without pipes")
        try:
            print(json.dumps({"site": str(site), "changed": sorted(changed)}), file=asked)
            asked.flush()
        except OSError:
            yield _ENDED
            return
        for _ in range(2):
            step = _read(told.readline())
            yield step
            if step.kind != "shown":
                return

    def end(self) -> None:
        """End it; what it was writing is whole or not there."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:
                    continue


_ENDED = Step("whole", why="den hurtige vej er standset")


def _read(line: str) -> Step:
    try:
        found = json.loads(line)
    except ValueError:  # it ended
        return _ENDED
    return Step(
        kind=found["step"],
        written=found.get("written", 0),
        findings=tuple(found.get("findings", ())),
        why=found.get("why", ""),
    )
