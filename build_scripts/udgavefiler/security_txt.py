"""``.well-known/security.txt``: whom to tell that the site has a hole in it (RFC 9116)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from build_scripts.udgavefiler.host import adresse, mailto
from build_scripts.udgaver.model import Udgave

FIL: Final = ".well-known/security.txt"
# RFC 9116, 2.5.5: "It is RECOMMENDED that the value of this field be less than a year".
_GAELDER: Final = timedelta(days=364)


def security_txt(udgave: Udgave, dagsdato: date) -> str:
    """The file, or "" for an edition that has nobody to write to."""
    kontakt = udgave.redaktion.indhold
    if kontakt is None:
        return ""
    lines = [
        f"# {_one_line(udgave.navn)}",
        f"Contact: {mailto(kontakt.mail)}",
        f"Expires: {(dagsdato + _GAELDER).isoformat()}T00:00:00Z",
        "Preferred-Languages: da, en",
    ]
    # The file counts at the root of a host alone; a folder of one has the host's own.
    if udgave.domaene and "/" not in udgave.domaene:
        lines.append(f"Canonical: {adresse(udgave.domaene)}{FIL}")
    return "".join(f"{line}\n" for line in lines)


def _one_line(text: str) -> str:
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
