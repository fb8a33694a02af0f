"""The only module that knows MkDocs: hands our content to the templates, and nothing else.

MkDocs and its fork ProperDocs call the ``on_*`` functions by name (``hooks`` in mkdocs.yml). Types
are only named for the type checker; at run time everything is taken from the objects handed over,
so that either runner, and its serve command, can build the site.
"""

from __future__ import annotations

import logging
import pathlib
import sys
from typing import TYPE_CHECKING, Any, TypeVar

from jinja2 import FileSystemBytecodeCache
from markupsafe import Markup

ROOT = pathlib.Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:  # `mkdocs build` does not put the project's folder on the path
    sys.path.insert(0, str(ROOT))

from build_scripts import content, pages  # noqa: E402
from build_scripts.check import source_use  # noqa: E402
from build_scripts.dilemmaer import build as dilemmabygning  # noqa: E402
from build_scripts.dilemmaer.check import checked  # noqa: E402
from build_scripts.dilemmaer.load import load_dilemmaer, load_stier  # noqa: E402
from build_scripts.dilemmaer.page_addresses import titles  # noqa: E402
from build_scripts.engine import published  # noqa: E402
from build_scripts.ground import csp, today  # noqa: E402
from build_scripts.ground.guards import VAGTER  # noqa: E402
from build_scripts.opslag import build as bygning  # noqa: E402
from build_scripts.opslag import load as laes  # noqa: E402
from build_scripts.prosa import load  # noqa: E402
from build_scripts.runner.given import Given, taken  # noqa: E402
from build_scripts.udgavefiler import build as filbygning  # noqa: E402
from build_scripts.udgavefiler import plakat  # noqa: E402
from build_scripts.udgavefiler.gennemgange import gennemgange  # noqa: E402
from build_scripts.udgaver import load as hent  # noqa: E402
from build_scripts.udgaver import overlay, own_name  # noqa: E402
from build_scripts.veje import build, check  # noqa: E402
from build_scripts.veje.files import draft_title  # noqa: E402
from linealen.hoved import Hoved, read_hoved  # noqa: E402
from linealen.reading import Entry, Notes  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

Made = TypeVar("Made")

# The Markdown that every paper ruler shares; not a page itself (``exclude_docs`` in mkdocs.yml).
SHEET = "linealen/_ark.md"

_given: dict[str, Given] = {}
_built: dict[str, content.Content] = {}
_paths: dict[str, build.Vejbygning] = {}
_collection: dict[str, bygning.Opslagsbygning] = {}
_dilemmas: dict[str, dilemmabygning.Dilemmabygning] = {}
_overlays: dict[str, overlay.Overlay] = {}
_files: dict[str, filbygning.Udgavefiler] = {}
_used: dict[str, Mapping[str, tuple[source_use.Sted, ...]]] = {}
_made: dict[str, tuple[object, Any]] = {}


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read the content anew for each build; the site is called what the edition says."""
    given = _given["given"] = taken(config.extra)
    chosen, draft = given.udgave, given.udkast
    _built["content"] = content.load(ROOT, chosen)
    edition = _built["content"].udgave
    _overlays["edition"] = overlay.overlay(
        edition,
        _built["content"].lineal,
        hent.load_logo(ROOT, chosen, edition),
        today.today(),
        udkast=draft,
    )
    # A draft is looked at on one's own machine, at the root of an address of no importance.
    _name_the_site(config, edition.navn, "" if draft else edition.domaene)
    lineal, skala = _built["content"].lineal, edition.skala
    veje = check.check_veje(ROOT, lineal, skala, hent.load_rejsefakta(ROOT))
    _paths["paths"] = _once(
        "paths",
        (veje, _built["content"]),
        lambda: build.build_paths(veje, _built["content"]),
    )
    sources = tuple(kilde.id for kilde in lineal.kilder)
    opslag = laes.load_opslag(ROOT, sources)
    signs = _sign_pages(sources)
    _collection["collection"] = _once(
        "collection",
        (opslag, _built["content"], signs),
        lambda: bygning.build_opslag(opslag, _built["content"], signs),
    )
    written, _ = load.read_pages(ROOT)
    names = {vej.id: vej.titel for vej in veje.veje} | {
        id_: draft_title(id_) for id_ in veje.brudte
    }
    dilemmaer = checked(
        load_dilemmaer(ROOT, lineal, skala, tuple(names)), lineal, _built["content"].faelles_skala
    )
    places = titles(written, names)
    _dilemmas["dilemmas"] = dilemmabygning.build_dilemmaer(
        dilemmaer, load_stier(ROOT, lineal, tuple(places), dilemmaer), places, _built["content"]
    )
    _files["edition"] = filbygning.build_udgavefiler(
        edition,
        gennemgange(written, (*veje.veje, *dilemmaer.dilemmaer), opslag, edition.sider),
        next(page for page in written if page.adresse == plakat.FIL),
        today.today(),
    )
    for finding in (*veje.findings, *dilemmaer.findings):
        # A warning to the runner itself: with --strict it does not publish a draft.
        logging.getLogger(type(config).__module__).warning(finding)
    _used["pages"] = source_use.pages_by_source(veje.veje, written, opslag, dilemmaer.dilemmaer)
    config.mdx_configs.setdefault("toc", {})["slugify"] = pages.slug
    return config


def _name_the_site(config: MkDocsConfig, name: str, domain: str) -> None:
    """The edition's name, address and own part of the menu. Again and again gives the same."""
    config.site_name = name
    if domain and not config.site_url:
        config.site_url = f"https://{domain}/"
    if _overlays["edition"].menu is None or not isinstance(config.nav, list):
        return
    title, own = _overlays["edition"].menu
    part = {title: [*own, filbygning.WAS]}
    if part not in config.nav:
        # Before the last, which is about the portal itself.
        config.nav.insert(len(config.nav) - 1, part)


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made from data."""
    sheet = (pathlib.Path(config.docs_dir) / SHEET).read_text(encoding="utf-8")
    file_class = type(next(iter(files)))
    for page in pages.paper_sheets(_built["content"].lineal, sheet):
        files.append(file_class.generated(config, page.path, content=page.text))
    for path, text in (
        *_paths["paths"].filer,
        *_collection["collection"].filer,
        *_dilemmas["dilemmas"].filer,
        *_overlays["edition"].filer,
        *_files["edition"].filer,
    ):
        files.append(file_class.generated(config, path, content=text))
    return files


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A page's Markdown is HTML now; the templates escape everything that is not marked so."""
    return Markup(html)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Give the templates finished objects; they hold no domain number and no domain id."""
    # Everywhere, in partials and macros too; MkDocs leaves it to each template to remember.
    env.autoescape = True
    day = today.today().isoformat()
    env.globals.update(template_globals(_built["content"], day, _given["given"].motor))
    env.globals.update(_paths["paths"].navne)
    env.globals.update(_collection["collection"].navne)
    env.globals.update(_dilemmas["dilemmas"].navne)
    env.globals.update(_overlays["edition"].navne)
    env.globals.update(_files["edition"].navne)
    env.globals["genererede"] = {
        **_collection["collection"].genererede,
        **_dilemmas["dilemmas"].genererede,
    }
    env.globals["kildebrug"] = _used["pages"]
    env.filters.update(_paths["paths"].filtre)
    # Compiled templates, by what stands in them: compiling takes longer than most builds' changes.
    # What escapes is compiled in: the folder is another than that of templates that did not.
    folder = ROOT / ".cache" / "skabeloner-html"
    folder.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(folder))
    return env


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """The ruler is called what the edition calls it, wherever the core's words name it."""
    return own_name.called_on_page(output, _built["content"].udgave.lineal_navn)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The same on the page for addresses that are not there."""
    return own_name.called_on_page(output_content, _built["content"].udgave.lineal_navn)


def _once(name: str, inputs: object, make: Callable[[], Made]) -> Made:
    """What ``make`` gives; kept, for a process that builds again, while ``inputs`` are the same."""
    if name not in _made or _made[name][0] != inputs:
        _made[name] = (inputs, make())
    made: Made = _made[name][1]
    return made


def _sign_pages(sources: tuple[str, ...]) -> Hoved:
    """Who answers for the pages of signs: the front matter of their overview."""
    page = load.read_page(ROOT / load.DOCS / "tegn" / "index.md", ROOT)
    return read_hoved(Entry(page.hoved, (), Notes()), sources)


def template_globals(
    built: content.Content, day: str, motor: published.Motor | None
) -> dict[str, Any]:
    """What a template may use, by name."""
    lineal, udgave = built.lineal, built.udgave
    return {
        "lineal": lineal,
        "skala": built.skala,
        "udgave": udgave,
        "udvalg": built.udvalg(),
        "motor": motor or published.read(ROOT, udgave.id) or published.Motor("", "", ""),
        "dagsdato": day,
        "vagter": VAGTER,
        "politik_med_scripts": Markup(csp.meta(csp.MED_SCRIPTS)),
        "politik_uden_scripts": Markup(csp.meta(csp.UDEN_SCRIPTS)),
        "kilder": {kilde.id: kilde for kilde in lineal.kilder},
        "kildegrupper": pages.sources_by_kind(lineal),
        "akutnumre": pages.acute_contacts(udgave.kontakter),
        "tegn_for_alder": {a.id: pages.signs_of_age(lineal, a.id) for a in lineal.aldre},
        "tegn_for_rolle": {r.id: pages.signs_of_role(lineal, r.id) for r in lineal.roller},
        "sparring": {r.id: pages.advisers(lineal, udgave.kontakter, r.id) for r in lineal.roller},
        "alder_i_ord": {tegn.id: pages.age_span(lineal, tegn) for tegn in lineal.tegn},
    }
