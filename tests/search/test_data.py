"""What editors have written for the search: enough of it, and nothing that leads nowhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from build_scripts.ground.files import load_files
from build_scripts.search import ask, data
from build_scripts.search.stem import Stemmer
from build_scripts.search.words import words_in
from linealen import ContentError
from tests.conftest import ROOT

FEWEST_GROUPS = 80


def test_there_are_enough_synonyms(soegedata: data.Soegedata) -> None:
    assert len(soegedata.grupper) >= FEWEST_GROUPS


def test_what_a_synonym_means_is_a_word_of_the_site(
    indexed: dict[str, Any], soegedata: data.Soegedata
) -> None:
    forms = indexed["boejninger"].split()
    stem_of = Stemmer(dict(zip(forms[::2], forms[1::2], strict=True)))
    known = set(indexed["termer"].split())
    nowhere = {
        betyder
        for gruppe in soegedata.grupper
        for betyder in gruppe.betyder
        if any(stem_of(word) not in known for word in words_in(betyder))
    }
    assert nowhere == set()


def test_a_word_stands_once_in_its_group(soegedata: data.Soegedata) -> None:
    twice = [
        word for gruppe in soegedata.grupper for word in gruppe.ord if gruppe.ord.count(word) > 1
    ]
    assert twice == []


def test_danger_is_shown_first(index: str) -> None:
    asks = ("112", "selvmord", "selvmrod", "akut", "Ring 112!", "hun vil ikke leve mere")
    does_not = ("fokusteam", "far", "underretning", "blå mærker")
    found = zip((*asks, *does_not), ask.answers(ROOT, index, (*asks, *does_not)), strict=True)
    assert [query for query, answer in found if answer.akut] == list(asks)


def test_pages_and_only_pages_that_help_are_found(
    addresses: list[str], indexed: dict[str, Any]
) -> None:
    assert len(addresses) == len(set(addresses))
    steps = [a for a in addresses if a.startswith("handleveje/") and a.count("/") > 2]
    assert steps == []
    assert "handleveje/underretning/" in addresses and "akut/" in addresses
    assert not {"", "soeg/", "404.html"} & set(addresses)
    empty = [each for each in indexed["sider"] if not each[1] or not each[3]]
    assert empty == []


CASES = (
    ("synonymer.yml", "grupper:", "gruper:", "MANGLER"),
    ("synonymer.yml", "    betyder: [misbrug", "    betider: [misbrug", "NOEGLE"),
    ("soegning.yml", 'moenster: "*"', "moenster: a", "SIDETYPE"),
    ("soegning.yml", "vaegt: 115", "vaegt: 900", "TYPE"),
)


@pytest.mark.parametrize(("name", "before", "after", "code"), CASES)
def test_a_fault_is_told_with_its_line(
    tmp_path: Path, name: str, before: str, after: str, code: str
) -> None:
    for path in map(Path, (data.SYNONYMER, data.SOEGNING)):
        text = (ROOT / path).read_text("utf-8")
        assert path.name != name or before in text
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text.replace(before, after) if path.name == name else text, "utf-8")
    with pytest.raises(ContentError) as error:
        data.parse_soegedata(load_files(tmp_path, ["guides"]))
    assert code in {finding.code for finding in error.value.findings}
    assert all(finding.path.endswith(name) for finding in error.value.findings)
