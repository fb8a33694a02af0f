"""No text cites a section that the register does not hold: what is pinned nowhere cannot be said to
have changed."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.ground.files import Files
from build_scripts.lov.brug import Brug, UklarBrug, uses
from build_scripts.lov.model import Lovregister, skrevet_nr
from build_scripts.lov.parse import FOLDER
from linealen import Finding


def check_citations(files: Files, register: Lovregister) -> Iterator[Finding]:
    """A finding for each citation in the files that no pinned section answers."""
    for each in uses(files, register):
        if isinstance(each, UklarBrug):
            yield Finding(each.fil, each.uklar.linje, "HENVISNING", _unclear(each))
        elif each.nr and each.lov.paragraf(each.nr) is None:
            yield Finding(each.fil, each.linje, "HENVISNING", _not_held(each))


def _not_held(brug: Brug) -> str:
    return (
        f"{brug.lov.navn} § {skrevet_nr(brug.nr)} står ikke i lovregistret. Læs den på "
        f"retsinformation.dk, og skriv den i {FOLDER}/{brug.lov.id}.yml, eller ret henvisningen."
    )


def _unclear(brug: UklarBrug) -> str:
    uklar = brug.uklar
    if uklar.kaldt:
        return (
            f"»{uklar.kaldt}« står ikke i lovregistret. Læs loven på retsinformation.dk, og skriv "
            f"den i {FOLDER}/, eller ret henvisningen."
        )
    return f"Flere love er nævnt her. Skriv, hvilken lov {uklar.ord_} står i."
