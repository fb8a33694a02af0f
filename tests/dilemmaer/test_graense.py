"""A changed rule names the dilemmas whose meaning it changes: they run on the ruler's own rules."""

from __future__ import annotations

from dataclasses import replace

import pytest

from build_scripts.dilemmaer.check import checked
from build_scripts.dilemmaer.load import FOLDER, load_dilemmaer
from linealen import Lineal
from tests.conftest import ROOT
from tests.dilemmaer.rigtige import PATHS, neutral, read

LINEAL, SKALA = neutral().lineal, neutral().skala


def told(lineal: Lineal) -> dict[str, tuple[str, ...]]:
    """What ``check`` says of the real dilemmas under another ruler, by dilemma."""
    found = checked(load_dilemmaer(ROOT, lineal, SKALA, PATHS), lineal, SKALA)
    return {id_: tuple(str(each) for each in findings) for id_, findings in found.brudte.items()}


@pytest.mark.parametrize(
    ("limit", "change", "rule"),
    [
        ("samme_vej_tegn", -1, "tegn-samme-vej"),
        ("dimensioner_alvorlig", -1, "flere-sider"),
        ("beskyttelse_antal", -1, "beskyttende-forhold"),
    ],
)
def test_a_lower_limit_names_the_dilemmas_and_the_rule(limit: str, change: int, rule: str) -> None:
    """And those that keep their meaning are left alone."""
    assert read().brudte == {}
    value = getattr(LINEAL.graenser, limit) + change
    found = told(replace(LINEAL, graenser=replace(LINEAL.graenser, **{limit: value})))
    assert 0 < len(found) < len(read().dilemmaer)
    for id_, findings in found.items():
        for finding in findings:
            assert finding.startswith(f"{FOLDER}/{id_}/dilemma.yml:")
            assert ": BAAND Reglerne giver »" in finding
            assert rule in finding.split("Regler, der taler: ")[1].split(". Ret")[0]


def test_a_sign_that_weighs_otherwise_names_the_dilemmas_that_show_it() -> None:
    found = told(
        replace(
            LINEAL,
            tegn=tuple(
                replace(tegn, alvor="alvorligt") if tegn.id == "har-forandret-sig" else tegn
                for tegn in LINEAL.tegn
            ),
        )
    )
    assert "en-ny-stilhed" in found
    shown = {
        dilemma.id
        for dilemma in read().dilemmaer
        for scene in dilemma.scener.values()
        if "har-forandret-sig" in scene.viste_tegn
    }
    assert set(found) <= shown


def test_a_sign_that_is_gone_names_the_dilemmas_that_use_it() -> None:
    gone = "har-forandret-sig"
    found = told(replace(LINEAL, tegn=tuple(tegn for tegn in LINEAL.tegn if tegn.id != gone)))
    used = {
        dilemma.id
        for dilemma in read().dilemmaer
        for scene in dilemma.scener.values()
        if gone in (*scene.tegnvalg, *scene.kodet.tegn)
    }
    assert set(found) == used
    assert all(any(f"»{gone}«" in each for each in findings) for findings in found.values())
