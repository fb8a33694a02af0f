"""Words that cite an abolished act as law in force. Text in, findings out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from linealen import Finding

# The act was abolished for children by barnets lov on 1 January 2024, and with it its §§ 153-155.
_ABOLISHED: Final = re.compile(
    r"\bservicelov(?:en|ens)?\b|\blov om social service\b|\bSEL\b|§+ ?15[345]\b", re.I
)


def abolished(name: str, text: str) -> Iterator[Finding]:
    """One finding for each line of a file that names the abolished act."""
    if not _ABOLISHED.search(text):
        return
    for number, line in enumerate(text.splitlines(), 1):
        if _ABOLISHED.search(line):
            yield Finding(
                name, number, "OPHAEVET",
                "Her nævnes en ophævet lov som gældende ret. Brug barnets lov.",
            )  # fmt: skip
