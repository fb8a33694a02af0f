"""A page for every state of every path: its address, its links, and what a reader may change.

Pure: from a path and the facts of an edition to finished objects that the template only shows. The
address of a state is the answers on the way to it, so back, bookmark and print work without script.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from build_scripts.ground.addresses import HANDLEVEJE, VALGT
from build_scripts.veje.walked import Walked
from linealen import AnswerError
from linealen.handlevej import Handlevej, Trin
from linealen.walk import Tilstand, answer, back, change, choices, start

# Paths, each for the facts that it asks about, whose pages are kept.
_MOST: Final = 128


@dataclass(frozen=True, slots=True)
class Svarlink:
    """An answer one can give, and the page it leads to."""

    tekst: str
    adresse: str


@dataclass(frozen=True, slots=True)
class Afkryds:
    """One of several answers: whether it is chosen here, and the page where it is the other way."""

    tekst: str
    valgt: bool
    adresse: str


@dataclass(frozen=True, slots=True)
class Skift:
    """Another answer to an earlier question: where it leads and which answers then fall away."""

    tekst: str
    adresse: str
    bortfald: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GivetSvar:
    """A question answered on the way here, in words, with what it can be changed to."""

    spoergsmaal: str
    svar: tuple[str, ...]
    adresse: str
    skift: tuple[Skift, ...]


@dataclass(frozen=True, slots=True)
class Vejside:
    """One state as a page. ``svar`` are the links of a question with one answer; ``afkryds`` and
    ``fortsaet`` those of a question with several. All are empty at an outcome."""

    adresse: str
    tilstand: Tilstand
    givne: tuple[GivetSvar, ...]
    tilbage: str
    svar: tuple[Svarlink, ...]
    afkryds: tuple[Afkryds, ...]
    fortsaet: str

    @property
    def titel(self) -> str:
        here = self.tilstand.trin or self.tilstand.udfald
        return here.titel if here is not None else ""

    @property
    def nummer(self) -> int:
        """Which question this is, counted from 1."""
        return len(self.givne) + 1


def vejsider(walked: Walked, fakta: Iterable[str]) -> tuple[Vejside, ...]:
    """Every page of a path in an edition with these facts, the start first."""
    return _pages(walked, walked.asked(fakta))


@lru_cache(maxsize=_MOST)
def _pages(walked: Walked, fakta: frozenset[str]) -> tuple[Vejside, ...]:
    """Kept for a process that builds many editions: most ask for the same."""
    pages = []
    for state in walked.runs[fakta].alle:
        pages.append(_page(state, ()))
        if state.trin is not None and state.trin.flere:
            # A page for every set of answers one can have ticked off on the way to an answer.
            pages += [_page(state, chosen) for chosen in choices(state.trin)]
    return tuple(pages)


def address(tilstand: Tilstand, chosen: tuple[str, ...] = ()) -> str:
    """The address of a state below the site's root, with a slash at the end."""
    parts = [HANDLEVEJE, tilstand.vej.id, *("_".join(svar) for _, svar in tilstand.givet)]
    if chosen:
        parts.append("_".join((VALGT, *chosen)))
    return "/".join(parts) + "/"


def state_at(vej: Handlevej, fakta: Iterable[str], parts: Iterable[str]) -> Tilstand | None:
    """The state whose address has these parts after the path's own id; None where there is none.

    Raises AnswerError when the path itself breaks on the way."""
    here = start(vej, fakta)
    for part in parts:
        known = choices(here.trin) if here.trin is not None else ()
        svar = next((each for each in known if "_".join(each) == part), None)
        if svar is None:
            return None
        here = answer(here, svar)
    return here


def _page(state: Tilstand, chosen: tuple[str, ...]) -> Vejside:
    trin = state.trin
    single: tuple[Svarlink, ...] = ()
    ticks: tuple[Afkryds, ...] = ()
    if trin is not None and trin.flere:
        ticks = tuple(_tick(state, trin, chosen, svar.id) for svar in trin.svar)
    elif trin is not None:
        single = tuple(
            Svarlink(svar.tekst, address(answer(state, (svar.id,)))) for svar in trin.svar
        )
    return Vejside(
        adresse=address(state, chosen),
        tilstand=state,
        givne=tuple(_given(state, index) for index in range(len(state.givet))),
        tilbage=address(state) if chosen else address(back(state)) if state.givet else "",
        svar=single,
        afkryds=ticks,
        fortsaet=address(answer(state, chosen)) if chosen else "",
    )


def _tick(state: Tilstand, trin: Trin, chosen: tuple[str, ...], id_: str) -> Afkryds:
    svar = trin.mulighed(id_)
    if id_ in chosen:
        after = tuple(each for each in chosen if each != id_)
    elif svar.udelukker:
        after = (id_,)
    else:
        kept = {each for each in chosen if not trin.mulighed(each).udelukker}
        after = tuple(each.id for each in trin.svar if each.id in kept or each.id == id_)
    return Afkryds(svar.tekst, id_ in chosen, address(state, after))


def _given(state: Tilstand, index: int) -> GivetSvar:
    trin_id, svar = state.givet[index]
    trin = state.vej.trin[trin_id]
    return GivetSvar(
        spoergsmaal=trin.titel,
        svar=tuple(trin.mulighed(each).tekst for each in svar),
        adresse=address(_at(state, index)),
        skift=tuple(_change(state, index, trin, other) for other in choices(trin) if other != svar)
        if not trin.flere
        else (),
    )


def _change(state: Tilstand, index: int, trin: Trin, svar: tuple[str, ...]) -> Skift:
    after, dropped = change(state, index, svar)
    return Skift(
        tekst=trin.mulighed(svar[0]).tekst,
        adresse=address(after),
        bortfald=tuple(state.vej.trin[each].titel for each in dropped),
    )


def _at(state: Tilstand, index: int) -> Tilstand:
    """The state in which answer number ``index`` was given."""
    while len(state.givet) > index:
        state = back(state)
    return state


def situations(vej: Handlevej, fakta: Iterable[str]) -> tuple[tuple[str, str, str], ...]:
    """The journeys as (name, address of their end, title of their end): examples on the path."""
    found = []
    for rejse in vej.rejser:
        here = start(vej, fakta)
        try:
            while here.trin is not None and here.sted in rejse.svar:
                here = answer(here, rejse.svar[here.sted])
        except AnswerError:
            continue
        # With other facts than the journey was written for, it may end elsewhere than it says.
        if here.udfald is not None and here.sted == rejse.ender:
            found.append((rejse.navn, address(here), here.udfald.titel))
    return tuple(found)
