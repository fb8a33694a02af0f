"""The generated pages of the dilemmas: which files, with which front matter. Text in, text out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from build_scripts.dilemmaer.load import Dilemmaer
from build_scripts.ground.addresses import DILEMMAER
from build_scripts.opslag.pages import File, front_matter
from linealen.dilemma import Dilemma

# (folder below the dilemma, template, what it is called)
MAADER: Final = (
    ("", "dilemma.html", "{titel}"),
    ("sammen", "dilemma-sammen.html", "Øv sammen: {titel}"),
    ("to", "dilemma-to.html", "To kolleger: {titel}"),
    ("vejledning", "dilemma-vejledning.html", "Til mødelederen: {titel}"),
    ("ark", "dilemma-ark.html", "Ark til print: {titel}"),
)


def page_files(read: Dilemmaer) -> Iterator[File]:
    """(path below the docs folder, Markdown) for every page of every dilemma; a broken one has a
    page that says so, which only a draft shows."""
    for laest in read.alle:
        yield from _pages(laest.dilemma)
    for id_, findings in read.brudte.items():
        title = f"Dilemmaet »{id_}« kan ikke vises"
        yield (
            f"{DILEMMAER}/{id_}/index.md",
            front_matter(
                title, "Et dilemma, som er ved at blive skrevet.", "vejkladde.html",
                read.ord.hoved, [("Dilemmaer", DILEMMAER)],
                kladde=[str(each) for each in findings],
            ),
        )  # fmt: skip


def _pages(dilemma: Dilemma) -> Iterator[File]:
    for folder, template, title in MAADER:
        over = [("Dilemmaer", DILEMMAER)]
        words: dict[str, object] = {}
        if folder:
            over.append((dilemma.titel, f"{DILEMMAER}/{dilemma.id}"))
        else:
            words["soegeord"] = ["dilemma", "øvelse", *dilemma.soegeord]
        below = f"{dilemma.id}/{folder}" if folder else dilemma.id
        yield (
            f"{DILEMMAER}/{below}/index.md",
            front_matter(
                title.format(titel=dilemma.titel), dilemma.kort, template, dilemma.hoved, over,
                dilemma=dilemma.id, **words,
            ),
        )  # fmt: skip
