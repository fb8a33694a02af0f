"""Where a site is to be met: below which path, and on whose domain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from build_scripts.stop import Stop

_STI: Final = re.compile(r"/(?:[a-z0-9][a-z0-9._~-]*/)*", re.IGNORECASE)
_DOMAENE: Final = re.compile(
    r"https?://[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9-]+)*(?::\d+)?", re.I
)
# An address from the root of the domain, which only the page for missing addresses has.
_FRA_RODEN: Final = re.compile(r'(\b(?:href|src)=")/(?!/)([^"]*)')


@dataclass(frozen=True, slots=True)
class Sted:
    """``sti`` begins and ends with a slash. ``domaene`` is without one, and "" when not told."""

    sti: str
    domaene: str

    @property
    def adresse(self) -> str:
        """The whole address, or "" without a domain."""
        return f"{self.domaene}{self.sti}" if self.domaene else ""


def sted(sti: str, domaene: str) -> Sted:
    """What was typed after --sti and --domaene. Raises Stop for what is no path or domain."""
    if not _STI.fullmatch(sti):
        raise Stop(
            f"Stien »{sti}« skal begynde og slutte med en skråstreg og må kun have bogstaverne "
            "a-z, tal, punktum og bindestreg, fx --sti /boern/rettidig/"
        )
    if domaene and not _DOMAENE.fullmatch(domaene.rstrip("/")):
        raise Stop(
            f"Domænet »{domaene}« skal begynde med https:// og må ikke have en sti efter sig; "
            "den skrives for sig selv, fx --domaene https://www.kommunen.dk --sti /boern/rettidig/"
        )
    return Sted(sti, domaene.rstrip("/"))


def flyttet(side: str, sti: str) -> str:
    """The page for missing addresses of a site built for "/", as it must stand below ``sti``.

    It answers at any depth, so its addresses begin at the root; every other page's are relative.
    """
    return _FRA_RODEN.sub(rf"\g<1>{sti}\g<2>", side)
