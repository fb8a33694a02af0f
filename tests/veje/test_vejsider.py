"""The page for a state and the walk agree; every address is readable, unique and leads to a page.

An address is read here on its own, answer by answer, and not with the function that wrote it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache

import pytest
from hypothesis import assume, given

from build_scripts.veje.check import check_veje
from build_scripts.veje.load import parse_veje
from build_scripts.veje.pages import Vejside, situations, vejsider
from build_scripts.veje.walked import Walked, walk_path
from linealen.handlevej import Handlevej
from linealen.walk import Tilstand, answer, choices, start
from tests.quick_ring import examples
from tests.veje import rigtige, tilfaeldige

ADDRESS = re.compile(r"handleveje/[a-z0-9-]+/([a-z0-9]+([-_][a-z0-9]+)*/)*")
# File systems allow 255; the whole address must fit on paper and in a mail.
LONGEST_PART, LONGEST = 80, 160

Kept = tuple[tuple[str, tuple[str, ...]], ...]


class Sider:
    """The pages of a path in one edition, by their addresses. What was read or answered before is
    not worked out again: the laws ask for the same places, some of them many times."""

    def __init__(self, walked: Walked, fakta: frozenset[str]) -> None:
        found = vejsider(walked, fakta)
        self.vej, self.tilstande = walked.vej, walked.runs[walked.asked(fakta)].alle
        self.antal = len(found)
        self.alle: Mapping[str, Vejside] = {page.adresse: page for page in found}
        # The facts that a path does not ask about change nothing, and its pages do not know them.
        self._start = start(walked.vej, walked.asked(fakta))
        self._read: dict[str, tuple[Tilstand, frozenset[str], Kept]] = {}
        self._answered: dict[tuple[Kept, tuple[str, ...]], Tilstand] = {}

    def __iter__(self) -> Iterator[tuple[str, Vejside]]:
        yield from self.alle.items()

    def read(self, address: str) -> tuple[Tilstand, frozenset[str], Kept]:
        """The state an address stands for, what is ticked off there, and what is kept."""
        if address not in self._read:
            self._read[address] = self._read_anew(address)
        return self._read[address]

    def answer(self, state: Tilstand, svar: tuple[str, ...]) -> Tilstand:
        key = (state.givet, svar)
        if key not in self._answered:
            self._answered[key] = answer(state, svar)
        return self._answered[key]

    def _read_anew(self, address: str) -> tuple[Tilstand, frozenset[str], Kept]:
        _, id_, *parts = address.rstrip("/").split("/")
        assert id_ == self.vej.id
        kept: list[tuple[str, tuple[str, ...]]] = []
        if "husk" in parts:
            for part in parts[parts.index("husk") + 1 :]:
                trin, *svar = part.split("_")
                kept.append((trin, tuple(svar)))
            assert kept
            parts = parts[: parts.index("husk")]
        state, ticked = self._start, frozenset[str]()
        for part in parts:
            first, *rest = part.split("_")
            if first == "valgt":
                assert part == parts[-1]
                ticked = frozenset(rest)
            else:
                state = self.answer(state, (first, *rest))
        return state, ticked, tuple(kept)

    def led_to(self, state: Tilstand, svar: tuple[str, ...], kept: Kept) -> Tilstand:
        """Where one comes by an answer, and then by those kept that are asked for."""
        now, rest = self.answer(state, svar), list(kept)
        while again := next((each for each in rest if each[0] == now.sted), None):
            rest.remove(again)
            now = self.answer(now, again[1])
        return now


Law = Callable[[Sider], None]


def questions(vej: Handlevej, given_: Kept) -> list[str]:
    """The titles of what was asked, and not only told."""
    return [vej.trin[id_].titel for id_, _ in given_ if not vej.trin[id_].oplysning]


def addresses_are_unique_and_readable(sider: Sider) -> None:
    assert len(sider.alle) == sider.antal
    for address in sider.alle:
        assert ADDRESS.fullmatch(address), address
        assert not {"hele-vejen", "handlekort"} & set(address.split("/")[2:]), address


def every_state_has_its_page(sider: Sider) -> None:
    plain = set()
    for address, page in sider:
        state, _, kept = sider.read(address)
        assert page.tilstand == state
        assert [each.spoergsmaal for each in page.husket] == [
            sider.vej.trin[id_].titel for id_, _ in kept if not sider.vej.trin[id_].oplysning
        ]
        if not kept:
            plain.add(state.givet)
    assert plain == {state.givet for state in sider.tilstande}


def page_title(state: Tilstand) -> str:
    return (state.vej.trin.get(state.sted) or state.vej.udfald[state.sted]).titel


def answers_lead_where_the_walk_goes(sider: Sider) -> None:
    for address, page in sider:
        here, trin = page.tilstand, page.tilstand.trin
        if trin is None:
            assert (page.svar, page.afkryds, page.fortsaet, page.husket) == ((), (), "", ())
        elif not trin.flere:
            _, _, kept = sider.read(address)
            assert [link.tekst for link in page.svar] == [svar.tekst for svar in trin.svar]
            for link, svar in zip(page.svar, trin.svar, strict=True):
                assert link.adresse in sider.alle
                there, _, left = sider.read(link.adresse)
                assert there == sider.led_to(here, (svar.id,), kept)
                assert set(left) <= set(kept) - set(there.givet)
                assert link.sted == page_title(there)


def ticking_off_changes_one_answer(sider: Sider) -> None:
    for address, page in sider:
        here, trin = page.tilstand, page.tilstand.trin
        if trin is None or not trin.flere:
            continue
        _, ticked, kept = sider.read(address)
        alone = {svar.id for svar in trin.svar if svar.udelukker}
        assert [tick.valgt for tick in page.afkryds] == [svar.id in ticked for svar in trin.svar]
        for tick, svar in zip(page.afkryds, trin.svar, strict=True):
            assert tick.adresse in sider.alle
            after, now, still = sider.read(tick.adresse)
            assert (after, still) == (here, kept)
            if svar.id in ticked:
                assert now == ticked - {svar.id}
            elif svar.id in alone:
                assert now == {svar.id}
            else:
                assert now == ticked - alone | {svar.id}
        assert bool(page.fortsaet) == bool(ticked)
        if ticked:
            assert page.fortsaet in sider.alle
            after, _, _ = sider.read(page.fortsaet)
            chosen = tuple(svar.id for svar in trin.svar if svar.id in ticked)
            assert after == sider.led_to(here, chosen, kept)


def one_can_go_back(sider: Sider) -> None:
    for address, page in sider:
        _, ticked, kept = sider.read(address)
        if not page.tilstand.givet and not ticked:
            assert page.tilbage == ""
            continue
        before, ticked_before, still = sider.read(page.tilbage)
        assert page.tilbage in sider.alle
        assert not ticked_before
        expected = page.tilstand.givet if ticked else page.tilstand.givet[:-1]
        assert (before.givet, still) == (expected, kept if ticked else ())


def every_answer_can_be_changed(sider: Sider) -> None:
    for address, page in sider:
        here = page.tilstand
        _, _, kept = sider.read(address)
        assert len(page.givne) == len(here.givet)
        for index, (told, (id_, svar)) in enumerate(zip(page.givne, here.givet, strict=True)):
            trin = sider.vej.trin[id_]
            assert told.spoergsmaal == trin.titel
            assert list(told.svar) == [each.tekst for each in trin.svar if each.id in svar]
            assert told.adresse in sider.alle
            earlier, later = sider.read(told.adresse)[0], (*here.givet[index + 1 :], *kept)
            assert earlier.givet == here.givet[:index]
            reached = {svar}
            for link in told.skift:
                assert link.adresse in sider.alle
                there, _, left = sider.read(link.adresse)
                other = there.givet[index][1]
                reached.add(other)
                assert there == sider.led_to(earlier, other, later)
                if trin.flere:
                    added, gone = set(other) - set(svar), set(svar) - set(other)
                    by = {"ogsaa": (1, 0), "fjern": (0, 1), "kun": (1, len(gone))}[link.hvordan]
                    assert (len(added), len(gone)) == by
                else:
                    assert (link.hvordan, link.tekst) == ("", trin.mulighed(other[0]).tekst)
                titles = questions(sider.vej, later)
                still = questions(sider.vej, (*there.givet[index + 1 :], *left))
                for each in (*still, *link.bortfald):
                    titles.remove(each)
                assert titles == []
                assert list(link.husket) == questions(sider.vej, left)
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


@cache
def real(id_: str) -> tuple[Sider, ...]:
    """The pages of a real guide in every edition that it can tell apart."""
    walked = rigtige.walked(id_)
    return tuple(Sider(walked, fakta) for fakta in walked.runs)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.__name__)
@pytest.mark.parametrize("id_", rigtige.IDS)
def test_real_guides(id_: str, law: Law) -> None:
    for sider in real(id_):
        law(sider)


@examples(100)
@given(tilfaeldige.veje, tilfaeldige.fakta)
def test_random_guides(vej: Handlevej, fakta: frozenset[str]) -> None:
    walked = walk_path(vej)
    found = walked.runs[walked.asked(fakta)]
    assume(not found.brister and len(found.alle) < 500)
    sider = Sider(walked, fakta)
    for law in LAWS:
        law(sider)


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_addresses_of_real_guides_are_short_enough(id_: str) -> None:
    for sider in real(id_):
        for address in sider.alle:
            assert len(address) <= LONGEST, address
            assert max(map(len, address.split("/"))) <= LONGEST_PART, address


@pytest.mark.parametrize("id_", rigtige.IDS)
def test_every_journey_is_an_example_on_the_path(id_: str) -> None:
    vej = rigtige.vej(id_)
    fakta = frozenset(rigtige.neutral().udgave.fakta)
    pages = Sider(rigtige.walked(id_), fakta).alle
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
