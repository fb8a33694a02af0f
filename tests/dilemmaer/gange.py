"""Every way through a dilemma, and answers that between them call forth all that a scene can say.

A way is a sequence of choices. What a scene says of the mark, the signs, the protective factors,
the choice and the parties depends on each part alone, so it is enough that each part takes all its
values in turn; all combinations would be millions. Only what the rules make of one's own coding
rests on two of them together, signs and factors.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from linealen.besvarelse import TegnSvar
from linealen.dilemma import SLUT, Dilemma, Handlevalg, Scene
from linealen.model import GRAD, HYPPIGHED, VED_IKKE, Skala
from linealen.oevelse import Scenesvar

Gang = tuple[tuple[Scene, Handlevalg], ...]


def gange(dilemma: Dilemma) -> Iterator[Gang]:
    """Every sequence of scenes and choices from the start to the end. Ends because ``check`` lets
    a choice lead forward only; raises KeyError when one leads to no scene."""
    yield from _onward(dilemma, (), dilemma.start)


def _onward(dilemma: Dilemma, before: Gang, scene: Scene) -> Iterator[Gang]:
    for valg in scene.goer:
        gang = (*before, (scene, valg))
        if valg.til == SLUT:
            yield gang
        else:
            yield from _onward(dilemma, gang, dilemma.scener[valg.til])


def som_scenen(scene: Scene, skala: Skala) -> Scenesvar:
    """The answers of one who sees exactly what the scene shows: the mark in the middle of the
    scale, the first choice that fits, and the parties that may be told."""
    return Scenesvar(
        maerke=(skala.laengde + 1) // 2,
        tegn=MappingProxyType({id_: scene.kodet.tegn[id_] for id_ in scene.viste_tegn}),
        beskyttelse=scene.vist_beskyttelse,
        goer=next(valg.id for valg in scene.goer if valg.vurdering == "passer"),
        siger=tuple(each.part for each in scene.siger if each.svar == "ja"),
    )


def alle_svar(scene: Scene, skala: Skala) -> Iterator[tuple[str, Scenesvar]]:
    """Named answers to a scene in which each part takes all its values in turn."""
    plain = som_scenen(scene, skala)
    for mark in (*range(1, skala.laengde + 1), VED_IKKE):
        yield f"maerke {mark}", replace(plain, maerke=mark)
    for name, signs in _signs(scene):
        yield name, replace(plain, tegn=MappingProxyType(signs))
    for name, factors in _some("beskyttelse", scene.beskyttelsesvalg):
        yield name, replace(plain, beskyttelse=factors)
    for valg in scene.goer:
        yield f"goer {valg.id}", replace(plain, goer=valg.id)
    for name, parts in _some("siger", tuple(each.part for each in scene.siger)):
        yield name, replace(plain, siger=parts)


def _signs(scene: Scene) -> Iterator[tuple[str, dict[str, TegnSvar]]]:
    """No signs; each alone; as the scene with one more, one less or one seen otherwise; all of
    them, at the mildest and at the gravest."""
    shown = {id_: scene.kodet.tegn[id_] for id_ in scene.viste_tegn}
    mildest, gravest = (
        TegnSvar("ja", HYPPIGHED[0], GRAD[0]),
        TegnSvar("ja", HYPPIGHED[-1], GRAD[-1]),
    )
    yield "tegn som scenen", shown
    yield "tegn ingen", {}
    yield "tegn alle mildest", dict.fromkeys(scene.tegnvalg, mildest)
    yield "tegn alle alvorligst", dict.fromkeys(scene.tegnvalg, gravest)
    for id_ in scene.tegnvalg:
        yield f"tegn kun {id_}", {id_: shown.get(id_, gravest)}
        if id_ not in shown:
            yield f"tegn også {id_}", {**shown, id_: gravest}
            continue
        yield f"tegn uden {id_}", {other: svar for other, svar in shown.items() if other != id_}
        for often in (*HYPPIGHED, VED_IKKE):
            yield f"tegn {id_} {often}", {**shown, id_: replace(shown[id_], hyppighed=often)}
        for much in (*GRAD, VED_IKKE):
            yield f"tegn {id_} {much}", {**shown, id_: replace(shown[id_], grad=much)}


def _some(name: str, all_: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield f"{name} ingen", ()
    yield f"{name} alle", all_
    for id_ in all_:
        yield f"{name} kun {id_}", (id_,)
