"""The core cut into pieces that an editor can compare: a sign, a rule, an outcome, a page.

A piece is what a reader reads of it, line by line, and nothing else: a field that only code uses
can come and go without every municipality being told that the core has changed.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from build_scripts.prosa.load import Skreven
from build_scripts.udgaver.texts import Udskiftelig
from linealen import Lineal, Skala
from linealen.handlevej import Handlevej, Udfald
from linealen.model import Graenser
from linealen.numre import Nummer, UdenStemme
from linealen.paabud import Paabud

# Raise it when a piece is cut otherwise than before: old fingerprints cannot be compared then.
SNIT = 1
_TEGN = 12


@dataclass(frozen=True, slots=True)
class Stykke:
    """One piece. ``id`` is the same in every version of the core; ``slags`` and ``titel`` say to
    an editor what it is."""

    id: str
    slags: str
    titel: str
    linjer: tuple[str, ...]

    @property
    def aftryk(self) -> str:
        """Changes when, and only when, a line does."""
        return aftryk_of(self.linjer)


def aftryk_of(linjer: Iterable[str]) -> str:
    """The fingerprint of these lines."""
    return hashlib.sha256("\n".join(linjer).encode()).hexdigest()[:_TEGN]


def of_lineal(lineal: Lineal, skala: Skala) -> Iterator[Stykke]:
    """What the ruler says: signs, lines, questions, factors, rules, limits, actions, numbers,
    bands, sources."""
    for tegn in lineal.tegn:
        yield Stykke(
            f"tegn/{tegn.id}", "Tegn", tegn.saetning,
            _written(
                tegn.saetning, tegn.hjaelp, f"Alvor: {tegn.alvor}", _listed("Aldre", tegn.aldre),
                _listed("Roller", tegn.roller), _listed("Peger på", tegn.peger_paa),
                _listed("Fører til", (*tegn.spor, *tegn.veje)), f"Linje: {tegn.linje}",
                _listed("Kalder på", tegn.kalder_paa),
                f"Hvor kraftigt: {tegn.grad or 'spørges ikke'}",
            ),
        )  # fmt: skip
    for linje in lineal.linjer:
        yield Stykke(
            f"linje/{linje.id}", "Linje", linje.saetning,
            _written(linje.saetning, _listed("Peger på", linje.peger_paa),
                     _listed("Kalder på", linje.kalder_paa)),
        )  # fmt: skip
    for dimension in lineal.dimensioner:
        yield Stykke(
            f"spoergsmaal/{dimension.id}", "Spørgsmål", dimension.navn,
            _written(dimension.spoergsmaal, _listed("Aldre", dimension.aldre),
                     "Om det, der er omkring barnet" if dimension.omkring else ""),
        )  # fmt: skip
    for faktor in (*lineal.risiko, *lineal.beskyttelse):
        yield Stykke(f"faktor/{faktor.id}", "Risiko og beskyttelse", faktor.navn,
                     _written(faktor.navn, faktor.hjaelp))  # fmt: skip
    for regel in lineal.regler:
        yield Stykke(f"regel/{regel.id}", "Regel", regel.navn,
                     _written(regel.navn, regel.grund, regel.i_ord))  # fmt: skip
    yield Stykke("graenser", "Regel", "Reglernes grænser", _graenser(lineal.graenser))
    for handling in lineal.handlinger:
        yield Stykke(
            f"handling/{handling.id}", "Handling", handling.tekst,
            _written(handling.tekst, _listed("Gælder", handling.gaelder),
                     _listed("Viger for", handling.viger_for),
                     _listed("Kræver", handling.kraever), handling.naar,
                     _listed("Roller", handling.roller),
                     _listed("Numre", handling.numre), f"Kontakt: {handling.kontakt}"),
        )  # fmt: skip
    for nummer in lineal.numre:
        yield Stykke(f"nummer/{nummer.id}", "Nummer", nummer.navn,
                     _written(nummer.navn, nummer.nummer, nummer.tid, nummer.region,
                              nummer.telefon, _seen(nummer)))  # fmt: skip
    for telefon in lineal.telefoner:
        yield Stykke(f"telefon/{telefon.id}", "Telefon", telefon.navn,
                     _written(telefon.navn, telefon.slags, telefon.hvad, telefon.ellers,
                              _listed("Nævnes", telefon.naevnes)))  # fmt: skip
    for vej in lineal.uden_stemme:
        yield Stykke(f"uden-stemme/{vej.id}", "Uden stemme", vej.vej,
                     _written(vej.vej, _listed("For", vej.telefoner), _seen(vej)))  # fmt: skip
    for baand in (*lineal.baand, *lineal.spor):
        yield Stykke(f"baand/{baand.id}", "Bånd", baand.navn,
                     _written(baand.navn, baand.kort, baand.forklaring))  # fmt: skip
    for kilde in lineal.kilder:
        yield Stykke(
            f"kilde/{kilde.id}", "Kilde", kilde.titel,
            _written(kilde.titel, kilde.udgiver, kilde.aar, kilde.sted, kilde.adresse,
                     kilde.tvivl, kilde.i_kraft_fra),
        )  # fmt: skip
    yield Stykke("skala", "Skala", "Den fælles skala", skala_in_words(skala))


def _seen(shown: Nummer | UdenStemme) -> str:
    """Where a number or a way was seen, and whether that is enough for readers to see it."""
    pages = (f"{each.kilde} {each.dato} {each.egen_side}" for each in shown.set)
    return f"{'Trykkes' if shown.trykkes else 'Trykkes ikke'}; set: {', '.join(pages)}"


def of_veje(veje: Iterable[Handlevej]) -> Iterator[Stykke]:
    """What the paths say: each path, its questions and where the answers lead, its outcomes."""
    for vej in veje:
        yield Stykke(f"vej/{vej.id}", "Handlevej", vej.titel, _written(vej.titel, vej.kort))
        for trin in vej.trin.values():
            svar = (
                f"Svar: {each.tekst} → {', '.join(rute.til for rute in each.ruter)}"
                for each in trin.svar
            )
            yield Stykke(
                f"vej/{vej.id}/trin/{trin.id}", "Spørgsmål", f"{vej.titel}: {trin.titel}",
                _written(trin.titel, trin.tekst, *svar,
                         _listed("Derefter", tuple(rute.til for rute in trin.ruter))),
            )  # fmt: skip
        for udfald in vej.udfald.values():
            yield Stykke(udfald_id(vej.id, udfald.id), "Udfald",
                         f"{vej.titel}: {udfald.titel}", _udfald(udfald))  # fmt: skip


def of_tekster(tekster: Mapping[str, Udskiftelig]) -> Iterator[Stykke]:
    """The texts that an edition may replace, as the core has them."""
    for noegle, tekst in tekster.items():
        yield Stykke(f"tekst/{noegle}", "Tekst", tekst.hvor, _written(tekst.standard))


def of_sider(sider: Iterable[Skreven]) -> Iterator[Stykke]:
    """The written pages, without their dates: a new review is not a new text."""
    for side in sider:
        hoved = side.hoved.data if isinstance(side.hoved.data, dict) else {}
        written = _written(side.titel, str(hoved.get("description", "")), side.tekst)
        yield Stykke(side_id(side.adresse), "Side", side.titel, written)


def of_filer(slags: str, filer: Mapping[str, str]) -> Iterator[Stykke]:
    """Whole files by name: what is collected and practised with, which no edition lays anything
    over."""
    for navn, tekst in filer.items():
        yield Stykke(f"fil/{navn}", slags, navn, _written(tekst))


def udfald_id(vej: str, udfald: str) -> str:
    """The id of the piece that is an outcome."""
    return f"vej/{vej}/udfald/{udfald}"


def side_id(adresse: str) -> str:
    """The id of the piece that is a page below ``docs/``."""
    return f"side/{adresse}"


def skala_in_words(skala: Skala) -> tuple[str, ...]:
    """A scale as an editor sees it: its length, its direction, and each band's steps and name."""
    navne = skala.baandnavne()
    return (
        f"Trin: {len(skala.trin)}",
        f"Retning: {skala.retning}",
        *(
            f"{id_}: {fra}–{til}, »{navne.get(id_, '')}«"
            for id_, (fra, til) in skala.pladser.items()
        ),
    )


def _udfald(udfald: Udfald) -> tuple[str, ...]:
    return _written(
        udfald.titel,
        f"Haster: {udfald.haster}",
        *_paabud(udfald.paabud),
        udfald.tekst,
        *(f"Gør: {each}" for each in udfald.goer),
        *(f"Gør ikke: {each}" for each in udfald.goer_ikke),
        *(f"Til forældrene: {each}" for each in udfald.foraeldre),
        *(f"Skriv ned: {each}" for each in udfald.skriv_ned),
        *(f"Derefter: {each}" for each in udfald.derefter),
        *(f"Frist: {each.hvad}: {each.hvornaar}" for each in udfald.frister),
        _listed("Kontakter", udfald.kontakter),
        _listed("Lov", udfald.paragraffer),
    )


def _paabud(order: Paabud) -> tuple[str, ...]:
    return (
        f"Ordre: {order.ordre}",
        f"Ordre, kort: {order.kort}" if order.kort else "",
        f"Svar om forældrene: {order.til_foraeldre}",
        f"Til barnet: {order.til_barnet}",
        f"Sig ikke: {order.sig_ikke}",
        f"Skriv altid: {order.skriv_ned}",
        *(f"Påbuddets frist: {each.hvad}: {each.hvornaar}" for each in order.frister),
    )


def _graenser(graenser: Graenser) -> tuple[str, ...]:
    return tuple(f"{navn}: {getattr(graenser, navn)}" for navn in Graenser.__slots__)


def _listed(hvad: str, ord_: tuple[str, ...]) -> str:
    return f"{hvad}: {', '.join(ord_)}" if ord_ else ""


def _written(*tekster: str) -> tuple[str, ...]:
    """Every line with something on it; how it is indented is not what it says."""
    return tuple(
        linje.strip() for tekst in tekster for linje in tekst.splitlines() if linje.strip()
    )
