"""What is known of a municipality, and of the region, district and house that it belongs to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Kilde:
    """Where facts were seen, which facts (``sted``), on what day, and what is doubtful."""

    id: str
    titel: str
    udgiver: str
    adresse: str
    sted: str
    set_den: str
    tvivl: str


@dataclass(frozen=True, slots=True)
class Region:
    """A region from its first day to its last. ``til`` and ``afloeses_af`` are empty while nothing
    is known to follow it; ``afloeses_af`` is the id of the region that takes over the day after."""

    id: str
    navn: str
    fra: str
    til: str
    afloeses_af: str


@dataclass(frozen=True, slots=True)
class Politikreds:
    """A police district; ``antal`` is how many municipalities its source says it has."""

    id: str
    navn: str
    antal: int
    kilder: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Boernehus:
    """A children's house for the municipalities of ``region``; ``byer`` has the main town first.
    ``tilbud`` is its entry in ``guides/opslag/tilbud.yml``."""

    id: str
    navn: str
    region: str
    byer: tuple[str, ...]
    tilbud: str
    kilder: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kommune:
    """A municipality. ``regioner`` are in order of time, each the successor of the one before.

    ``kommunenavn`` is the name in a sentence. ``indbyggere`` is None when no number was seen; why
    is in ``Register.uden_tal``. ``hjemmeside`` is empty when the domain is not certain.
    """

    id: str
    navn: str
    kommunenavn: str
    kode: str
    regioner: tuple[Region, ...]
    politikreds: Politikreds
    boernehus: Boernehus
    indbyggere: int | None
    hjemmeside: str


@dataclass(frozen=True, slots=True)
class Register:
    """All of it. ``tvivl`` and ``kilder`` are by the name of the file: what is doubtful, and why
    we believe the rest."""

    kommuner: tuple[Kommune, ...]
    regioner: tuple[Region, ...]
    politikredse: tuple[Politikreds, ...]
    boernehuse: tuple[Boernehus, ...]
    indbyggere_pr: str
    uden_tal: Mapping[str, str]
    tvivl: Mapping[str, str]
    kilder: Mapping[str, tuple[Kilde, ...]]

    def kommune(self, id_: str) -> Kommune:
        """The municipality with this id. Raises KeyError, in Danish."""
        for kommune in self.kommuner:
            if kommune.id == id_:
                return kommune
        raise KeyError(f"Kommunen »{id_}« står ikke i registeret over kommuner.")


def region_paa(kommune: Kommune, dato: date) -> str:
    """The name of the municipality's region on that day. Raises ValueError before the first."""
    day = dato.isoformat()
    for region in kommune.regioner:
        if region.fra <= day and (not region.til or day <= region.til):
            return region.navn
    raise ValueError(f"Registeret kender ingen region for {kommune.kommunenavn} den {day}.")


def ascii_id(navn: str) -> str:
    """The id that belongs to a Danish name: small letters, ae, oe and aa."""
    return navn.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa")
