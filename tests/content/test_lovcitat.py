"""No wording of the law is copied but in quotations that are marked, and those are short."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.content.aftryk import fingerprints, known
from tests.content.lovaftryk import FILE, MOST, RUN, is_marked, marked

WRITTEN = (".md", ".yml", ".html")
FOLDERS = ("docs", "guides", "linealen", "kommuner", "overrides")
# A piece of barnets lov § 133, stk. 1, nr. 4, with what leads to it: fifteen words.
QUOTED = "under udøvelsen af tjenesten eller hvervet får kendskab til eller grund til at antage, at"


@pytest.fixture(scope="module")
def law() -> frozenset[bytes]:
    return known(FILE)


def copied(text: str, law: frozenset[bytes]) -> list[str]:
    """Each run that the text shares with the law and does not mark, with its line."""
    quotations = marked(text)
    return [
        f"{line}: {said}"
        for mark, line, said in fingerprints(text, RUN)
        if mark in law and not is_marked(said, quotations)
    ]


def written() -> Iterator[Path]:
    for folder in FOLDERS:
        yield from (p for p in sorted((ROOT / folder).rglob("*")) if p.suffix in WRITTEN)


def test_a_copy_is_seen_and_a_marked_quotation_is_none(law: frozenset[bytes]) -> None:
    assert copied(QUOTED, law)
    assert copied(f"»{QUOTED}«, siger loven.", law)
    assert not copied(f"Pligten gælder, når du »{QUOTED}« (barnets lov § 133).", law)
    long = " ".join(["ord"] * MOST)
    assert copied(f"»{long} {QUOTED}« (barnets lov § 133)", law)


def test_no_wording_of_the_law_is_copied(law: frozenset[bytes]) -> None:
    assert len(law) > 10_000 and FILE.stat().st_size == 5 * len(law) and RUN <= MOST
    found = [
        f"{path.relative_to(ROOT)}:{each}"
        for path in written()
        for each in copied(path.read_text("utf-8"), law)
    ]
    assert found == [], "\n".join(found[:20])


def test_a_quotation_of_the_law_has_thirty_words_at_most() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {each}"
        for path in written()
        for each in marked(path.read_text("utf-8"))
        if len(each.split()) > MOST
    ]
    assert found == [], "\n".join(found)
