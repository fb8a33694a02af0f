"""All editions at once: the same sites as one by one, and nothing stops them."""

from __future__ import annotations

import filecmp
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from build_scripts import content
from build_scripts import site as site_builder
from build_scripts.bench import site_pages
from build_scripts.country import pool, run
from build_scripts.ground.today import today
from build_scripts.register.load import load_register
from build_scripts.udgaver import new
from build_scripts.udgaver.load import editions
from tests.conftest import ROOT

MIB = 2048
BUILD_ALL = """
import dataclasses, json, pathlib
from build_scripts.country import run
root, told = pathlib.Path.cwd(), []
found = run.build_all(root, run.udvalgte(root), root / "ud", 2, told.append, draft=True)
print(json.dumps([told, dataclasses.asdict(found)]))
"""
EXAMPLES = ("eksempel-lillekommune", "eksempel-omvendt", "eksempel-storby")


def written(root: Path, folder: Path, navn: str) -> str:
    """A generated edition, as ny-kommune writes it; the name of its folder."""
    register = load_register(root)
    kommune = next(each for each in register.kommuner if each.navn == navn)
    neutral = content.load(root)
    svar = new.Svar(kommune, f"Trivsel i {navn}", "boern@kommune.dk", 7, "hoejest-er-bedst", ())
    text = new.udgavefil(svar, neutral.udgave, neutral.skala, today())
    (folder / "kommuner" / kommune.id).mkdir()
    (folder / "kommuner" / kommune.id / "udgave.yml").write_text(text, "utf-8")
    return kommune.id


@pytest.fixture(scope="module")
def project(root: Path, site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the project with a generated edition and a broken one. It is copied with what the
    build of ``site`` has fetched and made."""
    assert site.is_dir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", "1795564800")
        folder = site_pages.with_pages(root, tmp_path_factory.mktemp("alle") / "projekt", 0)
        written(root, folder, "Ærø")
        broken = folder / "kommuner" / "brudt"
        broken.mkdir()
        (broken / "udgave.yml").write_text("format: 2\nid: brudt\ntegn: []\n", "utf-8")
        yield folder


@pytest.fixture(scope="module")
def outcomes(project: Path) -> run.Outcomes:
    """As the command does it: in a process that has done nothing else, so that the memory it tells
    of is its own and not that of the tests before."""
    done = subprocess.run(
        [sys.executable, "-c", BUILD_ALL], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    told, found = json.loads(done.stdout)
    names = run.udvalgte(project)
    assert len(told) == len(names) - 1
    assert all(f"{number} af {len(told)}" in line for number, line in enumerate(told, 1))
    return run.Outcomes(**found)


def differing(one: Path, other: Path) -> list[str]:
    """Files that are in one folder alone, or that are not the same to the byte."""
    names = [
        {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
        for folder in (one, other)
    ]
    _, wrong, odd = filecmp.cmpfiles(one, other, sorted(names[0] & names[1]), shallow=False)
    return sorted({*(names[0] ^ names[1]), *wrong, *odd})


# One that is written by hand and goes furthest, and one as the command writes it.
@pytest.mark.parametrize("udgave", [EXAMPLES[2], "aeroe"])
def test_a_site_is_the_same_alone_and_among_all(
    project: Path, outcomes: run.Outcomes, udgave: str
) -> None:
    assert outcomes.byggede
    alone = project / "alene" / udgave
    site_builder.build(project, alone, draft=True, udgave=udgave)
    assert differing(alone, project / "ud" / udgave) == []


def test_a_broken_edition_stops_no_other(outcomes: run.Outcomes) -> None:
    assert sorted(outcomes.byggede) == sorted([*EXAMPLES, "aeroe"])
    assert list(outcomes.brudte) == ["brudt"]
    assert "kommuner/brudt/udgave.yml:3: BESKYTTET" in outcomes.brudte["brudt"]


def test_memory_stays_below_two_gibibytes(outcomes: run.Outcomes) -> None:
    assert 0 < outcomes.mib < MIB


def test_what_is_done_is_not_done_again_until_it_is_changed(
    project: Path, outcomes: run.Outcomes, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def build(_: Path, names: list[str], *__: object, **___: object) -> Iterator[pool.Outcome]:
        asked.extend(names)
        return iter(pool.Outcome(name, "", 1.0, 1.0) for name in names)

    monkeypatch.setattr(pool, "build", build)

    def again() -> run.Outcomes:
        asked.clear()
        return run.build_all(
            project, run.udvalgte(project), project / "ud", 2, lambda _: None, draft=True
        )

    assert outcomes.byggede
    assert sorted(again().faerdige) == sorted([*EXAMPLES, "aeroe"])
    assert asked == []
    file = project / "kommuner" / "aeroe" / "udgave.yml"
    file.write_text(file.read_text("utf-8") + "# rettet\n", "utf-8")
    again()
    assert asked == ["aeroe"]
    shutil.rmtree(project / "ud" / "eksempel-storby")
    again()
    assert asked == ["eksempel-storby"]
    # The core is everybody's.
    (project / "ud" / "eksempel-storby").mkdir()
    (project / "ud" / "eksempel-storby" / "404.html").touch()
    page = project / "docs" / "ordliste.md"
    page.write_text(page.read_text("utf-8") + "\nMere.\n", "utf-8")
    again()
    assert len(asked) == 4


def test_a_process_that_dies_takes_one_edition_with_it(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[Path] = []

    class Frail:
        """Dies of the edition called »farlig«."""

        def __init__(self, at: Path) -> None:
            started.append(at)

        def build(self, udgave: str, site: Path, *, draft: bool) -> pool.Outcome | None:
            return None if udgave == "farlig" else pool.Outcome(udgave, "", 1.0, 1.0)

        def end(self) -> None:
            pass

    monkeypatch.setattr(pool, "_Worker", Frail)
    names = ["a", "farlig", "b", "c"]
    found = {each.udgave: each.fejl for each in pool.build(root, names, tmp_path, 1, draft=False)}
    assert len(started) == 2
    assert [name for name, fejl in found.items() if fejl] == ["farlig"]
    assert sorted(found) == sorted(names)


@pytest.mark.usefixtures("heavy")
@pytest.mark.parametrize("answer", ["", '{"fejl": "", "sek'])
def test_half_an_answer_is_that_of_a_dead_process(
    root: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    """What waits for it must hear that it ended, and not wait for ever."""
    real = subprocess.Popen

    def dying(words: list[str], **kept: Any) -> subprocess.Popen[str]:
        return real([words[0], "-c", f"import sys; sys.stdout.write({answer!r})"], **kept)

    monkeypatch.setattr(pool.subprocess, "Popen", dying)
    (found,) = pool.build(root, ["a"], root / "ud", 1, draft=False)
    assert "gik i stå" in found.fejl


def test_what_a_stopped_run_left_is_cleared_away(root: Path, tmp_path: Path) -> None:
    (tmp_path / f"{site_builder.WORK}x" / "site").mkdir(parents=True)
    run.build_all(root, (), tmp_path, 1, lambda _: None, draft=True)
    assert list(tmp_path.iterdir()) == []


def test_parts_are_all_of_it_once(root: Path) -> None:
    parts = [run.udvalgte(root, (number, 3)) for number in (1, 2, 3)]
    every = [name for name in editions(root) if name != content.NEUTRAL]
    assert sorted(name for part in parts for name in part) == every
    assert run.udvalgte(root) == tuple(every)


@pytest.mark.usefixtures("heavy")
def test_memory_is_a_process_own_and_not_of_the_one_that_started_it() -> None:
    held = bytearray(300 * 1024 * 1024)
    held[::4096] = b"x" * len(held[::4096])
    asks = "from build_scripts.country import worker; print(worker.most_memory())"
    done = subprocess.run(
        [sys.executable, "-c", asks],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert len(held)
    assert 0 < float(done.stdout) < 250
