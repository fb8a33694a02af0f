"""An action path as data: steps with answers, outcomes, and the routes between them.

A route is a table from answer to step. Where it depends on more than the last answer, it has a
condition from a small closed set (see ``betingelser``); there are no expressions and no code.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .betingelser import Betingelse
from .hoved import Hoved
from .paabud import Frist, Paabud

HASTER = ("nu", "i-dag", "denne-uge", "hold-oeje")
EMNER = ("", "rolle", "alder")
# The one way on from a step that asks nothing.
VIDERE = "videre"


@dataclass(frozen=True, slots=True)
class Rute:
    """Where to go, and when. ``naar`` None means: when no other route of the table holds."""

    naar: Betingelse | None
    til: str


@dataclass(frozen=True, slots=True)
class Svarmulighed:
    """One answer to a step. ``udelukker``: "none of these", it stands alone. ``ved_ikke``: the
    step then counts as unknown. ``roller``/``aldre``: what it says about reader or child."""

    id: str
    tekst: str
    ruter: tuple[Rute, ...]
    udelukker: bool
    ved_ikke: bool
    roller: tuple[str, ...]
    aldre: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trin:
    """One question. With ``flere`` several answers may be given, and ``ruter`` belong to the step;
    otherwise they belong to each answer. One that only tells something is answered ``VIDERE``."""

    id: str
    titel: str
    tekst: str
    emne: str
    flere: bool
    svar: tuple[Svarmulighed, ...]
    ruter: tuple[Rute, ...]

    @property
    def oplysning(self) -> bool:
        """Whether it tells something and asks nothing."""
        return not self.flere and [svar.id for svar in self.svar] == [VIDERE]

    def mulighed(self, id_: str) -> Svarmulighed:
        """The answer with this id; raises KeyError."""
        for svar in self.svar:
            if svar.id == id_:
                return svar
        raise KeyError(id_)


@dataclass(frozen=True, slots=True)
class Udfald:
    """Where a path ends: the order it gives, what to do, whom to contact, what not to do, what to
    write down, what the parents may know, deadlines, what happens next, and who says so.

    The lists are plain sentences taken from the outcome's Markdown, under fixed headings.
    ``kontakter`` are ids of contacts in the edition, never numbers.
    """

    id: str
    titel: str
    tekst: str
    paabud: Paabud
    goer: tuple[str, ...]
    goer_ikke: tuple[str, ...]
    skriv_ned: tuple[str, ...]
    foraeldre: tuple[str, ...]
    derefter: tuple[str, ...]
    kontakter: tuple[str, ...]
    frister: tuple[Frist, ...]
    paragraffer: tuple[str, ...]
    kilder: tuple[str, ...]
    se_ogsaa: tuple[str, ...]
    lineal: bool

    @property
    def haster(self) -> str:
        """How urgent it is: as its order says."""
        return self.paabud.haster

    @property
    def alle_frister(self) -> tuple[Frist, ...]:
        """The order's deadlines, and the outcome's own."""
        return (*self.paabud.frister, *self.frister)

    @property
    def alle_paragraffer(self) -> tuple[str, ...]:
        """The sections that the order and the outcome rest on, each once."""
        return tuple(dict.fromkeys((*self.paabud.paragraffer, *self.paragraffer)))


@dataclass(frozen=True, slots=True)
class Rejse:
    """A real situation walked through the path: documentation, demonstration and test in one.
    ``nummer`` is its place in its file, from 0."""

    nummer: int
    navn: str
    svar: Mapping[str, tuple[str, ...]]
    ender: str

    def svar_paa(self, trin: Trin) -> tuple[str, ...] | None:
        """What is answered at a step; None where the journey does not say."""
        return (VIDERE,) if trin.oplysning else self.svar.get(trin.id)


@dataclass(frozen=True, slots=True)
class Handlevej:
    """One action path, complete. ``trin`` and ``udfald`` are keyed by id, in the file's order.

    ``orden`` and ``ved_ikke`` are derived from the steps: the order of each one's answers, and
    those of them that mean "ved ikke".
    """

    id: str
    titel: str
    kort: str
    hoved: Hoved
    soegeord: tuple[str, ...]
    start: str
    trin: Mapping[str, Trin]
    udfald: Mapping[str, Udfald]
    rejser: tuple[Rejse, ...]
    orden: Mapping[str, tuple[str, ...]]
    ved_ikke: Mapping[str, frozenset[str]]
