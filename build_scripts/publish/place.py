"""Where a site is to be met: below which path, and on whose domain."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from build_scripts.ground.stop import Stop

_STI: Final = re.compile(r"/(?:[a-z0-9][a-z0-9._~-]*/)*", re.IGNORECASE)
_DOMAENE: Final = re.compile(
    r"(?P<domaene>https?://[a-z0-9æøå](?:[a-z0-9æøå.-]*[a-z0-9æøå])?(?::\d+)?)"
    r"(?P<sti>(?:/[^?#\s]*)?)",
    re.I,
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
    """What was typed after --sti and --domaene, each of which may be "". A host such as GitHub
    tells the two as one, so the path may stand with the domain instead. Raises Stop for the rest.
    """
    fundet = _DOMAENE.fullmatch(domaene)
    if domaene and not fundet:
        raise Stop(
            f"Domænet »{domaene}« skal begynde med https:// og være en adresse uden ? og #, "
            "fx --domaene https://rettidig.kommunen.dk"
        )
    med_domaenet = fundet["sti"].strip("/") if fundet else ""
    if med_domaenet and sti:
        raise Stop(
            f"Stien står både i domænet »{domaene}« og i »--sti {sti}«. Skriv den kun ét sted."
        )
    hele = f"/{med_domaenet}/" if med_domaenet else sti or "/"
    if not _STI.fullmatch(hele):
        raise Stop(
            f"Stien »{hele}« skal begynde og slutte med en skråstreg og må kun have bogstaverne "
            "a-z, tal, punktum og bindestreg, fx --sti /boern/rettidig/"
        )
    return Sted(hele, fundet["domaene"] if fundet else "")


def moved(side: str, sti: str) -> str:
    """The page for missing addresses of a site built for "/", as it must stand below ``sti``.

    It answers at any depth, so its addresses begin at the root; every other page's are relative.
    """
    return _FRA_RODEN.sub(rf"\g<1>{sti}\g<2>", side)
