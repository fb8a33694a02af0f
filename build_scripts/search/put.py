"""Put the index beside the finished pages, and its address where the search page finds it."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from build_scripts.search import data, index, packing, selection
from build_scripts.search.pages import Laest

# Below assets, with a name that changes with the content: see passes/versions.py.
FOLDER: Final = "assets/soegning"
PAGE: Final = "soeg/index.html"
# The search page has the attribute empty; overrides/soeg.html.
_EMPTY: Final = 'data-indeks=""'


def put(root: Path, site: Path) -> Path | None:
    """Write the index of ``site``; where it was written. A site without the search page has none.

    Raises ContentError when the search's data is wrong.
    """
    page = site / PAGE
    text = page.read_text("utf-8") if page.is_file() else ""
    if _EMPTY not in text:
        return None
    settings = data.load(root)
    target = _write(selection.laes(site, settings), settings, site)
    page.write_text(pointed(text, target.name), "utf-8", newline="\n")
    return target


def put_of(root: Path, pages: Mapping[str, str], site: Path) -> None:
    """Write the index of ``pages`` (HTML by file name) below ``site``, for ``find``."""
    settings = data.load(root)
    _write(selection.laes_sider(pages, pages.__getitem__, settings), settings, site)


def _write(laeste: Sequence[Laest], settings: data.Soegedata, site: Path) -> Path:
    module = packing.pak(index.byg(laeste, settings))
    mark = hashlib.sha256(module.encode()).hexdigest()[:10]
    target = site / FOLDER / f"indeks-{mark}.js"
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(module, "utf-8", newline="\n")
    return target


def pointed(text: str, name: str) -> str:
    """The search page's HTML, told that the index lies in the file ``name``."""
    return text.replace(_EMPTY, f'data-indeks="../{FOLDER}/{name}"')


def find(site: Path) -> Path:
    """The index that ``put`` wrote."""
    (found,) = (site / FOLDER).glob("indeks-*.js")
    return found


def sizes(site: Path) -> tuple[int, int]:
    """Bytes of the index: as it is, and with gzip as most servers send it."""
    content = find(site).read_bytes()
    return len(content), len(gzip.compress(content, 9, mtime=0))
