"""Each recipe, served as it will be, and asked about every kind of file."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_scripts.publish import nginx, probe
from build_scripts.publish.answer import fetch
from build_scripts.publish.table import TYPER
from tests.publish import iis, koerende, vaerter
from tests.publish.conftest import ROOT, Publish

PATHS = ["/", "/boern/rettidig/"]


@pytest.mark.parametrize("brotli", [True, False])
@pytest.mark.parametrize("sti", PATHS)
def test_a_real_nginx(publish: Publish, work: Path, sti: str, brotli: bool) -> None:
    done = publish("nginx", sti)
    conf = done.ud / nginx.FIL
    with koerende.nginx(ROOT, work, done.ud / "site", conf, brotli) as server:
        assert done.faults(server) == []
        coding = fetch(f"{server}{sti}linealen/", "gzip, br").hoved("Content-Encoding")
        assert coding == ("br" if brotli else "gzip")
        if sti != "/":
            answer = fetch(server + sti.rstrip("/"))
            assert (answer.status, answer.hoved("Location").endswith(sti)) == (301, True)
    assert "[warn]" not in (work / "error.log").read_text("utf-8")


def placed(documents: Path, sti: str, site: Path) -> Path:
    """A server's folder of documents with ``site`` in it below ``sti``, beside other things."""
    if sti == "/":
        return site
    place = documents.joinpath(*sti.strip("/").split("/"))
    place.parent.mkdir(parents=True)
    place.symlink_to(site)
    (documents / "index.html").write_text("an existing site")
    return documents


@pytest.mark.parametrize("sti", PATHS)
def test_a_real_apache(publish: Publish, work: Path, sti: str) -> None:
    done = publish("apache", sti)
    with koerende.apache(ROOT, work, placed(work / "www", sti, done.hjemme)) as server:
        assert done.faults(server) == []
        for accepted, coding in (("gzip, br", "br"), ("gzip", "gzip"), ("identity", "")):
            for page in ("linealen/", "linealen/index.html"):
                answer = fetch(f"{server}{sti}{page}", accepted)
                assert answer.hoved("Content-Encoding") == coding, (accepted, page)


def test_an_apache_without_the_two_modules_still_shows_the_site(
    publish: Publish, work: Path
) -> None:
    done = publish("apache", "/")
    few = tuple(it for it in koerende.APACHE_MODULES if it not in ("headers", "rewrite"))
    with koerende.apache(ROOT, work, done.hjemme, few) as server:
        answer = fetch(f"{server}/akut/", "gzip, br")
        assert (answer.status, answer.hoved("Content-Type")) == (200, "text/html; charset=utf-8")
        assert b"112" in answer.unpacked()
        assert any("Content-Security-Policy" in it for it in done.faults(server))


@pytest.mark.parametrize("sti", PATHS)
def test_iis_as_its_documentation_says(publish: Publish, sti: str) -> None:
    done = publish("iis", sti)
    with vaerter.serving(lambda path, _: iis.answer(done.hjemme, path), sti) as server:
        assert done.faults(server) == []


@pytest.mark.parametrize("sti", PATHS)
def test_a_host_that_reads_the_file_of_headers(publish: Publish, sti: str) -> None:
    done = publish("headers", sti)
    with vaerter.serving(vaerter.reads_headers(done.hjemme, sti), sti) as server:
        assert done.faults(server) == []


@pytest.mark.parametrize(("som", "sti"), [("github", "/rettidig/"), ("gitlab", "/rettidig/")])
def test_hosts_that_take_no_headers(publish: Publish, som: str, sti: str) -> None:
    done = publish(som, sti)
    host = vaerter.pages(done.hjemme, twins=som == "gitlab")
    with vaerter.serving(host, sti) as server:
        assert done.faults(server) == []


@pytest.mark.parametrize("sti", PATHS)
def test_the_zip_serves_as_well_as_the_others(publish: Publish, work: Path, sti: str) -> None:
    done = publish("zip", sti)
    with koerende.apache(ROOT, work, placed(work / "www", sti, done.hjemme)) as server:
        assert done.faults(server) == []
    with vaerter.serving(lambda path, _: iis.answer(done.hjemme, path), sti) as server:
        assert done.faults(server) == []
    placed(work / "nginx", sti, done.hjemme)
    documents = done.hjemme if sti == "/" else work / "nginx"
    with koerende.nginx(ROOT, work, documents, done.ud / nginx.FIL, brotli=False) as server:
        assert done.faults(server) == []


def test_every_kind_of_file_is_asked_about_in_both_kinds_of_place(publish: Publish) -> None:
    done = publish("nginx", "/")
    asked = probe.chosen_files(done.hjemme, done.tabel)
    kinds = {(Path(it).suffix, it.startswith("assets/")) for it in asked}
    assert kinds >= {(ending, place) for ending in TYPER for place in (True, False)} - {
        (".html", True),
        (".whl", False),
    }


def test_the_table_knows_every_kind_of_file_that_the_site_has(site: Path) -> None:
    kinds = {it.suffix for it in site.rglob("*") if it.is_file()}
    # MkDocs' own, for search engines.
    assert kinds - {".gz"} <= set(TYPER)
