"""A link in a municipality's own page that leads nowhere: the runner's English warning, in Danish
and with the line that an editor sees."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from build_scripts.udgaver.folder import MAPPE
from build_scripts.udgaver.model import EgenSide
from build_scripts.udgaver.own_pages import FOLDER
from linealen import Finding

# »Doc file 'kommunen/ferie.md' contains a link '../akut.md#x', but …«
_ADVARSEL: Final = re.compile(
    r".*\bDoc file 'kommunen/(?P<side>[a-z0-9-]+)\.md' contains an?[a-z ]* link(?: to)? "
    r"'(?P<link>[^']+)'.*"
)


def in_danish(told: str, udgave: str, sider: Sequence[EgenSide]) -> str:
    """The runner's own words, but for those about an own page of the edition called ``udgave``."""
    return "\n".join(_line(line, udgave, sider) for line in told.splitlines())


def _line(told: str, udgave: str, sider: Sequence[EgenSide]) -> str:
    found = _ADVARSEL.fullmatch(told)
    if not found:
        return told
    tekst = next((side.tekst for side in sider if side.id == found["side"]), "")
    lines = enumerate(tekst.splitlines(), 1)
    at = next((number for number, line in lines if found["link"] in line), 0)
    besked = (
        f"Linket »{found['link']}« fører ingen steder hen. Efterse filens navn og det efter #, "
        "eller slet linket. En side i portalen skrives fx ../akut.md."
    )
    return str(Finding(f"{MAPPE}/{udgave}/{FOLDER}/{found['side']}.md", at, "LINK", besked))
