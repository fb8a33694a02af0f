"""What a change asks for: the whole build, or pages; and which of them to show first."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePosixPath
from typing import Final

# Beginnings of paths below the root, and why nothing but the whole build is right.
_WHOLE: Final = (
    ("build_scripts/", "byggeriet selv er ændret"),
    ("linealen/", "Linealen er ændret, og motoren skal laves igen"),
    ("kommuner/", "en kommunes udgave er ændret"),
    ("mkdocs.yml", "sidens opbygning er ændret"),
    ("guides/opslag/soegning.yml", "søgningen er ændret"),
    ("guides/opslag/synonymer.yml", "søgningen er ændret"),
)
_FRONT: Final = "index.html"


def whole_because(changed: Iterable[str]) -> str:
    """Why these changes need the whole build, in Danish; "" when they do not."""
    return next(
        (why for name in sorted(changed) for begins, why in _WHOLE if name.startswith(begins)), ""
    )


def likely(changed: Iterable[str]) -> frozenset[str]:
    """Names that the address of a page holds when one of ``changed`` is probably its source.

    Only the order depends on it: every other page is looked at right after.
    """
    return frozenset(name for path in changed for name in _names(PurePosixPath(path)))


def comes_first(address: str, names: frozenset[str]) -> bool:
    """Whether the page at ``address`` (``x/y/index.html``) is one that ``names`` point to."""
    return address == _FRONT or not names.isdisjoint(address.split("/"))


def _names(path: PurePosixPath) -> Iterable[str]:
    # guides/handleveje/<vej>/tekst/da.yml: every page of the path; guides/opslag/tal/<id>.yml: its.
    if path.parts[:2] in (("guides", "handleveje"), ("guides", "dilemmaer")):
        return path.parts[2:3]
    return (path.stem,) if path.parts[:2] == ("guides", "opslag") else ()
