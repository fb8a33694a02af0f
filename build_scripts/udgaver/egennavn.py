"""The core calls the ruler »Linealen«. Where an edition calls it something else, its site does too.

Danish names of this kind stand in the definite form (»Pejlestokken«), as the core's own does, so
that they fit in its sentences. Words written small (»en lineal«) are common nouns and stay.
"""

from __future__ import annotations

import re
from html import escape
from typing import Final

KERNENAVN: Final = "Linealen"
_KALDT: Final = re.compile(rf"\b{KERNENAVN}(s?)\b")
_UDEN_S: Final = ("s", "x", "z")


def kaldt(tekst: str, navn: str) -> str:
    """The text with the edition's name of the ruler for the core's, also in the genitive."""
    if navn == KERNENAVN:
        return tekst
    return _KALDT.sub(lambda found: ejefald(navn) if found[1] else navn, tekst)


def kaldt_paa_siden(html: str, navn: str) -> str:
    """The same for the HTML of a page: the name is text there, whatever stands in it."""
    return kaldt(html, escape(navn))


def ejefald(navn: str) -> str:
    """The name in the genitive: only an apostrophe after an s-sound (Retskrivningsordbogen)."""
    return navn + ("'" if navn.casefold().endswith(_UDEN_S) else "s")
