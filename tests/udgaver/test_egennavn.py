"""The ruler is called what the edition calls it: on every page of its site, and in Word."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import docx
import pytest

from build_scripts import content
from build_scripts.udgaver.own_name import KERNENAVN, called, called_on_page
from tests.conftest import ROOT
from tests.sites import EKSEMPLER
from tests.udgaver.udgavefil import DAG

KERNENS = re.compile(rf"\b{KERNENAVN}s?\b")
LAESES = (".html", ".ics", ".vcf", ".js", ".json", ".svg", ".txt", ".xml", ".css")


@pytest.mark.parametrize(
    ("navn", "tekst", "bliver"),
    [
        ("Pejlestokken", "Gå Linealen igennem.", "Gå Pejlestokken igennem."),
        ("Pejlestokken", "Linealens forslag", "Pejlestokkens forslag"),
        ("Trivselskompas", "Linealens forslag", "Trivselskompas' forslag"),
        ("Pejlestokken", "Børnelinealen og linealen", "Børnelinealen og linealen"),
        ("Storby-Linealen", "Her bor Storby-Linealen. Gå Linealen igennem.",
         "Her bor Storby-Linealen. Gå Storby-Linealen igennem."),
        ("Pejlestokken", "Skriv til Linealen@x.dk, se x.dk/Linealen og Linealen-plan.pdf.",
         "Skriv til Linealen@x.dk, se x.dk/Linealen og Linealen-plan.pdf."),
        ("Linealen i Storbælle", "Linealen og Linealens regler",
         "Linealen i Storbælle og Linealen i Storbælles regler"),
        (r"\1 \g<0>", "Linealen", r"\1 \g<0>"),
        ("Linealen", "Linealens", "Linealens"),
    ],
)  # fmt: skip
def test_a_name_for_a_name(navn: str, tekst: str, bliver: str) -> None:
    assert called(tekst, navn) == bliver


def test_the_name_is_text_on_a_page() -> None:
    assert (
        called_on_page("<b>Linealen</b>", '<i>"A" & B') == "<b>&lt;i&gt;&quot;A&quot; &amp; B</b>"
    )
    assert called_on_page("<b>Linealens</b>", KERNENAVN) == "<b>Linealens</b>"


@pytest.mark.parametrize(
    ("html", "bliver"),
    [
        ('<a href="https://x.dk/Linealen">Linealen</a>', '<a href="https://x.dk/Linealen">P</a>'),
        ('<a href="mailto:Linealen@x.dk">', '<a href="mailto:Linealen@x.dk">'),
        ('<a href="Linealen" title="Åbn Linealen">', '<a href="Linealen" title="Åbn P">'),
        ('<meta content="Linealens regler">', '<meta content="Ps regler">'),
        ('<p data-ord="Linealen" id="Linealen">', '<p data-ord="P" id="Linealen">'),
        ('<script type="application/json">{"a":"Linealen"}</script>Linealen',
         '<script type="application/json">{"a":"Linealen"}</script>P'),
        ("<style>/* Linealen */</style><b>Linealen</b>", "<style>/* Linealen */</style><b>P</b>"),
    ],
)  # fmt: skip
def test_only_what_is_read_is_touched(html: str, bliver: str) -> None:
    assert called_on_page(html, "P") == bliver


@pytest.mark.parametrize("udgave", EKSEMPLER)
def test_nothing_on_its_site_calls_the_ruler_by_the_core_s_name(
    udgave: str, eksempelsites: dict[str, Path]
) -> None:
    site = eksempelsites[udgave]
    found = [
        (path.relative_to(site).as_posix(), text[max(0, hit.start() - 40) : hit.end() + 20])
        for path in sorted(site.rglob("*"))
        if path.suffix in LAESES and "assets/motor" not in path.as_posix()
        for text in [path.read_text("utf-8")]
        for hit in KERNENS.finditer(text)
    ]
    assert found == []
    for path in site.glob("skabeloner/*.docx"):
        with zipfile.ZipFile(path) as parts:
            assert not KERNENS.search(parts.read("word/document.xml").decode()), path.name


@pytest.mark.parametrize("udgave", EKSEMPLER)
def test_it_is_called_so_in_the_title_the_menu_running_text_and_word(
    udgave: str, eksempelsites: dict[str, Path]
) -> None:
    navn = content.load(ROOT, udgave, DAG).udgave.lineal_navn
    site = eksempelsites[udgave]
    ruler = (site / "linealen/index.html").read_text("utf-8")
    assert re.search(rf"<title>\s*{navn} – ", ruler) and f"<h1>{navn}</h1>" in ruler
    assert f'linealen/">{navn}' in (site / "index.html").read_text("utf-8"), "the menu"
    assert f"Gå {navn} igennem" in (site / "index.html").read_text("utf-8")
    assert navn in (site / "404.html").read_text("utf-8")
    assert f"{navn}s forslag" in (site / "om/privatliv/index.html").read_text("utf-8")
    report = docx.Document(io.BytesIO((site / "skabeloner/underretning.docx").read_bytes()))
    assert f"Dit endelige mærke på {navn}" in "\n".join(each.text for each in report.paragraphs)


def test_the_core_s_own_site_calls_it_by_the_core_s_name(site: Path) -> None:
    """So that the test above can fail: the word is there to be replaced."""
    pages = [path for path in site.rglob("*.html") if KERNENS.search(path.read_text("utf-8"))]
    assert len(pages) > 100


def test_what_others_have_is_not_called_so() -> None:
    """Else a municipality's own name for the ruler would be told as Roskilde's."""
    texts = {path: path.read_text("utf-8") for path in (ROOT / "guides/opslag/eksempler").iterdir()}
    for kilde in content.load(ROOT).lineal.kilder:
        if kilde.id != "rettidig-fagligt-skoen":
            texts[Path(kilde.id)] = f"{kilde.titel} {kilde.sted}"
    assert [str(name) for name, text in texts.items() if KERNENS.search(text)] == []
