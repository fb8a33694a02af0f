"""The table of keys as a JSON Schema, so that an editor completes, explains and underlines.

Generated: ``python3 -m build_scripts.udgaver.schema`` writes ``kommuner/udgave.schema.json``, and a
test says so when it is not what the table says. The reader does not use it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from build_scripts.register.load import load_register
from build_scripts.udgaver.keys import known, udgavens_noegler
from build_scripts.udgaver.kinds import (
    Art,
    Blok,
    Dato,
    En,
    Farve,
    Flere,
    Format,
    Id,
    Moenster,
    Raekke,
    Skala,
    Tal,
    Tekst,
)
from linealen.reading import ID_PATTERN

FIL: Final = Path("kommuner/udgave.schema.json")


def skema(blok: Blok) -> dict[str, object]:
    """The schema of a file with these keys."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "En kommunes udgave (udgave.yml)",
        "description": "Lavet af python3 -m build_scripts.udgaver.schema. Ret den ikke i hånden.",
        **_art(blok),
    }


def skema_tekst(root: Path) -> str:
    """The whole file, for the register below ``root``."""
    made = skema(udgavens_noegler(known(load_register(root))))
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _art(art: Art) -> dict[str, object]:
    match art:
        case Tekst():
            return {"type": "string", "minLength": 1}
        case Id():
            return {"type": "string", "pattern": f"^{ID_PATTERN.pattern}$"}
        case Format(nummer):
            return {"const": nummer}
        case Moenster(moenster):
            return {"type": "string", "pattern": f"^{moenster}$"}
        case Dato():
            return {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
        case Farve():
            return {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}
        case En(valg):
            return {"enum": list(valg)}
        case Flere(valg):
            return {"type": "array", "items": {"enum": list(valg)}, "uniqueItems": True}
        case Tal(mindst, hoejst):
            return {"type": "integer", "minimum": mindst, "maximum": hoejst}
        case Raekke(blok):
            return {"type": "array", "minItems": 1, "items": _art(blok)}
        case Skala(blok):
            return _art(blok)
        case Blok(felter):
            return {
                "type": "object",
                "additionalProperties": False,
                "required": [felt.navn for felt in felter if felt.kraevet],
                "properties": {
                    felt.navn: {"description": felt.hjaelp, **_art(felt.art)} for felt in felter
                },
            }


if __name__ == "__main__":
    root = Path(__file__).resolve().parents[2]
    (root / FIL).write_text(skema_tekst(root), encoding="utf-8", newline="\n")
