"""What an edition adds to the ruler, as one JSON text: what the build writes and the browser opens.

The build has read and checked it; it is opened without being judged again.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from types import MappingProxyType

from .model import Lineal, Skala, Trin


@dataclass(frozen=True, slots=True)
class Opened:
    """A ruler on one edition's scale, ready to judge. ``udgave`` is the edition's id."""

    lineal: Lineal
    skala: Skala
    udgave: str


def compile_text(skala: Skala, udgave: str) -> str:
    """One deterministic JSON text of an edition's scale and its id."""
    return json.dumps(
        {
            "udgave": udgave,
            "retning": skala.retning,
            "trin": [[trin.tal, trin.baand, trin.navn] for trin in skala.trin],
            "pladser": {baand: list(plads) for baand, plads in skala.pladser.items()},
        },
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )


def open_text(lineal: Lineal, text: str) -> Opened:
    """``lineal`` on the scale of the edition that ``compile_text`` made ``text`` of."""
    data = json.loads(text)
    skala = Skala(
        retning=data["retning"],
        trin=tuple(Trin(*each) for each in data["trin"]),
        pladser=MappingProxyType({baand: (a, b) for baand, (a, b) in data["pladser"].items()}),
    )
    return Opened(lineal, skala, data["udgave"])
