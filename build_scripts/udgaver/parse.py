"""From the text of an edition's file to the edition."""

from __future__ import annotations

from datetime import date

from build_scripts.register.model import Register
from build_scripts.udgaver.kinds import Sammenhaeng
from build_scripts.udgaver.model import EgenSide, Udgave
from build_scripts.udgaver.table import parse_table
from linealen import Document, Skala
from linealen.reading import Entry, Notes


def parse_udgave(
    document: Document,
    faelles_skala: Skala,
    register: Register,
    dagsdato: date,
    sider: tuple[EgenSide, ...] = (),
) -> Udgave:
    """The edition that the file says. Raises ContentError with everything that is wrong with it.

    ``dagsdato`` is the day of the build: a date of the edition's cannot lie after it.
    """
    notes = Notes()
    her = Sammenhaeng(register, dagsdato.isoformat())
    udgave = parse_table(
        Udgave, Entry(document, (), notes), her, faelles_skala=faelles_skala, sider=sider
    )
    if udgave.udseende.logo and not udgave.udseende.logo_tekst:
        notes.add(
            document, ("udseende", "logo"), "MANGLER",
            "Logoet mangler sin tekst. Skriv i »logo_tekst«, hvad der står i logoet.",
        )  # fmt: skip
    notes.raise_if_any()
    return udgave
