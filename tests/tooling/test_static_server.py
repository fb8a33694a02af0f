"""The own small web server: types, compressed twins, what may be kept, what is told."""

from __future__ import annotations

import http.client
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from build_scripts.ground.stop import Stop
from build_scripts.publish import local_server
from tests.serving import serving

FILES = {
    "index.html": b"<p>forside",
    "404.html": b"<p>findes ikke",
    "linealen/index.html": b"<p>linealen",
    "linealen/index.html.br": b"br",
    "assets/0123456789/js/a.js": b"a",
    "assets/motor/314.0.7-0123456789/pyodide.asm.wasm": b"w",
    "assets/motor/314.0.7-0123456789/pyodide.asm.wasm.gz": b"gz",
    "assets/motor/linealen-0123456789/linealen-1-cp314-none-any.whl": b"z",
    "assets/soegning/indeks-0123456789.js": b"s",
    "a.mjs": b"m",
    "hemmelig": b"?",
}


@pytest.fixture
def address(tmp_path: Path) -> Iterator[tuple[str, int]]:
    for name, content in FILES.items():
        (tmp_path / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / name).write_bytes(content)
    (tmp_path / "udenfor.txt").write_text("uden for")
    with serving(tmp_path / "site") as server:
        where = urlsplit(server)
        assert where.hostname and where.port
        yield where.hostname, where.port


def get(
    address: tuple[str, int], path: str, **headers: str
) -> tuple[int, http.client.HTTPMessage, bytes]:
    connection = http.client.HTTPConnection(*address, timeout=300)
    connection.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    return answer.status, answer.headers, answer.read()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/a.mjs", "text/javascript; charset=utf-8"),
        ("/assets/0123456789/js/a.js", "text/javascript; charset=utf-8"),
        ("/assets/motor/314.0.7-0123456789/pyodide.asm.wasm", "application/wasm"),
        ("/assets/motor/linealen-0123456789/linealen-1-cp314-none-any.whl", "application/zip"),
        ("/hemmelig", "application/octet-stream"),
    ],
)
def test_types(address: tuple[str, int], path: str, kind: str) -> None:
    status, headers, _ = get(address, path)
    assert (status, headers["Content-Type"]) == (200, kind)
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_compressed_twins_are_sent_to_those_who_take_them(address: tuple[str, int]) -> None:
    status, headers, body = get(address, "/linealen/", Accept_Encoding="gzip, br")
    assert (status, headers["Content-Encoding"], body) == (200, "br", b"br")
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    _, headers, body = get(address, "/linealen/", Accept_Encoding="gzip")
    assert (headers["Content-Encoding"], body) == (None, b"<p>linealen")
    wasm = "/assets/motor/314.0.7-0123456789/pyodide.asm.wasm"
    _, headers, body = get(address, wasm, Accept_Encoding="gzip, br")
    assert (headers["Content-Encoding"], headers["Content-Type"], body) == (
        "gzip",
        "application/wasm",
        b"gz",
    )


@pytest.mark.parametrize(
    ("path", "forever"),
    [
        ("/", False),
        ("/a.mjs", False),
        ("/assets/0123456789/js/a.js", True),
        ("/assets/motor/314.0.7-0123456789/pyodide.asm.wasm", True),
        ("/assets/motor/linealen-0123456789/linealen-1-cp314-none-any.whl", True),
        ("/assets/soegning/indeks-0123456789.js", True),
    ],
)
def test_only_what_has_its_hash_in_its_name_is_kept(
    address: tuple[str, int], path: str, forever: bool
) -> None:
    assert ("immutable" in get(address, path)[1]["Cache-Control"]) is forever


def test_an_unchanged_page_is_not_sent_again(address: tuple[str, int]) -> None:
    changed = get(address, "/", Accept_Encoding="br")[1]["Last-Modified"]
    assert get(address, "/", If_Modified_Since=changed)[::2] == (304, b"")


@pytest.mark.parametrize("path", ["/findes-ikke/", "/../udenfor.txt", "/%2e%2e/udenfor.txt"])
def test_what_is_not_there_gets_the_sites_own_page(address: tuple[str, int], path: str) -> None:
    assert get(address, path)[::2] == (404, b"<p>findes ikke")


def test_a_busy_port_is_named_with_another(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Stop, match=rf"Port {port} er optaget .*--port {port + 1}"):
            local_server.open_on(tmp_path, port)
