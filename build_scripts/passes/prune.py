"""What the theme copies and no page uses is not published."""

from collections.abc import Container, Iterable
from functools import lru_cache
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from build_scripts.passes import references

# Where MkDocs' themes and Material put their own files, by name below the site.
_THEME: Final = ("assets/javascripts", "assets/stylesheets", "assets/images", "search", "fonts")
_BELOW_THEME: Final = tuple(f"{folder}/" for folder in _THEME)
_KEPT: Final = 4096


def apply(site: Path) -> list[str]:
    """Remove unused theme files and every source map; what was removed, sorted."""
    theme = [path for folder in _THEME for path in (site / folder).rglob("*") if path.is_file()]
    names = frozenset(path.name for path in theme)
    used: set[str] = set()
    for path in [*site.rglob("*.html"), *site.rglob("*.css")]:
        used |= loaded(path.read_text("utf-8"), path.suffix, names)
    unused = {path for path in theme if path.name not in used} | set(site.rglob("*.map"))
    for path in unused:
        path.unlink()
    for folder in [site / name for name in _THEME]:
        for inner in sorted(folder.rglob("*/"), reverse=True):
            _remove_if_empty(inner)
        _remove_if_empty(folder)
    return sorted(path.relative_to(site).as_posix() for path in unused)


def left(files: Iterable[str], used: Container[str]) -> list[str]:
    """The ``files``, by address, that ``apply`` leaves where ``used`` are the loaded names."""
    return [
        name
        for name in files
        if not name.endswith(".map")
        and (not name.startswith(_BELOW_THEME) or name.rsplit("/", 1)[-1] in used)
    ]


def theme_names(files: Iterable[str]) -> frozenset[str]:
    """The names of those ``files`` that are the theme's own."""
    return frozenset(name.rsplit("/", 1)[-1] for name in files if name.startswith(_BELOW_THEME))


@lru_cache(maxsize=_KEPT)
def loaded(text: str, suffix: str, names: frozenset[str]) -> frozenset[str]:
    """Those of ``names`` that a page or a stylesheet loads; names alone, a doubt keeps a file."""
    # Most pages name none of them, and walking a page takes a hundred times as long as looking.
    if not any(name in text for name in names):
        return frozenset()
    found = references.in_html(text) if suffix == ".html" else references.in_css(text)
    return names.intersection(urlsplit(url).path.rsplit("/", 1)[-1] for url in found)


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
