"""Sets of answers for tests: made from a seed, drawn by Hypothesis, and made one step worse."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

from hypothesis import strategies as st

from linealen import Lineal, Skala
from linealen.model import GRAD, HYPPIGHED, OVERGREB, SVAR, UDVIKLING, VARIGHED, VED_IKKE

Answers = dict[str, Any]


def draw_answers(lineal: Lineal, skala: Skala, seed: int) -> Answers:
    """One valid set of answers, the same for the same seed in every Python."""
    rng = random.Random(seed)
    pick = rng.choice
    alder = pick(lineal.aldre).id
    rolle = pick(lineal.roller).id
    shown = lineal.tegn_for(alder, rolle)
    # Some cases have a single sign, some have almost all: every band must turn up.
    share = pick([0.0, 0.02, 0.08, 0.3, 0.8])
    unknown = pick([0.0, 0.02, 0.2])
    grave = pick([True, False])
    tegn: dict[str, Any] = {}
    for sign in shown:
        if sign.spor and not grave:
            continue
        dice = rng.random()
        if dice < share:
            tegn[sign.id] = {
                "svar": "ja",
                "hyppighed": pick([v.id for v in lineal.hyppighed]),
                "grad": pick([v.id for v in lineal.grad]),
            }
            if not sign.grad:
                del tegn[sign.id]["grad"]
        elif dice < 0.9:
            tegn[sign.id] = {"svar": VED_IKKE if rng.random() < unknown else "nej"}
    seen = {sign.linje for sign in shown if tegn.get(sign.id, {}).get("svar") == "ja"}
    linjer = {
        linje.id: "ja" if linje.id in seen else pick(["nej"] * 20 + list(SVAR))
        for linje in lineal.linjer_for(alder, rolle)
        if rng.random() < 0.9
    }
    overgreb = pick(["nej", "nej", "nej", "nej", *OVERGREB])
    slags = (
        []
        if overgreb == "nej"
        else [each for each in (*(s.id for s in lineal.slags), VED_IKKE) if rng.random() < 0.3]
    )
    return {
        "lineal": lineal.version,
        "alder": alder,
        "rolle": rolle,
        "fare": pick(["nej"] * 8 + list(SVAR)),
        "overgreb": {"svar": overgreb, "slags": slags},
        "linjer": linjer,
        "tegn": tegn,
        "varighed": pick([v.id for v in lineal.varighed]),
        "udvikling": pick([v.id for v in lineal.udvikling]),
        "risiko": {
            f.id: (
                {"svar": "ja", "varighed": pick([v.id for v in lineal.risikovarighed])}
                if rng.random() < 0.15
                else {"svar": pick(["nej", VED_IKKE])}
            )
            for f in lineal.risiko
            if rng.random() < 0.7
        },
        "beskyttelse": {
            f.id: {"svar": pick(SVAR)} for f in lineal.beskyttelse if rng.random() < 0.7
        },
        "proevet": {
            "tiltag": [t.id for t in lineal.tiltag if rng.random() < 0.3],
            "virkning": pick([v.id for v in lineal.virkning]),
        },
        "maerke": {
            "foer": pick([None, VED_IKKE, rng.randint(1, skala.laengde)]),
            "endeligt": pick([None, rng.randint(1, skala.laengde)]),
        },
    }


def answers(lineal: Lineal, skala: Skala) -> st.SearchStrategy[Answers]:
    """Valid sets of answers, drawn part by part so that Hypothesis can shrink them."""

    @st.composite
    def build(draw: st.DrawFn) -> Answers:
        alder = draw(st.sampled_from([v.id for v in lineal.aldre]))
        rolle = draw(st.sampled_from([v.id for v in lineal.roller]))
        shown = [sign.id for sign in lineal.tegn_for(alder, rolle)]
        some = draw(st.lists(st.sampled_from(shown), unique=True, max_size=9)) if shown else []
        overgreb = draw(st.sampled_from(OVERGREB))
        slags = [*(s.id for s in lineal.slags), VED_IKKE]
        yes = st.fixed_dictionaries(
            {
                "svar": st.just("ja"),
                "hyppighed": st.sampled_from([v.id for v in lineal.hyppighed]),
                "grad": st.sampled_from([v.id for v in lineal.grad]),
            }
        )
        other = st.sampled_from([{"svar": "nej"}, {"svar": VED_IKKE}])
        risk_yes = st.fixed_dictionaries(
            {
                "svar": st.just("ja"),
                "varighed": st.sampled_from([v.id for v in lineal.risikovarighed]),
            }
        )
        step = st.integers(1, skala.laengde)
        tegn = {id_: copy.deepcopy(draw(yes | other)) for id_ in some}
        seen = {sign.linje for sign in lineal.tegn if tegn.get(sign.id, {}).get("svar") == "ja"}
        lines = [linje.id for linje in lineal.linjer_for(alder, rolle)]
        linjer = draw(st.dictionaries(st.sampled_from(lines), st.sampled_from(SVAR), max_size=4))
        linjer |= {id_: "ja" for id_ in linjer if id_ in seen}
        return {
            "lineal": lineal.version,
            "alder": alder,
            "rolle": rolle,
            "fare": draw(st.sampled_from(SVAR)),
            "overgreb": {
                "svar": overgreb,
                "slags": []
                if overgreb == "nej"
                else draw(st.lists(st.sampled_from(slags), unique=True)),
            },
            "linjer": linjer,
            "tegn": tegn,
            "varighed": draw(st.sampled_from([v.id for v in lineal.varighed])),
            "udvikling": draw(st.sampled_from([v.id for v in lineal.udvikling])),
            "risiko": draw(
                st.dictionaries(
                    st.sampled_from([f.id for f in lineal.risiko]), risk_yes | other, max_size=5
                )
            ),
            "beskyttelse": draw(
                st.dictionaries(
                    st.sampled_from([f.id for f in lineal.beskyttelse]),
                    other | st.just({"svar": "ja"}),
                    max_size=5,
                )
            ),
            "proevet": {
                "tiltag": [],
                "virkning": draw(st.sampled_from([v.id for v in lineal.virkning])),
            },
            "maerke": {
                "foer": draw(st.none() | st.just(VED_IKKE) | step),
                "endeligt": draw(st.none() | step),
            },
        }

    return build()


def worse_by_one(lineal: Lineal, before: Answers) -> Iterator[tuple[str, Answers]]:
    """Every set of answers that is worse than ``before`` in exactly one answer, with its name.

    Worse means: a sign seen that was not, or not known; oftener; stronger; lasting longer;
    getting worse; one risk factor more, or longer; one protective factor less; nearer to knowing
    of abuse; nearer to danger; tried with less effect.
    """

    def changed(name: str, *path: str, to: object) -> tuple[str, Answers]:
        after = copy.deepcopy(before)
        place = after
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = to
        return name, after

    def next_in(order: tuple[str, ...], value: object) -> str | None:
        if value not in order or value == order[-1]:
            return None
        return order[order.index(str(value)) + 1]

    mild = {"svar": "ja", "hyppighed": HYPPIGHED[0], "grad": GRAD[0]}
    for sign in lineal.tegn_for(before["alder"], before["rolle"]):
        svar = before["tegn"].get(sign.id)
        if svar is None:
            continue
        name = f"tegn/{sign.id}"
        if svar["svar"] == "nej":
            yield changed(f"{name} nej→ved ikke", "tegn", sign.id, to={"svar": VED_IKKE})
        if svar["svar"] != "ja" and before["linjer"].get(sign.linje) != "nej":
            yield changed(f"{name}→ja", "tegn", sign.id, to=dict(mild))
            unknown = {"svar": "ja", "hyppighed": VED_IKKE, "grad": VED_IKKE}
            yield changed(f"{name}→ja, ved ikke", "tegn", sign.id, to=unknown)
        elif svar["svar"] == "ja":
            for key, order in (("hyppighed", HYPPIGHED), ("grad", GRAD)):
                if (more := next_in(order, svar.get(key))) is not None:
                    yield changed(f"{name}/{key}→{more}", "tegn", sign.id, key, to=more)
    for id_, said in before["linjer"].items():
        if (more := next_in(SVAR, said)) is not None:
            yield changed(f"linjer/{id_}→{more}", "linjer", id_, to=more)
    for key, order in (("varighed", VARIGHED), ("udvikling", UDVIKLING), ("fare", SVAR)):
        if (more := next_in(order, before[key])) is not None:
            yield changed(f"{key}→{more}", key, to=more)
    if (more := next_in(OVERGREB, before["overgreb"]["svar"])) is not None:
        yield changed(f"overgreb→{more}", "overgreb", "svar", to=more)
    for slags in lineal.slags:
        known = before["overgreb"]["slags"]
        # Without a known kind the general path is shown; naming the first kind is not "worse".
        if known and slags.id not in known:
            more_kinds = [*known, slags.id]
            yield changed(f"slags+{slags.id}", "overgreb", "slags", to=more_kinds)
    for id_, svar in before["risiko"].items():
        if svar["svar"] == "nej":
            yield changed(f"risiko/{id_} nej→ved ikke", "risiko", id_, to={"svar": VED_IKKE})
        if svar["svar"] != "ja":
            yield changed(f"risiko/{id_}→ja", "risiko", id_, to={"svar": "ja", "varighed": "kort"})
        elif svar["varighed"] == "kort":
            yield changed(f"risiko/{id_}→længe", "risiko", id_, "varighed", to="laenge")
    for id_, svar in before["beskyttelse"].items():
        for less in SVAR[: SVAR.index(svar["svar"])]:
            yield changed(f"beskyttelse/{id_}→{less}", "beskyttelse", id_, to={"svar": less})
    if more := next_in(("hjulpet", "delvist", "ikke-hjulpet"), before["proevet"]["virkning"]):
        yield changed(f"virkning→{more}", "proevet", "virkning", to=more)
