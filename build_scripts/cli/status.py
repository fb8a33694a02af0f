"""``status``: how an edition stands, in the terminal and on a page for its editors."""

import os
from pathlib import Path

from build_scripts.ground.stop import Stop
from build_scripts.ground.today import today
from build_scripts.status.load import load_status
from build_scripts.status.page import side as status_page
from build_scripts.status.text import tekst
from build_scripts.udgaver.load import editions

_FOLDER = ".cache/status"
# What is published is made from, or lies in, these.
_UDGIVES = ("docs", "overrides", "site", "udgivet", "guides", "kommuner")


def run(root: Path, navn: str, side: str) -> int:
    """Print the status and write the page; 1 when anything keeps the edition from being
    published."""
    if navn not in editions(root):
        raise Stop(f"Skriv, hvilken udgave: --udgave NAVN. Der er: {', '.join(editions(root))}.")
    fil = (root / (side or f"{_FOLDER}/{navn}.html")).resolve()
    if any(fil.is_relative_to((root / each).resolve()) for each in _UDGIVES):
        raise Stop(f"Statussiden er kun til jer selv. Skriv den et andet sted end {side}.")
    found = load_status(root, navn, today())
    for line in tekst(found):
        print(line)
    fil.parent.mkdir(parents=True, exist_ok=True)
    fil.write_text(status_page(found), encoding="utf-8")
    print(f"\nDet samme som en side, kun til jer: {os.path.relpath(fil, root)}")
    return 1 if found.hindrer else 0
