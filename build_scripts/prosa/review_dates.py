"""When a text was reviewed and must be again: read, and, in the one check that asks the calendar,
held up against the day."""

import re
from datetime import date
from pathlib import Path
from typing import Final

from linealen import Finding
from linealen.reading import Entry

ORDER: Final = "»gennemgaas_foer« skal være efter »gennemgaaet«."

_FOLDERS: Final = ("docs", "guides", "linealen/data", "kommuner")
_KINDS: Final = frozenset({".md", ".yml"})
_DATE: Final = re.compile(r"\bgennemgaas_foer:\s*[\"']?(\d{4}-\d{2}-\d{2})")


def read(entry: Entry) -> tuple[str, str]:
    """The two dates at the top of whatever is reviewed. That the second does not come after the
    first is noted; so is one that is missing or no date."""
    first, last = entry.date("gennemgaaet"), entry.date("gennemgaas_foer")
    if first and last and last <= first:
        entry.note(("gennemgaas_foer",), "DATO", ORDER)
    return first, last


def overdue(root: Path, today: date) -> list[Finding]:
    """One finding for each date before ``today``, in order of file and line."""
    found = []
    for path in sorted(each for folder in _FOLDERS for each in (root / folder).rglob("*")):
        if path.suffix in _KINDS and path.is_file():
            for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
                match = _DATE.search(line)
                if match and date.fromisoformat(match[1]) < today:
                    name = path.relative_to(root).as_posix()
                    message = f"Skulle være gennemgået før {match[1]}. Gør det, og sæt nye datoer."
                    found.append(Finding(name, number, "FRIST", message))
    return found
