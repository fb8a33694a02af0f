"""Answers that are kept while a new question is answered.

Who changes an earlier answer may come to a question not asked before, with later ones still to
come that were answered already. Those are remembered, and given again when they are met.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .handlevej import Trin
from .slags import Kort, Spurgt, ahead
from .walk import Givet, Tilstand, answer, choices


@dataclass(frozen=True, slots=True)
class Husket:
    """A state, and the later answers that may still be met from here, in the order given."""

    tilstand: Tilstand
    svar: tuple[Givet, ...] = ()


class Hukommelse:
    """What is remembered in the states of one path in one edition."""

    def __init__(self, kort: Kort) -> None:
        self._first = next(iter(kort.tilstande.values()))
        self._spurgt = Spurgt(self._first.vej)
        self._ahead = ahead(kort)
        # There are many ways to change, and few places that they lead to.
        self._met: dict[tuple[Givet, ...], Tilstand] = {}
        self._left: dict[tuple[Givet, ...], frozenset[str]] = {}

    def answered(self, her: Husket, svar: tuple[str, ...]) -> Husket:
        """Answer the question one stands at, and go on as far as the answers remembered lead."""
        return self._onward(self._answer(her.tilstand, svar), her.svar)

    def changed(self, her: Husket, index: int, svar: tuple[str, ...]) -> Husket:
        """Give the answer number ``index`` (from 0) anew, and keep what came after it."""
        givet = her.tilstand.givet
        earlier = Tilstand(self._first.vej, self._first.fakta, givet[:index], givet[index][0])
        later = (*givet[index + 1 :], *her.svar)
        return self._onward(self._answer(earlier, svar), later)

    def _answer(self, her: Tilstand, svar: tuple[str, ...]) -> Tilstand:
        """The same as ``answer``, and for a place where it was given before the same state."""
        key = (*her.givet, (her.sted, svar))
        if key not in self._met:
            self._met[key] = answer(her, svar)
        return self._met[key]

    def _onward(self, now: Tilstand, later: tuple[Givet, ...]) -> Husket:
        rest = list(later)
        while now.trin is not None:
            again = next((given for given in rest if given[0] == now.sted), None)
            if again is None:
                break
            rest.remove(again)
            now = self._answer(now, again[1])
        return self._kept(now, rest)

    def _kept(self, now: Tilstand, later: list[Givet]) -> Husket:
        if not later:
            return Husket(now)
        if now.givet not in self._left:
            self._left[now.givet] = self._ahead[self._spurgt.slags(now.sted, now.givet)]
        ahead = self._left[now.givet]
        return Husket(now, tuple(given for given in later if given[0] in ahead))


def remembering(alle: tuple[Tilstand, ...], kort: Kort, most: int) -> tuple[Husket, ...]:
    """The states with something to remember that changes lead to; no more than one over ``most``,
    by which one sees that they are too many."""
    if not alle:
        return ()
    hukommelse = Hukommelse(kort)
    found: dict[tuple[tuple[Givet, ...], tuple[Givet, ...]], Husket] = {}
    waiting = [Husket(tilstand) for tilstand in alle]
    for her in waiting:  # it grows as we go
        for after in _after(hukommelse, her):
            key = (after.tilstand.givet, after.svar)
            if after.svar and key not in found:
                found[key] = after
                waiting.append(after)
        if len(found) > most:
            break
    return tuple(found.values())


def _after(hukommelse: Hukommelse, her: Husket) -> Iterator[Husket]:
    for index, (trin, svar) in enumerate(her.tilstand.givet):
        for other in other_answers(her.tilstand.vej.trin[trin], svar):
            yield hukommelse.changed(her, index, other)
    if her.svar and her.tilstand.trin is not None:
        for svar in choices(her.tilstand.trin):
            yield hukommelse.answered(her, svar)


def other_answers(trin: Trin, svar: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """What an answer can be changed to in one go: another one, or with several one more or less."""
    if not trin.flere:
        return tuple(other for other in choices(trin) if other != svar)
    toggled = (toggle(trin, svar, each.id) for each in trin.svar)
    return tuple(other for other in toggled if other)


def toggle(trin: Trin, svar: tuple[str, ...], id_: str) -> tuple[str, ...]:
    """The answers ticked off when one of them is ticked off, or no more."""
    if id_ in svar:
        return tuple(each for each in svar if each != id_)
    if trin.mulighed(id_).udelukker:
        return (id_,)
    kept = {each for each in svar if not trin.mulighed(each).udelukker}
    return tuple(each.id for each in trin.svar if each.id in kept or each.id == id_)
