"""Numbers: the register holds together, and none stands in the core that the register does not
print. What an edition writes about itself is its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from build_scripts.content import DATA
from build_scripts.ground.files import Files
from build_scripts.ground.place import Place
from build_scripts.opslag.tilbud import Tilbud
from build_scripts.register.model import Register
from linealen import Finding
from linealen.model import Lineal
from linealen.numre import SLAGS

FIL: Final = "numre.yml"
# Eight digits in pairs, and the short numbers that answer in Denmark: not inside a date, an
# address, a section of the law or a list of figures.
_NUMMER: Final = re.compile(
    r"(?<![\d/.,§\[-])(?<!§ )(?<!tel:)"
    r"\b(?:[2-9]\d(?: ?\d\d){3}|116 ?\d{3}|18\d\d)\b(?![\d/–-]|\.\d)"
)
_MAERKE: Final = re.compile(r"<!-- *(nummer|numre) *: *(.*?) *-->")
# What is searched by, and what says where a number was seen.
_ALLE_REGIONER: Final = (f"{DATA}/kilder.yml", "guides/opslag/synonymer.yml")
_TEKSTER: Final = ("docs/", "guides/", f"{DATA}/")


def check_numre(
    lineal: Lineal, register: Register, tilbud: Iterable[Tilbud], files: Files
) -> Iterator[Finding]:
    """Every finding about the numbers."""
    yield from _register(lineal, register, Place(files, DATA))
    yield from _tilbud(lineal, tilbud, Place(files, "guides/opslag"))
    yield from _marks(lineal, files)
    yield from _texts(lineal, files)


def _register(lineal: Lineal, register: Register, place: Place) -> Iterator[Finding]:
    regioner = {each.id for each in register.regioner}
    met: set[tuple[str, str]] = set()
    for nummer in lineal.numre:
        if nummer.region and nummer.region not in regioner:
            yield place.finding_of(
                FIL, "numre", nummer.id, "UKENDT",
                f"Regionen »{nummer.region}« findes ikke i kommuner/register/regioner.yml. "
                f"Vælg blandt: {', '.join(sorted(regioner))}.",
            )  # fmt: skip
        if (nummer.telefon, nummer.region) in met:
            yield place.finding_of(
                FIL, "numre", nummer.id, "DOBBELT",
                f"»{nummer.telefon}« har et nummer der i forvejen. Ret det, der står.",
            )  # fmt: skip
        met.add((nummer.telefon, nummer.region))
    for telefon in lineal.telefoner:
        printed = {n.region for n in lineal.numre if n.telefon == telefon.id and n.trykkes}
        if "" not in printed and not telefon.ellers:
            yield place.finding_of(
                FIL, "telefoner", telefon.id, "MANGLER",
                f"»{telefon.navn}« har ikke et nummer, der trykkes i hele landet. Skriv under "
                "»ellers«, hvad læseren så gør.",
            )  # fmt: skip


def _tilbud(lineal: Lineal, tilbud: Iterable[Tilbud], place: Place) -> Iterator[Finding]:
    telefoner = [each.id for each in lineal.telefoner]
    for each in tilbud:
        if each.telefon and each.telefon not in telefoner:
            yield place.finding_of(
                "tilbud.yml", "tilbud", each.id, "UKENDT",
                f"»{each.telefon}« er ikke en telefon i linealen/data/numre.yml. Skriv nummeret "
                f"dér, og id'et her. Vælg blandt: {', '.join(telefoner)}.",
            )  # fmt: skip


def _marks(lineal: Lineal, files: Files) -> Iterator[Finding]:
    """A mark on a written page names a telephone, or a part of the page of numbers."""
    known = {
        "nummer": [each.id for each in lineal.telefoner],
        "numre": [*SLAGS, "regioner", "uden-stemme"],
    }
    for name, content in files.items():
        if not name.startswith("docs/"):
            continue
        for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
            for match in _MAERKE.finditer(line):
                if match[2] not in known[match[1]]:
                    yield Finding(
                        name, number, "UKENDT",
                        f"»{match[2]}« kendes ikke. Vælg blandt: {', '.join(known[match[1]])}.",
                    )  # fmt: skip


def _texts(lineal: Lineal, files: Files) -> Iterator[Finding]:
    """No number but the printed ones; and of those that hold for a region none, where a reader of
    any region meets it: there the template sets the right one."""
    printed = {_digits(each.nummer): each.region for each in lineal.numre if each.trykkes}
    for name, content in files.items():
        if not name.startswith(_TEKSTER) or name == f"{DATA}/{FIL}":
            continue
        for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
            anywhere = name in _ALLE_REGIONER or line.startswith("soegeord:")
            for match in _NUMMER.finditer(line):
                region = printed.get(_digits(match[0]))
                if region and not anywhere:
                    yield Finding(
                        name, number, "NUMMER",
                        f"Nummeret {match[0]} gælder kun i én region. Skriv, hvem man ringer til: "
                        "så sættes nummeret under, efter hvor læseren er.",
                    )  # fmt: skip
                elif region is None:
                    yield Finding(
                        name, number, "NUMMER",
                        f"Nummeret {match[0]} trykkes ikke i linealen/data/numre.yml. Skriv det "
                        "dér med den side, det er set på, eller slet det her.",
                    )  # fmt: skip


def _digits(number: str) -> str:
    return number.replace(" ", "")
