"""What only a walk can show about a path: dead ends, steps nobody meets, journeys that stray."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from linealen import AnswerError, Document, Finding
from linealen.document import Path as DataPath
from linealen.handlevej import MOST_STATES, Handlevej, Rute
from linealen.tilstande import Tilstande, enumerate_states
from linealen.walk import answer, start

from .udgave import FAKTA
from .veje import FOLDER
from .yaml_source import read_document

FEWEST_JOURNEYS = 3
# The act was abolished for children by barnets lov on 1 January 2024.
ABOLISHED = re.compile(r"\bservicelov(?:en|ens)?\b|\bSEL\b|\b(?:§+ ?)(?:153|154|155)\b", re.I)


def check_vej(vej: Handlevej, root: Path, fakta: Iterable[str]) -> list[Finding]:
    """Every finding about one readable path, over every combination of facts that it asks about.

    Journeys are walked in an edition with ``fakta``.
    """
    place = _Place(root, vej.id)
    runs = [enumerate_states(vej, facts) for facts in _editions(vej)]
    return [
        *_explosion(runs, place),
        *_broken(runs, place),
        *_unreached(vej, runs, place),
        *_unused(vej, runs, place),
        *_journeys(vej, place, fakta),
        *_law(vej, root),
    ]


class _Place:
    """Turns a path into the data of a file into a finding with a line."""

    def __init__(self, root: Path, id_: str) -> None:
        self._folder = root / FOLDER / id_
        self._root = root
        self._read: dict[str, Document] = {}

    def finding(self, file: str, path: DataPath, code: str, message: str) -> Finding:
        if file not in self._read:
            self._read[file] = read_document(self._folder / file, self._root)
        document = self._read[file]
        return Finding(document.name, document.line(path), code, message)


def _editions(vej: Handlevej) -> Iterator[frozenset[str]]:
    """Each combination of the edition facts this path asks about: it must be sound in all."""
    asked = sorted(
        fact for fact in FAKTA if any(f"'{fact}'" in repr(rute.naar) for _, rute in _routes(vej))
    )
    for size in range(len(asked) + 1):
        for some in itertools.combinations(asked, size):
            yield frozenset(some)


def _routes(vej: Handlevej) -> Iterator[tuple[DataPath, Rute]]:
    """Every route of a path with its place in the file."""
    for trin in vej.trin.values():
        for index, rute in enumerate(trin.ruter):
            yield ("trin", trin.id, "videre", index), rute
        for svar in trin.svar:
            for index, rute in enumerate(svar.ruter):
                yield ("trin", trin.id, "svar", svar.id, "til", index), rute


def _explosion(runs: list[Tilstande], place: _Place) -> Iterator[Finding]:
    if any(run.for_mange for run in runs):
        yield place.finding(
            "vej.yml", ("trin",), "EKSPLOSION",
            f"Vejen har mere end {MOST_STATES} tilstande. Del den i to veje, eller saml svar.",
        )  # fmt: skip


def _broken(runs: list[Tilstande], place: _Place) -> Iterator[Finding]:
    codes = {
        "ingen": ("MANGLER-VEJ", "fører ingen steder hen. Tilføj en rute eller »ellers«."),
        "flere": ("OVERLAP", "passer på flere ruter på én gang. Gør betingelserne skarpe."),
        "ring": ("RING", "fører tilbage til et sted, hvor intet nyt er svaret: en endeløs ring."),
    }
    for art, trin, svar in sorted({(b.art, b.trin, b.svar) for run in runs for b in run.brister}):
        code, words = codes[art]
        where: DataPath = (
            ("trin", trin, "svar", svar[0], "til") if len(svar) == 1 else ("trin", trin, "videre")
        )
        shown = ", ".join(f"»{each}«" for each in svar)
        yield place.finding("vej.yml", where, code, f"Svaret {shown} på »{trin}« {words}")


def _unreached(vej: Handlevej, runs: list[Tilstande], place: _Place) -> Iterator[Finding]:
    reached = {tilstand.sted for run in runs for tilstand in run.alle}
    for kind, ids in (("trin", vej.trin), ("udfald", vej.udfald)):
        for id_ in ids:
            if id_ not in reached:
                yield place.finding(
                    "vej.yml", (kind, id_), "UNAAELIG",
                    f"»{id_}« kan ingen nå frem til. Lad et svar føre dertil, eller slet det.",
                )  # fmt: skip


def _unused(vej: Handlevej, runs: list[Tilstande], place: _Place) -> Iterator[Finding]:
    """Routes of steps that are met but never taken: a condition that can never be true."""
    used = frozenset().union(*(run.brugte_ruter for run in runs))
    reached = {tilstand.sted for run in runs for tilstand in run.alle}
    for path, rute in _routes(vej):
        if id(rute) not in used and path[1] in reached:
            what = "Betingelsen" if rute.naar is not None else "»ellers«"
            yield place.finding(
                "vej.yml",
                path,
                "ALDRIG",
                f"{what} bliver aldrig til noget her. Ret den, eller slet den.",
            )


def _journeys(vej: Handlevej, place: _Place, fakta: Iterable[str]) -> Iterator[Finding]:
    if len(vej.rejser) < FEWEST_JOURNEYS:
        yield place.finding(
            "rejser.yml", ("rejser",), "REJSER",
            f"Vejen har {len(vej.rejser)} rejser. Skriv mindst {FEWEST_JOURNEYS}.",
        )  # fmt: skip
    for index, rejse in enumerate(vej.rejser):
        here = start(vej, fakta)
        try:
            while here.trin is not None and here.sted in rejse.svar:
                here = answer(here, rejse.svar[here.sted])
                if len(here.givet) > len(vej.trin) * 2:
                    break
        except AnswerError as error:
            yield place.finding(
                "rejser.yml",
                ("rejser", index, "svar"),
                "REJSE",
                f"Rejsen går i stå: {error.besked}",
            )
            continue
        unused = [trin for trin in rejse.svar if trin not in dict(here.givet)]
        if here.sted != rejse.ender:
            yield place.finding(
                "rejser.yml", ("rejser", index, "ender"), "REJSE",
                f"Rejsen siger, at den ender ved »{rejse.ender}«, men den ender ved »{here.sted}«.",
            )  # fmt: skip
        elif unused:
            yield place.finding(
                "rejser.yml", ("rejser", index, "svar", unused[0]), "REJSE",
                f"Rejsen svarer på »{unused[0]}«, men kommer aldrig forbi det.",
            )  # fmt: skip


def _law(vej: Handlevej, root: Path) -> Iterator[Finding]:
    """The abolished act must not be cited as law in force."""
    for path in sorted((root / FOLDER / vej.id).rglob("*")):
        if path.suffix not in (".md", ".yml"):
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if ABOLISHED.search(line):
                yield Finding(
                    path.relative_to(root).as_posix(), number, "OPHAEVET",
                    "Her nævnes en ophævet lov som gældende ret. Brug barnets lov.",
                )  # fmt: skip
