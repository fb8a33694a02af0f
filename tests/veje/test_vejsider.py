"""The page for a state and the walk agree; every address is readable, unique and leads to a page.

An address is read here on its own, answer by answer, and not with the function that wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import assume, given

from build_scripts.veje.check import check_veje
from build_scripts.veje.load import parse_veje
from build_scripts.veje.pages import Vejside, situations, vejsider
from build_scripts.veje.walked import asked_facts, walk_path
from linealen.handlevej import Handlevej
from linealen.tilstande import enumerate_states
from linealen.walk import Tilstand, answer, choices, start
from tests.quick_ring import examples
from tests.veje import rigtige, tilfaeldige

ADDRESS = re.compile(r"handleveje/[a-z0-9-]+/([a-z0-9]+([-_][a-z0-9]+)*/)*")
# File systems allow 255; the whole address must fit on paper and in a mail.
LONGEST_PART, LONGEST = 80, 160

Pages = dict[str, Vejside]
Law = Callable[[Handlevej, frozenset[str], Pages], None]


Kept = tuple[tuple[str, tuple[str, ...]], ...]


def read_address(
    vej: Handlevej, fakta: frozenset[str], address: str
) -> tuple[Tilstand, set[str], Kept]:
    """The state an address stands for, what is ticked off there, and what is kept for later."""
    _, id_, *parts = address.rstrip("/").split("/")
    assert id_ == vej.id
    kept: list[tuple[str, tuple[str, ...]]] = []
    if "husk" in parts:
        for part in parts[parts.index("husk") + 1 :]:
            trin, *svar = part.split("_")
            kept.append((trin, tuple(svar)))
        assert kept
        parts = parts[: parts.index("husk")]
    # The facts that a path does not ask about change nothing, and its pages do not know them.
    state, ticked = start(vej, asked_facts(vej) & fakta), set[str]()
    for part in parts:
        first, *rest = part.split("_")
        if first == "valgt":
            assert part == parts[-1]
            ticked = set(rest)
        else:
            state = answer(state, (first, *rest))
    return state, ticked, tuple(kept)


def questions(vej: Handlevej, given_: Kept) -> list[str]:
    """The titles of what was asked, and not only told."""
    return [vej.trin[id_].titel for id_, _ in given_ if not vej.trin[id_].oplysning]


def led_to(state: Tilstand, svar: tuple[str, ...], kept: Kept) -> Tilstand:
    """Where one comes by an answer, and then by those kept that are asked for."""
    now, rest = answer(state, svar), list(kept)
    while again := next((each for each in rest if each[0] == now.sted), None):
        rest.remove(again)
        now = answer(now, again[1])
    return now


def addresses_are_unique_and_readable(vej: Handlevej, fakta: frozenset[str], pages: Pages) -> None:
    assert len(pages) == len(vejsider(walk_path(vej), fakta))
    for address in pages:
        assert ADDRESS.fullmatch(address), address
        assert not {"hele-vejen", "handlekort"} & set(address.split("/")[2:]), address


def every_state_has_its_page(vej: Handlevej, fakta: frozenset[str], pages: Pages) -> None:
    plain = set()
    for address, page in pages.items():
        state, _, kept = read_address(vej, fakta, address)
        assert page.tilstand == state
        assert [each.spoergsmaal for each in page.husket] == [
            vej.trin[id_].titel for id_, _ in kept if not vej.trin[id_].oplysning
        ]
        if not kept:
            plain.add(state.givet)
    assert plain == {state.givet for state in enumerate_states(vej, fakta).alle}


def page_title(state: Tilstand) -> str:
    return (state.vej.trin.get(state.sted) or state.vej.udfald[state.sted]).titel


def answers_lead_where_the_walk_goes(vej: Handlevej, fakta: frozenset[str], pages: Pages) -> None:
    for address, page in pages.items():
        here, trin = page.tilstand, page.tilstand.trin
        if trin is None:
            assert (page.svar, page.afkryds, page.fortsaet, page.husket) == ((), (), "", ())
        elif not trin.flere:
            _, _, kept = read_address(vej, fakta, address)
            assert [link.tekst for link in page.svar] == [svar.tekst for svar in trin.svar]
            for link, svar in zip(page.svar, trin.svar, strict=True):
                assert link.adresse in pages
                there, _, left = read_address(vej, fakta, link.adresse)
                assert there == led_to(here, (svar.id,), kept)
                assert set(left) <= set(kept) - set(there.givet)
                assert link.sted == page_title(there)


def ticking_off_changes_one_answer(vej: Handlevej, fakta: frozenset[str], pages: Pages) -> None:
    for address, page in pages.items():
        here, trin = page.tilstand, page.tilstand.trin
        if trin is None or not trin.flere:
            continue
        _, ticked, kept = read_address(vej, fakta, address)
        alone = {svar.id for svar in trin.svar if svar.udelukker}
        assert [tick.valgt for tick in page.afkryds] == [svar.id in ticked for svar in trin.svar]
        for tick, svar in zip(page.afkryds, trin.svar, strict=True):
            assert tick.adresse in pages
            after, now, still = read_address(vej, fakta, tick.adresse)
            assert (after, still) == (here, kept)
            if svar.id in ticked:
                assert now == ticked - {svar.id}
            elif svar.id in alone:
                assert now == {svar.id}
            else:
                assert now == ticked - alone | {svar.id}
        assert bool(page.fortsaet) == bool(ticked)
        if ticked:
            assert page.fortsaet in pages
            after, _, _ = read_address(vej, fakta, page.fortsaet)
            chosen = tuple(svar.id for svar in trin.svar if svar.id in ticked)
            assert after == led_to(here, chosen, kept)


def one_can_go_back(vej: Handlevej, fakta: frozenset[str], pages: Pages) -> None:
    for address, page in pages.items():
        _, ticked, kept = read_address(vej, fakta, address)
        if not page.tilstand.givet and not ticked:
            assert page.tilbage == ""
            continue
        before, ticked_before, still = read_address(vej, fakta, page.tilbage)
        assert page.tilbage in pages
        assert ticked_before == set()
        expected = page.tilstand.givet if ticked else page.tilstand.givet[:-1]
        assert (before.givet, still) == (expected, kept if ticked else ())


def every_answer_can_be_changed(vej: Handlevej, fakta: frozenset[str], pages: Pages) -> None:
    for address, page in pages.items():
        here = page.tilstand
        _, _, kept = read_address(vej, fakta, address)
        assert len(page.givne) == len(here.givet)
        for index, (told, (id_, svar)) in enumerate(zip(page.givne, here.givet, strict=True)):
            trin = vej.trin[id_]
            assert told.spoergsmaal == trin.titel
            assert list(told.svar) == [each.tekst for each in trin.svar if each.id in svar]
            assert told.adresse in pages
            assert read_address(vej, fakta, told.adresse)[0].givet == here.givet[:index]
            reached = {svar}
            for link in told.skift:
                assert link.adresse in pages
                there, _, left = read_address(vej, fakta, link.adresse)
                other = there.givet[index][1]
                reached.add(other)
                earlier = read_address(vej, fakta, told.adresse)[0]
                later = (*here.givet[index + 1 :], *kept)
                assert there == led_to(earlier, other, later)
                if trin.flere:
                    added, gone = set(other) - set(svar), set(svar) - set(other)
                    by = {"ogsaa": (1, 0), "fjern": (0, 1), "kun": (1, len(gone))}[link.hvordan]
                    assert (len(added), len(gone)) == by
                else:
                    assert (link.hvordan, link.tekst) == ("", trin.mulighed(other[0]).tekst)
                titles = questions(vej, later)
                still = questions(vej, (*there.givet[index + 1 :], *left))
                for each in (*still, *link.bortfald):
                    titles.remove(each)
                assert titles == []
                assert list(link.husket) == questions(vej, left)
            if not trin.flere:
                assert reached == set(choices(trin))


LAWS: tuple[Law, ...] = (
    addresses_are_unique_and_readable,
    every_state_has_its_page,
    answers_lead_where_the_walk_goes,
    ticking_off_changes_one_answer,
    one_can_go_back,
    every_answer_can_be_changed,
)


def pages_of(vej: Handlevej, fakta: frozenset[str]) -> Pages:
    return {page.adresse: page for page in vejsider(walk_path(vej), fakta)}


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
@pytest.mark.parametrize("id_", rigtige.IDS)
def test_real_guides(id_: str, law: Law) -> None:
    vej = rigtige.vej(id_)
    for fakta in rigtige.editions():
        law(vej, fakta, pages_of(vej, fakta))


@examples(100)
@given(tilfaeldige.veje, tilfaeldige.fakta)
def test_random_guides(vej: Handlevej, fakta: frozenset[str]) -> None:
    found = enumerate_states(vej, fakta)
    assume(not found.brister and len(found.alle) < 500)
    pages = pages_of(vej, fakta)
    for law in LAWS:
        law(vej, fakta, pages)


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_addresses_of_real_guides_are_short_enough(id_: str) -> None:
    for fakta in rigtige.editions():
        for address in pages_of(rigtige.vej(id_), fakta):
            assert len(address) <= LONGEST, address
            assert max(map(len, address.split("/"))) <= LONGEST_PART, address


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_every_journey_is_an_example_on_the_path(id_: str) -> None:
    vej = rigtige.vej(id_)
    fakta = frozenset(rigtige.neutral().udgave.fakta)
    pages = pages_of(vej, fakta)
    told = situations(vej, fakta)
    assert [name for name, _, _ in told] == [rejse.navn for rejse in vej.rejser]
    for rejse, (_, address, title) in zip(vej.rejser, told, strict=True):
        assert pages[address].tilstand.sted == rejse.ender
        assert title == vej.udfald[rejse.ender].titel


def test_answers_about_bands_say_what_the_edition_calls_them() -> None:
    built = rigtige.neutral()
    trin = tuple(replace(trin, navn=f"Zone {trin.baand}") for trin in built.skala.trin)
    names = replace(built.skala, trin=trin).alle_navne(built.lineal)
    renamed = parse_veje(rigtige.files(), built.lineal, names)
    read = check_veje(renamed, rigtige.files(), built.udgave.fakta)
    assert read.findings == ()
    veje = {vej.id: vej for vej in read.veje}
    mark = veje["mistrivsel-uden-mistanke"].trin["hvor-ligger-dit-maerke"]
    for svar in mark.svar:
        assert svar.ved_ikke or svar.tekst.startswith(f"Zone {svar.id}: ")
    conversation = veje["samtalen-med-foraeldrene"].trin["hvor-bekymret-er-du"]
    assert conversation.mulighed("til-og-med-bekymring").tekst == (
        "Zone trivsel, zone opmaerksomhed eller zone bekymring"
    )
    # No path writes the shared names of bands into its answers.
    shared = {trin.navn.lower() for trin in built.skala.trin if " " in trin.navn}
    for vej in read.veje:
        texts = [svar.tekst.lower() for trin in vej.trin.values() for svar in trin.svar]
        assert [text for text in texts if any(name in text for name in shared)] == []
