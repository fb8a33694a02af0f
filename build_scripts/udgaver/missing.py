"""What an edition has not filled in yet. A file can be sound and still not fit to be published.

A *broken* file (an unknown key, a number that is none) is refused everywhere: ``parse`` raises. An
*unfilled* one can be built as a draft, which says UDKAST on every page; for others to see, it must
be whole. The neutral edition is exempt: it is the core's own demonstration of what a municipality
has to fill in, and says so at the foot of every page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from build_scripts.udgaver.model import PLANER, Udgave
from build_scripts.udgaver.table import table_texts
from linealen import Document, Finding
from linealen.document import Path

# The code of findings about what is unfilled.
KODE: Final = "UUDFYLDT"
# Begins each text that ``ny-kommune`` has left to the municipality.
UDFYLD: Final = "UDFYLD"
# Those who receive reports: without their numbers the site cannot do what it is for.
SKAL_HAVE_NUMMER: Final = ("modtagelse-dag", "modtagelse-doegn")


@dataclass(frozen=True, slots=True)
class Mangel:
    """Something unfilled: the place in the file, and what to do about it, in Danish."""

    sti: Path
    besked: str

    @property
    def noegle(self) -> str:
        """The place, as an editor writes it: »kontakter.ppr.telefon«."""
        return ".".join(str(each) for each in self.sti)


def mangler(udgave: Udgave) -> tuple[Mangel, ...]:
    """Everything that keeps this edition from being published; empty when it is whole or neutral.

    What has grown old does not: a corrected telephone number must come out also where the plan
    waits to be adopted again. The pages and ``status`` say that it is old.
    """
    if udgave.er_neutral:
        return ()
    return (
        *_kontakter(udgave),
        *_redaktion(udgave),
        *_planer(udgave),
        *_was(udgave),
        *_uudfyldte(udgave),
    )


def as_findings(fundne: tuple[Mangel, ...], document: Document) -> tuple[Finding, ...]:
    """The same as findings with file and line; a missing key stands where it should have been."""
    return tuple(
        document.finding(each.sti, KODE, f"{each.noegle}: {each.besked}") for each in fundne
    )


def _kontakter(udgave: Udgave) -> Iterator[Mangel]:
    for kontakt in udgave.kontakter:
        sti = ("kontakter", kontakt.id)
        if kontakt.pladsholder and kontakt.id in SKAL_HAVE_NUMMER:
            yield Mangel((*sti, "telefon"), f"Skriv nummeret til »{kontakt.navn}«.")
        elif kontakt.telefon and not kontakt.kontrolleret:
            yield Mangel(
                (*sti, "kontrolleret"),
                f"Ring til {kontakt.telefon}, og skriv dagen, hvor den rigtige svarede.",
            )


def _redaktion(udgave: Udgave) -> Iterator[Mangel]:
    redaktion = udgave.redaktion
    if not redaktion.ejer:
        yield Mangel(("redaktion", "ejer"), "Skriv, hvilken enhed der svarer for indholdet.")
    if redaktion.indhold is None:
        yield Mangel(("redaktion", "indhold"), "Skriv, hvem man skriver til om indholdet.")
    if redaktion.tilgaengelighed is None:
        yield Mangel(
            ("redaktion", "tilgaengelighed"), "Skriv, hvem man skriver til om tilgængelighed."
        )


def _planer(udgave: Udgave) -> Iterator[Mangel]:
    for id_ in PLANER:
        if not any(plan.id == id_ for plan in udgave.planer):
            what = f"beredskabet efter barnets lov § 15, stk. {id_[-1]}"
            yield Mangel(("planer", id_), f"Skriv, hvornår {what} er vedtaget, og hvor det står.")


def _was(udgave: Udgave) -> Iterator[Mangel]:
    if udgave.was is None:
        yield Mangel(("was", "adresse"), "Skriv adressen på jeres tilgængelighedserklæring.")


def _uudfyldte(udgave: Udgave) -> Iterator[Mangel]:
    for sti, tekst in tekster(udgave):
        if tekst.startswith(UDFYLD):
            yield Mangel(sti, f"Erstat teksten »{tekst}« med jeres egen.")
    for side in udgave.sider:
        if UDFYLD in side.tekst:
            told = f"Siden »{side.titel}« er ikke færdig: Der står {UDFYLD} i den."
            yield Mangel(("sider", f"{side.id}.md"), told)


def tekster(udgave: Udgave) -> Iterator[tuple[Path, str]]:
    """Every free text of the edition's file with its place in it."""
    yield from table_texts(udgave, ())
