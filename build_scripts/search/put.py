"""The index as a file of the site, and its address where the search page finds it."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from build_scripts.ground.html import Piece
from build_scripts.search import index, packing, selection
from build_scripts.search.data import Soegedata

# Below assets, with a name that changes with the content: see passes/versions.py.
FOLDER: Final = "assets/soegning"
PAGE: Final = "soeg/index.html"
# The search page has the attribute empty; overrides/soeg.html.
_EMPTY: Final = 'data-indeks=""'


def asks(search_page: str) -> bool:
    """Whether the HTML of a search page wants an index."""
    return _EMPTY in search_page


def index_file(pages: Mapping[str, Sequence[Piece]], settings: Soegedata) -> tuple[str, bytes]:
    """The address of the index of ``pages``, which have been taken apart, and its bytes."""
    module = packing.pack(index.build(selection.selected(pages, settings), settings)).encode()
    mark = hashlib.sha256(module).hexdigest()[:10]
    return f"{FOLDER}/indeks-{mark}.js", module


def pointed(text: str, address: str) -> str:
    """The search page's HTML, told that the index lies at ``address`` below the site."""
    return text.replace(_EMPTY, f'data-indeks="../{address}"')


def find(site: Path) -> Path:
    """The index of a finished ``site``."""
    (found,) = (site / FOLDER).glob("indeks-*.js")
    return found


def sizes(site: Path) -> tuple[int, int]:
    """Bytes of the index: as it is, and with gzip as most servers send it."""
    content = find(site).read_bytes()
    return len(content), len(gzip.compress(content, 9, mtime=0))
