"""A runner for many editions: its configuration, templates and rendered Markdown are kept.

With ``adapter.py`` and ``warm.py``, which it builds on, the only module that knows
MkDocs. Files, menu and pages are made anew for each edition, for they differ; Markdown is not.
"""

from __future__ import annotations

import copy
import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from jinja2 import pass_context
from jinja2.runtime import Context

from build_scripts.runner.given import Given, give
from build_scripts.runner.warm import Runner, others

# What rendering Markdown leaves on a page, besides its text and where it links to.
_MADE: Final = ("meta", "markdown", "content", "toc", "_title_from_render", "present_anchor_ids")


@dataclass(frozen=True, slots=True)
class _Rendered:
    """A page's Markdown, rendered: what it left, which files it looked for and found, the places
    it links to by file, and what was said about it."""

    made: Mapping[str, Any]
    found: Mapping[str, str | None]
    anchors: Mapping[str, Any] | None
    warnings: tuple[str, ...]


class _Watched:
    """The site's files as a page's Markdown sees them; notes what is looked for."""

    def __init__(self, files: Any) -> None:
        self._files = files
        self.found: dict[str, str | None] = {}

    def __getattr__(self, name: str) -> Any:
        return getattr(self._files, name)

    def __iter__(self) -> Any:
        return iter(self._files)

    def get_file_from_path(self, path: str) -> Any:
        file = self._files.get_file_from_path(path)
        self.found[path] = _address(file)
        return file


class ManyRunner(Runner):
    """Sites of many editions of the project at ``root``, one after the other."""

    def __init__(self, root: Path, name: str) -> None:
        super().__init__(root, name)
        self._nav_as_written = copy.deepcopy(self._config.nav)
        self._url_as_written = self._config.site_url
        self._rendered_markdown: dict[tuple[str, str], _Rendered] = {}
        self._url = _remembered_url(importlib.import_module(f"{name}.utils").normalize_url)

    def begin(self, given: Given, *, strict: bool) -> dict[str, bytes]:
        """Lay the edition that is ``given`` over the core; the files that are not pages, by
        address. Raises Stop with the runner's warnings when ``strict``."""
        self._told.lines.clear()
        give(self._config.extra, given)
        self._config.nav = copy.deepcopy(self._nav_as_written)
        self._config.site_url = self._url_as_written
        self._config = self._config.plugins.on_config(self._config)
        self._env = self._config.theme.get_env()
        files = self._fresh_files()
        self._take(files)
        for file in self._pages():
            self._populate(file.page)
        events = self._config.plugins
        self._env = events.on_env(self._env, config=self._config, files=files)
        self._env.filters["url"] = self._url
        # Nobody is writing in the templates: they need not be asked about each time one is used.
        self._env.auto_reload = False
        self._judge(strict=strict)
        return others(files) | self.sitemap()

    def _populate(self, page: Any) -> None:
        key = (page.file.src_uri, page.file.content_string)
        kept = self._rendered_markdown.get(key)
        if kept is None or not self._holds(kept):
            kept = self._render_markdown(page)
            self._rendered_markdown[key] = kept
        self._told.lines += kept.warnings
        for name, value in kept.made.items():
            setattr(page, name, value)
        page.links_to_anchors = kept.anchors and {
            self._files.get_file_from_path(uri): links for uri, links in kept.anchors.items()
        }

    def _render_markdown(self, page: Any) -> _Rendered:
        told = len(self._told.lines)
        files, watched = self._files, _Watched(self._files)
        self._files = watched
        try:
            super()._populate(page)
        finally:
            self._files = files
        warnings = tuple(self._told.lines[told:])
        del self._told.lines[told:]
        anchors = page.links_to_anchors
        return _Rendered(
            made={name: getattr(page, name) for name in _MADE},
            found=watched.found,
            anchors=anchors and {file.src_uri: links for file, links in anchors.items()},
            warnings=warnings,
        )

    def _holds(self, kept: _Rendered) -> bool:
        """Whether the files it looked for are, in this edition, where they were."""
        return all(
            _address(self._files.get_file_from_path(path)) == address
            for path, address in kept.found.items()
        )


def _remembered_url(relative: Callable[..., str]) -> Callable[..., str]:
    """The runner's own filter: an address as it is seen from a page. It depends on nothing else."""
    known: dict[tuple[str, str | None, str], str] = {}

    @pass_context
    def url(context: Context, value: str) -> str:
        page, base = context["page"], context["base_url"]
        key = (value, page and page.url, base)
        if key not in known:
            known[key] = relative(str(value), page=page, base=base)
        return known[key]

    return url


def _address(file: Any) -> str | None:
    return None if file is None else f"{file.url} {file.inclusion.name}"
