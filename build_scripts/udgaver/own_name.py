"""The core calls the ruler »Linealen«. Where an edition calls it something else, its site does too.

Danish names of this kind stand in the definite form (»Pejlestokken«), as the core's own does, so
that they fit in its sentences. Words written small (»en lineal«) are common nouns and stay.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Final

KERNENAVN: Final = "Linealen"
# The word by itself: not a part of an address, a file's name or a longer name.
_KALDT: Final = re.compile(rf"(?<![\w/@.\-]){KERNENAVN}(s?)(?![\w/@]|[.\-]\w)")
# Attributes that are read aloud or shown; every other one (an address, an id) is left as it is.
_LAESES: Final = re.compile(r"\b(?:title|content|value|alt|aria-label|data-[\w-]+)=[\"'][^\"'<>]*$")
_UDEN_S: Final = ("s", "x", "z")


def called(tekst: str, navn: str) -> str:
    """The text with the edition's name of the ruler for the core's, also in the genitive."""
    return _replaced(tekst, navn, lambda _: True)


def called_on_page(html: str, navn: str) -> str:
    """The same for the HTML of a page: the name is text there, whatever stands in it, and only what
    is read is touched. Addresses, scripts and styles stay."""
    return _replaced(html, escape(navn), lambda at: _is_read(html, at))


def _replaced(tekst: str, navn: str, applies: Callable[[int], bool]) -> str:
    """Where the core's name is a part of the edition's (»Linealen i Storbælle«) and that stands
    there already, nothing is added."""
    if navn == KERNENAVN or KERNENAVN not in tekst:
        return tekst
    inden = [found.start() for found in re.finditer(KERNENAVN, navn)]

    def say(found: re.Match[str]) -> str:
        at = found.start()
        there = any(tekst.startswith(navn, at - each) for each in inden if each <= at)
        if there or not applies(at):
            return found[0]
        return genitive(navn) if found[1] else navn

    return _KALDT.sub(say, tekst)


def _is_read(html: str, at: int) -> bool:
    """Whether somebody reads or hears what stands at that place in a page."""
    for element in ("script", "style"):
        if html.rfind(f"<{element}", 0, at) > html.rfind(f"</{element}", 0, at):
            return False
    tag = html.rfind("<", 0, at)
    return html.rfind(">", 0, at) > tag or bool(_LAESES.search(html[tag:at]))


def genitive(navn: str) -> str:
    """The name in the genitive: only an apostrophe after an s-sound (Retskrivningsordbogen)."""
    return navn + ("'" if navn.casefold().endswith(_UDEN_S) else "s")
