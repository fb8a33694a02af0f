"""Everything the site needs of the collection, worked out once: pages, Word files, names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from build_scripts.content import Content
from build_scripts.ground.addresses import EKSEMPLER, SKABELONER, TAL, TEGN
from build_scripts.opslag import hverdage_talt
from build_scripts.opslag.diagram import draw, measured
from build_scripts.opslag.eksempler import Eksempel
from build_scripts.opslag.fravaer import rows
from build_scripts.opslag.load import Opslag
from build_scripts.opslag.pages import Tegngruppe, page_files, tegngrupper
from build_scripts.opslag.radar import radar
from build_scripts.opslag.skabeloner import Skabelon
from build_scripts.opslag.tal import Talsaet
from build_scripts.opslag.word import word
from build_scripts.pages import Listet, TegnGruppe, by_dimension
from build_scripts.prosa.wording import Sideord
from linealen.hoved import Hoved
from linealen.model import Lineal, Tegn


@dataclass(frozen=True, slots=True)
class Opslagsbygning:
    """``filer`` are (path below the docs folder, Markdown or bytes); ``navne`` what templates may
    use; ``genererede`` the pages below a page of the navigation, for the list of all pages."""

    filer: tuple[tuple[str, str | bytes], ...]
    navne: dict[str, object]
    genererede: Mapping[str, tuple[Listet, ...]]


def build_opslag(
    opslag: Opslag, content: Content, tegn: Hoved, ord_: Sideord, dagsdato: date
) -> Opslagsbygning:
    """Pages and names of the collection in this edition, on this day. ``tegn`` answers for pages of
    signs."""
    lineal = content.lineal
    baand = content.skala.alle_navne(lineal)
    names = tuple(baand[each.id] for each in lineal.baand)
    udgave = content.udgave
    return Opslagsbygning(
        filer=(
            *page_files(opslag, lineal, tegn, ord_),
            *(
                (
                    f"{SKABELONER}/{each.id}.docx",
                    word(each, ord_.skabelon, names, udgave.navn, udgave.lineal_navn),
                )
                for each in opslag.skabeloner.values()
            ),
        ),
        navne={
            "opslag": opslag,
            "diagrammer": {each.id: draw(each) for each in opslag.tal.values()},
            "maalt": measured,
            "hverdage": hverdage_talt.show(opslag.hverdage, dagsdato),
            "fravaersraekker": rows(opslag.fravaer),
            "spindelvaev_radar": radar(opslag.spindelvaev),
            "baandnavne": names,
            "tegn_for": lambda gruppe, valg: signs_for(lineal, gruppe, valg),
            "skabelontitler": {each.id: each.titel for each in opslag.skabeloner.values()},
            "eksempeltitler": {each.id: each.titel for each in opslag.eksempler.values()},
        },
        genererede={
            f"{folder}/": tuple(pages)
            for folder, pages in (
                (EKSEMPLER, _listed(EKSEMPLER, opslag.eksempler)),
                (TAL, _listed(TAL, opslag.tal)),
                (SKABELONER, _listed(SKABELONER, opslag.skabeloner)),
                (TEGN, (_tegnside(each) for each in tegngrupper(lineal, ord_))),
            )
        },
    )


def signs_for(lineal: Lineal, gruppe: str, valg: str) -> tuple[TegnGruppe, ...]:
    """The signs of one checklist, by the side of the child's life they belong to."""
    belongs: dict[str, Callable[[Tegn], bool]] = {
        "alder": lambda tegn: valg in tegn.aldre,
        "slags": lambda tegn: valg in tegn.peger_paa,
        "side": lambda tegn: valg == tegn.dimension,
        "rolle": lambda tegn: valg in tegn.saerligt_for,
    }
    return by_dimension(lineal, tuple(tegn for tegn in lineal.tegn if belongs[gruppe](tegn)))


def _listed(folder: str, things: Mapping[str, Eksempel | Skabelon | Talsaet]) -> Iterator[Listet]:
    return (Listet(each.titel, f"{folder}/{each.id}/") for each in things.values())


def _tegnside(gruppe: Tegngruppe) -> Listet:
    return Listet(gruppe.titel, f"{TEGN}/{gruppe.gruppe}/{gruppe.id}/")
