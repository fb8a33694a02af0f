"""Who has read what: answers to the packs, as an editor has written them down.

An answer that fits another version than today's has lapsed. That stops nothing: it is no longer
shown to readers, and it is listed for editors.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from build_scripts.gennemlaesning.pakker import AFTRYK, PAABUD, VEJ, Pakke
from build_scripts.ground.files import Files
from build_scripts.ground.yaml_source import load_document
from build_scripts.opslag.words import parse_ord
from linealen import Finding
from linealen.reading import Entry, Notes

FIL: Final = "guides/gennemlaesning/laest_af.yml"
_KEY: Final = "laest_af"


@dataclass(frozen=True, slots=True)
class Laest:
    """One answer: the pack, what the reader is in words, the day, the version that was read, and
    the line it stands on."""

    hvad: str
    rolle: str
    dato: str
    version: str
    linje: int


def parse_laest_af(files: Files, veje: Iterable[str], paabud: Iterable[str]) -> tuple[Laest, ...]:
    """Every answer, in the order of the file. Raises ContentError with every finding."""
    notes = Notes()
    top = Entry(load_document(files, FIL), (), notes)
    roller = {each.id: each.navn for each in parse_ord(top, "roller")}
    known = (*(f"{VEJ}:{id_}" for id_ in veje), *(f"{PAABUD}:{id_}" for id_ in paabud))
    read = tuple(_laest(item, roller, known) for item in _answers(top))
    top.done()
    notes.raise_if_any()
    return read


def _answers(top: Entry) -> Iterator[Entry]:
    """None until somebody has answered; the list stands there, empty."""
    if isinstance(top.value, dict) and top.value.get(_KEY) == []:
        top.leave(_KEY)
        return
    yield from top.entries(_KEY)


def _laest(item: Entry, roller: Mapping[str, str], known: Sequence[str]) -> Laest:
    version = item.text("version")
    if version and not AFTRYK.fullmatch(version):
        item.note(
            ("version",), "VERSION",
            f"»{version}« er ikke en version. Skriv den af fra pakken: den ser ud som 3f0a-91bc.",
        )  # fmt: skip
    hvad = item.text("hvad")
    if hvad and hvad not in known:
        item.note(
            ("hvad",), "UKENDT",
            f"»{hvad}« er hverken en handlevej eller et påbud. Skriv {VEJ}: eller {PAABUD}: og "
            "et id, som det står på pakken.",
        )  # fmt: skip
    rolle = roller.get(item.word("rolle", tuple(roller)), "")
    line = item.document.line(item.path)
    read = Laest(hvad, rolle, item.date("dato"), version, line)
    item.done()
    return read


def check_laest(laest: Iterable[Laest], dagsdato: str) -> Iterator[Finding]:
    """Nobody has read anything on a day that is to come; both are ISO texts."""
    for each in laest:
        if each.dato > dagsdato:
            yield Finding(
                FIL, each.linje, "FREMTID",
                f"»{each.dato}« er en dag, der ikke har været endnu. Skriv dagen, hvor "
                f"{each.hvad} blev læst.",
            )  # fmt: skip


def valid(laest: Iterable[Laest], pakker: Mapping[str, Pakke]) -> Mapping[str, tuple[Laest, ...]]:
    """The answers that hold, by pack; only packs that have one."""
    found: dict[str, tuple[Laest, ...]] = {}
    for each in laest:
        if _holds(each, pakker):
            found[each.hvad] = (*found.get(each.hvad, ()), each)
    return found


def lapsed(laest: Iterable[Laest], pakker: Mapping[str, Pakke]) -> tuple[Laest, ...]:
    """The answers to a version that is no more."""
    return tuple(each for each in laest if each.hvad in pakker and not _holds(each, pakker))


def _holds(laest: Laest, pakker: Mapping[str, Pakke]) -> bool:
    return laest.hvad in pakker and pakker[laest.hvad].aftryk == laest.version
