"""No grave sign stops at an age or a role without a reason, and each has a milder sister."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from linealen import Lineal
from linealen.model import ALVORLIGE, Tegn
from tests.conftest import ROOT
from tests.documents import document

UFOEDT = "ufoedt"
TEMAER: list[dict[str, Any]] = document(ROOT / "tests/linealen/temaer.yml", ROOT).data["temaer"]
HVERT_TEMA = pytest.mark.parametrize("tema", TEMAER, ids=[tema["id"] for tema in TEMAER])


def born(lineal: Lineal) -> list[str]:
    return [alder.id for alder in lineal.aldre if alder.id != UFOEDT]


def named(lineal: Lineal, ids: Iterable[str]) -> list[Tegn]:
    known = {tegn.id: tegn for tegn in lineal.tegn}
    return [known[id_] for id_ in ids]


def excused(tema: dict[str, Any], key: str) -> list[str]:
    reasons = tema.get(key, [])
    assert all(reason["grund"].endswith(".") for reason in reasons)
    return [alder for reason in reasons for alder in reason["aldre"]]


def test_every_grave_sign_of_a_born_child_belongs_to_one_theme(lineal: Lineal) -> None:
    sorted_in = [id_ for tema in TEMAER for id_ in tema["tegn"]]
    grave = [t.id for t in lineal.tegn if t.alvor in ALVORLIGE and t.aldre != (UFOEDT,)]
    assert sorted(sorted_in) == sorted(grave)


@HVERT_TEMA
def test_a_theme_has_no_hole_but_those_with_a_reason(lineal: Lineal, tema: dict[str, Any]) -> None:
    signs = named(lineal, tema["tegn"])
    holes = {
        alder: missing
        for alder in born(lineal)
        if (
            missing := {rolle.id for rolle in lineal.roller}
            - {rolle for tegn in signs if alder in tegn.aldre for rolle in tegn.roller}
        )
    }
    assert list(holes) == excused(tema, "ikke"), holes
    assert all(len(missing) == len(lineal.roller) for missing in holes.values())


@HVERT_TEMA
def test_what_is_grave_has_a_milder_sister_at_each_age(
    lineal: Lineal, tema: dict[str, Any]
) -> None:
    sisters = named(lineal, tema.get("mildere", []))
    assert not [tegn.id for tegn in sisters if tegn.alvor in ALVORLIGE]
    assert bool(sisters) != bool(tema.get("uden_mildere"))
    if not sisters:
        return
    asked = [a for a in born(lineal) if any(a in t.aldre for t in named(lineal, tema["tegn"]))]
    alone = [alder for alder in asked if not any(alder in tegn.aldre for tegn in sisters)]
    assert alone == excused(tema, "mildere_ikke")
