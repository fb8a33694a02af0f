"""What somebody with a profession has read, and which has been changed since."""

from __future__ import annotations

from collections.abc import Iterator

from build_scripts.gennemlaesning.build import pakker
from build_scripts.gennemlaesning.laest import FIL, lapsed
from build_scripts.kerne.model import Reading
from build_scripts.status.stale import Gammelt


def unread_since(read: Reading) -> Iterator[Gammelt]:
    """Every answer that has lapsed; none where what was read cannot be."""
    if not read.laest_af or read.grundlag is None or read.laeste is None or read.ord is None:
        return
    now = pakker(read.grundlag, read.laeste.veje, read.ord.veje)
    for each in lapsed(read.laest_af, now):
        yield Gammelt(
            f"{FIL}:{each.linje}",
            f"{now[each.hvad].navn} er rettet, siden {each.rolle} læste den {each.dato} "
            f"(version {each.version}, nu {now[each.hvad].aftryk}). Lad den læse igen.",
        )
