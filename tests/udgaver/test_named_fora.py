"""Nobody is sent to a meeting or a role that the edition does not have, whatever it has."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pytest

from build_scripts.check.fora import (
    always_there,
    check_fora,
    order_text,
    outcome_text,
    step_text,
)
from build_scripts.content import load_udgave
from build_scripts.ground.files import load_files
from build_scripts.kerne.load import FOLDERS, parse_kerne
from build_scripts.kerne.model import Reading
from build_scripts.udgaver.model import FAKTA, Forum, Udgave
from build_scripts.udgaver.named_fora import NAEVNT, by_hand, phrases, said_on_page
from linealen import Finding
from tests.conftest import ROOT
from tests.ordene import ORDENE

FILES: Final = load_files(ROOT, FOLDERS)
ACTIONS: Final = "linealen/data/handlinger.yml"
ORDERS: Final = "linealen/data/paabud.yml"
PATHS: Final = "guides/handleveje"
CALM: Final = f"{PATHS}/akut-fare/tekst/ikke-akut.md"
WHICH: Final = f"{PATHS}/hvilket-forum/vej.yml"


@pytest.fixture(scope="module")
def read() -> Reading:
    return parse_kerne(FILES)


@pytest.fixture(scope="module")
def neutral() -> Udgave:
    return load_udgave(ROOT, "neutral").udgave


def editions(neutral: Udgave) -> Iterator[Udgave]:
    """One for every set of facts, and those with their own name for one thing each."""
    without = replace(neutral, fora=())
    for size in range(len(FAKTA) + 1):
        for fakta in itertools.combinations(FAKTA, size):
            yield replace(without, fakta=fakta)
    for id_ in NAEVNT:
        navn = f"<Eget> navn til {id_}"
        yield replace(without, fakta=(), fora=(Forum(id=id_, navn=navn, hvornaar="", saadan=""),))


def texts(read: Reading, fakta: frozenset[str]) -> Iterator[tuple[str, str]]:
    """All that an edition with these facts shows of orders, actions, questions and outcomes."""
    assert read.grundlag is not None and read.veje is not None
    for order in read.grundlag.lineal.paabud:
        yield order.id, " ".join(order_text(order))
    for action in read.grundlag.lineal.handlinger:
        yield action.id, action.tekst
    for walked in read.veje.gaaede:
        met = {here[0] for here in walked.runs[walked.asked(fakta)].kort.tilstande}
        for trin in walked.vej.trin.values():
            if trin.id in met:
                yield f"{walked.vej.id}/{trin.id}", " ".join(step_text(trin))
        for udfald in walked.vej.udfald.values():
            if udfald.id in met:
                yield f"{walked.vej.id}/{udfald.id}", " ".join(outcome_text(udfald))


def test_no_edition_is_offered_what_it_does_not_have(read: Reading, neutral: Udgave) -> None:
    seen = 0
    for udgave in editions(neutral):
        has = {*udgave.fakta, *(forum.id for forum in udgave.fora)}
        said = phrases(udgave, ORDENE.fora)
        for where, text in texts(read, frozenset(udgave.fakta)):
            shown = said_on_page(text, said)
            assert "{" not in shown, (where, shown)
            offered = {id_ for id_, _ in by_hand(shown, ORDENE.fora)}
            assert offered <= has, (where, udgave.fakta, offered)
            seen += bool(offered)
    assert seen > 100


def test_an_edition_s_own_name_stands_where_the_forum_is_named(neutral: Udgave) -> None:
    forum = Forum(id="fokusteam", navn="Bord & <b>", hvornaar="", saadan="")
    said = phrases(replace(neutral, fora=(forum,)), ORDENE.fora)
    shown = said_on_page("<p>Tag det op på {fokusteam}, {andet}.</p>", said)
    assert shown == "<p>Tag det op på fokusteamet (hos jer: Bord &amp; &lt;b&gt;), {andet}.</p>"


def test_what_is_met_only_with_the_fact_may_be_called_what_it_is(read: Reading) -> None:
    assert read.veje is not None
    (walked,) = [each for each in read.veje.gaaede if each.vej.id == "hvilket-forum"]
    assert always_there(walked, "fokusteam") == {"fokusteam"}
    assert always_there(walked, "tvaerfagligt-team") == frozenset()


def told(files: dict[str, bytes]) -> list[Finding]:
    read = parse_kerne({**FILES, **files})
    assert read.grundlag is not None and read.veje is not None and read.ord is not None
    return [*check_fora(read.grundlag.lineal, read.veje, read.ord.fora, read.files)]


CASES: Final = (
    (ORDERS, "sig_ikke: Stil ikke selv", "sig_ikke: Vent på fokusteamet. Stil ikke selv", "FORUM"),
    (ACTIONS, "af {fremskudt-raadgiver}", "af den fremskudte rådgiver", "FORUM"),
    (ACTIONS, "af {fremskudt-raadgiver}", "af {fremskudt}", "UKENDT"),
    (CALM, "Ring til {fremskudt-raadgiver}", "Ring til Fremskudt Rådgiver", "FORUM"),
    (CALM, "Ring til {fremskudt-raadgiver}", "Ring til {}", "UKENDT"),
    (WHICH, "{hvad: Udfyld", "{hvad: Bed et tværfagligt team om at udfylde", "FORUM"),
)


@pytest.mark.parametrize(("name", "old", "new", "code"), CASES)
def test_a_forum_named_by_hand_is_told(name: str, old: str, new: str, code: str) -> None:
    text = FILES[name].decode()
    assert text.count(old) == 1
    line = text[: text.index(old)].count("\n") + 1
    (found,) = told({name: text.replace(old, new).encode()})
    assert (found.path, found.code) == (name, code)
    # In data the fault is told at the item's own line, above it.
    assert line - 10 <= found.line <= line
