"""No answer is asked for twice: what was answered and is met again after a change is still there.

All changes of all answers in all states of all paths are walked, and every way on from there.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import assume, given

from linealen.handlevej import Handlevej
from linealen.husk import Hukommelse, Husket, other_answers
from linealen.tilstande import Tilstande, enumerate_states
from linealen.walk import Tilstand, choices
from tests.quick_ring import examples
from tests.veje import rigtige, tilfaeldige


def changes(found: Tilstande) -> Iterator[tuple[Tilstand, int, tuple[str, ...]]]:
    """Every state, number of an answer in it, and what that can be changed to."""
    for state in found.alle:
        for index, (trin, svar) in enumerate(state.givet):
            for other in other_answers(state.vej.trin[trin], svar):
                yield state, index, other


def asked_again(memory: Hukommelse, here: Husket, known: set[str]) -> set[str]:
    """The known questions that somebody is asked who goes on from here, whatever is answered."""
    if here.tilstand.trin is None:
        return set()
    again = {here.tilstand.sted} & known
    for svar in choices(here.tilstand.trin):
        again |= asked_again(memory, memory.answered(here, svar), known)
    return again


def lost(found: Tilstande, remembers: bool) -> tuple[int, int]:
    """How many changes make somebody answer a question again, and how many there are."""
    memory, met = Hukommelse(found.kort), dict[object, set[str]]()
    number = again = 0
    for state, index, other in changes(found):
        number += 1
        after = memory.changed(Husket(state), index, other)
        here = after if remembers else Husket(after.tilstand)
        known = frozenset(id_ for id_, _ in state.givet[index + 1 :])
        known -= {id_ for id_, _ in after.tilstand.givet}
        key = (here.tilstand.givet, here.svar, known)
        if key not in met:
            met[key] = asked_again(memory, here, set(known))
        again += bool(met[key])
    return again, number


def test_no_change_in_a_real_path_loses_an_answer_that_is_asked_for_again() -> None:
    before, now, every = 0, 0, 0
    for id_ in rigtige.IDS:
        for found in rigtige.runs(id_):
            forgot, number = lost(found, remembers=False)
            before, every, now = before + forgot, every + number, now + lost(found, True)[0]
    print(f"asked again after a change: {before} of {every} without memory, {now} with")
    assert now == 0
    assert before > 0  # else there is nothing to remember, and the pages for it are in vain


def once(found: Tilstande) -> bool:
    """Whether no step is answered twice on any way: a round may ask again, and should."""
    return all(len(dict(state.givet)) == len(state.givet) for state in found.alle)


@examples(100)
@given(tilfaeldige.veje, tilfaeldige.fakta)
def test_random_guides(vej: Handlevej, fakta: frozenset[str]) -> None:
    found = enumerate_states(vej, fakta)
    assume(not found.brister and len(found.alle) < 120)
    assume(once(found))
    assert lost(found, remembers=True)[0] == 0


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_a_change_and_its_opposite_restore_unless_a_question_stands_between(id_: str) -> None:
    for found in rigtige.runs(id_):
        memory = Hukommelse(found.kort)
        for state, index, other in changes(found):
            there = memory.changed(Husket(state), index, other)
            before = state.givet[index][1]
            again = memory.changed(there, index, before)
            assert again.tilstand.givet == state.givet[: len(again.tilstand.givet)]
            kept = {*there.tilstand.givet[index + 1 :], *there.svar}
            if kept == set(state.givet[index + 1 :]):
                assert again == Husket(state)
            # Going on from there with the answers one had leads to where one was.
            now = again
            for given_ in state.givet[len(again.tilstand.givet) :]:
                if given_[0] == now.tilstand.sted:
                    now = memory.answered(now, given_[1])
            assert now.tilstand == state
