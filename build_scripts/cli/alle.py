"""``build --alle``: make every municipality's site, and say which could not be made."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Final

from build_scripts.country import run as koer
from build_scripts.ground.stop import Stop

UD: Final = "udgivet/alle"
_DEL: Final = re.compile(r"([1-9]\d{0,2})/([1-9]\d{0,2})")


def run(root: Path, ud: str, del_: str, kerner: int, *, draft: bool) -> int:
    """Build them all and tell as it goes; 1 when any of them is broken."""
    target = root / (ud or UD)
    names = koer.udvalgte(root, part(del_))
    if not names:
        raise Stop("Der er ingen udgaver at bygge i kommuner/. Begynd en med ny-kommune.")
    workers = min(kerner or koer.cores(), len(names))
    print(f"Bygger {len(names)} udgaver på {workers} kerner …", flush=True)
    outcomes = koer.build_all(
        root, names, target, workers, lambda it: print(it, flush=True), draft=draft
    )
    for name, why in outcomes.brudte.items():
        print(f"\n{name} kunne ikke bygges:\n{why}")
    minutes, seconds = divmod(round(outcomes.sekunder), 60)
    print(
        f"\n{len(outcomes.byggede)} bygget, {len(outcomes.faerdige)} var færdige, "
        f"{len(outcomes.brudte)} kunne ikke bygges. Det tog {minutes} min {seconds} s "
        f"og højst {outcomes.mib:.0f} MiB.\nDe ligger i {os.path.relpath(target, root)}."
    )
    return 1 if outcomes.brudte else 0


def part(del_: str) -> tuple[int, int]:
    """The words after --del: which part of how many. Raises Stop."""
    found = _DEL.fullmatch(del_ or "1/1")
    number, of = (int(found[1]), int(found[2])) if found else (1, 0)
    if number > of:
        raise Stop(f"Efter --del skal der stå fx 2/4: den anden af fire dele, ikke »{del_}«.")
    return number, of
