"""Each rule at its edge: the answer that is just enough, and the one that is just not."""

from __future__ import annotations

from typing import Any

import pytest

from linealen import Document, Forslag, Lineal, Skala, load_skala, parse_besvarelse, vurder
from linealen.model import BAAND, Tegn

ALDER, ROLLE = "6-10", "socialraadgiver"


class Case:
    """A set of answers that starts with nothing worrying and is built up sign by sign."""

    def __init__(self, lineal: Lineal, skala: Skala) -> None:
        self.lineal, self.skala = lineal, skala
        self.data: dict[str, Any] = {
            "lineal": lineal.version, "alder": ALDER, "rolle": ROLLE, "fare": "nej",
            "overgreb": {"svar": "nej", "slags": []}, "tegn": {}, "varighed": "under-to-uger",
            "udvikling": "uaendret", "risiko": {}, "beskyttelse": {},
            "proevet": {"tiltag": [], "virkning": None}, "maerke": {"foer": None, "endeligt": None},
        }  # fmt: skip

    def free(self, alvor: str, dimension: str | None = None, kind: str | None = None) -> Tegn:
        """A sign of this seriousness not yet answered; without a kind unless one is asked for."""
        return next(
            t
            for t in self.lineal.tegn_for(ALDER, ROLLE)
            if t.alvor == alvor
            and t.id not in self.data["tegn"]
            and (dimension is None or t.dimension == dimension)
            and ((kind in t.peger_paa) if kind else not t.peger_paa)
        )

    def sign(
        self,
        alvor: str,
        dimension: str | None = None,
        hyppighed: str = "af-og-til",
        grad: str = "noget",
        kind: str | None = None,
    ) -> Case:
        tegn = self.free(alvor, dimension, kind)
        self.data["tegn"][tegn.id] = {"svar": "ja", "hyppighed": hyppighed, "grad": grad}
        return self

    def risk(self, how_many: int, varighed: str = "kort") -> Case:
        for faktor in self.lineal.risiko[:how_many]:
            self.data["risiko"][faktor.id] = {"svar": "ja", "varighed": varighed}
        return self

    def protected(self, how_many: int) -> Case:
        for faktor in self.lineal.beskyttelse[:how_many]:
            self.data["beskyttelse"][faktor.id] = {"svar": "ja"}
        return self

    def put(self, **answers: object) -> Case:
        self.data |= answers
        return self

    def judged(self) -> Forslag:
        b = parse_besvarelse(self.lineal, self.skala, self.data)
        return vurder(self.lineal, self.skala, b)

    def baand(self) -> str | None:
        return self.judged().baand

    def rules(self) -> set[str]:
        return {udsagn.regel for udsagn in self.judged().begrundelser}


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
        ("opmaerksom", "naesten-altid", "noget", "opmaerksomhed"),
        ("opmaerksom", "af-og-til", "meget", "opmaerksomhed"),
        ("opmaerksom", "ofte", "meget", "bekymring"),
        ("bekymrende", "en-gang", "lidt", "opmaerksomhed"),
        ("bekymrende", "af-og-til", "lidt", "opmaerksomhed"),
        ("bekymrende", "ofte", "lidt", "bekymring"),
        ("bekymrende", "ved-ikke", "lidt", "bekymring"),
        ("bekymrende", "en-gang", "ved-ikke", "bekymring"),
        ("bekymrende", "af-og-til", "meget", "bekymring"),
        ("bekymrende", "naesten-altid", "meget", "alvorlig-bekymring"),
        ("alvorligt", "en-gang", "lidt", "alvorlig-bekymring"),
        ("alvorligt", "naesten-altid", "noget", "alvorlig-bekymring"),
        ("alvorligt", "ofte", "meget", "meget-alvorlig-bekymring"),
    ],
)
def test_the_gravest_sign_sets_the_floor(
    case: Case, alvor: str, hyppighed: str, grad: str, baand: str
) -> None:
    try:
        case.sign(alvor, hyppighed=hyppighed, grad=grad)
    except StopIteration:
        case.sign(alvor, hyppighed=hyppighed, grad=grad, kind="omsorgssvigt")
    assert case.baand() == baand
    assert case.rules() == {"alvorligste-tegn"}


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


@pytest.mark.parametrize(("serious", "light", "speaks"), [
    (1, 1, False), (2, 0, True), (0, 2, False), (0, 3, True), (1, 2, True),
])  # fmt: skip
def test_signs_that_point_the_same_way(case: Case, serious: int, light: int, speaks: bool) -> None:
    for _ in range(serious):
        case.sign("alvorligt", kind="omsorgssvigt")
    for _ in range(light):
        case.sign("bekymrende", kind="omsorgssvigt", grad="lidt")
    assert ("tegn-samme-vej" in case.rules()) == speaks
    assert case.judged().overvej[:1] == ("omsorgssvigt",) or "omsorgssvigt" in case.judged().overvej


@pytest.mark.parametrize(("how_many", "varighed", "baand"), [
    (1, "kort", "trivsel"), (1, "ved-ikke", "trivsel"), (2, "kort", "opmaerksomhed"),
    (1, "laenge", "opmaerksomhed"), (5, "laenge", "opmaerksomhed"),
])  # fmt: skip
def test_risk_alone_asks_for_attention_and_no_more(
    case: Case, how_many: int, varighed: str, baand: str
) -> None:
    assert case.risk(how_many, varighed).baand() == baand


@pytest.mark.parametrize(("how_many", "varighed", "lifts"), [
    (2, "kort", False), (3, "kort", True), (1, "laenge", False), (2, "laenge", True),
])  # fmt: skip
def test_several_risk_factors_lift_a_step(
    case: Case, how_many: int, varighed: str, lifts: bool
) -> None:
    case.sign("bekymrende").risk(how_many, varighed)
    assert case.baand() == ("alvorlig-bekymring" if lifts else "bekymring")


@pytest.mark.parametrize(("hyppighed", "varighed", "lifts"), [
    ("ofte", "over-tre-maaneder", True), ("naesten-altid", "over-tre-maaneder", True),
    ("af-og-til", "over-tre-maaneder", False), ("ofte", "to-uger-til-tre-maaneder", False),
    ("ved-ikke", "over-tre-maaneder", False), ("ofte", "ved-ikke", False),
])  # fmt: skip
def test_often_and_long_lifts_a_step(
    case: Case, hyppighed: str, varighed: str, lifts: bool
) -> None:
    case.sign("bekymrende", hyppighed=hyppighed).put(varighed=varighed)
    assert case.baand() == ("alvorlig-bekymring" if lifts else "bekymring")


@pytest.mark.parametrize(("udvikling", "lifts"), [
    ("vaerre", True), ("uaendret", False), ("bedre", False), ("ved-ikke", False),
])  # fmt: skip
def test_getting_worse_lifts_a_step(case: Case, udvikling: str, lifts: bool) -> None:
    case.sign("bekymrende").put(udvikling=udvikling)
    assert case.baand() == ("alvorlig-bekymring" if lifts else "bekymring")


@pytest.mark.parametrize(("virkning", "lifts"), [
    ("ikke-hjulpet", True), ("delvist", False), ("hjulpet", False), ("for-tidligt", False),
    ("intet-proevet", False), ("ved-ikke", False), (None, False),
])  # fmt: skip
def test_tried_without_effect_lifts_a_step(case: Case, virkning: str | None, lifts: bool) -> None:
    case.sign("bekymrende").put(proevet={"tiltag": [], "virkning": virkning})
    assert case.baand() == ("alvorlig-bekymring" if lifts else "bekymring")


def test_lifts_count_twice_at_most_and_once_from_the_lightest(case: Case) -> None:
    case.sign("bekymrende", hyppighed="ofte")
    case.put(varighed="over-tre-maaneder", udvikling="vaerre").risk(3)
    assert case.baand() == "meget-alvorlig-bekymring"


def test_lifts_from_attention_stop_at_worry(case: Case) -> None:
    case.sign("opmaerksom", hyppighed="ofte")
    case.put(varighed="over-tre-maaneder", udvikling="vaerre").risk(3)
    assert case.baand() == "bekymring"


def test_lifts_do_nothing_when_no_sign_is_seen(case: Case) -> None:
    assert case.put(udvikling="vaerre").risk(3).baand() == "opmaerksomhed"


@pytest.mark.parametrize(("how_many", "softens"), [(2, False), (3, True)])
def test_protection_softens_what_is_softenable(case: Case, how_many: int, softens: bool) -> None:
    case.sign("bekymrende").risk(3).protected(how_many)
    assert case.baand() == ("bekymring" if softens else "alvorlig-bekymring")


def test_protection_does_not_soften_when_it_gets_worse(case: Case) -> None:
    case.sign("bekymrende").risk(3).protected(6)
    assert case.baand() == "bekymring"
    case.put(udvikling="vaerre")
    assert case.baand() == "meget-alvorlig-bekymring"


def test_protection_never_softens_the_gravest_sign_or_a_doubt(case: Case) -> None:
    assert case.protected(6).sign("alvorligt", kind="omsorgssvigt").baand() == "alvorlig-bekymring"


def test_protection_never_softens_a_doubt(case: Case) -> None:
    case.protected(6).put(overgreb={"svar": "tvivl", "slags": ["vold"]})
    assert case.baand() == "bekymring"
    assert case.judged().overvej == ("fysisk-vold", "psykisk-vold")


def test_protection_never_softens_what_points_the_same_way(case: Case) -> None:
    for _ in range(3):
        case.sign("bekymrende", kind="omsorgssvigt")
    assert case.protected(6).baand() == "alvorlig-bekymring"


def test_faint_signs_that_point_the_same_way_are_a_worry_and_no_more(case: Case) -> None:
    for _ in range(3):
        case.sign("bekymrende", kind="omsorgssvigt", grad="lidt")
    assert case.protected(6).baand() == "bekymring"


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
    assert case.put(udvikling="vaerre").baand() == "alvorlig-bekymring"
    case.risk(3)
    assert case.baand() == "meget-alvorlig-bekymring"


def test_not_knowing_whether_there_is_danger_is_a_worry(case: Case) -> None:
    assert case.put(fare="ved-ikke").protected(6).baand() == "bekymring"


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
    (None, 1, ()),
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
    remarks = {}
    for mark in (1, 2, 3):
        case.sign("bekymrende").put(maerke={"foer": mark, "endeligt": None})
        judged = case.judged()
        assert judged.baand == "bekymring"
        remarks[mark] = judged.bemaerk
        case.data["tegn"].clear()
    assert remarks == {1: ("eget-lavere",), 2: (), 3: ("eget-hoejere",)}


@pytest.mark.parametrize(("endeligt", "bemaerk"), [(8, True), (9, False), (10, False)])
def test_a_final_mark_below_a_path_outside_the_scale_is_remarked(
    case: Case, endeligt: int, bemaerk: bool
) -> None:
    case.put(fare="ja", maerke={"foer": None, "endeligt": endeligt})
    assert ("endeligt-under-spor" in case.judged().bemaerk) == bemaerk


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
        overgreb={"svar": "tvivl", "slags": ["ved-ikke"]},
        proevet={"tiltag": [], "virkning": "ved-ikke"},
    )  # fmt: skip
    assert case.judged().find_ud_af == (
        "fare", "overgreb", f"tegn/{sign}/hyppighed", f"tegn/{sign}/grad", "varighed", "udvikling",
        f"risiko/{risk}/varighed", f"risiko/{second}", f"beskyttelse/{protective}", "proevet",
    )  # fmt: skip
