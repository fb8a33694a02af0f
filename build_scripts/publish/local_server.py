"""A small web server for one folder: right types, compressed twins, addresses that never change.

For the own machine only (127.0.0.1): `serve`, `bench` and the browser tests use it.
"""

import errno
import os
import re
import sys
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final

from build_scripts.ground.stop import Stop
from build_scripts.publish.table import PAKNINGER, cache_control, content_type

HOST: Final = "127.0.0.1"


def open_on(folder: Path, port: int, handler: type["Handler"] | None = None) -> ThreadingHTTPServer:
    """A server for ``folder`` on ``port`` (0: any free one); run ``serve_forever`` on it.

    Raises Stop with a sentence when the port cannot be had.
    """
    try:
        return Server((HOST, port), partial(handler or Handler, directory=str(folder)))
    except OSError as error:
        raise Stop(_why_not(error, port)) from error


def _why_not(error: OSError, port: int) -> str:
    another = f"python3 -m build_scripts serve --port {port + 1 if 1024 <= port < 65535 else 8001}"
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} er optaget af et andet program. Brug en anden: {another}"
    if error.errno == errno.EACCES:
        return f"Port {port} må ikke bruges på denne maskine. Brug en anden: {another}"
    return f"Siden kan ikke vises på port {port} ({error.strerror}). Prøv en anden: {another}"


class Server(ThreadingHTTPServer):
    """One thread for each connection, all gone when the command ends."""

    daemon_threads = True
    # On Windows this would let two servers share a port, and readers meet either.
    allow_reuse_address = os.name != "nt"

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A reader who leaves halfway is no error; anything else is, and is shown."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


class Handler(SimpleHTTPRequestHandler):
    """Answers one connection."""

    protocol_version = "HTTP/1.1"
    # The compressed twin's coding for the request at hand, "" when the file itself is sent.
    _coding = ""

    def translate_path(self, path: str) -> str:
        """The file to send: a compressed twin where the browser takes it and there is one."""
        found = super().translate_path(path)
        self._coding = ""
        file = found + "/index.html" if path.split("?")[0].endswith("/") else found
        accepted = self.headers.get("Accept-Encoding", "")
        for coding, ending in PAKNINGER:
            if re.search(rf"\b{coding}\b", accepted) and Path(file + ending).is_file():
                self._coding = coding
                return file + ending
        return found

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        """The type of the file itself, not of its compressed twin."""
        name = os.fspath(path)
        if self._coding:
            name = name.rsplit(".", 1)[0]
        return content_type(name)

    def end_headers(self) -> None:
        """Say how long it may be kept, and how it is packed."""
        path = self.path.split("?")[0]
        self.send_header("Cache-Control", cache_control(path.lstrip("/")))
        self.send_header("Vary", "Accept-Encoding")
        self.send_header("X-Content-Type-Options", "nosniff")
        if self._coding:
            self.send_header("Content-Encoding", self._coding)
        super().end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """A missing page is answered with the site's own 404 page."""
        self._coding = ""
        page = Path(self.directory) / "404.html"
        if code == HTTPStatus.NOT_FOUND and page.is_file():
            content = page.read_bytes()
            self.send_response(code)
            self.send_header("Content-Type", content_type(page.name))
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(content)
        else:
            super().send_error(code, message, explain)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: what matters on this screen is the build."""
