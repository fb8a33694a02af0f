"""A broken path harms nothing else in ``serve``; ``build`` refuses it and touches nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts import site as site_builder
from build_scripts.ground.addresses import HANDLEVEJE
from build_scripts.ground.stop import Stop
from build_scripts.veje.load import FOLDER
from tests.site.html_page import Unread, reworded
from tests.veje.vejmappe import edit

# Two kinds of broken: one cannot be read, the other only fails when it is walked.
UNREAD, UNSOUND = "akut-fare", "tandplejen"


@pytest.fixture
def broken(project: Path) -> Path:
    edit(project / FOLDER / UNREAD, "vej.yml", "\nstart: ", "\nstart: [")
    journeys = project / FOLDER / UNSOUND / "rejser.yml"
    text = journeys.read_text(encoding="utf-8")
    journeys.write_text(text.replace("    ender: ", "    ender: findes-ikke-", 1), encoding="utf-8")
    return project


def test_a_draft_shows_all_but_the_broken_paths(broken: Path, site: Path, tmp_path: Path) -> None:
    target = tmp_path / "kladde"
    told = site_builder.build(broken, target, draft=True)
    assert {finding.path.split("/")[2] for finding in told} == {UNREAD, UNSOUND}

    whole, draft = Unread(site), Unread(target)
    start_pages = {f"{HANDLEVEJE}/{UNREAD}/", f"{HANDLEVEJE}/{UNSOUND}/"}
    # Nobody signs what is broken: it has no pack to read.
    packs = tuple(f"om/til-gennemlaesning/{each}/" for each in (UNREAD, UNSOUND))
    lost = {url for url in whole if url.startswith((*start_pages, *packs))}
    assert set(draft) == set(whole) - lost | start_pages
    for address in start_pages:
        assert "kan ikke vises" in draft[address].text
        for finding in told:
            shown = " ".join(str(finding).split()) in draft[address].text
            assert shown == (finding.path.split("/")[2] in address), finding
    # What the others say has not changed, but for the title of a path that cannot be read, and the
    # lists of sources and of packs, which tell which pages use or are in each.
    others = set(draft) - start_pages - {"kilder/", "om/til-gennemlaesning/"}
    changed = reworded(draft, whole, others)
    assert [url for url in sorted(changed) if "Kladden »" not in draft[url].text] == []
    assert len(changed) < len(draft) / 2

    before = {path: path.stat().st_mtime_ns for path in target.rglob("*")}
    with pytest.raises(Stop) as refused:
        site_builder.build(broken, target)
    assert [str(finding) for finding in told if str(finding) not in str(refused.value)] == []
    assert {path: path.stat().st_mtime_ns for path in target.rglob("*")} == before


def test_a_draft_forgives_nothing_but_paths(broken: Path, tmp_path: Path) -> None:
    scale = broken / "linealen" / "data" / "skala.yml"
    scale.write_text("laengde: nej\n", encoding="utf-8")
    with pytest.raises(Stop, match=r"linealen/data/skala\.yml"):
        site_builder.build(broken, tmp_path / "kladde", draft=True)
