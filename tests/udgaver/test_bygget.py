"""The built editions: every fact on its own site and none on another's, the same bytes each time,
and words that mean harm shown as the words they are."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest
from markupsafe import escape

from build_scripts import content
from build_scripts import site as site_builder
from build_scripts.ground.addresses import HANDLEKORT, HELE_VEJEN
from build_scripts.ground.stop import Stop
from build_scripts.register import load
from build_scripts.register.model import Register
from build_scripts.udgaver.texts import TEKSTER
from tests.conftest import ROOT
from tests.sites import EKSEMPLER, EPOKE
from tests.udgaver.fakta import fakta, ord_i, ord_paa
from tests.udgaver.ond_udgave import MAERKE, UESCAPET
from tests.udgaver.udgavefil import DAG
from tests.veje import rigtige


@pytest.fixture(scope="module")
def ordene(eksempelsites: dict[str, Path]) -> dict[str, str]:
    return {udgave: ord_i(site) for udgave, site in eksempelsites.items()}


@pytest.fixture(scope="module")
def kernens_ord(site: Path) -> str:
    return ord_i(site)


@pytest.mark.parametrize("udgave", EKSEMPLER)
def test_every_fact_is_shown_somewhere_on_its_site(
    udgave: str, ordene: dict[str, str], register: Register
) -> None:
    found = list(fakta(ROOT, udgave, register))
    assert len(found) > 40
    missing = [(sted, value) for sted, value in found if value not in ordene[udgave]]
    assert missing == []


@pytest.mark.parametrize("udgave", EKSEMPLER)
def test_every_fact_stands_together_on_the_municipality_s_page(
    udgave: str, eksempelsites: dict[str, Path], register: Register
) -> None:
    """Texts that replace the core's stand where the core's did; all else is on the one page."""
    page = ord_paa((eksempelsites[udgave] / "kommunen/index.html").read_text("utf-8"))
    for sted, value in fakta(ROOT, udgave, register):
        if sted[0] != "tekster":
            assert value in page, sted


@pytest.mark.parametrize("udgave", EKSEMPLER)
def test_no_fact_of_it_is_on_another_s_site(
    udgave: str, ordene: dict[str, str], register: Register, kernens_ord: str
) -> None:
    """Of what only this edition says: what the core says as well is nobody's in particular."""
    own = [
        (sted, value)
        for sted, value in fakta(ROOT, udgave, register)
        if value not in kernens_ord
        and sted[0] != "har"
        and sted[-1] not in ("vedtaget", "kontrolleret", "dato")
    ]
    assert len(own) > 40
    for sted, value in own:
        for other in set(EKSEMPLER) - {udgave}:
            assert value not in ordene[other], (sted, other)


def test_the_neutral_edition_has_no_part_of_its_own(site: Path) -> None:
    assert (site / "index.html").exists() and not (site / "kommunen").exists()
    assert not list(site.rglob("udgave.css")) and not list(site.rglob("kommune.svg"))
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        assert not re.search(r'class="(udkast|[^"]*\blokalt)', text), path
        assert "Det er den neutrale udgave" in text, path


@pytest.mark.parametrize("udgave", EKSEMPLER)
def test_a_whole_edition_is_no_draft_and_not_neutral(
    udgave: str, eksempelsites: dict[str, Path]
) -> None:
    for path in eksempelsites[udgave].rglob("*.html"):
        text = path.read_text("utf-8")
        assert 'class="udkast"' not in text
        # What is printed for reviewers is for those it is handed to, and for no search engine.
        assert ("noindex" in text) == (path.parent.parent.name == "til-gennemlaesning"), path
        assert "når kommunen har udfyldt sin udgave" not in text
        assert "Det er den neutrale udgave" not in text


def test_facts_stand_where_they_are_used(eksempelsites: dict[str, Path]) -> None:
    def page(udgave: str, address: str) -> str:
        return ord_paa((eksempelsites[udgave] / address / "index.html").read_text("utf-8"))

    big, small, turned = EKSEMPLER
    assert "Hos os hedder det Trivselsbordet" in page(big, "samarbejde/fokusteam")
    assert "Hos os hedder det" not in page(small, "samarbejde/fokusteam")
    assert "Jeres politikreds er Fyns Politi" in page(big, "samarbejde/politi")
    assert "Jeres børnehus er Børnehus Midt" in page(turned, "samarbejde/boernehus")
    assert "vedtaget 17. juni 2025" in page(big, "beredskab")
    for address in ("linealen", "linealen/papir/3-6", "handleveje/hvilket-forum/hele-vejen"):
        assert "Tag barnet med til Trivselsbordet inden for 14 dage." in page(big, address)
    assert "Om et barn kommer på Trivselsbordet: Lederen" in page(big, "samarbejde")
    assert "20 00 01 11" in page(big, "akut") and "rød mappe" in page(big, "akut")
    assert "Du skal ikke bære bekymringen alene." in page(big, "")
    assert TEKSTER["forside.velkomst"].standard not in page(big, "")
    assert TEKSTER["forside.velkomst"].standard in page(small, "")
    assert "fire bydelshold med hver deres" in page(big, "")
    assert "Tilgængelighedserklæring" in page(turned, "om/privatliv")
    assert "femskridt@omvendborg.example" in page(turned, "om/privatliv")
    assert "Stigebærer" in page(turned, "samarbejde/tovholder")
    assert "papirlinealen for hver alder" in page(big, "kommunen/roed-mappe")
    whole = page(turned, "handleveje/underretning/hele-vejen")
    assert "Bestil lokalet Spejlsalen på rådhuset, så familien ikke møder andre i gangen. " in whole
    assert re.search(r"Spejlsalen[^.]*\. Omvendborg Kommune", whole), "marked as the municipality's"


def test_paths_take_the_way_of_what_the_municipality_has(eksempelsites: dict[str, Path]) -> None:
    """Dialogbaseret underretning and no fokusteam: other outcomes are reached."""

    def reached(udgave: str, vej: str) -> set[str]:
        found = set()
        for path in (eksempelsites[udgave] / "handleveje" / vej).rglob("index.html"):
            if path.parent.name not in (HELE_VEJEN, HANDLEKORT):
                found |= set(re.findall(r"<h1>([^<]+)</h1>", path.read_text("utf-8")))
        return found

    outcomes = {vej.id: vej.udfald for vej in rigtige.read().veje}
    dialogue = outcomes["underretning"]["hold-en-dialogbaseret-underretning"].titel
    focus = outcomes["hvilket-forum"]["fokusteam"].titel
    big, small, turned = EKSEMPLER
    assert dialogue in reached(turned, "underretning") & reached(small, "underretning")
    assert dialogue not in reached(big, "underretning")
    assert focus in reached(big, "hvilket-forum")
    assert focus not in reached(turned, "hvilket-forum") | reached(small, "hvilket-forum")


def test_the_scale_is_shown_as_the_municipality_has_it(eksempelsites: dict[str, Path]) -> None:
    for udgave, length, last in (
        (EKSEMPLER[0], 12, "Der skal ske noget nu"),
        (EKSEMPLER[1], 10, "Meget alvorlig bekymring"),
        (EKSEMPLER[2], 5, "Femte skridt – barnet har det godt"),
    ):
        text = (eksempelsites[udgave] / "linealen/index.html").read_text("utf-8")
        steps = re.findall(r'name="maerke/foer" value="(\d+)"', text)
        assert steps == [str(number) for number in range(1, length + 1)], udgave
        assert last in text


def test_colours_and_logo_are_the_edition_s(eksempelsites: dict[str, Path]) -> None:
    big, small, turned = EKSEMPLER
    for udgave, colours in ((big, ("#5b2a86", "#34154f")), (turned, ("#7a3412",))):
        (sheet,) = eksempelsites[udgave].rglob("udgave.css")
        assert all(colour in sheet.read_text("utf-8") for colour in colours)
        (logo,) = eksempelsites[udgave].rglob("assets/*/img/kommune.svg")
        name = content.load(ROOT, udgave, DAG).udgave.udseende.logo
        assert logo.read_bytes() == (ROOT / "kommuner" / udgave / name).read_bytes()
        for page in ("index.html", "404.html", "akut/index.html"):
            assert "udgave.css" in (eksempelsites[udgave] / page).read_text("utf-8"), page
        ruler = (eksempelsites[udgave] / "linealen/index.html").read_text("utf-8")
        assert "udgave.css" not in ruler and colours[0] in ruler, "written into the page itself"
    assert not list(eksempelsites[small].rglob("udgave.css"))


def test_no_page_has_a_style_of_its_own(eksempelsites: dict[str, Path]) -> None:
    for site in eksempelsites.values():
        for path in site.rglob("*.html"):
            assert not re.search(r"<[^>]+\sstyle=", path.read_text("utf-8")), path


def test_an_unchanged_edition_is_the_same_to_the_byte(
    dag: None, kopi: Path, eksempelsites: dict[str, Path], tmp_path: Path
) -> None:
    udgave = EKSEMPLER[2]
    again = tmp_path / "igen"
    site_builder.build(kopi, again, udgave=udgave)
    first = eksempelsites[udgave]

    def files(folder: Path) -> dict[str, bytes]:
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file()
        }

    one, other = files(first), files(again)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


def test_years_later_it_can_still_be_published_and_says_what_is_old(
    kopi: Path, eksempelsites: dict[str, Path], tmp_path: Path
) -> None:
    """A corrected number must come out, also where a plan waits and texts are past their date."""
    udgave, old = EKSEMPLER[1], tmp_path / "senere"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", str(int(EPOKE) + 5 * 366 * 24 * 3600))
        assert site_builder.build(kopi, old, udgave=udgave) == ()
    plan, page = (
        "(barnets lov § 15, stk. 2) er mere end fire år gammelt",
        "ikke gennemgået til tiden",
    )
    for address in ("beredskab", "kommunen"):
        for site, says in ((old, 1), (eksempelsites[udgave], 0)):
            words = ord_paa((site / address / "index.html").read_text("utf-8"))
            assert words.count(plan) == says, (site, address)
            assert words.count(page) == (says if address == "beredskab" else 0), (site, address)


# ---- Words that mean harm, and a draft ----------------------------------------------------------


def test_hostile_facts_are_shown_as_text(ond: Path, kopi: Path, register: Register) -> None:
    words = ord_i(ond)
    missing = [
        sted for sted, value in fakta(kopi, "ond", register) if " ".join(value.split()) not in words
    ]
    assert missing == []
    assert "1337" not in words and "7 * 191" in words


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._script = tag in ("script", "style")
        if tag == MAERKE or any(
            name.startswith("on") or (value or "").lower().startswith("javascript:")
            for name, value in attrs
        ):
            self.found.append(self.get_starttag_text() or tag)

    def handle_endtag(self, tag: str) -> None:
        self._script = False

    def handle_data(self, data: str) -> None:
        if self._script and MAERKE in data:
            self.found.append(data[:80])


def test_hostile_facts_become_no_part_of_a_page(ond: Path) -> None:
    pages = sorted(ond.rglob("*.html"))
    assert len(pages) > 1000
    for path in pages:
        tags = _Tags()
        tags.feed(path.read_text("utf-8"))
        assert tags.found == [], path
    for path in ond.rglob("*.svg"):
        root = ElementTree.fromstring(path.read_text("utf-8"))
        assert all(MAERKE not in str(each.tag) for each in root.iter()), path


def test_no_text_of_it_is_on_any_page_unescaped(ond: Path) -> None:
    escaped = 0
    for path in sorted(ond.rglob("*.html")):
        page = path.read_text("utf-8")
        assert UESCAPET not in page, path
        escaped += page.count(str(escape(UESCAPET)))
    assert escaped > 10_000, "the numbers on top of every page alone"


def test_a_draft_says_so_on_every_page_and_to_search_engines(ond: Path) -> None:
    for path in sorted(ond.rglob("*.html")):
        text = path.read_text("utf-8")
        assert 'class="udkast"' in text and "UDKAST" in text, path
        assert '<meta name="robots" content="noindex, nofollow">' in text, path


def test_what_is_unfilled_is_not_published(dag: None, ond: Path, kopi: Path) -> None:
    with pytest.raises(Stop) as stop:
        site_builder.build(kopi, kopi / "faerdig", udgave="ond")
    assert "UUDFYLDT was.adresse" in str(stop.value) and "--draft" in str(stop.value)
    assert not (kopi / "faerdig").exists()


def test_a_link_that_leads_nowhere_is_told_in_danish_with_its_line(dag: None, kopi: Path) -> None:
    folder = kopi / "kommuner" / EKSEMPLER[0]
    page = folder / "sider" / "bydelshold.md"
    before = page.read_text("utf-8")
    page.write_text(
        f"{before}\nSe [dette](../findes-ikke.md) og [her](../akut.md#ingen).\n", "utf-8"
    )
    line = len(before.splitlines()) + 2
    try:
        with pytest.raises(Stop) as stop:
            site_builder.build(kopi, kopi / "faerdig", udgave=EKSEMPLER[0])
    finally:
        page.write_text(before, "utf-8")
    place = f"kommuner/{EKSEMPLER[0]}/sider/bydelshold.md:{line}: LINK Linket »"
    assert f"{place}../findes-ikke.md« fører ingen steder hen" in str(stop.value)
    assert f"{place}../akut.md#ingen« fører ingen steder hen" in str(stop.value)


def test_the_paper_ruler_ties_the_shared_words_to_the_edition_s(
    eksempelsites: dict[str, Path], site: Path
) -> None:
    """The rules are in the shared words; the steps to tick are in the municipality's."""
    for address in ("linealen/papir/3-6", "linealen/regler"):
        turned = ord_paa((eksempelsites[EKSEMPLER[2]] / address / "index.html").read_text("utf-8"))
        assert re.search(r"Alvorlig bekymring(:| \(hos os:) Andet skridt", turned), address
        assert "hos os" not in ord_paa((site / address / "index.html").read_text("utf-8")).lower()


def test_what_is_broken_is_not_even_a_draft(dag: None, kopi: Path) -> None:
    folder = kopi / "kommuner" / "brudt"
    shutil.copytree(ROOT / "kommuner" / EKSEMPLER[1], folder)
    text = (folder / "udgave.yml").read_text("utf-8").replace("id: eksempel-lillekommune", "id: b")
    (folder / "udgave.yml").write_text(text, "utf-8")
    try:
        with pytest.raises(Stop, match="mappens navn"):
            site_builder.build(kopi, kopi / "faerdig", udgave="brudt", draft=True)
    finally:
        shutil.rmtree(folder)


def test_the_default_of_the_replaceable_text_is_what_the_front_page_says() -> None:
    page = (ROOT / "docs/index.md").read_text("utf-8")
    lead = page.split("# Når du er bekymret for et barn")[1].split("<!-- doere -->")[0]
    assert " ".join(lead.split()) == TEKSTER["forside.velkomst"].standard


def test_the_register_is_the_one_of_98() -> None:
    assert len(load.load_register(ROOT).kommuner) == 98
