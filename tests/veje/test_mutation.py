"""Seeded defects in every real guide: which are found by ``check``, journeys included.

Provable, and demanded: a missing target, a dropped »ellers«, and any wrong turn that a journey
takes are always found. A wrong turn that no journey takes is found only if it shows in the graph;
the share that is found in all is printed (``pytest -rP``) and may not sink.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from build_scripts.veje.check import check_vej
from build_scripts.veje.load import known, parse_folder
from build_scripts.veje.walked import walk_path
from linealen import Document
from linealen.handlevej import Handlevej
from linealen.load_handlevej import Kendte, Vejfiler, load_handlevej
from linealen.walk import answer, start, trace
from tests.veje import rigtige

# The answer a route belongs to, "" for a step with several answers, and its place in the table.
Turn = tuple[str, str, int]
# Of wrong turns on routes that no journey takes. Measured, not provable: it may rise, not sink.
FOUND_OF_THE_REST = 0.25
# Each route is led astray this many times. To every other place there is: 6,700 defects, of which
# 82 % were found; 32 % of those off the journeys (22 November 2026).
WRONG_TURNS = 3

OPPOSITE = {"kendt": "ukendt", "ukendt": "kendt", "udgave_har": "udgave_uden",
            "udgave_uden": "udgave_har", "svar": "ikke_svar", "ikke_svar": "svar",
            "mindst": "hoejst", "hoejst": "mindst", "alle": "en_af", "en_af": "alle"}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """A changed graph. ``turn`` is the route that goes wrong."""

    kind: str
    turn: Turn
    graph: dict[str, Any]


def files(id_: str) -> Vejfiler:
    return parse_folder(rigtige.files(), id_)[0]


def turns(graph: dict[str, Any]) -> Iterator[tuple[Turn, dict[str, Any], str]]:
    """Every route: what it is, the mapping that holds its target, and under which key."""
    for trin, step in graph["trin"].items():
        for svar, owner, key in [
            ("", step, "videre"),
            *((svar, each, "til") for svar, each in step.get("svar", {}).items()),
        ]:
            if isinstance(owner.get(key), str):
                yield (trin, svar, 0), owner, key
            elif key in owner:
                for index, row in enumerate(owner[key]):
                    yield (trin, svar, index), row, "gaa" if "gaa" in row else "ellers"


def changed(graph: dict[str, Any], turn: Turn) -> tuple[dict[str, Any], dict[str, Any], str]:
    """A copy of the graph, and in it the mapping with the target of a route."""
    fresh = copy.deepcopy(graph)
    return fresh, *next((owner, key) for each, owner, key in turns(fresh) if each == turn)


def mutants(graph: dict[str, Any]) -> Iterator[Mutant]:
    places = [*graph["trin"], *graph["udfald"]]
    for number, (turn, owner, key) in enumerate(turns(graph)):
        fresh, new, _ = changed(graph, turn)
        del new[key]
        yield Mutant("delete a target", turn, fresh)
        if key == "ellers":
            fresh, new, _ = changed(graph, turn)
            table = fresh["trin"][turn[0]]
            table = table["videre"] if not turn[1] else table["svar"][turn[1]]["til"]
            table.remove(new)
            yield Mutant("drop ellers", turn, fresh)
        others = [place for place in places if place != owner[key]]
        for step in range(WRONG_TURNS):  # spread over the places, and not the same for every route
            fresh, new, _ = changed(graph, turn)
            new[key] = others[(number + step * len(others) // WRONG_TURNS) % len(others)]
            yield Mutant("retarget", turn, fresh)
        if key == "gaa":
            (word,) = owner["naar"]
            if word in OPPOSITE:
                fresh, new, _ = changed(graph, turn)
                new["naar"] = {OPPOSITE[word]: new["naar"][word]}
                yield Mutant("invert a condition", turn, fresh)


def findings(filer: Vejfiler, graph: dict[str, Any], kendte: Kendte) -> list[str]:
    assert filer.graf is not None
    document = Document(filer.graf.name, graph, filer.graf.lines)
    laest = load_handlevej(replace(filer, graf=document), kendte)
    found = [each.code for each in laest.findings]
    if laest.vej is not None:
        facts = rigtige.neutral().udgave.fakta
        found += [each.code for each in check_vej(walk_path(laest.vej), rigtige.files(), facts)]
    return found


def travelled(vej: Handlevej) -> set[Turn]:
    """The routes that the journeys take."""
    found: set[Turn] = set()
    for rejse in vej.rejser:
        here = start(vej, rigtige.neutral().udgave.fakta)
        while here.trin is not None:
            svar_paa = rejse.svar_paa(here.trin)
            assert svar_paa is not None
            here = answer(here, svar_paa)
        for step in trace(here):
            trin = vej.trin[step.trin]
            svar = "" if trin.flere else step.svar[0]
            table = trin.ruter if trin.flere else trin.mulighed(svar).ruter
            found.add((step.trin, svar, table.index(step.rute)))
    return found


@pytest.fixture(scope="module")
def tally() -> Iterator[dict[tuple[str, bool], list[int]]]:
    """(kind, whether a journey comes by) to [found, all], over all guides."""
    counts: dict[tuple[str, bool], list[int]] = {}
    yield counts
    for (kind, covered), (found, every) in sorted(counts.items()):
        print(f"{kind}, {'on' if covered else 'off'} the journeys: {found} of {every}")


@pytest.mark.usefixtures("heavy")
@pytest.mark.parametrize("id_", rigtige.IDS)
def test_seeded_defects_are_found(id_: str, tally: dict[tuple[str, bool], list[int]]) -> None:
    filer = files(id_)
    lineal = rigtige.neutral().lineal
    kendte = known(rigtige.files(), lineal, rigtige.neutral().skala.alle_navne(lineal))
    assert filer.graf is not None
    graph = filer.graf.data
    assert isinstance(graph, dict)
    assert findings(filer, graph, kendte) == []
    on_the_way = travelled(rigtige.vej(id_))
    survivors = []
    for mutant in mutants(graph):
        found = bool(findings(filer, mutant.graph, kendte))
        covered = mutant.turn in on_the_way
        count = tally.setdefault((mutant.kind, covered), [0, 0])
        count[0] += found
        count[1] += 1
        provable = mutant.kind in ("delete a target", "drop ellers") or (
            mutant.kind == "retarget" and covered
        )
        if provable and not found:
            survivors.append((mutant.kind, mutant.turn))
    assert survivors == []


@pytest.mark.usefixtures("heavy")
def test_the_share_that_is_found_does_not_sink(tally: dict[tuple[str, bool], list[int]]) -> None:
    found, every = tally["retarget", False]
    print(f"off the journeys: {found / every:.0%}")
    everything = [sum(column) for column in zip(*tally.values(), strict=True)]
    print(f"in all: {everything[0]} of {everything[1]}, {everything[0] / everything[1]:.0%}")
    assert found / every >= FOUND_OF_THE_REST
