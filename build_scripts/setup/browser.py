"""A Chromium for the tests: one that is installed, else Playwright's, else Debian's package."""

import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from build_scripts.ground.stop import Stop

VARIABLE: Final = "RETTIDIG_BROWSER"
# The Node that Playwright brings needs a library (libatomic) that a bare Debian 12 does not have.
# Ours has all it needs in it, and Playwright takes the one that this variable names.
DRIVER: Final = "PLAYWRIGHT_NODEJS_PATH"
FLAGS: Final = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_RECORD: Final = ".cache/browser.txt"
_ON_PATH: Final = (
    "chromium",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "chromium-browser",
)
_PLACES: Final = {
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ),
    "win32": (
        r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
        r"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
        r"%LocalAppData%\Google\Chrome\Application\chrome.exe",
        r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
        r"%ProgramFiles%\Microsoft\Edge\Application\msedge.exe",
    ),
}


def executable(root: Path) -> Path:
    """A browser that has been seen to start, found or fetched once. Raises Stop if none can be had.

    The environment variable RETTIDIG_BROWSER overrules it all.
    """
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return Path(chosen)
    record = root / _RECORD
    known = Path(record.read_text("utf-8")) if record.is_file() else Path()
    if not known.is_file():
        known = _find_or_fetch()
        record.parent.mkdir(parents=True, exist_ok=True)
        record.write_text(str(known), encoding="utf-8")
    return known


def starts(browser: Path) -> bool:
    """Whether it can show an empty page: a stub or a missing library is found here."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [str(browser), *FLAGS, f"--user-data-dir={profile}", "--dump-dom", "about:blank"]
        try:
            done = subprocess.run(command, capture_output=True, timeout=60, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return False
    return done.returncode == 0 and b"<html" in done.stdout


def _find_or_fetch() -> Path:
    for source in (_installed, _from_playwright, _from_debian):
        for candidate in source():
            if starts(candidate):
                return candidate
    raise Stop(
        "Testene skal bruge en browser, og der blev ingen fundet eller hentet. "
        f"Installer Chromium, Google Chrome eller Microsoft Edge ({_how()}), og kør test igen."
    )


def _installed() -> Iterator[Path]:
    for name in _ON_PATH:
        found = shutil.which(name)
        # A snap sees another /tmp than we do, so it cannot be driven from here.
        if found and not Path(found).resolve().is_relative_to("/snap"):
            yield Path(found)
    for place in _PLACES.get(sys.platform, ()):
        path = Path(os.path.expandvars(place))
        if path.is_file():
            yield path


def _from_playwright() -> Iterator[Path]:
    print("Henter en browser til testene (kun første gang) …", file=sys.stderr, flush=True)
    try:
        fetched = subprocess.run(
            [sys.executable, "-m", "playwright", "install", "chromium"],
            capture_output=True,
            timeout=900,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return
    if fetched.returncode == 0:
        from playwright.sync_api import sync_playwright

        with sync_playwright() as playwright:
            place = playwright.chromium.executable_path
        yield Path(place)


def _from_debian() -> Iterator[Path]:
    if not (_is_debian() and hasattr(os, "geteuid") and os.geteuid() == 0):
        return
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-q", "--no-install-recommends", "chromium"]
    for command in (["apt-get", "update", "-q"], install):
        subprocess.run(command, env=environment, capture_output=True, check=False)
    yield from _installed()


def _is_debian() -> bool:
    try:
        return platform.freedesktop_os_release().get("ID") == "debian"
    except OSError:
        return False


def _how() -> str:
    if sys.platform == "darwin":
        return "fra deres hjemmesider"
    if sys.platform == "win32":
        return "Edge følger med Windows"
    if _is_debian():
        return "sudo apt install chromium"
    return "på Ubuntu hentes Chrome fra Googles hjemmeside; på Fedora: sudo dnf install chromium"
