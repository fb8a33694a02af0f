"""A way forgets nothing: what a scene shows holds in those it leads to, or is answered anew.

The sound dilemma gets a third scene, which builds upon the first though one comes from the second.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from linealen import Lineal
from tests.dilemmaer.dilemmamappe import FIXTURES
from tests.dilemmaer.sager import ANDEN, DILEMMA, SET, SIDEN, Case, found

SEEN = """\
    observationer:
      fare: ved-ikke
      overgreb: {svar: tvivl, slags: [vold]}
      tegn:
        har-forandret-sig: {svar: ja, hyppighed: ofte, grad: noget}
        trist-oftere-end-foer: {svar: ja, hyppighed: ofte, grad: noget}
      varighed: to-uger-til-tre-maaneder
      udvikling: vaerre
      risiko: {lille-netvaerk: {svar: ja, varighed: kort}}
      beskyttelse: {netvaerk: {svar: ja}}
"""
SILENT = "    observationer: {tegn: {trist-oftere-end-foer: {svar: nej}}}\n"
# Everything is answered, and milder: what the text shows to be over may be over.
ANSWERED = """\
    observationer:
      fare: nej
      overgreb: {svar: nej, slags: []}
      tegn:
        har-forandret-sig: {svar: ja, hyppighed: en-gang, grad: lidt}
        trist-oftere-end-foer: {svar: nej}
      varighed: to-uger-til-tre-maaneder
      udvikling: bedre
      risiko: {lille-netvaerk: {svar: nej}}
      beskyttelse: {netvaerk: {svar: ved-ikke}}
"""
SECOND = (
    ANDEN.replace(SET, SEEN)
    .replace("giver: bekymring", "giver: alvorlig-bekymring")
    .replace("tegnvalg: [", "tegnvalg: [trist-oftere-end-foer, ")
    .replace("beskyttelsesvalg: [god-ven]", "beskyttelsesvalg: [god-ven, netvaerk]")
    .replace("videre: slut", "videre: senere")
)
THIRD = ANDEN.replace("  siden:", "  senere:").replace("giver: bekymring", "giver: opmaerksomhed")
TEXT = (FIXTURES / "god" / SIDEN).read_text(encoding="utf-8")


def joined(name: str, own: str, *told: str) -> Case:
    """The third scene says this itself."""
    return Case(
        name,
        (
            (DILEMMA, "minutter: 15\n", "minutter: 15\npointer: [goer-lidt]\n"),
            (DILEMMA, ANDEN, SECOND + "\n" + THIRD.replace(SET, own)),
            ("scener/senere.md", "", TEXT),
        ),
        told,
    )


def forgotten(line: int, what: str, was: str, now: str) -> str:
    return (
        f"god/dilemma.yml:{line}: GLEMT Man kommer hertil fra »siden«, hvor »{what}« er {was}. "
        f"Her er det {now}. Skriv svaret under scenens egne observationer, og lad teksten vise det."
    )


CASES = (
    joined(
        "a scene that forgets", SILENT,
        forgotten(93, "fare", "»ved-ikke«", "»nej«"),
        forgotten(93, "har-forandret-sig", "set", "set anderledes"),
        forgotten(93, "lille-netvaerk", "set", "ikke set"),
        forgotten(93, "netvaerk", "set", "ikke set"),
        forgotten(93, "overgreb", "»tvivl«", "»nej«"),
        forgotten(93, "udvikling", "»vaerre«", "»uaendret«"),
        forgotten(93, "varighed", "»to-uger-til-tre-maaneder«", "»under-to-uger«"),
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_each_loss_is_told_on_its_line(case: Case, lineal: Lineal, tmp_path: Path) -> None:
    assert found(case, tmp_path, lineal) == list(case.told)


def test_a_scene_that_answers_itself_forgets_nothing(lineal: Lineal, tmp_path: Path) -> None:
    assert found(joined("answered", ANSWERED), tmp_path, lineal) == []
