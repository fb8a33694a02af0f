"""The doors from the ruler into the paths: each must open on a page that exists."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from build_scripts.check.lineal import Place
from build_scripts.content import Content
from build_scripts.veje.load import Veje
from build_scripts.veje.pages import ROD, address
from linealen import Finding
from linealen.tilstande import enumerate_states


def check_doors(content: Content, veje: Veje, root: Path) -> Iterator[Finding]:
    """Findings about bands, paths outside the scale and signs that lead to no page.

    A door into a broken path is not judged: the path's own findings say what is wrong.
    """
    known = {
        address(tilstand).removeprefix(f"{ROD}/").rstrip("/")
        for vej in veje.veje
        for tilstand in enumerate_states(vej, content.udgave.fakta).alle
    }

    def leads_nowhere(door: str) -> bool:
        return door not in known and door.split("/")[0] not in veje.brudte

    place = Place(root)
    lineal = content.lineal
    for key, items in (("baand", lineal.baand), ("spor", lineal.spor)):
        for item in items:
            for vej in item.veje:
                if leads_nowhere(vej):
                    yield place.finding("lineal", key, item.id, "DOER", _words(vej))
    for tegn in lineal.tegn:
        for vej in tegn.veje:
            if leads_nowhere(vej):
                yield place.finding(f"tegn/{tegn.dimension}", "tegn", tegn.id, "DOER", _words(vej))


def _words(vej: str) -> str:
    return f"»{vej}« fører ikke til en side i en handlevej. Ret den, eller slet den."
