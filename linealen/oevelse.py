"""Doing a dilemma: the learner's own answers first, then what the scene shows laid beside them.

No points and no grade: nothing here counts right and wrong. A learner's own coding is judged by the
same rules as the scene's, so what is compared is what was seen, how often, how much, and what
followed from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from . import model
from .besvarelse import Besvarelse, TegnSvar
from .dilemma import SLUT, Dilemma, Handlevalg, Scene
from .errors import AnswerError
from .model import BAAND, VED_IKKE, Lineal, Skala
from .vurdering import Forslag, vurder

KEYS = ("maerke", "tegn", "beskyttelse", "goer", "siger")


@dataclass(frozen=True, slots=True)
class Scenesvar:
    """A learner's answers to one scene. ``tegn`` holds the signs seen; ``siger`` the parties to
    tell. ``maerke`` is a step of the scale, or VED_IKKE."""

    maerke: int | str
    tegn: Mapping[str, TegnSvar]
    beskyttelse: tuple[str, ...]
    goer: str
    siger: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sammenhold:
    """Two lists laid beside each other: in both, only in the scene, only in one's own."""

    begge: tuple[str, ...]
    overset: tuple[str, ...]
    andre: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tilbagemelding:
    """What a learner sees after answering a scene.

    ``giver`` is what the rules make of the scene, ``eget`` of the learner's own coding; both hold
    one band or the paths outside the scale. ``maerke`` says how the mark lies to the scene's band:
    "samme", "lavere", "hoejere", "ved-ikke", or "uden-om". ``hyppighed`` and ``grad`` are signs in
    both where that part differs. ``flyttet`` compares the mark with the one in the scene before:
    "op", "ned", "uaendret", or empty.
    """

    scene: str
    giver: tuple[str, ...]
    eget: tuple[str, ...]
    maerke: str
    tegn: Sammenhold
    hyppighed: tuple[str, ...]
    grad: tuple[str, ...]
    beskyttelse: Sammenhold
    goer: Handlevalg
    siger: tuple[tuple[str, str, bool], ...]
    flyttet: str
    naeste: str


def parse_scenesvar(lineal: Lineal, skala: Skala, scene: Scene, data: object) -> Scenesvar:
    """Check a learner's answers against the scene. Raises AnswerError; nothing is filled in."""
    if not isinstance(data, Mapping) or set(data) != set(KEYS):
        raise AnswerError("forkert-type", scene.id, "Svarene til scenen er ikke hele.")
    return Scenesvar(
        maerke=_maerke(skala, data["maerke"], scene.id),
        tegn=_tegn(scene, data["tegn"]),
        beskyttelse=_chosen(scene.beskyttelsesvalg, data["beskyttelse"], scene.id, "beskyttelse"),
        goer=_goer(scene, data["goer"]),
        siger=_chosen(
            tuple(each.part for each in scene.siger), data["siger"], scene.id, "siger"
        ),
    )  # fmt: skip


def walk(
    lineal: Lineal, skala: Skala, dilemma: Dilemma, forloeb: object
) -> tuple[Tilbagemelding, ...]:
    """The feedback for each scene answered so far, from the start on.

    Raises AnswerError when an answer is wrong, or when answers are left after the end.
    """
    if not isinstance(forloeb, list) or not forloeb:
        raise AnswerError("forkert-type", "forloeb", "Der er ingen svar.")
    told: list[Tilbagemelding] = []
    sted, before = dilemma.start.id, None
    for data in forloeb:
        if sted == SLUT:
            raise AnswerError("ved-maal", "forloeb", "Dilemmaet er slut her.")
        scene = dilemma.scener[sted]
        svar = parse_scenesvar(lineal, skala, scene, data)
        told.append(feedback(lineal, skala, scene, svar, before))
        sted, before = told[-1].naeste, svar
    return tuple(told)


def feedback(
    lineal: Lineal, skala: Skala, scene: Scene, svar: Scenesvar, foer: Scenesvar | None
) -> Tilbagemelding:
    """Lay answers beside what the scene shows. ``foer`` are those to the scene before, if any."""
    rules = giver(vurder(lineal, skala, scene.kodet))
    both = [id_ for id_ in scene.viste_tegn if id_ in svar.tegn]
    coded = scene.kodet.tegn
    valg = scene.valg(svar.goer)
    return Tilbagemelding(
        scene=scene.id,
        giver=rules,
        eget=giver(vurder(lineal, skala, own_coding(scene, svar))),
        maerke=_beside(skala, svar.maerke, rules),
        tegn=_compare(scene.viste_tegn, tuple(svar.tegn), scene.tegnvalg),
        hyppighed=tuple(i for i in both if svar.tegn[i].hyppighed != coded[i].hyppighed),
        grad=tuple(i for i in both if coded[i].grad not in (None, svar.tegn[i].grad)),
        beskyttelse=_compare(scene.vist_beskyttelse, svar.beskyttelse, scene.beskyttelsesvalg),
        goer=valg,
        siger=tuple((each.part, each.svar, each.part in svar.siger) for each in scene.siger),
        flyttet="" if foer is None else _moved(skala, foer.maerke, svar.maerke),
        naeste=valg.til,
    )


def own_coding(scene: Scene, svar: Scenesvar) -> Besvarelse:
    """The scene's answers with the learner's own signs and protective factors in place of those it
    shows. What the scene leaves unknown stays so where the learner did not see it either."""
    signs = {
        **scene.kodet.tegn,
        **dict.fromkeys(scene.viste_tegn, TegnSvar("nej")),
        **svar.tegn,
    }
    factors = {
        **scene.kodet.beskyttelse,
        **dict.fromkeys(scene.vist_beskyttelse, "nej"),
        **dict.fromkeys(svar.beskyttelse, "ja"),
    }
    return replace(
        scene.kodet,
        tegn=MappingProxyType(dict(sorted(signs.items()))),
        beskyttelse=MappingProxyType(factors),
    )


def giver(forslag: Forslag) -> tuple[str, ...]:
    """What the rules said: the paths outside the scale, or the band alone."""
    return forslag.uden_om_skalaen or (forslag.baand or "",)


def _compare(shown: tuple[str, ...], chosen: tuple[str, ...], order: tuple[str, ...]) -> Sammenhold:
    return Sammenhold(
        tuple(id_ for id_ in order if id_ in shown and id_ in chosen),
        tuple(id_ for id_ in order if id_ in shown and id_ not in chosen),
        tuple(id_ for id_ in order if id_ not in shown and id_ in chosen),
    )


def _beside(skala: Skala, maerke: int | str, rules: tuple[str, ...]) -> str:
    if not isinstance(maerke, int):
        return VED_IKKE
    if rules[0] not in BAAND:
        return "uden-om"
    if skala.rummer(rules[0], maerke):
        return "samme"
    return "hoejere" if skala.baand_nr(maerke) > BAAND.index(rules[0]) else "lavere"


def _moved(skala: Skala, before: int | str, now: int | str) -> str:
    if not isinstance(before, int) or not isinstance(now, int):
        return ""
    was, is_ = _gravity(skala, before), _gravity(skala, now)
    return "uaendret" if is_ == was else "op" if is_ > was else "ned"


def _gravity(skala: Skala, trin: int) -> int:
    return trin if skala.retning == "hoejest-er-vaerst" else -trin


def _maerke(skala: Skala, value: object, sted: str) -> int | str:
    if value == VED_IKKE:
        return VED_IKKE
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= skala.laengde:
        raise AnswerError("forkert-vaerdi", f"{sted}/maerke", "Mærket er ikke på skalaen.")
    return value


def _tegn(scene: Scene, value: object) -> Mapping[str, TegnSvar]:
    place = f"{scene.id}/tegn"
    if not isinstance(value, Mapping):
        raise AnswerError("forkert-type", place, "Tegnene kan ikke læses.")
    found = {}
    for id_, item in value.items():
        if id_ not in scene.tegnvalg:
            raise AnswerError("ukendt-id", place, "Dette tegn er ikke et valg i scenen.")
        parts = item if isinstance(item, Mapping) else {}
        how_often, how_much = parts.get("hyppighed"), parts.get("grad")
        if set(parts) != {"hyppighed", "grad"} or not (
            how_often in (*model.HYPPIGHED, VED_IKKE) and how_much in (*model.GRAD, VED_IKKE)
        ):
            raise AnswerError("mangler", f"{place}/{id_}", "Vælg både hvor ofte og hvor meget.")
        found[id_] = TegnSvar("ja", str(how_often), str(how_much))
    return MappingProxyType({id_: found[id_] for id_ in scene.tegnvalg if id_ in found})


def _goer(scene: Scene, value: object) -> str:
    if not isinstance(value, str) or value not in {each.id for each in scene.goer}:
        raise AnswerError("mangler", f"{scene.id}/goer", "Vælg, hvad du gør nu.")
    return value


def _chosen(known: tuple[str, ...], value: object, sted: str, key: str) -> tuple[str, ...]:
    if not isinstance(value, list) or any(each not in known for each in value):
        raise AnswerError("ukendt-id", f"{sted}/{key}", "Et af valgene findes ikke i scenen.")
    return tuple(each for each in known if each in value)
