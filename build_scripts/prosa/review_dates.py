"""Which texts should have been reviewed by now: the one check that asks the calendar."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from linealen import Finding

_FOLDERS: Final = ("docs", "guides", "linealen/data", "kommuner")
_KINDS: Final = frozenset({".md", ".yml"})
# A pinned wording is held against the law once a year.
_LAW: Final = "linealen/data/lov/"
_CHECKED: Final = re.compile(r"\bkontrolleret: *[\"']?(\d{4}-\d{2}-\d{2})")
_YEAR: Final = timedelta(days=365)
_DATE: Final = re.compile(r"\bgennemgaas_foer:\s*[\"']?(\d{4}-\d{2}-\d{2})")


def overdue(root: Path, today: date) -> list[Finding]:
    """One finding for each date before ``today``, in order of file and line."""
    found = []
    for path in sorted(each for folder in _FOLDERS for each in (root / folder).rglob("*")):
        if path.suffix in _KINDS and path.is_file():
            name = path.relative_to(root).as_posix()
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
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
