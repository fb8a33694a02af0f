"""The tools of a path: a page says in its head, under ``redskab_for``, which paths link to it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from build_scripts.prosa.load import Skreven
from linealen.reading import Entry, Notes


@dataclass(frozen=True, slots=True)
class Redskab:
    """A tool as a link: where it stands on the site, and what it is called."""

    adresse: str
    titel: str


def tools_by_path(sider: Iterable[Skreven]) -> Mapping[str, tuple[Redskab, ...]]:
    """The tools of every path that has any, in the order of the pages."""
    found: dict[str, tuple[Redskab, ...]] = {}
    for side in sider:
        redskab = Redskab(f"{side.adresse.removesuffix('.md')}/", side.titel)
        # As far as it can be read: what is wrong with a head is told by ``check_side``.
        for vej in Entry(side.hoved, (), Notes()).free_words("redskab_for"):
            found[vej] = (*found.get(vej, ()), redskab)
    return found
