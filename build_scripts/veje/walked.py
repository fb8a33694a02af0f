"""A path walked once: every state a reader can reach, for each edition it can tell apart.

Whoever checks the path or makes its pages is handed this, and walks nothing again.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from linealen.betingelser import UdgaveHar, led_i
from linealen.document import Path as DataPath
from linealen.handlevej import Handlevej, Rute
from linealen.tilstande import Tilstande, enumerate_states


@dataclass(frozen=True, slots=True, eq=False)
class Walked:
    """A path, and its states by the facts of an edition that it asks about."""

    vej: Handlevej
    runs: Mapping[frozenset[str], Tilstande]

    def asked(self, fakta: Iterable[str]) -> frozenset[str]:
        """Those of an edition's facts that this path asks about; the others change nothing."""
        return asked_facts(self.vej).intersection(fakta)


def walk_path(vej: Handlevej) -> Walked:
    """Walk a path in every edition it can tell apart."""
    return Walked(vej, {facts: enumerate_states(vej, facts) for facts in every_edition(vej)})


def every_edition(vej: Handlevej) -> Iterator[frozenset[str]]:
    """Each combination of the edition facts this path asks about: it must be sound in all."""
    asked = sorted(asked_facts(vej))
    for size in range(len(asked) + 1):
        for some in itertools.combinations(asked, size):
            yield frozenset(some)


def asked_facts(vej: Handlevej) -> frozenset[str]:
    """The facts of an edition that the path's routes ask about."""
    return frozenset(
        led.faktum
        for _, rute in routes_of(vej)
        if rute.naar is not None
        for led in led_i(rute.naar)
        if isinstance(led, UdgaveHar)
    )


def routes_of(vej: Handlevej) -> Iterator[tuple[DataPath, Rute]]:
    """Every route of a path with its place in the file."""
    for trin in vej.trin.values():
        for index, rute in enumerate(trin.ruter):
            yield ("trin", trin.id, "videre", index), rute
        for svar in trin.svar:
            where: DataPath = ("videre",) if trin.oplysning else ("svar", svar.id, "til")
            for index, rute in enumerate(svar.ruter):
                yield ("trin", trin.id, *where, index), rute
