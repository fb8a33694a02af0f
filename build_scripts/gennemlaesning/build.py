"""Everything the site needs of the packs: their pages, and who has read what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from build_scripts.content import Grundlag
from build_scripts.gennemlaesning.laest import Laest, lapsed, valid
from build_scripts.gennemlaesning.pakker import (
    PAABUD,
    VEJ,
    Pakke,
    by_id,
    groups,
    of_paabud,
    of_vej,
)
from build_scripts.ground.danish_date import danish_date
from build_scripts.ground.front_matter import with_front_matter
from build_scripts.pages import Listet, slug
from build_scripts.prosa.load import Skreven
from build_scripts.veje.wording import Vejord
from build_scripts.veje.words import route_words
from linealen.handlevej import Handlevej, Rute
from linealen.hoved import Hoved

# The page that lists the packs, and below which they lie.
SIDE: Final = "om/til-gennemlaesning.md"
_MAPPE: Final = "om/til-gennemlaesning"


@dataclass(frozen=True, slots=True)
class Pakkeside:
    """One page to print: where it lies, what it is about and is called, and its packs."""

    adresse: str
    navn: str
    titel: str
    pakker: tuple[Pakke, ...]


@dataclass(frozen=True, slots=True)
class Gennemlaesning:
    """``veje`` and ``paabud`` are the pages; ``laest`` the answers that hold, by pack, and
    ``i_ord`` the same as sentences; ``bortfaldet`` those that do not."""

    veje: tuple[Pakkeside, ...]
    paabud: tuple[Pakkeside, ...]
    laest: Mapping[str, tuple[Laest, ...]]
    i_ord: Mapping[str, tuple[str, ...]]
    bortfaldet: tuple[Laest, ...]

    @property
    def sider(self) -> Mapping[str, Pakkeside]:
        """Every page by its address."""
        return {each.adresse: each for each in (*self.veje, *self.paabud)}

    @property
    def listet(self) -> Mapping[str, tuple[Listet, ...]]:
        """The pages below the one that lists them, for the list of all pages."""
        every = (*self.veje, *self.paabud)
        return {f"{_MAPPE}/": tuple(Listet(each.titel, each.adresse) for each in every)}

    @property
    def navne(self) -> Mapping[str, str]:
        """What each pack is about."""
        return {each.id: each.navn for side in self.sider.values() for each in side.pakker}


def pakker(grundlag: Grundlag, veje: Iterable[Handlevej], ord_: Vejord) -> Mapping[str, Pakke]:
    """Every pack, of these paths and of every order, by id."""
    lineal, love = grundlag.lineal, grundlag.love

    def rutetekst(vej: Handlevej, rute: Rute, alone: bool) -> str:
        return route_words(vej, lineal, ord_, rute, alone=alone)

    return by_id(
        (
            *(of_vej(vej, rutetekst, love) for vej in veje),
            *map(partial(of_paabud, love=love), lineal.paabud),
        )
    )


def build_gennemlaesning(
    all_: Mapping[str, Pakke],
    veje: Iterable[Handlevej],
    foerst: Skreven,
    laest: Iterable[Laest],
    ord_: Vejord,
) -> Gennemlaesning:
    """The pages of these packs; ``foerst`` is the page where the orders stand in groups."""
    laest = tuple(laest)
    holds = valid(laest, all_)
    by_title = sorted(veje, key=lambda vej: vej.titel.casefold())
    return Gennemlaesning(
        veje=tuple(
            Pakkeside(
                f"{_MAPPE}/{vej.id}/",
                vej.titel,
                ord_.gennemlaesning.titel.format(navn=vej.titel),
                (all_[f"{VEJ}:{vej.id}"],),
            )
            for vej in by_title
        ),
        paabud=tuple(
            Pakkeside(
                f"{_MAPPE}/{PAABUD}-{slug(gruppe.navn)}/",
                gruppe.navn,
                ord_.gennemlaesning.titel_paabud.format(navn=gruppe.navn),
                tuple(all_[f"{PAABUD}:{id_}"] for id_ in gruppe.paabud),
            )
            for gruppe in groups(foerst)
        ),
        laest=holds,
        i_ord={
            id_: tuple(
                ord_.gennemlaesning.laest.format(rolle=each.rolle, dato=danish_date(each.dato))
                for each in found
            )
            for id_, found in holds.items()
        },
        bortfaldet=lapsed(laest, all_),
    )


def page_files(
    made: Gennemlaesning, veje: Iterable[Handlevej], paabud: Hoved, ord_: Vejord
) -> Iterator[tuple[str, str]]:
    """(path below the docs folder, Markdown). Who answers for a path answers for its pack; who
    answers for the page of all orders, for theirs."""
    answers = {f"{VEJ}:{vej.id}": vej.hoved for vej in veje}
    for side in made.sider.values():
        hoved = answers.get(side.pakker[0].id, paabud)
        yield (
            f"{side.adresse}index.md",
            with_front_matter(
                {
                    "title": side.titel,
                    "description": ord_.gennemlaesning.beskrivelse.format(navn=side.navn),
                    "template": "gennemlaesning.html",
                    "pakkeside": side.adresse,
                    "kun_til_gennemlaesning": True,
                    "ejer": hoved.ejer,
                    "kilder": list(hoved.kilder),
                    "gennemgaaet": hoved.gennemgaaet,
                    "gennemgaas_foer": hoved.gennemgaas_foer,
                }
            ),
        )
