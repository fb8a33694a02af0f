"""Nobody is told to speak at home where an answer points at danger there, whatever the answers:
every line, every sign, every kind and degree of doubt is tried."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

import pytest

from linealen import Lineal, Skala
from linealen.model import ALVORLIGE, BAAND, OVERGREB, SIG_INTET, VED_IKKE, Tegn
from tests.conftest import ROOT
from tests.linealen.case import Case

# An order that reaches those at home; »før du siger« and »spørg, hvem der« do not.
TALK_AT_HOME = re.compile(
    r"[Tt]al med (din leder og med )?forældrene|[Ss]ig det til (dem|forældrene)"
    r"|[Ss]pørg forældrene|[Rr]ing til forældrene|[Hh]jælp familien"
)
HOME_LINES = {"skader", "vold", "bange", "seksuelt", "kontrol", "gravid-vold", "gravid-barnet"}
MARKS = (None, *BAAND)


def talks(lineal: Lineal) -> set[str]:
    """The actions that are a talk with those at home."""
    return {h.id for h in lineal.handlinger if TALK_AT_HOME.search(h.tekst)}


def of_bands(lineal: Lineal) -> set[str]:
    return {h.id for h in lineal.handlinger if set(h.gaelder) & set(BAAND)}


def marked(case: Case, band: str | None) -> Case:
    step = None if band is None else case.skala.pladser[band][0]
    return case.put(maerke={"foer": None, "endeligt": step})


def planned(case: Case) -> list[str]:
    plan = case.judged().plan
    return [*plan.foerst, *plan.egne]


def rings(lineal: Lineal, plan: list[str]) -> bool:
    """Does the plan say to ring the municipality or 112?"""
    return any(h.kontakt or h.numre for h in lineal.handlinger if h.id in plan)


def points_home(lineal: Lineal, tegn: Tegn) -> bool:
    """At a kind with a path of its own, or at what only the child may tell."""
    quiet = {h.id for h in lineal.hjaelp if h.sig_intet}
    own = {art.id for art in lineal.arter if art.spor}
    return bool(own.intersection(tegn.peger_paa) or quiet.intersection(tegn.kalder_paa))


def signs_that_point_home(lineal: Lineal) -> Iterator[tuple[Tegn, str]]:
    for tegn in lineal.tegn:
        if points_home(lineal, tegn):
            for alder in tegn.aldre:
                yield tegn, alder


def test_every_talk_at_home_gives_way_for_silence(lineal: Lineal) -> None:
    found = talks(lineal)
    assert len(found) >= 8
    for handling in lineal.handlinger:
        if handling.id in found:
            assert SIG_INTET in handling.viger_for, handling.id


@pytest.mark.parametrize("svar", ["ja", VED_IKKE])
def test_a_line_about_home_without_a_sign_silences_the_talk(
    lineal: Lineal, skala: Skala, svar: str
) -> None:
    tried = set()
    for alder, rolle in itertools.product(lineal.aldre, lineal.roller):
        for linje in lineal.linjer_for(alder.id, rolle.id):
            if linje.id not in HOME_LINES:
                continue
            tried.add(linje.id)
            case = Case(lineal, skala).put(alder=alder.id, rolle=rolle.id)
            plan = case.put(linjer={linje.id: svar}).judged().plan
            where = (alder.id, rolle.id, linje.id)
            assert not talks(lineal) & set(plan.foerst), where
            assert rings(lineal, list(plan.foerst[:3])), where
            assert plan.hjemmet_venter and plan.spor, where
    assert tried == HOME_LINES


@pytest.mark.parametrize("band", MARKS)
def test_several_lines_and_the_persons_own_mark_change_nothing(
    lineal: Lineal, skala: Skala, band: str | None
) -> None:
    answers = {"skader": VED_IKKE, "vold": VED_IKKE, "bange": VED_IKKE}
    case = marked(Case(lineal, skala).put(alder="3-6", rolle="dagtilbud", linjer=answers), band)
    assert not talks(lineal) & set(planned(case))


@pytest.mark.parametrize("band", [None, "bekymring", "alvorlig-bekymring"])
def test_no_sign_that_points_home_leaves_the_talk_to_the_band(
    lineal: Lineal, skala: Skala, band: str | None
) -> None:
    """However mild, however faint; a mild one by itself only asks the leader first."""
    for tegn, alder in signs_that_point_home(lineal):
        for hyppighed, grad in (("en-gang", "lidt"), ("ofte", "meget")):
            case = Case(lineal, skala).put(alder=alder, rolle=tegn.roller[0])
            plan = marked(case.see(tegn.id, hyppighed=hyppighed, grad=grad), band).judged().plan
            said = talks(lineal) & {*plan.foerst, *plan.egne}
            assert not said & of_bands(lineal), (tegn.id, alder)
            assert plan.hjemmet_venter, tegn.id
            if tegn.alvor in ALVORLIGE:
                assert not said, (tegn.id, alder)


@pytest.mark.parametrize("band", [None, "opmaerksomhed", "bekymring"])
def test_not_knowing_of_a_grave_sign_that_points_home_silences_the_talk(
    lineal: Lineal, skala: Skala, band: str | None
) -> None:
    tried = 0
    for tegn, alder in signs_that_point_home(lineal):
        if tegn.alvor in ALVORLIGE:
            tried += 1
            case = Case(lineal, skala).put(alder=alder, rolle=tegn.roller[0]).unsure(tegn.id)
            plan = planned(marked(case, band))
            assert not talks(lineal) & set(plan), (tegn.id, alder)
            assert rings(lineal, plan), (tegn.id, alder)
    assert tried > 200


@pytest.mark.parametrize("svar", OVERGREB[1:])
def test_no_kind_and_no_degree_of_doubt_leaves_the_talk(
    lineal: Lineal, skala: Skala, svar: str
) -> None:
    """None named, "ved ikke", and every combination of them."""
    kinds = [*(slags.id for slags in lineal.slags), VED_IKKE]
    combinations = [
        list(each) for n in range(len(kinds) + 1) for each in itertools.combinations(kinds, n)
    ]
    assert [] in combinations and [VED_IKKE] in combinations
    for slags, band in itertools.product(combinations, MARKS):
        case = Case(lineal, skala).put(overgreb={"svar": svar, "slags": slags})
        plan = planned(marked(case, band))
        assert not talks(lineal) & set(plan), (slags, band)
        assert rings(lineal, plan[:2]), (slags, band)


def test_danger_known_or_not_leaves_no_talk_to_the_band(lineal: Lineal, skala: Skala) -> None:
    for fare, band in itertools.product(("ja", VED_IKKE), MARKS):
        case = marked(Case(lineal, skala).put(fare=fare).sign("bekymrende"), band)
        assert not talks(lineal) & set(planned(case)), (fare, band)


def test_a_child_is_not_outed(lineal: Lineal, skala: Skala) -> None:
    for sign in ("toer-ikke-vise-hvem-det-er", "modstand-mod-hvem-det-er"):
        for band in MARKS:
            case = Case(lineal, skala).put(alder="13-18", rolle="skole").see(sign)
            plan = planned(marked(case, band))
            assert plan[0] == "ikke-udstilles"
            assert not talks(lineal) & set(plan), (sign, band)


@pytest.mark.parametrize("sign", [
    "ondt-i-taenderne", "medicin-og-behandling-svigter", "har-mistet-noget-det-kunne",
])  # fmt: skip
@pytest.mark.parametrize("danger", ["holdt-oeje-med", "haardt-greb", "beder-dig-tie"])
def test_a_doctor_or_dentist_is_not_fetched_through_a_home_that_may_be_the_danger(
    lineal: Lineal, skala: Skala, sign: str, danger: str
) -> None:
    case = Case(lineal, skala).put(alder="10-13", rolle="skole").see(sign, danger)
    plan = planned(case)
    assert not talks(lineal) & set(plan)
    assert {"laege-uden-hjemmet", "tandlaege-uden-hjemmet"} & set(plan)


def test_not_knowing_of_danger_is_in_the_same_words_on_every_page(lineal: Lineal) -> None:
    words = next(h.tekst for h in lineal.handlinger if h.id == "fare-ved-ikke-ring")
    for page in ("akut.md", "linealen/_ark.md"):
        text = (ROOT / "docs" / page).read_text(encoding="utf-8").replace("*", "")
        assert words in " ".join(text.split()), page


# A wish to die ---------------------------------------------------------------------------------


def dying(lineal: Lineal) -> list[Tegn]:
    return [t for t in lineal.tegn if {"akut-psykiatri", "akut-psykiatri-voksen"} & {*t.kalder_paa}]


HELP = {
    "doe-bliv-hos", "doe-hjaelp-i-dag", "doe-hjaelp-uden-hjemmet", "doe-voksen", "akut-vil-doe",
    "akut-vil-doe-gravid",
}  # fmt: skip


def test_a_wish_to_die_always_yields_its_help(lineal: Lineal, skala: Skala) -> None:
    """Seen, or said yes to as a line with all under it unknown. Not known at all: one asks."""
    for tegn in dying(lineal):
        for alder in tegn.aldre:
            case = Case(lineal, skala).put(alder=alder, rolle=tegn.roller[0])
            assert HELP & set(planned(case.see(tegn.id))), tegn.id
            unsure = Case(lineal, skala).put(alder=alder, rolle=tegn.roller[0]).unsure(tegn.id)
            assert "doe-spoerg" in planned(unsure), tegn.id
    for alder in ("3-6", "6-10", "10-13", "13-18"):
        under = [t.id for t in lineal.tegn_for(alder, "skole") if t.linje == "leve"]
        case = Case(lineal, skala).put(alder=alder, rolle="skole", linjer={"leve": "ja"})
        assert HELP & set(planned(case)), alder
        assert HELP & set(planned(case.unsure(*under))), alder
        for each in under:
            assert {*HELP, "doe-spoerg", "selvskade-i-dag"} & set(
                planned(Case(lineal, skala).put(alder=alder, rolle="skole").see(each).unsure(
                    *(other for other in under if other != each)
                ))
            ), each  # fmt: skip
        not_known = Case(lineal, skala).put(alder=alder, rolle="skole", linjer={"leve": VED_IKKE})
        assert "doe-spoerg" in planned(not_known)


def test_a_mild_word_about_not_being_there_asks_about_dying_today(
    lineal: Lineal, skala: Skala
) -> None:
    case = Case(lineal, skala).see("andre-har-det-bedre-uden")
    assert planned(case)[0] == "doe-spoerg"
    assert HELP & set(planned(case.unsure("plan-om-at-tage-sit-liv").put(linjer={"leve": "ja"})))


def test_not_knowing_something_grave_is_never_met_with_the_mildest(
    lineal: Lineal, skala: Skala
) -> None:
    """Every line and every grave sign, for every age and role: something is done today."""
    for alder, rolle in itertools.product(lineal.aldre, lineal.roller):
        who = {"alder": alder.id, "rolle": rolle.id}
        cases = {
            linje.id: Case(lineal, skala).put(linjer={linje.id: VED_IKKE}, **who)
            for linje in lineal.linjer_for(alder.id, rolle.id)
        } | {
            tegn.id: Case(lineal, skala).put(**who).unsure(tegn.id)
            for tegn in lineal.tegn_for(alder.id, rolle.id)
            if tegn.alvor in ALVORLIGE
        }
        for name, case in cases.items():
            plan = planned(case)
            assert plan[0] not in of_bands(lineal), (who, name)
            assert "opmaerksomhed-dato" not in plan, (who, name)


# Honour ----------------------------------------------------------------------------------------


def test_honour_comes_first_and_the_call_is_one(lineal: Lineal, skala: Skala) -> None:
    """Two calls about one child, one of them the milder, is no order."""
    for tegn in lineal.tegn:
        if "aere" not in tegn.peger_paa:
            continue
        for alder in tegn.aldre:
            case = Case(lineal, skala).put(alder=alder, rolle=tegn.roller[0]).see(tegn.id)
            forslag = case.judged()
            plan = forslag.plan.foerst
            orders = [o for o in ("aere-leder-og-myndighed", "aere-raad-i-dag") if o in plan]
            assert orders == [
                "aere-leder-og-myndighed" if forslag.uden_om_skalaen else "aere-raad-i-dag"
            ], tegn.id
            assert "peger-paa-vold-leder" not in plan, tegn.id
            if not forslag.uden_om_skalaen:
                assert plan[0] in ("aere-kontakt-ikke-hjemmet", "laege-uden-hjemmet"), tegn.id
            assert "opmaerksomhed-dato" not in plan, tegn.id


# The lists that nobody has chosen from --------------------------------------------------------


def test_a_talk_in_a_plain_list_says_when_it_may_not_be_had(lineal: Lineal) -> None:
    """On a page without JavaScript, before the engine: every action of a band is there at once."""
    for handling in lineal.handlinger:
        if handling.id in talks(lineal) & of_bands(lineal):
            assert handling.naar == "Kun når intet tyder på vold, overgreb eller ære", handling.id
        elif handling.naar:
            assert handling.kraever, handling.id
