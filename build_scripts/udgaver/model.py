"""An edition, and the one table of its keys: a line is the key in ``udgave.yml``, what may stand
there, what it is for, and the field that templates and code read it from.

A new fact is one line here, a template that shows it, and an example that has it. Everything is
frozen. A text that an edition does not give is the empty string; what is not known is told by
``missing``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from build_scripts.register.model import Boernehus, Kommune, Politikreds
from build_scripts.udgaver.blocks import Blok, EgenSkala, HverAf, NogleAf, Raekke, Tekster
from build_scripts.udgaver.colours import DYB_LYS, PRIMAER_LYS
from build_scripts.udgaver.fora import FORA
from build_scripts.udgaver.kinds import Dato, En, Farve, Flere, Format, FraRegisteret, Id, Tekst
from build_scripts.udgaver.numre import EGNE_NUMRE, EgetNummer
from build_scripts.udgaver.patterns import ADRESSE, DOMAENE, LOGO, MAIL, TELEFON
from build_scripts.udgaver.table import optional, required, table
from build_scripts.udgaver.texts import TEKSTER
from linealen import Skala
from linealen.model import BAAND

FORMAT: Final = 2

# What a municipality may have; the words for each are in guides/opslag/ord/handleveje.yml.
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


@table
class Kontakt:
    """Someone to ring or meet, named by role. ``telefon`` is empty when the edition has not filled
    it in: ``pladsholder`` then, and ``tekst`` says so plainly. ``kontrolleret`` is the day on which
    somebody last rang the number or saw it, as an ISO date."""

    id: str
    navn: str = required(Tekst(), "Hvem det er, som en læser kender det.")
    telefon: str = optional(
        TELEFON, "Otte cifre. Slet linjen, hvis der ikke er et nummer.", default=""
    )
    tekst: str = required(Tekst(), "Hvad man skal vide, før man ringer, eller hvad man gør.")
    kontrolleret: str = optional(Dato(), "Dagen, hvor nogen sidst ringede nummeret op.", default="")
    aabent: str = optional(Tekst(), "Hvornår der bliver svaret, fx »hverdage 8–15«.", default="")

    @property
    def pladsholder(self) -> bool:
        return not self.telefon


@table
class Udseende:
    """What the edition looks like. ``logo`` is a file name in its folder; colours are "#rrggbb"."""

    logo: str = optional(LOGO, "En svg- eller png-fil i udgavens mappe.", default="")
    logo_tekst: str = optional(Tekst(), "Det, logoet siger, til dem, der ikke ser det", default="")
    primaer: str = optional(Farve(PRIMAER_LYS), "Farven på knapper og links.", default="")
    dyb: str = optional(
        Farve(DYB_LYS), "Den mørke farve øverst på forsiden og i sidefoden.", default=""
    )


@table
class Person:
    """Whom to write to about one side of the site: a job or an office, with mail and telephone."""

    navn: str = required(Tekst(), "En stilling eller et kontor, ikke en persons navn.")
    mail: str = required(MAIL, "En fælles postkasse, som nogen læser, også i ferien.")
    telefon: str = optional(TELEFON, "Otte cifre. Kan udelades.", default="")


@table
class Redaktion:
    """Who owns the content (``ejer``), and whom readers write to."""

    ejer: str = optional(Tekst(), "Hvem der svarer for indholdet: en enhed.", default="")
    indhold: Person | None = optional(
        Blok(Person), "Hvem man skriver til om indholdet.", default=None
    )
    tilgaengelighed: Person | None = optional(
        Blok(Person), "Hvem man skriver til om tilgængelighed.", default=None
    )


@table
class Forum:
    """What a meeting or role of ``docs/samarbejde`` is called here, when it meets, how to get in
    touch. ``id`` is the name of the core's page."""

    id: str
    navn: str = required(Tekst(), "Det, I kalder det hos jer.")
    hvornaar: str = optional(
        Tekst(), "Hvornår det holdes, og hvornår man senest melder et barn.", default=""
    )
    saadan: str = optional(Tekst(), "Sådan kommer man i kontakt.", default="")


@table
class Beslutning:
    """Who decides what."""

    hvad: str = required(Tekst(), "Hvad der skal besluttes.")
    hvem: str = required(Tekst(), "Hvem der beslutter det: en stilling.")


@table
class Plan:
    """One of the plans of barnets lov § 15: when the municipal council adopted it, and where."""

    id: str
    vedtaget: str = required(Dato(), "Dagen, hvor kommunalbestyrelsen vedtog planen.")
    adresse: str = required(ADRESSE, "Hvor planen kan læses.")


@table
class Was:
    """The accessibility statement, which the agency's own tool publishes."""

    adresse: str = required(ADRESSE, "Adressen på jeres erklæring.")


@table
class LokaltTrin:
    """A step of the municipality's own, at the end of one list of one outcome of one path."""

    vej: str = required(Id(), "Handlevejens id: mappens navn i guides/handleveje.")
    udfald: str = required(Id(), "Udfaldets id i vejen.")
    afsnit: str = required(En(AFSNIT, "et afsnit"), "Den liste, jeres trin står sidst i.")
    tekst: str = required(Tekst(), "Hvad man gør hos jer. Én sætning.")


@table
class GennemgaaetMod:
    """Which state of the core the edition was last read against: the day, and its fingerprint."""

    dato: str = required(Dato(), "Dagen for jeres sidste gennemgang.")
    aftryk: str = optional(Tekst(), "Kernens aftryk den dag; skrives af gennemgaaet.", default="")


@dataclass(frozen=True, slots=True)
class EgenSide:
    """A page of the municipality's own: its name below ``kommunen/``, title, the day before which
    it must be read again, and its whole Markdown."""

    id: str
    titel: str
    gennemgaas_foer: str
    tekst: str


_INTET: Final[Mapping[str, str]] = MappingProxyType({})


@table
class Udgave:
    """An edition. ``kommune`` is empty in the neutral one; ``fakta`` are the things that this
    municipality has, such as a fokusteam. ``i_registeret`` is what the register knows of it.
    ``faelles_skala`` is the core's, for an edition without a scale of its own."""

    faelles_skala: Skala
    sider: tuple[EgenSide, ...] = ()

    format: int = required(Format(FORMAT), "Filens format. Ret det ikke selv; kør flyt.")
    id: str = required(Id(), "Det samme som mappens navn.")
    navn: str = required(Tekst(), "Portalens navn hos jer.")
    undertitel: str = required(Tekst(), "Én linje om, hvad portalen er til.")
    kommune: str = optional(Tekst(), "Kommunens navn, som I skriver det.", default="")
    i_registeret: Kommune | None = optional(
        FraRegisteret(
            lambda register: register.kommuner,
            lambda kommune: kommune.kode,
            "en kommunekode i registeret over de 98 kommuner",
        ),
        "Fire cifre i anførselstegn, fra kommuner/register/kommuner.yml.",
        default=None,
        noegle="kommunekode",
    )
    model_navn: str = optional(
        Tekst(), "Hvad I kalder jeres fælles model for tidlig opsporing.", default=""
    )
    lineal_navn: str = required(
        Tekst(), "Jeres navn for Linealen, bestemt form, ikke intetkøn: »Pejlestokken«."
    )
    domaene: str = optional(DOMAENE, "Hvor portalen ligger, uden https.", default="")
    udseende: Udseende = optional(
        Blok(Udseende),
        "Logo og farver. Farverne skal kunne læses af alle (WCAG AA).",
        default=Udseende(),
    )
    redaktion: Redaktion = optional(
        Blok(Redaktion), "Hvem der svarer for portalen.", default=Redaktion()
    )
    fakta: tuple[str, ...] = optional(
        Flere(FAKTA),
        "Hvad I har. Handleveje tager en anden retning uden det.",
        default=(),
        noegle="har",
    )
    kontakter: tuple[Kontakt, ...] = required(
        HverAf({id_: f"Kontakten »{id_}«." for id_ in KONTAKTER}, Kontakt),
        "Alle, en læser kan blive sendt til. Uden nummer viser siden teksten i stedet.",
    )
    numre: tuple[EgetNummer, ...] = optional(
        NogleAf(EGNE_NUMRE, EgetNummer, lambda nummer: nummer.id),
        "Numre, I selv har prøvet, i stedet for kernens. Skriv kun dem, der er anderledes hos jer.",
        default=(),
    )
    politikreds: Politikreds | None = optional(
        FraRegisteret(
            lambda register: register.politikredse,
            lambda kreds: kreds.id,
            "en politikreds i registeret",
        ),
        "Jeres politikreds, fra kommuner/register/politikredse.yml.",
        default=None,
    )
    boernehus: Boernehus | None = optional(
        FraRegisteret(
            lambda register: register.boernehuse, lambda hus: hus.id, "et børnehus i registeret"
        ),
        "Jeres børnehus, fra kommuner/register/boernehuse.yml.",
        default=None,
    )
    fora: tuple[Forum, ...] = optional(
        NogleAf(FORA, Forum, lambda forum: forum.id),
        "Hvad møder og roller hedder hos jer. Skriv kun dem, I har.",
        default=(),
    )
    beslutter: tuple[Beslutning, ...] = optional(
        Raekke(Beslutning), "Hvem der beslutter hvad.", default=()
    )
    egen_skala: Skala | None = optional(
        EgenSkala(),
        "Jeres egen skala. Uden den bruges den fælles, 1–10.",
        default=None,
        noegle="skala",
    )
    udloeser: Mapping[str, str] = optional(
        Tekster({baand: f"Ved »{baand}«." for baand in BAAND}),
        "Hvad hvert bånd udløser hos jer. Det ændrer ikke, hvad Linealen foreslår.",
        default=_INTET,
    )
    planer: tuple[Plan, ...] = optional(
        NogleAf(
            {id_: f"Barnets lov § 15, stk. {id_[-1]}." for id_ in PLANER},
            Plan,
            lambda plan: plan.id,
        ),
        "De vedtagne beredskaber. De skal fornys mindst hvert fjerde år.",
        default=(),
    )
    was: Was | None = optional(
        Blok(Was),
        "Tilgængelighedserklæringen fra Digitaliseringsstyrelsens værktøj.",
        default=None,
    )
    lokale_trin: tuple[LokaltTrin, ...] = optional(
        Raekke(LokaltTrin), "Jeres egne trin i handlevejenes udfald.", default=()
    )
    tekster: Mapping[str, str] = optional(
        Tekster({id_: each.hvor for id_, each in TEKSTER.items()}),
        "De tekster, som I må skrive selv.",
        default=_INTET,
    )
    gennemgaaet_mod: GennemgaaetMod = optional(
        Blok(GennemgaaetMod),
        "Hvilken kerne udgaven sidst er læst igennem imod.",
        default=GennemgaaetMod(dato=""),
    )

    @property
    def er_neutral(self) -> bool:
        return not self.kommune

    @property
    def skala(self) -> Skala:
        """The scale that this edition shows marks on."""
        return self.egen_skala or self.faelles_skala

    @property
    def kommunekode(self) -> str:
        return self.i_registeret.kode if self.i_registeret else ""

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
