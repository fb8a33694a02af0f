"""What single pages promise: the paper ruler, the rules, the sources, the glossary."""

from __future__ import annotations

import re

from linealen import Lineal, Skala
from tests.conftest import ROOT
from tests.site.html_page import Page


def squeezed(text: str) -> str:
    return " ".join(text.split()).replace("\xa0", " ")


def test_the_paper_ruler_can_be_followed_by_hand(
    pages: dict[str, Page], lineal: Lineal, skala: Skala
) -> None:
    for alder in lineal.aldre:
        text = squeezed(pages[f"linealen/papir/{alder.id}/"].text)
        for sign in lineal.tegn:
            assert (sign.saetning in text) == (alder.id in sign.aldre), (alder.id, sign.id)
        for rule in lineal.regler:
            assert squeezed(rule.i_ord) in text, rule.id
        for factor in (*lineal.risiko, *lineal.beskyttelse):
            assert factor.navn in text, factor.id
        for step in skala.trin:
            assert text.count(f"{step.tal} {step.navn}") >= 2, step
        assert text.index("Din egen vurdering først") < text.index("Hvad har du set og hørt?")
        assert "ikke en underretning" in text and "intet er sendt" in text


def test_every_rule_is_told_with_its_reason_and_sources(
    pages: dict[str, Page], lineal: Lineal
) -> None:
    page = pages["linealen/regler/"]
    for rule in lineal.regler:
        assert rule.id in page.ids
        for words in (rule.navn, rule.grund, rule.i_ord):
            assert squeezed(words) in squeezed(page.text), rule.id
    for reservation in lineal.forbehold:
        assert reservation.navn in page.text
    assert f"mindst {lineal.graenser.loeft_for_et_trin} til" in squeezed(page.text)


def test_every_source_is_listed_with_date_and_doubt(pages: dict[str, Page], lineal: Lineal) -> None:
    page = pages["kilder/"]
    for source in lineal.kilder:
        if source.slags == "lov" and source.id not in page.ids:
            # A section that nothing rests on yet stands in the register of law alone.
            assert source.id in pages["lov/lovregister/"].ids
            continue
        assert source.id in page.ids
        for words in (source.titel, source.udgiver, source.tvivl, source.sted):
            assert squeezed(words) in squeezed(page.text), source.id


def test_the_glossary_explains_the_terms_the_site_uses(
    pages: dict[str, Page], lineal: Lineal
) -> None:
    terms = {m[1].strip().lower() for m in GLOSSARY_TERM.finditer(GLOSSARY)}
    wanted = {
        "underretning", "underretningspligt", "skærpet underretningspligt", "bekymringsgrad",
        "handlevej", "udgave", "mistrivsel", "mistanke", "konkret viden", "overgreb", "fokusteam",
        "ppr", "fremskudt rådgiver", "børnehus", "døgnvagt", "beredskab", "screening", "tegn",
        "risikofaktor", "uden om skalaen", "endeligt mærke", "sparring", "negativ social kontrol",
    }  # fmt: skip
    wanted |= {baand.navn.lower() for baand in lineal.baand}
    assert wanted - terms == set()
    assert list(terms) and sorted(terms) == sorted(set(terms))


GLOSSARY = (ROOT / "docs/ordliste.md").read_text(encoding="utf-8")
GLOSSARY_TERM = re.compile(r"^(.+?) \{ #[a-z0-9-]+ \}\n:   ", re.MULTILINE)


def test_current_law_only(pages: dict[str, Page]) -> None:
    """The act that was replaced on 1 January 2024 is not named as law in force."""
    for url, page in pages.items():
        if url != "kilder/":
            assert "serviceloven" not in page.text.lower(), url
            assert not re.search(r"§ (153|154)\b", page.text.replace("\xa0", " ")), url


def test_the_privacy_page_words_the_promise_modestly(pages: dict[str, Page]) -> None:
    text = pages["om/privatliv/"].text
    assert "Siden sender dem ikke og gemmer dem ikke" in text
    assert not re.search(r"100 ?%|anonym|garanter", text, re.IGNORECASE)
