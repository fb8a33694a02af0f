"""From what a runner renders to what is served: every pass, in the one order there is.

``build``, ``build --alle`` and ``serve`` all go this way. Names and bytes in, names and bytes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from build_scripts.ground import html
from build_scripts.passes import inline, policy, privacy, prune, references, versions
from build_scripts.search import put
from build_scripts.search.data import Soegedata

_STYLES: Final = ".css"
# Endings of what is no page and can make the browser load something.
LOADING: Final = frozenset({".css", ".js", ".mjs", ".svg"})


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the runner rendered it, taken apart once. ``address`` is its file's below the
    site."""

    address: str
    text: str
    pieces: tuple[html.Piece, ...]
    seen: references.Seen


@dataclass(frozen=True, slots=True)
class Assets:
    """The files that are not pages, as the passes leave them: ``files`` by their final address,
    ``mark`` and ``folders`` for the pages that load them."""

    files: Mapping[str, bytes]
    mark: str
    folders: tuple[str, ...]


def passed(
    rendered: Mapping[str, str], others: Mapping[str, bytes], settings: Soegedata
) -> tuple[dict[str, bytes], list[str]]:
    """Every file of the site, by address, from the rendered pages and the files that are none; and
    a Danish sentence for each thing in them that breaks what the site promises."""
    # The runner writes no page that has nothing in it either.
    pages = [page(address, text) for address, text in rendered.items() if text.strip()]
    among = assets(others, pages)
    files = dict(among.files)
    index = ""
    if put.asks(rendered.get(put.PAGE, "")):
        index, module = put.index_file({each.address: each.pieces for each in pages}, settings)
        files[index] = module
    wrong = [*refused(files)]
    for each in pages:
        text, refusals = finished(each, among, index)
        files[each.address] = text.encode()
        wrong += refusals
    return files, wrong


def page(address: str, text: str) -> Page:
    """The page with this HTML, taken apart."""
    pieces = tuple(html.pieces(text))
    return Page(address, text, pieces, references.seen(pieces))


def assets(others: Mapping[str, bytes], pages: Iterable[Page]) -> Assets:
    """What is published of ``others``, the files that are not pages, where these are all pages."""
    used = prune.names({url for each in pages for url in each.seen.loads})
    for name, content in others.items():
        if name.endswith(_STYLES):
            used |= prune.names(references.in_css(content.decode("utf-8")))
    kept = prune.left(others, used)
    moving = {name: folder for name in kept if (folder := versions.folder_of(name))}
    below = f"{versions.ASSETS}/"
    mark = versions.mark_of((name.removeprefix(below), others[name]) for name in moving)
    folders = tuple(sorted(set(moving.values())))
    files = {}
    for name in kept:
        if name in moving:
            files[f"{below}{mark}/{name.removeprefix(below)}"] = others[name]
        elif versions.holds_addresses(name):
            files[name] = versions.moved(others[name].decode("utf-8"), mark, folders).encode()
        else:
            files[name] = others[name]
    return Assets(files, mark, folders)


def refused(files: Mapping[str, bytes]) -> Iterator[str]:
    """A Danish sentence for each place where a file that is no page breaks what the site promises,
    in order of file."""
    for name in sorted(files):
        if PurePosixPath(name).suffix in LOADING:
            yield from privacy.reached(files[name], name)


def finished(made: Page, among: Assets, index: str) -> tuple[str, list[str]]:
    """The page as it is served, where ``index`` is the address of the search's; and a Danish
    sentence for each thing in it that breaks what the site promises."""
    text, seen = made.text, made.seen
    if made.address == put.PAGE:
        text = put.pointed(text, index)
    text = versions.moved(text, among.mark, among.folders)
    if inline.asks(text):
        text = inline.written_in(text, made.address, among.files)
        # It now holds what it loaded before, and a policy that allows it.
        seen = references.seen(html.pieces(text))
    wrong = [
        *policy.refused(text, seen, made.address),
        *privacy.reached_by_page(seen.loads, made.address),
    ]
    return policy.floored(text, seen), wrong
