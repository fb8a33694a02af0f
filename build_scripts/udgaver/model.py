"""What the site needs to know about an edition. Everything here is frozen; nothing is worked out.

Text that an edition does not give is the empty string; what is not known is told by ``mangler``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from build_scripts.register.model import Boernehus, Kommune, Politikreds
from linealen import Skala

FAKTA = (
    "fokusteam",
    "ressourceteam",
    "fremskudt-raadgiver",
    "aaben-raadgivning",
    "dialogbaseret-underretning",
)

KONTAKTER = (
    "modtagelse-dag",
    "modtagelse-doegn",
    "fremskudt-raadgiver",
    "fokusteam",
    "ppr",
    "sundhedspleje",
    "boernehus",
    "leder",
    "noegleperson",
    "socialtandpleje",
    "koordinator-vold",
    "sikkerhedskonsulent",
    "personaleansvarlig",
    "krisehjaelp",
)

# The lists of an outcome that a municipality may add to, in the order a reader meets them.
AFSNIT = ("goer", "goer_ikke", "foraeldre", "skriv_ned", "derefter")
# The two plans of barnets lov § 15, by the stykke that demands them.
PLANER = ("stk2", "stk3")


@dataclass(frozen=True, slots=True)
class Kontakt:
    """Someone to ring or meet, named by role. ``telefon`` is empty when the edition has not filled
    it in: ``pladsholder`` then, and ``tekst`` says so plainly. ``kontrolleret`` is the day on which
    somebody last rang the number or saw it, as an ISO date."""

    id: str
    navn: str
    telefon: str
    tekst: str
    kontrolleret: str = ""
    aabent: str = ""

    @property
    def pladsholder(self) -> bool:
        return not self.telefon


@dataclass(frozen=True, slots=True)
class Udseende:
    """What the edition looks like. ``logo`` is a file name in its folder; colours are "#rrggbb"."""

    logo: str = ""
    logo_tekst: str = ""
    primaer: str = ""
    dyb: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Whom to write to about one side of the site: a job or an office, with mail and telephone."""

    navn: str
    mail: str
    telefon: str


@dataclass(frozen=True, slots=True)
class Redaktion:
    """Who owns the content (``ejer``), and whom readers write to."""

    ejer: str = ""
    indhold: Person | None = None
    tilgaengelighed: Person | None = None


@dataclass(frozen=True, slots=True)
class Forum:
    """What a meeting or role of ``docs/samarbejde`` is called here, when it meets, how to get in
    touch. ``id`` is the name of the core's page."""

    id: str
    navn: str
    hvornaar: str
    saadan: str


@dataclass(frozen=True, slots=True)
class Beslutning:
    """Who decides what."""

    hvad: str
    hvem: str


@dataclass(frozen=True, slots=True)
class Plan:
    """One of the plans of barnets lov § 15: when the municipal council adopted it, and where."""

    id: str
    vedtaget: str
    adresse: str


@dataclass(frozen=True, slots=True)
class LokaltTrin:
    """A step of the municipality's own, at the end of one list of one outcome of one path."""

    vej: str
    udfald: str
    afsnit: str
    tekst: str


@dataclass(frozen=True, slots=True)
class GennemgaaetMod:
    """Which state of the core the edition was last read against: the day, and its fingerprint."""

    dato: str = ""
    aftryk: str = ""


@dataclass(frozen=True, slots=True)
class EgenSide:
    """A page of the municipality's own: its name below ``kommunen/``, title, the day before which
    it must be read again, and its whole Markdown."""

    id: str
    titel: str
    gennemgaas_foer: str
    tekst: str


def _intet() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Udgave:
    """An edition. ``kommune`` is empty in the neutral one; ``fakta`` are the things that this
    municipality has, such as a fokusteam. ``i_registeret`` is what the register knows of it."""

    id: str
    navn: str
    undertitel: str
    kommune: str
    lineal_navn: str
    skala: Skala
    kontakter: tuple[Kontakt, ...]
    fakta: tuple[str, ...]
    kommunekode: str = ""
    i_registeret: Kommune | None = None
    model_navn: str = ""
    domaene: str = ""
    udseende: Udseende = Udseende()
    redaktion: Redaktion = Redaktion()
    politikreds: Politikreds | None = None
    boernehus: Boernehus | None = None
    fora: tuple[Forum, ...] = ()
    beslutter: tuple[Beslutning, ...] = ()
    udloeser: Mapping[str, str] = field(default_factory=_intet)
    planer: tuple[Plan, ...] = ()
    was: str = ""
    lokale_trin: tuple[LokaltTrin, ...] = ()
    tekster: Mapping[str, str] = field(default_factory=_intet)
    gennemgaaet_mod: GennemgaaetMod = GennemgaaetMod()
    sider: tuple[EgenSide, ...] = ()

    @property
    def er_neutral(self) -> bool:
        return not self.kommune

    def kontakt(self, id_: str) -> Kontakt:
        """The contact with this id; every edition has all of ``KONTAKTER``."""
        return next(kontakt for kontakt in self.kontakter if kontakt.id == id_)

    def forum(self, id_: str) -> Forum | None:
        """What the edition says about a page of ``docs/samarbejde``, if anything."""
        return next((forum for forum in self.fora if forum.id == id_), None)

    def tekst(self, noegle: str) -> str:
        """The edition's own text for a replaceable one, or "" where the core's stands."""
        return self.tekster.get(noegle, "")

    def lokalt(self, vej: str, udfald: str, afsnit: str) -> tuple[str, ...]:
        """The municipality's own steps at the end of one list of an outcome."""
        return tuple(
            trin.tekst
            for trin in self.lokale_trin
            if (trin.vej, trin.udfald, trin.afsnit) == (vej, udfald, afsnit)
        )
