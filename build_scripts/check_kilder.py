"""Every source is used by something: a list of what nobody leans on is not a list of sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from linealen import Finding
from linealen.handlevej import Handlevej
from linealen.model import Lineal

from .check_lineal import Place
from .opslag.laes import Opslag
from .sidehoved import Skreven


def unused(
    lineal: Lineal, veje: Iterable[Handlevej], sider: Iterable[Skreven], opslag: Opslag, root: Path
) -> Iterator[Finding]:
    """A finding for each source that no sign, rule, path, page or register names."""
    used = set(used_sources(lineal, veje, sider, opslag))
    place = Place(root)
    for kilde in lineal.kilder:
        if kilde.id not in used:
            yield place.finding(
                "kilder", "kilder", kilde.id, "UBRUGT",
                f"Kilden »{kilde.id}« bruges ingen steder. Brug den, eller slet den.",
            )  # fmt: skip


def used_sources(
    lineal: Lineal, veje: Iterable[Handlevej], sider: Iterable[Skreven], opslag: Opslag
) -> Iterator[str]:
    """The id of every source where it is named, as often as it is."""
    ruler = (
        lineal.tegn, lineal.regler, lineal.risiko, lineal.beskyttelse, lineal.handlinger,
    )  # fmt: skip
    for part in ruler:
        for item in part:
            yield from item.kilder
    for vej in veje:
        yield from vej.kilder
        for udfald in vej.udfald.values():
            yield from (*udfald.kilder, *udfald.paragraffer)
    for side in sider:
        named = side.hoved.data.get("kilder", []) if isinstance(side.hoved.data, dict) else []
        yield from (each for each in named if isinstance(each, str))
    yield from (eksempel.kilde for eksempel in opslag.eksempler.values())
    yield from (tilbud.kilde for tilbud in opslag.tilbud.alle)
    heads = (
        opslag.ord.hoved, opslag.tilbud.hoved, opslag.spindelvaev.hoved, opslag.indsatstrappe.hoved,
        *(each.hoved for each in opslag.tal.values()),
        *(each.hoved for each in opslag.skabeloner.values()),
    )  # fmt: skip
    for hoved in heads:
        yield from hoved.kilder
