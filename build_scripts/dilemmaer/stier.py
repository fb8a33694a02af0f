"""A path through the first weeks for each role: read this, try that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from linealen import Document
from linealen.reading import Entry, Notes


@dataclass(frozen=True, slots=True)
class Skridt:
    """One thing to do: ``laes`` is a page's address below the root, ``oev`` a dilemma's id; exactly
    one of them is there."""

    laes: str
    oev: str
    hvorfor: str


@dataclass(frozen=True, slots=True)
class Sti:
    """A role's path, week by week."""

    rolle: str
    uger: tuple[tuple[Skridt, ...], ...]


def parse_stifil(
    document: Document, roller: Sequence[str], sider: Sequence[str], dilemmaer: Sequence[str]
) -> tuple[Sti, ...]:
    """Read the paths; each role of the ruler has one. Raises ContentError."""
    notes = Notes()
    top = Entry(document, (), notes)
    below = top.entry("stier")
    found = []
    for rolle in roller:
        weeks = []
        for week in below.entry(rolle).entries("uger") if below.has(rolle) else ():
            weeks.append(tuple(_skridt(item, sider, dilemmaer) for item in week.entries("skridt")))
            week.done()
        if not weeks:
            below.note((), "MANGLER", f"Rollen »{rolle}« har ingen sti. Skriv mindst én uge.")
        found.append(Sti(rolle, tuple(weeks)))
    below.leave(*roller)
    below.done()
    top.done()
    notes.raise_if_any()
    return tuple(found)


def _skridt(item: Entry, sider: Sequence[str], dilemmaer: Sequence[str]) -> Skridt:
    skridt = Skridt(
        laes=item.word("laes", sider) if item.has("laes") else "",
        oev=item.word("oev", dilemmaer) if item.has("oev") else "",
        hvorfor=item.text("hvorfor"),
    )
    item.done()
    if item.has("laes") == item.has("oev"):
        item.note((), "MANGLER", "Skriv enten »laes« (en side) eller »oev« (et dilemma).")
    return skridt
