"""Nothing on the site may load from, or send to, another host."""

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import Final

from build_scripts.passes import references

_FOREIGN: Final = re.compile(r"(?i)^(?:[a-z][a-z0-9+.-]*:)?//")
# An address with a host that can be read; Pyodide's glue also puts some together for Node.
_IN_SCRIPT: Final = re.compile(r"""(?i)\b(?:https?|wss?)://[a-z0-9][^\s'"`)<>]*""")
# Names of XML vocabularies look like addresses; nobody fetches them.
_ONLY_NAMES: Final = ("http://www.w3.org/",)


def violations(site: Path) -> Iterator[str]:
    """One Danish sentence for each place that would reach another host, in order of file."""
    for path in sorted(site.rglob("*")):
        if path.suffix in _LOADS:
            yield from reached(path.read_text("utf-8"), path.relative_to(site).as_posix())


def reached(text: str, name: str) -> Iterator[str]:
    """The sentences about one file, which is called ``name`` below the site."""
    for address in _LOADS.get(PurePosixPath(name).suffix, _nothing)(text):
        yield f"{name} henter fra en fremmed vært: {address}"


def _html(text: str) -> list[str]:
    return [url for url in references.in_html(text) if _FOREIGN.match(url)]


def _css(text: str) -> list[str]:
    return [url for url in references.in_css(text) if _FOREIGN.match(url)]


def _script(text: str) -> list[str]:
    # In a script any address at all is suspect: it is there to be used.
    found = _IN_SCRIPT.findall(text)
    return [url for url in found if not url.startswith(_ONLY_NAMES)]


def _nothing(text: str) -> list[str]:
    return []


_LOADS: Final = {".html": _html, ".css": _css, ".svg": _html, ".js": _script, ".mjs": _script}
