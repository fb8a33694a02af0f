"""Which questions a role is asked about a child of an age, and in which order.

A practitioner has about ten minutes. Each page shows first what this role sees better than others,
then the catalogue's own order (most telling first); the rest waits behind "flere tegn". A sign that
leads outside the scale is never hidden there.
"""

from __future__ import annotations

from dataclasses import dataclass

from .model import Lineal, Tegn

FEW_ROLES = 3


@dataclass(frozen=True, slots=True)
class Side:
    """One page of signs: ids in the order to show them, the core first."""

    dimension: str
    kerne: tuple[str, ...]
    flere: tuple[str, ...]


def udvalg(lineal: Lineal, alder: str, rolle: str) -> tuple[Side, ...]:
    """The pages for ``alder`` and ``rolle`` (ids of the ruler), without empty ones."""
    shown = lineal.tegn_for(alder, rolle)
    sides = []
    for dimension in lineal.dimensioner:
        tegn = [t for t in shown if t.dimension == dimension.id]
        # sorted() is stable: within each group the catalogue's order stands.
        tegn.sort(key=lambda t: not _is_theirs(t, rolle))
        core = _core(tegn, lineal.graenser.kerne_pr_side)
        if tegn:
            sides.append(
                Side(
                    dimension.id,
                    tuple(t.id for t in tegn if t.id in core),
                    tuple(t.id for t in tegn if t.id not in core),
                )
            )
    return tuple(sides)


def _is_theirs(tegn: Tegn, rolle: str) -> bool:
    """A sign named for many roles is nobody's in particular."""
    return rolle in tegn.saerligt_for and len(tegn.saerligt_for) <= FEW_ROLES


def _core(tegn: list[Tegn], limit: int) -> frozenset[str]:
    ordinary = [t.id for t in tegn if not t.spor]
    return frozenset([*ordinary[:limit], *(t.id for t in tegn if t.spor)])
