"""A page is read as a reader sees it, and the index survives its file."""

from __future__ import annotations

import json
from typing import Any

import pytest

from build_scripts.ground import html
from build_scripts.search import ask, data, index, packing, put
from build_scripts.search import pages as sider
from tests.conftest import ROOT

needs_node = pytest.mark.usefixtures("heavy")

PAGE = """<!doctype html><html lang="da"><head><meta charset="utf-8">
<title>Blå mærker – Portalen</title><meta name="description" content="Hvad du gør &amp; ikke gør.">
<meta name="soegeord" content="gul og blå, skader"></head><body><nav>menu</nav><header>top</header>
<div id="indhold"><nav>krumme</nav><h1>Har barnet mærker?</h1><p>Se <b>efter</b>.</p>
<h2 id="goer">Gør nu</h2><p>Ring.</p><section id="ude"><h3>Ude</h3></section><h3>Uden sted</h3>
<dl><dt id="spor">Spor</dt><dd>En vej.</dd></dl><script>kode</script><template>skjult</template>
<section class="sidemeta">Ejer</section></div><footer>fod</footer></body></html>"""


def read() -> sider.ParsedPage:
    return sider.parse_page(tuple(html.pieces(PAGE)), "maerker/")


def test_a_page_gives_its_own_words_only() -> None:
    page = read()
    assert (page.titel, page.rubrik) == ("Blå mærker", "Har barnet mærker?")
    assert page.beskrivelse == "Hvad du gør & ikke gør."
    assert page.soegeord == ("gul og blå", "skader")
    assert [(each.sted, each.tekst) for each in page.overskrifter] == [
        ("#goer", "Gør nu"), ("#ude", "Ude"), ("#spor", "Spor"),
    ]  # fmt: skip
    assert page.tekst.split() == ["Se", "efter", ".", "Ring.", "Uden", "sted", "En", "vej."]


SETTINGS = data.Soegedata(
    grupper=(data.Gruppe(("tæsk", "får flere tæsk"), ("blå mærker", "findes ikke"), True),),
    sidetyper=(data.Sidetype("*", "Side", 100, False),),
    udelades=(),
    smaaord=("se nu",),
    boejninger=(data.Boejning("slå", ("slog",)),),
)


OPENED = """
import data from "./index-of-the-site.js";
import { openIndex } from "./search/index.js";
const it = openIndex(data);
const { pages, terms, rarity, postings } = it;
const [parts, synonyms, small] = [it.parts, it.synonyms, it.small].map((each) => [...each]);
console.log(JSON.stringify({ pages, terms, rarity, postings, parts, synonyms, small }));
"""


def opened(built: index.Index) -> dict[str, Any]:
    """The index as the page reads it from its file."""
    found: dict[str, Any] = ask.in_node(ROOT, packing.pack(built), OPENED, None)
    return found


def as_json(it: object) -> Any:
    return json.loads(json.dumps(it))


@needs_node
def test_the_page_reads_what_was_written() -> None:
    built = index.build([read()], SETTINGS)
    module = packing.pack(built)
    assert module.startswith("export default JSON.parse('") and "\n" not in module.rstrip()
    found = opened(built)
    assert found == {
        "pages": [
            {
                "address": page.adresse,
                "title": page.titel,
                "description": page.beskrivelse,
                "kind": "Side",
                "weight": 100,
                "headings": [{"place": it.sted, "text": it.tekst} for it in page.overskrifter],
            }
            for page in built.sider
        ],
        "terms": list(built.termer),
        "rarity": list(built.sjaeldenhed),
        "postings": as_json(built.poster),
        "parts": as_json([*built.dele.items()]),
        "synonyms": [
            [key, {"akut": it.akut, "meanings": as_json(it.betyder)}]
            for key, it in built.synonymer.items()
        ],
        "small": sorted(built.smaaord),
    }
    assert found["synonyms"] and found["postings"] and found["pages"][0]["headings"]


@needs_node
def test_quotes_and_backslashes_survive() -> None:
    page = sider.ParsedPage("a/", 'Det\' er \\ »så« "her"', "", "x\\'y", (), (), "")
    (found,) = opened(index.build([page], SETTINGS))["pages"]
    assert (found["title"], found["description"]) == (page.titel, page.beskrivelse)


@needs_node
def test_far_pages_are_told_apart() -> None:
    pages = [
        sider.ParsedPage(
            f"{at:04}/", "Tæller" if at in (3, 700, 1499) else "Andet", "", "x", (), (), ""
        )
        for at in range(1500)
    ]
    module = packing.pack(index.build(pages, SETTINGS))
    (found,) = ask.answers(ROOT, module, ["tæller"])
    assert found.pages == ("0003/", "0700/", "1499/")


@needs_node
def test_a_synonym_finds_what_it_means() -> None:
    module = packing.pack(index.build([read()], SETTINGS))
    found = ask.answers(ROOT, module, ["tæsk", "zzzzzz", ""])
    assert found == (ask.Answer(("maerker/",), True), *[ask.Answer((), False)] * 2)


def test_only_a_search_page_wants_an_index() -> None:
    """And it wants one that has the page's words."""
    assert not put.asks(PAGE) and put.asks('<div data-indeks="">')
    address, module = put.index_file({"index.html": tuple(html.pieces(PAGE))}, SETTINGS)
    assert address.startswith(f"{put.FOLDER}/indeks-") and "Blå mærker" in module.decode()
