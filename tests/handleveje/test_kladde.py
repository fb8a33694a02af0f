"""A broken path harms nothing else in ``serve``; ``build`` refuses it and touches nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts import site as site_builder
from build_scripts.stop import Stop
from build_scripts.veje import FOLDER

from ..tooling.conftest import project  # noqa: F401  (a fixture)
from .vejmappe import edit

# Two kinds of broken: one cannot be read, the other only fails when it is walked.
UNREAD, UNSOUND = "akut-fare", "tandplejen"


@pytest.fixture
def broken(project: Path) -> Path:  # noqa: F811
    edit(project / FOLDER / UNREAD, "vej.yml", "\nstart: ", "\nstart: [")
    journeys = project / FOLDER / UNSOUND / "rejser.yml"
    text = journeys.read_text(encoding="utf-8")
    journeys.write_text(text.replace("    ender: ", "    ender: findes-ikke-", 1), encoding="utf-8")
    return project


def test_a_draft_forgives_nothing_but_paths(broken: Path, tmp_path: Path) -> None:
    scale = broken / "linealen" / "data" / "skala.yml"
    scale.write_text("laengde: nej\n", encoding="utf-8")
    with pytest.raises(Stop, match=r"linealen/data/skala\.yml"):
        site_builder.build(broken, tmp_path / "kladde", draft=True)
