"""The vignettes: a child in words, an honest user's answers about it, and what readers marked.

The readers saw the text alone, never the ruler and never each other. They are the project's own,
each speaking for a profession; none of them stands for professionals at work.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from build_scripts.content import Content
from build_scripts.kalibrering.load import BOERN
from linealen import Forslag, parse_besvarelse, vurder
from linealen.enighed import median
from linealen.enighedsdoer import UDEN_OM
from linealen.model import BAAND
from tests.conftest import ROOT
from tests.documents import document

FOLDER = Path(__file__).resolve().parent
GOLDEN = FOLDER.parent / "golden" / "vignetter.json"
TOP = len(BAAND) - 1


@dataclass(frozen=True)
class Vignet:
    """A child's text, the answers about it, and each reader's mark: 1 to 5, or U for outside."""

    id: str
    alder: str
    rolle: str
    historie: str
    svar: dict[str, Any]
    maerker: dict[str, str]

    @property
    def median(self) -> float:
        """The readers' middle mark as a band's number; outside the scale counts as the top."""
        return median([TOP if mark == "U" else int(mark) - 1 for mark in self.maerker.values()])

    @property
    def laesernes_baand(self) -> int:
        """The middle mark as one band; half way between two is the graver."""
        return math.floor(self.median + 0.5)


def load_vignetter(content: Content) -> dict[str, Vignet]:
    """Every vignette by id; the ruler's version and the user's own mark, left out, filled in."""
    texts = [item for path in _files("tekster") for item in _data(path)]
    answers = {id_: svar for path in _files("svar") for id_, svar in _data(path)["svar"].items()}
    marks = _data(FOLDER / "maerker.yml")["maerker"]
    filled = {"lineal": content.lineal.version, "maerke": {"foer": None, "endeligt": None}}
    kept_here = [
        Vignet(
            item["id"],
            item["alder"],
            item["rolle"],
            item["historie"],
            {**filled, **answers.get(item["id"], {})},
            marks.get(item["id"], {}),
        )
        for item in texts
    ]
    return {each.id: each for each in (*kept_here, *_published(filled))}


def _published(filled: dict[str, Any]) -> Iterator[Vignet]:
    """Those that a workplace can mark together, read from where it does. All of them are of the
    set that is learnt from: KeyError for one that is not."""
    ids = {id_.split("-", 2)[2]: id_ for id_ in load_saet()["laer"]}
    for path in sorted((ROOT / BOERN).glob("*.yml")):
        barn = _data(path)
        svar = barn["besvarelse"]
        yield Vignet(
            ids[path.stem],
            svar["alder"],
            svar["rolle"],
            barn["historie"],
            {**filled, **svar},
            {laeser: _mark(maerke) for laeser, maerke in barn["maerker"].items()},
        )


def _mark(maerke: str) -> str:
    return "U" if maerke == UDEN_OM else str(BAAND.index(maerke) + 1)


def load_saet() -> dict[str, list[str]]:
    """The sets, by name, each with its vignettes' ids."""
    told = _data(FOLDER / "delt.yml")
    return {name: ids for name, ids in told.items() if name not in ("aabnet", "laert")}


def load_aabne() -> list[str]:
    """The names of the sets that may be judged: the one to learn from, and those opened since. A
    locked set is judged once, when it is opened, so that nothing is tuned to it."""
    return ["laer", *(_data(FOLDER / "delt.yml").get("aabnet") or ())]


def load_laerte() -> list[str]:
    """The names of the sets that were learnt from: the one meant for it, and those that fell short
    when they were opened."""
    return ["laer", *_data(FOLDER / "delt.yml")["laert"]]


def judge(content: Content, vignet: Vignet) -> Forslag:
    b = parse_besvarelse(content.lineal, content.skala, vignet.svar)
    return vurder(content.lineal, content.skala, b)


def linealens_baand(forslag: Forslag) -> int:
    """The ruler's band as a number; outside the scale counts as the top."""
    return TOP if forslag.baand is None else BAAND.index(forslag.baand)


def _files(folder: str) -> list[Path]:
    return sorted((FOLDER / folder).glob("*.yml"))


def _data(path: Path) -> Any:
    return document(path, ROOT).data
