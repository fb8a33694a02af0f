"""``check``: say what is wrong with the content, where a person and where GitHub looks for it."""

import os
from pathlib import Path

from build_scripts.check import run as check
from build_scripts.ground.files import load_files
from build_scripts.ground.today import today
from build_scripts.kerne.load import FOLDERS
from build_scripts.prosa import lix_table, review_dates
from build_scripts.prosa.load import load_pages


def run(root: Path, *, overdue: bool) -> int:
    """Print every finding, or with ``overdue`` every passed review date; 1 when there are any.

    The calendar is kept apart: content that was sound when committed stays sound to build.
    """
    if overdue:
        findings = review_dates.overdue(load_files(root, FOLDERS), today())
    else:
        findings = check.run(root)
    for it in findings:
        print(it)
        if os.environ.get("GITHUB_ACTIONS"):
            print(f"::error file={it.path},line={it.line},title={it.code}::{_escaped(it.message)}")
    if overdue:
        print(f"{len(findings) or 'Ingen'} frister er overskredet.")
    else:
        print(f"{len(findings)} fejl i indholdet." if findings else "Indholdet er i orden.")
    return 1 if findings else 0


def lix(root: Path) -> int:
    """Print every page's LIX beside its ceiling. Too heavy a page is a finding of ``run``."""
    for line in lix_table.table(load_pages(root)):
        print(line)
    return 0


def _escaped(message: str) -> str:
    # GitHub reads these three as ends and escapes of a command.
    return message.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
