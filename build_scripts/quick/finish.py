"""From what a runner renders to the served files: the same passes, over what has changed."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from build_scripts.ground.stop import Stop
from build_scripts.ground.whole_file import write
from build_scripts.passes import inline, policy, privacy, prune, versions
from build_scripts.search import put

_MARKED: Final = re.compile(r"[0-9a-f]{10}")


@dataclass(frozen=True, slots=True)
class Assets:
    """The files that are not pages, as the passes leave them: ``files`` by their final address,
    ``mark`` and ``folders`` for the pages that load them."""

    files: Mapping[str, bytes]
    mark: str
    folders: tuple[str, ...]


def assets(others: Mapping[str, bytes], pages: Iterable[str]) -> Assets:
    """What is published of ``others``, where ``pages`` are the HTML of all pages."""
    names = prune.theme_names(others)
    used: set[str] = set()
    for text in pages:
        used |= prune.loaded(text, ".html", names)
    for name, content in others.items():
        if name.endswith(".css"):
            used |= prune.loaded(content.decode("utf-8"), ".css", names)
    kept = prune.left(others, used)
    moving = {name: versions.folder_of(name) for name in kept if versions.folder_of(name)}
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


def put_assets(made: Assets, site: Path) -> int:
    """Write those of the files that are not in ``site`` already; how many. Raises Stop."""
    fresh = {name: content for name, content in made.files.items() if _is(site / name) != content}
    wrong = [
        line
        for name, content in sorted(fresh.items())
        if Path(name).suffix in (".css", ".js", ".mjs", ".svg")
        for line in privacy.reached(content.decode("utf-8"), name)
    ]
    _refuse(wrong)
    for name, content in fresh.items():
        write(site / name, content)
    return len(fresh)


def put_page(text: str, address: str, made: Assets, site: Path) -> bool:
    """Write the page that a runner rendered, finished, unless it is there; whether it was not.

    Raises Stop for a page that breaks what the site promises; the one that is served then stays.
    """
    target = site / address
    # Before the page: addresses in it are followed from its folder.
    target.parent.mkdir(parents=True, exist_ok=True)
    content = finished(text, address, made, site).encode("utf-8")
    if _is(target) == content:
        return False
    write(target, content)
    return True


def look_at(text: str) -> None:
    """Know the page: walking all pages takes as long as rendering them, so it is done ahead."""
    if not inline.asks(text):
        policy.floored(text)


def finished(text: str, address: str, made: Assets, site: Path) -> str:
    """The page as the passes of a whole build leave it. Raises Stop as they do."""
    if address == put.PAGE:
        text = put.pointed(text, put.find(site).name)
    asks = inline.asks(text)
    if asks:
        text = versions.moved(text, made.mark, made.folders)
        text = inline.written_in(text, site / address, site)
    _refuse([*policy.refused(text, address), *privacy.reached(text, address)])
    text = policy.floored(text)
    # The mark is put in last where it can be: what is known about a page then holds for the next.
    return text if asks else versions.moved(text, made.mark, made.folders)


def tidy(made: Assets, site: Path) -> None:
    """Remove assets of former marks, when no page names them any more."""
    for folder in (site / versions.ASSETS).glob("*/"):
        if _MARKED.fullmatch(folder.name) and folder.name != made.mark:
            shutil.rmtree(folder)


def _is(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _refuse(wrong: list[str]) -> None:
    if wrong:
        lines = "\n".join(wrong)
        raise Stop(f"{lines}\nSiden blev ikke vist, for den ville bryde det, den lover.")
