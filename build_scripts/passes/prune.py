"""What the theme copies and no page uses is not published."""

from collections.abc import Container, Iterable
from typing import Final
from urllib.parse import urlsplit

# Where MkDocs' themes and Material put their own files, by name below the site.
_THEME: Final = ("assets/javascripts", "assets/stylesheets", "assets/images", "search", "fonts")
_BELOW_THEME: Final = tuple(f"{folder}/" for folder in _THEME)


def left(files: Iterable[str], used: Container[str]) -> list[str]:
    """Those of the ``files``, by address, that are published where ``used`` are the loaded names:
    neither a theme's file that nobody loads, nor a source map."""
    return [
        name
        for name in files
        if not name.endswith(".map")
        and (not name.startswith(_BELOW_THEME) or name.rsplit("/", 1)[-1] in used)
    ]


def names(loads: Iterable[str]) -> set[str]:
    """The names of the files that lie at these addresses; names alone, a doubt keeps a file."""
    return {urlsplit(url).path.rsplit("/", 1)[-1] for url in loads}
