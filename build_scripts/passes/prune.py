"""What the theme copies and no page uses is not published."""

from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from build_scripts.passes import references

# Where MkDocs' themes and Material put their own files, by name below the site.
_THEME: Final = ("assets/javascripts", "assets/stylesheets", "assets/images", "search", "fonts")


def apply(site: Path) -> list[str]:
    """Remove unused theme files and every source map; what was removed, sorted."""
    used = _used(site)
    theme = [path for folder in _THEME for path in (site / folder).rglob("*") if path.is_file()]
    unused = {path for path in theme if path.name not in used} | set(site.rglob("*.map"))
    for path in unused:
        path.unlink()
    for folder in [site / name for name in _THEME]:
        for inner in sorted(folder.rglob("*/"), reverse=True):
            _remove_if_empty(inner)
        _remove_if_empty(folder)
    return sorted(path.relative_to(site).as_posix() for path in unused)


def _used(site: Path) -> set[str]:
    """File names that any page or stylesheet loads; names alone, so a doubt keeps the file."""
    addresses = [url for path in site.rglob("*.html") for url in _html(path)]
    addresses += [url for path in site.rglob("*.css") for url in _css(path)]
    return {urlsplit(url).path.rsplit("/", 1)[-1] for url in addresses}


def _html(path: Path) -> list[str]:
    return references.in_html(path.read_text("utf-8"))


def _css(path: Path) -> list[str]:
    return list(references.in_css(path.read_text("utf-8")))


def _remove_if_empty(folder: Path) -> None:
    if folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
