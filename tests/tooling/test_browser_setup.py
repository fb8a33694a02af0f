"""Which browser is used, and what is said when there is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.ground.stop import Stop
from build_scripts.setup import browser

pytestmark = pytest.mark.usefixtures("clean_environment")


@pytest.mark.usefixtures("heavy")
def test_a_stub_that_does_not_start_is_passed_over(tmp_path: Path) -> None:
    stub = tmp_path / "chromium"
    stub.write_text("#!/bin/sh\necho install the snap\nexit 1\n")
    stub.chmod(0o755)
    assert not browser.starts(stub)
    assert not browser.starts(tmp_path / "findes-ikke")


def test_the_first_that_starts_is_used_and_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good, bad = tmp_path / "good", tmp_path / "bad"
    good.touch()
    monkeypatch.setattr(browser, "_installed", lambda: iter([bad]))
    monkeypatch.setattr(browser, "_from_playwright", lambda: iter([good]))
    monkeypatch.setattr(browser, "starts", lambda path: path == good)
    assert browser.executable(tmp_path) == good
    monkeypatch.setattr(browser, "_find_or_fetch", lambda: pytest.fail("looked again"))
    assert browser.executable(tmp_path) == good


def test_no_browser_at_all_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for source in ("_installed", "_from_playwright", "_from_debian"):
        monkeypatch.setattr(browser, source, lambda: iter(()))
    with pytest.raises(Stop, match="Installer Chromium, Google Chrome eller Microsoft Edge"):
        browser.executable(tmp_path)


def test_the_environment_overrules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(browser.VARIABLE, "/et/sted/chrome")
    assert browser.executable(tmp_path) == Path("/et/sted/chrome")
