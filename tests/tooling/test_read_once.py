"""A build reads every file once and walks every path once; a second time would be seen."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from build_scripts.ground.files import load_files
from build_scripts.kerne.load import FOLDERS

# Whole builds, in processes of their own.
pytestmark = pytest.mark.usefixtures("heavy")

READ_AND_WALK = """
import sys
from pathlib import Path
from build_scripts.bench.counted import Counts
from build_scripts.kerne.load import load_kerne
root = Path(sys.argv[1])
counts = Counts(root)
kerne = load_kerne(root).kerne()
(root / "docs/index.md").read_text("utf-8")
{more}
sys.settrace(None)
print(counts.as_json())
"""
WALK_AGAIN = """
from build_scripts.veje.walked import walk_path
walk_path(kerne.veje.veje[0])
"""


def counted(root: Path, *words: str) -> dict[str, dict[str, int]]:
    done = subprocess.run(
        [sys.executable, *words], cwd=root, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def twice(counts: dict[str, int]) -> dict[str, int]:
    return {name: count for name, count in counts.items() if count != 1}


def test_a_build_reads_each_file_once_and_walks_each_path_once(root: Path, tmp_path: Path) -> None:
    found = counted(root, "-m", "build_scripts.bench.counted", str(root), str(tmp_path / "site"))
    assert twice(found["reads"]) == {}
    assert twice(found["walks"]) == {}
    # All of the content was read, and more: what it looks like, and what it is made of.
    assert set(load_files(root, FOLDERS)) < set(found["reads"])
    assert {"mkdocs.yml", "overrides/main.html"} < set(found["reads"])
    paths = {path.name for path in (root / "guides" / "handleveje").iterdir() if path.is_dir()}
    assert paths == {walk.split()[0] for walk in found["walks"]}


def test_a_second_time_is_seen(root: Path) -> None:
    code = READ_AND_WALK.format(more=WALK_AGAIN)
    found = counted(root, "-c", code, str(root))
    assert twice(found["reads"]) == {"docs/index.md": 2}
    assert set(twice(found["walks"]).values()) == {2}
