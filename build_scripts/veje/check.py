"""What only a walk can show about a path: dead ends, steps nobody meets, journeys that stray."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from build_scripts.ground.files import Files
from build_scripts.ground.place import Place
from build_scripts.veje.lengths import check_lengths
from build_scripts.veje.load import FOLDER, GRAF, REJSER, Veje
from build_scripts.veje.walked import Walked, routes_of, walk_path
from linealen import AnswerError, Finding
from linealen.betingelser import Alle, Antal, Betingelse, EnAf, ErSvar, holder
from linealen.document import Path as DataPath
from linealen.handlevej import Handlevej, Rejse
from linealen.slags import MOST_STATES, Brist, Spurgt, routes_from
from linealen.tilstande import Tilstande
from linealen.walk import Tilstand, answer, choice_count, choices, situation, start

NEVER_TRUE = "Betingelsen kan aldrig være sand"


@dataclass(frozen=True, slots=True)
class GaaedeVeje:
    """The paths that can be published, walked, in the order of their folders; and the findings of
    each that cannot."""

    gaaede: tuple[Walked, ...]
    brudte: Mapping[str, tuple[Finding, ...]]

    @property
    def veje(self) -> tuple[Handlevej, ...]:
        return tuple(each.vej for each in self.gaaede)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong, in all of them."""
        return tuple(finding for findings in self.brudte.values() for finding in findings)


def check_veje(read: Veje, files: Files, fakta: Iterable[str]) -> GaaedeVeje:
    """Walk all paths and judge them. Journeys are walked in an edition with ``fakta``."""
    broken = dict(read.brudte)
    for vej in read.halve:
        broken[vej.id] = (*broken[vej.id], *check_vej(walk_path(vej), files, fakta))
    sound = []
    for vej in read.veje:
        walked = walk_path(vej)
        findings = check_vej(walked, files, fakta)
        if findings:
            broken[vej.id] = tuple(findings)
        else:
            sound.append(walked)
    return GaaedeVeje(tuple(sound), dict(sorted(broken.items())))


def check_vej(walked: Walked, files: Files, fakta: Iterable[str]) -> list[Finding]:
    """Every finding about one readable path, over every combination of facts that it asks about.

    Journeys are walked in an edition with ``fakta``; ``files`` say where a finding stands.
    """
    vej, runs = walked.vej, [*walked.runs.values()]
    place = Place(files, f"{FOLDER}/{vej.id}")
    return [
        *_broken(vej, runs, place),
        *_exploding(vej, runs, place),
        *check_lengths(walked, place),
        *_indifferent(vej, place),
        *_unreached(vej, runs, place),
        *_unused(vej, runs, place),
        *_journeys(vej, place, fakta),
    ]


def _exploding(vej: Handlevej, runs: list[Tilstande], place: Place) -> Iterator[Finding]:
    many = [run for run in runs if run.for_mange]
    if not many:
        return
    most = max(vej.trin.values(), key=choice_count)
    told = (
        f"{_number(max(run.antal for run in many))} tilstande mod højst {_number(MOST_STATES)}"
        if all(run.hele for run in many)
        else f"mere end {_number(MOST_STATES)} tilstande"
    )
    mend = (
        f"Del vejen i to, eller saml svar: »{most.id}« kan alene besvares på "
        f"{_number(choice_count(most))} måder."
        if most.flere
        else "Del vejen i to, eller lad flere svar føre direkte til et udfald."
    )
    yield place.finding(
        GRAF, ("trin", most.id), "EKSPLOSION",
        f"Vejen har {told}, og hver skal have sin egen side. {mend}",
    )  # fmt: skip


def _indifferent(vej: Handlevej, place: Place) -> Iterator[Finding]:
    """Questions whose answer makes no difference to anything."""
    asked = Spurgt(vej).om
    for trin in vej.trin.values():
        if (
            not trin.oplysning
            and trin.id not in asked
            and len({svar.ruter for svar in trin.svar}) == 1
        ):
            yield place.finding(
                GRAF, ("trin", trin.id, "svar"), "LIGEGYLDIG",
                f"Alle svar på »{trin.id}« fører samme sted hen, og intet senere spørger til dem. "
                "Lad et svar gøre en forskel, eller slet trinnet.",
            )  # fmt: skip


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")


BRISTER = {
    "ingen": ("MANGLER-VEJ", "fører ingen steder hen", "Tilføj en rute eller »ellers«."),
    "flere": ("OVERLAP", "passer på flere ruter på én gang", "Gør betingelserne skarpe."),
    "ring": ("RING", "fører i en endeløs ring", "Lad et svar føre ud af ringen."),
}


def _broken(vej: Handlevej, runs: list[Tilstande], place: Place) -> Iterator[Finding]:
    """One finding for each answer that breaks, with the first way there as its example."""
    first: dict[object, Brist] = {}
    for brist in (brist for run in runs for brist in run.brister):
        answer_ = "" if vej.trin[brist.trin].flere else brist.svar[0]
        # A ring is the same ring wherever and with whatever answers one goes round in it.
        first.setdefault(frozenset(brist.ring) or (brist.art, brist.trin, answer_), brist)
    for brist in first.values():
        code, what, mend = BRISTER[brist.art]
        trin = vej.trin[brist.trin]
        where = ("videre",) if trin.flere or trin.oplysning else ("svar", brist.svar[0], "til")
        shown = " + ".join(f"»{svar}«" for svar in brist.svar)
        yield place.finding(
            GRAF, ("trin", brist.trin, *where), code,
            f"Svaret {shown} på »{brist.trin}« {what}{_how(brist)}. {mend}",
        )  # fmt: skip


def _how(brist: Brist) -> str:
    """How a round goes, or the answers before the one that breaks; empty at the first step."""
    if brist.ring:
        return f": {' → '.join((*brist.ring, brist.ring[0]))}"
    way = ", ".join(f"{trin}: {' + '.join(svar)}" for trin, svar in brist.givet)
    return f", fx efter {way}" if way else ""


def _unreached(vej: Handlevej, runs: list[Tilstande], place: Place) -> Iterator[Finding]:
    reached = (
        {tilstand.sted for run in runs for tilstand in run.slags}
        if all(run.hele for run in runs)
        else _pointed_at(vej)
    )
    for kind, ids in (("trin", vej.trin), ("udfald", vej.udfald)):
        for id_ in ids:
            if id_ not in reached:
                yield place.finding(
                    GRAF, (kind, id_), "UNAAELIG",
                    f"»{id_}« kan ingen nå frem til. Lad et svar føre dertil, eller slet det.",
                )  # fmt: skip


def _pointed_at(vej: Handlevej) -> set[str]:
    """The places that some way of routes leads to, whether or not their conditions can hold."""
    found = [vej.start]
    for sted in found:  # it grows as we go
        ruter = routes_from(vej.trin[sted]) if sted in vej.trin else ()
        found += [til for til in dict.fromkeys(rute.til for rute in ruter) if til not in found]
    return set(found)


def _unused(vej: Handlevej, runs: list[Tilstande], place: Place) -> Iterator[Finding]:
    """Routes of steps that are met but never taken, and parts of conditions that never hold.
    Nothing is said of them where not every kind of state could be looked at."""
    if not all(run.hele for run in runs):
        return
    used = frozenset[int]().union(*(run.brugte_ruter for run in runs))
    met: dict[str, list[Tilstand]] = {}
    for tilstand in (tilstand for run in runs for tilstand in run.slags):
        met.setdefault(tilstand.sted, []).append(tilstand)
    for path, rute in routes_of(vej):
        if path[1] not in met:
            continue
        if id(rute) not in used:
            what = "»ellers« bliver aldrig brugt" if rute.naar is None else NEVER_TRUE
            yield place.finding(GRAF, path, "ALDRIG", f"{what} her. Ret ruten, eller slet den.")
        elif rute.naar is not None:
            for part in _dead_parts(vej, path, rute.naar, met[str(path[1])]):
                yield place.finding(
                    GRAF, part, "ALDRIG",
                    "Denne del af betingelsen kan aldrig være sand her. Ret den, eller slet den.",
                )  # fmt: skip


def _dead_parts(
    vej: Handlevej, path: DataPath, betingelse: Betingelse, met: list[Tilstand]
) -> list[DataPath]:
    """Where in a condition the parts stand that hold in none of the states the step is met in."""
    left = list(_parts((*path, "naar"), betingelse))
    if len(left) == 1:  # It is the whole condition, and the route has been taken.
        return []
    trin = vej.trin[str(path[1])]
    given = choices(trin) if path[2] == "videre" else ((str(path[3]),),)
    for tilstand in met:
        for svar in given:
            her = situation(vej, (*tilstand.givet, (trin.id, svar)), tilstand.fakta)
            left = [(where, led) for where, led in left if not holder(led, her)]
            if not left:
                return []
    return [where for where, _ in left]


def _parts(path: DataPath, betingelse: Betingelse) -> Iterator[tuple[DataPath, Betingelse]]:
    """The single conditions of a composed one, each with its place in the file."""
    match betingelse:
        case Alle(dele):
            below: DataPath = (*path, "alle")
        case EnAf(dele):
            below = (*path, "en_af")
        case Antal(_, dele):
            below = (*path, "antal", "af")
        case ErSvar(trin, svar) if len(svar) > 1:
            below = (*path, "svar", trin)
            dele = tuple(ErSvar(trin, (each,)) for each in svar)
        case _:
            yield path, betingelse
            return
    for index, del_ in enumerate(dele):
        yield from _parts((*below, index), del_)


def _journeys(vej: Handlevej, place: Place, fakta: Iterable[str]) -> Iterator[Finding]:
    for rejse in vej.rejser:
        below, message = _journey(vej, rejse, fakta)
        if message:
            yield place.finding(REJSER, ("rejser", rejse.nummer, *below), "REJSE", message)


def _journey(vej: Handlevej, rejse: Rejse, fakta: Iterable[str]) -> tuple[DataPath, str]:
    """Where a journey is wrong, and how; two empty values when it ends as it says."""
    here = start(vej, fakta)
    try:
        # A path that is itself broken may go round for ever; that has been told elsewhere.
        while here.trin is not None and len(here.givet) <= len(vej.trin) * 2:
            svar = rejse.svar_paa(here.trin)
            if svar is None:
                return ("svar",), f"Rejsen går i stå: den svarer ikke på »{here.sted}«."
            here = answer(here, svar)
    except AnswerError as error:
        return ("svar", here.sted), f"Rejsen går i stå ved »{here.sted}«: {error.besked}"
    if here.sted != rejse.ender:
        return (
            "ender",
        ), f"Rejsen siger, at den ender ved »{rejse.ender}«, men den ender ved »{here.sted}«."
    met = {trin for trin, _ in here.givet}
    for trin in rejse.svar:
        if trin not in met:
            return ("svar", trin), f"Rejsen svarer på »{trin}«, men kommer aldrig forbi det."
    return (), ""
