"""Who relies on the law: every citation in the files, in words or as the id of a source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from build_scripts.ground.files import Files
from build_scripts.lov.model import Lov, Lovregister
from build_scripts.lov.omtale import Omtale, Uklar, citations
from build_scripts.lov.parse import FOLDER

_PROSE: Final = ".md"
_LINES: Final = (".yml", ".html")
_KEY: Final = re.compile(r"^( *)(- )?(?:id: *)?([\w-]+):? *")
_SOURCES: Final = re.compile(r"\b(?:kilder?|paragraffer): ")


@dataclass(frozen=True, slots=True)
class Brug:
    """Line ``linje`` of ``fil`` cites section ``nr`` of ``lov``, or the act as a whole where
    ``nr`` is empty; ``hvor`` says which thing in a file of data it belongs to."""

    fil: str
    linje: int
    hvor: str
    lov: Lov
    nr: str

    def __str__(self) -> str:
        return f"{self.fil}:{self.linje}" + (f" ({self.hvor})" if self.hvor else "")


@dataclass(frozen=True, slots=True)
class UklarBrug:
    """The same, where the act cannot be known."""

    fil: str
    uklar: Uklar


def uses(files: Files, register: Lovregister) -> Iterator[Brug | UklarBrug]:
    """Every citation in the files but those in the register itself, in order of file and line."""
    ids = _pattern(register)
    acts = {lov.id: lov for lov in register.love}
    for name in sorted(files):
        if not name.endswith((_PROSE, *_LINES)) or name.startswith(f"{FOLDER}/"):
            continue
        text = files[name].decode("utf-8", "replace")
        lines = text.splitlines()
        found = [
            *_in_words(name, text, register),
            *(
                (number, acts[match[1]], match[2] or "")
                for number, line in enumerate(lines, 1)
                for match in ids.finditer(line)
                # An act's id may be a common word; a number or a list of sources makes it one.
                if match[2] or re.search(r"\d", match[1]) or _SOURCES.search(line)
            ),
        ]
        for number, lov, nr in sorted(dict.fromkeys(found), key=_order):
            if isinstance(lov, Uklar):
                yield UklarBrug(name, lov)
            else:
                where = "" if name.endswith(_PROSE) else _enclosing(lines, number)
                yield Brug(name, number, where, lov, nr)


def _order(found: tuple[int, Lov | Uklar, str]) -> tuple[int, str, str]:
    number, lov, nr = found
    return number, lov.ord_ if isinstance(lov, Uklar) else lov.id, nr


def _in_words(
    name: str, text: str, register: Lovregister
) -> Iterator[tuple[int, Lov | Uklar, str]]:
    """In prose a heading begins a new subject; in data every line does."""
    if name.endswith(_PROSE):
        cited: Iterator[Omtale | Uklar] = citations(text, register)
    else:
        cited = (
            each
            for number, line in enumerate(text.splitlines(), 1)
            if "§" in line
            for each in citations(line, register, number)
        )
    for each in cited:
        if isinstance(each, Uklar):
            yield each.linje, each, ""
        else:
            yield each.linje, each.lov, each.nr


def _pattern(register: Lovregister) -> re.Pattern[str]:
    """The id of a source that is an act or one of its sections, pinned or not."""
    acts = "|".join(sorted((re.escape(lov.id) for lov in register.love), key=len, reverse=True))
    return re.compile(rf"(?<![\w/.-])({acts})(?:-(\d+[a-zæøå]?))?(?![\w/-])")


def _enclosing(lines: list[str], number: int) -> str:
    """The keys and ids that a line of data lies below, without the innermost: what it is part
    of."""
    above: list[str] = []
    indent = len(lines[number - 1]) - len(lines[number - 1].lstrip(" "))
    for line in reversed(lines[: number - 1]):
        match = _KEY.match(line)
        if match and line.strip() and not line.lstrip().startswith("#"):
            at = len(match[1])
            if at < indent:
                above.append(match[3])
                indent = at
    return "/".join(reversed(above))
