"""Whatever is typed into a guide's files, ``check`` answers with findings and never breaks down."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from linealen import Lineal
from tests.quick_ring import few
from tests.veje.vejmappe import check, copy

SCRAPS = ("", "  ", "- ", ": ", "{", "}", "[", "]", "&a", "*a", "!x", "|", "null", "3", "true",
          "æøå", "fare", "tegn", "ring-nu", "til:", "svar:", "ellers:", "naar:", "flere: true",
          "emne: alder", "rolle", "\t", "# ", "## Gør nu", "\x00", "2026-11-22", "<b>", "1.5",
          "? x", "<<: {}", "0x1f", ".inf", "~")  # fmt: skip

DRAWN = 250


def spoil(text: str, chance: random.Random) -> str:
    """One to three small edits, as fingers make them: lines lost, doubled, moved, or changed."""
    lines = text.split("\n")
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(lines))
        match chance.randrange(6):
            case 0:
                lines[at : at + chance.randint(1, 4)] = [""]
            case 1:
                lines.insert(at, chance.choice(lines))
            case 2:
                lines[at] = chance.choice(("  ", " ", "    ")) + lines[at]
            case 3:
                lines[at] = lines[at].lstrip()
            case 4:
                words = lines[at].split(" ")
                words[chance.randrange(len(words))] = chance.choice(SCRAPS)
                lines[at] = " ".join(words)
            case _:
                cut = chance.randrange(len(lines[at]) + 1)
                lines[at] = lines[at][:cut] + chance.choice(SCRAPS) + lines[at][cut:]
    return "\n".join(lines)


@pytest.mark.parametrize("file", ["vej.yml", "rejser.yml", "tekst/fare.md", "tekst/ring-nu.md"])
def test_spoilt_files_give_findings_or_nothing(tmp_path: Path, lineal: Lineal, file: str) -> None:
    path = copy(tmp_path) / file
    sound = path.read_text(encoding="utf-8")
    found = 0
    for seed in range(few(DRAWN)):
        path.write_text(spoil(sound, random.Random(seed)), encoding="utf-8")
        veje = check(tmp_path, lineal)
        assert bool(veje.veje) != bool(veje.brudte), seed
        for finding in veje.findings:
            assert finding.path.startswith("guides/handleveje/god/"), seed
            assert finding.line >= 0 and finding.code.isupper() and finding.message, seed
        found += bool(veje.findings)
    assert found > few(DRAWN) / 12
