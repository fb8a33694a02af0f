"""When an edition's plans and numbers must be looked at again: the one place that knows.

Source of the rule for plans: barnets lov § 15: they are revised every fourth year at the latest.
"""

from __future__ import annotations

import calendar
from datetime import date
from typing import Final

from build_scripts.udgaver.model import Kontakt

PLAN_AAR: Final = 4
# A number that nobody has rung for a year may lead to somebody else.
NUMMER_MAANEDER: Final = 12


def plan_due(vedtaget: str) -> date:
    """The last day of a plan adopted on this ISO date."""
    return months_after(date.fromisoformat(vedtaget), PLAN_AAR * 12)


def nummer_due(kontrolleret: str) -> date:
    """The day by which a number last rung on this ISO date is to be rung again."""
    return months_after(date.fromisoformat(kontrolleret), NUMMER_MAANEDER)


def plan_is_old(vedtaget: str, dagsdato: date) -> bool:
    """Whether a plan adopted on that ISO date is more than four years old."""
    return plan_due(vedtaget) < dagsdato


def nummer_is_old(kontakt: Kontakt, dagsdato: date) -> bool:
    """Whether nobody has rung the contact's number for too long. One without a number is not old,
    nor one that was never rung: that is unfilled."""
    rung = kontakt.telefon and kontakt.kontrolleret
    return bool(rung) and nummer_due(kontakt.kontrolleret) < dagsdato


def months_after(dag: date, antal: int) -> date:
    """The same day so many months later, or the last of that month where it has no such day."""
    aar, maaned = divmod(dag.year * 12 + dag.month - 1 + antal, 12)
    sidste = calendar.monthrange(aar, maaned + 1)[1]
    return date(aar, maaned + 1, min(dag.day, sidste))
