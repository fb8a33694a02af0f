"""Which texts should have been reviewed by now: the one check that asks the calendar."""

import re
from datetime import date, timedelta
from pathlib import PurePosixPath
from typing import Final

from build_scripts.ground.files import Files
from linealen import Finding

_KINDS: Final = frozenset({".md", ".yml"})
# A pinned wording is held against the law once a year.
_LAW: Final = "linealen/data/lov/"
_CHECKED: Final = re.compile(r"\bkontrolleret: *[\"']?(\d{4}-\d{2}-\d{2})")
_YEAR: Final = timedelta(days=365)
_DATE: Final = re.compile(r"\bgennemgaas_foer:\s*[\"']?(\d{4}-\d{2}-\d{2})")


def overdue(files: Files, today: date) -> list[Finding]:
    """One finding for each date before ``today``, in order of file and line."""
    found = []
    for name in sorted(files, key=lambda name: name.split("/")):
        if PurePosixPath(name).suffix in _KINDS:
            for number, line in enumerate(files[name].decode("utf-8").splitlines(), 1):
                if message := _told(name, line, today):
                    found.append(Finding(name, number, "FRIST", message))
    return found


def _told(name: str, line: str, today: date) -> str:
    match = _DATE.search(line)
    if match and date.fromisoformat(match[1]) < today:
        return f"Skulle være gennemgået før {match[1]}. Gør det, og sæt nye datoer."
    checked = _CHECKED.search(line) if name.startswith(_LAW) else None
    if checked and date.fromisoformat(checked[1]) + _YEAR < today:
        return (
            f"Ordlyden er ikke kontrolleret siden {checked[1]}. Hold en nyere tekst op mod den: "
            "python3 -m build_scripts lov --mod FIL"
        )
    return ""
