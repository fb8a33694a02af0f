"""A mark on a written page becomes the order's own words, whatever stands around it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import markdown

from build_scripts.prosa.load import parse_page
from build_scripts.prosa.orders import Viste, orders_of, shown, spelt_out
from tests.veje.tilfaeldige import PAABUD

ILD: Final = replace(
    PAABUD[0], id="ild", navn="Det brænder <her>", gaelder="Når du ser ild.",
    ordre="Ring 112 nu & bliv.", kort="Ring 112.", til_foraeldre="Nej.", til_barnet="Kom.",
    sig_ikke="Råb ikke.", skriv_ned="Hvornår.",
)  # fmt: skip
VAND: Final = replace(ILD, id="vand", navn="Vand i kælderen")
VISTE: Final = Viste({"ild": ILD, "vand": VAND}, "Må de vide det?")


def made(text: str, src: str = "roller/skole.md") -> str:
    html = markdown.markdown(
        spelt_out(text, src, VISTE), extensions=["attr_list", "md_in_html", "tables", "toc"]
    )
    return shown(html, VISTE, lambda _: ())


def test_a_mark_that_stands_alone_is_a_paragraph_and_else_part_of_its_line() -> None:
    told = '<strong>Ring <a class="tlf" href="tel:112">112</a> nu &amp; bliv.</strong>'
    assert made("<!-- ordre: ild -->") == f'<p class="ordre">{told}</p>'
    assert f"<li><strong>Skriv:</strong> {'Hvornår.'}</li>" in made(
        "- **Skriv:** <!-- skriv-ned: ild -->"
    )
    assert made("<!-- foraeldre: ild -->") == "<p><strong>Må de vide det?</strong> Nej.</p>"
    assert made("<!-- kort: ild -->").startswith("<p><strong>Det brænder &lt;her&gt;:</strong> ")
    assert made("<!-- sig-ikke: ild -->\n<!-- barnet: ild -->") == "<p>Råb ikke.</p>\n<p>Kom.</p>"


def test_a_section_has_the_orders_heading_and_its_id() -> None:
    html = made("## A\n\n<!-- paabud: ild -->\n<!-- paabud: vand -->\n")
    assert '<h3 id="ild">Det brænder &lt;her&gt;</h3>' in html and '<h3 id="vand">' in html
    assert html.count("Når du ser ild.") == html.count('<p class="ordre">') == 2
    assert "<!--" not in html


def test_a_list_leads_to_each_section_from_any_depth() -> None:
    html = made("<!-- ordrer: ild, vand -->")
    assert html.count("<li>") == html.count('<p class="ordre">') == 2
    assert 'href="../beredskab/foerst.md#vand"' in html
    assert 'href="foerst.md#ild"' in made("<!-- ordrer: ild -->", "beredskab/pixi.md")
    assert 'href="beredskab/foerst.md#ild"' in made("<!-- ordrer: ild -->", "index.md")


def test_the_situations_find_an_order_in_its_section() -> None:
    head = "---\ntitle: T\n---\n# T\n\n"
    text = f"{head}## A {{ #a }}\n\n<!-- ordrer: ild, vand -->\n\n<!-- paabud: ild -->\n"
    page = parse_page({"docs/x.md": text.encode()}, "docs/x.md")
    assert list(orders_of(page)) == [("a", "ild"), ("a", "vand"), ("ild", "ild")]
