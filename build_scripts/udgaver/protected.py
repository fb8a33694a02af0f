"""What an edition can never change, and why. One reason for each word somebody might try."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_TEGN: Final = "Hvad et tegn betyder, må ikke afhænge af kommunegrænsen"
_REGLER: Final = "Reglerne og deres grænser er ens i hele landet, så et forslag altid kan forklares"
_LOV: Final = "Loven og henvisningerne til den er ens i hele landet"
_SPOERG: Final = "Spørgsmålenes ordlyd er prøvet af og er ens for alle"
_LOEFTER: Final = "Løfterne om privatliv og tilgængelighed gælder alle udgaver"

BESKYTTET: Final[Mapping[str, str]] = {
    "tegn": _TEGN,
    "alvor": _TEGN,
    "arter": _TEGN,
    "dimensioner": _TEGN,
    "risiko": _TEGN,
    "beskyttelse": _TEGN,
    "regler": _REGLER,
    "graenser": _REGLER,
    "lineal": _REGLER,
    "baand": _REGLER,
    "spor": _REGLER,
    "handlinger": _REGLER,
    "kilder": _LOV,
    "lov": _LOV,
    "paragraffer": _LOV,
    "frister": _LOV,
    "spoergsmaal": _SPOERG,
    "saetning": _SPOERG,
    "trin": _SPOERG,
    "svar": _SPOERG,
    "roller": _SPOERG,
    "aldre": _SPOERG,
    "privatliv": _LOEFTER,
    "cookies": _LOEFTER,
    "statistik": _LOEFTER,
    "akut": "Farven og ordene for akut hjælp er ens i hele landet, så de kan kendes igen",
}


def grund(noegle: str) -> str:
    """The sentence for a protected key, or "" for one that is not."""
    if noegle not in BESKYTTET:
        return ""
    return (
        f"»{noegle}« er beskyttet og kan ikke ændres i en udgave. {BESKYTTET[noegle]}. "
        "Slet nøglen. Mener I, at den fælles tekst er forkert, så foreslå en rettelse i kernen."
    )
