"""From a file that has been held up against the table of keys to an edition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

from build_scripts.register.model import Register
from build_scripts.udgaver import colours
from build_scripts.udgaver.check import Sammenhaeng, kontroller
from build_scripts.udgaver.keys import known, udgavens_noegler
from build_scripts.udgaver.model import (
    KONTAKTER,
    PLANER,
    Beslutning,
    EgenSide,
    Forum,
    GennemgaaetMod,
    Kontakt,
    LokaltTrin,
    Person,
    Plan,
    Redaktion,
    Udgave,
    Udseende,
)
from linealen import Document, Skala
from linealen.reading import Entry, Notes
from linealen.skala import read_skala

_Data = Mapping[str, object]


def read_udgave(
    document: Document,
    shared_scale: Skala,
    register: Register,
    dagsdato: date,
    sider: tuple[EgenSide, ...] = (),
) -> Udgave:
    """Build an edition; without an own ``skala`` it uses the shared one. Raises ContentError.

    ``dagsdato`` is the day of the build: a date of the edition's cannot lie after it.
    """
    notes = Notes()
    blok = udgavens_noegler(known(register))
    kontroller(document, blok, Sammenhaeng(dagsdato.isoformat()), notes)
    notes.raise_if_any()
    data = _blok(document.data)
    udseende = _udseende(_blok(data.get("udseende")))
    for navn, farve in (("primaer", udseende.primaer), ("dyb", udseende.dyb)):
        fejl = colours.fejl(navn, farve) if farve else ""
        if fejl:
            notes.add(document, ("udseende", navn), "KONTRAST", fejl)
    if udseende.logo and not udseende.logo_tekst:
        notes.add(
            document, ("udseende", "logo"), "MANGLER",
            "Logoet mangler sin tekst. Skriv i »logo_tekst«, hvad der står i logoet.",
        )  # fmt: skip
    notes.raise_if_any()
    kontakter = _blok(data["kontakter"])
    skala = read_skala(Entry(document, ("skala",), notes)) if "skala" in data else shared_scale
    kode = _tekst(data, "kommunekode")
    return Udgave(
        id=_tekst(data, "id"),
        navn=_tekst(data, "navn"),
        undertitel=_tekst(data, "undertitel"),
        kommune=_tekst(data, "kommune"),
        lineal_navn=_tekst(data, "lineal_navn"),
        skala=skala,
        kontakter=tuple(_kontakt(id_, _blok(kontakter[id_])) for id_ in KONTAKTER),
        fakta=_ord(data, "har"),
        kommunekode=kode,
        i_registeret=next((each for each in register.kommuner if each.kode == kode), None),
        model_navn=_tekst(data, "model_navn"),
        domaene=_tekst(data, "domaene"),
        udseende=udseende,
        redaktion=_redaktion(_blok(data.get("redaktion"))),
        politikreds=next(
            (each for each in register.politikredse if each.id == _tekst(data, "politikreds")), None
        ),
        boernehus=next(
            (each for each in register.boernehuse if each.id == _tekst(data, "boernehus")), None
        ),
        fora=tuple(_forum(id_, _blok(each)) for id_, each in _blok(data.get("fora")).items()),
        beslutter=tuple(
            Beslutning(_tekst(each, "hvad"), _tekst(each, "hvem"))
            for each in _raekke(data.get("beslutter"))
        ),
        udloeser=_tekster(data.get("udloeser")),
        planer=tuple(_planer(_blok(data.get("planer")))),
        was=_tekst(_blok(data.get("was")), "adresse"),
        lokale_trin=tuple(
            LokaltTrin(*(_tekst(each, key) for key in ("vej", "udfald", "afsnit", "tekst")))
            for each in _raekke(data.get("lokale_trin"))
        ),
        tekster=_tekster(data.get("tekster")),
        gennemgaaet_mod=GennemgaaetMod(
            *(_tekst(_blok(data.get("gennemgaaet_mod")), key) for key in ("dato", "aftryk"))
        ),
        sider=sider,
    )


def _udseende(data: _Data) -> Udseende:
    return Udseende(
        logo=_tekst(data, "logo"),
        logo_tekst=_tekst(data, "logo_tekst"),
        primaer=_tekst(data, "primaer").lower(),
        dyb=_tekst(data, "dyb").lower(),
    )


def _redaktion(data: _Data) -> Redaktion:
    def person(key: str) -> Person | None:
        if key not in data:
            return None
        below = _blok(data[key])
        return Person(_tekst(below, "navn"), _tekst(below, "mail"), _tekst(below, "telefon"))

    return Redaktion(_tekst(data, "ejer"), person("indhold"), person("tilgaengelighed"))


def _kontakt(id_: str, data: _Data) -> Kontakt:
    return Kontakt(
        id_,
        *(_tekst(data, key) for key in ("navn", "telefon", "tekst", "kontrolleret", "aabent")),
    )


def _forum(id_: str, data: _Data) -> Forum:
    return Forum(id_, *(_tekst(data, key) for key in ("navn", "hvornaar", "saadan")))


def _planer(data: _Data) -> Iterator[Plan]:
    for id_ in PLANER:
        if id_ in data:
            below = _blok(data[id_])
            yield Plan(id_, _tekst(below, "vedtaget"), _tekst(below, "adresse"))


def _tekster(value: object) -> Mapping[str, str]:
    data = _blok(value)
    return MappingProxyType({key: _tekst(data, key) for key in data})


def _tekst(data: _Data, key: str) -> str:
    value = data.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def _ord(data: _Data, key: str) -> tuple[str, ...]:
    value = data.get(key, [])
    return tuple(str(each) for each in value) if isinstance(value, list) else ()


def _blok(value: object) -> _Data:
    return value if isinstance(value, dict) else {}


def _raekke(value: object) -> tuple[_Data, ...]:
    return tuple(_blok(each) for each in value) if isinstance(value, list) else ()
