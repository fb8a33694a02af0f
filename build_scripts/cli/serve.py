"""``serve``: build, show on this machine, and show again what is saved: soon, and then wholly."""

import subprocess
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from build_scripts.ground import watch
from build_scripts.publish import local_server
from build_scripts.quick import changes
from build_scripts.quick.behind import Behind, whole_build
from build_scripts.quick.client import Step, Warm

_LOOK_EVERY_SECONDS: Final = 0.3
# How long nobody must have saved anything before the whole site is built again, unseen.
_IDLE_SECONDS: Final = 8.0
_MOST_NAMES: Final = 3


def run(root: Path, port: int, udgave: str) -> int:
    """Show the site until Ctrl+C. A broken file never takes the last good site down."""
    # The port first: a busy one should be told before a long build, not after it.
    with local_server.open_on(root / "site", port) as server:
        serving = _Serving(root, server.server_port, udgave)
        try:
            serving.begin()
            threading.Thread(target=server.serve_forever, daemon=True).start()
            while True:
                serving.look()
        finally:
            serving.end()


class _Serving:
    """What is served, and how far it is behind what is saved."""

    def __init__(self, root: Path, port: int, udgave: str) -> None:
        self._root = root
        self._udgave = udgave
        self._site = root / "site"
        self._address = f"http://{local_server.HOST}:{port}/"
        self._seen = watch.snapshot(root)
        # Warms up on another processor while the first build runs.
        self._warm = Warm(root, udgave)
        self._whole = False  # the site came from a whole build, so that pages can be put into it
        self._asked = False  # the warm process has not answered all of it
        self._late = False  # something in it waits for the next whole build
        self._saved = time.monotonic()
        self._behind: Behind | None = None

    def begin(self) -> None:
        """The first build."""
        self._whole = _build(self._root, self._udgave)
        self._tell(self._whole)

    def look(self) -> None:
        """Wait a moment, and do what is to be done then, if anything."""
        if self._asked:
            step = self._warm.hear(_LOOK_EVERY_SECONDS)
            if step is not None:
                self._hear(step)
        else:
            time.sleep(_LOOK_EVERY_SECONDS)
        now = watch.snapshot(self._root)
        if now != self._seen:
            now = self._at_rest(now)
            changed = watch.changed(self._root, self._seen, now)
            self._seen, self._saved = now, time.monotonic()
            if changed:
                self._show(changed)
        elif self._asked:
            return
        elif self._behind is not None and self._behind.done():
            self._take_over(self._behind)
        elif self._late and self._behind is None and self._idle():
            print("Bygger hele siden i baggrunden, så søgningen også kommer med …", flush=True)
            self._behind = Behind(self._root, now, self._udgave)

    def end(self) -> None:
        """Leave no process behind."""
        self._warm.end()
        if self._behind is not None:
            self._behind.end()

    def _idle(self) -> bool:
        return time.monotonic() - self._saved > _IDLE_SECONDS

    def _at_rest(self, now: watch.Seen) -> watch.Seen:
        # Several files saved at once (a git pull) should be one build.
        while True:
            time.sleep(_LOOK_EVERY_SECONDS / 2)
            later = watch.snapshot(self._root)
            if later == now:
                return now
            now = later

    def _show(self, changed: Sequence[str]) -> None:
        more = len(changed) - _MOST_NAMES
        names = ", ".join(changed[:_MOST_NAMES]) + (f" og {more} til" if more > 0 else "")
        why = changes.whole_because(changed)
        if not why and not self._whole:
            why = "den sidste hele bygning gik ikke godt"
        if why:
            print(f"Gemt: {names}.", flush=True)
            self._wholly(why)
        else:
            print(f"Gemt: {names}. Opdaterer siden hurtigt …", flush=True)
            self._asked = True
            self._warm.ask(self._site, changed)

    def _hear(self, step: Step) -> None:
        """Tell of a step of the quick way, and go the long one where it cannot be walked."""
        self._asked = not step.last
        seconds = f"{time.monotonic() - self._saved:.1f}".replace(".", ",")
        # What is refused, the whole build would refuse as well.
        self._late = step.kind in ("first", "all")
        if step.kind == "whole":
            self._wholly(step.why)
        elif step.kind == "stopped":
            print(step.why, flush=True)
            self._tell(False)
        elif step.kind == "first":
            for finding in step.findings:
                print(f"{finding}\nHandlevejen vises ikke, før det er rettet.")
            print(f"Vist efter {seconds} sekunder. Ser de andre sider efter …", flush=True)
        else:
            print(
                f"Alle sider er fulgt med efter {seconds} sekunder. "
                "Søgningen følger med, når du holder en pause.",
                flush=True,
            )
            self._tell(True)

    def _wholly(self, why: str) -> None:
        print(f"Bygger hele siden igen, for {why} …", flush=True)
        self._asked = False
        # Python may have changed: a new process reads it anew.
        self._warm.end()
        self._warm = Warm(self._root, self._udgave)
        self._whole = _build(self._root, self._udgave)
        self._late = False
        self._tell(self._whole)

    def _take_over(self, behind: Behind) -> None:
        self._behind = None
        # Built from what is no longer what is saved: it waits for the next pause.
        current = behind.seen == self._seen
        trouble = behind.take_over(self._site) if current else ""
        behind.end()
        if trouble:
            print(trouble, flush=True)
            self._tell(False)
        elif current:
            print("Hele siden er bygget igen i baggrunden, med søgningen.", flush=True)
        self._late = self._late and not current

    def _tell(self, built: bool) -> None:
        if built:
            print(f"Siden vises på {self._address} (stop med Ctrl+C)", flush=True)
        elif self._site.is_dir():
            print(f"Den sidste gode side vises stadig på {self._address}", flush=True)
        else:
            print("Ret fejlen, og gem: så bygges der igen (stop med Ctrl+C)", flush=True)


def _build(root: Path, udgave: str) -> bool:
    return subprocess.run(whole_build(udgave), cwd=root, check=False).returncode == 0
