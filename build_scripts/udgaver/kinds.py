"""The kinds of value that can stand in an edition's file. A kind judges what stands there, makes
the value of it, and says in a JSON Schema what an editor may write: all three in one place."""

from __future__ import annotations

import difflib
import re
import unicodedata
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar, Final, Generic, TypeVar

from build_scripts.register.model import Register
from build_scripts.udgaver import colours
from build_scripts.udgaver.renamed import FLYT
from linealen.document import Path
from linealen.reading import ID_PATTERN, Entry

T = TypeVar("T")

# Control characters, halves of characters, and other ends of line and paragraph than a newline.
_USYNLIGE: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
_FARVE: Final = re.compile(r"#[0-9a-f]{6}")
# A list that is longer is not repeated in a message.
_FLEST_VIST: Final = 30


@dataclass(frozen=True, slots=True)
class Sammenhaeng:
    """What a value is judged by besides itself. ``dagsdato`` is an ISO date."""

    register: Register
    dagsdato: str


class Art(ABC, Generic[T]):
    """What may stand behind a key, and what it becomes: a ``T``."""

    # What a key of this kind is called where it is missing.
    kaldes: ClassVar[str] = "Nøglen"

    @property
    def eksempel(self) -> str:
        """How an editor writes it, in one line of YAML."""
        return "…"

    @abstractmethod
    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> T:
        """The value behind ``noegle``. What is wrong with it is noted, and a stand-in returned."""

    @abstractmethod
    def schema(self, register: Register) -> dict[str, object]:
        """The same as JSON Schema, as far as that can say it."""

    def texts(self, value: T, sti: Path) -> Iterator[tuple[Path, str]]:
        """The free texts in a value that was read at ``sti``: what a municipality words itself."""
        del value, sti
        yield from ()


@dataclass(frozen=True, slots=True)
class Tekst(Art[str]):
    """Any words, shown as text wherever they are shown."""

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> str:
        value = entry.text(noegle)
        if any(unicodedata.category(each) in _USYNLIGE for each in value if each != "\n"):
            entry.note(
                (noegle,), "TEGN",
                "Her står et usynligt tegn, som ikke kan vises. Skriv teksten igen i stedet "
                "for at kopiere den.",
            )  # fmt: skip
        return value

    def schema(self, register: Register) -> dict[str, object]:
        return {"type": "string", "minLength": 1}

    def texts(self, value: str, sti: Path) -> Iterator[tuple[Path, str]]:
        yield sti, value


@dataclass(frozen=True, slots=True)
class Id(Art[str]):
    """Small letters a-z, digits and single hyphens."""

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> str:
        return entry.id(noegle)

    def schema(self, register: Register) -> dict[str, object]:
        return {"type": "string", "pattern": f"^{ID_PATTERN.pattern}$"}


@dataclass(frozen=True, slots=True)
class Format(Art[int]):
    """The number of the format that the file is written in."""

    nummer: int

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> int:
        value = entry.number(noegle, 1, 99)
        if value != self.nummer and not any(each.code == "TYPE" for each in entry.notes.findings):
            entry.note(
                (noegle,), "FORMAT",
                f"Filen er skrevet i format {value}, men kernen læser format {self.nummer}. "
                + ("Hent en nyere kerne." if value > self.nummer else FLYT),
            )  # fmt: skip
        return value

    def schema(self, register: Register) -> dict[str, object]:
        return {"const": self.nummer}


@dataclass(frozen=True, slots=True)
class Moenster(Art[str]):
    """Words of a certain look. ``kode`` and ``mend`` are the finding for those without it."""

    moenster: str
    kode: str
    mend: str

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> str:
        value = entry.text(noegle)
        if value and not re.fullmatch(self.moenster, value):
            entry.note((noegle,), self.kode, f"»{value}« {self.mend}")
        return value

    def schema(self, register: Register) -> dict[str, object]:
        return {"type": "string", "pattern": f"^{self.moenster}$"}


@dataclass(frozen=True, slots=True)
class Dato(Art[str]):
    """A day that has been, as an ISO date."""

    @property
    def eksempel(self) -> str:
        return '"åååå-mm-dd"'

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> str:
        value = entry.date(noegle)
        check_has_been(entry, noegle, value, her.dagsdato)
        return value

    def schema(self, register: Register) -> dict[str, object]:
        return {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}


@dataclass(frozen=True, slots=True)
class Farve(Art[str]):
    """A colour as "#rrggbb" that everybody can read where ``krav`` says it is used."""

    krav: colours.Krav

    @property
    def eksempel(self) -> str:
        return '"#rrggbb"'

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> str:
        written = entry.text(noegle)
        value = written.lower()
        if value and not _FARVE.fullmatch(value):
            entry.note(
                (noegle,), "FARVE",
                f"»{written}« er ikke en farve. Skriv den i anførselstegn med # og seks tegn, "
                "fx »\"#0d4f5c\"«.",
            )  # fmt: skip
        elif value and (told := colours.unreadable(value, self.krav)):
            entry.note((noegle,), "KONTRAST", told)
        return value

    def schema(self, register: Register) -> dict[str, object]:
        return {"type": "string", "pattern": "^#[0-9a-fA-F]{6}$"}


@dataclass(frozen=True, slots=True)
class En(Art[str]):
    """One of a closed list of ids. ``hvad`` says in Danish what they are ids of."""

    valg: tuple[str, ...]
    hvad: str

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> str:
        value = entry.text(noegle)
        if value and value not in self.valg:
            entry.note((noegle,), "UKENDT", _unknown(value, self.hvad, self.valg))
        return value

    def schema(self, register: Register) -> dict[str, object]:
        return {"enum": list(self.valg)}


@dataclass(frozen=True, slots=True)
class FraRegisteret(Art[T | None]):
    """The id of one of the things that the register knows of a kind; the thing itself is read."""

    alle: Callable[[Register], Sequence[T]]
    id: Callable[[T], str]
    hvad: str

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> T | None:
        value = entry.text(noegle)
        kendte = {self.id(each): each for each in self.alle(her.register)}
        if value and value not in kendte:
            entry.note((noegle,), "UKENDT", _unknown(value, self.hvad, tuple(kendte)))
        return kendte.get(value)

    def schema(self, register: Register) -> dict[str, object]:
        return {"enum": [self.id(each) for each in self.alle(register)]}


@dataclass(frozen=True, slots=True)
class Flere(Art[tuple[str, ...]]):
    """Any number of a closed list of ids."""

    valg: tuple[str, ...]

    @property
    def eksempel(self) -> str:
        return "[…]"

    def parse(self, entry: Entry, noegle: str, her: Sammenhaeng) -> tuple[str, ...]:
        return entry.optional_words(noegle, self.valg)

    def schema(self, register: Register) -> dict[str, object]:
        return {"type": "array", "items": {"enum": list(self.valg)}, "uniqueItems": True}


def check_has_been(entry: Entry, noegle: str, value: str, dagsdato: str) -> None:
    """Note a day that is after ``dagsdato``; both are ISO texts. What is no day is noted
    already."""
    if value > dagsdato and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        entry.note(
            (noegle,), "FREMTID",
            f"»{value}« er en dag, der ikke har været endnu. Skriv dagen, hvor det skete.",
        )  # fmt: skip


def _unknown(value: str, hvad: str, valg: tuple[str, ...]) -> str:
    naer = difflib.get_close_matches(value, valg, 3)
    if len(valg) <= _FLEST_VIST:
        shown = f"Vælg blandt: {', '.join(valg)}."
    elif naer:
        shown = f"Mente du {' eller '.join(f'»{each}«' for each in naer)}?"
    else:
        shown = "Se listen i mappen kommuner/register."
    return f"»{value}« er ikke {hvad}. {shown}"
