"""The only module that knows MkDocs: hands our content to the templates, and nothing else.

MkDocs and its fork ProperDocs call the ``on_*`` functions by name (``hooks`` in mkdocs.yml). Types
are only named for the type checker; at run time everything is taken from the objects handed over,
so that either runner, and its serve command, can build the site.
"""

from __future__ import annotations

import logging
import pathlib
import sys
from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemBytecodeCache
from markupsafe import Markup

ROOT = pathlib.Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:  # `mkdocs build` does not put the project's folder on the path
    sys.path.insert(0, str(ROOT))

from build_scripts import pages  # noqa: E402
from build_scripts.prosa import orders  # noqa: E402
from build_scripts.prosa.load import DOCS  # noqa: E402
from build_scripts.runner.given import Given, taken  # noqa: E402
from build_scripts.udgaver import named_fora, own_name  # noqa: E402

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

# One site at a time: what ``on_config`` was given, for the events that follow.
_given: dict[str, Given] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Take what the site is made from; it is called what the edition says."""
    given = _given["now"] = taken(config.extra, ROOT)
    edition = given.laid.content.udgave
    # A draft is looked at on one's own machine, at the root of an address of no importance.
    _name_the_site(config, edition.navn, "" if given.udkast else edition.domaene)
    for finding in given.laid.findings:
        # A warning to the runner itself: with --strict it does not publish a draft.
        logging.getLogger(type(config).__module__).warning(finding)
    config.mdx_configs.setdefault("toc", {})["slugify"] = pages.slug
    return config


def _name_the_site(config: MkDocsConfig, name: str, domain: str) -> None:
    """The edition's name, address and own part of the menu. Again and again gives the same."""
    config.site_name = name
    if domain and not config.site_url:
        config.site_url = f"https://{domain}/"
    menu = _given["now"].laid.menu
    if menu is None or not isinstance(config.nav, list):
        return
    part = {menu[0]: menu[1]}
    if part not in config.nav:
        # Before the last, which is about the portal itself.
        config.nav.insert(len(config.nav) - 1, part)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Give the files that have been read what stands in them, and add those made from data."""
    read = _given["now"].files
    for file in files:
        content = read.get(f"{DOCS}/{file.src_uri}")
        if content is not None:
            file.content_bytes = content
    file_class = type(next(iter(files)))
    for path, made in _given["now"].laid.filer:
        files.append(file_class.generated(config, path, content=made))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Sections and lists of orders become headings and links, like those that are written."""
    return orders.spelt_out(markdown, page.file.src_uri, _given["now"].laid.paabud)


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A page's Markdown is HTML now, but for the orders it points at; the templates escape
    everything that is not marked so."""
    laid = _given["now"].laid
    return Markup(orders.shown(html, laid.paabud, laid.numre.naevnt))


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates finished objects; they hold no domain number and no domain id."""
    # Everywhere, in partials and macros too; MkDocs leaves it to each template to remember.
    env.autoescape = True
    env.globals.update(_given["now"].laid.navne, motor=_given["now"].motor)
    env.filters.update(_given["now"].laid.filtre)
    # One dictionary. Jinja's own puts two over each other, to be searched for every name of every
    # template on every page; it is for those who add to them later, and nobody does.
    together: dict[str, Any] = dict(env.globals)
    env.make_globals = lambda d: together | dict(d or {})  # type: ignore[method-assign]
    # Compiled templates, by what stands in them: compiling takes longer than most builds' changes.
    # What escapes is compiled in: the folder is another than that of templates that did not.
    folder = ROOT / ".cache" / "skabeloner-html"
    folder.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(folder))
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The ruler and the forums are called what the edition calls them, wherever the core's words
    name them."""
    output = named_fora.said_on_page(output, _given["now"].laid.fora)
    return own_name.called_on_page(output, _given["now"].laid.content.udgave.lineal_navn)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The same on the page for addresses that are not there."""
    return own_name.called_on_page(output_content, _given["now"].laid.content.udgave.lineal_navn)
