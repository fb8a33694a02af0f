"""How long an editor waits: from a file is saved until `serve` shows it, for each kind of file."""

from __future__ import annotations

import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_scripts.bench import site_pages
from build_scripts.ground.stop import Stop
from build_scripts.publish import local_server

_PATIENCE: Final = 120.0
_LOOK_EVERY_SECONDS: Final = 0.02
# An editor writes on before the next file is saved; the other pages follow meanwhile.
_WRITES_SECONDS: Final = 4.0
_STYLES: Final = re.compile(r"assets/[0-9a-f]{10}/css/rettidig\.css")

Look = Callable[[str], str]


def _page(path: str) -> Look:
    return lambda address: _fetch(address + path)


def _styles(address: str) -> str:
    found = _STYLES.search(_fetch(address))
    return _fetch(address + found[0]) if found else ""


@dataclass(frozen=True)
class _Kind:
    """A file, what in it gets a mark before or after it, and where a reader meets that."""

    key: str
    file: str
    old: str
    new: str
    look: Look


_KINDS: Final = (
    _Kind("saved_page_s", "docs/lov/samtykke.md", "\n\n", "\n\n{}\n\n", _page("lov/samtykke/")),
    _Kind("saved_path_s", "guides/handleveje/akut-fare/tekst/fare-for-livet.md",
          "\n\n", "\n\n{}\n", _page("handleveje/akut-fare/")),
    _Kind("saved_register_s", "guides/opslag/tal/underretninger-alder.yml",
          'kort: "', 'kort: "{} ', _page("tal/underretninger-alder/")),
    _Kind("saved_template_s", "overrides/partials/sidefod.html",
          "<footer ", "<p hidden>{}</p><footer ", _page("")),
    _Kind("saved_styles_s", "overrides/assets/css/rettidig.css", "", "/* {} */", _styles),
)  # fmt: skip


def seconds(root: Path, rounds: int) -> dict[str, float]:
    """The median for each kind. Raises Stop when a file is not shown at all."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        folder = site_pages.with_pages(root, Path(work) / "gemt", 0)
        (folder / ".venv").symlink_to(root / ".venv", target_is_directory=True)
        with _serving(folder) as address:
            _once(_KINDS[0], folder, address, "Opvarmning.")
            return {
                kind.key: statistics.median(
                    [_once(kind, folder, address, f"Gemt {n}.") for n in range(rounds)]
                )
                for kind in _KINDS
            }


def _once(kind: _Kind, folder: Path, address: str, mark: str) -> float:
    time.sleep(_WRITES_SECONDS)
    path = folder / kind.file
    begin = time.perf_counter()
    text = path.read_text("utf-8")
    path.write_text(text.replace(kind.old, kind.new.format(mark), 1), "utf-8")
    _wait(lambda: mark in kind.look(address), f"{kind.file} blev ikke vist af serve")
    return time.perf_counter() - begin


@contextmanager
def _serving(folder: Path) -> Iterator[str]:
    """A running `serve` of the project in ``folder``; its address."""
    with socket.socket() as free:
        free.bind((local_server.HOST, 0))
        port = free.getsockname()[1]
    address = f"http://{local_server.HOST}:{port}/"
    command = [sys.executable, "-m", "build_scripts", "serve", "--port", str(port)]
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    try:
        _wait(lambda: process.poll() is not None or bool(_fetch(address)), "serve kom ikke i gang")
        if process.returncode is not None:
            raise Stop("serve gik i stå, før siden kunne vises.")
        yield address
    finally:
        process.send_signal(signal.SIGINT if os.name != "nt" else signal.SIGTERM)
        process.wait()


def _wait(shown: Callable[[], bool], otherwise: str) -> None:
    end = time.monotonic() + _PATIENCE
    while not shown():
        if time.monotonic() > end:
            raise Stop(f"{otherwise} på {_PATIENCE:.0f} sekunder.")
        time.sleep(_LOOK_EVERY_SECONDS)


def _fetch(address: str) -> str:
    """What is served there; "" while nothing is."""
    try:
        with urllib.request.urlopen(address, timeout=_PATIENCE) as answer:
            return str(answer.read().decode("utf-8"))
    except OSError:
        return ""
