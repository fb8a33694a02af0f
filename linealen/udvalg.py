"""Which questions a role is asked about a child of an age, and in which order.

What is grave is not among these pages: it lies under the lines, which are always asked. Each page
shows first what this role sees better than others, then what worries most, then the catalogue's own
order; the rest waits behind "flere tegn".
"""

from __future__ import annotations

from dataclasses import dataclass

from .model import ALVOR, Lineal, Tegn

FEW_ROLES = 3


@dataclass(frozen=True, slots=True)
class Side:
    """One page of signs: ids in the order to show them, the core first."""

    dimension: str
    kerne: tuple[str, ...]
    flere: tuple[str, ...]


def udvalg(lineal: Lineal, alder: str, rolle: str) -> tuple[Side, ...]:
    """The pages for ``alder`` and ``rolle`` (ids of the ruler), without empty ones."""
    shown = [tegn for tegn in lineal.tegn_for(alder, rolle) if not tegn.linje]
    sides = []
    for dimension in lineal.dimensioner:
        tegn = [t for t in shown if t.dimension == dimension.id]
        # sort() is stable: within each group the catalogue's order stands.
        tegn.sort(key=lambda t: (not _is_theirs(t, rolle), -ALVOR.index(t.alvor)))
        most = lineal.graenser.kerne_pr_side
        if tegn:
            sides.append(
                Side(
                    dimension.id,
                    tuple(t.id for t in tegn[:most]),
                    tuple(t.id for t in tegn[most:]),
                )
            )
    return tuple(sides)


def under_linjer(lineal: Lineal, alder: str, rolle: str) -> tuple[Side, ...]:
    """The signs under each line that is asked about ``alder`` by ``rolle``, the gravest first. The
    line's id stands where a page of signs has its dimension; a line opens all of its signs."""
    shown = sorted(lineal.tegn_for(alder, rolle), key=lambda t: -ALVOR.index(t.alvor))
    return tuple(
        Side(linje.id, (), tuple(t.id for t in shown if t.linje == linje.id))
        for linje in lineal.linjer_for(alder, rolle)
    )


def _is_theirs(tegn: Tegn, rolle: str) -> bool:
    """A sign named for many roles is nobody's in particular."""
    return rolle in tegn.saerligt_for and len(tegn.saerligt_for) <= FEW_ROLES
