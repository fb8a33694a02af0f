"""Everything about how one edition stands, on one day."""

from __future__ import annotations

from dataclasses import dataclass

from build_scripts.status.changed import Aendring
from build_scripts.status.differing import Afvigelse
from build_scripts.status.lovbrug import Lovbrug
from build_scripts.status.stale import Gammelt
from linealen import Finding


@dataclass(frozen=True, slots=True)
class Status:
    """``mangler`` are findings of what is unfilled. ``aendret`` is None when there is nothing to
    compare with, and ``ikke_sammenlignet`` then says why. ``gennemgaaet`` is the date of the last
    review, or ""."""

    udgave: str
    navn: str
    dagsdato: str
    brudt: tuple[Finding, ...]
    mangler: tuple[Finding, ...]
    aendret: tuple[Aendring, ...] | None
    ikke_sammenlignet: str
    gennemgaaet: str
    foraeldet: tuple[Gammelt, ...]
    afviger: tuple[Afvigelse, ...]
    lov: tuple[Lovbrug, ...]

    @property
    def hindrer(self) -> bool:
        """Whether anything keeps the edition from being published."""
        return bool(self.brudt or self.mangler)

    @property
    def til_stilling(self) -> tuple[Aendring, ...]:
        """The changes that the edition builds on: there somebody must decide."""
        return tuple(each for each in self.aendret or () if each.roerer)

    @property
    def dom(self) -> str:
        """The most important, in one sentence."""
        if self.brudt:
            return "Udgaven kan ikke bygges. Ret det, der er gået i stykker."
        if self.mangler:
            antal = len(self.mangler)
            ting = "én ting" if antal == 1 else f"{antal} ting"
            return f"Udgaven kan bygges som udkast. Den kan ikke udgives: der mangler {ting}."
        return "Intet hindrer, at udgaven bliver udgivet."
