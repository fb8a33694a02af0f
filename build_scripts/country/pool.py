"""The processes at work, each on its own core: asked for an edition, heard, replaced when dead."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# Editions that one process builds before another takes its place; warming up takes as long as two.
_A_LIFE: Final = 25


@dataclass(frozen=True, slots=True)
class Outcome:
    """How it went with one edition. ``fejl`` is empty when its site is there; ``mib`` is the most
    memory that its process has had so far."""

    udgave: str
    fejl: str
    sekunder: float
    mib: float


class _Worker:
    """One process. It begins to warm up at once."""

    def __init__(self, root: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "build_scripts.country.worker", str(root)],
            cwd=root,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )

    def build(self, udgave: str, site: Path, *, draft: bool) -> Outcome | None:
        """How it went; None when the process died of it."""
        stdin, stdout = self._process.stdin, self._process.stdout
        if stdin is None or stdout is None:
            return None
        try:
            order = {"udgave": udgave, "site": str(site), "draft": draft}
            print(json.dumps(order), file=stdin, flush=True)
        except OSError:
            return None
        try:
            return Outcome(udgave, **json.loads(stdout.readline()))
        except ValueError:
            # Nothing, or half an answer: it died.
            return None

    def end(self) -> None:
        self._process.kill()
        self._process.wait()


def build(
    root: Path, udgaver: Iterable[str], ud: Path, kerner: int, *, draft: bool
) -> Iterator[Outcome]:
    """Build each edition into its folder below ``ud``, on so many cores; how it went, in the order
    they end. Every process ends with the iteration, however it ends."""
    waiting: queue.SimpleQueue[str] = queue.SimpleQueue()
    names = list(udgaver)
    for name in names:
        waiting.put(name)
    ended: queue.SimpleQueue[Outcome] = queue.SimpleQueue()
    workers: list[_Worker] = []
    stopping = threading.Event()

    def work(place: int) -> None:
        built = 0
        while not stopping.is_set():
            try:
                name = waiting.get_nowait()
            except queue.Empty:
                return
            outcome = workers[place].build(name, ud / name, draft=draft)
            if outcome is None:
                workers[place].end()
                if stopping.is_set():
                    return
                workers[place] = _Worker(root)
                outcome = Outcome(name, "Byggeriet af den gik i stå og blev lukket.", 0.0, 0.0)
            ended.put(outcome)
            built += 1
            if built % _A_LIFE == 0 and not waiting.empty():
                # Memory that a long life has scattered is given back at once.
                workers[place].end()
                workers[place] = _Worker(root)

    workers += [_Worker(root) for _ in range(min(kerner, len(names)))]
    threads = [
        threading.Thread(target=work, args=(place,), daemon=True) for place in range(len(workers))
    ]
    try:
        for thread in threads:
            thread.start()
        for _ in names:
            yield ended.get()
    finally:
        stopping.set()
        for worker in workers:
            worker.end()
