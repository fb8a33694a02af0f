"""A page for every state of every path: its address, its links, and what a reader may change.

Pure: from a path and the facts of an edition to finished objects that the template only shows. The
address of a state is the answers on the way to it, so back, bookmark and print work without script.
Where an earlier answer was changed and a new question stands between, the later answers that may
still be met stand in the address after it, and come back when it is answered.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from build_scripts.ground.addresses import HANDLEVEJE, HUSK, VALGT
from build_scripts.veje.walked import Walked
from linealen import AnswerError
from linealen.handlevej import Handlevej, Svarmulighed, Trin
from linealen.husk import Hukommelse, Husket, other_answers, toggle
from linealen.walk import Tilstand, answer, back, choices, start

# Paths, each for the facts that it asks about, whose pages are kept.
_MOST: Final = 128


@dataclass(frozen=True, slots=True)
class Svarlink:
    """An answer one can give, and the page it leads to. ``sted`` is the title of that page."""

    tekst: str
    adresse: str
    sted: str


@dataclass(frozen=True, slots=True)
class Afkryds:
    """One of several answers: whether it is chosen here, and the page where it is the other way."""

    tekst: str
    valgt: bool
    adresse: str


@dataclass(frozen=True, slots=True)
class Skift:
    """Another answer to an earlier question: where it leads, which later answers then fall away,
    and which are kept until they are met again. Where several may be given ``hvordan`` says whether
    it is given "ogsaa", "kun" or no more ("fjern"); it is empty where there is one."""

    tekst: str
    hvordan: str
    adresse: str
    bortfald: tuple[str, ...]
    husket: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GivetSvar:
    """A question answered on the way here, in words, with what it can be changed to; or, with
    ``oplysning``, what was told there."""

    spoergsmaal: str
    oplysning: bool
    svar: tuple[str, ...]
    adresse: str
    skift: tuple[Skift, ...]


@dataclass(frozen=True, slots=True)
class HusketSvar:
    """A question answered before, in words, that may still come on the way."""

    spoergsmaal: str
    svar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Vejside:
    """One state as a page. ``svar`` are the links of a question with one answer; ``afkryds`` and
    ``fortsaet`` those of a question with several. All are empty at an outcome. ``husket`` are the
    answers given before to questions that may still come."""

    adresse: str
    tilstand: Tilstand
    husket: tuple[HusketSvar, ...]
    givne: tuple[GivetSvar, ...]
    tilbage: str
    svar: tuple[Svarlink, ...]
    afkryds: tuple[Afkryds, ...]
    fortsaet: str

    @property
    def titel(self) -> str:
        return _title(self.tilstand)

    @property
    def nummer(self) -> int:
        """Which question this is, counted from 1."""
        return sum(not givet.oplysning for givet in self.givne) + 1


def vejsider(walked: Walked, fakta: Iterable[str]) -> tuple[Vejside, ...]:
    """Every page of a path in an edition with these facts, the start first."""
    return _pages(walked, walked.asked(fakta))


@lru_cache(maxsize=_MOST)
def _pages(walked: Walked, fakta: frozenset[str]) -> tuple[Vejside, ...]:
    """Kept for a process that builds many editions: most ask for the same."""
    found = walked.runs[fakta]
    memory = Hukommelse(found.kort)
    pages = []
    for her in (*map(Husket, found.alle), *found.huskede):
        pages.append(_page(memory, her, ()))
        trin = her.tilstand.trin
        if trin is not None and trin.flere:
            # A page for every set of answers one can have ticked off on the way to an answer.
            pages += [_page(memory, her, chosen) for chosen in choices(trin)]
    return tuple(pages)


def address(her: Husket, chosen: tuple[str, ...] = ()) -> str:
    """The address of a state below the site's root, with a slash at the end."""
    givet = her.tilstand.givet
    parts = [HANDLEVEJE, her.tilstand.vej.id, *("_".join(svar) for _, svar in givet)]
    if chosen:
        parts.append("_".join((VALGT, *chosen)))
    if her.svar:
        parts += [HUSK, *("_".join((trin, *svar)) for trin, svar in her.svar)]
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


def _page(memory: Hukommelse, her: Husket, chosen: tuple[str, ...]) -> Vejside:
    state, trin = her.tilstand, her.tilstand.trin
    single: tuple[Svarlink, ...] = ()
    ticks: tuple[Afkryds, ...] = ()
    if trin is not None and trin.flere:
        ticks = tuple(
            Afkryds(svar.tekst, svar.id in chosen, address(her, toggle(trin, chosen, svar.id)))
            for svar in trin.svar
        )
    elif trin is not None:
        single = tuple(_link(memory.answered(her, (svar.id,)), svar) for svar in trin.svar)
    before = Husket(back(state)) if state.givet else None
    return Vejside(
        adresse=address(her, chosen),
        tilstand=state,
        husket=tuple(
            HusketSvar(state.vej.trin[id_].titel, _texts(state.vej.trin[id_], svar))
            for id_, svar in her.svar
            if not state.vej.trin[id_].oplysning
        ),
        givne=tuple(_given(memory, her, index) for index in range(len(state.givet))),
        tilbage=address(her) if chosen else address(before) if before else "",
        svar=single,
        afkryds=ticks,
        fortsaet=address(memory.answered(her, chosen)) if chosen else "",
    )


def _link(after: Husket, svar: Svarmulighed) -> Svarlink:
    return Svarlink(svar.tekst, address(after), _title(after.tilstand))


def _title(state: Tilstand) -> str:
    here = state.trin or state.udfald
    return here.titel if here is not None else ""


def _texts(trin: Trin, svar: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(trin.mulighed(each).tekst for each in svar)


def _given(memory: Hukommelse, her: Husket, index: int) -> GivetSvar:
    trin_id, svar = her.tilstand.givet[index]
    trin = her.tilstand.vej.trin[trin_id]
    return GivetSvar(
        spoergsmaal=trin.titel,
        oplysning=trin.oplysning,
        svar=_texts(trin, svar),
        adresse=address(Husket(_at(her.tilstand, index))),
        skift=tuple(
            _change(memory, her, index, trin, other) for other in other_answers(trin, svar)
        ),
    )


def _change(
    memory: Hukommelse, her: Husket, index: int, trin: Trin, svar: tuple[str, ...]
) -> Skift:
    vej, before = her.tilstand.vej, her.tilstand.givet[index][1]
    after = memory.changed(her, index, svar)
    later = [id_ for id_, _ in (*her.tilstand.givet[index + 1 :], *her.svar)]
    for id_, _ in (*after.tilstand.givet[index + 1 :], *after.svar):
        later.remove(id_)
    more = [each for each in svar if each not in before]
    less = [each for each in before if each not in svar]
    return Skift(
        tekst=trin.mulighed((more or less)[0]).tekst,
        hvordan="" if not trin.flere else "fjern" if not more else "kun" if less else "ogsaa",
        adresse=address(after),
        bortfald=_questions(vej, later),
        husket=_questions(vej, (each for each, _ in after.svar)),
    )


def _questions(vej: Handlevej, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(vej.trin[id_].titel for id_ in ids if not vej.trin[id_].oplysning)


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
            while here.trin is not None and (svar := rejse.svar_paa(here.trin)) is not None:
                here = answer(here, svar)
        except AnswerError:
            continue
        # With other facts than the journey was written for, it may end elsewhere than it says.
        if here.udfald is not None and here.sted == rejse.ender:
            found.append((rejse.navn, address(Husket(here)), here.udfald.titel))
    return tuple(found)
