"""The generated pages of the dilemmas: which files, with which front matter. Text in, text out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from build_scripts.dilemmaer.load import Dilemmaer
from build_scripts.dilemmaer.wording import ALENE, MAADER, Oevelsesord
from build_scripts.ground.addresses import DILEMMAER
from build_scripts.opslag.pages import File, front_matter
from linealen.dilemma import Dilemma

# (folder below the dilemma, template, the way of using it)
SIDER: Final = (
    ("", "dilemma.html", ALENE),
    *((maade, f"dilemma-{maade}.html", maade) for maade in MAADER if maade != ALENE),
)


def page_files(read: Dilemmaer, ord_: Oevelsesord, oversigt: str) -> Iterator[File]:
    """(path below the docs folder, Markdown) for every page of every dilemma; a broken one has a
    page that says so, which only a draft shows. ``oversigt`` is what the page of all is called."""
    for loaded in read.alle:
        yield from _pages(loaded.dilemma, ord_, oversigt)
    for id_, findings in read.brudte.items():
        title = ord_.kladde.titel.format(id=id_)
        yield (
            f"{DILEMMAER}/{id_}/index.md",
            front_matter(
                title, ord_.kladde.beskrivelse, "vejkladde.html",
                read.ord.hoved, [(oversigt, DILEMMAER)],
                kladde=[str(each) for each in findings],
            ),
        )  # fmt: skip


def _pages(dilemma: Dilemma, ord_: Oevelsesord, oversigt: str) -> Iterator[File]:
    for folder, template, maade in SIDER:
        over = [(oversigt, DILEMMAER)]
        words: dict[str, object] = {}
        if folder:
            over.append((dilemma.titel, f"{DILEMMAER}/{dilemma.id}"))
        else:
            words["soegeord"] = [*ord_.soegeord, *dilemma.soegeord]
        below = f"{dilemma.id}/{folder}" if folder else dilemma.id
        yield (
            f"{DILEMMAER}/{below}/index.md",
            front_matter(
                ord_.sider[maade].format(titel=dilemma.titel), dilemma.kort, template,
                dilemma.hoved, over,
                dilemma=dilemma.id, **words,
            ),
        )  # fmt: skip
