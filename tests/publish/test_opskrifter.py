"""What is written for each way of publishing, without a server."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_scripts.ground import html
from build_scripts.ground.stop import Stop
from build_scripts.passes import references
from build_scripts.publish import policy, write
from build_scripts.publish.place import Sted, moved, sted
from build_scripts.publish.recipes import OPSKRIFTER, opskrift
from build_scripts.publish.table import (
    FOR_EVIGT,
    SPOERG_FOERST,
    Tabel,
    cache_control,
    content_type,
    unchanging,
)
from tests.publish import iis
from tests.publish.conftest import ROOT, Publish

NAMES = [it.navn for it in OPSKRIFTER]


# Where it is ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sti", "domaene", "ventet"),
    [
        ("", "", Sted("/", "")),
        ("/boern/rettidig/", "", Sted("/boern/rettidig/", "")),
        ("", "https://rettidig.kommunen.example", Sted("/", "https://rettidig.kommunen.example")),
        ("", "https://x.example:8443/", Sted("/", "https://x.example:8443")),
        ("", "https://navn.github.example/rettidig", Sted("/rettidig/", "https://navn.github.example")),
        ("/a/b/", "https://x.example/", Sted("/a/b/", "https://x.example")),
        ("", "https://børn.x.example", Sted("/", "https://børn.x.example")),
    ],
)  # fmt: skip
def test_what_was_typed(sti: str, domaene: str, ventet: Sted) -> None:
    assert sted(sti, domaene) == ventet
    assert ventet.adresse == (f"{ventet.domaene}{ventet.sti}" if domaene else "")


@pytest.mark.parametrize(
    ("sti", "domaene", "told"),
    [
        ("boern/", "", "begynde og slutte med en skråstreg"),
        ("/boern", "", "begynde og slutte med en skråstreg"),
        ("/../etc/", "", "må kun have bogstaverne"),
        ('/a"; return 200; #/', "", "må kun have bogstaverne"),
        ("/bø rn/", "", "må kun have bogstaverne"),
        ("", "kommunen.dk", "skal begynde med https://"),
        ("", "https://", "skal begynde med https://"),
        ("", "https://x.example/?a", "uden ? og #"),
        ("/a/", "https://x.example/b/", "Skriv den kun ét sted"),
    ],
)
def test_what_is_no_place_gets_one_sentence(sti: str, domaene: str, told: str) -> None:
    with pytest.raises(Stop, match=re.escape(told)):
        sted(sti, domaene)


def test_the_page_for_missing_addresses_moves_along() -> None:
    side = (
        '<a href="/akut/"> <link href="/assets/a.css"> <a href="/."> '
        '<a href="tel:112"> <a href="#x">'
    )
    assert moved(side, "/b/r/") == (
        '<a href="/b/r/akut/"> <link href="/b/r/assets/a.css"> <a href="/b/r/."> '
        '<a href="tel:112"> <a href="#x">'
    )
    assert moved(side, "/") == side


def test_no_other_page_has_an_address_from_the_root(site: Path) -> None:
    found = [
        f"{page.relative_to(site)}: {it}"
        for page in site.rglob("*.html")
        if page.name != "404.html"
        for it in re.findall(r'\b(?:href|src|data-[a-z]+)="(/[^"]*)"', page.read_text("utf-8"))
    ]
    assert found == []


# The table -----------------------------------------------------------------------------------


def test_the_header_allows_what_every_page_does(site: Path) -> None:
    allowed = policy.regler(policy.for_site(site))
    for page in site.rglob("*.html"):
        own = references.seen(html.pieces(page.read_text("utf-8"))).policy
        assert own, page
        for navn, vaerdier in policy.regler(own).items():
            missing = set(vaerdier) - set(allowed[navn]) - {"'none'"}
            assert not missing, (page.relative_to(site), navn, missing)
    assert "'wasm-unsafe-eval'" in allowed["script-src"]
    for loose in ("'unsafe-inline'", "'unsafe-eval'", "*", "https:", "http:"):
        assert loose not in policy.for_site(site).split()


@pytest.mark.parametrize(
    ("navn", "slags"),
    [
        ("index.html", "text/html; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("a.mjs", "text/javascript; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.svg", "image/svg+xml"),
        ("a.wasm", "application/wasm"),
        ("a.json", "application/json"),
        ("a.zip", "application/zip"),
        ("a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.ics", "text/calendar; charset=utf-8"),
        ("a.vcf", "text/vcard; charset=utf-8"),
        ("a.webmanifest", "application/manifest+json"),
        ("A.PNG", "image/png"),
        ("ukendt", "application/octet-stream"),
    ],
)
def test_types_are_those_that_are_registered(navn: str, slags: str) -> None:
    assert content_type(navn) == slags


def test_only_hashes_are_taken_from_a_page() -> None:
    hele = policy.shared(
        [["script-src 'self' 'sha256-A=' https://x.example"], ["style-src 'sha256-B='"]]
    )
    assert "'sha256-A='" in hele
    assert "style-src 'self' 'sha256-B='" in hele
    assert "x.example" not in hele


def test_what_never_changes_is_named_by_its_hash(site: Path) -> None:
    filer = tuple(it.relative_to(site).as_posix() for it in site.rglob("*") if it.is_file())
    steder = unchanging(filer)
    assert len(steder) >= 4
    for navn in filer:
        below = any(navn == sted_ or navn.startswith(f"{sted_}/") for sted_ in steder)
        assert (cache_control(navn) == FOR_EVIGT) is below, navn
        # And all that lies there is: nothing can be changed that a browser keeps for a year.
        assert (cache_control(navn) == FOR_EVIGT) is navn.startswith("assets/"), navn
    assert cache_control("index.html") == SPOERG_FOERST
    assert cache_control("noget/assets/0123456789/x.js") == SPOERG_FOERST


# The folders ---------------------------------------------------------------------------------


@pytest.mark.parametrize("som", NAMES)
def test_each_way_has_a_note_with_its_checks(publish: Publish, som: str) -> None:
    done = publish(som, "/boern/rettidig/")
    note = (done.ud / write.LAESMIG).read_text("utf-8")
    assert f"udgiv --som {som} --sti /boern/rettidig/ --proev" in note
    assert "curl -sI https://ADRESSEN/boern/rettidig/" in note
    assert ("Content-Security-Policy" in note) is done.opskrift.hoveder
    missing = (done.hjemme / "404.html").read_text("utf-8")
    assert 'href="/boern/rettidig/akut/"' in missing
    assert 'href="/akut/"' not in missing


@pytest.mark.parametrize("som", NAMES)
def test_all_say_the_same_of_the_table(publish: Publish, som: str) -> None:
    done = publish(som, "/boern/rettidig/")
    files = (*done.opskrift.ved_siden, *done.opskrift.i_siden, *done.opskrift.i_roden)
    for navn, skriv in files:
        text = skriv(done.tabel, done.sted.sti)
        found = [it for it in done.ud.rglob(navn) if it.is_file()]
        assert [it.read_text("utf-8") for it in found] == [text]
        if done.opskrift.hoveder:
            for hoved, vaerdi in done.tabel.hoveder:
                assert hoved in text and vaerdi in text, (navn, hoved)


def test_writing_again_replaces_ours_and_leaves_others_alone(
    full_site: Path, tmp_path: Path
) -> None:
    ud, github, hvor = tmp_path / "ud", opskrift("github"), sted("", "")
    hjemme = write.write_site(full_site, ud, github, hvor, lambda _: None)
    (hjemme / "gammel.html").write_text("from the last time")
    assert not (
        write.write_site(full_site, ud, github, hvor, lambda _: None) / "gammel.html"
    ).exists()
    (tmp_path / "andet").mkdir()
    (tmp_path / "andet" / "vigtigt.txt").write_text("not ours")
    for taken in (tmp_path / "andet", tmp_path / "andet" / "vigtigt.txt"):
        with pytest.raises(Stop, match="indeholder andet end en udgivet side"):
            write.write_site(full_site, taken, github, hvor, lambda _: None)
    assert (tmp_path / "andet" / "vigtigt.txt").read_text() == "not ours"


@pytest.mark.parametrize("som", ["", "ftp"])
def test_an_unknown_way_is_answered_with_those_there_are(som: str) -> None:
    with pytest.raises(Stop) as told:
        opskrift(som)
    assert all(f"--som {navn}" in str(told.value) for navn in NAMES)


def test_the_guide_names_every_way() -> None:
    guide = (ROOT / "docs" / "om" / "udgivelse.md").read_text("utf-8")
    for navn in NAMES:
        assert f"--som {navn}" in guide


# The stand-in for IIS ------------------------------------------------------------------------

GOOD = '<mimeMap fileExtension=".wasm" mimeType="application/wasm" />'


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('      <remove fileExtension=".js" />\n', ""),
        ('      <remove fileExtension=".svg" />\n', ""),
        ('        <remove name="X-Powered-By" />', '        <add name="x-powered-by" value="x" />'),
        ("<urlCompression", '<httpCompression directory="x" /><urlCompression'),
        ("<urlCompression", "<rewrite /><urlCompression"),
        ('responseMode="File"', 'responseMode="ExecuteURL"'),
        ('path="404.html"', 'path="/404.html"'),
        ('cacheControlMode="DisableCache"', 'cacheControlMode="NoCache"'),
        ('cacheControlMaxAge="365.00:00:00"', 'cacheControlMaxAge="31536000"'),
        ("</configuration>", ""),
        (GOOD, GOOD + GOOD),
    ],
)
def test_what_would_take_an_iis_down_is_seen(
    publish: Publish, work: Path, old: str, new: str
) -> None:
    text = (publish("iis", "/").hjemme / "web.config").read_text("utf-8")
    assert old in text
    (work / "index.html").write_text("forside")
    (work / "web.config").write_text(text, encoding="utf-8")
    assert iis.answer(work, "")[0] == 200
    (work / "web.config").write_text(text.replace(old, new), encoding="utf-8")
    assert iis.answer(work, "")[0] == 500


def test_the_policy_is_written_as_xml() -> None:
    from build_scripts.publish.iis import web_config

    text = web_config(Tabel((("A", "x \"y\" <z> & 'w'"),)), "/")
    assert iis.ET.fromstring(text).find(".//customHeaders/add[@name='A']").get("value") == (  # type: ignore[union-attr]
        "x \"y\" <z> & 'w'"
    )
