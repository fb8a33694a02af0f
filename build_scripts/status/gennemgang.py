"""What a municipality had read when it last reviewed its edition: ``gennemgang.json``.

It is the edition's own file, so following the core never makes a conflict in it. It holds the
fingerprint of every piece, and the whole wording of those few that the edition builds on: then old
and new can be shown side by side even where git is not.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Final

from build_scripts.status.pieces import SNIT, Stykke, aftryk_of
from build_scripts.udgaver.load import GENNEMGANG
from linealen import ContentError, Finding

FIL: Final = GENNEMGANG


@dataclass(frozen=True, slots=True)
class Gennemgang:
    """``aftryk`` by piece; ``ordlyd`` of some of them; ``commit`` is "" when git had none."""

    dato: str
    commit: str
    snit: int
    aftryk: Mapping[str, str]
    ordlyd: Mapping[str, tuple[str, ...]]

    @property
    def samlet(self) -> str:
        """One fingerprint of it all, for ``gennemgaaet_mod`` in the edition's file."""
        return aftryk_of(f"{id_} {each}" for id_, each in sorted(self.aftryk.items()))

    @property
    def kan_sammenlignes(self) -> bool:
        """Whether today's pieces are cut in the same way."""
        return self.snit == SNIT


def gennemgang_of(
    stykker: Mapping[str, Stykke], built_on: Iterable[str], dato: str, commit: str
) -> Gennemgang:
    """A review of these pieces on that day. ``bygger_paa`` are ids whose wording is kept."""
    return Gennemgang(
        dato=dato,
        commit=commit,
        snit=SNIT,
        aftryk=MappingProxyType({id_: each.aftryk for id_, each in sorted(stykker.items())}),
        ordlyd=MappingProxyType(
            {id_: stykker[id_].linjer for id_ in sorted(built_on) if id_ in stykker}
        ),
    )


def gennemgang_text(gennemgang: Gennemgang) -> str:
    """The file's text: one piece to a line, so that git shows what a review changed."""
    return (
        json.dumps(
            {
                "om": "Skrevet af: python3 -m build_scripts gennemgaaet. Ret den ikke i hånden.",
                "dato": gennemgang.dato,
                "commit": gennemgang.commit,
                "snit": gennemgang.snit,
                "ordlyd": {id_: list(each) for id_, each in gennemgang.ordlyd.items()},
                "aftryk": dict(gennemgang.aftryk),
            },
            ensure_ascii=False,
            indent=1,
        )
        + "\n"
    )


def parse_gennemgang(tekst: str, navn: str) -> Gennemgang:
    """Read the text of the file called ``navn``. Raises ContentError when it is not ours."""
    try:
        data = json.loads(tekst)
        return Gennemgang(
            dato=date.fromisoformat(_ord(data["dato"])).isoformat(),
            commit=_commit(data["commit"]),
            snit=int(data["snit"]),
            aftryk=MappingProxyType({_ord(id_): _ord(a) for id_, a in data["aftryk"].items()}),
            ordlyd=MappingProxyType(
                {_ord(id_): tuple(map(_ord, each)) for id_, each in data["ordlyd"].items()}
            ),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        told = (
            "Filen kan ikke læses. Slet den, læs kernen igennem, og kør "
            "python3 -m build_scripts gennemgaaet igen."
        )
        raise ContentError((Finding(navn, 0, "GENNEMGANG", told),)) from error


def _commit(value: object) -> str:
    """It is handed to git: nothing but a commit's own name, or "" when there was none."""
    if not re.fullmatch(r"(?:[0-9a-f]{40,64})?", _ord(value)):
        raise ValueError(value)
    return _ord(value)


def _ord(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value
