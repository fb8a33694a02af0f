"""A site on an address, as long as somebody looks at it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from build_scripts.publish import local_server

# Seconds between two looks for whether to stop. The usual half a second is waited by every test.
_LOOKS: Final = 0.02


@contextmanager
def serving(
    site: Path, handler: type[local_server.Handler] = local_server.Handler
) -> Iterator[str]:
    """The address of a server for ``site``, without a slash at the end."""
    with local_server.open_on(site, 0, handler) as running:
        threading.Thread(target=running.serve_forever, args=[_LOOKS], daemon=True).start()
        yield f"http://{local_server.HOST}:{running.server_address[1]}"
        running.shutdown()
