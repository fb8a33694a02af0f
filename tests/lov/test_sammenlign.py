"""A newer text, plain or as XML, is held against what is pinned: what is the same is not told as
changed, what is not the same is."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from build_scripts.lov.model import Paragraf
from build_scripts.lov.nyere import UnreadableError, parse_nyere
from build_scripts.lov.sammenlign import compare, find_lov, hashes
from tests.lov.registre import LOV, as_text, as_xml, baerloven

TITEL = "Bekendtgørelse af baerloven"
BOTH = pytest.mark.parametrize("printed", [as_text, as_xml])
Printed = Callable[[dict[str, tuple[str, ...]], str], str]


def numbers(found: tuple[Paragraf, ...]) -> list[str]:
    return [each.nr for each in found]


@BOTH
def test_the_same_act_printed_otherwise_is_unchanged(printed: Printed) -> None:
    register, lov = baerloven()
    nyere = parse_nyere(printed(LOV, TITEL).encode())
    assert find_lov(nyere, register) is lov
    assert (nyere.aar, nyere.nummer) == ("2027", "7")
    assert numbers(compare(nyere, lov).uaendret) == list(LOV)


@BOTH
def test_a_changed_a_repealed_and_a_vanished_section_are_each_told(printed: Printed) -> None:
    _, lov = baerloven()
    newer = {
        "1": (LOV["1"][0], "Stk. 2. Det gælder heller ikke i parker."),
        "2": LOV["2"],
        "2a": ("(Ophævet)",),
        "4": LOV["3"],
    }
    nyere = parse_nyere(printed(newer, TITEL).encode())
    found = compare(nyere, lov)
    assert numbers(found.uaendret) == ["2"]
    assert numbers(found.aendret) == ["1"]
    assert numbers(found.ophaevet) == ["2a"]
    assert numbers(found.mangler) == ["3"]
    assert numbers(found.roert) == ["1", "2a", "3"]


@BOTH
def test_a_piece_more_or_less_at_the_end_is_a_change(printed: Printed) -> None:
    """The lines after a section may be a heading; its own words may not be taken for one."""
    _, lov = baerloven()
    newer = {**LOV, "3": (*LOV["3"], "Stk. 2. Kurve er af pil.")}
    assert numbers(compare(parse_nyere(printed(newer, TITEL).encode()), lov).aendret) == ["3"]
    less = {**LOV, "1": LOV["1"][:1]}
    assert numbers(compare(parse_nyere(printed(less, TITEL).encode()), lov).aendret) == ["1"]


def test_text_and_xml_give_the_same_hashes_and_those_are_the_pinned() -> None:
    _, lov = baerloven()
    pinned = {each.nr: each.ordlyd for each in lov.paragraffer}
    assert hashes(parse_nyere(as_xml(LOV, TITEL).encode()), LOV) == pinned


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("§ 1. På".encode("latin-1"), "Filen er ikke gemt som UTF-8."),
        (b"Bekendtgoerelse uden paragraffer", "Der er ingen paragraffer i filen."),
        (b"<!doctype html><p>\xc2\xa7 1. En side.", "Det er en HTML-side."),
        (b"<Dokument><Meta>", "XML'en er i stykker (linje 1)."),
        (b"<rss><item/></rss>", "XML'en er ikke en lov fra retsinformation.dk"),
    ],
)
def test_what_cannot_be_read_is_told(content: bytes, told: str) -> None:
    with pytest.raises(UnreadableError, match=told.replace("(", r"\(").replace(")", r"\)")):
        parse_nyere(content)


@pytest.mark.parametrize(
    ("titel", "told"),
    [
        ("", "Lovens titel mangler."),
        ("Lov om ændring af baerloven", "er en ændringslov"),
        ("Bekendtgørelse af lov om nødder", "Det rummer: Baerloven."),
        ("Bekendtgørelse om spande efter baerloven", "står ikke i lovregistret"),
    ],
)
def test_another_act_is_refused(titel: str, told: str) -> None:
    register, _ = baerloven()
    with pytest.raises(UnreadableError, match=told):
        find_lov(parse_nyere(as_text(LOV, titel).encode()), register)
