"""Names and origins: a golden list for the reviewer's eye, and the plainest kinds of bias refused.

Run with ``RETTIDIG_GOLDEN=skriv`` to write the golden file anew; then read its diff.
"""

from __future__ import annotations

import os
from collections import Counter

from linealen.dilemma import Dilemma, Navn
from linealen.model import BAAND, SPOR
from tests.conftest import ROOT
from tests.dilemmaer.rigtige import read

GOLDEN = ROOT / "tests" / "golden" / "dilemma-navne.txt"
PARENTS = ("mor", "far", "medmor", "forælder", "stedmor", "stedfar")


def is_child(navn: Navn) -> bool:
    """The child or young person that the dilemma is about."""
    return navn.er in ("barnet", "den unge") or navn.er.startswith(("barnet,", "den unge,"))


def is_parent(navn: Navn) -> bool:
    return any(word in navn.er.replace(",", " ").split() for word in PARENTS)


def gravest(dilemma: Dilemma) -> str:
    """The gravest that any scene of it comes to."""
    order = (*BAAND, *reversed(SPOR))
    return max(
        (id_ for scene in dilemma.scener.values() for id_ in scene.giver), key=order.index
    )  # fmt: skip


def listing() -> str:
    """Everybody with a name by dilemma, and then the count of origins by part in the story."""
    names = {each.id: each.navn for each in read().ord.oprindelser}
    lines = ["# Navn – hvem – oprindelse, efter dilemma. I parentes: det alvorligste, det når til."]
    for dilemma in read().dilemmaer:
        lines += ["", f"{dilemma.id} ({gravest(dilemma)})"]
        lines += [f"  {n.navn} – {n.er} – {names[n.oprindelse]}" for n in dilemma.navne]
    lines += ["", "# Hvor mange af hver oprindelse"]
    everybody = [navn for dilemma in read().dilemmaer for navn in dilemma.navne]
    parts = {
        "barnet": [navn for navn in everybody if is_child(navn)],
        "forældre": [navn for navn in everybody if is_parent(navn)],
        "forældre, hvor det ender uden om skalaen": [
            navn
            for dilemma in read().dilemmaer
            if gravest(dilemma) in SPOR
            for navn in dilemma.navne
            if is_parent(navn)
        ],
        "andre": [navn for navn in everybody if not is_child(navn) and not is_parent(navn)],
    }
    for part, who in parts.items():
        count = Counter(navn.oprindelse for navn in who)
        told = ", ".join(f"{names[id_]} {count[id_]}" for id_ in names if count[id_])
        lines.append(f"{part}: {told}")
    return "\n".join(lines) + "\n"


def test_the_list_is_the_one_that_was_reviewed() -> None:
    if os.environ.get("RETTIDIG_GOLDEN") == "skriv":
        GOLDEN.write_text(listing(), encoding="utf-8")
    assert listing().splitlines() == GOLDEN.read_text(encoding="utf-8").splitlines()


def test_every_dilemma_names_somebody_and_nobody_twice() -> None:
    for dilemma in read().dilemmaer:
        names = [navn.navn for navn in dilemma.navne]
        assert names and len(set(names)) == len(names), dilemma.id


def test_no_origin_is_that_of_more_than_half_of_the_children() -> None:
    count = Counter(n.oprindelse for d in read().dilemmaer for n in d.navne if is_child(n))
    origin, most = count.most_common(1)[0]
    assert most * 2 <= count.total(), f"{origin}: {most} af {count.total()}"


def test_every_origin_is_somebodys() -> None:
    used = {navn.oprindelse for dilemma in read().dilemmaer for navn in dilemma.navne}
    assert used == {each.id for each in read().ord.oprindelser}


def test_no_two_dilemmas_are_about_a_child_of_the_same_name() -> None:
    count = Counter(n.navn for d in read().dilemmaer for n in d.navne if is_child(n))
    assert [name for name, times in count.items() if times > 1] == []


def test_the_parents_in_the_gravest_stories_are_not_all_from_one_place() -> None:
    for paths in (("overgreb", "digitale-overgreb"), ("overgreb", "aere"), SPOR):
        origins = {
            navn.oprindelse
            for dilemma in read().dilemmaer
            if any(id_ in paths for scene in dilemma.scener.values() for id_ in scene.giver)
            for navn in dilemma.navne
            if is_parent(navn)
        }
        assert len(origins) != 1, (paths, origins)


def test_those_who_help_and_those_who_need_it_come_from_the_same_places() -> None:
    """Professionals' names are of several origins, and so are those of parents."""
    for who in (is_child, is_parent, lambda navn: not is_child(navn) and not is_parent(navn)):
        origins = {n.oprindelse for d in read().dilemmaer for n in d.navne if who(n)}
        assert len(origins) >= 4
