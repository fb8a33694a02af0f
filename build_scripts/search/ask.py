"""Ask the search what a reader asks it: the JavaScript of the page, in the pinned Node.

There is one ranking, in ``overrides/assets/js/search/``. Nothing here knows how it works.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from build_scripts.ground.stop import Stop
from build_scripts.setup import node

SCRIPTS: Final = Path("overrides/assets/js/search")
_ASK: Final = Path(__file__).with_name("ask.mjs")


@dataclass(frozen=True, slots=True)
class Answer:
    """The addresses of the pages, the best first, and whether danger is told of before them."""

    pages: tuple[str, ...]
    akut: bool


def answers(root: Path, index: str, queries: Sequence[str]) -> tuple[Answer, ...]:
    """What is found for each query in ``index``, the text of the index's module."""
    found = in_node(root, index, _ASK.read_text("utf-8"), list(queries))
    return tuple(Answer(tuple(each["pages"]), each["akut"]) for each in found)


def in_node(root: Path, index: str, script: str, given: object) -> Any:
    """What ``script`` makes of ``given``. Beside it lie the page's modules, in ``search/``, and the
    index. Raises Stop with what Node says."""
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        shutil.copytree(root / SCRIPTS, folder / "search")
        # So that .js are modules here, as they are on the page.
        (folder / "package.json").write_text('{"type": "module"}', encoding="utf-8")
        (folder / "index-of-the-site.js").write_text(index, encoding="utf-8")
        (folder / "script.js").write_text(script, encoding="utf-8")
        done = subprocess.run(
            [str(node.executable(root)), str(folder / "script.js")],
            input=json.dumps(given),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    if done.returncode != 0:
        raise Stop(f"Søgningen kunne ikke spørges:\n{done.stderr.strip()}")
    return json.loads(done.stdout)
