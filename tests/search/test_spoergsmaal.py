"""What people type finds the page they need, among the first three."""

from __future__ import annotations

from build_scripts.search.index import Indeks
from build_scripts.search.measure import Spoergsmaal, maal
from build_scripts.search.opened_index import Soegebog

FEWEST_QUESTIONS = 80


def test_there_are_enough_real_questions(spoergsmaal: tuple[Spoergsmaal, ...]) -> None:
    asked = [each.spoerg for each in spoergsmaal]
    assert len(asked) >= FEWEST_QUESTIONS
    assert sorted(set(asked)) == sorted(asked)


def test_every_page_that_is_asked_for_can_be_found(
    indeks: Indeks, spoergsmaal: tuple[Spoergsmaal, ...]
) -> None:
    addresses = {side.adresse for side in indeks.sider}
    unknown = [
        f"{adresse} (»{each.spoerg}«)"
        for each in spoergsmaal
        for adresse in each.sider
        if adresse not in addresses
    ]
    assert not unknown, "\n".join(unknown)


def test_every_question_finds_its_page(bog: Soegebog, spoergsmaal: tuple[Spoergsmaal, ...]) -> None:
    found = maal(bog, spoergsmaal)
    told = f"top 3: {found.hit_rate:.1%}, mean place {found.mean_rank:.2f}, of {len(spoergsmaal)}"
    print(told)
    wrong = [
        f"»{each.spoergsmaal.spoerg}« skal finde {' eller '.join(each.spoergsmaal.sider)}, "
        f"men finder {', '.join(each.fundet[:3]) or 'intet'}"
        + ("" if each.akut == each.spoergsmaal.akut else f" (akut: {each.akut})")
        for each in found.pladser
        if not each.rigtig
    ]
    assert not wrong, "\n".join([told, *wrong])
