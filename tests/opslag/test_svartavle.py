"""A table of answers meets every combination of choices once, and what does not hold is told."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product

import pytest

from build_scripts.ground.files import Files
from build_scripts.ground.yaml_source import load_document
from build_scripts.kerne.load import load_kerne
from build_scripts.kerne.model import Reading
from build_scripts.opslag.svartavle import Blad, Svartavle, parse_svartavle
from build_scripts.opslag.svartavle_check import Tavlekendte, check_svartavler, reached
from linealen import ContentError, Finding
from tests.conftest import ROOT

FILE = "guides/opslag/svartavler/pligt.yml"
_INTET = "      - {hvad: [intet]}\n"
_FIRST = (
    "{hvor: [offentlig], hvad: [overgreb], alder: [under-18, ved-ikke], bygger: [kendskab, grund]}"
)
# What cannot be read: (old, new, code).
UNREAD = (
    ("  - id: offentlig-stoette", "  - id: offentlig-overgreb", "DOBBELT"),
    ("  - id: hvad\n", "  - id: hvor\n", "DOBBELT"),
    (_FIRST, "{}", "BETINGELSE"),
    (_FIRST, "{hvor: [offentligt]}", "UKENDT"),
    ("{id: over-18, navn", "{ved_ikke: true, id: over-18, navn", "VED-IKKE"),
    ("ved_ikke: spoerg", "ved_ikke: raad", "UKENDT"),
)
# What can be read, and does not hold.
UNSOUND = (
    (_INTET, "      - {hvad: [intet], alder: [under-18]}\n", "HUL"),
    (_INTET, "      - {hvad: [intet, fravaer-15]}\n", "OVERLAP"),
    ("udfald: spoerg\n    overskrift: \"Spørg kommunen, uden at barnet kan kendes\"",
     "udfald: ingen\n    overskrift: \"Spørg kommunen, uden at barnet kan kendes\"", "VED-IKKE"),
    ("kilde: barnets-lov-134", "kilde: vej-9471-2024", "UKENDT"),
    ("veje: [gravide-og-ufoedte]", "veje: [gravide]", "UKENDT"),
    ("paabud: gravid-underret", "paabud: gravid", "UKENDT"),
)  # fmt: skip


@pytest.fixture(scope="module")
def read() -> Reading:
    return load_kerne(ROOT)


@pytest.fixture(scope="module")
def tavler(read: Reading) -> tuple[Svartavle, ...]:
    assert read.opslag is not None
    return tuple(read.opslag.svartavler.values())


@pytest.fixture(scope="module")
def kendte(read: Reading) -> Tavlekendte:
    assert read.grundlag is not None and read.laeste is not None
    lineal = read.grundlag.lineal
    return Tavlekendte(
        {lov.kilde_id(each.nr) for lov, each in read.grundlag.love.paragraffer()},
        {vej.id for vej in read.laeste.veje},
        {each.id for each in lineal.paabud},
    )


@pytest.mark.parametrize(("old", "new", "code"), (*UNREAD, *UNSOUND))
def test_a_table_that_does_not_hold_is_told(
    read: Reading, kendte: Tavlekendte, old: str, new: str, code: str
) -> None:
    assert read.grundlag is not None
    kilder = tuple(each.id for each in read.grundlag.lineal.kilder)
    text = read.files[FILE].decode()
    assert old in text
    files = {**read.files, FILE: text.replace(old, new, 1).encode()}
    assert code in [each.code for each in findings(files, kilder, kendte)]


def findings(files: Files, kilder: tuple[str, ...], kendte: Tavlekendte) -> Sequence[Finding]:
    try:
        tavle = parse_svartavle(load_document(files, FILE), "pligt", kilder)
    except ContentError as error:
        return error.findings
    return list(check_svartavler([tavle], kendte, files))


def test_the_tables_as_they_are_hold(read: Reading, kendte: Tavlekendte) -> None:
    assert read.opslag is not None
    assert not list(check_svartavler(read.opslag.svartavler.values(), kendte, read.files))


def test_every_combination_meets_one_leaf_and_every_leaf_is_met(
    tavler: tuple[Svartavle, ...],
) -> None:
    """Told anew, without the bits: a leaf fits where one of its ways does."""
    for tavle in tavler:
        met = reached(tavle)
        ids = [each.id for each in tavle.spoergsmaal]
        every = list(product(*([valg.id for valg in each.svar] for each in tavle.spoergsmaal)))
        assert set(met) == set(every)
        for svar in every[:: max(1, len(every) // 500)]:
            given = dict(zip(ids, svar, strict=True))
            fits = [nr for nr, blad in enumerate(tavle.blade) if fits_here(blad, given)]
            assert tuple(fits) == met[svar] and len(fits) == 1, svar
        assert {nr for blade in met.values() for nr in blade} == set(range(len(tavle.blade)))


def fits_here(blad: Blad, given: dict[str, str]) -> bool:
    return any(all(given[id_] in svar for id_, svar in felt.items()) for felt in blad.naar)


def test_the_leaves_stand_once_each_below_the_first_answer(tavler: tuple[Svartavle, ...]) -> None:
    for tavle in tavler:
        shown = [blad.id for _, blade in tavle.grupper() for blad in blade]
        assert sorted(shown) == sorted(blad.id for blad in tavle.blade)
