"""How the build grows with its pages, beside plain MkDocs with as many; what a page weighs."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from build_scripts import site
from build_scripts.engine.published import FOLDER as MOTOR
from build_scripts.ground.stop import Stop
from build_scripts.runner.name import plain_build

SIZES: Final = (100, 300, 1_000)
_PARTS: Final = (
    "build_scripts", "docs", "guides", "kommuner", "linealen", "overrides", "requirements",
    "LICENSES",
)  # fmt: skip
_COPIED: Final = "lov/underretningspligt.md"
_PLAIN: Final = "site_name: X\ntheme: {name: material, font: false, language: da}\nplugins: []\n"


def growth(root: Path) -> dict[str, float]:
    """Seconds for the whole site with so many pages more, and as a share of plain MkDocs."""
    found = {}
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as work:
        for size in SIZES:
            folder = with_pages(root, Path(work) / str(size), size)
            begin = time.perf_counter()
            site.build(folder, folder / "site")
            seconds = time.perf_counter() - begin
            pages = sum(1 for _ in (folder / "site").rglob("*.html"))
            found[f"pages_{size}_s"] = seconds
            found[f"pages_{size}_ratio"] = seconds / _plain(folder, pages)
    return found


def weights(folder: Path) -> dict[str, float]:
    """The heaviest content page of a finished, compressed site, with its styles; in kB.

    The ruler page and the index of the search have budgets of their own.
    """
    shared = sum(_sent(path) for path in folder.glob("assets/*/css/*.css"))
    pages = (
        path
        for path in folder.rglob("index.html")
        if MOTOR not in path.as_posix() and path.parent.name not in ("linealen", "maaling")
    )
    return {"heaviest_page_kb": (max(_sent(path) for path in pages) + shared) / 1e3}


def _sent(path: Path) -> int:
    """Bytes on the line: the brotli twin's where there is one."""
    packed = path.with_name(path.name + ".br")
    return (packed if packed.is_file() else path).stat().st_size


def with_pages(root: Path, folder: Path, size: int) -> Path:
    """A copy of the project in ``folder``, with the engine's cache and ``size`` pages more."""
    for part in _PARTS:
        leave = shutil.ignore_patterns("__pycache__")
        shutil.copytree(root / part, folder / part, ignore=leave)
    config = (root / "mkdocs.yml").read_text("utf-8")
    config = config.replace("not_in_nav: |\n", "not_in_nav: |\n  /maaling/*\n")
    (folder / "mkdocs.yml").write_text(config, "utf-8")
    shutil.copy(root / "LICENSE", folder / "LICENSE")
    (folder / ".cache").mkdir()
    for made in ("motor", "node"):
        shutil.copytree(root / ".cache" / made, folder / ".cache" / made, symlinks=True)
    text = (root / "docs" / _COPIED).read_text("utf-8").replace("](", "](../lov/")
    for scheme in ("http", "tel:", "#"):
        text = text.replace(f"](../lov/{scheme}", f"]({scheme}")
    target = folder / "docs" / "maaling"
    target.mkdir()
    for number in range(size):
        (target / f"side-{number}.md").write_text(text, "utf-8")
    return folder


def written(folder: Path) -> list[str]:
    """The Markdown of every written page of the project in ``folder``, without its front matter."""
    pages = sorted((folder / "docs").rglob("*.md"))
    return [path.read_text("utf-8").split("---\n", 2)[-1] for path in pages]


def plain_project(folder: Path, texts: Sequence[str]) -> Path:
    """A project below ``folder`` with these pages, the theme, and nothing of ours."""
    plain = folder / "plain"
    (plain / "docs").mkdir(parents=True)
    (plain / "mkdocs.yml").write_text(_PLAIN, "utf-8")
    for number, text in enumerate(texts):
        (plain / "docs" / f"side-{number}.md").write_text(text, "utf-8")
    (plain / "docs" / "index.md").write_text("# Forside\n", "utf-8")
    return plain


def _plain(folder: Path, pages: int) -> float:
    """Seconds that MkDocs itself takes for as many pages."""
    text = (folder / "docs" / _COPIED).read_text("utf-8")
    plain = plain_project(folder, [text] * pages)
    begin = time.perf_counter()
    done = subprocess.run(plain_build(), cwd=plain, capture_output=True, text=True, check=False)
    if done.returncode:
        raise Stop(f"MkDocs uden vores dele kunne ikke bygge til målingen: {done.stderr[-300:]}")
    return time.perf_counter() - begin
