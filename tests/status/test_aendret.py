"""»The core changed under you«: every kind of piece, with old and new, and never a wrong old."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_scripts import content
from build_scripts.ground.files import load_files
from build_scripts.kerne.load import FOLDERS
from build_scripts.status import core, gennemgang
from build_scripts.status.changed import AENDRET, FJERNET, NY, aendringer, built_on
from build_scripts.status.pieces import Stykke, of_lineal, of_veje
from linealen import ContentError, Lineal
from linealen.handlevej import Handlevej
from linealen.model import Skala
from tests.status.conftest import UDGAVE, Ret
from tests.veje import rigtige

SKALA = Skala("hoejest-er-vaerst", (), {})
_LINJER = st.lists(st.sampled_from("abcdef"), max_size=5).map(tuple)
_KERNER = st.dictionaries(st.sampled_from(["a/1", "a/2", "b/1", "b/2", "c/1"]), _LINJER)


def stykker(linjer: Mapping[str, tuple[str, ...]]) -> dict[str, Stykke]:
    return {id_: Stykke(id_, "Tegn", id_, each) for id_, each in linjer.items()}


@pytest.fixture(scope="module")
def nu(root: Path) -> dict[str, Stykke]:
    return core.stykker(load_files(root, FOLDERS))


def test_every_kind_of_content_is_cut_into_pieces(root: Path, nu: dict[str, Stykke]) -> None:
    kerne = content.load_grundlag(root)
    for ids, hvad in (
        (kerne.lineal.tegn, "tegn"),
        (kerne.lineal.regler, "regel"),
        (kerne.lineal.kilder, "kilde"),
        (kerne.lineal.dimensioner, "spoergsmaal"),
        (kerne.lineal.handlinger, "handling"),
        (kerne.lineal.linjer, "linje"),
        (kerne.lineal.numre, "nummer"),
        (kerne.lineal.telefoner, "telefon"),
        (kerne.lineal.uden_stemme, "uden-stemme"),
        ((*kerne.lineal.risiko, *kerne.lineal.beskyttelse), "faktor"),
    ):
        for each in ids:
            assert f"{hvad}/{each.id}" in nu
    for path in (root / "docs").rglob("*.md"):
        if not path.name.startswith("_"):
            assert f"side/{path.relative_to(root / 'docs').as_posix()}" in nu
    for folder in (root / "guides/handleveje").glob("*/"):
        assert any(id_.startswith(f"vej/{folder.name}/udfald/") for id_ in nu), folder.name
    assert {"graenser", "skala", "tekst/forside.velkomst"} <= nu.keys()


# What a reader does not read there, or reads somewhere else under its own name.
_IKKE_LAEST = {"id", "kilder", "se_ogsaa", "lineal", "saerligt_for", "dimension"}


@pytest.mark.parametrize(
    "hvad", ["udfald", "tegn", "regel", "trin", "kilde", "dimension", "handling", "nummer"]
)
def test_every_word_of_a_piece_counts(root: Path, hvad: str) -> None:
    """A field that somebody adds later must be read, or be named above."""
    kerne = content.load_grundlag(root)
    vej = rigtige.vej(rigtige.IDS[0])
    for felt in fields(_en(kerne.lineal, vej, hvad)):
        if felt.name in _IKKE_LAEST or (hvad, felt.name) in (
            ("trin", "emne"), ("trin", "flere"), ("kilde", "slags"), ("kilde", "kontrolleret"),
            ("dimension", "navn"),
            ("udfald", "paabud"), ("handling", "paabud"),
            ("nummer", "kontrolleret"),
        ):  # fmt: skip
            continue
        gammel = _en(kerne.lineal, vej, hvad)
        value = getattr(gammel, felt.name)
        ny = replace(gammel, **{felt.name: f"{value} x" if isinstance(value, str) else ()})
        if not value and not isinstance(value, str):
            continue
        assert _stykke(kerne.lineal, vej, hvad, gammel) != _stykke(kerne.lineal, vej, hvad, ny), (
            f"{hvad}.{felt.name} kan ændres, uden at nogen kommune får det at vide"
        )


def _en(lineal: Lineal, vej: Handlevej, hvad: str) -> Any:
    """One of them that has as much as possible written."""
    alle: Iterable[Any] = {
        "udfald": vej.udfald.values(),
        "trin": vej.trin.values(),
        "tegn": lineal.tegn,
        "regel": lineal.regler,
        "kilde": lineal.kilder,
        "dimension": lineal.dimensioner,
        "handling": lineal.handlinger,
        "nummer": lineal.numre,
    }[hvad]
    return max(alle, key=lambda each: sum(bool(getattr(each, f.name)) for f in fields(each)))


def _stykke(lineal: Lineal, vej: Handlevej, hvad: str, en: Any) -> tuple[str, ...]:
    """The lines of the piece that ``en`` is when it stands alone."""
    match hvad:
        case "udfald" | "trin":
            anden = replace(vej, **{"udfald": {}, "trin": {}} | {hvad: {en.id: en}})
            stykker_ = list(of_veje([anden]))
        case _:
            felt = {"regel": "regler", "kilde": "kilder", "dimension": "dimensioner",
                    "handling": "handlinger", "nummer": "numre"}  # fmt: skip
            tom = {
                each.name: ()
                for each in fields(lineal)
                if isinstance(getattr(lineal, each.name), tuple)
            }
            kun = replace(lineal, **tom | {felt.get(hvad, hvad): (en,)})
            stykker_ = list(of_lineal(kun, SKALA))
    return tuple(linje for each in stykker_ for linje in each.linjer)


def test_all_that_an_edition_builds_on_is_a_piece(root: Path, nu: dict[str, Stykke]) -> None:
    """Else a change would pass unseen: the ids are put together in two places."""
    for navn in ("eksempel-storby", "eksempel-lillekommune", "eksempel-omvendt"):
        paa = built_on(content.load_udgave(root, navn).udgave)
        assert paa and paa.keys() <= nu.keys(), navn


@pytest.mark.parametrize(
    ("fil", "gammelt", "nyt", "id_"),
    [
        ("linealen/data/regler.yml", "Barnet er i fare nu", "Barnet er i fare", "regel/fare-nu"),
        ("linealen/data/lineal.yml", "tegn_bekymring: ", "tegn_bekymring: 1", "graenser"),
        ("linealen/data/skala.yml", "navn: Bekymring", "navn: Uro", "skala"),
        ("docs/akut.md", "# ", "# Nyt ", "side/akut.md"),
        ("guides/handleveje/underretning/tekst/det-sker-der-efter.md", "Gør nu\n\n1. ",
         "Gør nu\n\n1. Træk vejret.\n2. ", "vej/underretning/udfald/det-sker-der-efter"),
    ],
)  # fmt: skip
def test_a_change_in_a_file_is_a_change_of_its_piece(
    indhold: Path, nu: dict[str, Stykke], ret: Ret, fil: str, gammelt: str, nyt: str, id_: str
) -> None:
    ret(fil, gammelt, nyt)
    efter = core.stykker(load_files(indhold, FOLDERS))
    changed = [each for each in nu if nu[each].aftryk != efter[each].aftryk]
    # Two paths ask about a band by its name: they read otherwise too when it is called otherwise.
    assert changed[:1] == [id_] and (len(changed) == 1 or id_ == "skala")


def test_a_new_review_date_is_no_change(indhold: Path, nu: dict[str, Stykke], ret: Ret) -> None:
    ret("docs/akut.md", "gennemgaaet: 2026", "gennemgaaet: 2025")
    ret("guides/handleveje/underretning/vej.yml", "gennemgaaet: ", "gennemgaaet:  ")
    efter = core.stykker(load_files(indhold, FOLDERS))
    assert [id_ for id_ in nu if nu[id_].aftryk != efter[id_].aftryk] == []


@given(_KERNER, _KERNER, st.sets(st.sampled_from(["a/1", "b/1"])))
def test_exactly_what_differs_is_told_and_the_old_wording_is_the_old_one(
    foer: dict[str, tuple[str, ...]], nu: dict[str, tuple[str, ...]], paa: set[str]
) -> None:
    noteret = gennemgang.gennemgang_of(stykker(foer), paa, "2026-01-01", "")
    found = aendringer(noteret, stykker(nu), stykker(foer), dict.fromkeys(paa, ("her",)))
    assert {each.id: each.hvad for each in found} == {
        id_: NY if id_ not in foer else FJERNET if id_ not in nu else AENDRET
        for id_ in {*foer, *nu}
        if foer.get(id_) != nu.get(id_)
    }
    assert all(each.foer is not None for each in found)
    roert = [bool(each.roerer) for each in found]
    assert roert == sorted(roert, reverse=True)


def test_an_old_wording_that_does_not_fit_the_fingerprint_is_not_shown() -> None:
    """A rebased history may have another text at that commit: no old text is better than that."""
    noteret = gennemgang.gennemgang_of(stykker({"a": ("læst",)}), (), "2026-01-01", "abc")
    (found,) = aendringer(noteret, stykker({"a": ("ny",)}), stykker({"a": ("en anden",)}), {})
    assert found.foer is None
    assert found.nu == ("ny",)


def test_what_the_edition_builds_on_is_known_without_git() -> None:
    noteret = gennemgang.gennemgang_of(stykker({"a": ("x", "læst")}), ("a",), "2026-01-01", "")
    (found,) = aendringer(noteret, stykker({"a": ("x", "ny")}), {}, {"a": ("tekster.a",)})
    assert (found.foer, found.nu, found.roerer) == (("læst",), ("ny",), ("tekster.a",))


def test_the_file_is_read_as_it_was_written(nu: dict[str, Stykke], root: Path) -> None:
    paa = built_on(content.load_udgave(root, UDGAVE).udgave)
    noteret = gennemgang.gennemgang_of(nu, paa, "2026-01-01", "a" * 40)
    assert gennemgang.parse_gennemgang(gennemgang.gennemgang_text(noteret), "x") == noteret
    other = replace(noteret, aftryk={**noteret.aftryk, "graenser": "0"})
    assert other.samlet != noteret.samlet


@pytest.mark.parametrize(
    "tekst",
    [
        "", "{", "[]", '{"dato": 1}', "null", '{"snit": "x"}',
        # Not a day; and what git would take for an option.
        '{"dato": "2025", "commit": "", "snit": 1, "aftryk": {}, "ordlyd": {}}',
        '{"dato": "2025-01-01", "commit": "--output=x", "snit": 1, "aftryk": {}, "ordlyd": {}}',
    ],
)  # fmt: skip
def test_a_broken_file_says_what_to_do(tekst: str) -> None:
    with pytest.raises(ContentError) as stop:
        gennemgang.parse_gennemgang(tekst, "kommuner/x/gennemgang.json")
    assert "Slet den" in stop.value.findings[0].message
