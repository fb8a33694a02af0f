"""Contact cards (vCard 3.0, RFC 2426: the version that Outlook, iOS and Android all read)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from build_scripts.udgavefiler import content_lines
from build_scripts.udgavefiler.host import adresse
from build_scripts.udgaver.model import Kontakt, Udgave
from build_scripts.udgaver.wording import Kortord

ALLE: Final = "kommunen/kontakter.vcf"
MAPPE: Final = "kommunen/kontakt"


def kort(udgave: Udgave, ord_: Kortord) -> tuple[tuple[Kontakt, str], ...]:
    """Each contact with a number and its card. The neutral edition has none."""
    if udgave.er_neutral:
        return ()
    return tuple(
        (kontakt, content_lines.whole(_lines(udgave, kontakt, ord_)))
        for kontakt in udgave.kontakter
        if kontakt.telefon
    )


def filer(udgave: Udgave, ord_: Kortord) -> tuple[tuple[str, str], ...]:
    """(path, content): one file with all the cards, and one for each."""
    cards = kort(udgave, ord_)
    if not cards:
        return ()
    return (
        (ALLE, "".join(card for _, card in cards)),
        *((f"{MAPPE}/{kontakt.id}.vcf", card) for kontakt, card in cards),
    )


def _lines(udgave: Udgave, kontakt: Kontakt, ord_: Kortord) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"UID:{udgave.id}-{kontakt.id}@rettidig"
    yield f"N:{content_lines.text(kontakt.navn)};;;;"
    yield f"FN:{content_lines.text(kontakt.navn)}"
    yield f"ORG:{content_lines.text(udgave.kommune)}"
    yield f"TEL;TYPE=WORK,VOICE:{_international(kontakt.telefon)}"
    if udgave.domaene:
        yield f"URL:{adresse(udgave.domaene)}"
    yield f"NOTE:{content_lines.text(_note(kontakt, ord_))}"
    if kontakt.kontrolleret:
        yield f"REV:{kontakt.kontrolleret}T00:00:00Z"
    yield "END:VCARD"


def _note(kontakt: Kontakt, ord_: Kortord) -> str:
    parts = [kontakt.tekst]
    if kontakt.aabent:
        parts.append(ord_.aabent.format(aabent=kontakt.aabent))
    if kontakt.kontrolleret:
        parts.append(ord_.proevet.format(dag=kontakt.kontrolleret))
    return "\n".join(parts)


def _international(telefon: str) -> str:
    return "+45" + telefon.replace(" ", "").removeprefix("+45")
