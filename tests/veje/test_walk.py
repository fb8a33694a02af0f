"""Laws of the walk, on every real guide in every kind of edition and on random guides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from hypothesis import assume, given, settings

from linealen import AnswerError
from linealen.handlevej import Handlevej
from linealen.slags import Spurgt
from linealen.tilstande import enumerate_states
from linealen.walk import (
    Tilstand,
    answer,
    back,
    choice_count,
    choices,
    routes,
    trace,
)
from tests.quick_ring import examples
from tests.veje import rigtige, tilfaeldige

States = tuple[Tilstand, ...]
Law = Callable[[States], None]
many = examples(200)


def steps(states: States) -> Iterator[tuple[Tilstand, tuple[str, ...]]]:
    """Every state with every answer that can be given in it."""
    for state in states:
        if state.trin is not None:
            for svar in choices(state.trin):
                yield state, svar


def an_outcome_is_reachable_from_every_state(states: States) -> None:
    leads_out = {s.givet[:n] for s in states if s.udfald for n in range(len(s.givet) + 1)}
    assert {state.givet for state in states} == leads_out


def every_answer_leads_to_a_state_that_was_found(states: States) -> None:
    found = {state.givet: state.sted for state in states}
    assert len(found) == len(states)
    reached = {(): states[0].sted}
    for state, svar in steps(states):
        after = answer(state, svar)
        reached[after.givet] = after.sted
    assert reached == found


def forward_then_back_is_the_identity(states: States) -> None:
    for state, svar in steps(states):
        assert back(answer(state, svar)) == state
    for state in states[1:]:
        assert answer(back(state), state.givet[-1][1]) == state
    assert back(states[0]) == states[0]


def the_trace_tells_the_way(states: States) -> None:
    for state in states:
        told = trace(state)
        assert tuple((each.trin, each.svar) for each in told) == state.givet
        places = [states[0].sted, *(each.rute.til for each in told)]
        assert places == [*(trin for trin, _ in state.givet), state.sted]


def what_cannot_be_answered_is_refused(states: States) -> None:
    for state in states:
        wrong: list[tuple[str, ...]] = [(), ("findes-ikke",)]
        if state.trin is not None:
            allowed = choices(state.trin)
            assert len(set(allowed)) == len(allowed) == choice_count(state.trin)
            every = tuple(svar.id for svar in state.trin.svar)
            if every not in allowed:
                wrong.append(every)
            wrong += [(*each, "findes-ikke") for each in allowed]
        for svar in wrong:
            with pytest.raises(AnswerError):
                answer(state, svar)


LAWS: tuple[Law, ...] = (
    an_outcome_is_reachable_from_every_state,
    every_answer_leads_to_a_state_that_was_found,
    forward_then_back_is_the_identity,
    the_trace_tells_the_way,
    what_cannot_be_answered_is_refused,
)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
@pytest.mark.parametrize("id_", rigtige.IDS)
def test_real_guides(id_: str, law: Law) -> None:
    for found in rigtige.runs(id_):
        law(found.alle)


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_what_a_guide_does_not_ask_about_an_edition_changes_nothing(id_: str) -> None:
    """So the editions that it can tell apart stand for all of them."""
    walked = rigtige.walked(id_)
    for fakta in rigtige.editions():
        given_ = [(state.givet, state.sted) for state in enumerate_states(walked.vej, fakta).alle]
        stands = walked.runs[walked.asked(fakta)]
        assert given_ == [(state.givet, state.sted) for state in stands.alle]


@many
@given(tilfaeldige.veje, tilfaeldige.fakta)
def test_random_guides(vej: Handlevej, fakta: frozenset[str]) -> None:
    found = enumerate_states(vej, fakta)
    assume(not found.brister and not found.for_mange)
    for law in LAWS:
        law(found.alle)


@many
@given(tilfaeldige.veje, tilfaeldige.fakta)
def test_what_breaks_is_where_the_walk_breaks(vej: Handlevej, fakta: frozenset[str]) -> None:
    """Nothing is called broken that is not: going on from there fails, or comes round again."""
    broken = enumerate_states(vej, fakta).brister
    only_rings = all(brist.art == "ring" for brist in broken)
    for brist in broken:
        if brist.art != "ring":
            with pytest.raises(AnswerError):
                answer(Tilstand(vej, fakta, brist.givet, brist.trin), brist.svar)
        elif only_rings:  # else the round may lie behind a place where the walk cannot pass
            before = len(brist.givet) - len(brist.ring) + 1
            round_ = [*(svar for _, svar in brist.givet[before:]), brist.svar]
            now = Tilstand(vej, fakta, brist.givet[:before], brist.ring[0])
            for _ in range(3):
                for sted, svar in zip(brist.ring, round_, strict=True):
                    assert now.sted == sted
                    now = answer(now, svar)
            assert now.sted == brist.ring[0]


@many
@given(tilfaeldige.veje, tilfaeldige.fakta)
def test_the_kinds_of_states_stand_for_them_all(vej: Handlevej, fakta: frozenset[str]) -> None:
    """Every state is of a kind that was looked at, and they are as many as were counted."""
    found = enumerate_states(vej, fakta)
    assume(not found.for_mange)
    assert len(found.alle) + len(found.huskede) == found.antal
    asked = Spurgt(vej)
    kinds = {asked.slags(state.sted, state.givet) for state in found.alle}
    assert kinds == {asked.slags(state.sted, state.givet) for state in found.slags}
    used = {
        id(rute)
        for state in found.alle
        if state.trin is not None
        for svar in choices(state.trin)
        for rute in routes(vej, fakta, state.trin, (*state.givet, (state.sted, svar)))
    }
    assert used == found.brugte_ruter


def test_the_random_guides_are_of_every_kind() -> None:
    """Sound and broken ones, with rounds, with several answers."""
    met: Counter[str] = Counter()

    # All of them, always: fewer would not meet every kind.
    @settings(max_examples=300, derandomize=True)
    @given(tilfaeldige.veje, tilfaeldige.fakta)
    def count(vej: Handlevej, fakta: frozenset[str]) -> None:
        found = enumerate_states(vej, fakta)
        met.update({brist.art for brist in found.brister})
        if not found.brister:
            met["sound"] += 1
            met["several"] += any(s.trin is not None and s.trin.flere for s in found.alle)
            met["round"] += any(len(dict(s.givet)) < len(s.givet) for s in found.alle)

    count()
    assert min(met[k] for k in ("sound", "several", "round", "ingen", "flere", "ring")) >= 5, met
