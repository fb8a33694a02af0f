"""A runner kept warm: its configuration, files, navigation and pages stay in memory.

Beside ``adapter.py`` the only module that knows MkDocs. It calls what MkDocs 1.6 and its
fork ProperDocs offer in public, in the order of their own build; names of modules come from the
runner's name, so either can be warm.
"""

from __future__ import annotations

import gzip
import importlib
import io
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from build_scripts.ground.stop import Stop
from build_scripts.runner.given import Given, give

_ERROR_PAGE: Final = "404.html"
_SITEMAP: Final = "sitemap.xml"
# What rendering Markdown leaves on a page, besides where it links to.
RENDERED: Final = ("content", "toc", "_title_from_render", "present_anchor_ids", "links_to_anchors")
# Both runners and the theme advertise where they think that somebody types their names.
_QUIET: Final = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}


class AnotherSetError(Exception):
    """Files have come or gone, so that the navigation must be made anew."""


class Runner:
    """Pages of the project at ``root``, rendered on request by the runner called ``name``."""

    def __init__(self, root: Path, name: str) -> None:
        os.environ.update(_QUIET)
        self._build = importlib.import_module(f"{name}.commands.build")
        self._files_of = importlib.import_module(f"{name}.structure.files")
        self._navigation_of = importlib.import_module(f"{name}.structure.nav")
        self._page_of = importlib.import_module(f"{name}.structure.pages")
        self._utils = importlib.import_module(f"{name}.utils")
        self._told = _Told()
        logging.getLogger(name).addHandler(self._told)
        config = importlib.import_module(f"{name}.config").load_config
        self._config: Any = config(str(root / "mkdocs.yml"))
        self._files: Any = None
        self._nav: Any = None
        self._env: Any = None
        self._by_address: dict[str, Any] = {}
        self._nothing: dict[str, Any] | None = None
        # Of every page's own Markdown, by its path below docs: the text, and what was said of it.
        self._texts: dict[str, str] = {}
        self._warnings: dict[str, list[str]] = {}

    def refresh(self, given: Given, *, strict: bool) -> tuple[dict[str, bytes], frozenset[str]]:
        """Read everything anew of the edition that is ``given``: the files that are not pages, by
        address, and the addresses of the pages whose own Markdown is another than last time.

        Raises AnotherSetError, Stop with the runner's own warnings when ``strict``, and whatever
        broken content makes the runner raise.
        """
        self._told.lines.clear()
        give(self._config.extra, given)
        self._config = self._config.plugins.on_config(self._config)
        self._env = self._config.theme.get_env()
        fresh = self._fresh_files()
        if self._files is None:
            self._take(fresh)
        elif _shape(fresh) != _shape(self._files):
            raise AnotherSetError
        changed = self._changed_pages(fresh)
        self._told.lines += [line for lines in self._warnings.values() for line in lines]
        events = self._config.plugins
        self._env = events.on_env(self._env, config=self._config, files=self._files)
        self._judge(strict=strict)
        return others(fresh), frozenset(
            file.dest_uri for file in self._pages() if file.src_uri in changed
        )

    def addresses(self) -> list[str]:
        """Where every page lies below the site, in the order of the runner's own build."""
        return [_ERROR_PAGE, *(file.dest_uri for file in self._pages())]

    def source(self, address: str) -> str:
        """The page's own Markdown, by its path below the folder of all Markdown; "" for none."""
        return "" if address == _ERROR_PAGE else str(self._by_address[address].src_uri)

    def template(self, address: str) -> str:
        """The name of the page's own template."""
        if address == _ERROR_PAGE:
            return _ERROR_PAGE
        return str(self._page(address).meta.get("template", "main.html"))

    def render(self, address: str) -> str:
        """The page's HTML, as the runner would write it."""
        made = self._error_page() if address == _ERROR_PAGE else self._rendered(address)
        return made.encode("utf-8", errors="xmlcharrefreplace").decode("utf-8")

    def _fresh_files(self) -> Any:
        fresh = self._files_of.get_files(self._config)
        fresh.add_files_from_theme(self._env, self._config)
        fresh = self._config.plugins.on_files(fresh, config=self._config)
        self._files_of.set_exclusions(fresh, self._config)
        return fresh

    def _take(self, files: Any) -> None:
        nav = self._navigation_of.get_navigation(files, self._config)
        nav = self._config.plugins.on_nav(nav, config=self._config, files=files)
        for file in files.documentation_pages():
            if file.page is None:
                self._page_of.Page(None, file, self._config)
        # Last: a first reading that fails must not look like one that is done.
        self._files, self._nav = files, nav
        self._by_address = {file.dest_uri: file for file in files.documentation_pages()}

    def _changed_pages(self, fresh: Any) -> frozenset[str]:
        changed = set()
        for file in fresh.documentation_pages():
            text = file.content_string
            if self._texts.get(file.src_uri) == text:
                continue
            kept = self._files.get_file_from_path(file.src_uri)
            kept.content_string = text
            self._texts.pop(file.src_uri, None)
            told = len(self._told.lines)
            self._populate(kept.page)
            self._warnings[file.src_uri] = self._told.lines[told:]
            del self._told.lines[told:]
            self._texts[file.src_uri] = text
            changed.add(file.src_uri)
        return frozenset(changed)

    def _populate(self, page: Any) -> None:
        config, files, events = self._config, self._files, self._config.plugins
        page = events.on_pre_page(page, config=config, files=files)
        page.read_source(config)
        page.markdown = events.on_page_markdown(
            page.markdown, page=page, config=config, files=files
        )
        self._render(page)
        page.content = events.on_page_content(page.content, page=page, config=config, files=files)

    def _render(self, page: Any) -> None:
        """Most pages are made from data and have no Markdown; what nothing gives is known."""
        if page.markdown.strip():
            page.render(self._config, self._files)
            return
        if self._nothing is None:
            page.render(self._config, self._files)
            self._nothing = {name: getattr(page, name) for name in RENDERED}
        for name, value in self._nothing.items():
            setattr(page, name, value)

    def _judge(self, *, strict: bool) -> None:
        """Follow every link to an anchor. Raises Stop with all the warnings when ``strict``."""
        level = self._config.validation.links.anchors
        for file in self._pages():
            file.page.validate_anchor_links(files=self._files, log_level=level)
        if strict and self._told.lines:
            raise Stop("\n".join(dict.fromkeys(self._told.lines)))

    def _pages(self) -> Iterator[Any]:
        return iter(self._by_address.values())

    def _page(self, address: str) -> Any:
        return self._by_address[address].page

    def _rendered(self, address: str) -> str:
        page, config, events = self._page(address), self._config, self._config.plugins
        page.active = True
        try:
            context = self._build.get_context(
                self._nav, list(self._by_address.values()), config, page
            )
            template = self._env.get_template(self.template(address))
            context = events.on_page_context(context, page=page, config=config, nav=self._nav)
            made = template.render(context)
            return str(events.on_post_page(made, page=page, config=config))
        finally:
            page.active = False

    def _error_page(self) -> str:
        return self._rendered_template(_ERROR_PAGE, urlsplit(self._config.site_url or "/").path)

    def sitemap(self) -> dict[str, bytes]:
        """The theme's own list of pages, also compressed, by address."""
        made = self._rendered_template(_SITEMAP, ".").encode()
        packed = io.BytesIO()
        pages = [file.page for file in self._pages()]
        # The day is the only time in it, so the same day gives the same bytes.
        when = self._utils.get_build_timestamp(pages=pages)
        with gzip.GzipFile(filename=_SITEMAP, fileobj=packed, mode="wb", mtime=when) as target:
            target.write(made)
        return {_SITEMAP: made, f"{_SITEMAP}.gz": packed.getvalue()}

    def _rendered_template(self, name: str, base_url: str) -> str:
        config, events = self._config, self._config.plugins
        template = events.on_pre_template(
            self._env.get_template(name), template_name=name, config=config
        )
        context = self._build.get_context(self._nav, self._files, config, base_url=base_url)
        context = events.on_template_context(context, template_name=name, config=config)
        made = template.render(context)
        return str(events.on_post_template(made, template_name=name, config=config))


class _Told(logging.Handler):
    """Keeps what the runner warns about."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


def others(files: Any) -> dict[str, bytes]:
    """Those of the files that are published and are not pages, by address."""
    return {
        file.dest_uri: file.content_bytes
        for file in files
        if not file.is_documentation_page() and file.inclusion.is_included()
    }


def _shape(files: Any) -> frozenset[tuple[str, str, str]]:
    """Which files there are. Theme files and pictures may come and go; pages make the navigation.

    Everything counts: a link to a picture is checked when its page is rendered.
    """
    return frozenset((file.src_uri, file.dest_uri, str(file.inclusion)) for file in files)
