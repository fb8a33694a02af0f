"""The policy that a server may send with every page of a site without being in a page's way."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from build_scripts.ground import csp

_HASH: Final = "'sha256-"


def for_site(site: Path) -> str:
    """The floor, the hashes of what the pages of ``site`` have written into them, and frames.

    A page and its header both apply, so the header must allow what any page does. The worker has
    only the header: it is there that WebAssembly and fetching the engine are allowed.
    """
    return shared(
        csp.META.findall(path.read_text("utf-8")) for path in sorted(site.rglob("*.html"))
    )


def shared(sider: Iterable[Iterable[str]]) -> str:
    """The same for the policies that the pages themselves carry."""
    hashes: dict[str, set[str]] = {}
    for side in sider:
        for egen in side:
            for navn, vaerdier in regler(egen).items():
                fundne = {it for it in vaerdier if it.startswith(_HASH)}
                hashes.setdefault(navn, set()).update(fundne)
    dele = (
        " ".join([navn, *vaerdier, *sorted(hashes.get(navn, ()))])
        for navn, vaerdier in regler(csp.FLOOR).items()
    )
    return "; ".join([*dele, csp.FRAMES])


def regler(politik: str) -> dict[str, list[str]]:
    """A policy by its directives: ``{"img-src": ["'self'", "data:"], …}``."""
    dele = (del_.split() for del_ in politik.split(";"))
    return {ord_[0]: ord_[1:] for ord_ in dele if ord_}
