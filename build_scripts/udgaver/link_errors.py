"""A link in a municipality's own page that leads nowhere: the runner's English warning, in Danish
and with the line that an editor sees."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from build_scripts.udgaver.load import KOMMUNER
from build_scripts.udgaver.own_pages import FOLDER
from linealen import Finding

# »Doc file 'kommunen/ferie.md' contains a link '../akut.md#x', but …«
_ADVARSEL: Final = re.compile(
    r".*\bDoc file 'kommunen/(?P<side>[a-z0-9-]+)\.md' contains an?[a-z ]* link(?: to)? "
    r"'(?P<link>[^']+)'.*"
)


def paa_dansk(told: str, root: Path, udgave: str) -> str:
    """The runner's own words, but for those about an own page of the edition."""
    return "\n".join(_linje(line, root, udgave) for line in told.splitlines())


def _linje(told: str, root: Path, udgave: str) -> str:
    found = _ADVARSEL.fullmatch(told)
    if not found:
        return told
    path = root / KOMMUNER / udgave / FOLDER / f"{found['side']}.md"
    lines = path.read_text("utf-8").splitlines() if path.is_file() else []
    at = next((number for number, line in enumerate(lines, 1) if found["link"] in line), 0)
    besked = (
        f"Linket »{found['link']}« fører ingen steder hen. Efterse filens navn og det efter #, "
        "eller slet linket. En side i portalen skrives fx ../akut.md."
    )
    return str(Finding(path.relative_to(root).as_posix(), at, "LINK", besked))
