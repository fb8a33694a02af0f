"""What an edition's own file says, as a reader should meet it: taken from the YAML itself and not
from our reader, so that a fact which the reader drops is still looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from build_scripts.register.model import Register
from linealen.document import Path as Sted
from tests.documents import document
from tests.ordene import VEJORD

MAANEDER = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september",
            "oktober", "november", "december")  # fmt: skip
# What steers the site and is not words on it. Colours and logo are looked for in files.
IKKE_ORD = (
    ("format",), ("id",), ("udseende", "logo"), ("udseende", "primaer"), ("udseende", "dyb"),
    ("skala", "retning"), ("skala", "laengde"), ("gennemgaaet_mod", "aftryk"),
)  # fmt: skip
IKKE_ORD_ET_STED = {"vej", "udfald", "afsnit", "fra", "til"}


def fakta(root: Path, udgave: str, register: Register) -> Iterator[tuple[Sted, str]]:
    """Each fact of the edition's file: where it stands, and the words that must be on its site."""
    fil = document(root / "kommuner" / udgave / "udgave.yml", root)
    for sted, value in _leaves((), fil.data):
        if sted in IKKE_ORD or sted[-1] in IKKE_ORD_ET_STED or not isinstance(value, str):
            continue
        yield sted, _som_ord(sted, value, register)


def _leaves(sted: Sted, value: object) -> Iterator[tuple[Sted, object]]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _leaves((*sted, key), below)
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _leaves((*sted, index), below)
    else:
        yield sted, value


def _som_ord(sted: Sted, value: str, register: Register) -> str:
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        year, month, day = value.split("-")
        return f"{int(day)}. {MAANEDER[int(month) - 1]} {year}"
    if sted[0] == "har":
        return f"Vi har {VEJORD.fakta[value]}."
    if sted == ("politikreds",):
        return next(each.navn for each in register.politikredse if each.id == value)
    if sted == ("boernehus",):
        return next(each.navn for each in register.boernehuse if each.id == value)
    return value


class _Ord(HTMLParser):
    """What a reader meets: text, the words of pictures, and where links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.dele: list[str] = []
        self._tavs = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tavs = tag if tag in ("script", "style") else ""
        self.dele += [value or "" for name, value in attrs if name in ("alt", "href", "content")]

    def handle_endtag(self, tag: str) -> None:
        self._tavs = ""

    def handle_data(self, data: str) -> None:
        if not self._tavs:
            self.dele.append(data)


def ord_paa(html: str) -> str:
    """The words of a page, with single spaces."""
    walk = _Ord()
    walk.feed(html)
    return " ".join(" ".join(walk.dele).split())


def ord_i(site: Path) -> str:
    """The words of a whole site."""
    return "\n".join(ord_paa(path.read_text("utf-8")) for path in sorted(site.rglob("*.html")))
