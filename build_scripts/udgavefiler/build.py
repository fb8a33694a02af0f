"""Everything that is made from an edition's facts, worked out once: files, and links to them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from build_scripts.ground.front_matter import with_front_matter
from build_scripts.prosa.load import Skreven
from build_scripts.udgavefiler import kontaktkort, security_txt
from build_scripts.udgavefiler.aarshjul import FIL as AARSHJUL
from build_scripts.udgavefiler.aarshjul import aarshjul
from build_scripts.udgavefiler.frister import FIL as FRISTER
from build_scripts.udgavefiler.frister import Gennemgang, frister
from build_scripts.udgavefiler.kalender import kalender
from build_scripts.udgavefiler.plakat import FIL_A3, stor_plakat
from build_scripts.udgaver.model import Udgave
from build_scripts.udgaver.own_name import called

WAS: Final = "was.md"


@dataclass(frozen=True, slots=True)
class Udgavefiler:
    """``filer`` are (path below the docs folder, text); ``navne`` what templates may use."""

    filer: tuple[tuple[str, str], ...]
    navne: dict[str, object]


def build_udgavefiler(
    udgave: Udgave, gennemgange: Iterable[Gennemgang], plakat: Skreven, dagsdato: date
) -> Udgavefiler:
    """The files of this edition, and what links to them. ``plakat`` is the poster's own page.

    The neutral edition has the calendar of presentations and a poster to fill in by hand; what is
    made of numbers, dates and addresses it cannot have.
    """
    plan = kalender(udgave.id, f"Årshjul: {udgave.navn}", aarshjul(dagsdato), dagsdato)
    files = [(AARSHJUL, plan), (FIL_A3, stor_plakat(plakat))]
    if not udgave.er_neutral:
        navn = udgave.lineal_navn
        named = (replace(each, titel=called(each.titel, navn)) for each in gennemgange)
        events = frister(udgave, named)
        files.append((FRISTER, kalender(udgave.id, f"Frister: {udgave.navn}", events, dagsdato)))
        files += kontaktkort.filer(udgave)
        files.append((WAS, _was(udgave)))
    security = security_txt.security_txt(udgave, dagsdato)
    if security and not udgave.er_neutral:
        files.append((security_txt.FIL, security))
    return Udgavefiler(
        filer=tuple(files),
        navne={
            "udgavefiler": frozenset(name for name, _ in files),
            "kontaktkort": tuple(kontakt for kontakt, _ in kontaktkort.kort(udgave)),
        },
    )


def _was(udgave: Udgave) -> str:
    return with_front_matter(
        {
            "title": "Tilgængelighedserklæring",
            "description": f"Hvor {udgave.kommune}s tilgængelighedserklæring står, og udkastet.",
            "template": "was.html",
            "soegeord": ["tilgængelighedserklæring", "WAS"],
        }
    )
