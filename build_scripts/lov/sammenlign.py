"""Hold a newer text of an act against what the register has pinned."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from build_scripts.lov.model import Lov, Lovregister, Paragraf
from build_scripts.lov.nyere import Nyere, UnreadableError
from build_scripts.lov.ordlyd import ordlyd_of

_AMENDING: Final = re.compile(r"\bom ændring af\b", re.IGNORECASE)
_REPEALED: Final = re.compile(r"^§ ?\d+(?: ?[a-zæøå])?\. \(?Ophævet\)?\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Forskel:
    """What became of the pinned sections of ``lov``. ``set_foerst`` are those whose wording the
    register has never had, and now can."""

    lov: Lov
    uaendret: tuple[Paragraf, ...]
    aendret: tuple[Paragraf, ...]
    ophaevet: tuple[Paragraf, ...]
    mangler: tuple[Paragraf, ...]
    set_foerst: tuple[Paragraf, ...]

    @property
    def roert(self) -> tuple[Paragraf, ...]:
        """Those that what rests on them must be read again for."""
        return (*self.aendret, *self.ophaevet, *self.mangler)


def find_lov(nyere: Nyere, register: Lovregister) -> Lov:
    """The act that the text is of. Raises UnreadableError when the register does not hold it."""
    titel = nyere.titel.lower()
    if _AMENDING.search(titel):
        raise UnreadableError(
            f"»{nyere.titel}« er en ændringslov. Den rummer kun det nye. Hent den samlede lov, "
            "når lovbekendtgørelsen er kommet."
        )
    if not titel:
        raise UnreadableError(
            "Lovens titel mangler. Lad linjen »Bekendtgørelse af …« stå øverst i filen."
        )
    same_text = f"{nyere.aar}_{nyere.nummer}"
    # »Bekendtgørelse om … efter barnets lov« is not barnets lov: the name comes first, or last in
    # brackets.
    bare = titel.removeprefix("bekendtgørelse af ")
    for lov in register.love:
        if any(each.id == same_text for each in lov.tekster) or any(
            bare.startswith(each) or f"({each})" in titel for each in lov.kaldes
        ):
            return lov
    held = ", ".join(lov.navn for lov in register.love)
    raise UnreadableError(f"»{nyere.titel}« står ikke i lovregistret. Det rummer: {held}.")


def compare(nyere: Nyere, lov: Lov) -> Forskel:
    """What has become of each pinned section of ``lov``."""
    kind: dict[str, list[Paragraf]] = {
        each: [] for each in ("uaendret", "aendret", "ophaevet", "mangler", "set_foerst")
    }
    for paragraf in lov.paragraffer:
        kind[_fate(nyere, paragraf)].append(paragraf)
    return Forskel(lov, **{name: tuple(found) for name, found in kind.items()})


def hashes(nyere: Nyere, numbers: Iterable[str]) -> dict[str, str]:
    """The hash of each of these sections, as the register pins it."""
    return {nr: ordlyd_of(nyere.ordlyde[nr][0]) for nr in numbers if nr in nyere.ordlyde}


def _fate(nyere: Nyere, paragraf: Paragraf) -> str:
    if paragraf.nr not in nyere.ordlyde:
        return "mangler"
    if not paragraf.ordlyd:
        return "set_foerst"
    if nyere.har(paragraf.nr, paragraf.ordlyd):
        return "uaendret"
    if any(_REPEALED.match(each) for each in nyere.ordlyde[paragraf.nr]):
        return "ophaevet"
    return "aendret"
