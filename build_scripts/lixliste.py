"""Every page's LIX beside its ceiling, the heaviest first: where the long sentences are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .check_sider import LIX
from .lix import measure
from .sidehoved import Skreven


@dataclass(frozen=True, slots=True)
class Vejet:
    """One page: its LIX, the ceiling of its kind, its words, and why it may be over (or empty)."""

    adresse: str
    slags: str
    lix: float
    loft: int
    ord: int
    undtagelse: str


def weigh(sider: Iterable[Skreven]) -> Iterator[Vejet]:
    """Every page with prose."""
    for side in sider:
        meta = side.hoved.data if isinstance(side.hoved.data, dict) else {}
        found = measure(side.tekst)
        kind = str(meta.get("lix", "vejledning"))
        if found.ord and kind in LIX:
            yield Vejet(
                side.adresse, kind, found.lix, LIX[kind], found.ord,
                str(meta.get("lix_undtagelse", "")),
            )  # fmt: skip


def table(weighed: Iterable[Vejet]) -> Iterator[str]:
    """Lines to print, the page nearest its ceiling first."""
    yield "LIX  loft  ord   side"
    for each in sorted(weighed, key=lambda each: (each.lix - each.loft, each.lix), reverse=True):
        why = f"  (undtaget: {each.undtagelse})" if each.undtagelse else ""
        yield f"{each.lix:>3.0f}  {each.loft:>4}  {each.ord:>4}  {each.adresse}{why}"
