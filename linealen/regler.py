"""The rules, one function each. A rule looks at the answers and speaks, or says nothing.

No points and no sum: a rule names a band that the judgement must reach at least ("mindst"), lifts
it a step ("loeft"), softens it a step ("bloedgoer") or leads outside the scale ("uden-om"). The
name, the reason, the words and the sources of each rule are in ``data/regler.yml`` under the
function's name with hyphens. Every rule keeps this law: **a worse answer never makes it milder**.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from .besvarelse import Besvarelse, TegnSvar
from .model import ALVORLIGE, BAAND, UDEN_OM_SKALAEN, VED_IKKE, Lineal, Tegn, spor_i_orden

Virkning = Literal["uden-om", "mindst", "loeft", "bloedgoer"]

OFTE = ("ofte", "naesten-altid")
TRIVSEL, OPMAERKSOMHED, BEKYMRING, ALVORLIG, MEGET_ALVORLIG = range(len(BAAND))


@dataclass(frozen=True, slots=True)
class Udsagn:
    """What one rule says. ``baand`` is an index into BAAND (only for "mindst"); ``svar`` are the
    answers that made it speak. ``fast`` floors hold against protective factors."""

    regel: str
    virkning: Virkning
    svar: tuple[str, ...]
    baand: int | None = None
    spor: tuple[str, ...] = ()
    fast: bool = False


Regelfunktion = Callable[[Lineal, Besvarelse], Udsagn | None]


# Outside the scale ---------------------------------------------------------------------------


def fare_nu(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """The user says that the child is in danger now."""
    if b.fare != "ja":
        return None
    return Udsagn("fare-nu", "uden-om", ("fare",), spor=("akut",))


def mistanke_eller_viden(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """The user has a suspicion or knows. What kind is unknown: the path for violence and abuse."""
    if b.overgreb not in ("mistanke", "viden"):
        return None
    veje = {slags.id: slags.spor for slags in lineal.slags}
    spor = spor_i_orden(veje.get(slags, "overgreb") for slags in b.slags or (VED_IKKE,))
    return Udsagn("mistanke-eller-viden", "uden-om", ("overgreb",), spor=spor)


def tegn_uden_om_skalaen(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """A sign was seen that by itself is enough to follow a path."""
    signs = [tegn for tegn in signs_seen(lineal, b) if tegn.alvor in UDEN_OM_SKALAEN]
    if not signs:
        return None
    spor = spor_i_orden(each for tegn in signs for each in tegn.spor)
    return Udsagn("tegn-uden-om-skalaen", "uden-om", _refs(signs), spor=spor)


def alvorlige_tegn_samme_vej(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Several signs, each grave by itself, point at one kind of harm that has its own path."""
    telling: list[Tegn] = []
    spor: list[str] = []
    for art in lineal.arter:
        signs = [
            tegn
            for tegn in signs_seen(lineal, b)
            if tegn.alvor in ALVORLIGE
            and art.id in tegn.peger_paa
            and art.spor == _own_path(lineal, tegn)
        ]
        if art.spor and len(signs) >= lineal.graenser.samme_vej_alvorlige:
            spor.append(art.spor)
            telling += [tegn for tegn in signs if tegn not in telling]
    if not telling:
        return None
    return Udsagn("alvorlige-tegn-samme-vej", "uden-om", _refs(telling), spor=spor_i_orden(spor))


# Floors --------------------------------------------------------------------------------------


def alvorligste_tegn(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """The gravest single sign sets a floor that nothing softens."""
    signs = signs_seen(lineal, b)
    if not signs:
        return None
    gravest = max(tegnniveau(tegn, b) for tegn in signs)
    decisive = [tegn for tegn in signs if tegnniveau(tegn, b) == gravest]
    return Udsagn("alvorligste-tegn", "mindst", _refs(decisive), baand=gravest, fast=True)


def tvivl_om_overgreb(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """A doubt about violence or abuse is itself a reason to worry."""
    if b.overgreb != "tvivl":
        return None
    return Udsagn("tvivl-om-overgreb", "mindst", ("overgreb",), baand=BEKYMRING, fast=True)


def tegn_samme_vej(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Several signs point at the same kind of harm: a worry, and serious when they weigh."""
    limits = lineal.graenser
    telling: list[Tegn] = []
    baand = BEKYMRING
    for art in lineal.arter:
        signs = [tegn for tegn in signs_seen(lineal, b) if art.id in tegn.peger_paa]
        weighing = [tegn for tegn in signs if tegnniveau(tegn, b) >= BEKYMRING]
        serious = [tegn for tegn in signs if tegn.alvor in ALVORLIGE]
        grave = len(weighing) >= limits.samme_vej_tegn or len(serious) >= limits.samme_vej_alvorlige
        if grave:
            baand = max(baand, ALVORLIG)
        if grave or len(signs) >= limits.samme_vej_tegn:
            telling += [tegn for tegn in signs if tegn not in telling]
    if not telling:
        return None
    return Udsagn("tegn-samme-vej", "mindst", _refs(telling), baand=baand, fast=True)


def linje_uden_tegn(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Yes to something grave, but to none of the signs that describe it: it does not vanish."""
    under = {tegn.linje for tegn in signs_seen(lineal, b)}
    lines = tuple(id_ for id_, svar in b.linjer.items() if svar == "ja" and id_ not in under)
    if not lines:
        return None
    refs = tuple(f"linjer/{id_}" for id_ in lines)
    return Udsagn("linje-uden-tegn", "mindst", refs, baand=BEKYMRING, fast=True)


def risiko_omkring_barnet(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Risk around the child asks for attention, also before any sign is seen."""
    yes, lasting = _risks(b)
    if not lasting and len(yes) < 2:
        return None
    return Udsagn(
        "risiko-omkring-barnet", "mindst", _risk_refs(yes), baand=OPMAERKSOMHED, fast=True
    )


def uvished(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Not knowing something grave, or not knowing much, is not the same as a no. Beside something
    grave that was seen, not knowing whether it is graver still is the gravest on the scale."""
    if b.fare == VED_IKKE:
        return Udsagn("uvished", "mindst", ("fare",), baand=ALVORLIG, fast=True)
    unknown = [t for t in lineal.tegn if t.id in b.tegn and b.tegn[t.id].svar == VED_IKKE]
    seen = {t.linje for t in signs_seen(lineal, b) if t.linje}
    worse = [t for t in unknown if t.alvor in UDEN_OM_SKALAEN and t.linje in seen]
    if worse:
        return Udsagn("uvished", "mindst", _refs(worse), baand=MEGET_ALVORLIG, fast=True)
    grave = [tegn for tegn in unknown if tegn.linje]
    lines = tuple(f"linjer/{id_}" for id_, svar in b.linjer.items() if svar == VED_IKKE)
    if grave or lines:
        refs = (*lines, *_refs(grave))
        return Udsagn("uvished", "mindst", refs, baand=OPMAERKSOMHED, fast=True)
    if len(unknown) < lineal.graenser.uvished_antal:
        return None
    return Udsagn("uvished", "mindst", _refs(unknown), baand=OPMAERKSOMHED, fast=True)


# Lifts ---------------------------------------------------------------------------------------


def ofte_og_laenge(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Something is seen often and has gone on for more than three months."""
    signs = [tegn for tegn in signs_seen(lineal, b) if b.tegn[tegn.id].hyppighed in OFTE]
    if not signs or b.varighed != "over-tre-maaneder":
        return None
    return Udsagn("ofte-og-laenge", "loeft", (*_refs(signs), "varighed"))


def forvaerring(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """It is getting worse."""
    return Udsagn("forvaerring", "loeft", ("udvikling",)) if b.udvikling == "vaerre" else None


def flere_risikofaktorer(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Several risk factors at once, or several that have lasted: their number and duration."""
    yes, lasting = _risks(b)
    limits = lineal.graenser
    if len(yes) < limits.risiko_antal and len(lasting) < limits.risiko_laenge:
        return None
    return Udsagn("flere-risikofaktorer", "loeft", _risk_refs(yes))


def proevet_uden_virkning(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """What was tried has not helped."""
    if b.virkning != "ikke-hjulpet":
        return None
    return Udsagn("proevet-uden-virkning", "loeft", ("proevet",))


def flere_alvorlige_tegn(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Several signs that are grave by themselves, whatever they point at."""
    signs = [tegn for tegn in signs_seen(lineal, b) if tegn.alvor in ALVORLIGE]
    if len(signs) < lineal.graenser.samme_vej_alvorlige:
        return None
    return Udsagn("flere-alvorlige-tegn", "loeft", _refs(signs))


def ofte_og_kraftigt(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Something is seen often, and is strong while it lasts."""
    signs = [
        tegn
        for tegn in signs_seen(lineal, b)
        if b.tegn[tegn.id].hyppighed in OFTE and b.tegn[tegn.id].grad == "meget"
    ]
    return Udsagn("ofte-og-kraftigt", "loeft", _refs(signs)) if signs else None


# Accumulation: floors beside the lifted one, so that what is many is not also counted as worse ---


def flere_sider(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Signs in several dimensions of the child's life at once. What is seen now and then and
    worries only a little does not count here: every child has such days."""
    signs = [tegn for tegn in signs_seen(lineal, b) if not _faint(b.tegn[tegn.id], b)]
    worrying = [tegn for tegn in signs if tegnniveau(tegn, b) >= BEKYMRING]
    limits = lineal.graenser
    if len({tegn.dimension for tegn in worrying}) >= limits.dimensioner_alvorlig:
        return Udsagn("flere-sider", "mindst", _refs(worrying), baand=ALVORLIG)
    if len({tegn.dimension for tegn in signs}) >= limits.dimensioner_bekymring:
        return Udsagn("flere-sider", "mindst", _refs(signs), baand=BEKYMRING)
    return None


def mange_tegn(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Many signs at once, wherever they are."""
    signs = signs_seen(lineal, b)
    worrying = [tegn for tegn in signs if tegnniveau(tegn, b) >= BEKYMRING]
    if len(worrying) >= lineal.graenser.tegn_alvorlig:
        return Udsagn("mange-tegn", "mindst", _refs(worrying), baand=ALVORLIG)
    if len(signs) >= lineal.graenser.tegn_bekymring:
        return Udsagn("mange-tegn", "mindst", _refs(signs), baand=BEKYMRING)
    return None


def alvorlige_tegn_samme_skade(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Several signs that are grave by themselves point at the same kind of harm."""
    signs = [tegn for tegn in signs_seen(lineal, b) if tegn.alvor in ALVORLIGE]
    most = lineal.graenser.samme_vej_alvorlige
    shared = [art for art in lineal.arter if sum(art.id in t.peger_paa for t in signs) >= most]
    telling = [t for t in signs if any(art.id in t.peger_paa for art in shared)]
    if not telling:
        return None
    return Udsagn("alvorlige-tegn-samme-skade", "mindst", _refs(telling), baand=MEGET_ALVORLIG)


def fare_for_sig_selv(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Several signs that are grave by themselves are about the child's own life."""
    lines = {linje.id for linje in lineal.linjer if linje.livet}
    grave = [t for t in signs_seen(lineal, b) if t.alvor in ALVORLIGE and t.linje in lines]
    if len(grave) < lineal.graenser.samme_vej_alvorlige:
        return None
    return Udsagn("fare-for-sig-selv", "mindst", _refs(grave), baand=MEGET_ALVORLIG, fast=True)


# Softening -----------------------------------------------------------------------------------


def beskyttende_forhold(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """Enough protects the child."""
    yes = [f"beskyttelse/{id_}" for id_, svar in b.beskyttelse.items() if svar == "ja"]
    if len(yes) < lineal.graenser.beskyttelse_antal:
        return None
    return Udsagn("beskyttende-forhold", "bloedgoer", tuple(yes))


def bedring(lineal: Lineal, b: Besvarelse) -> Udsagn | None:
    """It is getting better."""
    return Udsagn("bedring", "bloedgoer", ("udvikling",)) if b.udvikling == "bedre" else None


REGLER: tuple[Regelfunktion, ...] = (
    fare_nu,
    mistanke_eller_viden,
    tegn_uden_om_skalaen,
    alvorlige_tegn_samme_vej,
    alvorligste_tegn,
    tvivl_om_overgreb,
    linje_uden_tegn,
    tegn_samme_vej,
    risiko_omkring_barnet,
    uvished,
    ofte_og_laenge,
    ofte_og_kraftigt,
    flere_alvorlige_tegn,
    forvaerring,
    flere_risikofaktorer,
    proevet_uden_virkning,
    flere_sider,
    mange_tegn,
    alvorlige_tegn_samme_skade,
    fare_for_sig_selv,
    beskyttende_forhold,
    bedring,
)


# On paper the lifts are counted before this rule: from here on they say what being many gives.
EFTER_LOEFT: Regelfunktion = flere_sider


def regel_id(regel: Regelfunktion) -> str:
    """The id of a rule: its function's name with hyphens."""
    return str(regel.__name__).replace("_", "-")


def tegnniveau(tegn: Tegn, b: Besvarelse) -> int:
    """The band that one observed sign gives by itself, as an index into BAAND.

    Its seriousness sets the level. A worrying sign that passes quickly, or is seen now and then
    without being strong or getting worse, counts as one to notice. "Ved ikke" changes nothing.
    """
    svar = b.tegn[tegn.id]
    if tegn.alvor in UDEN_OM_SKALAEN:
        return MEGET_ALVORLIG
    level = {"opmaerksom": OPMAERKSOMHED, "bekymrende": BEKYMRING, "alvorligt": ALVORLIG}[
        tegn.alvor
    ]
    if _faint(svar, b) and tegn.alvor == "bekymrende":
        return level - 1
    return level


def loft(lineal: Lineal, b: Besvarelse) -> int:
    """The highest band that lifts can reach, given what the signs are by themselves: a mild sign
    alone never becomes serious, and a worrying one never the gravest."""
    signs = signs_seen(lineal, b)
    if any(tegn.alvor in ALVORLIGE for tegn in signs) or "ja" in b.linjer.values():
        return MEGET_ALVORLIG
    if any(tegnniveau(tegn, b) >= BEKYMRING for tegn in signs):
        return ALVORLIG
    return BEKYMRING if signs else TRIVSEL


def _own_path(lineal: Lineal, tegn: Tegn) -> str:
    """The most particular of the paths for what a sign points at, empty for none: what may be
    honour is handled as honour, though it is violence as well."""
    paths = spor_i_orden(art.spor for art in lineal.arter if art.id in tegn.peger_paa and art.spor)
    return paths[-1] if paths else ""


def _faint(svar: TegnSvar, b: Besvarelse) -> bool:
    """It passes quickly; or it is not strong, and is seen once or now and then without getting
    worse."""
    if svar.grad == "lidt":
        return True
    seldom = svar.hyppighed in ("en-gang", "af-og-til") and b.udvikling != "vaerre"
    return svar.grad == "noget" and seldom


def signs_seen(lineal: Lineal, b: Besvarelse) -> list[Tegn]:
    """The signs that are answered with "ja", in the catalogue's order."""
    return [t for t in lineal.tegn if t.id in b.tegn and b.tegn[t.id].svar == "ja"]


def _risks(b: Besvarelse) -> tuple[list[str], list[str]]:
    """(the risk factors that are there, those of them that have lasted)."""
    yes = [id_ for id_, svar in b.risiko.items() if svar.svar == "ja"]
    return yes, [id_ for id_ in yes if b.risiko[id_].varighed == "laenge"]


def _risk_refs(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"risiko/{id_}" for id_ in ids)


def _refs(signs: Iterable[Tegn]) -> tuple[str, ...]:
    return tuple(f"tegn/{tegn.id}" for tegn in signs)
