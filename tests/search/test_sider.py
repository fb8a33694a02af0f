"""A page is read as a reader sees it, and the index survives its file."""

from __future__ import annotations

from build_scripts.search import data, index, packing, put
from build_scripts.search import pages as sider
from build_scripts.search.opened_index import Soegebog
from build_scripts.search.ranking import svar

PAGE = """<!doctype html><html lang="da"><head><meta charset="utf-8">
<title>Blå mærker – Portalen</title><meta name="description" content="Hvad du gør &amp; ikke gør.">
<meta name="soegeord" content="gul og blå, skader"></head><body><nav>menu</nav><header>top</header>
<div id="indhold"><nav>krumme</nav><h1>Har barnet mærker?</h1><p>Se <b>efter</b>.</p>
<h2 id="goer">Gør nu</h2><p>Ring.</p><section id="ude"><h3>Ude</h3></section><h3>Uden sted</h3>
<dl><dt id="spor">Spor</dt><dd>En vej.</dd></dl><script>kode</script><template>skjult</template>
<section class="sidemeta">Ejer</section></div><footer>fod</footer></body></html>"""


def read() -> sider.Laest:
    return sider.laest(PAGE, "maerker/")


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


def test_the_file_gives_the_index_back() -> None:
    built = index.byg([read()], SETTINGS)
    module = packing.pak(built)
    assert packing.udpak(module) == built
    assert module.startswith("export default JSON.parse('") and "\n" not in module.rstrip()


def test_quotes_and_backslashes_survive() -> None:
    page = sider.Laest("a/", 'Det\' er \\ »så« "her"', "", "x\\'y", (), (), "")
    built = index.byg([page], SETTINGS)
    assert packing.udpak(packing.pak(built)).sider == built.sider


def test_far_pages_are_told_apart() -> None:
    pages = [
        sider.Laest(f"{at:04}/", "Tæller" if at in (3, 700, 1499) else "Andet", "", "x", (), (), "")
        for at in range(1500)
    ]
    built = packing.udpak(packing.pak(index.byg(pages, SETTINGS)))
    found = svar(Soegebog(built), "tæller")
    assert [each.side for each in found.fund] == [3, 700, 1499]


def test_a_synonym_finds_what_it_means() -> None:
    bog = Soegebog(index.byg([read()], SETTINGS))
    found = svar(bog, "tæsk")
    assert found.akut and [each.side for each in found.fund] == [0]
    assert svar(bog, "zzzzzz").fund == () and svar(bog, "").fund == ()


def test_a_site_without_a_search_page_gets_no_index() -> None:
    assert put.index_file({"index.html": PAGE}, SETTINGS) is None
