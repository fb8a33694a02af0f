"""Links that also work where no server answers: each names the file it leads to.

A folder's address is answered by a server with the page in it; a file manager shows its contents.
"""

from __future__ import annotations

import re
from typing import Final

_LINK: Final = re.compile(r'(<a\b[^>]*?\bhref=")([^"#?:]*)((?:[#?][^"]*)?")')


def with_file_names(side: str) -> str:
    """The page with ``akut/`` as ``akut/index.html`` in each of its relative links."""
    return _LINK.sub(lambda fund: fund[1] + _with_name(fund[2]) + fund[3], side)


def _with_name(adresse: str) -> str:
    if adresse.startswith("/") or not adresse:
        return adresse
    if adresse.endswith("/"):
        return f"{adresse}index.html"
    # »..« and ».« are folders too.
    return f"{adresse}/index.html" if adresse.rsplit("/", 1)[-1] in {".", ".."} else adresse
