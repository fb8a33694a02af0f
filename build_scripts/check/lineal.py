"""What must hold between the parts of the ruler, beyond the shape of each file."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from build_scripts.check.reading_time import MINUTES, minutes_for
from build_scripts.content import DATA
from build_scripts.ground.files import Files
from build_scripts.ground.place import Place
from build_scripts.udgaver.model import KONTAKTER
from linealen import REGLER, Finding
from linealen.model import BAAND, SPOR, Lineal
from linealen.regler import regel_id

LONGEST_SENTENCE = 20
FEWEST_SIGNS = 150


def check_lineal(lineal: Lineal, files: Files) -> Iterator[Finding]:
    """Findings about rules without words, actions without people, and questionnaires too long."""
    place = Place(files, DATA)
    for check in (_rules, _contacts, _actions, _sentences, _time, _size):
        yield from check(lineal, place)


Check = Callable[[Lineal, Place], Iterator[Finding]]


def _rules(lineal: Lineal, place: Place) -> Iterator[Finding]:
    """Each rule has words, and each text has a rule."""
    functions = {regel_id(regel) for regel in REGLER}
    texts = {regel.id for regel in lineal.regler}
    for id_ in sorted(texts - functions):
        yield place.finding_of(
            "regler.yml", "regler", id_, "REGEL",
            f"Reglen »{id_}« har tekst, men ingen funktion i linealen/regler.py.",
        )  # fmt: skip
    for id_ in sorted(functions - texts):
        yield place.finding_of(
            "regler.yml", "regler", id_, "REGEL",
            f"Reglen »{id_}« har en funktion, men ingen tekst. Skriv navn, grund og ord.",
        )  # fmt: skip


def _contacts(lineal: Lineal, place: Place) -> Iterator[Finding]:
    for handling in lineal.handlinger:
        if handling.kontakt and handling.kontakt not in KONTAKTER:
            yield place.finding_of(
                "handlinger.yml", "handlinger", handling.id, "KONTAKT",
                f"Kontakten »{handling.kontakt}« kendes ikke. "
                f"Vælg blandt: {', '.join(KONTAKTER)}.",
            )  # fmt: skip


def _actions(lineal: Lineal, place: Place) -> Iterator[Finding]:
    """Whatever band or path and whoever asks, there is something to do."""
    for key in (*BAAND, *SPOR):
        for rolle in lineal.roller:
            if not any(key in h.gaelder and rolle.id in h.roller for h in lineal.handlinger):
                yield place.finding_of(
                    "handlinger.yml", "handlinger", "", "HANDLING",
                    f"Rollen »{rolle.navn}« har intet at gøre ved »{key}«. Tilføj en handling.",
                )  # fmt: skip


def _sentences(lineal: Lineal, place: Place) -> Iterator[Finding]:
    for tegn in lineal.tegn:
        words = len(tegn.saetning.split())
        if words > LONGEST_SENTENCE:
            yield place.finding_of(
                f"tegn/{tegn.dimension}.yml", "tegn", tegn.id, "LANG",
                f"Sætningen har {words} ord. Skriv den på højst {LONGEST_SENTENCE}.",
            )  # fmt: skip


def _time(lineal: Lineal, place: Place) -> Iterator[Finding]:
    """No role gets a questionnaire that takes longer than ten minutes."""
    for alder in lineal.aldre:
        for rolle in lineal.roller:
            minutes = minutes_for(lineal, alder.id, rolle.id)
            if minutes > MINUTES:
                yield place.finding_of(
                    "lineal.yml", "graenser", "", "TID",
                    f"{rolle.navn} om et barn {alder.navn} får spørgsmål til "
                    f"{minutes:.1f} minutter. Højst {MINUTES}: sæt kerne_pr_side ned.",
                )  # fmt: skip


def _size(lineal: Lineal, place: Place) -> Iterator[Finding]:
    if len(lineal.tegn) < FEWEST_SIGNS:
        yield place.finding_of(
            "lineal.yml", "dimensioner", "", "ANTAL",
            f"Kataloget har {len(lineal.tegn)} tegn. Der skal være mindst {FEWEST_SIGNS}.",
        )  # fmt: skip
