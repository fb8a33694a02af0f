"""A dilemma as data: scenes that bring new information, what they are coded as, what is asked.

A dilemma runs on the ruler's own signs, rules, bands and paths, so a changed rule shows which
dilemmas change their meaning.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .besvarelse import Besvarelse
from .hoved import Hoved

SLUT = "slut"
MINUTTER = (5, 15, 30)
VURDERINGER = ("passer", "kan-passe", "passer-ikke")
MAA = ("ja", "vent", "nej")
POINTER = ("tvetydig", "goer-lidt", "fra-bekymring-til-mistanke")
PARTER = ("barnet", "foraeldre", "kollega", "leder", "kommunen", "politiet")
MOST_SCENES = 6


@dataclass(frozen=True, slots=True)
class Handlevalg:
    """Something the learner may do now: how it fits, why, and the scene it leads to (or SLUT).

    ``vej`` is the action path that says it in full, or empty.
    """

    id: str
    tekst: str
    vurdering: str
    fordi: str
    vej: str
    til: str


@dataclass(frozen=True, slots=True)
class Siger:
    """Whether a party may be told in this scene, and why."""

    part: str
    svar: str
    fordi: str


@dataclass(frozen=True, slots=True)
class Scene:
    """One scene. ``kodet`` is what it shows, as answers to the ruler; ``giver`` what its author
    claims that the rules make of it: one band, or the paths outside the scale.

    ``tegnvalg`` and ``beskyttelsesvalg`` are what the learner chooses among; those that the scene
    does not show have their reason in ``ikke_tegn``. ``paabud`` is the id of the order that holds
    here, or empty.
    """

    id: str
    titel: str
    kodet: Besvarelse
    giver: tuple[str, ...]
    tegnvalg: tuple[str, ...]
    ikke_tegn: Mapping[str, str]
    beskyttelsesvalg: tuple[str, ...]
    goer: tuple[Handlevalg, ...]
    siger: tuple[Siger, ...]
    paabud: str

    @property
    def viste_tegn(self) -> tuple[str, ...]:
        """The signs that the scene shows, in the order of the choices."""
        return tuple(id_ for id_ in self.tegnvalg if _yes(self.kodet, id_))

    @property
    def vist_beskyttelse(self) -> tuple[str, ...]:
        """The protective factors that the scene shows."""
        return tuple(
            id_ for id_ in self.beskyttelsesvalg if self.kodet.beskyttelse.get(id_) == "ja"
        )

    def valg(self, id_: str) -> Handlevalg:
        """The choice with this id. Raises KeyError."""
        for each in self.goer:
            if each.id == id_:
                return each
        raise KeyError(id_)


@dataclass(frozen=True, slots=True)
class Navn:
    """A person in the text, for the list that lets a reviewer see the spread of names."""

    navn: str
    er: str
    oprindelse: str


@dataclass(frozen=True, slots=True)
class Dilemma:
    """One dilemma, complete but for its prose. ``scener`` are in the file's order, start first."""

    id: str
    titel: str
    kort: str
    hoved: Hoved
    soegeord: tuple[str, ...]
    roller: tuple[str, ...]
    alder: str
    minutter: int
    slags: tuple[str, ...]
    pointer: tuple[str, ...]
    maal: tuple[str, ...]
    navne: tuple[Navn, ...]
    scener: Mapping[str, Scene]

    @property
    def start(self) -> Scene:
        return next(iter(self.scener.values()))


def _yes(b: Besvarelse, tegn: str) -> bool:
    svar = b.tegn.get(tegn)
    return svar is not None and svar.svar == "ja"
