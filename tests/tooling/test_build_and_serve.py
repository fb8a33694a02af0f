"""The whole site: whole or not at all, the same from two runners, kept up while it is edited."""

from __future__ import annotations

import os
import queue
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from pathlib import Path

import pytest

from build_scripts import site as site_builder
from build_scripts.ground.stop import Stop
from build_scripts.ground.whole_folder import swap
from build_scripts.search import put

# Seconds. Nothing waits so long but on a machine that is busy with other things.
PATIENCE = 600


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words += data.split()


def words(page: Path) -> list[str]:
    reader = _Words()
    reader.feed(page.read_text("utf-8"))
    return reader.words


def test_a_second_runner_builds_the_same_site(root: Path, site: Path, tmp_path: Path) -> None:
    """ProperDocs is where we go when MkDocs ends; the road is walked in every run."""
    other = tmp_path / "site"
    site_builder.build(root, other, runner="properdocs")

    def files(folder: Path) -> set[str]:
        found = (
            path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
        )
        return {name for name in found if not name.endswith((".br", ".gz"))}

    assert files(site) == files(other)
    for name in files(site):
        if name.endswith(".html"):
            assert words(site / name) == words(other / name), name
        elif name != "sitemap.xml":
            assert (site / name).read_bytes() == (other / name).read_bytes(), name


def test_content_with_a_fault_is_not_built_and_the_old_site_stays(
    project: Path, tmp_path: Path
) -> None:
    old = tmp_path / "site"
    old.mkdir()
    (old / "404.html").write_text("den gamle")
    (project / "linealen" / "data" / "skala.yml").unlink()
    with pytest.raises(
        Stop, match=r"linealen/data/skala\.yml:\d+: .*(?s:.*)Siden blev ikke bygget"
    ):
        site_builder.build(project, old)
    assert (old / "404.html").read_text() == "den gamle"


def test_a_page_that_cannot_be_made_is_told_without_a_traceback(
    project: Path, tmp_path: Path
) -> None:
    page = project / "docs" / "index.md"
    page.write_text(page.read_text("utf-8") + "\n[væk](findes-ikke.md)\n", encoding="utf-8")
    with pytest.raises(Stop, match=r"(?s)findes-ikke\.md.*Siden blev ikke bygget") as stop:
        site_builder.build(project, tmp_path / "site")
    assert "Traceback" not in str(stop.value)
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("name", [".", "..", "docs"])
def test_a_folder_with_other_things_in_it_is_never_replaced(root: Path, name: str) -> None:
    with pytest.raises(Stop, match="Vælg en tom mappe"):
        site_builder.build(root, root / name)


class Serving:
    """A running ``serve`` and what it has said."""

    def __init__(self, project: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.address = f"http://127.0.0.1:{free.getsockname()[1]}/"
        command = [sys.executable, "-m", "build_scripts", "serve", "--port"]
        self.process = subprocess.Popen(
            [*command, self.address.rstrip("/").rpartition(":")[2]],
            cwd=project,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            start_new_session=True,
            # Where the test run itself was started in the background, Ctrl+C is ignored from birth.
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self._lines.put(line)

    def until(self, pattern: str) -> str:
        """All that is said up to and with a line that matches."""
        told, end = "", time.monotonic() + PATIENCE
        while not re.search(pattern, told):
            try:
                told += self._lines.get(timeout=max(0.1, end - time.monotonic()))
            except queue.Empty:
                pytest.fail(f"waited for »{pattern}«, got:\n{told}")
        return told

    def page(self, path: str = "") -> str:
        with urllib.request.urlopen(self.address + path, timeout=PATIENCE) as answer:
            return str(answer.read().decode())


@pytest.fixture
def serving(project: Path) -> Iterator[Callable[[], Serving]]:
    started: list[Serving] = []

    def start() -> Serving:
        started.append(Serving(project))
        return started[-1]

    yield start
    for each in started:
        os.killpg(each.process.pid, signal.SIGINT)
        assert each.process.wait(PATIENCE) == 130


@pytest.mark.skipif(os.name == "nt", reason="stops the process as a Unix terminal does")
def test_serve_keeps_the_last_good_site_and_takes_the_mended_one(
    project: Path, serving: Callable[[], Serving]
) -> None:
    running = serving()
    assert f"Siden vises på {running.address}" in running.until("Siden vises på")
    page = project / "docs" / "linealen" / "om.md"
    good = page.read_text("utf-8")

    page.write_text(good + "\n[væk](findes-ikke.md)\n", encoding="utf-8")
    told = running.until("Den sidste gode side vises stadig")
    assert "findes-ikke.md" in told
    assert "Traceback" not in told
    assert "<h1" in running.page("linealen/om/")

    page.write_text(good + "\nEn helt ny sætning.\n", encoding="utf-8")
    running.until("Siden vises på")
    assert "En helt ny sætning." in running.page("linealen/om/")


@pytest.mark.skipif(os.name == "nt", reason="stops the process as a Unix terminal does")
def test_serve_says_which_way_it_goes_and_builds_wholly_in_a_pause(
    project: Path, serving: Callable[[], Serving]
) -> None:
    running = serving()
    running.until("Siden vises på")
    page = project / "docs" / "linealen" / "om.md"
    page.write_text(page.read_text("utf-8") + "\nEn hulepindsvin mere.\n", encoding="utf-8")
    told = running.until("Alle sider er fulgt med")
    assert "Gemt: docs/linealen/om.md. Opdaterer siden hurtigt" in told
    assert "Vist efter" in told
    assert "hulepindsvin" in running.page("linealen/om/")
    assert "hulepindsvin" not in the_index(project)  # as the terminal says

    running.until("Hele siden er bygget igen i baggrunden, med søgningen")
    assert "hulepindsvin" in the_index(project)
    assert "hulepindsvin" in running.page("linealen/om/")
    assert not (project / ".cache" / "serve").exists()

    config = project / "mkdocs.yml"
    config.write_text(config.read_text("utf-8") + "\n# Et ord mere.\n", encoding="utf-8")
    told = running.until("Siden vises på")
    assert "Bygger hele siden igen, for sidens opbygning er ændret" in told
    assert "hurtigt" not in told


def the_index(project: Path) -> str:
    return put.find(project / "site").read_text("utf-8")


def test_two_builds_into_one_folder_leave_one_whole_site(tmp_path: Path) -> None:
    """Without a lock the second is moved into the first one's site."""
    target = tmp_path / "site"
    fresh = []
    for number in range(24):
        made = tmp_path / f"build-{number}" / "site"
        made.mkdir(parents=True)
        (made / "v").write_text(str(number))
        fresh.append(made)
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda each: swap(each, target), fresh))
    assert [path.name for path in target.iterdir()] == ["v"]
