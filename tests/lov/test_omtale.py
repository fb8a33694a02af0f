"""A section sign is read as a person reads it, and what cannot be read so is refused."""

from __future__ import annotations

import pytest

from build_scripts.content import load_grundlag
from build_scripts.ground.files import load_files
from build_scripts.lov.brug import Brug, uses
from build_scripts.lov.check import check_citations
from build_scripts.lov.model import Lovregister
from build_scripts.lov.omtale import Omtale, Uklar, citations
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def register() -> Lovregister:
    return load_grundlag(ROOT).love


def read(text: str, register: Lovregister) -> list[str]:
    return [
        f"{each.lov.id} {each.nr}" if isinstance(each, Omtale) else f"? {each.kaldt}".strip()
        for each in citations(text, register)
    ]


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("§ 133", ["barnets-lov 133"]),
        ("§ 133, stk. 2, nr. 4, og mere", ["barnets-lov 133"]),
        ("§ 133 i dag", ["barnets-lov 133"]),
        ("§&nbsp;172&nbsp;a", ["barnets-lov 172a"]),
        ("barnets lov § 143", ["barnets-lov 143"]),
        ("Barnets lovs § 143", ["barnets-lov 143"]),
        ("barnets lov §§ 171 a–d", [f"barnets-lov 171{each}" for each in "abcd"]),
        ("§§ 142, 143, 146-148 og 151)", [f"barnets-lov {each}" for each in
                                          (142, 143, 146, 147, 148, 151)]),
        ("straffelovens § 152 e", ["straffeloven 152e"]),
        ("straffelovens §§ 156 og 157", ["straffeloven 156", "straffeloven 157"]),
        ("§ 20, stk. 1, nr. 2, i straffeloven", ["straffeloven 20"]),
        ("retssikkerhedsloven §§ 11 c–11 e", [f"retssikkerhedsloven 11{each}" for each in "cde"]),
        ("forvaltningsloven §§ 12-15 b", [f"forvaltningsloven {each}" for each in
                                          ("12", "13", "14", "15", "15a", "15b")]),
        ("til § 115-møde", ["retsplejeloven 115"]),
        ("(forvaltningsloven § 8), og se § 9", ["forvaltningsloven 8", "forvaltningsloven 9"]),
        ("barnets lov § 133, straffeloven § 244 og § 9", ["barnets-lov 133", "straffeloven 244",
                                                         "?"]),
        ("# A\nstraffeloven § 244\n# B\n§ 133", ["straffeloven 244", "barnets-lov 133"]),
        ("serviceloven § 52", ["? serviceloven"]),
        ("lov om sociale ting § 52", ["? lov om sociale ting"]),
        ("intet tegn, 133", []),
    ],
)  # fmt: skip
def test_what_a_citation_means(text: str, meant: list[str], register: Lovregister) -> None:
    assert read(text, register) == meant


def test_a_citation_that_is_not_held_is_refused_with_its_line(register: Lovregister) -> None:
    files = {
        "docs/a.md": "---\nkilder: [barnets-lov-1, barnets-lov-133]\n---\n\n# A\n§ 998.".encode(),
        "guides/b.yml": "ting:\n  - id: x\n    tekst: Efter serviceloven § 52.\n".encode(),
        "linealen/data/lov/c.yml": "sted: § 997".encode(),
        "docs/d.md": "barnets lov § 133 og straffeloven § 244, og så § 5".encode(),
    }
    told = [str(each) for each in check_citations(files, register)]
    assert [each.split(" HENVISNING ")[0] for each in told] == [
        "docs/a.md:2:", "docs/a.md:6:", "docs/d.md:1:", "guides/b.yml:3:"
    ]  # fmt: skip
    assert "Barnets lov § 1 står ikke i lovregistret." in told[0]
    assert "linealen/data/lov/barnets-lov.yml" in told[1]
    assert "Skriv, hvilken lov § 5 står i." in told[2]
    assert "»serviceloven« står ikke i lovregistret." in told[3]


def test_a_use_says_which_thing_of_the_data_it_belongs_to(register: Lovregister) -> None:
    text = "udfald:\n  ring:\n    goer:\n      - Ring.\n    paragraffer: [barnets-lov-136]\n"
    (use,) = uses({"guides/handleveje/a/vej.yml": text.encode()}, register)
    assert isinstance(use, Brug)
    assert str(use) == "guides/handleveje/a/vej.yml:5 (udfald/ring)"


def test_what_the_looks_say_of_the_law_is_held_too(register: Lovregister) -> None:
    """``check`` reads the content; the templates have sentences of their own."""
    files = load_files(ROOT, ["overrides"])
    assert list(check_citations(files, register)) == []
    assert any(isinstance(each, Brug) for each in uses(files, register))


def test_an_unclear_citation_keeps_its_words(register: Lovregister) -> None:
    (unclear,) = (e for e in citations("spandeloven §§ 1 og 2", register) if isinstance(e, Uklar))
    assert unclear.ord_ == "§§ 1 og 2"
