"""Make and keep ``.venv``: the project's own Python environment, exactly as locked."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

from build_scripts.ground.one_at_a_time import one_at_a_time
from build_scripts.ground.stop import Stop
from build_scripts.setup import pip, stamp

FOLDER: Final = ".venv"
_MAKE: Final = ("-m", "venv")
_WHAT: Final = {"site": "det, siden bygges med", "test": "det, der testes med"}


def python_of(root: Path) -> Path:
    """The Python inside the environment, whether it is made or not."""
    inside = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    return root / FOLDER / inside


def ensure(root: Path, locks: tuple[str, ...]) -> Path:
    """The Python of an environment where every lock in ``locks`` is installed in full.

    Makes what is missing and says so. Raises Stop with a sentence when it cannot.
    """
    if not _up_to_date(root, locks):
        with one_at_a_time(root / ".cache" / "setup.lock"):
            # Another command may have done it while this one waited.
            if not _up_to_date(root, locks):
                _set_up(root, locks)
    return python_of(root)


def _up_to_date(root: Path, locks: tuple[str, ...]) -> bool:
    installed = stamp.load(root / FOLDER)
    return python_of(root).is_file() and all(
        installed.get(lock) == stamp.fingerprint(root, lock) for lock in locks
    )


def _set_up(root: Path, locks: tuple[str, ...]) -> None:
    venv = root / FOLDER
    installed = stamp.load(venv)
    current = {lock: stamp.fingerprint(root, lock) for lock in {*installed, *locks} & _WHAT.keys()}
    outdated = any(current.get(lock) != mark for lock, mark in installed.items())
    if not installed or outdated or not python_of(root).is_file():
        _say(f"Laver {FOLDER} med Python {sys.version_info[0]}.{sys.version_info[1]} …")
        _make(venv)
        installed = {}
    for lock in locks:
        if lock not in installed:
            _say(f"Henter {_WHAT[lock]} (kun første gang) …")
            pip.install(root, f"requirements/{lock}.txt", python_of(root))
            installed[lock] = current[lock]
            stamp.write(venv, installed)


def _make(venv: Path) -> None:
    """A fresh, empty environment. Raises Stop."""
    missing = [name for name in ("venv", "ensurepip") if importlib.util.find_spec(name) is None]
    if missing:
        raise Stop(
            f"Python mangler modulet {missing[0]}, så der kan ikke laves et miljø. "
            "På Debian og Ubuntu: sudo apt install python3-venv"
        )
    try:
        if venv.is_symlink() or venv.is_file():
            venv.unlink()
        elif venv.exists():
            shutil.rmtree(venv)
    except OSError as error:
        raise Stop(
            f"Mappen {FOLDER} er halvfærdig eller forældet og kan ikke fjernes ({error.strerror}). "
            "Luk programmer, der bruger den, slet den, og kør kommandoen igen."
        ) from error
    # From inside an environment, its own python is about to be deleted; the base one is not.
    base = getattr(sys, "_base_executable", None) or sys.executable
    done = subprocess.run([base, *_MAKE, str(venv)], capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise Stop(_why_not(done.stdout + done.stderr))


def _why_not(output: str) -> str:
    if "ensurepip" in output:
        return (
            "Python mangler ensurepip, så der kan ikke laves et miljø. "
            "På Debian og Ubuntu: sudo apt install python3-venv"
        )
    if "No space left" in output or "Errno 28" in output:
        return (
            "Der er ikke plads på disken. "
            "Ryd op, så der er mindst 1 GB fri, og kør kommandoen igen."
        )
    if "Permission denied" in output or "Read-only" in output:
        return (
            "Der må ikke skrives i projektets mappe. "
            "Flyt den til et sted, der er dit, eller ret rettighederne."
        )
    last = output.strip().splitlines()[-1:] or ["ukendt fejl"]
    return f"Python kunne ikke lave {FOLDER} ({last[0]}). Geninstaller Python, og kør igen."


def _say(line: str) -> None:
    # To stderr: `bench --json` must give JSON alone on stdout.
    print(line, file=sys.stderr, flush=True)
