"""Read editions from the disk. What their files mean is for ``folder`` to say."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from build_scripts.ground.files import load_files
from build_scripts.register.model import Register
from build_scripts.udgaver.folder import (
    FIL,
    GENNEMGANG,
    MAPPE,
    NEUTRAL,
    REGISTER,
    LoadedUdgave,
    logo_of,
    parse_folder,
    parse_rejsefakta,
)
from build_scripts.udgaver.model import Udgave
from linealen import Skala

__all__ = [
    "FIL", "GENNEMGANG", "KOMMUNER", "NEUTRAL", "REGISTER", "LoadedUdgave", "editions", "load_logo",
    "load_rejsefakta", "load_udgave",
]  # fmt: skip

KOMMUNER: Final = Path(MAPPE)


def editions(root: Path) -> tuple[str, ...]:
    """The names of all editions below ``root``, in order; each is a folder."""
    return tuple(
        folder.name
        for folder in sorted((root / KOMMUNER).glob("*/"))
        if folder.name != REGISTER and not folder.name.startswith((".", "_"))
    )


def load_udgave(
    root: Path, navn: str, faelles_skala: Skala, register: Register, dagsdato: date
) -> LoadedUdgave:
    """The edition called ``navn``. Raises ContentError with every finding about its folder."""
    # Where there is no such folder, the others are named.
    files = load_files(root, [f"{MAPPE}/{navn}"]) or load_files(root, [MAPPE])
    return parse_folder(files, navn, faelles_skala, register, dagsdato)


def load_logo(root: Path, navn: str, udgave: Udgave) -> bytes:
    """The logo's file, or no bytes at all where the edition has none."""
    return logo_of(load_files(root, [f"{MAPPE}/{navn}"]), navn, udgave)


def load_rejsefakta(root: Path) -> tuple[str, ...]:
    """What the municipality of the paths' journeys has. Raises ContentError."""
    return parse_rejsefakta(load_files(root, [f"{MAPPE}/{NEUTRAL}"]))
