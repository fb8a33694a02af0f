"""Not one sentence of the reports is copied: no run of ten words in common with any of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from linealen import Lineal
from tests.conftest import ROOT
from tests.content.aftryk import FILE, fingerprints, known, words
from tests.content.lovaftryk import is_marked, marked

WRITTEN = (".md", ".yml", ".html")


@pytest.fixture(scope="module")
def reports() -> frozenset[bytes]:
    return known()


@pytest.fixture(scope="module")
def titles(lineal: Lineal) -> tuple[str, ...]:
    """Titles and addresses of sources are quoted as they stand."""
    quoted = (text for kilde in lineal.kilder for text in (kilde.titel, kilde.adresse))
    return tuple(" ".join(word for word, _ in words(text)) for text in quoted)


def copied(path: Path, reports: frozenset[bytes], titles: tuple[str, ...]) -> list[str]:
    """Each run that the file shares with a report, with its line; a quoted title is no copy, and
    neither is the law, where it is marked as such, though a report may quote it too."""
    text = path.read_text(encoding="utf-8")
    law = marked(text)
    return [
        f"{path.relative_to(ROOT)}:{line}: {said}"
        for mark, line, said in fingerprints(text)
        if mark in reports and not any(said in title for title in titles)
        if not is_marked(said, law)
    ]


def test_the_fingerprints_are_those_of_whole_reports(reports: frozenset[bytes]) -> None:
    assert len(reports) > 50_000
    assert FILE.stat().st_size == 5 * len(reports)


def test_no_text_is_copied(reports: frozenset[bytes], titles: tuple[str, ...]) -> None:
    found: list[str] = []
    for folder in ("docs", "guides", "linealen", "kommuner", "overrides"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in WRITTEN:
                found += copied(path, reports, titles)
    assert found == [], "\n".join(found[:20])
