"""An order: what a person must do in a situation, said once and shown wherever it is answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .reading import Entry

# The first action, gravest first, and how much haste it means.
FOERST: Final = {
    "ring-112": "nu",
    "laege-nu": "nu",
    "ring-kommunen-nu": "nu",
    "ring-i-dag": "i-dag",
    "underret-i-dag": "i-dag",
    "denne-uge": "denne-uge",
    "hold-oeje": "hold-oeje",
}
# The first action in few words, for a poster or a card.
KORT_ORD: Final = 25
# May the parents be told, and by whom is it decided; and what a dilemma's scene may answer about
# them where the order holds.
FORAELDRE: Final = {
    "sig-intet": ("nej", "vent"),
    "spoerg-kommunen": ("nej", "vent"),
    "kun-den-anden": ("ja", "nej", "vent"),
    "ring-straks": ("ja",),
    "den-unge-foerst": ("ja", "vent"),
    "fortael": ("ja",),
    "ikke-aktuelt": ("ja", "nej", "vent"),
}


@dataclass(frozen=True, slots=True)
class Frist:
    """A deadline: what, and by when, in words."""

    hvad: str
    hvornaar: str


@dataclass(frozen=True, slots=True)
class Paabud:
    """One order. ``gaelder`` is whom it concerns; ``foerst`` the kind of the first action and
    ``ordre`` its words, ``kort`` a shorter form or ""; ``foraeldre`` the kind of answer about the
    parents. The rest are sentences: what may be told to parents and child, what must not be said
    and to whom, and what is written down. ``paragraffer`` are ids of sources."""

    id: str
    navn: str
    gaelder: str
    foerst: str
    ordre: str
    kort: str
    foraeldre: str
    til_foraeldre: str
    til_barnet: str
    sig_ikke: str
    skriv_ned: str
    frister: tuple[Frist, ...]
    paragraffer: tuple[str, ...]

    @property
    def haster(self) -> str:
        """How urgent it is, in the words of ``handlevej.HASTER``."""
        return FOERST[self.foerst]


def parse_paabud(entry: Entry, kilder: tuple[str, ...]) -> Paabud:
    """One order of the register. What is wrong is noted with ``entry``."""
    return Paabud(
        id=entry.id(),
        navn=entry.text("navn"),
        gaelder=entry.text("gaelder"),
        foerst=entry.word("foerst", tuple(FOERST)) or next(iter(FOERST)),
        ordre=entry.text("ordre"),
        kort=_kort(entry),
        foraeldre=entry.word("foraeldre", tuple(FORAELDRE)),
        til_foraeldre=entry.text("til_foraeldre"),
        til_barnet=entry.text("til_barnet"),
        sig_ikke=entry.text("sig_ikke"),
        skriv_ned=entry.text("skriv_ned"),
        frister=tuple(parse_frist(item) for item in entry.entries("frister"))
        if entry.has("frister")
        else (),
        paragraffer=entry.optional_words("paragraffer", kilder),
    )


def _kort(entry: Entry) -> str:
    """What is read from across a room: few words."""
    words = entry.optional_text("kort")
    if len(words.split()) > KORT_ORD:
        told = f"»kort« er {len(words.split())} ord og må højst være {KORT_ORD}. Kort det ned."
        entry.note(("kort",), "LANG", told)
    return words


def parse_frist(entry: Entry) -> Frist:
    """A deadline: what, and by when."""
    built = Frist(entry.text("hvad"), entry.text("hvornaar"))
    entry.done()
    return built
