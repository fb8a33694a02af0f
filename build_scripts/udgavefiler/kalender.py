"""A calendar of whole days (RFC 5545), for the programs that people already have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from build_scripts.udgavefiler import content_lines


@dataclass(frozen=True, slots=True)
class Begivenhed:
    """Something on a day. ``noegle`` names it for ever, so that a calendar that is fetched again
    moves it instead of doubling it; ``gentages`` is a rule (RRULE) or ""; ``varsel`` is how many
    days before it is called to mind."""

    noegle: str
    dag: date
    titel: str
    tekst: str
    gentages: str = ""
    varsel: int = 14


def kalender(udgave: str, navn: str, begivenheder: Sequence[Begivenhed], dagsdato: date) -> str:
    """The file. ``udgave`` is the id that makes the events this edition's own, ``navn`` what the
    calendar is called; the day of the build is when each was stamped."""
    return content_lines.whole(_lines(udgave, navn, begivenheder, dagsdato))


def _lines(
    udgave: str, navn: str, begivenheder: Sequence[Begivenhed], dagsdato: date
) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//Rettidig//Kalender//DA"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    yield f"X-WR-CALNAME:{content_lines.text(navn)}"
    for each in begivenheder:
        yield "BEGIN:VEVENT"
        yield f"UID:{each.noegle}@{udgave}.rettidig"
        yield f"DTSTAMP:{_day(dagsdato)}T000000Z"
        yield f"DTSTART;VALUE=DATE:{_day(each.dag)}"
        if each.gentages:
            yield f"RRULE:{each.gentages}"
        yield f"SUMMARY:{content_lines.text(each.titel)}"
        yield f"DESCRIPTION:{content_lines.text(each.tekst)}"
        yield "TRANSP:TRANSPARENT"
        yield "BEGIN:VALARM"
        yield "ACTION:DISPLAY"
        yield f"TRIGGER:-P{each.varsel}D"
        yield f"DESCRIPTION:{content_lines.text(each.titel)}"
        yield "END:VALARM"
        yield "END:VEVENT"
    yield "END:VCALENDAR"


def _day(day: date) -> str:
    return day.strftime("%Y%m%d")
