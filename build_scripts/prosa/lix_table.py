"""Every page's LIX beside its ceiling, the heaviest first: where the long sentences are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from build_scripts.prosa.check import weigh
from build_scripts.prosa.load import Skreven


def table(sider: Iterable[Skreven]) -> Iterator[str]:
    """Lines to print for the pages with prose, the one nearest its ceiling first."""
    weighed = [(side.adresse, found) for side in sider if (found := weigh(side)).ord]
    weighed.sort(key=lambda pair: (pair[1].lix - pair[1].loft, pair[1].lix), reverse=True)
    yield "LIX  loft  ord   side"
    for adresse, found in weighed:
        why = f"  (undtaget: {found.undtagelse})" if found.undtagelse else ""
        yield f"{found.lix:>3.0f}  {found.loft:>4}  {found.ord:>4}  {adresse}{why}"
