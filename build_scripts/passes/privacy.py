"""Nothing on the site may load from, or send to, another host."""

import re
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final

from build_scripts.ground import html
from build_scripts.passes import references

_FOREIGN: Final = re.compile(r"(?i)^(?:[a-z][a-z0-9+.-]*:)?//")
# An address with a host that can be read; Pyodide's glue also puts some together for Node.
_IN_SCRIPT: Final = re.compile(r"""(?i)\b(?:https?|wss?)://[a-z0-9][^\s'"`)<>]*""")
# Names of XML vocabularies look like addresses; nobody fetches them.
_ONLY_NAMES: Final = ("http://www.w3.org/",)


def reached(content: bytes, name: str) -> Iterator[str]:
    """A Danish sentence for each place in a file that would reach another host. It is called
    ``name`` below the site; what loads nothing, like a picture, gives none."""
    loads = _LOADS.get(PurePosixPath(name).suffix)
    if loads is not None:
        yield from _told(loads(content.decode("utf-8")), name)


def reached_by_page(loads: Iterable[str], name: str) -> Iterator[str]:
    """The same about the page ``name`` that loads from these addresses."""
    yield from _told(filter(_FOREIGN.match, loads), name)


def _told(addresses: Iterable[str], name: str) -> Iterator[str]:
    return (f"{name} henter fra en fremmed vært: {address}" for address in addresses)


def _html(text: str) -> list[str]:
    return [url for url in references.seen(html.pieces(text)).loads if _FOREIGN.match(url)]


def _css(text: str) -> list[str]:
    return [url for url in references.in_css(text) if _FOREIGN.match(url)]


def _script(text: str) -> list[str]:
    # In a script any address at all is suspect: it is there to be used.
    found = _IN_SCRIPT.findall(text)
    return [url for url in found if not url.startswith(_ONLY_NAMES)]


_LOADS: Final = {".html": _html, ".css": _css, ".svg": _html, ".js": _script, ".mjs": _script}
