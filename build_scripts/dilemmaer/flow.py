"""A way through a dilemma forgets nothing: what one scene established still holds in the next.

A scene may build upon an older one than the scene one comes from, as where two ways join. What was
seen on the way there is then lost without a word, unless the scene answers it anew. What was tried
is left out: each way has tried its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from build_scripts.dilemmaer.load import LoadedDilemma
from linealen import Finding
from linealen.besvarelse import Besvarelse
from linealen.dilemma import SLUT

# The answers about the whole child, mildest first.
_WORSE: Final[Mapping[str, tuple[str | None, ...]]] = {
    "fare": ("nej", "ved-ikke", "ja"),
    "overgreb": ("nej", "tvivl", "mistanke", "viden"),
    "varighed": (
        None, "ved-ikke", "under-to-uger", "to-uger-til-tre-maaneder", "over-tre-maaneder",
    ),
    "udvikling": (None, "bedre", "uaendret", "ved-ikke", "vaerre"),
}  # fmt: skip


def check_flow(loaded: LoadedDilemma) -> Iterator[Finding]:
    """A finding for everything that a scene forgets of one that leads to it."""
    scener = loaded.dilemma.scener
    for before in scener.values():
        for til in dict.fromkeys(valg.til for valg in before.goer if valg.til != SLUT):
            for id_, was, now in _forgotten(before.kodet, scener[til].kodet):
                place = ("scener", til, "observationer", *id_)
                # What stands in the file is the scene's own answer; the rest it inherits.
                if place not in loaded.document.lines:
                    yield loaded.document.finding(
                        place, "GLEMT",
                        f"Man kommer hertil fra »{before.id}«, hvor »{id_[-1]}« er {was}. Her er "
                        f"det {now}. Skriv svaret under scenens egne observationer, og lad teksten "
                        "vise det.",
                    )  # fmt: skip


def _forgotten(before: Besvarelse, after: Besvarelse) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """(where it stands among the observations, what it was, what it is) of each loss."""
    for key, order in _WORSE.items():
        was, now = getattr(before, key), getattr(after, key)
        if order.index(was) > order.index(now):
            yield (key,), f"»{was}«", f"»{now}«"
    for key in ("tegn", "risiko", "beskyttelse"):
        seen = _seen(after, key)
        for id_, answer in _seen(before, key).items():
            if seen.get(id_) != answer:
                yield (key, id_), "set", "set anderledes" if id_ in seen else "ikke set"


def _seen(b: Besvarelse, key: str) -> Mapping[str, object]:
    """What is answered with yes, and how."""
    return {
        id_: svar
        for id_, svar in getattr(b, key).items()
        if (svar if isinstance(svar, str) else svar.svar) == "ja"
    }
