"""What the ruler is made of. Everything here is frozen: built once by ``load``, then only read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .numre import Nummer, Telefon, UdenStemme
from .paabud import Paabud

# These ids carry meaning for the rules, so they belong to the code; their Danish names are data.
# Each tuple is ordered from the mildest to the gravest.
BAAND = (
    "trivsel",
    "opmaerksomhed",
    "bekymring",
    "alvorlig-bekymring",
    "meget-alvorlig-bekymring",
)
ALVOR = ("opmaerksom", "bekymrende", "alvorligt", "mistanke", "akut")
# A sign of these is grave by itself: a line asks about it, whatever the age and the role.
ALVORLIGE = ("alvorligt", "mistanke", "akut")
UDEN_OM_SKALAEN = ("mistanke", "akut")
HYPPIGHED = ("en-gang", "af-og-til", "ofte", "naesten-altid")
GRAD = ("lidt", "noget", "meget")
# In which words a sign is asked how strong it is: those of the child, those of what is around it,
# or not at all, since the sign is enough as it is.
GRAD_BARNET, GRAD_OMKRING, GRAD_SPOERGES_IKKE = GRADORD = ("barnet", "omkring", "")
VARIGHED = ("under-to-uger", "to-uger-til-tre-maaneder", "over-tre-maaneder")
UDVIKLING = ("bedre", "uaendret", "vaerre")
RISIKOVARIGHED = ("kort", "laenge")
VIRKNING = ("hjulpet", "delvist", "ikke-hjulpet")
VIRKNING_UKENDT = ("for-tidligt", "intet-proevet")
OVERGREB = ("nej", "tvivl", "mistanke", "viden")
SVAR = ("nej", "ved-ikke", "ja")
SPOR = ("akut", "overgreb", "digitale-overgreb", "aere")
VED_IKKE = "ved-ikke"
UFOEDT = "ufoedt"
# How a sign of version 1 lives on.
FLYTNING = ("flyttet", "samlet", "delt")
# What an action can hold for, give way for or need, beside bands, paths, kinds of harm and kinds of
# help. Each is derived from the answers.
FARE_VED_IKKE = "fare-ved-ikke"
# Something grave is answered "ved ikke", and the suggestion is not grave for another reason.
ALVOR_VED_IKKE = "alvorligt-ved-ikke"
# Home may be the danger, or would be told what only the child may tell: nothing is said there.
SIG_INTET = "sig-intet-hjemme"
# A single mild sign may point at violence: the leader hears it before home does.
LEDER_FOERST = "leder-foerst"
# No path outside the scale is open.
PAA_SKALAEN = "paa-skalaen"
TILSTANDE = (FARE_VED_IKKE, ALVOR_VED_IKKE, SIG_INTET, LEDER_FOERST, PAA_SKALAEN)
# The help of the scale where violence or abuse may be behind, and nobody knows.
RAAD_FOERST = "raad-foerst"


def spor_i_orden(spor: Iterable[str]) -> tuple[str, ...]:
    """Each path outside the scale once, the most urgent first."""
    found = set(spor)
    return tuple(each for each in SPOR if each in found)


@dataclass(frozen=True, slots=True)
class Valg:
    """One answer or term with its Danish name: an age group, a role, a frequency ..."""

    id: str
    navn: str
    forklaring: str = ""


@dataclass(frozen=True, slots=True)
class Dimension:
    """A side of the child's life that signs are grouped under, and the ages it is asked about.
    ``omkring``: its signs are about what is around the child."""

    id: str
    navn: str
    spoergsmaal: str
    aldre: tuple[str, ...]
    omkring: bool


@dataclass(frozen=True, slots=True)
class Art:
    """A kind of harm that a sign can point at. ``spor`` is the path for it outside the scale;
    empty for what stays on the scale. ``se_efter`` says what to look for next."""

    id: str
    navn: str
    spor: str
    se_efter: str


@dataclass(frozen=True, slots=True)
class Flyttet:
    """A sign of version 1, and the signs that follow it. ``hvordan`` is one of ``FLYTNING``."""

    fra: str
    til: tuple[str, ...]
    hvordan: str

    @property
    def id(self) -> str:
        """Each sign is moved once."""
        return self.fra


@dataclass(frozen=True, slots=True)
class Slags:
    """What a stated suspicion is about (step 3), and the path it leads to."""

    id: str
    navn: str
    spor: str
    arter: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linje:
    """What is grave, in a sentence that is always asked; the signs under it come forward by it.
    ``livet``: whoever has signs under it may be a danger to their own life.

    ``peger_paa`` and ``kalder_paa`` are what it points at and calls for as long as no sign under it
    is seen, as a sign's own do."""

    id: str
    saetning: str
    livet: bool
    peger_paa: tuple[str, ...]
    kalder_paa: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hjaelp:
    """A kind of help that a sign can call for. ``sig_intet``: nothing is said at home meanwhile.
    ``i_tvivl`` is the help when the sign is answered "ved ikke", or empty for none."""

    id: str
    navn: str
    sig_intet: bool
    i_tvivl: str


@dataclass(frozen=True, slots=True)
class Tegn:
    """A warning sign in a sentence a colleague would say.

    ``linje`` is the line that asks about it, empty for signs that are not grave by themselves.
    ``kalder_paa`` are the kinds of help that the sign itself calls for, such as a doctor.

    ``grad`` is derived: in which words it is asked how strong it is, one of ``GRADORD``.
    ``spor`` is derived: the paths outside the scale that a "ja" opens; empty for most signs.
    ``saerligt_for`` holds the roles that the catalogue names for it; empty when all see it.
    ``veje`` are addresses of states of action paths below the paths' root that a "ja" leads to,
    such as ``mistanke-vold-overgreb``; empty for most signs.
    """

    id: str
    saetning: str
    hjaelp: str
    dimension: str
    aldre: tuple[str, ...]
    roller: tuple[str, ...]
    saerligt_for: tuple[str, ...]
    alvor: str
    linje: str
    grad: str
    peger_paa: tuple[str, ...]
    kalder_paa: tuple[str, ...]
    spor: tuple[str, ...]
    veje: tuple[str, ...]
    kilder: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Faktor:
    """A risk factor or a protective factor around the child."""

    id: str
    navn: str
    hjaelp: str
    kilder: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kilde:
    """A source: who says it, where, and when we last looked. ``i_kraft_fra`` is the day an act
    came into force, where we have seen it; empty for other sources."""

    id: str
    titel: str
    udgiver: str
    aar: str
    slags: str
    adresse: str
    sted: str
    kontrolleret: str
    tvivl: str
    i_kraft_fra: str


@dataclass(frozen=True, slots=True)
class Regel:
    """The words of a rule: its function of the same name is in ``regler``."""

    id: str
    navn: str
    grund: str
    i_ord: str
    kilder: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Baand:
    """A step in words. ``forklaring`` says what it means; the scale may give it another name.
    ``veje`` are the action paths that belong to it, by id."""

    id: str
    navn: str
    kort: str
    forklaring: str
    veje: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Handling:
    """Something to do now, for some bands, paths, kinds of harm or kinds of help, and some roles.

    Where it is an order of the register, ``paabud`` is its id, and ``tekst`` its words.

    ``viger_for`` are the kinds of harm or help, or paths, that it must not be done under, and
    ``kraever`` those of which one must be there too. ``naar`` says in words when that is, for lists
    that nobody has chosen from: on paper, and before anything is judged. ``kontakt`` is
    the id of a contact that the edition fills in, or empty; ``numre`` are ids of telephones: which
    number each has is a matter of where one is.
    """

    id: str
    gaelder: tuple[str, ...]
    viger_for: tuple[str, ...]
    kraever: tuple[str, ...]
    naar: str
    roller: tuple[str, ...]
    paabud: str
    tekst: str
    kontakt: str
    numre: tuple[str, ...]
    kilder: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Graenser:
    """The numbers in the rules, each a count. Protected: an edition cannot change them."""

    kerne_pr_side: int
    dimensioner_bekymring: int
    dimensioner_alvorlig: int
    tegn_bekymring: int
    tegn_alvorlig: int
    samme_vej_tegn: int
    samme_vej_alvorlige: int
    uvished_antal: int
    risiko_antal: int
    risiko_laenge: int
    beskyttelse_antal: int
    loeft_for_et_trin: int


@dataclass(frozen=True, slots=True)
class Trin:
    """One step of an edition's scale: the number shown, and the gravest band it belongs to."""

    tal: int
    baand: str
    navn: str


@dataclass(frozen=True, slots=True)
class Skala:
    """An edition's scale. ``trin`` is in rising number; ``pladser`` maps a band to its
    (first, last) number. ``retning`` says which end is gravest."""

    retning: str
    trin: tuple[Trin, ...]
    pladser: Mapping[str, tuple[int, int]]

    @property
    def laengde(self) -> int:
        return len(self.trin)

    def baand(self, maerke: int) -> str:
        """The band a mark is in; the graver where two share its step."""
        return self.trin[maerke - 1].baand

    def baand_nr(self, maerke: int) -> int:
        """How grave a mark is: the number of its band in BAAND, whatever way the scale runs."""
        return BAAND.index(self.baand(maerke))

    def rummer(self, baand: str, trin: object) -> bool:
        """Whether this is a step of the band; it may be one of its neighbour's too."""
        first, last = self.pladser[baand]
        return isinstance(trin, int) and first <= trin <= last

    def alle_navne(self, lineal: Lineal) -> dict[str, str]:
        """What this edition calls every band, by id; the shared name where it has none of its
        own."""
        return {baand.id: baand.navn for baand in lineal.baand} | self.baandnavne()

    def baandnavne(self) -> dict[str, str]:
        """What this edition calls each band that has a step of its own, by the band's id."""
        return {trin.baand: trin.navn for trin in self.trin}


@dataclass(frozen=True, slots=True)
class Lineal:
    """The whole ruler: words, signs, rules, limits. What a sign means is the same everywhere."""

    version: str
    aldre: tuple[Valg, ...]
    roller: tuple[Valg, ...]
    dimensioner: tuple[Dimension, ...]
    alvor: tuple[Valg, ...]
    hyppighed: tuple[Valg, ...]
    grad: tuple[Valg, ...]
    grad_omkring: tuple[Valg, ...]
    varighed: tuple[Valg, ...]
    udvikling: tuple[Valg, ...]
    risikovarighed: tuple[Valg, ...]
    virkning: tuple[Valg, ...]
    overgreb: tuple[Valg, ...]
    slags: tuple[Slags, ...]
    arter: tuple[Art, ...]
    baand: tuple[Baand, ...]
    spor: tuple[Baand, ...]
    graenser: Graenser
    linjer: tuple[Linje, ...]
    hjaelp: tuple[Hjaelp, ...]
    tegn: tuple[Tegn, ...]
    flyttet: tuple[Flyttet, ...]
    risiko: tuple[Faktor, ...]
    beskyttelse: tuple[Faktor, ...]
    tiltag: tuple[Valg, ...]
    regler: tuple[Regel, ...]
    handlinger: tuple[Handling, ...]
    paabud: tuple[Paabud, ...]
    telefoner: tuple[Telefon, ...]
    numre: tuple[Nummer, ...]
    uden_stemme: tuple[UdenStemme, ...]
    kilder: tuple[Kilde, ...]
    forbehold: tuple[Valg, ...]

    def linjer_for(self, alder: str, rolle: str) -> tuple[Linje, ...]:
        """The lines that are asked: those with a sign for this age and role, in order."""
        asked = {t.linje for t in self.tegn_for(alder, rolle)}
        return tuple(linje for linje in self.linjer if linje.id in asked)

    def tegn_for(self, alder: str, rolle: str) -> tuple[Tegn, ...]:
        """The signs shown to this role about a child of this age, in catalogue order."""
        return tuple(t for t in self.tegn if alder in t.aldre and rolle in t.roller)
