"""An order of the register on a written page: ``<!-- ordre: id -->`` is what to do first, and
``<!-- foraeldre: id -->`` the answer about the parents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from build_scripts.ground.phone import link_numbers
from build_scripts.prosa.load import Skreven
from linealen import Finding
from linealen.paabud import Paabud

_MARK: Final = re.compile(r"<!-- (ordre|foraeldre): ([a-z0-9-]+) -->")
_HEADING: Final = re.compile(r"^#{1,6} .*?\{[^}]*#([a-z0-9-]+)[^}]*\} *$")


def shown(html: str, orders: Iterable[Paabud]) -> str:
    """The rendered page with each mark as the order's own words."""
    by_id = {order.id: order for order in orders}

    def words(match: re.Match[str]) -> str:
        order = by_id[match[2]]
        if match[1] == "ordre":
            return f'<p class="ordre"><strong>{_shown(order.ordre)}</strong></p>'
        return f"<p>{_shown(order.til_foraeldre)}</p>"

    return _MARK.sub(words, html)


def _shown(words: str) -> str:
    return link_numbers(escape(words, quote=False))


def orders_of(side: Skreven) -> Iterator[tuple[str, str]]:
    """Every order that the page shows, as (id of the section it stands in or "", id of order)."""
    section = ""
    for line in side.tekst.splitlines():
        heading = _HEADING.match(line)
        if heading:
            section = heading[1]
        for match in _MARK.finditer(line):
            yield section, match[2]


def check_orders(side: Skreven, known: Iterable[str]) -> Iterator[Finding]:
    """Findings about marks that name no order."""
    ids = set(known)
    for number, line in enumerate(side.tekst.splitlines(), side.foerste):
        for match in _MARK.finditer(line):
            if match[2] not in ids:
                yield Finding(
                    side.hoved.name, number, "UKENDT",
                    f"Påbuddet »{match[2]}« findes ikke. Vælg et id fra linealen/data/paabud.yml.",
                )  # fmt: skip
