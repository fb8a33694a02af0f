"""A broken dilemma harms nothing else in ``serve``; ``build`` refuses it and touches nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts import site as site_builder
from build_scripts.dilemmaer.load import FOLDER
from build_scripts.dilemmaer.wording import MAADER
from build_scripts.ground.addresses import DILEMMAER
from build_scripts.ground.stop import Stop
from tests.site.html_page import Unread, reworded
from tests.veje.vejmappe import edit

# One cannot be read, one claims another band than the rules give, one has lost a text.
UNREAD, UNSOUND, UNTOLD = "maelken", "en-ny-stilhed", "balder"


@pytest.fixture
def broken(project: Path) -> Path:
    folder = project / FOLDER
    edit(folder / UNREAD, "dilemma.yml", "\nscener:\n", "\nscener: [\n")
    edit(folder / UNSOUND, "dilemma.yml", "giver: opmaerksomhed", "giver: trivsel")
    next((folder / UNTOLD / "scener").glob("*.md")).unlink()
    return project


def test_a_draft_shows_all_but_the_broken_dilemmas(
    broken: Path, site: Path, tmp_path: Path
) -> None:
    target = tmp_path / "kladde"
    told = site_builder.build(broken, target, draft=True)
    assert {finding.path.split("/")[2] for finding in told} == {UNREAD, UNSOUND, UNTOLD}

    whole, draft = Unread(site), Unread(target)
    start_pages = {f"{DILEMMAER}/{id_}/" for id_ in (UNREAD, UNSOUND, UNTOLD)}
    lost = {url for url in whole if url.startswith(tuple(start_pages))}
    assert len(lost) == len(MAADER) * len(start_pages)
    assert set(draft) == set(whole) - lost | start_pages
    for address in start_pages:
        assert "kan ikke vises" in draft[address].text
        for finding in told:
            shown = " ".join(str(finding).split()) in draft[address].text
            assert shown == (finding.path.split("/")[2] in address), finding
    sound = [url for url in draft if url.startswith(f"{DILEMMAER}/") and url.count("/") > 2]
    assert sound
    assert reworded(draft, whole, sound) == set()

    before = {path: path.stat().st_mtime_ns for path in target.rglob("*")}
    with pytest.raises(Stop) as refused:
        site_builder.build(broken, target)
    assert [str(finding) for finding in told if str(finding) not in str(refused.value)] == []
    assert {path: path.stat().st_mtime_ns for path in target.rglob("*")} == before


def test_a_draft_does_not_forgive_what_all_dilemmas_share(broken: Path, tmp_path: Path) -> None:
    words = broken / FOLDER / "ord.yml"
    words.write_text("slags: nej\n", encoding="utf-8")
    with pytest.raises(Stop, match=r"guides/dilemmaer/ord\.yml"):
        site_builder.build(broken, tmp_path / "kladde", draft=True)
