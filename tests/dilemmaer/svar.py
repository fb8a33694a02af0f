"""Learners' answers drawn by Hypothesis: to any scene of any real dilemma, on any scale."""

from __future__ import annotations

from types import MappingProxyType

from hypothesis import strategies as st

from linealen import Skala
from linealen.besvarelse import TegnSvar
from linealen.dilemma import Scene
from linealen.model import GRAD, HYPPIGHED, VED_IKKE
from linealen.oevelse import Scenesvar
from tests.dilemmaer.rigtige import scenes

scener = st.sampled_from([scene for _, scene in scenes()])
_seen = st.builds(
    TegnSvar,
    st.just("ja"),
    st.sampled_from((*HYPPIGHED, VED_IKKE)),
    st.sampled_from((*GRAD, VED_IKKE)),
)


@st.composite
def scenesvar(draw: st.DrawFn, scene: Scene, skala: Skala) -> Scenesvar:
    """Any answers that the page can send to this scene."""
    signs = draw(st.dictionaries(st.sampled_from(scene.tegnvalg), _seen))
    return Scenesvar(
        maerke=draw(st.integers(1, skala.laengde) | st.just(VED_IKKE)),
        tegn=MappingProxyType({id_: signs[id_] for id_ in scene.tegnvalg if id_ in signs}),
        beskyttelse=_some(draw, scene.beskyttelsesvalg),
        goer=draw(st.sampled_from([valg.id for valg in scene.goer])),
        siger=_some(draw, tuple(each.part for each in scene.siger)),
    )


def raw(svar: Scenesvar) -> dict[str, object]:
    """Answers as the page sends them."""
    return {
        "maerke": svar.maerke,
        "tegn": {
            id_: {"hyppighed": each.hyppighed, "grad": each.grad} for id_, each in svar.tegn.items()
        },
        "beskyttelse": list(svar.beskyttelse),
        "goer": svar.goer,
        "siger": list(svar.siger),
    }


def _some(draw: st.DrawFn, all_: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(id_ for id_ in all_ if draw(st.booleans()))
