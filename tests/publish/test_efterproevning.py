"""The check of a published site can fail: each thing that may go wrong is made wrong once."""

from __future__ import annotations

import gzip
from collections.abc import Callable

import pytest

from build_scripts.ground.stop import Stop
from build_scripts.publish.answer import Svar, fetch
from tests.publish import vaerter
from tests.publish.conftest import Publish
from tests.publish.vaerter import Answer

Spoil = Callable[[str, Answer], Answer]


def header(name: str, value: str | None, only: str = "") -> Spoil:
    def spoil(path: str, answer: Answer) -> Answer:
        status, headers, content = answer
        if path.endswith(only):
            headers = {key: it for key, it in headers.items() if key != name}
            headers |= {} if value is None else {name: value}
        return status, headers, content

    return spoil


def status(wrong: int, only: str) -> Spoil:
    return lambda path, answer: (wrong, *answer[1:]) if path == only else answer


def content(wrong: bytes, only: str) -> Spoil:
    return lambda path, answer: (*answer[:2], wrong) if path == only else answer


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (header("Content-Security-Policy", None), "har Content-Security-Policy »«"),
        (header("Content-Security-Policy", "default-src *"), "Security-Policy »default-src *«"),
        (header("X-Content-Type-Options", None), "har X-Content-Type-Options »«"),
        (header("Referrer-Policy", "unsafe-url"), "har Referrer-Policy »unsafe-url«"),
        (header("Permissions-Policy", None), "har Permissions-Policy »«"),
        (header("Set-Cookie", "a=b"), "sætter en cookie"),
        (header("Cache-Control", "no-cache", ".wasm"), "og ikke »public, max-age=31536000"),
        (header("Cache-Control", "max-age=31536000", "/fil.ics"), "og ikke »no-cache«"),
        (header("Cache-Control", "max-age=31536000", ""), "og ikke »no-cache«"),
        (header("Cache-Control", "public, immutable", "ikke.html"), "må gemmes for evigt"),
        (header("Content-Type", "application/octet-stream", ".wasm"), "har typen »application/o"),
        (header("Content-Type", "text/plain", ".js"), "har typen »text/plain«"),
        (header("Content-Type", "text/plain", ".css"), "har typen »text/plain«"),
        (header("Content-Type", "text/plain", ".svg"), "har typen »text/plain«"),
        (header("Content-Encoding", "gzip", "rettidig.css"), "kan ikke pakkes ud"),
        (header("Content-Language", "br", ""), "på et andet sprog: br"),
        (status(500, ""), "svarer 500 og ikke 200"),
        (status(200, "findes-ikke.html"), "svarer 200 og ikke 404"),
        (content(b"Not found", "findes-ikke.html"), "ikke besvaret med sidens egen 404.html"),
        (content(b"gammel", "proeve/fil.ics"), "er ikke den fil, der blev bygget"),
        (status(200, "assets/"), "viser, hvad der ligger i mappen"),
        (content(b"<a>motor/</a>", "assets/"), "viser, hvad der ligger i mappen"),
        (content(b"Forbidden", "assets/"), "/assets/ bliver ikke besvaret med sidens egen"),
        (status(404, "akut"), "fører ikke til"),
        (header("Location", "/andet/", "akut"), "fører ikke til"),
    ],
)
def test_what_is_wrong_is_told(publish: Publish, spoil: Spoil, told: str) -> None:
    done = publish("headers", "/")
    host = vaerter.reads_headers(done.hjemme, "/")
    with vaerter.serving(lambda path, coding: spoil(path, host(path, coding)), "/") as server:
        faults = done.faults(server)
    assert any(told in it for it in faults), faults


def test_a_server_that_does_not_pack_or_forgets_to_say_so_is_told(publish: Publish) -> None:
    done = publish("gitlab", "/rettidig/")
    host = vaerter.pages(done.hjemme, twins=True)
    unpacked = vaerter.pages(done.hjemme, twins=False)
    without_vary = header("Vary", None)
    for wrong, told in (
        (lambda path, _: unpacked(path, ""), "bliver sendt uden at være pakket"),
        (lambda path, coding: without_vary(path, host(path, coding)), "mangler »Vary: Accept-En"),
    ):
        with vaerter.serving(wrong, "/rettidig/") as server:
            assert any(told in it for it in done.faults(server))


def test_pages_that_a_host_keeps_for_days_are_told(publish: Publish) -> None:
    done = publish("github", "/rettidig/")
    host = vaerter.pages(done.hjemme, twins=False)
    kept = header("Cache-Control", "max-age=604800")
    with vaerter.serving(lambda path, coding: kept(path, host(path, coding)), "/rettidig/") as it:
        assert any("og ikke »no-cache«" in fault for fault in done.faults(it))


def test_a_file_of_settings_that_can_be_read_is_told(publish: Publish) -> None:
    done = publish("iis", "/")
    open_host = vaerter.pages(done.hjemme, twins=False)
    with vaerter.serving(open_host, "/") as server:
        assert any("web.config kan læses af alle" in it for it in done.faults(server))


def test_a_server_that_is_not_there_gets_one_sentence() -> None:
    with pytest.raises(Stop, match=r"svarer ikke .*Er adressen rigtig"):
        fetch("http://127.0.0.1:9/")


@pytest.mark.parametrize("adresse", ["https://a.example:99999/", "https://a..example/"])
def test_what_is_no_address_gets_one_sentence(adresse: str) -> None:
    with pytest.raises(Stop, match=r"ikke en adresse|svarer ikke"):
        fetch(adresse)


def test_content_that_was_damaged_on_the_way_is_no_content() -> None:
    damaged = bytearray(gzip.compress(b"side" * 100))
    damaged[10] ^= 0xFF
    assert Svar(200, {"content-encoding": "gzip"}, bytes(damaged)).unpacked() == b""
