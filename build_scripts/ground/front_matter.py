"""A generated page as text: its front matter, written in one safe way, and what stands below."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

# Plain, not quoted: YAML reads them as days, as on the pages written by hand.
_DAYS: Final = ("gennemgaaet", "gennemgaas_foer")


def with_front_matter(values: Mapping[str, object], body: str = "") -> str:
    """``body`` below a head of these values. JSON is YAML: every value is quoted the same way, and
    no name can end its quotation, whatever it is."""
    lines = [
        f"{key}: {value if key in _DAYS else json.dumps(value, ensure_ascii=False)}"
        for key, value in values.items()
    ]
    return "\n".join(["---", *lines, "---", body])
