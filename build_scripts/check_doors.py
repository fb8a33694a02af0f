"""The doors from the ruler into the paths: each must open on a page that exists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from linealen import Finding
from linealen.handlevej import Handlevej

from .check_lineal import Place
from .content import Content
from .vejsider import ROD, vejsider


def check_doors(content: Content, veje: Sequence[Handlevej], root: Path) -> Iterator[Finding]:
    """Findings about bands, paths outside the scale and signs that lead to no page."""
    known = {
        side.adresse.removeprefix(f"{ROD}/").rstrip("/")
        for vej in veje
        for side in vejsider(vej, content.udgave.fakta)
    }
    place = Place(root)
    lineal = content.lineal
    for key, items in (("baand", lineal.baand), ("spor", lineal.spor)):
        for item in items:
            for vej in item.veje:
                if vej not in known:
                    yield place.finding("lineal", key, item.id, "DOER", _words(vej))
    for tegn in lineal.tegn:
        for vej in tegn.veje:
            if vej not in known:
                yield place.finding(f"tegn/{tegn.dimension}", "tegn", tegn.id, "DOER", _words(vej))


def _words(vej: str) -> str:
    return f"»{vej}« fører ikke til en side i en handlevej. Ret den, eller slet den."
