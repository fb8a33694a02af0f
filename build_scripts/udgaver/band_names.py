"""What an edition calls its bands: a name of its own, or the core's, but never another band's."""

from __future__ import annotations

from collections.abc import Iterator

from linealen import Document, Finding
from linealen.model import Lineal, Skala


def check_band_names(skala: Skala, lineal: Lineal, document: Document) -> Iterator[Finding]:
    """One for each band that has the shared name of another: the rules, which are in the shared
    words, would then be read as if they spoke of it."""
    faelles = {baand.navn.casefold(): baand.id for baand in lineal.baand}
    for baand, navn in skala.baandnavne().items():
        ejer = faelles.get(navn.strip().casefold(), baand)
        if ejer != baand:
            told = (
                f"»{navn}« er det fælles navn på et andet bånd, »{ejer}«, og reglerne bruger det. "
                "Kald båndet noget andet."
            )
            yield document.finding(("skala", "baand", baand, "navn"), "SKALA", told)
