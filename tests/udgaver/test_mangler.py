"""Unfilled is not broken: it can be a draft, it is told with its line, and it is not published."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from build_scripts import content
from build_scripts.ground.yaml_source import parse_document
from build_scripts.udgaver import missing, renewal
from build_scripts.udgaver.model import Udgave
from tests.conftest import ROOT
from tests.sites import EKSEMPLER
from tests.udgaver.udgavefil import DAG, HEL, NAVN, laes, skift

UDEN = [
    ("the number by day", '    telefon: "20 00 01 11"\n', "", "kontakter.modtagelse-dag.telefon"),
    ("the number by night", '    telefon: "20 00 01 12"\n', "",
     "kontakter.modtagelse-doegn.telefon"),
    ("the day it was rung", '    kontrolleret: "2026-10-05"\n', "",
     "kontakter.modtagelse-dag.kontrolleret"),
    ("an owner", "  ejer: Center for Børn og Forebyggelse i Storbælle\n", "", "redaktion.ejer"),
    ("somebody to write to", "  indhold: {navn: Redaktionen for Trygt videre, "
     'mail: redaktion@storbaelle.example, telefon: "20 00 01 01"}\n', "", "redaktion.indhold"),
    ("somebody for accessibility", "  tilgaengelighed: {navn: Webteamet i Storbælle, "
     'mail: web@storbaelle.example, telefon: "20 00 01 02"}\n', "", "redaktion.tilgaengelighed"),
    ("the plan of stk. 2", '  stk2: {vedtaget: "2025-06-17", '
     'adresse: "https://storbaelle.example/beredskab-overgreb"}\n', "", "planer.stk2"),
    ("an accessibility statement", "was:\n  adresse: "
     "https://was.example/storbaelle-trygt-videre\n", "", "was.adresse"),
    ("a text of its own", "tekst: Ring, også når du er i tvivl.", "tekst: UDFYLD Ring.",
     "kontakter.modtagelse-dag.tekst"),
    ("a name of its own", "navn: Trygt videre", "navn: UDFYLD", "navn"),
    ("a local step of its own", "tekst: Udfyld Storbælles", "tekst: UDFYLD", "lokale_trin.0.tekst"),
]  # fmt: skip


@pytest.mark.parametrize(("what", "old", "new", "noegle"), UDEN, ids=[u[0] for u in UDEN])
def test_what_is_unfilled_can_be_read_and_is_told(
    what: str, old: str, new: str, noegle: str
) -> None:
    text, line = skift(old, new)
    found = missing.mangler(laes(text))
    assert [each.noegle for each in found] == [noegle], what
    finding = missing.as_findings(found, parse_document(text, NAVN))[0]
    assert finding.code == "UUDFYLDT" and finding.path == NAVN and noegle in finding.message
    assert finding.line == line or not new, "a missing key is told at the block it is missing from"
    assert finding.line <= line


@pytest.mark.parametrize("udgave", EKSEMPLER)
def test_the_examples_are_whole(udgave: str) -> None:
    assert missing.mangler(content.load(ROOT, udgave, DAG).udgave) == ()


def test_the_neutral_edition_is_exempt() -> None:
    neutral = content.load(ROOT).udgave
    assert missing.mangler(neutral) == ()
    # It would lack most things as somebody's own.
    assert len(missing.mangler(replace(neutral, kommune="Nogens Kommune"))) > 5


@pytest.mark.parametrize(
    ("vedtaget", "dag", "gammel"),
    [
        ("2022-11-25", date(2026, 11, 25), False),
        ("2022-11-24", date(2026, 11, 25), True),
        ("2024-02-29", date(2028, 2, 29), False),
        ("2024-02-29", date(2028, 3, 1), True),
        ("2021-01-01", date(2026, 1, 1), True),
    ],
)
def test_a_plan_is_too_old_the_day_after_four_years(vedtaget: str, dag: date, gammel: bool) -> None:
    assert renewal.plan_is_old(vedtaget, dag) is gammel


def test_every_free_text_of_an_edition_is_looked_at() -> None:
    """Each text that a municipality writes can be left as UDFYLD, and then it is told."""
    alle = [sted for sted, tekst in missing.tekster(laes(HEL)) if tekst]
    skrevne = _texts(laes(HEL))
    assert len(alle) >= 60
    assert {tekst for _, tekst in missing.tekster(laes(HEL)) if tekst} >= skrevne


def _texts(udgave: Udgave) -> set[str]:
    """Everything in the file behind a key that is free text, read without our reader."""
    keys = "navn|undertitel|kommune|model_navn|lineal_navn|logo_tekst|ejer|tekst|aabent"
    keys += "|hvornaar|saadan"
    scale = HEL[HEL.index("skala:") : HEL.index("planer:")]
    found = re.findall(rf"^ *({keys}): (?!\{{)(.+)$", HEL.replace(scale, ""), re.M)
    return {value for _, value in found}
