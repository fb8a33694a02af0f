"""Hosts that cannot run here, each a function from an address to an answer, and a server for one.

GitHub Pages and GitLab Pages take no headers of ours. What they do send is as they document it.
"""

from __future__ import annotations

import fnmatch
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath

# status, headers, content; for a path below the site and what the browser takes packed
Answer = tuple[int, dict[str, str], bytes]
Host = Callable[[str, str], Answer]

# The public register of types that these hosts use; nothing of ours.
HOST_TYPES = {
    ".css": "text/css; charset=utf-8", ".html": "text/html; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8", ".js": "application/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8", ".mjs": "application/javascript; charset=utf-8",
    ".svg": "image/svg+xml", ".vcf": "text/x-vcard", ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json", ".xml": "application/xml",
    ".zip": "application/zip",
}  # fmt: skip


@contextmanager
def serving(host: Host, sti: str) -> Iterator[str]:
    """The address of a server that answers below ``sti`` as ``host`` does."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            path = self.path.split("?")[0]
            if path.startswith(sti):
                status, headers, content = host(
                    path[len(sti) :], self.headers.get("Accept-Encoding", "")
                )
            else:
                status, headers, content = 404, {}, b"another site"
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Quiet."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, args=[0.02], daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def _found(folder: Path, path: str) -> tuple[int, Path]:
    """200 and the file, 301 for a folder without its slash, 404 and the page for it."""
    file = folder / path
    if file.is_dir() and path and not path.endswith("/"):
        return 301, file
    if file.is_dir():
        file = file / "index.html"
    return (200, file) if file.is_file() else (404, folder / "404.html")


def pages(folder: Path, *, twins: bool) -> Host:
    """GitHub Pages; with ``twins`` GitLab Pages, which also sends packed files lying beside."""

    def answer(path: str, accepted: str) -> Answer:
        status, file = _found(folder, path)
        if status == 301:
            return 301, {"Location": f"{PurePosixPath(path).name}/"}, b""
        headers = {
            "Content-Type": HOST_TYPES.get(file.suffix, "application/octet-stream"),
            "Cache-Control": "max-age=600",
            "Vary": "Accept-Encoding",
        }
        for coding, ending in (("br", ".br"), ("gzip", ".gz")) if twins and status == 200 else ():
            twin = file.with_name(file.name + ending)
            if coding in accepted and twin.is_file():
                headers["Content-Encoding"] = coding
                return 200, headers, twin.read_bytes()
        return status, headers, file.read_bytes()

    return answer


def reads_headers(folder: Path, sti: str) -> Host:
    """A host that reads ``_headers`` at the root: every rule that fits counts, and a header that
    two rules set gets both values."""
    rules: list[tuple[str, list[tuple[str, str]]]] = []
    root = folder.joinpath(*[".."] * len([it for it in sti.split("/") if it]))
    for line in (root / "_headers").read_text("utf-8").splitlines():
        if line.startswith("/"):
            rules.append((line.strip(), []))
        elif line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            rules[-1][1].append((name, value))
    plain = pages(folder, twins=False)

    def answer(path: str, accepted: str) -> Answer:
        status, headers, content = plain(path, accepted)
        headers["Cache-Control"] = "public, max-age=0, must-revalidate"
        ours: dict[str, str] = {}
        for pattern, told in rules:
            if fnmatch.fnmatchcase(sti + path, pattern):
                for name, value in told:
                    ours[name] = f"{ours[name]}, {value}" if name in ours else value
        if status == 404:
            ours.pop("Cache-Control", None)
        return status, {**headers, **ours}, content

    return answer
