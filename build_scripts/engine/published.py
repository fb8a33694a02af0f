"""What the engine is called on the site, and where its files lie until they are put there."""

import hashlib
import json
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from build_scripts.engine import bundle, fetch, library, pins, runtime, tidy
from build_scripts.ground import whole_file

FOLDER: Final = "assets/motor"
_RECORD: Final = ".cache/motor/motor-{udgave}.json"
_FILES: Final = ".cache/motor/published"
_KEPT: Final = 8


@dataclass(frozen=True)
class Motor:
    """Addresses relative to the site's root. Both change when, and only when, the bytes do."""

    koersel: str
    """Folder of the runtime, with a slash at the end."""
    pakke: str
    """The zip with our package and the compiled ruler."""


def read(root: Path, udgave: str) -> Motor | None:
    """The engine last made for an edition, or None. Reads one small file and imports nothing."""
    try:
        return Motor(**json.loads((root / _RECORD.format(udgave=udgave)).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def make(root: Path, ruler: str, udgave: str) -> Motor:
    """Make what is missing of the engine for ``ruler`` (JSON text) and record it for the edition
    with this id: two of them may be built at once. Raises Stop."""
    motor = ready(root, bundle.bundle(root, ruler).read_bytes())
    _place(
        root / _RECORD.format(udgave=udgave),
        json.dumps(asdict(motor), indent=1).encode(),
        anew=True,
    )
    return motor


def ready(root: Path, package: bytes) -> Motor:
    """Lay the engine with this ``package`` ready to be ``put``, unrecorded. Raises Stop."""
    parts = dict(runtime.files(fetch.stock(root)))
    parts["python_stdlib.zip"] = library.library(root).read_bytes()
    motor = Motor(
        koersel=f"{FOLDER}/{pins.VERSION}-{_mark(parts)}/",
        pakke=f"{FOLDER}/linealen-{_mark({'linealen.zip': package})}.zip",
    )
    # Before placing, so that what this build needs is there whatever its age.
    tidy.keep_newest((root / _FILES / FOLDER).glob(f"{pins.VERSION}-*"), _KEPT)
    tidy.keep_newest((root / _FILES / FOLDER).glob("linealen-*.zip"), _KEPT)
    for name, content in parts.items():
        _place(root / _FILES / motor.koersel / name, content)
    _place(root / _FILES / motor.pakke, package)
    return motor


def put(root: Path, motor: Motor, site: Path) -> None:
    """Copy the engine's files to their place in the finished ``site``."""
    made = root / _FILES
    shutil.copytree(made / motor.koersel, site / motor.koersel, dirs_exist_ok=True)
    shutil.copy2(made / motor.pakke, site / motor.pakke)


def _mark(files: Mapping[str, bytes]) -> str:
    whole = hashlib.sha256()
    for name in sorted(files):
        whole.update(name.encode() + b"\0" + hashlib.sha256(files[name]).digest())
    return whole.hexdigest()[:10]


def _place(path: Path, content: bytes, *, anew: bool = False) -> None:
    """Write ``content`` in one step. A file whose name holds its hash is never written twice."""
    if anew or not path.is_file():
        whole_file.write(path, content)
