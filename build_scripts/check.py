"""Check all content and say, with path, line and a Danish sentence, what an editor must mend."""

from __future__ import annotations

from pathlib import Path

from linealen import ContentError, Finding

from . import content
from .check_lineal import check_lineal
from .check_veje import check_vej
from .veje import load_veje

__all__ = ["Finding", "run"]


def run(root: Path) -> list[Finding]:
    """Every finding in the content below ``root``, in order of file and line; empty when sound."""
    found: list[Finding] = []
    for folder in sorted((root / "kommuner").glob("*/")):
        try:
            built = content.load(root, folder.name)
        except ContentError as error:
            found += error.findings
        else:
            found += check_lineal(built, root)
            veje = load_veje(root, built.lineal, built.skala)
            found += veje.findings
            for vej in veje.veje:
                found += check_vej(vej, root, built.udgave.fakta)
    return sorted(set(found))
