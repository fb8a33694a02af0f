"""What editors have written for the search: enough of it, and nothing that leads nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.search import data
from build_scripts.search.index import Indeks
from build_scripts.search.opened_index import Soegebog
from build_scripts.search.ranking import svar
from build_scripts.search.words import ord_i
from linealen import ContentError
from tests.conftest import ROOT

FEWEST_GROUPS = 80


def test_there_are_enough_synonyms(soegedata: data.Soegedata) -> None:
    assert len(soegedata.grupper) >= FEWEST_GROUPS


def test_what_a_synonym_means_is_a_word_of_the_site(
    bog: Soegebog, soegedata: data.Soegedata
) -> None:
    nowhere = {
        betyder
        for gruppe in soegedata.grupper
        for betyder in gruppe.betyder
        if any(bog.stamme(word) not in bog.number for word in ord_i(betyder))
    }
    assert nowhere == set()


def test_a_word_stands_once_in_its_group(soegedata: data.Soegedata) -> None:
    twice = [
        word for gruppe in soegedata.grupper for word in gruppe.ord if gruppe.ord.count(word) > 1
    ]
    assert twice == []


def test_danger_is_shown_first(bog: Soegebog) -> None:
    for query in ("112", "selvmord", "selvmrod", "akut", "Ring 112!", "hun vil ikke leve mere"):
        assert svar(bog, query).akut, query
    for query in ("fokusteam", "far", "underretning", "blå mærker"):
        assert not svar(bog, query).akut, query


def test_pages_and_only_pages_that_help_are_found(indeks: Indeks) -> None:
    addresses = [side.adresse for side in indeks.sider]
    assert len(addresses) == len(set(addresses))
    steps = [a for a in addresses if a.startswith("handleveje/") and a.count("/") > 2]
    assert steps == []
    assert "handleveje/underretning/" in addresses and "akut/" in addresses
    assert not {"", "soeg/", "404.html"} & set(addresses)
    assert [side for side in indeks.sider if not side.titel or not side.beskrivelse] == []


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
    for path in (data.SYNONYMER, data.SOEGNING):
        text = (ROOT / path).read_text("utf-8")
        assert path.name != name or before in text
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text.replace(before, after) if path.name == name else text, "utf-8")
    with pytest.raises(ContentError) as error:
        data.load(tmp_path)
    assert code in {finding.code for finding in error.value.findings}
    assert all(finding.path.endswith(name) for finding in error.value.findings)
