"""Which pages can be found by searching, and which belong together as one result."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from build_scripts.ground.addresses import HANDLEVEJE, HELE_VEJEN
from build_scripts.ground.html import Piece
from build_scripts.search.data import Soegedata
from build_scripts.search.pages import Overskrift, ParsedPage, parse_page

_PAGE: Final = "index.html"
# A step's number on the page that shows the whole path says nothing away from it.
_NUMBER: Final = re.compile(r"^\d+\. ")


def selected(pages: Mapping[str, Sequence[Piece]], data: Soegedata) -> tuple[ParsedPage, ...]:
    """Every page that is to be found, by address; ``pages`` are all, taken apart.

    An action path is one page here: its start page, with the words and the sections of the page
    that shows the whole path. Its many single states are left out.
    """

    def with_whole_path(page: ParsedPage) -> ParsedPage:
        whole = f"{page.adresse}{HELE_VEJEN}/{_PAGE}"
        if not page.adresse.startswith(f"{HANDLEVEJE}/") or whole not in pages:
            return page
        return _joined(page, parse_page(pages[whole], page.adresse))

    found = (name for name in pages if name.rsplit("/", 1)[-1] == _PAGE)
    return tuple(
        with_whole_path(parse_page(pages[f"{adresse}{_PAGE}"], adresse))
        for adresse in _addresses(found, data)
    )


def _addresses(found: Iterable[str], data: Soegedata) -> Iterator[str]:
    for name in sorted(found):
        adresse = name.removesuffix(_PAGE)
        parts = adresse.split("/")[:-1]
        inside_a_path = parts[:1] == [HANDLEVEJE] and len(parts) > 2
        if not inside_a_path and not data.udelader(adresse):
            yield adresse


def _joined(page: ParsedPage, more: ParsedPage) -> ParsedPage:
    return replace(
        page,
        overskrifter=tuple(
            Overskrift(f"{HELE_VEJEN}/{each.sted}", _NUMBER.sub("", each.tekst))
            for each in more.overskrifter
        ),
        tekst=more.tekst,
    )
