"""Which pages answer a query, the best first.

For each typed word a page gets what its best meaning there says (not the sum of them: many
relatives must not shout down the word itself). The words are added up; a page that answers only
some of them loses up to half; the kind of page counts last. Whole numbers only: the same stands in
overrides/assets/js/search/ranking.js, and a test holds them to the same order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from build_scripts.search.expand import udvid
from build_scripts.search.index import Indeks
from build_scripts.search.meaning import STOR, Betydning, Led
from build_scripts.search.opened_index import Soegebog

FLEST: Final = 10
# A result with less than this part of the best one's points is noise.
_LEAST_PART: Final = 12


@dataclass(frozen=True, slots=True)
class Fund:
    """A page, by its number in the index, and the number of its section that answers best."""

    side: int
    point: int
    afsnit: int | None


@dataclass(frozen=True, slots=True)
class Svar:
    """What a query found; ``akut``: first of all, tell what to do when a child is in danger."""

    fund: tuple[Fund, ...]
    akut: bool


def svar(bog: Soegebog, query: str) -> Svar:
    """Rank the pages for a query."""
    led, akut = udvid(bog, query)
    points: dict[int, int] = {}
    matched: dict[int, int] = {}
    whole = 0
    for each in led:
        best, rarest = _best(bog.indeks, each)
        # A page need not answer the small words.
        asked = rarest if each.vaegt == STOR else 0
        whole += asked
        for side, value in best.items():
            points[side] = points.get(side, 0) + each.vaegt * value
            matched[side] = matched.get(side, 0) + asked
    whole = whole or 1
    scored = sorted(
        (-(points[side] * (whole + matched[side]) * _weight(bog.indeks, side) // whole), side)
        for side in points
    )
    return Svar(
        tuple(
            Fund(side, -point, _section(bog, side, led))
            for point, side in scored[:FLEST]
            if point * _LEAST_PART <= scored[0][0]
        ),
        akut,
    )


def _weight(indeks: Indeks, side: int) -> int:
    return indeks.typer[indeks.sider[side].type][1]


def _best(indeks: Indeks, led: Led) -> tuple[dict[int, int], int]:
    """For each page the best that a word says there, and how rare the word is at most."""
    best: dict[int, int] = {}
    rarest = 0
    for meaning in led.betydninger:
        values: dict[int, int] = {}
        for term in meaning.termer:
            rare = _rarity(indeks, meaning, term)
            rarest = max(rarest, rare)
            for side, impact in indeks.poster[term]:
                values[side] = values.get(side, 0) + rare * impact
        for side, total in values.items():
            value = meaning.procent * total // len(meaning.termer)
            if value > best.get(side, 0):
                best[side] = value
    return best, rarest


def _rarity(indeks: Indeks, meaning: Betydning, term: int) -> int:
    rare = max(indeks.sjaeldenhed[term], meaning.mindst)
    return min(rare, meaning.hoejst) if meaning.hoejst else rare


def _section(bog: Soegebog, side: int, led: tuple[Led, ...]) -> int | None:
    """The heading that best answers what the page's title does not; none when nothing is left."""
    page = bog.indeks.sider[side]
    title = bog.termer_i(page.titel)
    left = [each for each in led if each.vaegt == STOR and not _said(bog.indeks, each, title)]
    best, at = 0, None
    if left:
        for number, heading in enumerate(page.overskrifter):
            terms = bog.termer_i(heading.tekst)
            points = sum(_said(bog.indeks, each, terms) for each in left)
            if points > best:
                best, at = points, number
    return at


def _said(indeks: Indeks, led: Led, termer: frozenset[int]) -> int:
    """What a typed word says about a short text with these terms."""
    return max(
        (
            meaning.procent
            * sum(_rarity(indeks, meaning, term) for term in meaning.termer)
            // len(meaning.termer)
            for meaning in led.betydninger
            if termer.issuperset(meaning.termer)
        ),
        default=0,
    )
