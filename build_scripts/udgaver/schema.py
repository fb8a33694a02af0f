"""The table of keys as a JSON Schema, so that an editor completes, explains and underlines.

Generated: ``python3 -m build_scripts.udgaver.schema`` writes ``kommuner/udgave.schema.json``, and a
test says so when it is not what the table says. Nothing here uses it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from build_scripts.register.load import load_register
from build_scripts.register.model import Register
from build_scripts.udgaver.model import Udgave
from build_scripts.udgaver.table import table_schema

FIL: Final = Path("kommuner/udgave.schema.json")


def schema_text(register: Register) -> str:
    """The whole file, for what this register knows."""
    made = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "En kommunes udgave (udgave.yml)",
        "description": "Lavet af python3 -m build_scripts.udgaver.schema. Ret den ikke i hånden.",
        **table_schema(Udgave, register),
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    root = Path(__file__).resolve().parents[2]
    (root / FIL).write_text(schema_text(load_register(root)), encoding="utf-8", newline="\n")
