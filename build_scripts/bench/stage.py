"""The folder that is measured: the finished site, the stock runtime, and the measuring page."""

import shutil
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_scripts import content, site
from build_scripts.engine import fetch, pins, published, wheels

# Shaped like our own hashed names, so the server treats both sides alike.
STOCK: Final = f"{published.FOLDER}/stock-{'0' * 10}/"
PAGE: Final = "maaling/"


@dataclass(frozen=True)
class Stage:
    """Where things are, relative to the server's root, and how long the site took to build."""

    folder: Path
    motor: published.Motor
    worker: str
    build_seconds: float


def prepare(root: Path) -> Stage:
    """Build, compress and lay out. Raises Stop when the site cannot be built."""
    folder = root / ".cache" / "bench" / "site"
    # The engine first: building is timed as an editor meets it every day.
    built = content.load(root)
    hjul = wheels.wheels(root, built.lineal, built.faelles_skala)
    motor = published.make(root, hjul, built.compiled, built.udgave.id)
    begin = time.perf_counter()
    site.build(root, folder)
    seconds = time.perf_counter() - begin
    stock = fetch.stock(root)
    (folder / STOCK).mkdir(parents=True)
    for name in pins.STOCK:
        shutil.copy2(stock / name, folder / STOCK / name)
    shutil.copytree(Path(__file__).parent / "pages", folder / PAGE)
    site.compress(root, folder)
    worker = next(folder.rglob("engine-worker.js")).relative_to(folder).as_posix()
    return Stage(folder, motor, worker, seconds)
