"""Where a text cites the law, and which section it means. Text in, citations out.

A section sign is read as a person would read it:

- The act stands right before it (»barnets lov § 133«, »straffelovens § 152 e«) or right after it
  (»§ 20, stk. 1, i barnets lov«).
- Where none does, it is the act named last under the same heading, if that is one and the same all
  the way from the heading; where none is named there, it is the portal's own: barnets lov.
- Some are names and mean one section whatever stands around: § 115-møde.

What cannot be read so is told as ``Uklar``; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from build_scripts.lov.model import Lov, Lovregister

# The act that a section sign means where no other has been named.
EGEN: Final = "barnets-lov"

_LETTER: Final = r"(?: ?(?:[a-hj-z]|i(?=[,.;:)]|$))(?![\wæøå]))?"
_NR: Final = rf"\d+{_LETTER}"
# »§ 133«; after the double sign a list: »§§ 142, 143, 146-148 og 151«, »§§ 171 a–d«.
_ONE: Final = re.compile(rf"§ ?({_NR})(-[a-zæøå]\w*)?")
_MANY: Final = re.compile(
    rf"§§ ?({_NR}(?:(?: ?[-–] ?(?:{_NR}|[a-z]\b)|, (?={_NR})| og (?={_NR})"
    rf"| eller (?={_NR})|{_NR})+)?)"
)
_ANY: Final = re.compile(rf"{_MANY.pattern}|{_ONE.pattern}")
_PARTS: Final = r"(?:,? (?:stk|nr|pkt)\.? ?[\d, og–-]*\d(?:\. pkt\.?)?)*"
_AFTER: Final = rf"{_PARTS},? i "
# What calls itself an act, whether the register knows it or not.
_ACT: Final = re.compile(
    r"\b([\wæøå]+(?:lov|loven|lovens|bekendtgørelsen|bekendtgørelsens)|lov(?:en)? om [^§.,;:()]+?)"
    r" *$",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(rf"({_NR}) ?[-–] ?({_NR}|[a-z]\b)")


@dataclass(frozen=True, slots=True)
class Omtale:
    """Section ``nr`` of ``lov`` is cited on ``linje`` with the words ``ord_``."""

    linje: int
    lov: Lov
    nr: str
    ord_: str


@dataclass(frozen=True, slots=True)
class Uklar:
    """A citation whose act cannot be known. ``kaldt`` is what the text calls the act, or ""."""

    linje: int
    kaldt: str
    ord_: str


def citations(text: str, register: Lovregister, first: int = 1) -> Iterator[Omtale | Uklar]:
    """Every citation in a text whose first line is number ``first``, in order."""
    names = _Names(register)
    named: list[Lov] = []
    bound = text.replace("&nbsp;", " ").replace("\u00a0", " ")
    for number, line in enumerate(bound.splitlines(), first):
        if line.startswith("#"):
            named = []
        for match in _ANY.finditer(line):
            known = names.known_as(line[match.start() :])
            if known is not None:
                yield Omtale(number, known[0], known[1], match[0])
                continue
            lov = names.before(line[: match.start()]) or names.after(line[match.end() :])
            if lov is not None:
                named.append(lov)
            else:
                stranger = _ACT.search(line[: match.start()])
                meant = {each.id: each for each in named}
                if stranger or len(meant) > 1:
                    yield Uklar(number, stranger[1] if stranger else "", match[0])
                    continue
                lov = next(iter(meant.values()), names.own)
                if lov is None:
                    yield Uklar(number, "", match[0])
                    continue
            for nr in numbers(match[1] or match[2]):
                yield Omtale(number, lov, nr, match[0])


def numbers(cited: str) -> Iterator[str]:
    """The numbers in what follows a section sign, ranges counted out: ``171 a–d`` is four."""
    at = 0
    for match in _RANGE.finditer(cited):
        yield from map(_joined, re.findall(_NR, cited[at : match.start()]))
        yield from _between(_joined(match[1]), _joined(match[2]))
        at = match.end()
    yield from map(_joined, re.findall(_NR, cited[at:]))


def _between(start: str, end: str) -> Iterator[str]:
    """``171a`` to ``d`` by letter; ``12`` to ``15b`` by number, and then those letters."""
    number, letter = _split(start)
    last, until = _split(end)
    if letter and last in ("", number):
        yield from (f"{number}{chr(each)}" for each in range(ord(letter), ord(until) + 1))
        return
    yield start
    yield from map(str, range(int(number) + 1, int(last) + 1))
    if until:
        yield from (f"{last}{chr(each)}" for each in range(ord("a"), ord(until) + 1))


def _split(nr: str) -> tuple[str, str]:
    """The digits and the letter, of which one may be missing."""
    return nr.rstrip("abcdefghijklmnopqrstuvwxyz"), nr.lstrip("0123456789")


def _joined(nr: str) -> str:
    return nr.replace(" ", "")


class _Names:
    """What the acts of a register are called."""

    def __init__(self, register: Lovregister) -> None:
        by_name = {name: lov for lov in register.love for name in lov.kaldes}
        words = "|".join(re.escape(name) for name in sorted(by_name, key=len, reverse=True))
        self._by_name = by_name
        self._before = re.compile(rf"\b({words})s? *$", re.IGNORECASE)
        self._after = re.compile(rf"{_AFTER}({words})\b", re.IGNORECASE)
        self._known = [
            (each, lov, paragraf.nr)
            for lov, paragraf in register.paragraffer()
            for each in paragraf.kendes_som
        ]
        self.own = next((lov for lov in register.love if lov.id == EGEN), None)

    def before(self, text: str) -> Lov | None:
        """The act whose name ``text`` ends with."""
        match = self._before.search(text)
        return self._by_name[match[1].lower()] if match else None

    def after(self, text: str) -> Lov | None:
        """The act that ``text`` begins by placing the section in."""
        match = self._after.match(text)
        return self._by_name[match[1].lower()] if match else None

    def known_as(self, text: str) -> tuple[Lov, str] | None:
        """The section that ``text`` begins with as a name."""
        return next(((lov, nr) for name, lov, nr in self._known if text.startswith(name)), None)
