"""``serve``: build, show on this machine, build again when a file is saved."""

import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from build_scripts import static_server, watch

_LOOK_EVERY_SECONDS: Final = 0.7


def run(root: Path, port: int) -> int:
    """Show the site until Ctrl+C. A broken file never takes the last good site down."""
    site = root / "site"
    # The port first: a busy one should be told before a long build, not after it.
    with static_server.open_on(site, port) as server:
        seen = watch.snapshot(root)
        built = _build(root)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        _tell(site, server.server_port, built)
        while True:
            seen = _wait_for_change(root, seen)
            print("En fil er gemt. Bygger igen …", flush=True)
            _tell(site, server.server_port, _build(root))


def _build(root: Path) -> bool:
    # A process of its own: changed Python is read anew, and a crash is only a failed build.
    command = [sys.executable, "-m", "build_scripts", "build", "--draft"]
    return subprocess.run(command, cwd=root, check=False).returncode == 0


def _tell(site: Path, port: int, built: bool) -> None:
    address = f"http://{static_server.HOST}:{port}/"
    if built:
        print(f"Siden vises på {address} (stop med Ctrl+C)", flush=True)
    elif site.is_dir():
        print(f"Den sidste gode side vises stadig på {address}", flush=True)
    else:
        print("Ret fejlen, og gem: så bygges der igen (stop med Ctrl+C)", flush=True)


def _wait_for_change(
    root: Path, seen: Mapping[Path, tuple[int, int]]
) -> Mapping[Path, tuple[int, int]]:
    """The new state of the files, once it differs from ``seen`` and has come to rest."""
    now = watch.snapshot(root)
    while now == seen:
        time.sleep(_LOOK_EVERY_SECONDS)
        now = watch.snapshot(root)
    # Several files saved at once (a git pull) should be one build.
    while True:
        time.sleep(_LOOK_EVERY_SECONDS / 2)
        later = watch.snapshot(root)
        if later == now:
            return now
        now = later
