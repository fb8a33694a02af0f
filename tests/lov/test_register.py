"""The register of law tells its defects, and each section of it is a source that can be named."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from build_scripts.content import load_grundlag
from build_scripts.ground.files import load_files
from build_scripts.lov.kilder import law_sources
from build_scripts.lov.model import IKKE_SET, Lovregister
from build_scripts.lov.parse import FOLDER, parse_lovregister
from linealen import ContentError, Finding
from tests.conftest import ROOT


def _act(name: str) -> str:
    return f"{FOLDER}/{name}.yml"


# Each in a file of its own, so that all can be told at once.

CASES = (
    ("a file that is called something else", _act("dagtilbudsloven"), "id: dagtilbudsloven",
     "id: dagtilbudslov", "FIL Filen skal hedde som sit id: dagtilbudslov.yml."),
    ("a number that is another's", _act("sundhedsloven"), "nummer: 275", "nummer: 276",
     "LOVTEKST »2025_275« skal være året og nummeret: 2025_276."),
    ("an act that was read nowhere", _act("folkeskoleloven"), "tekster:", "tekster: []\ngamle:",
     "MANGLER Skriv den tekst i Lovtidende, som loven er læst i."),
    ("an act without a section", _act("whistleblowerloven"), "paragraffer:",
     "paragraffer: []\ngamle:", "MANGLER Skriv mindst én paragraf, eller slet filen."),
    ("a section twice", _act("straffeloven"), 'nr: "152a"', 'nr: "152"',
     "DOBBELT § 152 står her allerede. Slet den ene."),
    ("a number with a space", _act("retssikkerhedsloven"), 'nr: "11e"', 'nr: "11 e"',
     "PARAGRAF »11 e« er ikke en paragrafs nummer. Skriv tal og bogstav sammen: 2a."),
    ("a text that is not the act's", _act("pasloven"), 'tekst: "2025_732"', 'tekst: "2025_733"',
     "UKENDT »2025_733« kendes ikke under »tekst«."),
    ("a hash that is cut", _act("retsplejeloven"), 'ordlyd: "', 'ordlyd: "0 ',
     "ORDLYD »ordlyd« skal være de første 16 cifre"),
    ("a wording that nobody has seen", _act("overgangsloven"), "status: ikke-set",
     'status: ikke-set\n    ordlyd: "0123456789abcdef"',
     "ORDLYD Der er et aftryk af ordlyden, men status er »ikke-set«."),
    ("in force, but since when", _act("socialtilsynsloven"), "status: set", "status: i-kraft",
     "STATUS Status er »i-kraft«, men dagen mangler."),
    ("a day that is none", _act("voksenansvarsloven"), 'kontrolleret: "2026-11-30"',
     'kontrolleret: "2026-11-31"', "DATO »2026-11-31« er ikke en dato."),
    ("broken YAML", _act("bek-980-2025"), "paragraffer:", "paragraffer: [",
     "YAML Filen kan ikke læses som YAML."),
)  # fmt: skip


@pytest.fixture(scope="module")
def register() -> Lovregister:
    return load_grundlag(ROOT).love


def _told(name: str, old: str, new: str) -> Iterator[Finding]:
    files = load_files(ROOT, [FOLDER])
    text = files[name].decode()
    assert old in text, old
    files[name] = text.replace(old, new, 1).encode()
    with pytest.raises(ContentError) as caught:
        parse_lovregister(files)
    return iter(caught.value.findings)


@pytest.mark.parametrize(("_", "name", "old", "new", "told"), CASES)
def test_a_defect_is_told_with_its_line(_: str, name: str, old: str, new: str, told: str) -> None:
    assert any(
        f"{each.code} {each.message}".startswith(told) and each.path == name and each.line
        for each in _told(name, old, new)
    )


def test_each_section_is_a_source_of_its_own(register: Lovregister) -> None:
    ids = [kilde.id for kilde in law_sources(register)]
    assert len(set(ids)) == len(ids)
    assert {lov.kilde_id(paragraf.nr) for lov, paragraf in register.paragraffer()} < set(ids)


def test_what_is_not_seen_says_so_and_what_is_says_where(register: Lovregister) -> None:
    said = {kilde.id: kilde.tvivl for kilde in law_sources(register)}
    for lov, paragraf in register.paragraffer():
        ending = "Ordlyden er ikke set." if paragraf.status == IKKE_SET else "er ikke set."
        assert said[lov.kilde_id(paragraf.nr)].endswith(ending)
    assert "Set i LBK nr. 282 af 17. marts 2025;" in said["barnets-lov-133"]
