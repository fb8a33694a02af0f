"""Laws of what a learner is told, and of two colleagues side by side."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from linealen import Skala
from linealen.besvarelse import TegnSvar
from linealen.dilemma import Scene
from linealen.model import BAAND, VED_IKKE
from linealen.oevelse import (
    Sammenhold,
    feedback,
    giver,
    own_coding,
    parse_scenesvar,
)
from linealen.sammenligning import Sammenligning, sammenlign
from linealen.vurdering import vurder
from tests.dilemmaer.gange import som_scenen
from tests.dilemmaer.rigtige import neutral, scenes
from tests.dilemmaer.skalaer import ALLE, DELT
from tests.dilemmaer.svar import raw, scener, scenesvar
from tests.quick_ring import examples

LINEAL = neutral().lineal
many = examples(150)
scales = st.sampled_from(ALLE)
data = st.data()


@given(data, scener, scales)
@many
def test_what_the_page_sends_is_read_as_it_was_meant(
    data: st.DataObject, scene: Scene, skala: Skala
) -> None:
    svar = data.draw(scenesvar(scene, skala))
    assert parse_scenesvar(LINEAL, skala, scene, raw(svar)) == svar


@given(data, scener, scales)
@many
def test_no_answer_changes_what_the_rules_make_of_the_scene(
    data: st.DataObject, scene: Scene, skala: Skala
) -> None:
    before = scene.kodet
    told = feedback(LINEAL, skala, scene, data.draw(scenesvar(scene, skala)), None)
    assert told.giver == scene.giver == giver(vurder(LINEAL, skala, scene.kodet))
    assert scene.kodet == before


@given(data, scener, scales)
@many
def test_who_codes_as_the_scene_gets_what_the_scene_gets(
    data: st.DataObject, scene: Scene, skala: Skala
) -> None:
    """Whatever the mark, the choice and the parties are."""
    exact = som_scenen(scene, skala)
    other = data.draw(scenesvar(scene, skala))
    svar = replace(other, tegn=exact.tegn, beskyttelse=exact.beskyttelse)
    told = feedback(LINEAL, skala, scene, svar, None)
    assert told.eget == told.giver
    assert told.tegn == Sammenhold(scene.viste_tegn, (), ())
    assert told.beskyttelse == Sammenhold(scene.vist_beskyttelse, (), ())
    assert (told.hyppighed, told.grad) == ((), ())


@given(data, scener, scales)
@many
def test_every_sign_and_factor_is_told_of_once_and_truly(
    data: st.DataObject, scene: Scene, skala: Skala
) -> None:
    svar = data.draw(scenesvar(scene, skala))
    told = feedback(LINEAL, skala, scene, svar, None)
    for held, shown, chosen in (
        (told.tegn, set(scene.viste_tegn), set(svar.tegn)),
        (told.beskyttelse, set(scene.vist_beskyttelse), set(svar.beskyttelse)),
    ):
        assert set(held.begge) == shown & chosen
        assert set(held.overset) == shown - chosen
        assert set(held.andre) == chosen - shown
    assert set(told.hyppighed) | set(told.grad) <= set(told.tegn.begge)
    assert {part for part, _, chosen in told.siger if chosen} == set(svar.siger)
    assert told.naeste == told.goer.til and told.goer.id == svar.goer


@given(data, scener, scales)
@many
def test_the_mark_is_told_by_the_bands_and_changes_nothing_else(
    data: st.DataObject, scene: Scene, skala: Skala
) -> None:
    svar = data.draw(scenesvar(scene, skala))
    marks = (*range(1, skala.laengde + 1), VED_IKKE)
    told = [feedback(LINEAL, skala, scene, replace(svar, maerke=m), None) for m in marks]
    assert len({repr(replace(each, maerke="")) for each in told}) == 1
    words = [each.maerke for each in told]
    assert words.pop() == VED_IKKE
    if scene.giver[0] not in BAAND:
        assert set(words) == {"uden-om"}
        return
    first, last = skala.pladser[scene.giver[0]]
    assert [n for n, word in enumerate(words, 1) if word == "samme"] == [*range(first, last + 1)]
    before, after = ("lavere", "hoejere")
    if skala.retning == "hoejest-er-bedst":
        before, after = after, before
    assert set(words[: first - 1]) <= {before} and set(words[last:]) <= {after}


@given(data, scener, scales)
@many
def test_a_mark_that_moves_is_told_which_way(
    data: st.DataObject, scene: Scene, skala: Skala
) -> None:
    first, then = (data.draw(scenesvar(scene, skala)) for _ in range(2))
    there = feedback(LINEAL, skala, scene, then, first).flyttet
    back = feedback(LINEAL, skala, scene, first, then).flyttet
    opposite = {"op": "ned", "ned": "op", "uaendret": "uaendret", "": ""}
    assert back == opposite[there]
    assert (there == "") == (VED_IKKE in (first.maerke, then.maerke))
    assert (there == "uaendret") == (first.maerke == then.maerke != VED_IKKE)
    if there in ("op", "ned") and skala is not DELT:
        worse = BAAND.index(_baand(skala, then.maerke)) - BAAND.index(_baand(skala, first.maerke))
        assert worse >= 0 if there == "op" else worse <= 0


def _baand(skala: Skala, mark: int | str) -> str:
    assert isinstance(mark, int)
    return skala.trin[mark - 1].baand


@given(data, scener, scales)
@many
def test_own_coding_changes_only_what_was_asked(
    data: st.DataObject, scene: Scene, skala: Skala
) -> None:
    svar = data.draw(scenesvar(scene, skala))
    own = own_coding(scene, svar)
    empty = MappingProxyType({})
    assert replace(own, tegn=empty, beskyttelse=empty) == replace(
        scene.kodet, tegn=empty, beskyttelse=empty
    )
    assert {id_ for id_ in own.tegn if own.tegn[id_].svar == "ja"} == set(svar.tegn)
    assert {id_ for id_, yes in own.beskyttelse.items() if yes == "ja"} == set(svar.beskyttelse)
    for id_, given_ in scene.kodet.tegn.items():
        if id_ not in scene.tegnvalg:
            assert own.tegn[id_] == given_


@pytest.mark.parametrize("kept", ["alle tegn", "uden tegn"])
def test_what_nobody_knows_is_no_difference(kept: str) -> None:
    """A scene may leave open what it does not show; who sees what it shows still gets its band."""
    skala = neutral().skala
    for dilemma, scene in scenes():
        shown = scene.kodet.tegn if kept == "alle tegn" else {}
        left = set(scene.tegnvalg) - (set(scene.viste_tegn) & set(shown))
        signs = {**shown, **dict.fromkeys(left, TegnSvar(VED_IKKE))}
        other = replace(scene, kodet=replace(scene.kodet, tegn=MappingProxyType(signs)))
        told = feedback(LINEAL, skala, other, som_scenen(other, skala), None)
        assert told.eget == told.giver, f"{dilemma.id}/{scene.id}"


def swapped(found: Sammenligning) -> Sammenligning:
    """The same comparison with the two colleagues in each other's place."""
    return replace(
        found,
        a=found.b,
        b=found.a,
        tegn=tuple(replace(each, a=each.b, b=each.a) for each in found.tegn),
        beskyttelse=tuple((id_, b, a) for id_, a, b in found.beskyttelse),
        siger=tuple((id_, b, a) for id_, a, b in found.siger),
    )


@given(data, scener, scales)
@many
def test_neither_of_two_colleagues_is_the_key(
    data: st.DataObject, scene: Scene, skala: Skala
) -> None:
    a, b = (data.draw(scenesvar(scene, skala)) for _ in range(2))
    assert sammenlign(LINEAL, skala, scene, b, a) == swapped(sammenlign(LINEAL, skala, scene, a, b))


@given(data, scener, scales)
@many
def test_equal_answers_differ_in_nothing_and_others_in_what_they_differ(
    data: st.DataObject, scene: Scene, skala: Skala
) -> None:
    a, b = (data.draw(scenesvar(scene, skala)) for _ in range(2))
    same = sammenlign(LINEAL, skala, scene, a, a)
    assert same.a == same.b and same.goer_ens and all(each.ens for each in same.tegn)
    assert same.maerke == (None if a.maerke == VED_IKKE else 0)
    assert all(x == y for _, x, y in (*same.beskyttelse, *same.siger))

    found = sammenlign(LINEAL, skala, scene, a, b)
    differ = {each.id for each in found.tegn if not each.ens}
    assert differ == {id_ for id_ in scene.tegnvalg if a.tegn.get(id_) != b.tegn.get(id_)}
    assert {each.id for each in found.tegn} == set(a.tegn) | set(b.tegn)
    assert found.goer_ens == (a.goer == b.goer)
    assert {id_ for id_, x, y in found.beskyttelse if x != y} == (
        set(a.beskyttelse) ^ set(b.beskyttelse)
    )
    assert {id_ for id_, x, y in found.siger if x != y} == set(a.siger) ^ set(b.siger)
    assert found.a == feedback(LINEAL, skala, scene, a, None).eget
    assert found.b == feedback(LINEAL, skala, scene, b, None).eget
