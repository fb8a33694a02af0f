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
from build_scripts.udgaver.wording import Udgaveord, Wasord

WAS: Final = "was.md"


@dataclass(frozen=True, slots=True)
class Udgavefiler:
    """``filer`` are (path below the docs folder, text); ``navne`` what templates may use."""

    filer: tuple[tuple[str, str], ...]
    navne: dict[str, object]


def build_udgavefiler(
    udgave: Udgave,
    gennemgange: Iterable[Gennemgang],
    plakat: Skreven,
    ord_: Udgaveord,
    dagsdato: date,
) -> Udgavefiler:
    """The files of this edition, and what links to them. ``plakat`` is the poster's own page.

    The neutral edition has the calendar of presentations and a poster to fill in by hand; what is
    made of numbers, dates and addresses it cannot have.
    """
    titel = ord_.aarshjul.kalender.format(portal=udgave.navn)
    plan = kalender(udgave.id, titel, aarshjul(ord_.aarshjul, dagsdato), dagsdato)
    files = [(AARSHJUL, plan), (FIL_A3, stor_plakat(plakat, ord_))]
    if not udgave.er_neutral:
        navn = udgave.lineal_navn
        named = (replace(each, titel=called(each.titel, navn)) for each in gennemgange)
        events = frister(udgave, named, ord_.frister)
        titel = ord_.frister.kalender.format(portal=udgave.navn)
        files.append((FRISTER, kalender(udgave.id, titel, events, dagsdato)))
        files += kontaktkort.filer(udgave, ord_.kontaktkort)
        files.append((WAS, _was(udgave, ord_.was)))
    security = security_txt.security_txt(udgave, dagsdato)
    if security and not udgave.er_neutral:
        files.append((security_txt.FIL, security))
    return Udgavefiler(
        filer=tuple(files),
        navne={
            "udgavefiler": frozenset(name for name, _ in files),
            "kontaktkort": tuple(each for each, _ in kontaktkort.kort(udgave, ord_.kontaktkort)),
        },
    )


def _was(udgave: Udgave, ord_: Wasord) -> str:
    return with_front_matter(
        {
            "title": ord_.titel,
            "description": ord_.beskrivelse.format(kommune=udgave.kommune),
            "template": "was.html",
            "soegeord": list(ord_.soegeord),
        }
    )
