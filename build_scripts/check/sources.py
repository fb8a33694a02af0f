"""Every source is used by something: a list of what nobody leans on is not a list of sources.

The sections of the register of law are exempt: they are pinned so that they can be cited.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_scripts.content import DATA
from build_scripts.dilemmaer.words import Dilemmaord
from build_scripts.ground.files import Files
from build_scripts.ground.place import Place
from build_scripts.lov.kilder import law_sources
from build_scripts.lov.model import Lovregister
from build_scripts.opslag.load import Opslag
from linealen import Finding
from linealen.model import Lineal


def unused(
    lineal: Lineal, love: Lovregister, used: Iterable[str], files: Files
) -> Iterator[Finding]:
    """A finding for each source that is not among ``used``."""
    used = {*used, *(kilde.id for kilde in law_sources(love))}
    place = Place(files, DATA)
    for kilde in lineal.kilder:
        if kilde.id not in used:
            yield place.finding_of(
                "kilder.yml", "kilder", kilde.id, "UBRUGT",
                f"Kilden »{kilde.id}« bruges ingen steder. Brug den, eller slet den.",
            )  # fmt: skip


def used_in_data(lineal: Lineal, opslag: Opslag, words: Dilemmaord) -> Iterator[str]:
    """The sources that the ruler and the registers' own heads name; pages are ``kildebrug``'s."""
    ruler = (
        lineal.tegn, lineal.regler, lineal.risiko, lineal.beskyttelse, lineal.handlinger,
    )  # fmt: skip
    for part in ruler:
        for item in part:
            yield from item.kilder
    seen = (*(each.set for each in lineal.numre), *(each.set for each in lineal.uden_stemme))
    for pages in seen:
        yield from (each.kilde for each in pages)
    heads = (
        opslag.ord.hoved, opslag.tilbud.hoved, opslag.spindelvaev.hoved, opslag.indsatstrappe.hoved,
        opslag.hverdage.hoved, opslag.fravaer.hoved, words.hoved,
        *(each.hoved for each in opslag.tal.values()),
        *(each.hoved for each in opslag.svartavler.values()),
    )  # fmt: skip
    for hoved in heads:
        yield from hoved.kilder
