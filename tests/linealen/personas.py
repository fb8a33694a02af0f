"""The named situations in ``tests/personaer``: what a practitioner would say, and what the ruler
must answer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.content import Content
from tests.documents import document

FOLDER = Path(__file__).resolve().parent.parent / "personaer"
GOLDEN = FOLDER.parent / "golden" / "personaer.json"


@dataclass(frozen=True)
class Persona:
    """A situation: its story, its answers, the expected band or paths and the rules to speak."""

    id: str
    historie: str
    besvarelse: dict[str, Any]
    forventet: dict[str, Any]
    regler: tuple[str, ...]


def load_personas(content: Content) -> list[Persona]:
    """Every persona, in order of file and place; the ruler's version is filled in."""
    found = []
    for path in sorted(FOLDER.glob("*.yml")):
        data: Any = document(path, FOLDER.parent.parent).data
        for item in data["personaer"]:
            found.append(
                Persona(
                    id=item["id"],
                    historie=item["historie"],
                    besvarelse={"lineal": content.lineal.version, **item["besvarelse"]},
                    forventet=item["forventet"],
                    regler=tuple(item["regler"]),
                )
            )
    return found
