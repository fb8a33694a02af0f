"""The whole country: all municipalities' sites at once, beside one build for each of them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

from build_scripts import content
from build_scripts.bench import site_pages
from build_scripts.country import run
from build_scripts.ground.stop import Stop
from build_scripts.ground.today import today
from build_scripts.register.load import load_register
from build_scripts.udgaver import new
from build_scripts.udgaver.load import KOMMUNER, NEUTRAL, editions
from build_scripts.udgaver.model import FAKTA

CORES: Final = 2
# Built one by one: so many of them, spread over the country. All 98 one by one take a quarter of an
# hour on a quiet machine, and they differ little.
_ALONE: Final = 8
_LENGTHS: Final = (10, 5, 7, 12)
_DIRECTIONS: Final = ("hoejest-er-vaerst", "hoejest-er-bedst")


def numbers(root: Path) -> dict[str, float]:
    """How long the country takes, as a share of one build each, and the memory it takes.

    All of them are built at once, and a few of them also one by one, whose mean is taken as many
    times. Raises Stop when one cannot be built.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        folder = country(root, Path(work) / "country")
        names = run.udvalgte(folder)
        begin, worked = time.perf_counter(), _worked()
        outcomes = run.build_all(folder, names, folder / "ud", CORES, lambda _: None, draft=True)
        whole = time.perf_counter() - begin
        together_work = (_worked() - worked) / len(names)
        if outcomes.brudte:
            raise Stop("\n".join(outcomes.brudte.values()))
        some = names[:: len(names) // _ALONE][:_ALONE]
        begin, worked = time.perf_counter(), _worked()
        for name in some:
            _build(folder, name)
        one = (time.perf_counter() - begin) / len(some)
        alone_work = (_worked() - worked) / len(some)
        return {
            "country_ratio": whole / (one * len(names)),
            "country_min": whole / 60,
            "country_alone_min": one * len(names) / 60,
            "country_mib": outcomes.mib,
            # What others on the machine do moves it least; nothing where the system does not tell.
            **({"country_work_ratio": together_work / alone_work} if alone_work else {}),
        }


def _worked() -> float:
    """Seconds of processor time of the processes that were started and have ended."""
    times = os.times()
    return times.children_user + times.children_system


def country(root: Path, folder: Path) -> Path:
    """A copy of the project in ``folder`` whose editions are the 98 municipalities, as ny-kommune
    writes them, and differing in what may differ: scale, direction, what they have."""
    site_pages.with_pages(root, folder, 0)
    (folder / ".venv").symlink_to(root / ".venv", target_is_directory=True)
    neutral = content.load(root)
    for name in editions(folder):
        if name != NEUTRAL:
            shutil.rmtree(folder / KOMMUNER / name)
    for number, kommune in enumerate(load_register(root).kommuner):
        svar = new.Svar(
            kommune,
            f"Trivsel i {kommune.navn}",
            "boern@kommune.dk",
            _LENGTHS[number % len(_LENGTHS)],
            _DIRECTIONS[number // len(_LENGTHS) % len(_DIRECTIONS)],
            tuple(fakt for bit, fakt in enumerate(FAKTA) if number >> bit & 1),
        )
        target = folder / KOMMUNER / kommune.id
        target.mkdir()
        text = new.udgavefil(svar, neutral.udgave, neutral.skala, today())
        (target / "udgave.yml").write_text(text, "utf-8")
    return folder


def _build(folder: Path, name: str) -> None:
    words = ["build", "--draft", "--udgave", name, "--site-dir", f"alene/{name}"]
    done = subprocess.run(
        [sys.executable, "-m", "build_scripts", *words],
        cwd=folder,
        env=os.environ,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Stop(f"{name} kunne ikke bygges alene: {done.stdout[-300:]}{done.stderr[-300:]}")
