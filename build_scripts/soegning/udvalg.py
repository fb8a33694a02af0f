"""Which pages can be found by searching, and which belong together as one result."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from build_scripts.vejsider import HELE_VEJEN, ROD

from .data import Soegedata
from .sider import Laest, Overskrift, read

_PAGE: Final = "index.html"
# A step's number on the page that shows the whole path says nothing away from it.
_NUMBER: Final = re.compile(r"^\d+\. ")


def laes(site: Path, data: Soegedata) -> tuple[Laest, ...]:
    """Every page of ``site`` that is to be found, by address.

    An action path is one page here: its start page, with the words and the sections of the page
    that shows the whole path. Its many single states are left out.
    """
    return tuple(
        _with_whole_path(site, read(path, adresse)) for path, adresse in _pages(site, data)
    )


def _pages(site: Path, data: Soegedata) -> Iterator[tuple[Path, str]]:
    found = {path.relative_to(site).as_posix(): path for path in site.rglob(_PAGE)}
    for name, path in sorted(found.items()):
        adresse = name.removesuffix(_PAGE)
        parts = adresse.split("/")[:-1]
        inside_a_path = parts[:1] == [ROD] and len(parts) > 2
        if not inside_a_path and not data.udelader(adresse):
            yield path, adresse


def _with_whole_path(site: Path, page: Laest) -> Laest:
    whole = site / page.adresse / HELE_VEJEN / _PAGE
    if not page.adresse.startswith(f"{ROD}/") or not whole.is_file():
        return page
    more = read(whole, page.adresse)
    return replace(
        page,
        overskrifter=tuple(
            Overskrift(f"{HELE_VEJEN}/{each.sted}", _NUMBER.sub("", each.tekst))
            for each in more.overskrifter
        ),
        tekst=more.tekst,
    )
