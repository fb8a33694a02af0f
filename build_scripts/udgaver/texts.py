"""The texts of the core that an edition may replace: a closed list. Nothing else can be replaced.

Where ``standard`` is empty the core says nothing in that place, and the edition's text is added.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Udskiftelig:
    """Where a replaceable text is shown, in words for an editor, and what the core says there."""

    hvor: str
    standard: str = ""


TEKSTER: Final[Mapping[str, Udskiftelig]] = {
    "forside.velkomst": Udskiftelig(
        "Forsiden, under overskriften",
        "Her får du ord for din bekymring og en klar vej videre. "
        "Du behøver ikke at være sikker. Du skal heller ikke stå alene med den.",
    ),
    "forside.lokalt": Udskiftelig("Forsiden, i en boks over »Slå op«"),
    "akut.lokalt": Udskiftelig("Siden Barn i fare nu, under kommunens numre"),
    "linealen.lokalt": Udskiftelig("Linealens trin 9, »Det kan du gøre nu«"),
    "sidefod.om": Udskiftelig("Nederst på alle sider"),
}
