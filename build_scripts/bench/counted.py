"""Build a site, and count how often each file of the project is read and each path is walked.

A process of its own: what listens cannot be taken away again. What is counted is told as JSON on
the last line.
"""

from __future__ import annotations

import json
import os
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from types import FrameType
from typing import Any, Final

from build_scripts import site
from build_scripts.udgaver.folder import NEUTRAL
from linealen.tilstande import enumerate_states

# What a site is made from; Python itself reads the code.
_SOURCES: Final = ("docs/", "guides/", "kommuner/", "linealen/data/", "overrides/", "mkdocs.yml")
_WRITES: Final = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_WALK: Final = enumerate_states.__code__


class Counts:
    """How often, from now on: by file below ``root``; by path, with the facts it is walked for."""

    def __init__(self, root: Path) -> None:
        self.reads: Counter[str] = Counter()
        self.walks: Counter[str] = Counter()
        self._root = root
        sys.addaudithook(self._hear)
        # Of the two that can listen, the one that is told of our own functions only, and once.
        sys.settrace(self._see)

    def as_json(self) -> str:
        return json.dumps({"reads": self.reads, "walks": self.walks}, ensure_ascii=False)

    def _hear(self, event: str, args: tuple[Any, ...]) -> None:
        if event != "open" or not isinstance(args[0], str | os.PathLike):
            return
        path = Path.cwd() / args[0]
        if path.is_relative_to(self._root) and not (args[2] or 0) & _WRITES:
            name = path.relative_to(self._root).as_posix()
            if name.startswith(_SOURCES):
                self.reads[name] += 1

    def _see(self, frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code is _WALK:
            facts = " ".join(sorted(frame.f_locals["fakta"]))
            self.walks[f"{frame.f_locals['vej'].id} {facts}".strip()] += 1


def most(counted: Mapping[str, int]) -> int:
    """How often the one that came oftenest came."""
    return max(counted.values(), default=0)


if __name__ == "__main__":
    project, target = (Path(word).resolve() for word in sys.argv[1:3])
    counts = Counts(project)
    site.build(project, target, udgave=(sys.argv[3:] or [NEUTRAL])[0], draft=True)
    sys.settrace(None)
    print(counts.as_json())
