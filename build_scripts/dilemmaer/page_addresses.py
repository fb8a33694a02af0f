"""The pages that a path through the first weeks may send a reader to, by address."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from build_scripts.ground.addresses import HANDLEVEJE
from build_scripts.prosa.load import Skreven


def titles(sider: Sequence[Skreven], vejtitler: Mapping[str, str]) -> Mapping[str, str]:
    """The title of every written page and every action path, by address without a last slash."""
    found = {}
    for side in sider:
        path = side.adresse.removesuffix(".md").removesuffix("index").removesuffix("/")
        found[path] = side.titel
    return found | {f"{HANDLEVEJE}/{id_}": titel for id_, titel in vejtitler.items()}
