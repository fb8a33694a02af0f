"""The numbers of the core that a municipality may put its own in the place of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from build_scripts.udgaver.kinds import Dato, Tekst
from build_scripts.udgaver.patterns import NUMMER
from build_scripts.udgaver.table import optional, required, table

# Telephones of linealen/data/numre.yml; a test holds them together. 112 and 114 are not for an
# edition to change.
EGNE_NUMRE: Final[Mapping[str, str]] = {
    "laegevagt": "Lægevagten hos jer.",
    "giftlinjen": "Giftlinjen.",
    "psykiatri": "Akut psykiatri hos jer, med den tid, der er åbent for børn og unge.",
    "boernetelefonen": "BørneTelefonen.",
    "livslinien": "Livslinien.",
    "boernekontoret": "Ombudsmandens Børnekontor.",
    "lev-uden-vold": "Lev Uden Vold.",
    "danner": "Danner.",
    "offerraadgivningen": "Offerrådgivningen.",
    "dialog-mod-vold": "Dialog mod Vold.",
    "headspace-family": "headspace Family.",
    "viso": "VISO.",
}


@table
class EgetNummer:
    """A number that the municipality has tried itself, shown instead of the core's."""

    id: str
    nummer: str = required(NUMMER, "Otte cifre, eller et kort nummer som 1813.")
    navn: str = optional(Tekst(), "Hvem der svarer, hvis navnet er et andet hos jer.", default="")
    tid: str = required(Tekst(), "Hvornår der bliver svaret, fx »Hele døgnet«.")
    kontrolleret: str = required(Dato(), "Dagen, hvor nogen sidst ringede nummeret op.")
