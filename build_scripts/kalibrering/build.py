"""What the templates need of the children, and the sheets that are printed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from build_scripts.kalibrering.load import Barn, Kalibrering
from linealen import Lineal, Skala
from linealen.enighedsdoer import FEWEST_PEOPLE, MAERKER, MOST_PEOPLE, UDEN_OM, midte

# The Markdown that the sheets share, and where they lie.
SHEET: Final = "docs/linealen/_kalibrerark.md"
SHEETS: Final = "linealen/kalibrer"


@dataclass(frozen=True, slots=True)
class Barnevisning:
    """A child ready to show. ``nummer`` counts from 1 over all rounds. ``maerke`` is what the ruler
    makes of it, ``laesere`` how many readers set which mark,
    ``midte`` the middle of their marks: one, or two next to each other."""

    barn: Barn
    nummer: int
    alder: str
    rolle: str
    maerke: str
    regler: tuple[str, ...]
    laesere: Mapping[str, int]
    midte: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kalibreringsvisning:
    """``antal`` are the sizes that a group can choose; ``maerker`` are (id, name), the mildest
    first, with an empty name outside the scale."""

    boern: tuple[Barnevisning, ...]
    antal: tuple[int, ...]
    maerker: tuple[tuple[str, str], ...]
    faerrest: int
    flest: int


def show(read: Kalibrering, lineal: Lineal, skala: Skala) -> Kalibreringsvisning:
    """The children as an edition with this scale shows them."""
    ages = {each.id: each.navn for each in lineal.aldre}
    roles = {each.id: each.navn for each in lineal.roller}
    rules = {each.id: each.navn for each in lineal.regler}
    boern = [barn for runde in read.runder for barn in runde]
    sizes = [sum(len(runde) for runde in read.runder[:n]) for n in range(1, len(read.runder) + 1)]
    return Kalibreringsvisning(
        boern=tuple(
            Barnevisning(
                barn=barn,
                nummer=number,
                alder=ages[barn.besvarelse.alder],
                rolle=roles[barn.besvarelse.rolle],
                maerke=barn.forslag.baand or UDEN_OM,
                regler=tuple(rules[said.regel] for said in barn.forslag.begrundelser),
                laesere=Counter(barn.maerker.values()),
                midte=midte(tuple(barn.maerker.values())),
            )
            for number, barn in enumerate(boern, 1)
        ),
        antal=tuple(sizes),
        maerker=tuple(_names(lineal, skala).items()),
        faerrest=FEWEST_PEOPLE,
        flest=MOST_PEOPLE,
    )


def _names(lineal: Lineal, skala: Skala) -> Mapping[str, str]:
    """What the edition calls each mark; the shared name beside it where two are called the same."""
    own = skala.alle_navne(lineal)
    shared = {baand.id: baand.navn for baand in lineal.baand}
    told = {
        id_: name if list(own.values()).count(name) == 1 else f"{name} ({shared[id_].lower()})"
        for id_, name in own.items()
    }
    return {id_: told.get(id_, "") for id_ in MAERKER}


def sheets(shown: Kalibreringsvisning, sheet: str) -> tuple[tuple[str, str], ...]:
    """(path below the docs folder, Markdown) of the sheets for each size of group."""
    return tuple(
        (f"{SHEETS}/ark-{antal}.md", sheet.replace("{antal}", str(antal))) for antal in shown.antal
    )
