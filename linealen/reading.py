"""A cursor over a document that collects every defect instead of stopping at the first.

A reading method always returns a value of the promised type. When the data is wrong it notes a
finding and returns an empty stand-in, so that reading can go on and find the next defect; whoever
reads must call :meth:`Notes.raise_if_any` before trusting what was read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .document import Document, Path
from .errors import ContentError, Finding

ID_PATTERN = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Notes:
    """The findings noted so far, in the order they were met."""

    def __init__(self) -> None:
        self._findings: list[Finding] = []

    def add(self, document: Document, path: Path, code: str, message: str) -> None:
        self._findings.append(document.finding(path, code, message))

    def add_finding(self, finding: Finding) -> None:
        self._findings.append(finding)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them, each told once."""
        return tuple(dict.fromkeys(self._findings))

    def raise_if_any(self) -> None:
        """Raise ContentError with all findings, each told once, if there are any."""
        if self._findings:
            raise ContentError(self.findings)


class Entry:
    """A mapping at ``path`` in a document, read key by key; ``done`` reports unread keys."""

    def __init__(self, document: Document, path: Path, notes: Notes) -> None:
        self.document = document
        self.path = path
        self.notes = notes
        self._seen: set[str] = set()
        value = self.value
        if isinstance(value, dict):
            self._values: dict[str, object] = value
        else:
            self._values = {}
            self.note((), "TYPE", f"Her skal stå en blok med nøgler, men der står {_said(value)}.")
            # Its keys cannot be missed as well: one defect, one finding.
            self.notes = Notes()

    @property
    def value(self) -> object:
        """What stands at the path, as it was written; None where nothing does."""
        return _at(self.document.data, self.path)

    def ids(self) -> tuple[str, ...]:
        """The keys of a mapping whose keys are ids; they all count as read."""
        self._seen.update(self._values)
        return tuple(self._values)

    def new_ids(self) -> tuple[str, ...]:
        """As ``ids``, where the keys name new things: each must be a valid id."""
        for id_ in self._values:
            self._check_id(id_, id_)
        return self.ids()

    def is_list(self, key: str) -> bool:
        return isinstance(self._values.get(key), list)

    def is_text(self, key: str) -> bool:
        return isinstance(self._values.get(key), str)

    def noting(self, notes: Notes) -> Entry:
        """The same block, read anew, with what is wrong in it noted in ``notes``."""
        return Entry(self.document, self.path, notes)

    def note(self, below: Path, code: str, message: str) -> None:
        self.notes.add(self.document, self.path + below, code, message)

    def has(self, key: str) -> bool:
        return key in self._values

    def text(self, key: str) -> str:
        """A required, non-empty string."""
        value = self._take(key)
        if value is _MISSING:
            self.note((), "MANGLER", f"Nøglen »{key}« mangler. Skriv den ind.")
            return ""
        if not isinstance(value, str) or not value.strip():
            quotes = " Sæt anførselstegn om." if isinstance(value, int | float) else ""
            self.note((key,), "TYPE", f"»{key}« skal være tekst, men er {_said(value)}.{quotes}")
            return ""
        return value.strip()

    def optional_text(self, key: str) -> str:
        """A string that may be left out; the empty string then."""
        return self.text(key) if self.has(key) else self._skip(key)

    def id(self, key: str = "id") -> str:
        """A required id: small letters a-z, digits and single hyphens."""
        value = self.text(key)
        if value:
            self._check_id(key, value)
        return value

    def date(self, key: str) -> str:
        """A required day of the calendar, as ISO text: 2026-11-22. ISO dates compare as text."""
        value = self.text(key)
        if value and not _is_date(value):
            self.note((key,), "DATO", f"»{value}« er ikke en dato. Skriv den som 2026-11-22.")
        return value

    def word(self, key: str, allowed: Sequence[str]) -> str:
        """A required string that is one of ``allowed``."""
        value = self.text(key)
        if value and value not in allowed:
            self.note((key,), "UKENDT", _unknown(value, key, allowed))
            return ""
        return value

    def number(self, key: str, least: int, most: int) -> int:
        """A required whole number within the bounds (both included)."""
        value = self._take(key)
        if value is _MISSING:
            self.note((), "MANGLER", f"Nøglen »{key}« mangler. Skriv den ind.")
            return least
        if isinstance(value, bool) or not isinstance(value, int) or not least <= value <= most:
            self.note(
                (key,),
                "TYPE",
                f"»{key}« skal være et helt tal fra {least} til {most}, men er {_said(value)}.",
            )
            return least
        return value

    def words(self, key: str, allowed: Sequence[str]) -> tuple[str, ...]:
        """A required, non-empty list of strings from ``allowed``, without repeats."""
        if not self.has(key):
            self.note((), "MANGLER", f"Listen »{key}« mangler. Skriv den ind.")
            self._skip(key)
            return ()
        found = self.optional_words(key, allowed)
        if self._values[key] == []:
            self.note((key,), "MANGLER", f"Listen »{key}« er tom.")
        return found

    def optional_words(self, key: str, allowed: Sequence[str]) -> tuple[str, ...]:
        """As ``words``, but the list may be left out or empty."""
        value = self._take(key)
        if value is _MISSING:
            return ()
        if not isinstance(value, list):
            self.note((key,), "TYPE", f"»{key}« skal være en liste, men er {_said(value)}.")
            return ()
        found: list[str] = []
        for index, item in enumerate(value):
            if not isinstance(item, str):
                self.note(
                    (key, index),
                    "TYPE",
                    f"Hvert punkt i »{key}« skal være tekst, men her står {_said(item)}. "
                    "Sæt anførselstegn om.",
                )
            elif item not in allowed:
                self.note((key, index), "UKENDT", _unknown(item, key, allowed))
            elif item in found:
                self.note((key, index), "DOBBELT", f"»{item}« står to gange i »{key}«.")
            else:
                found.append(item)
        return tuple(found)

    def leave(self, *keys: str) -> None:
        """Let these keys be, whatever they hold: they belong to somebody else."""
        self._seen.update(keys)

    def optional_flag(self, key: str) -> bool:
        """``true`` where the author has written it; left out means false."""
        value = self._take(key)
        if value is _MISSING:
            return False
        if not isinstance(value, bool):
            self.note((key,), "TYPE", f"»{key}« skal være true eller false, men er {_said(value)}.")
            return False
        return value

    def free_words(self, key: str) -> tuple[str, ...]:
        """An optional list of any strings."""
        value = self._values.get(key, [])
        words = [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
        return self.optional_words(key, words)

    def numbers(self, key: str) -> tuple[float | None, ...]:
        """A required list of numbers; ``null`` in the file, None here, where one is not known."""
        value = self._take(key)
        if not isinstance(value, list) or not value:
            self.note((), "MANGLER", f"Listen »{key}« med tal mangler. Skriv den ind.")
            return ()
        found: list[float | None] = []
        for index, item in enumerate(value):
            if item is None or (isinstance(item, int | float) and not isinstance(item, bool)):
                found.append(item)
            else:
                self.note((key, index), "TYPE", f"»{key}« skal være tal, men her: {_said(item)}.")
        return tuple(found)

    def entry(self, key: str) -> Entry:
        """A required mapping below ``key``."""
        if self._take(key) is _MISSING:
            self.note((), "MANGLER", f"Blokken »{key}« mangler. Skriv den ind.")
            return Entry(Document(self.document.name, {}, {}), (), Notes())
        return Entry(self.document, (*self.path, key), self.notes)

    def entries(self, key: str) -> Iterator[Entry]:
        """The mappings in a required list below ``key``."""
        value = self._take(key)
        if not isinstance(value, list) or not value:
            self.note(
                () if value is _MISSING else (key,),
                "MANGLER" if value is _MISSING else "TYPE",
                f"»{key}« skal være en liste med mindst ét punkt.",
            )
            return
        for index in range(len(value)):
            yield Entry(self.document, (*self.path, key, index), self.notes)

    def done(self) -> None:
        """Report keys that nothing asked for: a misspelt key must not be a silent default."""
        for key in self._values:
            if key not in self._seen:
                known = ", ".join(sorted(self._seen))
                self.note(
                    (key,), "NOEGLE", f"Nøglen »{key}« kendes ikke her. Kendte nøgler: {known}."
                )

    def _check_id(self, key: str, value: str) -> None:
        if not ID_PATTERN.fullmatch(value):
            self.note(
                (key,),
                "ID",
                f"»{value}« er ikke et gyldigt id. Brug små bogstaver a-z, tal og bindestreg.",
            )

    def _take(self, key: str) -> object:
        self._seen.add(key)
        return self._values.get(key, _MISSING)

    def _skip(self, key: str) -> str:
        self._seen.add(key)
        return ""


class _Missing:
    pass


_MISSING = _Missing()


def _at(data: object, path: Path) -> object:
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
        else:
            return None
    return data


def _is_date(text: str) -> bool:
    """Whether a day with this ISO text exists. The clock's own module is not for this package."""
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text, re.ASCII)
    if not found:
        return False
    year, month, day = (int(part) for part in found.groups())
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    lengths = (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return year > 0 and 1 <= month <= 12 and 1 <= day <= lengths[month - 1]


def _said(value: object) -> str:
    if value is None:
        return "ingenting"
    if isinstance(value, dict):
        return "en blok med nøgler"
    if isinstance(value, list):
        return "en liste"
    return f"»{value}«"


def _unknown(value: str, key: str, allowed: Sequence[str]) -> str:
    shown = ", ".join(allowed[:12]) + (" …" if len(allowed) > 12 else "")
    return f"»{value}« kendes ikke under »{key}«. Vælg blandt: {shown}."
