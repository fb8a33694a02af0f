"""The door's call about a group's marks of the same children: ``enighed``.

A mark is a band's id, or ``uden-om``. Outside the scale is counted by itself in the spread; when
agreement is worked out it counts as the top band, as everywhere in ``enighed``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from .enighed import FEWEST_FOR_KAPPA, Enighed, enighed
from .errors import AnswerError
from .model import BAAND

PARTS = ("maerker",)
UDEN_OM = "uden-om"
# Every mark there is, the mildest first.
MAERKER = (*BAAND, UDEN_OM)
FEWEST_PEOPLE = 2
MOST_PEOPLE = 20
MOST_CHILDREN = 100


def call(data: Mapping[str, object]) -> dict[str, object]:
    """Answer the call. Raises AnswerError."""
    rows = _rows(data["maerker"])
    found = enighed([[_counted(mark) for mark in row] for row in rows])
    return {
        "enighed": {
            "boern": [
                {"antal": [row.count(mark) for mark in MAERKER], "midte": list(midte(row))}
                for row in rows
            ],
            "kappa": None if found.kappa is None else _told(found.kappa),
            "vis": list(_tokens(found)),
        }
    }


def midte(marks: Sequence[str]) -> tuple[str, ...]:
    """The middle mark, or the two that the middle lies between."""
    ordered = sorted(MAERKER.index(mark) for mark in marks)
    half = len(ordered) // 2
    middle = ordered[half - 1 : half + 1] if len(ordered) % 2 == 0 else ordered[half : half + 1]
    return tuple(MAERKER[number] for number in dict.fromkeys(middle))


def _tokens(found: Enighed) -> Iterator[str]:
    """What the page shall show: it has a sentence written ready for each of these."""
    yield f"ord/{found.ord}"
    few = len(found.boern) < FEWEST_FOR_KAPPA
    yield "kappa/faa" if few else "kappa/ens" if found.kappa is None else "kappa/tal"
    divided = [str(number) for number, barn in enumerate(found.boern, 1) if barn.deler]
    yield from (f"deler/{number}" for number in divided)
    yield "delte/nogle" if divided else "delte/ingen"


def _told(kappa: float) -> str:
    """Two decimals, with a comma, as a Danish reader writes it."""
    return f"{kappa:.2f}".replace(".", ",")


def _counted(mark: str) -> int:
    return min(MAERKER.index(mark), len(BAAND) - 1)


def _rows(value: object) -> list[list[str]]:
    if not isinstance(value, list) or not value:
        raise AnswerError("forkert-type", "maerker", "Der er ingen mærker.")
    if len(value) > MOST_CHILDREN:
        raise AnswerError("for-stor", "maerker", f"Højst {MOST_CHILDREN} børn ad gangen.")
    rows = [_row(row, number) for number, row in enumerate(value, 1)]
    people = len(rows[0])
    if not FEWEST_PEOPLE <= people <= MOST_PEOPLE:
        told = f"I skal være mindst {FEWEST_PEOPLE} og højst {MOST_PEOPLE}."
        raise AnswerError("forkert-vaerdi", "maerker", told)
    for number, row in enumerate(rows, 1):
        if len(row) != people:
            told = f"Barn {number} har ikke et mærke fra hver. Intet er gættet."
            raise AnswerError("mangler", f"maerker/{number}", told)
    return rows


def _row(value: object, number: int) -> list[str]:
    place = f"maerker/{number}"
    if not isinstance(value, list):
        raise AnswerError("forkert-type", place, f"Mærkerne for barn {number} kan ikke læses.")
    for mark in value:
        if mark not in MAERKER:
            told = f"Et mærke for barn {number} er ikke et af båndene. Intet er gættet."
            raise AnswerError("ukendt-id", place, told)
    return value
