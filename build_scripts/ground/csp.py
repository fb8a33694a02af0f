"""The content security policies of the site: what a browser may do with a page of ours.

A page's own and its server's header both apply, so the stricter of the two decides. The templates
write the pages' own, the passes write the floor where a page has none, the server recipes send it.
"""

from __future__ import annotations

import re
from typing import Final

# Pages without scripts cannot run any.
UDEN_SCRIPTS: Final = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
)
# Nothing is asked of any host once the page is there; the engine is fetched by the worker, which
# has the header only.
MED_SCRIPTS: Final = (
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'none'; "
    "style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"
)
# For pages that set none themselves. Host headers may be stricter; a page's own meta may too.
FLOOR: Final = (
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; "
    "connect-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "manifest-src 'self'; base-uri 'none'; form-action 'none'"
)
# The note that a reader saves is a file of their own, opened from their disk: it can do nothing.
NOTAT: Final = "default-src 'none'; style-src 'unsafe-inline'"
# Only a header can say it: whose pages may show ours in a frame.
FRAMES: Final = "frame-ancestors 'self'"

META: Final = re.compile(
    r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', re.IGNORECASE
)


def meta(policy: str) -> str:
    """The element that a page says its policy with; ``META`` finds it."""
    return f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
