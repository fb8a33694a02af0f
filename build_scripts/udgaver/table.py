"""How a table of keys is written: a frozen class with one line for each key.

The line names the key, says what may stand there, what it is for and whether it must be there, and
it is the field that the value is read into. So what is declared is what is checked, explained,
offered and read; there is nothing to keep in step with it.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from typing import Any, Final, TypeVar, dataclass_transform

from build_scripts.register.model import Register
from build_scripts.udgaver.kinds import Art, Sammenhaeng
from build_scripts.udgaver.protected import grund
from build_scripts.udgaver.renamed import FLYT, current_name
from linealen import Document
from linealen.document import Path
from linealen.reading import Entry, Notes

T = TypeVar("T")
U = TypeVar("U")

_LINE: Final = "felt"


@dataclass(frozen=True, slots=True)
class Felt:
    """A line of a table: the key in the file, the field it is read into, what may stand there, what
    it is for, and whether it must be there."""

    noegle: str
    navn: str
    art: Art[Any]
    hjaelp: str
    kraevet: bool


@dataclass(frozen=True, slots=True)
class _Line:
    art: Art[Any]
    hjaelp: str
    noegle: str
    kraevet: bool


def required(art: Art[T], hjaelp: str, *, noegle: str = "") -> T:
    """A key that must be there. ``noegle`` is its name where the field has another."""
    made: T = field(metadata={_LINE: _Line(art, hjaelp, noegle, True)})
    return made


def optional(art: Art[T], hjaelp: str, *, default: U, noegle: str = "") -> T | U:
    """A key that may be left out; ``default`` is what is read then."""
    line = _Line(art, hjaelp, noegle, False)
    made: T | U = field(default_factory=lambda: default, metadata={_LINE: line})
    return made


@dataclass_transform(
    frozen_default=True, kw_only_default=True, field_specifiers=(required, optional)
)
def table(cls: type[T]) -> type[T]:
    """Make a class with such lines frozen, built by the names of its fields."""
    return dataclass(frozen=True, slots=True, kw_only=True)(cls)


def felter(klasse: type[Any]) -> tuple[Felt, ...]:
    """The lines of a table, in order. A field without one is not read from the file."""
    return tuple(
        Felt(line.noegle or each.name, each.name, line.art, line.hjaelp, line.kraevet)
        for each in fields(klasse)
        if isinstance(line := each.metadata.get(_LINE), _Line)
    )


def parse_table(klasse: type[T], entry: Entry, her: Sammenhaeng, **rest: object) -> T:
    """The block at ``entry`` as an object of ``klasse``; ``rest`` are the fields that have no key.

    Every key that is unknown, protected or missing is noted, and every value that cannot stand.
    """
    values = dict(rest)
    kendte = felter(klasse)
    for felt in kendte:
        if entry.has(felt.noegle):
            values[felt.navn] = felt.art.parse(entry, felt.noegle, her)
        elif felt.kraevet:
            values[felt.navn] = stand_in(entry, felt.noegle, felt.art, felt.hjaelp, her)
    check_keys(entry, tuple(felt.noegle for felt in kendte))
    make: Callable[..., T] = klasse
    return make(**values)


def stand_in(entry: Entry, noegle: str, art: Art[T], hjaelp: str, her: Sammenhaeng) -> T:
    """Note that a key is missing; what stands in for it is not noted for being empty."""
    entry.note((), "MANGLER", f"{art.kaldes} »{noegle}« mangler. {hjaelp}")
    return art.parse(Entry(Document(entry.document.name, {}), (), Notes()), noegle, her)


def check_keys(entry: Entry, kendte: tuple[str, ...]) -> None:
    """Note each key of the block that is not one of these, with what it could be."""
    for noegle in entry.ids():
        if noegle in kendte:
            continue
        beskyttet = grund(noegle)
        if beskyttet:
            entry.note((noegle,), "BESKYTTET", beskyttet)
            continue
        naer = difflib.get_close_matches(noegle, kendte, 1)
        gaet = f"Mente du »{naer[0]}«? " if naer else ""
        nyt = current_name(".".join(map(str, (*entry.path, noegle))))
        if nyt:
            gaet = f"Den hedder nu »{nyt}«. {FLYT} "
        entry.note(
            (noegle,), "NOEGLE",
            f"Nøglen »{noegle}« kendes ikke her. {gaet}Kendte nøgler: {', '.join(sorted(kendte))}.",
        )  # fmt: skip


def table_schema(klasse: type[Any], register: Register) -> dict[str, object]:
    """The table as JSON Schema."""
    return object_schema(
        {felt.noegle: (felt.hjaelp, felt.art.schema(register)) for felt in felter(klasse)},
        [felt.noegle for felt in felter(klasse) if felt.kraevet],
    )


def object_schema(
    properties: dict[str, tuple[str, dict[str, object]]], kraevede: list[str]
) -> dict[str, object]:
    """A block with these keys, each with its help and its schema, and no others."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": kraevede,
        "properties": {
            noegle: {"description": hjaelp, **below}
            for noegle, (hjaelp, below) in properties.items()
        },
    }


def table_texts(value: object, sti: Path) -> Iterator[tuple[Path, str]]:
    """The free texts of an object that was read from a table at ``sti``, with their places."""
    for felt in felter(type(value)):
        below = getattr(value, felt.navn)
        if below:
            yield from felt.art.texts(below, (*sti, felt.noegle))
