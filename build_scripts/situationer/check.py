"""Walk every situation through every place that answers it: all must give the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_scripts.content import DATA
from build_scripts.dilemmaer.load import Dilemmaer
from build_scripts.ground.files import Files
from build_scripts.ground.place import Place
from build_scripts.prosa.load import DOCS
from build_scripts.situationer.model import Afgjort, Situation, Sted
from build_scripts.veje.build import most_urgent
from build_scripts.veje.load import Veje
from build_scripts.veje.pages import state_at
from build_scripts.veje.walked import every_edition
from linealen import AnswerError, Finding, Lineal, Skala, parse_besvarelse, vurder


@dataclass(frozen=True, slots=True)
class Viser:
    """Everything that shows orders: paths, dilemmas, pages, and the ruler with a scale. ``sider``
    has by a page's address the orders it shows, as (id of the section or "", id of the order)."""

    veje: Veje
    dilemmaer: Dilemmaer
    sider: Mapping[str, Sequence[tuple[str, str]]]
    lineal: Lineal
    skala: Skala


class StedError(Exception):
    """The place cannot be found or walked; the text says why, in Danish."""


def check_situationer(
    situationer: Sequence[Situation], viser: Viser, files: Files
) -> Iterator[Finding]:
    """Every finding about the situations, and about orders that nothing shows or nobody tried."""
    by_id = {order.id: order for order in viser.lineal.paabud}
    for situation in situationer:
        order = by_id[situation.paabud]
        says = Afgjort(order.foerst, order.foraeldre)
        if says not in situation.laesere:
            yield _finding(
                situation, ("paabud",), "AFGJORT",
                f"»{situation.id}« er afgjort som {_afgjort(situation.laesere)}, men påbuddet "
                f"»{order.id}« siger {_afgjort([says])}. Vælg et andet påbud, eller ret det.",
            )  # fmt: skip
        for index, sted in enumerate(situation.steder):
            yield from _sted(situation, index, sted, viser)
    yield from _unshown(viser, files)
    yield from _untried(situationer, viser.lineal, files)


def _sted(situation: Situation, index: int, sted: Sted, viser: Viser) -> Iterator[Finding]:
    try:
        ends = _orders_at(sted, viser)
    except StedError as error:
        yield _finding(situation, ("steder", index), "STED", str(error))
        return
    for end in sorted(ends):
        if end != situation.paabud:
            yield _finding(
                situation, ("steder", index), "ANDET-PAABUD",
                f"»{situation.id}« skal ende i påbuddet »{situation.paabud}«, men {sted.art} "
                f"{sted.hvor} ender i »{end}«. Ret stedet, eller skriv de svar, der passer.",
            )  # fmt: skip


def _orders_at(sted: Sted, viser: Viser) -> set[str]:
    """The orders that a place ends in: one, but for a path that asks about the edition. None where
    what it leans on is broken, which has been told."""
    match sted.art:
        case "vej":
            return _of_path(sted.hvor, viser.veje)
        case "kort":
            vej = next((each for each in viser.veje.veje if each.id == sted.hvor), None)
            if vej is None:
                return _broken_or(sted.hvor in viser.veje.brudte, f"Vejen »{sted.hvor}«")
            return {most_urgent(vej).paabud.id}
        case "side":
            return _of_page(sted.hvor, viser.sider)
        case "dilemma":
            return _of_scene(sted.hvor, viser.dilemmaer)
        case _:
            return _of_ruler(sted, viser)


def _broken_or(broken: bool, what: str) -> set[str]:
    if not broken:
        raise StedError(f"{what} findes ikke. Ret stedet, eller slet det.")
    return set()


def _of_path(way: str, veje: Veje) -> set[str]:
    id_, *answers = way.split("/")
    vej = next((each for each in veje.veje if each.id == id_), None)
    if vej is None:
        return _broken_or(id_ in veje.brudte, f"Vejen »{id_}«")
    found = set()
    try:
        for fakta in every_edition(vej):
            here = state_at(vej, fakta, answers)
            if here is None:
                raise StedError(f"»{way}« passer ikke med spørgsmålene på vejen. Ret svarene.")
            if here.udfald is None:
                raise StedError(f"»{way}« er ikke et udfald, men spørgsmålet »{here.sted}«.")
            found.add(here.udfald.paabud.id)
    except AnswerError:  # The path breaks on the way, which its own findings say.
        return set()
    return found


def _of_page(where: str, sider: Mapping[str, Sequence[tuple[str, str]]]) -> set[str]:
    name, _, section = where.partition("#")
    if name not in sider:
        raise StedError(f"Siden »{DOCS}/{name}« findes ikke. Ret stedet, eller slet det.")
    found = {order for place, order in sider[name] if not section or place == section}
    if not found:
        raise StedError(f"»{where}« viser intet påbud. Skriv <!-- ordre: … --> i afsnittet.")
    return found


def _of_scene(where: str, dilemmaer: Dilemmaer) -> set[str]:
    id_, _, scene_id = where.partition("/")
    dilemma = next((each for each in dilemmaer.dilemmaer if each.id == id_), None)
    if dilemma is None:
        return _broken_or(id_ in dilemmaer.brudte, f"Dilemmaet »{id_}«")
    scene = dilemma.scener.get(scene_id)
    if scene is None or not scene.paabud:
        raise StedError(f"Scenen »{where}« findes ikke eller viser intet påbud.")
    return {scene.paabud}


def _of_ruler(sted: Sted, viser: Viser) -> set[str]:
    """The first order among the actions of the plan."""
    lineal = viser.lineal
    data = {"lineal": lineal.version, "maerke": {"foer": None, "endeligt": None}, **sted.svar}
    try:
        forslag = vurder(lineal, viser.skala, parse_besvarelse(lineal, viser.skala, data))
    except AnswerError as error:
        raise StedError(f"Linealen siger: {error.sted}: {error.besked}") from None
    actions = {handling.id: handling for handling in lineal.handlinger}
    orders = [actions[id_].paabud for id_ in forslag.plan.foerst if actions[id_].paabud]
    if not orders:
        raise StedError("Linealens plan har intet påbud for de svar.")
    return {orders[0]}


def _unshown(viser: Viser, files: Files) -> Iterator[Finding]:
    """Orders that nobody is shown. Not judged while something that may show them is broken."""
    if viser.veje.brudte or viser.dilemmaer.brudte:
        return
    shows = {
        *(udfald.paabud.id for vej in viser.veje.veje for udfald in vej.udfald.values()),
        *(handling.paabud for handling in viser.lineal.handlinger),
        *(order for shown in viser.sider.values() for _, order in shown),
        *(s.paabud for d in viser.dilemmaer.dilemmaer for s in d.scener.values()),
    }
    yield from _about_orders(
        viser.lineal, shows, files, "UVIST", "vises ingen steder. Vis det, eller slet det."
    )


def _untried(situationer: Sequence[Situation], lineal: Lineal, files: Files) -> Iterator[Finding]:
    tried = {situation.paabud for situation in situationer}
    yield from _about_orders(
        lineal, tried, files, "UPROEVET",
        "har ingen situation. Skriv en i guides/situationer, eller slet påbuddet.",
    )  # fmt: skip


def _about_orders(
    lineal: Lineal, known: set[str], files: Files, code: str, what: str
) -> Iterator[Finding]:
    place = Place(files, DATA)
    for order in lineal.paabud:
        if order.id not in known:
            yield place.finding_of(
                "paabud.yml", "paabud", order.id, code, f"Påbuddet »{order.id}« {what}"
            )


def _afgjort(decided: Iterable[Afgjort]) -> str:
    return " eller ".join(f"{each.foerst}/{each.foraeldre}" for each in dict.fromkeys(decided))


def _finding(
    situation: Situation, below: tuple[str | int, ...], code: str, message: str
) -> Finding:
    return situation.fil.finding(("situationer", situation.nummer, *below), code, message)
