"""What goes into the browser's bundle, as bytes by path."""

from pathlib import Path
from typing import Final

PACKAGE: Final = "linealen"
_HERE: Final = Path(__file__).parent


def python(root: Path) -> dict[str, bytes]:
    """Every Python file of the package; line ends as in the repository on every system."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes().replace(b"\r\n", b"\n")
        for path in sorted((root / PACKAGE).rglob("*.py"))
    }


def instead() -> dict[str, str]:
    """Library modules that ours take the place of, by path."""
    return {path.name: path.read_text("utf-8") for path in sorted((_HERE / "instead").glob("*.py"))}


def inside() -> str:
    """The compiling script itself: a change to it must make everything anew."""
    return "".join((_HERE / name).read_text("utf-8") for name in ("inside.py", "inside.mjs"))
