"""Generated pages of the collection: which files, with which front matter. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_scripts.ground.addresses import EKSEMPLER, SKABELONER, TAL, TEGN
from build_scripts.ground.front_matter import with_front_matter
from build_scripts.opslag.eksempler import Eksempel
from build_scripts.opslag.load import Opslag
from build_scripts.opslag.skabeloner import Skabelon
from build_scripts.opslag.tal import Talsaet
from build_scripts.prosa.wording import Sideord
from linealen import Lineal
from linealen.hoved import Hoved

File = tuple[str, str]
Krumme = Sequence[tuple[str, str]]


def page_files(opslag: Opslag, lineal: Lineal, tegn: Hoved, ord_: Sideord) -> Iterator[File]:
    """(path below the docs folder, Markdown) of every page that is made from data.

    ``tegn`` answers for the pages of signs: it is the front matter of their overview.
    """
    for eksempel in opslag.eksempler.values():
        yield f"{EKSEMPLER}/{eksempel.id}.md", _eksempel(eksempel, opslag.ord.hoved, ord_)
    for talsaet in opslag.tal.values():
        yield f"{TAL}/{talsaet.id}.md", _talsaet(talsaet, ord_)
    for skabelon in opslag.skabeloner.values():
        yield f"{SKABELONER}/{skabelon.id}.md", _skabelon(skabelon, ord_)
    yield from _tegn(lineal, tegn, ord_)


def _eksempel(eksempel: Eksempel, hoved: Hoved, ord_: Sideord) -> str:
    return front_matter(
        eksempel.titel, eksempel.kort, "eksempel.html", hoved,
        [(ord_.samlinger["eksempler"], EKSEMPLER)],
        eksempel=eksempel.id,
        kilder=[eksempel.kilde],
        soegeord=[*eksempel.kommuner, *eksempel.andre],
    )  # fmt: skip


def _talsaet(talsaet: Talsaet, ord_: Sideord) -> str:
    return front_matter(
        talsaet.titel, talsaet.kort, "talsaet.html", talsaet.hoved,
        [(ord_.samlinger["tal"], TAL)],
        talsaet=talsaet.id,
        soegeord=list(ord_.tal_soegeord),
    )  # fmt: skip


def _skabelon(skabelon: Skabelon, ord_: Sideord) -> str:
    return front_matter(
        ord_.skabelon.titel.format(titel=skabelon.titel), skabelon.kort, "skabelon.html",
        skabelon.hoved,
        [(ord_.samlinger["skabeloner"], SKABELONER)],
        skabelon=skabelon.id,
        soegeord=list(skabelon.soegeord),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tegngruppe:
    """A checklist of signs: which group it is of, which one, what its page is called."""

    gruppe: str
    id: str
    navn: str
    titel: str


def tegngrupper(lineal: Lineal, ord_: Sideord) -> Iterator[Tegngruppe]:
    """Every checklist there is."""
    for gruppe, things in (
        ("alder", [(each.id, each.navn) for each in lineal.aldre]),
        ("slags", [(each.id, each.navn) for each in lineal.arter]),
        ("side", [(each.id, each.navn) for each in lineal.dimensioner]),
        ("rolle", [(each.id, each.navn) for each in lineal.roller]),
    ):
        for id_, navn in things:
            low = navn if navn[:2].isupper() else f"{navn[:1].lower()}{navn[1:]}"
            yield Tegngruppe(gruppe, id_, navn, ord_.tjeklister[gruppe].format(navn=low))


def _tegn(lineal: Lineal, hoved: Hoved, ord_: Sideord) -> Iterator[File]:
    for each in tegngrupper(lineal, ord_):
        text = ord_.tjekliste_beskrivelse.format(titel=each.titel)
        yield (
            f"{TEGN}/{each.gruppe}/{each.id}.md",
            front_matter(each.titel, text, "tegn.html", hoved,
                         [(ord_.samlinger["tegn"], TEGN)],
                         tegngruppe=each.gruppe, tegnvalg=each.id, soegeord=[each.navn]),
        )  # fmt: skip


def front_matter(
    title: str, description: str, template: str, hoved: Hoved, over: Krumme, **more: object
) -> str:
    """A page with nothing but front matter. ``over`` are the pages above it, title and address, for
    the way back."""
    return with_front_matter(
        {
            "title": title,
            "description": description,
            "template": template,
            "ejer": hoved.ejer,
            "kilder": list(hoved.kilder),
            "over": [[navn, f"{address}/"] for navn, address in over],
            **more,
            "gennemgaaet": hoved.gennemgaaet,
            "gennemgaas_foer": hoved.gennemgaas_foer,
        }
    )
