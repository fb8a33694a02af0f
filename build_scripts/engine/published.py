"""What the engine is called on the site, and where its files lie until they are put there."""

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from build_scripts.engine import fetch, library, pins, runtime, tidy
from build_scripts.engine.wheels import Hjul
from build_scripts.ground import whole_file

FOLDER: Final = "assets/motor"
_RECORD: Final = ".cache/motor/motor-{udgave}.json"
_FILES: Final = ".cache/motor/published"
_KEPT: Final = 8


@dataclass(frozen=True)
class Motor:
    """Addresses relative to the site's root. ``koersel`` and ``pakke`` change when, and only when,
    the bytes do."""

    koersel: str
    """Folder of the runtime, with a slash at the end."""
    pakke: str
    """Folder of our package, the lock that names it and the edition's own, with a slash at the
    end."""
    hjul: str
    """The wheel for anybody's Python."""


def load(root: Path, udgave: str) -> Motor | None:
    """The engine last made for an edition, or None. Reads one small file and imports nothing."""
    try:
        return Motor(**json.loads((root / _RECORD.format(udgave=udgave)).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def make(root: Path, hjul: Hjul, compiled: str, udgave: str) -> Motor:
    """Make what is missing of the engine for the edition with this id, ``compiled`` to text, and
    record it: two of them may be built at once. Raises Stop."""
    motor = ready(root, hjul, compiled)
    _place(
        root / _RECORD.format(udgave=udgave),
        json.dumps(asdict(motor), indent=1).encode(),
        anew=True,
    )
    return motor


def ready(root: Path, hjul: Hjul, compiled: str) -> Motor:
    """Lay the engine for a ``compiled`` edition ready to be ``put``, unrecorded. Raises Stop."""
    parts = dict(runtime.files(fetch.stock(root)))
    parts["python_stdlib.zip"] = library.library(root).read_bytes()
    package = {path.name: path.read_bytes() for path in hjul.oversat.iterdir()}
    package["udgave.json"] = compiled.encode()
    wheel = {hjul.til_alle.name: hjul.til_alle.read_bytes()}
    motor = Motor(
        koersel=f"{FOLDER}/{pins.VERSION}-{_mark(parts)}/",
        pakke=f"{FOLDER}/linealen-{_mark(package)}/",
        # In a folder that changes when it does, as everything below assets/: kept for a year.
        hjul=f"{FOLDER}/hjul-{_mark(wheel)}/{hjul.til_alle.name}",
    )
    # Before placing, so that what this build needs is there whatever its age.
    tidy.keep_newest((root / _FILES / FOLDER).glob(f"{pins.VERSION}-*"), _KEPT)
    tidy.keep_newest((root / _FILES / FOLDER).glob("linealen-*"), _KEPT)
    tidy.keep_newest((root / _FILES / FOLDER).glob("hjul-*"), _KEPT)
    for folder, files in ((motor.koersel, parts), (motor.pakke, package)):
        for name, content in files.items():
            _place(root / _FILES / folder / name, content)
    _place(root / _FILES / motor.hjul, *wheel.values())
    return motor


def put(root: Path, motor: Motor, site: Path) -> None:
    """Copy the engine's files to their place in the finished ``site``."""
    made = root / _FILES
    for folder in (motor.koersel, motor.pakke):
        shutil.copytree(made / folder, site / folder, dirs_exist_ok=True)
    wheel = site / motor.hjul
    wheel.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(made / motor.hjul, wheel)


def _mark(files: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name in sorted(files):
        whole.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return whole.hexdigest()[:10]


def _place(path: Path, content: bytes, *, anew: bool = False) -> None:
    """Write ``content`` in one step. A file whose name holds its hash is never written twice."""
    if anew or not path.is_file():
        whole_file.write(path, content)
