"""The words that the build itself writes for a reader: data that an editor finds and changes.

A room declares the words it needs as a frozen dataclass: each field is a key of the same name in
``guides/opslag/ord/<fil>.yml``, and what may stand in it is said where the field is declared. A key
that is missing, a key that no field asks for and a sentence without its places are findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, fields
from string import Formatter
from typing import Any, ClassVar, Final, Protocol, TypeVar

from build_scripts.ground.files import Files, names_below
from build_scripts.ground.yaml_source import load_document
from linealen import Document, Finding
from linealen.reading import Entry, Notes

FOLDER: Final = "guides/opslag/ord"
_READ: Final = "read"


class Ordfil(Protocol):
    """A dataclass whose fields are declared with the functions below; ``fil`` names its file."""

    __dataclass_fields__: ClassVar[dict[str, Any]]
    fil: ClassVar[str]


Kind = TypeVar("Kind")
File = TypeVar("File", bound=Ordfil)


def parse_words(files: Files, kind: type[File]) -> File:
    """The words of one of the files. Raises ContentError with every finding."""
    return parse(load_document(files, f"{FOLDER}/{kind.fil}.yml"), kind)


def stray_files(files: Files, kinds: Sequence[type[Ordfil]]) -> Iterator[Finding]:
    """Files in the folder that none of these asks for."""
    asked = {f"{FOLDER}/{kind.fil}.yml" for kind in kinds}
    told = "Filen bruges ikke. Slet den, eller flyt ordene til en af de andre i mappen."
    for name in names_below(files, FOLDER):
        if name not in asked:
            yield Finding(name, 1, "UKENDT", told)


def parse(document: Document, kind: type[Kind]) -> Kind:
    """The words of one document. Raises ContentError."""
    notes = Notes()
    words = _block(Entry(document, (), notes), kind)
    notes.raise_if_any()
    return words


# ---- What a field may hold ---------------------------------------------------------------------


def saetning(*pladser: str) -> Any:
    """One sentence, with exactly these places for what is put in: ``{navn}``."""
    return _declared(lambda entry, key: _sentence(entry, key, pladser))


def navne(ids: Sequence[str], *pladser: str) -> Any:
    """A sentence for each of these ids and for no other, in the order of ``ids``."""

    def parse_names(entry: Entry, key: str) -> Mapping[str, str]:
        below = entry.entry(key)
        found = {id_: _sentence(below, id_, pladser) for id_ in ids}
        below.done()
        return found

    return _declared(parse_names)


def ordliste() -> Any:
    """A list of words."""
    return _declared(lambda entry, key: entry.free_words(key))


def tal(least: int, most: int) -> Any:
    """A whole number within the bounds."""
    return _declared(lambda entry, key: entry.number(key, least, most))


def blok(kind: type[Kind]) -> Any:
    """A block with the fields of ``kind``."""
    return _declared(lambda entry, key: _block(entry.entry(key), kind))


def blokke(ids: Sequence[str], kind: type[Kind]) -> Any:
    """A block with the fields of ``kind`` for each of these ids and for no other."""

    def parse_blocks(entry: Entry, key: str) -> Mapping[str, Kind]:
        below = entry.entry(key)
        found = {id_: _block(below.entry(id_), kind) for id_ in ids}
        below.done()
        return found

    return _declared(parse_blocks)


def raekke(kind: type[Kind]) -> Any:
    """A list of blocks with the fields of ``kind``."""
    return _declared(lambda entry, key: tuple(_block(each, kind) for each in entry.entries(key)))


def _declared(read: Callable[[Entry, str], object]) -> Any:
    return field(metadata={_READ: read})


def _block(entry: Entry, kind: type[Kind]) -> Kind:
    declared = fields(kind)  # type: ignore[arg-type]
    values = {each.name: each.metadata[_READ](entry, each.name) for each in declared}
    entry.done()
    return kind(**values)


def _sentence(entry: Entry, key: str, pladser: Sequence[str]) -> str:
    text = entry.text(key)
    if text and _places(text) != set(pladser):
        wanted = " og ".join(f"{{{each}}}" for each in pladser) or "ingen krøllede parenteser"
        entry.note((key,), "PLADS", f"»{key}« skal have {wanted} i sig, og ikke andre. Ret den.")
    return text


def _places(text: str) -> set[str | None]:
    try:
        parts = list(Formatter().parse(text))
    except ValueError:
        return {None}
    return {
        name if name and not spec and not conversion else None
        for _, name, spec, conversion in parts
        if name is not None
    }
