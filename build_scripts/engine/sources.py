"""What goes into the browser's package, as bytes by path."""

from pathlib import Path
from typing import Final

PACKAGE: Final = "linealen"
INSIDE: Final = Path(__file__).parent / "inside"
_INSTEAD: Final = Path(__file__).parent / "instead"


def python(root: Path) -> dict[str, bytes]:
    """Every Python file of the package."""
    return {
        path.relative_to(root).as_posix(): text(path)
        for path in sorted((root / PACKAGE).rglob("*.py"))
    }


def text(path: Path) -> bytes:
    """A file of text; line ends as in the repository on every system."""
    return path.read_bytes().replace(b"\r\n", b"\n")


def instead() -> dict[str, str]:
    """Library modules that ours take the place of, by path."""
    return {path.name: path.read_text("utf-8") for path in sorted(_INSTEAD.glob("*.py"))}


def inside() -> str:
    """What runs in Pyodide: a change to it must make everything anew."""
    return "".join(path.read_text("utf-8") for path in sorted(INSIDE.glob("*.*")))
