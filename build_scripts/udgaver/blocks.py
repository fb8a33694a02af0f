"""The kinds of value that have keys or items of their own below them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import ClassVar, Final, TypeVar

from build_scripts.register.model import Register
from build_scripts.udgaver.kinds import Art, Sammenhaeng, Tekst
from build_scripts.udgaver.table import (
    check_keys,
    felter,
    object_schema,
    parse_table,
    stand_in,
    table_schema,
    table_texts,
)
from linealen import Skala
from linealen.document import Path
from linealen.model import BAAND
from linealen.reading import Entry
from linealen.skala import RETNINGER, parse_skala

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Blok(Art[T]):
    """A block with the keys of a table."""

    klasse: type[T]
    kaldes: ClassVar[str] = "Blokken"

    @property
    def eksempel(self) -> str:
        inside = (f"{each.noegle}: {each.art.eksempel}" for each in felter(self.klasse))
        return f"{{{', '.join(inside)}}}"

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> T:
        return parse_table(self.klasse, entry.entry(noegle), her)

    def schema(self, register: Register) -> dict[str, object]:
        return table_schema(self.klasse, register)

    def texts(self, value: T, sti: Path) -> Iterator[tuple[Path, str]]:
        yield from table_texts(value, sti)


@dataclass(frozen=True, slots=True)
class Raekke(Art[tuple[T, ...]]):
    """A list of blocks."""

    klasse: type[T]

    @property
    def eksempel(self) -> str:
        return f"[{Blok(self.klasse).eksempel}]"

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> tuple[T, ...]:
        return tuple(parse_table(self.klasse, each, her) for each in entry.entries(noegle))

    def schema(self, register: Register) -> dict[str, object]:
        return {"type": "array", "minItems": 1, "items": table_schema(self.klasse, register)}

    def texts(self, value: tuple[T, ...], sti: Path) -> Iterator[tuple[Path, str]]:
        for index, each in enumerate(value):
            yield from table_texts(each, (*sti, index))


@dataclass(frozen=True, slots=True)
class HverAf(Art[tuple[T, ...]]):
    """A block for every one of these ids, each with its help; read in the order of the ids. The id
    is a field of what is read."""

    ids: Mapping[str, str]
    klasse: type[T]
    kaldes: ClassVar[str] = "Blokken"

    @property
    def eksempel(self) -> str:
        return f"{{{next(iter(self.ids))}: {Blok(self.klasse).eksempel}}}"

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> tuple[T, ...]:
        below = entry.entry(noegle)
        found = []
        for id_, hjaelp in self.ids.items():
            art = _BlokMedId(self.klasse, id_)
            there = below.has(id_)
            found.append(
                art.parse(below, id_, her) if there else stand_in(below, id_, art, hjaelp, her)
            )
        check_keys(below, tuple(self.ids))
        return tuple(found)

    def schema(self, register: Register) -> dict[str, object]:
        below = table_schema(self.klasse, register)
        return object_schema(
            {id_: (hjaelp, below) for id_, hjaelp in self.ids.items()}, [*self.ids]
        )

    def texts(self, value: tuple[T, ...], sti: Path) -> Iterator[tuple[Path, str]]:
        for id_, each in zip(self.ids, value, strict=True):
            yield from table_texts(each, (*sti, id_))


@dataclass(frozen=True, slots=True)
class NogleAf(Art[tuple[T, ...]]):
    """A block for some of these ids, each with its help; read in the order of the file. ``id`` says
    which of them a thing that was read is."""

    ids: Mapping[str, str]
    klasse: type[T]
    id: Callable[[T], str]
    kaldes: ClassVar[str] = "Blokken"

    @property
    def eksempel(self) -> str:
        return f"{{{next(iter(self.ids))}: {Blok(self.klasse).eksempel}}}"

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> tuple[T, ...]:
        below = entry.entry(noegle)
        check_keys(below, tuple(self.ids))
        return tuple(
            _BlokMedId(self.klasse, id_).parse(below, id_, her)
            for id_ in below.ids()
            if id_ in self.ids
        )

    def schema(self, register: Register) -> dict[str, object]:
        below = table_schema(self.klasse, register)
        return object_schema({id_: (hjaelp, below) for id_, hjaelp in self.ids.items()}, [])

    def texts(self, value: tuple[T, ...], sti: Path) -> Iterator[tuple[Path, str]]:
        for each in value:
            yield from table_texts(each, (*sti, self.id(each)))


@dataclass(frozen=True, slots=True)
class _BlokMedId(Art[T]):
    """The block of one id."""

    klasse: type[T]
    id: str
    kaldes: ClassVar[str] = "Blokken"

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> T:
        return parse_table(self.klasse, entry.entry(noegle), her, id=self.id)

    def schema(self, register: Register) -> dict[str, object]:
        return table_schema(self.klasse, register)


@dataclass(frozen=True, slots=True)
class Tekster(Art[Mapping[str, str]]):
    """A text for some of these ids, each with its help; kept in the order of the file."""

    ids: Mapping[str, str]
    kaldes: ClassVar[str] = "Blokken"

    @property
    def eksempel(self) -> str:
        return f"{{{next(iter(self.ids))}: …}}"

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> Mapping[str, str]:
        below = entry.entry(noegle)
        check_keys(below, tuple(self.ids))
        read = {id_: Tekst().parse(below, id_, her) for id_ in below.ids() if id_ in self.ids}
        return MappingProxyType(read)

    def schema(self, register: Register) -> dict[str, object]:
        below = Tekst().schema(register)
        return object_schema({id_: (hjaelp, below) for id_, hjaelp in self.ids.items()}, [])

    def texts(self, value: Mapping[str, str], sti: Path) -> Iterator[tuple[Path, str]]:
        for id_, each in value.items():
            yield (*sti, id_), each


_SKALA_HJAELP: Final = {
    "laengde": "Hvor mange trin linealen har.",
    "retning": "Hvilken ende der er den gode.",
    "baand": "De fem bånd. Hvad de betyder, er fælles; navn og plads er jeres.",
}
_BAAND_HJAELP: Final = {
    "fra": "Båndets laveste trin.",
    "til": "Båndets højeste trin.",
    "navn": "Hvad båndet hedder hos jer.",
}


@dataclass(frozen=True, slots=True)
class EgenSkala(Art[Skala]):
    """The ruler's scale. ``linealen.skala`` reads and judges it; only its shape is told here."""

    kaldes: ClassVar[str] = "Blokken"

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> Skala:
        return parse_skala(entry.entry(noegle))

    def schema(self, register: Register) -> dict[str, object]:
        trin: dict[str, object] = {"type": "integer", "minimum": 1, "maximum": 20}
        arter = {"fra": trin, "til": trin, "navn": Tekst().schema(register)}
        baand = object_schema(
            {noegle: (hjaelp, arter[noegle]) for noegle, hjaelp in _BAAND_HJAELP.items()},
            [*_BAAND_HJAELP],
        )
        former: dict[str, dict[str, object]] = {
            "laengde": {"type": "integer", "minimum": 2, "maximum": 20},
            "retning": {"enum": list(RETNINGER)},
            "baand": object_schema({id_: (f"Det fælles bånd »{id_}«.", baand) for id_ in BAAND},
                                   [*BAAND]),
        }  # fmt: skip
        return object_schema(
            {noegle: (hjaelp, former[noegle]) for noegle, hjaelp in _SKALA_HJAELP.items()},
            [*_SKALA_HJAELP],
        )
