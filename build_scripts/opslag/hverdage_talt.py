"""Counting weekdays: the day a deadline ends, and the tables a reader without scripts counts by."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from build_scripts.opslag.hverdage import Fridag, Hverdagsregel

Fri = Callable[[date], bool]
_DAY: Final = timedelta(days=1)
_WEEK: Final = 7
# A Monday, and any would do: in a week by itself nothing falls out but the days of the week.
_MONDAY: Final = date(2024, 1, 1)
# Who sent a report in December still asks in February.
_LOOKS_BACK: Final = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class Frist:
    """What came on the day ``kom`` is answered by ``senest``; by ``tidligst``, if the days in doubt
    are weekdays."""

    kom: date
    senest: date
    tidligst: date


@dataclass(frozen=True, slots=True)
class Ugefrist:
    """The same in a week without holidays, by the numbers of the days of the week: 0 is Monday."""

    kom: int
    senest: int
    dage: int
    tidligst: int
    dage_tidligst: int


@dataclass(frozen=True, slots=True)
class Aarsfrister:
    """The days of a year, as far back as anybody asks, where a holiday moves the deadline."""

    aar: int
    frister: tuple[Frist, ...]


@dataclass(frozen=True, slots=True)
class Fridagsraekke:
    """A day off, and when it is in each of the years."""

    fridag: Fridag
    datoer: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class Hverdagsvisning:
    """What the page shows: the rule, the years and their days off, the ordinary week, and where it
    is otherwise. ``fri`` and ``fri_sikkert`` are the numbers of the days of the week that are off,
    with and without those in doubt."""

    regel: Hverdagsregel
    aar: tuple[int, ...]
    raekker: tuple[Fridagsraekke, ...]
    fri: tuple[int, ...]
    fri_sikkert: tuple[int, ...]
    uge: tuple[Ugefrist, ...]
    saerlige: tuple[Aarsfrister, ...]


def last_day(kom: date, antal: int, fri: Fri) -> date:
    """The weekday that is number ``antal`` after the day something came, which is not counted."""
    day = kom
    while antal:
        day += _DAY
        antal -= not fri(day)
    return day


def frist(regel: Hverdagsregel, kom: date) -> Frist:
    """The deadline for what came on this day, both ways of counting."""
    return Frist(
        kom,
        last_day(kom, regel.frist, _every_day_off(regel).fri),
        last_day(kom, regel.frist, _settled_days_off(regel).fri),
    )


@lru_cache(maxsize=4)
def show(regel: Hverdagsregel, dagsdato: date) -> Hverdagsvisning:
    """The page's tables, as they are on the day of the build."""
    since = dagsdato - _LOOKS_BACK
    first = since.year
    years = tuple(range(first, first + regel.aar))
    week = tuple(_in_a_week(regel, nr) for nr in range(_WEEK))
    return Hverdagsvisning(
        regel,
        years,
        tuple(
            Fridagsraekke(each, tuple(each.naar.i_aaret(aar) for aar in years))
            for each in regel.i_aaret
        ),
        _every_day_off(regel).ugedage,
        _settled_days_off(regel).ugedage,
        week,
        tuple(
            Aarsfrister(aar, tuple(_moved(regel, week, max(since, date(aar, 1, 1)))))
            for aar in range(first, dagsdato.year + 2)
        ),
    )


@dataclass(frozen=True, slots=True)
class _Kalender:
    """The days that are taken for no weekdays, in the week and in the year."""

    ugedage: tuple[int, ...]
    fridage: tuple[Fridag, ...]

    def fri(self, day: date) -> bool:
        return self.fri_i_ugen(day) or day in _dates(self.fridage, day.year)

    def fri_i_ugen(self, day: date) -> bool:
        return day.weekday() in self.ugedage


def _every_day_off(regel: Hverdagsregel) -> _Kalender:
    return _Kalender(tuple(each.nr for each in regel.i_ugen), regel.i_aaret)


def _settled_days_off(regel: Hverdagsregel) -> _Kalender:
    return _Kalender(
        tuple(each.nr for each in regel.i_ugen if not each.tvivl),
        tuple(each for each in regel.i_aaret if not each.tvivl),
    )


@lru_cache(maxsize=64)
def _dates(fridage: tuple[Fridag, ...], aar: int) -> frozenset[date]:
    return frozenset(each.naar.i_aaret(aar) for each in fridage)


def _in_a_week(regel: Hverdagsregel, nr: int) -> Ugefrist:
    kom = _MONDAY + nr * _DAY
    late = last_day(kom, regel.frist, _every_day_off(regel).fri_i_ugen)
    early = last_day(kom, regel.frist, _settled_days_off(regel).fri_i_ugen)
    return Ugefrist(nr, late.weekday(), (late - kom).days, early.weekday(), (early - kom).days)


def _moved(regel: Hverdagsregel, week: tuple[Ugefrist, ...], since: date) -> Iterator[Frist]:
    """From this day to the end of its year."""
    day = since
    while day.year == since.year:
        found, usual = frist(regel, day), week[day.weekday()]
        taken = ((found.senest - day).days, (found.tidligst - day).days)
        if taken != (usual.dage, usual.dage_tidligst):
            yield found
        day += _DAY
