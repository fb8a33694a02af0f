"""What to do: actions follow what was seen, and only then the band and the user's own mark."""

from __future__ import annotations

import pytest

from linealen import Lineal, Skala
from linealen.model import ALVORLIGE, BAAND
from tests.linealen.case import Case
from tests.linealen.test_hjemmet import talks


@pytest.fixture
def case(lineal: Lineal, skala: Skala) -> Case:
    return Case(lineal, skala)


def planned(case: Case) -> list[str]:
    plan = case.judged().plan
    return [*plan.foerst, *plan.egne]


def for_band(lineal: Lineal, band: str) -> set[str]:
    return {h.id for h in lineal.handlinger if band in h.gaelder}


def mark(case: Case, band: str | None) -> Case:
    step = None if band is None else case.skala.pladser[band][0]
    return case.put(maerke={"foer": None, "endeligt": step})


def test_a_worry_that_points_at_nothing_is_talked_about_at_home(case: Case) -> None:
    assert "bekymring-foraeldre" in planned(case.sign("bekymrende"))


@pytest.mark.parametrize("band", [None, *BAAND])
def test_honour_anywhere_means_no_talk_at_home(
    lineal: Lineal, skala: Skala, band: str | None
) -> None:
    """However mild the sign, whoever asks, whatever the user's own mark."""
    signs = [tegn for tegn in lineal.tegn if "aere" in tegn.peger_paa]
    assert {tegn.alvor for tegn in signs} >= {"opmaerksom", "bekymrende", "alvorligt", "mistanke"}
    for tegn in signs:
        for rolle in tegn.roller:
            case = Case(lineal, skala).put(alder=tegn.aldre[-1], rolle=rolle).see(tegn.id)
            plan = planned(mark(case, band))
            assert "aere-kontakt-ikke-hjemmet" in plan, tegn.id
            assert not talks(lineal) & set(plan), (tegn.id, rolle)


def test_a_grave_sign_of_violence_withdraws_the_talk(case: Case) -> None:
    plan = planned(case.sign("alvorligt", kind="fysisk-vold"))
    assert not talks(case.lineal) & set(plan)
    assert "peger-paa-vold-leder" in plan
    assert plan.index("peger-paa-vold-leder") < plan.index("alvorlig-leder-i-dag")


def test_one_sign_that_may_be_violence_asks_the_leader_first_and_two_ring(case: Case) -> None:
    case.sign("bekymrende", kind="fysisk-vold")
    assert planned(case)[0] == "hjemmet-efter-lederen"
    assert "peger-paa-vold-leder" not in planned(case)
    case.see("farer-sammen", "anspaendt-og-paa-vagt")
    assert "hjemmet-efter-lederen" not in planned(case)
    assert "peger-paa-vold-leder" in planned(case)


@pytest.mark.parametrize("slags", [["vold"], ["seksuelle-overgreb"], ["ved-ikke"], []])
def test_a_doubt_is_met_with_advice_the_same_day(case: Case, slags: list[str]) -> None:
    plan = planned(case.put(overgreb={"svar": "tvivl", "slags": slags}))
    assert plan[0] == "peger-paa-vold-leder"


def test_a_path_withdraws_what_the_band_under_it_would_have_said(case: Case) -> None:
    mark(case.see("slaaet-fortalt-eller-set"), "bekymring")
    plan = case.judged().plan
    assert plan.foerst[0] == "overgreb-leder-nu"
    assert "peger-paa-vold-leder" not in planned(case)
    assert "bekymring-leder-alene" in plan.egne
    assert not talks(case.lineal) & set(planned(case))


@pytest.mark.parametrize(("alder", "sign", "action"), [
    ("13-18", "har-ikke-lyst-til-at-leve", "doe-hjaelp-i-dag"),
    ("6-10", "foraelder-vil-ikke-leve", "doe-voksen"),
    ("13-18", "skader-sig-selv", "selvskade-i-dag"),
    ("6-10", "gemmer-maerker", "laege-i-dag"),
    ("6-10", "bloedning-i-underlivet", "laege-i-dag"),
    ("3-6", "har-mistet-noget-det-kunne", "laege-tid"),
    ("6-10", "ondt-i-taenderne", "tandlaege-tid"),
    ("1-3", "har-slugt-noget", "gift-ring"),
    ("ufoedt", "gravid-bruger-rusmidler", "gravid-rus-ambulatorium"),
])  # fmt: skip
def test_a_sign_that_calls_for_help_puts_the_help_before_the_band(
    case: Case, alder: str, sign: str, action: str
) -> None:
    plan = planned(case.put(alder=alder).see(sign))
    assert action in plan
    band = {id_ for each in BAAND for id_ in for_band(case.lineal, each)}
    assert not band & set(plan[: plan.index(action)])


def test_every_help_has_an_action_for_everyone_who_sees_its_sign(lineal: Lineal) -> None:
    """A dentist is not sent to the dentist."""
    for tegn in lineal.tegn:
        for hjaelp in tegn.kalder_paa:
            helping = [h for h in lineal.handlinger if hjaelp in (*h.gaelder, *h.kraever)]
            roles = {rolle for h in helping for rolle in h.roller}
            own = {"tandpleje"} if hjaelp == "tandlaege" else set()
            assert set(tegn.roller) - own <= roles, (tegn.id, hjaelp)


def test_what_points_at_exploitation_is_not_met_with_questions_in_front_of_others(
    case: Case,
) -> None:
    case.put(alder="13-18").see("pakker-og-vaaben")
    assert "peger-paa-udnyttelse" in planned(case)


def test_not_knowing_whether_there_is_danger_comes_first_of_all(case: Case) -> None:
    assert planned(case.put(fare="ved-ikke"))[0] == "fare-ved-ikke-ring"
    case.see("har-ikke-lyst-til-at-leve").sign("alvorligt", kind="fysisk-vold")
    assert planned(case)[:3] == ["fare-ved-ikke-ring", "fare-ved-ikke-lukket", "doe-bliv-hos"]
    assert "fare-ved-ikke-ring" not in planned(case.put(fare="nej"))


def test_an_own_mark_below_keeps_the_suggestions_actions_first(case: Case) -> None:
    mark(case.see("naesten-ikke-i-skole"), "opmaerksomhed")
    plan = case.judged().plan
    suggested, own = (
        for_band(case.lineal, band) for band in ("alvorlig-bekymring", "opmaerksomhed")
    )
    assert set(plan.foerst) <= suggested and "alvorlig-leder-i-dag" in plan.foerst
    assert set(plan.egne) <= own and "opmaerksomhed-dato" in plan.egne


def test_an_action_is_said_once(case: Case) -> None:
    """It holds for both bands: the graver one has it."""
    both = "bekymring-soeskende"
    mark(case.see("naesten-ikke-i-skole"), "bekymring")
    plan = case.judged().plan
    assert both in plan.foerst and both not in plan.egne and plan.egne


def test_an_own_mark_above_is_acted_on(case: Case) -> None:
    mark(case.sign("opmaerksom"), "meget-alvorlig-bekymring")
    plan = case.judged().plan
    assert case.baand() == "opmaerksomhed"
    assert plan.foerst[0] == "meget-alvorlig-leder-i-dag"
    assert set(plan.foerst) <= for_band(case.lineal, "meget-alvorlig-bekymring")
    assert plan.egne == ()


@pytest.mark.parametrize("band", [None, "bekymring"])
def test_no_mark_or_the_same_mark_adds_nothing(case: Case, band: str | None) -> None:
    plan = mark(case.sign("bekymrende"), band).judged().plan
    assert plan.foerst[0] == "bekymring-leder"
    assert plan.egne == ()


def test_an_action_is_shown_only_to_the_roles_it_is_for(lineal: Lineal, skala: Skala) -> None:
    for rolle in (v.id for v in lineal.roller):
        case = Case(lineal, skala).put(rolle=rolle).see("naesten-ikke-i-skole")
        ids = planned(mark(case, "bekymring"))
        assert all(rolle in h.roller for h in lineal.handlinger if h.id in ids)
        assert ids


def test_several_kinds_are_thought_over_and_a_single_mild_sign_is_not(case: Case) -> None:
    case.see("farer-sammen")
    assert case.judged().overvej == ()
    case.see("anspaendt-og-paa-vagt")
    assert case.judged().overvej == ("fysisk-vold",)
    assert all(
        tegn.alvor not in ALVORLIGE for tegn in case.lineal.tegn if tegn.id in case.data["tegn"]
    )


def test_not_knowing_of_a_plan_to_die_calls_for_the_same_help_as_knowing(case: Case) -> None:
    """Beside something grave of the same kind, or a line that is said yes to; else one asks."""
    case.unsure("har-ikke-lyst-til-at-leve", "plan-om-at-tage-sit-liv")
    assert case.judged().plan.foerst[0] == "doe-spoerg"
    case.put(linjer={"leve": "ja"})
    assert "doe-hjaelp-i-dag" in case.judged().plan.foerst
    case.put(linjer={}).see("skader-sig-selv")
    assert "doe-hjaelp-i-dag" in case.judged().plan.foerst


def test_faint_hints_of_violence_do_not_start_an_alarm(case: Case) -> None:
    case.see("farer-sammen", "tit-til-laege-med-skader", hyppighed="en-gang", grad="lidt")
    assert "peger-paa-vold-leder" not in case.judged().plan.foerst
    case.see("farer-sammen", "tit-til-laege-med-skader")
    assert "peger-paa-vold-leder" in case.judged().plan.foerst


@pytest.mark.parametrize(("alder", "sign", "action", "instead_of"), [
    ("0-1", "skader-foer-barnet-kan-flytte-sig", "overgreb-skade", "overgreb-leder-nu"),
    ("6-10", "maerker-uden-forklaring", "overgreb-skade", "overgreb-leder-nu"),
    ("ufoedt", "gravid-udsat-for-vold", "overgreb-gravid", "overgreb-leder-nu"),
    ("13-18", "plan-om-at-tage-sit-liv", "akut-vil-doe", "akut-ring-112"),
    ("ufoedt", "vil-tage-sit-liv-gravid", "akut-vil-doe-gravid", "akut-ring-112"),
    ("1-3", "har-slugt-noget", "akut-forgiftet", "akut-ring-112"),
])  # fmt: skip
def test_what_is_seen_decides_which_first_action_it_is(
    case: Case, alder: str, sign: str, action: str, instead_of: str
) -> None:
    """No injury without a doctor, and nobody who may die is sent to the telephone queue."""
    plan = case.put(alder=alder).see(sign).judged().plan
    assert plan.foerst[0] == action
    assert instead_of not in plan.foerst


def test_home_is_not_rung_about_a_wish_to_die_where_home_may_be_the_danger(case: Case) -> None:
    case.put(alder="10-13").see(
        "har-ikke-lyst-til-at-leve", "farer-sammen", "bange-for-bestemt-person"
    )
    plan = planned(case)
    assert "doe-hjaelp-uden-hjemmet" in plan
    assert "doe-hjaelp-i-dag" not in plan
