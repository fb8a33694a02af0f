"""Sets of answers in a condition: one of them, or none of them, and how that is said."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from hypothesis import assume, given

from build_scripts.veje.load import FOLDER
from build_scripts.veje.words import condition_words
from linealen import Lineal
from linealen.betingelser import Betingelse, ErIkkeSvar, ErSvar, Kendt, Ukendt, holder
from linealen.handlevej import Handlevej
from linealen.load_betingelse import WORDS
from linealen.tilstande import enumerate_states
from linealen.walk import situation
from tests.conftest import ROOT
from tests.ordene import VEJORD
from tests.quick_ring import examples
from tests.veje import rigtige, tilfaeldige
from tests.veje.vejmappe import check, copy, edit


@pytest.fixture
def vej(tmp_path: Path, lineal: Lineal) -> Handlevej:
    copy(tmp_path)
    return check(tmp_path, lineal).veje[0]


@pytest.mark.parametrize(
    ("svar", "ikke", "given_"),
    [
        (True, False, ("bange",)),
        (True, False, ("maerker", "bange")),  # one of those ticked off is enough
        (False, True, ("ingen",)),
        (False, False, ()),  # nobody asked: neither is so
    ],
)
def test_a_set_of_several_answers(
    vej: Handlevej, svar: bool, ikke: bool, given_: tuple[str, ...]
) -> None:
    her = situation(vej, (("tegn", given_),) if given_ else (), frozenset())
    assert holder(ErSvar("tegn", ("bange", "maerker")), her) is svar
    assert holder(ErIkkeSvar("tegn", ("bange", "maerker")), her) is ikke


@examples(50)
@given(tilfaeldige.veje, tilfaeldige.fakta)
def test_each_word_has_its_opposite_wherever_the_step_was_answered(
    vej: Handlevej, fakta: frozenset[str]
) -> None:
    found = enumerate_states(vej, fakta)
    assume(not found.brister and len(found.alle) < 300)
    for state in found.alle:
        her = situation(vej, state.givet, fakta)
        for trin in vej.trin.values():
            assert holder(Kendt(trin.id), her) != holder(Ukendt(trin.id), her)
            for svar in ((trin.svar[0].id,), tuple(each.id for each in trin.svar[:2])):
                either: tuple[Betingelse, ...] = (
                    ErSvar(trin.id, svar),
                    ErIkkeSvar(trin.id, svar),
                )
                assert sum(holder(each, her) for each in either) == (trin.id in her.givet)


def test_sets_read_as_danish(vej: Handlevej) -> None:
    said = partial(condition_words, vej, rigtige.neutral().lineal, VEJORD)
    assert said(ErSvar("fare", ("ja", "nej"))) == (
        "svaret på »Er barnet i fare?« er »Ja« eller »Nej«"
    )
    assert said(ErIkkeSvar("fare", ("ja", "nej"))) == (
        "svaret på »Er barnet i fare?« ikke er »Ja« eller »Nej«"
    )


def test_the_writers_table_names_every_word_there_is() -> None:
    text = (ROOT / FOLDER / "README.md").read_text("utf-8")
    table = text[text.index("| Ord |") : text.index("**Er der ikke svaret")]
    assert [word for word in WORDS if f"`{word}: " not in table] == []


def test_a_table_of_sets_leads_where_it_says(tmp_path: Path, lineal: Lineal) -> None:
    folder = copy(tmp_path)
    edit(
        folder, "vej.yml",
        "          - naar: {rolle: [skole, sfo-klub]}\n            gaa: hold-moede\n"
        "          - ellers: ring-nu\n",
        "          - naar: {svar: {tegn: [bange, ingen]}}\n            gaa: ring-nu\n"
        "          - naar: {alle: [{ikke_svar: {tegn: [bange, ingen]}}, "
        "{svar: {arbejde: [skole, andre]}}]}\n            gaa: hold-moede\n",
    )  # fmt: skip
    found = check(tmp_path, lineal)
    assert found.findings == ()
    assert [vej.id for vej in found.veje] == ["god"]
