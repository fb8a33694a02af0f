"""A set of answers for tests, built up from nothing worrying, one answer at a time."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from linealen import Forslag, Lineal, Skala, parse_besvarelse, vurder
from linealen.model import Tegn

ALDER, ROLLE = "6-10", "socialraadgiver"
LIFTS = (
    "ofte-og-laenge", "ofte-og-kraftigt", "forvaerring", "flere-risikofaktorer",
    "proevet-uden-virkning",
)  # fmt: skip


class Case:
    """A set of answers that starts with nothing worrying and is built up sign by sign."""

    def __init__(self, lineal: Lineal, skala: Skala) -> None:
        self.lineal, self.skala = lineal, skala
        self.data: dict[str, Any] = {
            "lineal": lineal.version, "alder": ALDER, "rolle": ROLLE, "fare": "nej",
            "overgreb": {"svar": "nej", "slags": []}, "linjer": {}, "tegn": {},
            "varighed": "under-to-uger", "udvikling": "uaendret", "risiko": {}, "beskyttelse": {},
            "proevet": {"tiltag": [], "virkning": None}, "maerke": {"foer": None, "endeligt": None},
        }  # fmt: skip

    def free(self, alvor: str, dimension: str | None = None, kind: str | None = None) -> Tegn:
        """A sign of this seriousness not yet answered; without a kind unless one is asked for."""
        return next(
            t
            for t in self.lineal.tegn_for(ALDER, ROLLE)
            if t.alvor == alvor
            and t.id not in self.data["tegn"]
            and (dimension is None or t.dimension == dimension)
            and ((kind in t.peger_paa) if kind else not t.peger_paa)
        )

    def sign(
        self,
        alvor: str,
        dimension: str | None = None,
        hyppighed: str = "ofte",
        grad: str = "noget",
        kind: str | None = None,
    ) -> Case:
        return self.see(self.free(alvor, dimension, kind).id, hyppighed=hyppighed, grad=grad)

    def see(self, *signs: str, hyppighed: str = "ofte", grad: str = "noget") -> Case:
        for id_ in signs:
            self.data["tegn"][id_] = {"svar": "ja", "hyppighed": hyppighed, "grad": grad}
        return self

    def unsure(self, *signs: str) -> Case:
        for id_ in signs:
            self.data["tegn"][id_] = {"svar": "ved-ikke"}
        return self

    def risk(self, how_many: int, varighed: str = "kort") -> Case:
        for faktor in self.lineal.risiko[:how_many]:
            self.data["risiko"][faktor.id] = {"svar": "ja", "varighed": varighed}
        return self

    def protected(self, how_many: int) -> Case:
        for faktor in self.lineal.beskyttelse[:how_many]:
            self.data["beskyttelse"][faktor.id] = {"svar": "ja"}
        return self

    def lifted(self, rules: Iterable[str]) -> Case:
        """Let these lifting rules speak of the signs already seen."""
        for rule in rules:
            if rule == "ofte-og-laenge":
                self.put(varighed="over-tre-maaneder")
            if rule == "ofte-og-kraftigt":
                for svar in self.data["tegn"].values():
                    svar["grad"] = "meget"
            if rule == "forvaerring":
                self.put(udvikling="vaerre")
            if rule == "flere-risikofaktorer":
                self.risk(3)
            if rule == "proevet-uden-virkning":
                self.put(proevet={"tiltag": [], "virkning": "ikke-hjulpet"})
        return self

    def put(self, **answers: object) -> Case:
        self.data |= answers
        return self

    def judged(self) -> Forslag:
        b = parse_besvarelse(self.lineal, self.skala, self.data)
        return vurder(self.lineal, self.skala, b)

    def baand(self) -> str | None:
        return self.judged().baand

    def rules(self) -> set[str]:
        return {udsagn.regel for udsagn in self.judged().begrundelser}
