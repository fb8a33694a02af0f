"""A case of a broken dilemma: the one defect, and the whole of what ``check`` then says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from linealen import Lineal
from tests.dilemmaer.dilemmamappe import FIXTURES, check, copy, told
from tests.veje.vejmappe import edit

DILEMMA, FOERST, SIDEN = "dilemma.yml", "scener/foerst.md", "scener/siden.md"
GOD = (FIXTURES / "god" / DILEMMA).read_text(encoding="utf-8")
# The second scene as it stands in the file, and its observations.
ANDEN = GOD[GOD.index("  siden:") :]
SET = ANDEN[ANDEN.index("    observationer:") : ANDEN.index("    giver:")]


@dataclass(frozen=True)
class Case:
    """``edits`` are (file, what stands there, what shall stand there); see ``vejmappe.edit``."""

    name: str
    edits: tuple[tuple[str, str, str], ...]
    told: tuple[str, ...]


def case(name: str, file: str, old: str, new: str, *expected: str) -> Case:
    return Case(name, ((file, old, new),), expected)


def found(case: Case, root: Path, lineal: Lineal) -> list[str]:
    """What ``check`` says when the sound dilemma is broken in this way."""
    folder = copy(root)
    for file, old, new in case.edits:
        edit(folder, file, old, new)
    return told(check(root, lineal))
