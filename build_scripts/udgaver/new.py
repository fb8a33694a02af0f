"""The first file of a municipality's own edition: what is known filled in, the rest explained.

Pure: answers in, text out. The text is sound at once, and ``mangler`` lists what is left to do.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from build_scripts.register.model import Kommune, region_paa
from build_scripts.udgaver.fora import FORA
from build_scripts.udgaver.kinds import Tekst
from build_scripts.udgaver.missing import SKAL_HAVE_NUMMER, UDFYLD
from build_scripts.udgaver.model import FAKTA, FORMAT, Udgave
from build_scripts.udgaver.table import Felt, felter
from build_scripts.udgaver.texts import TEKSTER
from linealen import Skala
from linealen.model import BAAND

# What a command writes when its time comes.
WRITTEN_BY_OTHERS: Final = frozenset({"gennemgaaet_mod"})
FAERREST_TRIN: Final = len(BAAND)
FLEST_TRIN: Final = 20
# What the neutral edition says of these holds in every municipality; of the others it says that a
# municipality has to write something.
FAERDIGE: Final = (
    "ppr", "sundhedspleje", "boernehus", "leder", "noegleperson", "socialtandpleje",
)  # fmt: skip
# The contact that a fact is about: without the fact, somebody else must be named.
OM_FAKTUM: Final = {
    "fremskudt-raadgiver": frozenset({"fremskudt-raadgiver", "aaben-raadgivning"}),
    "fokusteam": frozenset({"fokusteam"}),
}


@dataclass(frozen=True, slots=True)
class Svar:
    """What has to be asked. Everything else is in the register, or has to be looked up."""

    kommune: Kommune
    navn: str
    mail: str
    laengde: int
    retning: str
    har: tuple[str, ...]


def udgavefil(svar: Svar, neutral: Udgave, faelles: Skala, dagsdato: date) -> str:
    """The text of ``udgave.yml``. ``faelles`` is the shared scale, which is not repeated."""
    kommune = svar.kommune
    region = region_paa(kommune, dagsdato)
    stykker = _stykker(svar, neutral, faelles)
    return "\n".join(
        [
            "# yaml-language-server: $schema=../udgave.schema.json",
            f"# {kommune.kommunenavn} ({region}). Skrevet af ny-kommune {dagsdato.isoformat()}.",
            f"# Ret alt, hvor der står {UDFYLD}, og fjern # foran det, I udfylder.",
            f"# Se, hvad der mangler: python3 -m build_scripts status --udgave {kommune.id}",
            *(
                line
                for felt in felter(Udgave)
                for line in stykker.get(felt.noegle) or offered(felt)
                if felt.noegle not in WRITTEN_BY_OTHERS
            ),
            "",
        ]
    )


def offered(felt: Felt) -> Iterator[str]:
    """A key that nothing is known of, with what it is for: for somebody to fill in."""
    yield f"# {felt.hjaelp}"
    if not felt.kraevet:
        yield f"# {felt.noegle}: {felt.art.eksempel}"
    elif isinstance(felt.art, Tekst):
        yield f"{felt.noegle}: {_q(f'{UDFYLD}: {felt.hjaelp}')}"
    else:
        yield f"{felt.noegle}: {felt.art.eksempel}"


def _stykker(svar: Svar, neutral: Udgave, faelles: Skala) -> Mapping[str, Sequence[str]]:
    """What is written for the keys that something is known of, or that need more words."""
    kommune = svar.kommune
    return {
        "format": [f"format: {FORMAT}"],
        "id": [f"id: {kommune.id}"],
        "navn": [f"navn: {_q(svar.navn)}"],
        "undertitel": [f"undertitel: {_q(neutral.undertitel)}"],
        "kommune": [f"kommune: {_q(kommune.kommunenavn)}"],
        "kommunekode": [f"kommunekode: {_q(kommune.kode)}"],
        "model_navn": [
            "# Hvad I kalder jeres fælles model for tidlig opsporing, hvis den har et navn.",
            "# model_navn: ",
        ],
        "lineal_navn": [f"lineal_navn: {_q(neutral.lineal_navn)}"],
        "domaene": [
            "# Hvor portalen skal ligge, uden https.",
            f"# domaene: trivsel.{kommune.hjemmeside or 'kommune.dk'}",
            "",
        ],
        "udseende": [
            "# Læg jeres logo i denne mappe. Farverne bliver prøvet: kan de ikke læses af alle,",
            "# siger check, hvilken farve der er den nærmeste.",
            "# udseende:",
            "#   logo: logo.svg",
            f"#   logo_tekst: {_q(kommune.kommunenavn)}",
            '#   primaer: "#0d4f5c"',
            '#   dyb: "#0b3e49"',
            "",
        ],
        "redaktion": [
            "# Hvem der svarer for portalen. Skriv enheder og fælles postkasser, ikke personer.",
            "redaktion:",
            "  # ejer: Den enhed, der svarer for indholdet",
            f"  indhold: {{navn: {_q('Redaktionen')}, mail: {_q(svar.mail)}}}",
            "  # tilgaengelighed: {navn: Webteamet, mail: …}",
            "",
        ],
        "har": [
            "# Hvad I har. Handleveje tager en anden retning uden det.",
            f"# I kan vælge blandt: {', '.join(FAKTA)}.",
            f"har: [{', '.join(svar.har)}]",
            "",
        ],
        "kontakter": [
            "# Alle, en læser kan blive sendt til. Skriv otte cifre under telefon, og datoen, hvor",
            "# nogen har ringet nummeret op. Uden nummer viser siden teksten i stedet.",
            "kontakter:",
            *_kontakter(svar, neutral),
            "",
        ],
        "numre": [
            "# Kernen kender lægevagten og hjælpelinjerne; de står på siden »Numre, du kan ringe",
            "# til«. Skriv kun dem, der er anderledes hos jer, når nogen har ringet nummeret op.",
            "# numre:",
            '#   laegevagt: {nummer: "…", tid: …, kontrolleret: "åååå-mm-dd"}',
            "",
        ],
        "politikreds": [
            "# Fra registeret over de 98 kommuner.",
            f"politikreds: {kommune.politikreds.id}  # {kommune.politikreds.navn}",
        ],
        "boernehus": [f"boernehus: {kommune.boernehus.id}  # {kommune.boernehus.navn}", ""],
        "fora": [
            "# Hvad møderne hedder hos jer, hvornår de holdes, og hvordan man kommer i kontakt.",
            "# Fjern # foran dem, I har, fx: fokusteam: {navn: …, hvornaar: …, saadan: …}",
            "# fora:",
            *(f"#   {id_}: {{navn: {_q(navn)}}}" for id_, navn in FORA.items()),
            "",
        ],
        "beslutter": [
            "# Hvem der beslutter hvad: stillinger, ikke personer.",
            "# beslutter:",
            "#   - {hvad: Om et barn kommer på mødet, hvem: Lederen}",
            "",
        ],
        "skala": [*_skala(svar, faelles), ""],
        "udloeser": [
            "# Hvad hvert bånd udløser hos jer. Det ændrer ikke, hvad Linealen foreslår.",
            "# udloeser:",
            *(f"#   {baand}: " for baand in BAAND),
            "",
        ],
        "planer": [
            "# Beredskaberne efter barnets lov § 15: hvornår er de vedtaget, og hvor står de?",
            "# De skal vedtages igen mindst hvert fjerde år.",
            "# planer:",
            '#   stk2: {vedtaget: "åååå-mm-dd", adresse: "https://…"}',
            '#   stk3: {vedtaget: "åååå-mm-dd", adresse: "https://…"}',
            "",
        ],
        "was": [
            "# Tilgængelighedserklæringen fra Digitaliseringsstyrelsens værktøj.",
            "# was:",
            "#   adresse: https://was.digst.dk/…",
            "",
        ],
        "lokale_trin": [
            "# Jeres egne trin, sidst i en liste i en handlevejs udfald.",
            "# lokale_trin:",
            "#   - {vej: hvilket-forum, udfald: fokusteam, afsnit: goer, tekst: …}",
            "",
        ],
        "tekster": [
            "# De tekster, I må skrive selv.",
            "# tekster:",
            *(f"#   {id_}: …  # {each.hvor}" for id_, each in TEKSTER.items()),
        ],
    }


def fordeling(laengde: int) -> tuple[tuple[int, int], ...]:
    """First and last step of each of the five bands on a scale of this length, mildest first, when
    the highest is the gravest; what cannot be shared equally goes to the mildest."""
    width, rest = divmod(laengde, len(BAAND))
    places: list[tuple[int, int]] = []
    first = 1
    for index in range(len(BAAND)):
        last = first + width - 1 + (1 if index < rest else 0)
        places.append((first, last))
        first = last + 1
    return tuple(places)


def _skala(svar: Svar, faelles: Skala) -> Iterator[str]:
    if svar.laengde == faelles.laengde and svar.retning == faelles.retning:
        yield "# Skalaen er den fælles, 1–10, hvor 10 er det mest alvorlige."
        return
    yield "# Jeres egen skala. Navnene er de fælles; skriv dem, I bruger."
    yield "skala:"
    yield f"  laengde: {svar.laengde}"
    yield f"  retning: {svar.retning}"
    yield "  baand:"
    names = faelles.baandnavne()
    for baand, (first, last) in zip(BAAND, fordeling(svar.laengde), strict=True):
        fra, til = (first, last)
        if svar.retning == "hoejest-er-bedst":
            fra, til = svar.laengde + 1 - last, svar.laengde + 1 - first
        yield f"    {baand}: {{fra: {fra}, til: {til}, navn: {_q(names[baand])}}}"


def _kontakter(svar: Svar, neutral: Udgave) -> Iterator[str]:
    for kontakt in neutral.kontakter:
        navn = svar.kommune.boernehus.navn if kontakt.id == "boernehus" else kontakt.navn
        har = bool(OM_FAKTUM.get(kontakt.id, frozenset()).intersection(svar.har))
        tekst = kontakt.tekst if har or kontakt.id in FAERDIGE else _udfyld(kontakt.id)
        yield f"  {kontakt.id}:"
        yield f"    navn: {_q(navn)}"
        skal = "skal udfyldes" if kontakt.id in SKAL_HAVE_NUMMER else "hvis der er et nummer"
        yield f'    # telefon: "xx xx xx xx"  # {skal}'
        yield '    # kontrolleret: "åååå-mm-dd"'
        yield f"    tekst: {_q(tekst)}"
        aabent = "uden for åbningstid" if kontakt.id == "modtagelse-doegn" else "hverdage 8–15"
        yield f"    # aabent: {aabent}"


def _udfyld(id_: str) -> str:
    if id_ in OM_FAKTUM:
        return f"{UDFYLD}: Hvem går man til i stedet hos jer?"
    return f"{UDFYLD}: Hvad skal man vide, før man tager kontakt?"


def _q(text: str) -> str:
    """JSON is YAML: a text cannot end its quotation, whatever it is."""
    return json.dumps(text, ensure_ascii=False)
