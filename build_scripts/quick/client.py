"""The warm process as ``serve`` sees it: started, asked, heard, ended."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from build_scripts.runner.name import RUNNER


@dataclass(frozen=True, slots=True)
class Step:
    """What the warm process answers.

    ``kind`` is »first« (where the change most probably shows, is in the site), and then »all«;
    or »stopped« (``why`` says what must be mended), or »whole« (``why`` only the whole build can).
    """

    kind: str
    written: int = 0
    findings: tuple[str, ...] = ()
    why: str = ""

    @property
    def last(self) -> bool:
        """Whether the round has no more to say."""
        return self.kind != "first"


class Warm:
    """A running warm process for an edition of the project at ``root``, as a draft.

    It begins to warm up at once.
    """

    def __init__(self, root: Path, udgave: str, runner: str = RUNNER) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "build_scripts.quick.worker", str(root), runner, udgave],
            cwd=root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        self._round = 0
        self._lines: queue.Queue[str] = queue.Queue()
        if self._process.stdout is not None:
            heard = (self._process.stdout, self._lines)
            threading.Thread(target=_listen, args=heard, daemon=True).start()

    def ask(self, site: Path, changed: Iterable[str]) -> None:
        """Ask for ``changed`` (paths below the root) to be shown in ``site``. What has not been
        answered of the round before is not answered any more: this one does it as well."""
        self._round += 1
        asked = {"round": self._round, "site": str(site), "changed": sorted(changed)}
        try:
            if self._process.stdin is not None:
                print(json.dumps(asked), file=self._process.stdin, flush=True)
        except OSError:
            self._lines.put("")  # it has ended

    def hear(self, seconds: float) -> Step | None:
        """The next step of the round that was asked for last; None when there is none so soon."""
        try:
            line = self._lines.get(timeout=seconds)
        except queue.Empty:
            return None
        if not line:
            return Step("whole", why="den hurtige vej er standset")
        found = json.loads(line)
        if found["round"] != self._round:
            return None
        return Step(
            kind=found["step"],
            written=found.get("written", 0),
            findings=tuple(found.get("findings", ())),
            why=found.get("why", ""),
        )

    def end(self) -> None:
        """End it; what it was writing is whole or not there."""
        self._process.kill()
        self._process.wait()


def _listen(told: TextIO, lines: queue.Queue[str]) -> None:
    for line in told:
        lines.put(line)
    lines.put("")
