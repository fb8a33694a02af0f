"""Which texts should have been reviewed by now: the one check that asks the calendar."""

import re
from datetime import date
from pathlib import Path
from typing import Final

from linealen import Finding

_FOLDERS: Final = ("docs", "guides", "linealen/data", "kommuner")
_KINDS: Final = frozenset({".md", ".yml"})
_DATE: Final = re.compile(r"\bgennemgaas_foer:\s*[\"']?(\d{4}-\d{2}-\d{2})")


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
