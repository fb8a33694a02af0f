"""A situation: told as a colleague would tell it, decided by two readers, answered by one order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from linealen import Document

SLAGS = (
    "vold", "seksuelle-overgreb", "digitale-overgreb", "aere", "omsorg", "mistrivsel", "selvskade",
    "selvmord", "skade", "sygdom", "rus", "konflikt", "skolefravaer", "adfaerd", "ansat", "anbragt",
    "rejse", "flugt", "graviditet", "ukendt",
)  # fmt: skip
LEDER = ("enig", "uenig", "er-selv-med", "kan-ikke-naas", "ikke-spurgt", "ingen")
TID = ("dag", "aften", "weekend")
# Who tells it: the ruler's roles, and two that meet the child otherwise.
OGSAA_ROLLER = ("leder", "borger")


@dataclass(frozen=True, slots=True)
class Afgjort:
    """What a reader decided from law and source: the kind of the first action, and of the answer
    about the parents."""

    foerst: str
    foraeldre: str


@dataclass(frozen=True, slots=True)
class Sted:
    """A place that answers the situation. ``art`` is the kind of place; ``hvor`` names it, and
    ``svar`` are the answers to the ruler, where it is the ruler."""

    art: str
    hvor: str
    svar: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Situation:
    """One situation. ``laesere`` decided it each on their own; ``hvorfor`` says why it was decided
    so where they did not say the same. ``paabud`` is the id of its order."""

    id: str
    fortalt: str
    rolle: str
    alder: str
    slags: tuple[str, ...]
    leder: str
    tid: str
    saerligt: tuple[str, ...]
    laesere: tuple[Afgjort, ...]
    hvorfor: str
    paabud: str
    steder: tuple[Sted, ...]
    fil: Document
    nummer: int
