"""Which number each telephone has in an edition, on a day.

An edition has the numbers of its municipality's region. The neutral one has those of every region,
for its reader to choose among. A region that has ended leaves its numbers to the one that took
over, until the register has others for that.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from build_scripts.register.model import Kommune, Region, Register
from build_scripts.udgaver.model import Udgave
from build_scripts.udgaver.numre import EgetNummer
from linealen.model import Lineal
from linealen.numre import Nummer, Set, Telefon, UdenStemme


@dataclass(frozen=True, slots=True)
class Ringes:
    """A number to show. ``set`` are the pages that it was seen on, the newest first; none for the
    edition's own. ``fra`` is the name of a region that is no more, when the number is from its
    time."""

    navn: str
    nummer: str
    tid: str
    set: tuple[Set, ...]
    kontrolleret: str
    fra: str


@dataclass(frozen=True, slots=True)
class Egn:
    """A part of the country with the same numbers: a region's municipalities from before a merger.
    ``navn`` is what it is called on the day, and ``kort`` the same in a line of several. ``numre``
    are by telephone, of those that differ between regions."""

    id: str
    navn: str
    kort: str
    kommuner: tuple[str, ...]
    numre: Mapping[str, Ringes]


@dataclass(frozen=True, slots=True)
class Numre:
    """``ens`` are the numbers that are the same for every reader of the edition, by telephone;
    ``egne`` the parts that a reader chooses among, and only there ``pr_egn`` names the telephones
    that differ."""

    telefoner: tuple[Telefon, ...]
    ens: Mapping[str, Ringes]
    pr_egn: tuple[str, ...]
    egne: tuple[Egn, ...]
    uden_stemme: tuple[UdenStemme, ...]

    def telefon(self, id_: str) -> Telefon:
        """The telephone with this id."""
        return next(each for each in self.telefoner if each.id == id_)

    def naevnt(self, *tekster: str) -> tuple[str, ...]:
        """The telephones that the texts send their reader to."""
        return tuple(
            each.id for each in self.telefoner if any(each.er_naevnt(text) for text in tekster)
        )


def numre_for(lineal: Lineal, udgave: Udgave, register: Register, dagsdato: date) -> Numre:
    """The numbers of the edition on that day."""
    printed = tuple(each for each in lineal.numre if each.trykkes)
    regional = tuple(dict.fromkeys(each.telefon for each in lineal.numre if each.region))
    own = {each.id: _own(each, lineal) for each in udgave.numre}
    ens = {each.telefon: _shown(each) for each in printed if not each.region}
    kommune = udgave.i_registeret
    if kommune is not None:
        ens |= _of(regioner_paa(kommune, dagsdato), printed)
    ens |= own
    pr_egn = () if kommune else tuple(each for each in regional if each not in own)
    return Numre(
        telefoner=lineal.telefoner,
        ens=ens,
        pr_egn=pr_egn,
        egne=tuple(_egne(register, printed, dagsdato)) if pr_egn else (),
        uden_stemme=tuple(each for each in lineal.uden_stemme if each.trykkes),
    )


def regioner_paa(kommune: Kommune, dagsdato: date) -> tuple[Region, ...]:
    """The municipality's regions until that day, the one that it is in first."""
    day = dagsdato.isoformat()
    return tuple(each for each in reversed(kommune.regioner) if each.fra <= day)


def _of(regioner: Sequence[Region], numre: Iterable[Nummer]) -> dict[str, Ringes]:
    """By telephone the number of the first of the regions that has one."""
    found: dict[str, Ringes] = {}
    numre = tuple(numre)
    for region in regioner:
        fra = "" if region == regioner[0] else region.navn
        for each in numre:
            if each.region == region.id:
                found.setdefault(each.telefon, _shown(each, fra))
    return found


def _egne(register: Register, numre: Sequence[Nummer], dagsdato: date) -> Iterator[Egn]:
    """A part for each region that municipalities come from."""
    by_first: dict[str, list[Kommune]] = {}
    for kommune in register.kommuner:
        by_first.setdefault(kommune.regioner[0].id, []).append(kommune)
    for first in register.regioner:
        there = by_first.get(first.id)
        if not there:
            continue
        regioner = regioner_paa(there[0], dagsdato)
        now = regioner[0]
        before = f" (før {first.navn})" if now != first else ""
        yield Egn(
            id=first.id,
            navn=f"{now.navn}{before}",
            kort=first.navn.removeprefix("Region "),
            kommuner=tuple(each.navn for each in there),
            numre=_of(regioner, numre),
        )


def _shown(nummer: Nummer, fra: str = "") -> Ringes:
    return Ringes(
        nummer.navn, nummer.nummer, nummer.tid, _newest_first(nummer.set), nummer.kontrolleret, fra
    )


def _newest_first(seen: Sequence[Set]) -> tuple[Set, ...]:
    return tuple(sorted(seen, key=lambda each: each.dato, reverse=True))


def _own(nummer: EgetNummer, lineal: Lineal) -> Ringes:
    names = {each.id: each.navn for each in lineal.telefoner}
    return Ringes(
        nummer.navn or names[nummer.id], nummer.nummer, nummer.tid, (), nummer.kontrolleret, ""
    )
