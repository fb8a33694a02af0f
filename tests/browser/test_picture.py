"""The README's picture of Linealen is taken by this test, so it can be taken again.

Run with ``RETTIDIG_BILLEDE=skriv`` to take it anew; look at it before you commit it.
"""

from __future__ import annotations

import os
import struct

from tests.browser.conftest import ROOT, NewWalk

PICTURE = ROOT / ".github" / "linealen.png"
WIDTH, HEIGHT = 1200, 1000
MOST_BYTES = 400_000


def test_the_readme_shows_the_suggestion_beside_the_own_mark(walks: NewWalk) -> None:
    walk = walks(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light").open()
    walk.to(8)
    walk.suggestion()
    taken = walk.page.screenshot()
    if os.environ.get("RETTIDIG_BILLEDE") == "skriv":
        PICTURE.write_bytes(taken)
    kept = PICTURE.read_bytes()
    assert kept.startswith(b"\x89PNG")
    assert struct.unpack(">II", kept[16:24]) == (WIDTH, HEIGHT)
    assert len(kept) <= MOST_BYTES
    assert PICTURE.relative_to(ROOT).as_posix() in (ROOT / "README.md").read_text(encoding="utf-8")
