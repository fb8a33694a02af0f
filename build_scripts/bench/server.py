"""The bench's server: the same as for `serve`, and it counts what it sends."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from build_scripts.publish import local_server


class Meter:
    """Bytes sent by address, headers included."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.sent: dict[str, int] = {}

    def reset(self) -> None:
        """Begin counting anew."""
        self.sent = {}

    def total(self, without: str = " ") -> int:
        """Bytes sent, leaving out addresses that contain ``without``."""
        return sum(count for path, count in self.sent.items() if without not in path)


@contextmanager
def serving(folder: Path) -> Iterator[Meter]:
    """Serve ``folder`` on a free port of this machine while the block runs."""

    class Counting(local_server.Handler):
        def send_response(self, code: int, message: str | None = None) -> None:
            self._count(len(f"HTTP/1.1 {code} xx\r\n") + 60)  # status, Server and Date
            super().send_response(code, message)

        def send_header(self, keyword: str, value: str) -> None:
            self._count(len(keyword) + len(value) + 4)
            if keyword == "Content-Length" and self.command != "HEAD":
                self._count(int(value))
            super().send_header(keyword, value)

        def _count(self, number: int) -> None:
            meter.sent[self.path] = meter.sent.get(self.path, 0) + number

    with local_server.open_on(folder, 0, Counting) as server:
        meter = Meter(f"http://{local_server.HOST}:{server.server_port}/")
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield meter
        server.shutdown()
