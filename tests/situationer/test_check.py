"""Every situation ends in its order wherever it is answered; what does not is told with its line.

The sound file is laid beside the content of the house, and one thing in it is broken at a time.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final, NamedTuple

import pytest

from build_scripts.ground.files import Files, load_files
from build_scripts.kerne.load import FOLDERS, parse_kerne
from build_scripts.kerne.model import Reading
from build_scripts.prosa.orders import orders_of
from build_scripts.situationer.check import Viser, check_situationer
from build_scripts.situationer.load import FOLDER, parse_situationer
from tests.conftest import ROOT

FILE: Final = f"{FOLDER}/god.yml"
SOUND: Final = """situationer:
  - id: proeve-barn-fortaeller
    fortalt: >
      En pige siger, at hendes stedfar slår hende. Klokken er halv to, og hun skal hjem klokken to.
    rolle: skole
    alder: 10-13
    slags: [vold]
    leder: ikke-spurgt
    tid: dag
    laesere:
      - {foerst: ring-kommunen-nu, foraeldre: sig-intet}
      - {foerst: ring-kommunen-nu, foraeldre: sig-intet}
    paabud: hjemmet-nu
    steder:
      - vej: mistanke-vold-overgreb/nej/foraelder/vold/ja
      - side: beredskab/foerst.md#hjemmet-nu
"""


class Fejl(NamedTuple):
    """The first ``old`` becomes ``new``; then ``code`` is told of ``line``."""

    name: str
    old: str
    new: str
    code: str
    line: int


VEJ: Final = "vej: mistanke-vold-overgreb/nej/foraelder/vold/ja"
ENIG: Final = "      - {foerst: ring-kommunen-nu, foraeldre: sig-intet}\n    paabud"
FEJL: Final = (
    Fejl("a path that ends elsewhere", VEJ, "vej: akut-fare/vold", "ANDET-PAABUD", 15),
    Fejl("answers that do not fit", VEJ, "vej: akut-fare/maaske", "STED", 15),
    Fejl("a way that stops at a question", VEJ, "vej: akut-fare/nej", "STED", 15),
    Fejl("no such path", VEJ, "vej: ingen-vej/ja", "STED", 15),
    Fejl("no such card", VEJ, "kort: ingen-vej", "STED", 15),
    Fejl("no such page", VEJ, "side: ingen.md", "STED", 15),
    Fejl("a page without orders", VEJ, "side: ordliste.md", "STED", 15),
    Fejl("another order on the page", "#hjemmet-nu", "#livsfare", "ANDET-PAABUD", 16),
    Fejl("no such dilemma", VEJ, "dilemma: intet/scene", "STED", 15),
    Fejl("no such scene", VEJ, "dilemma: et-greb-i-armen/ingen", "STED", 15),
    Fejl("answers the ruler refuses", VEJ, "lineal: {alder: 3-6}", "STED", 15),
    Fejl("two kinds of place", VEJ, f"kort: akut-fare\n        {VEJ}", "STED", 15),
    Fejl("another decision", "paabud: hjemmet-nu", "paabud: plan-denne-uge", "AFGJORT", 13),
    Fejl("readers who differ", ENIG, ENIG.replace("kommunen-nu", "i-dag"), "HVORFOR", 10),
    Fejl("one reader", ENIG, "    paabud", "ANTAL", 10),
    Fejl("an id twice", SOUND, SOUND + SOUND.split("situationer:\n")[1], "DOBBELT", 17),
    Fejl("a long story", "hende. Klokken", f"hende. {'Ja. ' * 90}Klokken", "LANG", 3),
    Fejl("an abolished act", "hende. Klokken", "hende efter serviceloven. Klokken", "OPHAEVET", 4),
    Fejl("a list for a file", "situationer:", "situation:", "MANGLER", 1),
    Fejl("no YAML", "situationer:", "situationer: [", "YAML", 2),
)  # fmt: skip


@pytest.fixture(scope="module")
def read() -> Reading:
    return parse_kerne(load_files(ROOT, FOLDERS))


def _told(read: Reading, text: str) -> list[str]:
    files: Files = {FILE: text.encode()}
    assert read.grundlag is not None and read.laeste is not None and read.dilemmaer is not None
    lineal, skala = read.grundlag.lineal, read.grundlag.skala
    found, findings = parse_situationer(files, lineal)
    shown = {side.adresse: tuple(orders_of(side)) for side in read.sider}
    viser = Viser(read.laeste, read.dilemmaer, shown, lineal, skala)
    told = [*findings, *check_situationer(found, viser, {**read.files, **files})]
    return [str(each) for each in told if each.path == FILE]


def test_the_sound_one_is_sound(read: Reading) -> None:
    assert _told(read, SOUND) == []


@pytest.mark.parametrize("fejl", FEJL, ids=lambda fejl: fejl.name)
def test_a_defect_is_told_where_it_is(read: Reading, fejl: Fejl) -> None:
    assert fejl.old in SOUND
    told = _told(read, SOUND.replace(fejl.old, fejl.new, 1))
    assert any(each.startswith(f"{FILE}:{fejl.line}: {fejl.code} ") for each in told), told


def test_the_ruler_is_asked(read: Reading) -> None:
    """A plan without an order, and one with another, are both told."""
    answers = "{alder: 6-10, rolle: skole, fare: nej, overgreb: {svar: nej, slags: []}, linjer: {}, tegn: {}, varighed: null, udvikling: null, risiko: {}, beskyttelse: {}, proevet: {tiltag: [], virkning: intet-proevet}}"  # noqa: E501
    told = _told(read, SOUND.replace(VEJ, f"lineal: {answers}"))
    assert any(" STED Linealens plan har intet påbud" in each for each in told), told


def test_what_leans_on_a_broken_path_is_not_judged_twice(read: Reading) -> None:
    assert read.laeste is not None
    without = tuple(vej for vej in read.laeste.veje if vej.id != "mistanke-vold-overgreb")
    veje = replace(read.laeste, veje=without, brudte={"mistanke-vold-overgreb": ()})
    assert _told(replace(read, laeste=veje), SOUND) == []
