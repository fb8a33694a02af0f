"""A band's own name can be anything but another band's."""

from __future__ import annotations

import re
from dataclasses import replace

from build_scripts import content
from build_scripts.udgaver import band_names
from linealen.model import Skala
from tests.conftest import ROOT
from tests.sites import EKSEMPLER
from tests.udgaver.udgavefil import DAG

TURNED = EKSEMPLER[2]


def kaldt(skala: Skala, baand: str, navn: str) -> Skala:
    trin = tuple(replace(each, navn=navn) if each.baand == baand else each for each in skala.trin)
    return replace(skala, trin=trin)


def test_a_shared_name_belongs_to_its_own_band() -> None:
    built = content.load(ROOT, TURNED, DAG)
    for baand in built.lineal.baand:
        for other in built.lineal.baand:
            skala = kaldt(built.skala, baand.id, other.navn.upper())
            found = list(band_names.check_band_names(skala, built.lineal, built.fil))
            assert len(found) == (baand.id != other.id), (baand.id, other.id)
            assert all(each.line > 100 and other.id in each.message for each in found)


def test_every_edition_keeps_to_it() -> None:
    for udgave in (content.NEUTRAL, *EKSEMPLER):
        built = content.load(ROOT, udgave, DAG)
        assert list(band_names.check_band_names(built.skala, built.lineal, built.fil)) == []


def test_the_rules_are_in_words_that_hold_whichever_way_the_scale_runs() -> None:
    """»One step up« is milder where the highest is best."""
    for regel in content.load(ROOT).lineal.regler:
        assert not re.search(r"\b(?:op|ned|højere|lavere)\b", regel.i_ord), regel.id
