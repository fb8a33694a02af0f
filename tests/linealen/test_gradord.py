"""How strong a sign is: asked in words that fit it, and not at all where it changes nothing."""

from __future__ import annotations

import pytest

from linealen import AnswerError, Lineal, Skala
from linealen.model import (
    GRAD,
    GRAD_BARNET,
    GRAD_OMKRING,
    GRAD_SPOERGES_IKKE,
    UDEN_OM_SKALAEN,
    UFOEDT,
    VED_IKKE,
)
from tests.linealen.case import Case

NOK_I_SIG_SELV = "maerker-uden-forklaring"


@pytest.fixture
def case(lineal: Lineal, skala: Skala) -> Case:
    return Case(lineal, skala)


@pytest.mark.parametrize(("sign", "asked"), [
    ("trist-det-meste-af-tiden", GRAD_BARNET),
    ("skader-sig-selv", GRAD_BARNET),
    ("foraeldre-siger-nej", GRAD_OMKRING),
    ("beskidt-hjem", GRAD_OMKRING),
    ("for-taet-paa", GRAD_OMKRING),
    ("gravid-ked-af-det", GRAD_OMKRING),
    (NOK_I_SIG_SELV, GRAD_SPOERGES_IKKE),
    ("omskaaret", GRAD_SPOERGES_IKKE),
    ("gravid-i-fare-nu", GRAD_SPOERGES_IKKE),
])  # fmt: skip
def test_a_sign_is_asked_about_in_words_that_fit_it(lineal: Lineal, sign: str, asked: str) -> None:
    assert next(t.grad for t in lineal.tegn if t.id == sign) == asked


def test_nobody_is_asked_whether_an_unborn_child_can_do_what_it_usually_does(
    lineal: Lineal,
) -> None:
    asked = {t.grad for t in lineal.tegn if UFOEDT in t.aldre}
    assert asked <= {GRAD_OMKRING, GRAD_SPOERGES_IKKE}


def test_what_is_enough_as_it_is_may_be_told_without_how_strong(case: Case) -> None:
    case.see(NOK_I_SIG_SELV)
    del case.data["tegn"][NOK_I_SIG_SELV]["grad"]
    assert case.judged().uden_om_skalaen == ("overgreb",)


def test_what_is_on_the_scale_may_not(case: Case) -> None:
    case.see("skader-sig-selv")
    del case.data["tegn"]["skader-sig-selv"]["grad"]
    with pytest.raises(AnswerError) as caught:
        case.judged()
    assert (caught.value.kode, caught.value.sted) == ("mangler", "tegn/»skader-sig-selv«/grad")


def test_how_strong_it_is_changes_nothing_where_it_is_not_asked(case: Case) -> None:
    signs = [t for t in case.lineal.tegn_for("6-10", "skole") if t.alvor in UDEN_OM_SKALAEN]
    assert len(signs) > 20
    for sign in signs:
        case.data["tegn"] = {sign.id: {"svar": "ja", "hyppighed": "ofte"}}
        case.put(rolle="skole", varighed="over-tre-maaneder", udvikling="vaerre").risk(3)
        unasked = case.judged()
        for grad in (*GRAD, VED_IKKE):
            case.see(sign.id, grad=grad)
            told = case.judged()
            assert (told.baand, told.uden_om_skalaen, told.plan) == (
                unasked.baand, unasked.uden_om_skalaen, unasked.plan,
            ), (sign.id, grad)  # fmt: skip
