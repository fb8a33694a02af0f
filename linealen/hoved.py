"""The head of whatever is reviewed: who owns it, when it was read, when it must be again, and what
it rests on. One reader for pages, paths, dilemmas and registers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .reading import Entry


@dataclass(frozen=True, slots=True)
class Hoved:
    """Owner, reviewed, review before, sources. The days are ISO texts."""

    ejer: str
    gennemgaaet: str
    gennemgaas_foer: str
    kilder: tuple[str, ...]


def parse_hoved(top: Entry, kendte: Sequence[str]) -> Hoved:
    """Read the head at the top of a file that must rest on some of the ``kendte`` sources; defects
    are noted there."""
    return parse_hoved_om(top, top.words("kilder", kendte))


def parse_hoved_om(top: Entry, kilder: tuple[str, ...]) -> Hoved:
    """As ``parse_hoved``, of a text whose ``kilder`` are read otherwise, or which can have none."""
    return Hoved(top.text("ejer"), *parse_datoer(top), kilder)


def parse_datoer(top: Entry) -> tuple[str, str]:
    """The two days. That the second does not come after the first is noted; so is one that is
    missing or no day."""
    first, last = top.date("gennemgaaet"), top.date("gennemgaas_foer")
    if first and last and last <= first:
        told = "»gennemgaas_foer« skal være efter »gennemgaaet«."
        top.note(("gennemgaas_foer",), "DATO", told)
    return first, last


def parse_soegeord(top: Entry) -> tuple[str, ...]:
    """The words a thing is found by besides its own text; it may have none."""
    return top.free_words("soegeord")
