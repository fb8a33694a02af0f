"""Checking grows with the number of guides and no faster, and a hundred large ones are soon done.

Processor time, not the clock: other work on the machine must not fail a test.
"""

from __future__ import annotations

import time
from pathlib import Path

from build_scripts import content
from build_scripts.bench import budgets, veje
from build_scripts.check_veje import check_veje
from linealen.tilstande import enumerate_states

FEW, MANY = 5, 20
MOST = next(measure.most for measure in budgets.MEASURES if measure.key == "paths_100_s")


def seconds(root: Path, built: content.Content, guides: int) -> float:
    for number in range(guides):
        veje.write_guide(root, f"maal-{number}")
    begin = time.process_time()
    found = check_veje(root, built.lineal, built.udgave.fakta)
    spent = time.process_time() - begin
    assert found.findings == ()
    assert len(found.veje) == guides
    return spent


def test_the_measured_guides_are_large(tmp_path: Path, built_content: content.Content) -> None:
    veje.write_guide(tmp_path, "maal")
    (vej,) = check_veje(tmp_path, built_content.lineal, ()).veje
    assert len(vej.trin) == 50
    assert len(enumerate_states(vej).alle) > 500


def test_a_hundred_large_guides_are_soon_checked(
    tmp_path: Path, built_content: content.Content
) -> None:
    seconds(tmp_path / "varm", built_content, 1)
    few = seconds(tmp_path / "faa", built_content, FEW)
    many = seconds(tmp_path / "mange", built_content, MANY)
    assert MOST is not None
    assert many / MANY * 100 <= MOST
    assert many / MANY <= 2 * few / FEW  # four times as many cost about four times as much
