"""The large poster: the small one's own head and text, on the larger sheet."""

from __future__ import annotations

from typing import Final

from build_scripts.ground.front_matter import with_front_matter
from build_scripts.prosa.load import Skreven
from build_scripts.udgaver.wording import Udgaveord

FIL: Final = "beredskab/plakat.md"
FIL_A3: Final = "beredskab/plakat-a3.md"
_TEMPLATE_A3: Final = "plakat-a3.html"


def stor_plakat(plakat: Skreven, ord_: Udgaveord) -> str:
    """The page of the large poster. It differs in its sheet and its title, nothing else."""
    head = plakat.hoved.data
    if not isinstance(head, dict):
        raise TypeError(f"{plakat.hoved.name} has no front matter")
    values = {**head, "title": titel_a3(str(head["title"]), ord_), "template": _TEMPLATE_A3}
    return with_front_matter(values, plakat.tekst)


def titel_a3(titel: str, ord_: Udgaveord) -> str:
    """»Plakat: fire ord« becomes »Plakat i A3: fire ord«, »Plakat« becomes »Plakat i A3«."""
    what, colon, rest = titel.partition(":")
    return f"{ord_.plakat_a3.format(hvad=what)}{colon}{rest}"
