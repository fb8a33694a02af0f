"""Each rule at its edge: the answer that is just enough, and the one that is just not."""

from __future__ import annotations

import itertools

import pytest

from linealen import Document, Lineal, Skala, load_skala
from linealen.model import BAAND
from tests.linealen.case import ALDER, LIFTS, ROLLE, Case


@pytest.fixture
def case(lineal: Lineal, skala: Skala) -> Case:
    return Case(lineal, skala)


def test_nothing_seen_is_trivsel_and_no_rule_speaks(case: Case) -> None:
    assert case.baand() == "trivsel"
    assert case.rules() == set()


@pytest.mark.parametrize(
    ("alvor", "hyppighed", "grad", "baand"),
    [
        ("opmaerksom", "en-gang", "lidt", "opmaerksomhed"),
        ("opmaerksom", "naesten-altid", "meget", "opmaerksomhed"),
        # What passes quickly, however often.
        ("bekymrende", "en-gang", "lidt", "opmaerksomhed"),
        ("bekymrende", "naesten-altid", "lidt", "opmaerksomhed"),
        ("bekymrende", "ved-ikke", "lidt", "opmaerksomhed"),
        # What is seldom and not strong; not knowing softens nothing.
        ("bekymrende", "en-gang", "noget", "opmaerksomhed"),
        ("bekymrende", "af-og-til", "noget", "opmaerksomhed"),
        ("bekymrende", "ved-ikke", "noget", "bekymring"),
        ("bekymrende", "en-gang", "ved-ikke", "bekymring"),
        ("bekymrende", "en-gang", "meget", "bekymring"),
        ("bekymrende", "ofte", "noget", "bekymring"),
        ("bekymrende", "naesten-altid", "meget", "bekymring"),
        ("alvorligt", "en-gang", "lidt", "alvorlig-bekymring"),
        ("alvorligt", "naesten-altid", "meget", "alvorlig-bekymring"),
    ],
)
def test_the_gravest_sign_sets_the_floor(
    case: Case, alvor: str, hyppighed: str, grad: str, baand: str
) -> None:
    case.sign(alvor, hyppighed=hyppighed, grad=grad)
    assert case.baand() == baand
    lifting = {"ofte-og-kraftigt"} if grad == "meget" and hyppighed != "en-gang" else set()
    assert case.rules() == {"alvorligste-tegn"} | lifting


@pytest.mark.parametrize(("grad", "udvikling", "baand"), [
    ("noget", "vaerre", "bekymring"), ("noget", "uaendret", "opmaerksomhed"),
    ("noget", "ved-ikke", "opmaerksomhed"), ("noget", "bedre", "opmaerksomhed"),
    ("lidt", "vaerre", "opmaerksomhed"),
])  # fmt: skip
def test_what_is_seldom_is_faint_only_while_it_does_not_get_worse(
    case: Case, grad: str, udvikling: str, baand: str
) -> None:
    case.sign("bekymrende", hyppighed="af-og-til", grad=grad).put(udvikling=udvikling)
    assert case.baand() == baand


def test_signs_on_three_sides_are_a_worry(case: Case) -> None:
    case.sign("opmaerksom", "psykisk").sign("opmaerksom", "social")
    assert case.baand() == "opmaerksomhed"
    case.sign("opmaerksom", "kognitiv")
    assert case.baand() == "bekymring"
    assert "flere-sider" in case.rules()


def test_worrying_signs_on_three_sides_are_serious(case: Case) -> None:
    case.sign("bekymrende", "psykisk").sign("bekymrende", "social")
    case.sign("opmaerksom", "kognitiv")
    assert case.baand() == "bekymring"
    case.sign("bekymrende", "kognitiv")
    assert case.baand() == "alvorlig-bekymring"


def test_five_signs_are_a_worry_even_on_two_sides(case: Case) -> None:
    for _ in range(2):
        case.sign("opmaerksom", "social").sign("opmaerksom", "psykisk")
    assert case.baand() == "opmaerksomhed"
    case.sign("opmaerksom", "psykisk")
    assert case.baand() == "bekymring"
    assert "mange-tegn" in case.rules()


def test_five_worrying_signs_are_serious(case: Case) -> None:
    for _ in range(4):
        case.sign("bekymrende", "social")
    assert case.baand() == "bekymring"
    case.sign("bekymrende", "psykisk")
    assert case.baand() == "alvorlig-bekymring"


@pytest.mark.parametrize(("serious", "light", "faint", "baand"), [
    (1, 1, 0, None), (2, 0, 0, "alvorlig-bekymring"), (0, 2, 0, None),
    (0, 3, 0, "alvorlig-bekymring"), (0, 2, 1, "bekymring"), (0, 0, 3, "bekymring"),
    (0, 0, 2, None), (1, 2, 0, "alvorlig-bekymring"),
])  # fmt: skip
def test_signs_that_point_the_same_way(
    case: Case, serious: int, light: int, faint: int, baand: str | None
) -> None:
    """Neglect has no path: what points at it stays on the scale, however grave."""
    for _ in range(serious):
        case.sign("alvorligt", kind="omsorgssvigt")
    for _ in range(light):
        case.sign("bekymrende", kind="omsorgssvigt")
    for _ in range(faint):
        case.sign("bekymrende", kind="omsorgssvigt", grad="lidt")
    said = [u for u in case.judged().begrundelser if u.regel == "tegn-samme-vej"]
    assert [None if u.baand is None else BAAND[u.baand] for u in said] == ([baand] if baand else [])
    if baand:
        assert case.protected(6).baand() == baand


@pytest.mark.parametrize(("soften", "baand"), [
    ({}, "meget-alvorlig-bekymring"), ({"udvikling": "bedre"}, "alvorlig-bekymring"),
])  # fmt: skip
def test_two_grave_signs_of_neglect_are_the_gravest_unless_something_softens(
    case: Case, soften: dict[str, object], baand: str
) -> None:
    case.sign("alvorligt", kind="omsorgssvigt")
    assert case.baand() == "alvorlig-bekymring"
    assert case.sign("alvorligt", kind="omsorgssvigt").put(**soften).baand() == baand
    assert case.protected(3).baand() == "alvorlig-bekymring"


def test_yes_to_a_line_bounds_lifts_like_a_grave_sign(case: Case) -> None:
    case.sign("bekymrende").lifted(LIFTS).put(linjer={"leve": "ved-ikke"})
    for _ in range(3):
        case.sign("bekymrende", kind="omsorgssvigt")
    assert case.baand() == "alvorlig-bekymring"
    assert case.put(linjer={"leve": "ja"}).baand() == "meget-alvorlig-bekymring"


def test_two_grave_signs_of_one_kind_follow_its_path(case: Case) -> None:
    case.sign("alvorligt", kind="fysisk-vold")
    assert case.baand() == "alvorlig-bekymring"
    case.sign("alvorligt", kind="fysisk-vold", hyppighed="en-gang", grad="lidt").protected(6)
    assert case.judged().uden_om_skalaen == ("overgreb",)
    assert "alvorlige-tegn-samme-vej" in case.rules()


def test_what_may_be_honour_is_handled_as_honour_and_not_as_violence(case: Case) -> None:
    case.put(alder="13-18").see("lever-to-liv", "holdt-oeje-med")
    assert case.judged().uden_om_skalaen == ("aere",)


def test_violence_and_honour_are_not_one_path(case: Case) -> None:
    """Both may be psychological violence, but they are not handled alike: it is grave, and
    no path is sure."""
    case.put(alder="13-18").see("lever-to-liv", "tavshed-som-straf")
    assert case.judged().uden_om_skalaen == ()
    assert case.baand() == "meget-alvorlig-bekymring"


def test_several_grave_signs_lift_whatever_they_point_at(case: Case) -> None:
    case.sign("alvorligt")
    assert "flere-alvorlige-tegn" not in case.lifted(LIFTS[2:4]).rules()
    assert case.baand() == "alvorlig-bekymring"
    case.sign("alvorligt")
    assert "flere-alvorlige-tegn" in case.rules()
    assert case.baand() == "meget-alvorlig-bekymring"


@pytest.mark.parametrize(("svar", "rule", "baand"), [
    ("ja", "linje-uden-tegn", "bekymring"), ("ved-ikke", "uvished", "opmaerksomhed"),
    ("nej", None, "trivsel"),
])  # fmt: skip
def test_a_line_without_a_sign_does_not_vanish(
    case: Case, svar: str, rule: str | None, baand: str
) -> None:
    case.put(linjer={"leve": svar}).protected(6)
    assert case.baand() == baand
    assert case.rules() - {"beskyttende-forhold"} == ({rule} if rule else set())


def test_a_line_with_a_sign_speaks_through_the_sign(case: Case) -> None:
    case.put(linjer={"leve": "ja"}).see("skader-sig-selv")
    assert case.rules() == {"alvorligste-tegn"}


@pytest.mark.parametrize(("how_many", "varighed", "baand"), [
    (1, "kort", "trivsel"), (1, "ved-ikke", "trivsel"), (2, "kort", "opmaerksomhed"),
    (1, "laenge", "opmaerksomhed"), (5, "laenge", "opmaerksomhed"),
])  # fmt: skip
def test_risk_alone_asks_for_attention_and_no_more(
    case: Case, how_many: int, varighed: str, baand: str
) -> None:
    assert case.risk(how_many, varighed).baand() == baand


@pytest.mark.parametrize("speaking", [
    subset for size in range(len(LIFTS) + 1) for subset in itertools.combinations(LIFTS, size)
], ids=len)  # fmt: skip
def test_it_takes_three_lifting_rules_for_one_step(case: Case, speaking: tuple[str, ...]) -> None:
    case.sign("bekymrende").lifted(speaking)
    assert case.rules() - {"alvorligste-tegn", "risiko-omkring-barnet"} == set(speaking)
    assert case.baand() == ("alvorlig-bekymring" if len(speaking) >= 3 else "bekymring")


@pytest.mark.parametrize(("alvor", "grad", "baand"), [
    ("opmaerksom", "noget", "bekymring"), ("bekymrende", "noget", "alvorlig-bekymring"),
    ("alvorligt", "noget", "meget-alvorlig-bekymring"),
])  # fmt: skip
def test_what_the_gravest_sign_is_bounds_what_lifts_can_make_of_it(
    case: Case, alvor: str, grad: str, baand: str
) -> None:
    assert case.sign(alvor).lifted(LIFTS).baand() == baand


def test_what_passes_quickly_never_becomes_serious(case: Case) -> None:
    case.sign("bekymrende", hyppighed="naesten-altid", grad="lidt")
    case.lifted(rule for rule in LIFTS if rule != "ofte-og-kraftigt")
    assert case.baand() == "bekymring"


def test_lifts_do_nothing_when_no_sign_is_seen(case: Case) -> None:
    assert case.lifted(LIFTS).baand() == "opmaerksomhed"


@pytest.mark.parametrize(("how_many", "varighed", "lifts"), [
    (2, "kort", False), (3, "kort", True), (1, "laenge", False), (2, "laenge", True),
])  # fmt: skip
def test_several_risk_factors_lift(case: Case, how_many: int, varighed: str, lifts: bool) -> None:
    case.sign("bekymrende").risk(how_many, varighed)
    assert ("flere-risikofaktorer" in case.rules()) == lifts


@pytest.mark.parametrize(("hyppighed", "varighed", "lifts"), [
    ("ofte", "over-tre-maaneder", True), ("naesten-altid", "over-tre-maaneder", True),
    ("af-og-til", "over-tre-maaneder", False), ("ofte", "to-uger-til-tre-maaneder", False),
    ("ved-ikke", "over-tre-maaneder", False), ("ofte", "ved-ikke", False),
])  # fmt: skip
def test_often_and_long_lifts(case: Case, hyppighed: str, varighed: str, lifts: bool) -> None:
    case.sign("bekymrende", hyppighed=hyppighed).put(varighed=varighed)
    assert ("ofte-og-laenge" in case.rules()) == lifts


@pytest.mark.parametrize(("hyppighed", "grad", "lifts"), [
    ("ofte", "meget", True), ("naesten-altid", "meget", True), ("af-og-til", "meget", False),
    ("ofte", "noget", False), ("ofte", "ved-ikke", False), ("ved-ikke", "meget", False),
])  # fmt: skip
def test_often_and_strong_lifts(case: Case, hyppighed: str, grad: str, lifts: bool) -> None:
    case.sign("bekymrende", hyppighed=hyppighed, grad=grad)
    assert ("ofte-og-kraftigt" in case.rules()) == lifts


def test_often_and_strong_are_of_one_and_the_same_sign(case: Case) -> None:
    case.sign("bekymrende", hyppighed="ofte").sign("bekymrende", hyppighed="en-gang", grad="meget")
    assert "ofte-og-kraftigt" not in case.rules()


@pytest.mark.parametrize(("udvikling", "rule"), [
    ("vaerre", {"forvaerring"}), ("uaendret", set()), ("bedre", {"bedring"}), ("ved-ikke", set()),
])  # fmt: skip
def test_the_way_it_goes_lifts_or_softens(case: Case, udvikling: str, rule: set[str]) -> None:
    case.sign("bekymrende").put(udvikling=udvikling)
    assert case.rules() == {"alvorligste-tegn"} | rule


@pytest.mark.parametrize(("virkning", "lifts"), [
    ("ikke-hjulpet", True), ("delvist", False), ("hjulpet", False), ("for-tidligt", False),
    ("intet-proevet", False), ("ved-ikke", False), (None, False),
])  # fmt: skip
def test_tried_without_effect_lifts(case: Case, virkning: str | None, lifts: bool) -> None:
    case.sign("bekymrende").put(proevet={"tiltag": [], "virkning": virkning})
    assert ("proevet-uden-virkning" in case.rules()) == lifts


@pytest.mark.parametrize(("how_many", "softens"), [(2, False), (3, True)])
@pytest.mark.parametrize("udvikling", ["vaerre", "uaendret", "ved-ikke"])
def test_protection_softens_what_is_softenable_also_when_it_gets_worse(
    case: Case, udvikling: str, how_many: int, softens: bool
) -> None:
    case.sign("bekymrende").lifted(rule for rule in LIFTS if rule != "forvaerring")
    case.put(udvikling=udvikling).protected(how_many)
    assert case.baand() == ("bekymring" if softens else "alvorlig-bekymring")


@pytest.mark.parametrize(("udvikling", "baand"), [
    ("bedre", "bekymring"), ("uaendret", "alvorlig-bekymring"),
])  # fmt: skip
def test_getting_better_softens_a_step(case: Case, udvikling: str, baand: str) -> None:
    case.sign("bekymrende").lifted(rule for rule in LIFTS if rule != "forvaerring")
    assert case.put(udvikling=udvikling).baand() == baand


@pytest.mark.parametrize(("alvor", "baand"), [
    ("opmaerksom", "opmaerksomhed"), ("bekymrende", "bekymring"),
    ("alvorligt", "alvorlig-bekymring"),
])  # fmt: skip
def test_nothing_softens_below_the_gravest_sign(case: Case, alvor: str, baand: str) -> None:
    assert case.sign(alvor).put(udvikling="bedre").protected(9).baand() == baand


def test_protection_never_softens_a_doubt(case: Case) -> None:
    case.protected(6).put(overgreb={"svar": "tvivl", "slags": ["vold"]})
    assert case.baand() == "bekymring"
    assert case.judged().overvej == ("fysisk-vold", "psykisk-vold")


def test_protection_never_softens_risk_or_not_knowing_below_attention(case: Case) -> None:
    assert case.protected(6).risk(2).baand() == "opmaerksomhed"


@pytest.mark.parametrize(("alvor", "baand"), [
    ("opmaerksom", "trivsel"), ("bekymrende", "trivsel"), ("alvorligt", "opmaerksomhed"),
    ("mistanke", "opmaerksomhed"),
])  # fmt: skip
def test_not_knowing_something_grave_asks_for_attention(case: Case, alvor: str, baand: str) -> None:
    sign = next(t for t in case.lineal.tegn_for(ALDER, ROLLE) if t.alvor == alvor)
    case.data["tegn"][sign.id] = {"svar": "ved-ikke"}
    assert case.baand() == baand
    assert case.judged().find_ud_af == (f"tegn/{sign.id}",)
    assert case.protected(6).baand() == baand


@pytest.mark.parametrize(("how_many", "baand"), [(2, "trivsel"), (3, "opmaerksomhed")])
def test_not_knowing_several_things_asks_for_attention(
    case: Case, how_many: int, baand: str
) -> None:
    mild = [t for t in case.lineal.tegn_for(ALDER, ROLLE) if t.alvor == "opmaerksom"]
    for sign in mild[:how_many]:
        case.data["tegn"][sign.id] = {"svar": "ved-ikke"}
    assert case.baand() == baand


def test_faint_signs_on_three_sides_are_only_something_to_notice(case: Case) -> None:
    for dimension in ("psykisk", "social", "kognitiv"):
        case.sign("opmaerksom", dimension, grad="lidt")
    assert case.baand() == "opmaerksomhed"


def test_what_is_many_is_not_also_counted_as_worse(case: Case) -> None:
    for dimension in ("psykisk", "social", "kognitiv"):
        case.sign("bekymrende", dimension)
    assert case.baand() == "alvorlig-bekymring"
    assert case.lifted(LIFTS).baand() == "alvorlig-bekymring"


def test_not_knowing_whether_there_is_danger_is_serious(case: Case) -> None:
    assert case.put(fare="ved-ikke", udvikling="bedre").protected(6).baand() == "alvorlig-bekymring"


@pytest.mark.parametrize(("seen", "unknown", "baand"), [
    ("har-ikke-lyst-til-at-leve", "plan-om-at-tage-sit-liv", "meget-alvorlig-bekymring"),
    ("gemmer-maerker", "maerker-uden-forklaring", "meget-alvorlig-bekymring"),
    # Under another line, or not graver than what a line holds on the scale.
    ("har-ikke-lyst-til-at-leve", "maerker-uden-forklaring", "alvorlig-bekymring"),
    ("har-ikke-lyst-til-at-leve", "spiser-naesten-ikke", "alvorlig-bekymring"),
    # Two signs that have no line do not belong together by that.
    ("ofte-alene", "plan-om-at-tage-sit-liv", "bekymring"),
])  # fmt: skip
def test_not_knowing_whether_something_grave_is_graver_still(
    case: Case, seen: str, unknown: str, baand: str
) -> None:
    assert case.see(seen).unsure(unknown).protected(6).baand() == baand


def test_danger_now_leads_outside_the_scale(case: Case) -> None:
    forslag = case.put(fare="ja").judged()
    assert (forslag.uden_om_skalaen, forslag.baand) == (("akut",), None)


@pytest.mark.parametrize(("svar", "slags", "spor"), [
    ("mistanke", [], ("overgreb",)),
    ("viden", ["ved-ikke"], ("overgreb",)),
    ("viden", ["vold"], ("overgreb",)),
    ("mistanke", ["aere"], ("aere",)),
    ("mistanke", ["digitale-overgreb"], ("digitale-overgreb",)),
    ("mistanke", ["seksuelle-overgreb", "aere"], ("overgreb", "aere")),
    ("tvivl", ["vold"], ()),
])  # fmt: skip
def test_suspicion_leads_outside_the_scale_and_doubt_does_not(
    case: Case, svar: str, slags: list[str], spor: tuple[str, ...]
) -> None:
    assert case.put(overgreb={"svar": svar, "slags": slags}).judged().uden_om_skalaen == spor


def test_every_bypassing_sign_opens_its_own_path(lineal: Lineal, skala: Skala) -> None:
    bypassing = [tegn for tegn in lineal.tegn if tegn.alvor in ("mistanke", "akut")]
    assert bypassing
    for tegn in bypassing:
        case = Case(lineal, skala).put(alder=tegn.aldre[0], rolle=tegn.roller[0])
        case.data["tegn"][tegn.id] = {"svar": "ja", "hyppighed": "en-gang", "grad": "lidt"}
        forslag = case.protected(6).judged()
        assert forslag.uden_om_skalaen == tegn.spor
        assert ("akut" in tegn.spor) == (tegn.alvor == "akut")


@pytest.mark.parametrize(("foer", "endeligt", "bemaerk"), [
    (None, None, ()),
    ("ved-ikke", None, ()),
    (5, None, ()),
    (6, 6, ()),
    (7, None, ("eget-hoejere",)),
    (4, None, ("eget-lavere",)),
    (7, 5, ("eget-hoejere", "endeligt-aendret")),
    (5, 6, ("endeligt-aendret",)),
    (None, 4, ("endeligt-lavere",)),
    (None, 5, ()),
    (None, 7, ("endeligt-hoejere",)),
    (5, 3, ("endeligt-aendret", "endeligt-lavere")),
    (4, 8, ("eget-lavere", "endeligt-aendret", "endeligt-hoejere")),
])  # fmt: skip
def test_what_is_remarked_beside_the_users_own_marks(
    case: Case, foer: object, endeligt: object, bemaerk: tuple[str, ...]
) -> None:
    case.sign("bekymrende").put(maerke={"foer": foer, "endeligt": endeligt})
    assert case.judged().bemaerk == bemaerk


def test_a_mark_on_a_step_that_two_bands_share_is_neither_higher_nor_lower(case: Case) -> None:
    """The suggestion is »bekymring«, and the step belongs to it too."""
    case.skala = load_skala(
        Document(
            "skala.yml",
            {
                "laengde": 3, "retning": "hoejest-er-vaerst",
                "baand": {
                    baand: {"fra": first, "til": last, "navn": baand}
                    for baand, first, last in zip(
                        BAAND, (1, 1, 2, 2, 3), (1, 1, 2, 2, 3), strict=True
                    )
                },
            },
        )
    )  # fmt: skip
    case.sign("bekymrende")
    remarks = {}
    for mark in (1, 2, 3):
        judged = case.put(maerke={"foer": mark, "endeligt": mark}).judged()
        assert judged.baand == "bekymring"
        remarks[mark] = judged.bemaerk
    assert remarks == {
        1: ("eget-lavere", "endeligt-lavere"), 2: (), 3: ("eget-hoejere", "endeligt-hoejere")
    }  # fmt: skip


@pytest.mark.parametrize(("endeligt", "bemaerk"), [(8, True), (9, False), (10, False)])
def test_a_final_mark_below_a_path_outside_the_scale_is_remarked(
    case: Case, endeligt: int, bemaerk: bool
) -> None:
    case.put(fare="ja", maerke={"foer": None, "endeligt": endeligt})
    assert case.judged().bemaerk == (("endeligt-under-spor",) if bemaerk else ())


def test_unknown_answers_of_every_kind_are_listed(case: Case) -> None:
    case.sign("bekymrende", hyppighed="ved-ikke", grad="ved-ikke").risk(1, "ved-ikke")
    sign = next(iter(case.data["tegn"]))
    risk = next(iter(case.data["risiko"]))
    second = case.lineal.risiko[1].id
    protective = case.lineal.beskyttelse[0].id
    case.data["risiko"][second] = {"svar": "ved-ikke"}
    case.data["beskyttelse"][protective] = {"svar": "ved-ikke"}
    case.put(
        fare="ved-ikke", varighed="ved-ikke", udvikling="ved-ikke",
        linjer={"leve": "ved-ikke", "vold": "nej"},
        overgreb={"svar": "tvivl", "slags": ["ved-ikke"]},
        proevet={"tiltag": [], "virkning": "ved-ikke"},
    )  # fmt: skip
    assert case.judged().find_ud_af == (
        "fare", "overgreb", "linjer/leve", f"tegn/{sign}/hyppighed", f"tegn/{sign}/grad",
        "varighed", "udvikling", f"risiko/{risk}/varighed", f"risiko/{second}",
        f"beskyttelse/{protective}", "proevet",
    )  # fmt: skip
