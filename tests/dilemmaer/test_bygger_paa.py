"""A scene that builds upon another: what it says anew is laid over what was shown before."""

from __future__ import annotations

from pathlib import Path

from linealen import Lineal, TegnSvar
from linealen.dilemma import Scene
from tests.dilemmaer.dilemmamappe import check, copy, told
from tests.dilemmaer.sager import ANDEN, DILEMMA, SET, SIDEN
from tests.veje.vejmappe import edit

NEW = """\
    observationer:
      overgreb: {svar: tvivl, slags: [vold]}
      tegn:
        trist-det-meste-af-tiden: {svar: nej}
      risiko:
        misbrug-hjemme: {svar: ved-ikke}
      beskyttelse:
        netvaerk: {svar: nej}
      proevet: {tiltag: [talt-med-leder], virkning: for-tidligt}
"""


def second(root: Path, lineal: Lineal, new: str) -> Scene:
    """The sound dilemma's second scene when it says this anew."""
    folder = copy(root)
    edit(folder, DILEMMA, SET, new)
    read = check(root, lineal)
    assert told(read) == []
    return read.dilemmaer[0].scener["siden"]


def test_signs_and_factors_are_laid_over_and_all_else_replaced(
    lineal: Lineal, tmp_path: Path
) -> None:
    risk = lineal.risiko[0].id
    kodet = second(tmp_path, lineal, NEW.replace("misbrug-hjemme", risk)).kodet
    assert kodet.tegn == {
        "har-forandret-sig": TegnSvar("ja", "af-og-til", "lidt"),
        "trist-det-meste-af-tiden": TegnSvar("nej"),
    }
    assert kodet.beskyttelse == {"god-ven": "ja", "netvaerk": "nej"}
    assert {id_: each.svar for id_, each in kodet.risiko.items()} == {risk: "ved-ikke"}
    assert (kodet.overgreb, kodet.slags) == ("tvivl", ("vold",))
    assert (kodet.tiltag, kodet.virkning) == (("talt-med-leder",), "for-tidligt")
    # Not said anew, so as before; age and role are the dilemma's own.
    assert (kodet.fare, kodet.varighed, kodet.udvikling) == ("nej", "under-to-uger", "uaendret")
    assert (kodet.alder, kodet.rolle) == ("3-6", "dagtilbud")


def test_a_sign_said_anew_is_as_it_is_now(lineal: Lineal, tmp_path: Path) -> None:
    kodet = second(tmp_path, lineal, SET).kodet
    assert kodet.tegn == {"har-forandret-sig": TegnSvar("ja", "ofte", "noget")}


def test_a_defect_in_what_is_built_upon_is_told_once(lineal: Lineal, tmp_path: Path) -> None:
    folder = copy(tmp_path)
    edit(folder, DILEMMA, "      fare: nej\n", "      fare: måske\n")
    assert [line.split(" ")[:2] for line in told(check(tmp_path, lineal))] == [
        ["god/dilemma.yml:20:", "OBSERVATION"]
    ]


def test_six_scenes_are_not_too_many(lineal: Lineal, tmp_path: Path) -> None:
    """Each leads to the next, and each builds upon the first."""
    folder = copy(tmp_path)
    ids = ["siden", *(f"nr-{n}" for n in range(4))]
    more = ""
    for id_, onward in zip(ids, [*ids[1:], "slut"], strict=True):
        scene = ANDEN.replace("  siden:", f"  {id_}:").replace("videre: slut", f"videre: {onward}")
        more += f"{scene}\n"
        if id_ != "siden":
            text = (folder / SIDEN).read_text(encoding="utf-8")
            edit(folder, f"scener/{id_}.md", "", text)
    edit(folder, DILEMMA, ANDEN, more)
    assert told(check(tmp_path, lineal)) == []
