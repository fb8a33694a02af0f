"""Which law an edition's own texts cite, and where it has moved since they were read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from build_scripts.ground.files import Files
from build_scripts.lov.brug import Brug, uses
from build_scripts.lov.kilder import tekst_i_ord
from build_scripts.lov.model import Lovregister, Paragraf
from build_scripts.udgaver.renewal import months_after

# As often as somebody should hold the register against retsinformation.dk.
KONTROL_MAANEDER: Final = 12
_READ: Final = re.compile(r"(?m)^gennemgaaet: *[\"']?(\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True, slots=True)
class Lovbrug:
    """One citation: where, of what, and why it should be read again, or ""."""

    sted: str
    hvad: str
    besked: str


def law_used(files: Files, register: Lovregister, dagsdato: date) -> tuple[Lovbrug, ...]:
    """Every citation in ``files``, which are those of one edition."""
    read = {
        name: match[1] if (match := _READ.search(content.decode("utf-8", "replace"))) else ""
        for name, content in files.items()
    }
    return tuple(_told(files, read, register, dagsdato))


def _told(
    files: Files, read: dict[str, str], register: Lovregister, dagsdato: date
) -> Iterator[Lovbrug]:
    for each in uses(files, register):
        if not isinstance(each, Brug):
            # ``check`` refuses it, and the status tells so above.
            continue
        paragraf = each.lov.paragraf(each.nr)
        if paragraf is None:
            continue
        what = f"{each.lov.navn} {paragraf.skrevet} – {paragraf.om}"
        yield Lovbrug(str(each), what, _old(paragraf, read[each.fil], dagsdato))


def _old(paragraf: Paragraf, read: str, dagsdato: date) -> str:
    """``read`` is the day the text was reviewed, or "" where it does not say."""
    if read and read < paragraf.tekst.dato:
        return (
            f"Siden er gennemgået {read}, før {tekst_i_ord(paragraf.tekst)}. Læs den igen, og sæt "
            "nye datoer."
        )
    due = months_after(date.fromisoformat(paragraf.kontrolleret), KONTROL_MAANEDER)
    if due < dagsdato:
        return (
            f"Ordlyden er ikke kontrolleret siden {paragraf.kontrolleret}. Hold loven op mod "
            "registret: python3 -m build_scripts lov --mod FIL"
        )
    return ""
