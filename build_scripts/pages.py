"""Views of the content for the site's pages: pure functions, plain values, no MkDocs.

The site's text is Markdown in ``docs/`` and its look is in ``overrides/``. What neither can say,
because it is counted or gathered from the ruler's data, is worked out here, where it can be tested.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from build_scripts.prosa.wording import AKUTTE, Aldersord
from build_scripts.udgaver.model import Kontakt
from linealen.model import Dimension, Kilde, Lineal, Linje, Tegn, Valg

DANISH_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def slug(text: str, separator: str = "-") -> str:
    """A heading's id in ASCII, by the house's rule for Danish letters: æ→ae, ø→oe, å→aa."""
    low = unicodedata.normalize("NFC", text).lower().translate(DANISH_LETTERS)
    plain = unicodedata.normalize("NFKD", low).encode("ascii", "ignore").decode()
    words = "".join(c if c.isalnum() else " " for c in plain).split()
    return separator.join(words)


# ---- Signs ----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class TegnGruppe:
    """Signs of one dimension, in catalogue order."""

    dimension: Dimension
    tegn: tuple[Tegn, ...]


def by_dimension(lineal: Lineal, tegn: Sequence[Tegn]) -> tuple[TegnGruppe, ...]:
    """The signs under the side of the child's life they belong to; sides without any left out."""
    groups = (
        TegnGruppe(d, tuple(t for t in tegn if t.dimension == d.id)) for d in lineal.dimensioner
    )
    return tuple(group for group in groups if group.tegn)


@dataclass(frozen=True, slots=True)
class LinjeGruppe:
    """A line, and the signs under it in catalogue order."""

    linje: Linje
    tegn: tuple[Tegn, ...]


def lines_of_age(lineal: Lineal, alder: str) -> tuple[LinjeGruppe, ...]:
    """The lines that are asked about children of this age, whatever the role."""
    groups = (
        LinjeGruppe(
            linje, tuple(t for t in lineal.tegn if t.linje == linje.id and alder in t.aldre)
        )
        for linje in lineal.linjer
    )
    return tuple(group for group in groups if group.tegn)


def signs_of_age(lineal: Lineal, alder: str) -> tuple[TegnGruppe, ...]:
    """Every sign that is asked about children of this age outside the lines, whatever the role."""
    return by_dimension(lineal, tuple(t for t in lineal.tegn if alder in t.aldre and not t.linje))


def signs_of_role(lineal: Lineal, rolle: str) -> tuple[TegnGruppe, ...]:
    """What a role's door sees better than others: signs that the catalogue names for this role
    and for at most half of them all. A sign that most roles see is nobody's in particular."""
    most = len(lineal.roller) // 2
    return by_dimension(
        lineal,
        tuple(t for t in lineal.tegn if rolle in t.saerligt_for and len(t.saerligt_for) <= most),
    )


def age_span(lineal: Lineal, tegn: Tegn, ord_: Aldersord) -> str:
    """A sign's ages in words: »alle aldre«, or the first and last of consecutive groups."""
    at = [index for index, alder in enumerate(lineal.aldre) if alder.id in tegn.aldre]
    if len(at) == len(lineal.aldre):
        return ord_.alle
    runs: list[list[int]] = []
    for index in at:
        if runs and runs[-1][-1] == index - 1:
            runs[-1].append(index)
        else:
            runs.append([index])
    return ", ".join(_run_in_words(lineal.aldre, run, ord_) for run in runs)


def _run_in_words(aldre: Sequence[Valg], run: Sequence[int], ord_: Aldersord) -> str:
    """»1–3 år« and »6–10 år« become »1–10 år«; an unborn child keeps its own name."""
    first, last = aldre[run[0]], aldre[run[-1]]
    if len(run) == 1:
        return first.navn.lower()
    if "-" not in first.id:
        rest = _run_in_words(aldre, run[1:], ord_)
        return f"{first.navn.lower()}, {rest}"
    return ord_.spaend.format(fra=first.id.split("-")[0], til=last.id.split("-")[1])


# ---- The paper ruler ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Listet:
    """A generated page as it stands in the list of all pages, with those ``under`` it."""

    titel: str
    adresse: str
    under: tuple[Listet, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """A generated page: its path below ``docs/`` and its Markdown."""

    path: str
    text: str


def paper_sheets(lineal: Lineal, sheet: str) -> tuple[Side, ...]:
    """One paper ruler for each age group, from the Markdown that they share.

    A sheet holds one age's signs only, because it is printed. ``{alder}`` and ``{alder-id}`` in
    ``sheet`` become the age's name and id.
    """
    return tuple(
        Side(
            f"linealen/papir/{alder.id}.md",
            sheet.replace("{alder-id}", alder.id).replace("{alder}", alder.navn),
        )
        for alder in lineal.aldre
    )


# ---- Sources --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class KildeBrug:
    """A source and what rests on it: counts of the ruler's parts, and the pages that cite it."""

    kilde: Kilde
    tegn: int
    regler: int
    faktorer: int
    handlinger: int


@dataclass(frozen=True, slots=True)
class KildeGruppe:
    """Sources of one kind, by title."""

    id: str
    navn: str
    brug: tuple[KildeBrug, ...]


def sources_by_kind(lineal: Lineal, slags: Mapping[str, str]) -> tuple[KildeGruppe, ...]:
    """The sources as a reader looks for them: the law first, then by kind and title. ``slags`` are
    the headings of the kinds."""
    use = sorted(source_use(lineal), key=lambda it: _by_number(it.kilde.titel))
    groups = (
        KildeGruppe(kind, navn, tuple(it for it in use if it.kilde.slags == kind))
        for kind, navn in slags.items()
    )
    return tuple(group for group in groups if group.brug)


def _by_number(titel: str) -> str:
    """A key for titles as people order them: § 20 before § 100."""
    return re.sub(r"\d+", lambda number: number[0].zfill(6), titel.casefold())


def source_use(lineal: Lineal) -> tuple[KildeBrug, ...]:
    """Every source with how often each part of the ruler cites it, in the order of the data."""

    def count(items: Iterable[_HasSources], id_: str) -> int:
        return sum(id_ in item.kilder for item in items)

    return tuple(
        KildeBrug(
            kilde=k,
            tegn=count(lineal.tegn, k.id),
            regler=count(lineal.regler, k.id),
            faktorer=count((*lineal.risiko, *lineal.beskyttelse), k.id),
            handlinger=count(lineal.handlinger, k.id),
        )
        for k in lineal.kilder
    )


class _HasSources(Protocol):
    @property
    def kilder(self) -> tuple[str, ...]: ...


# ---- Contacts -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class AkutNummer:
    """A contact for acute help, and what the acute bar calls it."""

    kort: str
    kontakt: Kontakt


def acute_contacts(
    kontakter: Iterable[Kontakt], korte: Mapping[str, str]
) -> tuple[AkutNummer, ...]:
    """The edition's numbers for acute help, by day first, under names short enough for the top of
    every page."""
    by_id = {kontakt.id: kontakt for kontakt in kontakter}
    return tuple(AkutNummer(kort, by_id[id_]) for id_, kort in korte.items() if id_ in by_id)


def advisers(lineal: Lineal, kontakter: Iterable[Kontakt], rolle: str) -> tuple[Kontakt, ...]:
    """Whom the ruler's actions send this role to for advice, in the edition's order.

    Those who receive reports are left out: they stand on every page already.
    """
    named = {h.kontakt for h in lineal.handlinger if rolle in h.roller}
    return tuple(k for k in kontakter if k.id in named and k.id not in AKUTTE)
