"""The 98 municipalities with region, police district and children's house: one sourced register.

Whoever needs a fact about a municipality reads it here. The files in ``kommuner/register`` say
where each fact was seen and what is doubtful about it; they are checked against one another.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from build_scripts.ground.yaml_source import read_document
from build_scripts.register.model import (
    Boernehus,
    Kilde,
    Kommune,
    Politikreds,
    Region,
    Register,
    region_paa,
)
from build_scripts.register.parts import (
    read_boernehuse,
    read_kilder,
    read_kommuner,
    read_politikredse,
    read_regioner,
    read_uden_tal,
)
from linealen import ContentError, Finding
from linealen.hoved import read_datoer
from linealen.reading import Entry, Notes

__all__ = [
    "FOLDER", "Boernehus", "Kilde", "Kommune", "Politikreds", "Region", "Register",
    "findings", "load_register", "region_paa",
]  # fmt: skip

FOLDER: Final = Path("kommuner/register")
FILES: Final = ("regioner", "politikredse", "boernehuse", "kommuner")


def load_register(root: Path) -> Register:
    """Read the register below ``root``. Raises ContentError with every finding."""
    notes = Notes()
    tops: dict[str, Entry] = {}
    missing: list[Finding] = []
    for name in FILES:
        try:
            document = read_document(root / FOLDER / f"{name}.yml", root)
        except ContentError as error:
            missing += error.findings
        else:
            tops[name] = Entry(document, (), notes)
    if missing:
        raise ContentError(tuple(missing))
    kilder = {name: read_kilder(top) for name, top in tops.items()}
    tvivl = {name: top.text("tvivl") for name, top in tops.items()}
    for top in tops.values():
        read_datoer(top)
    regioner = read_regioner(tops["regioner"])
    politikredse = read_politikredse(tops["politikredse"], kilder["politikredse"])
    boernehuse = read_boernehuse(tops["boernehuse"], kilder["boernehuse"], regioner)
    notes.raise_if_any()
    top = tops["kommuner"]
    uden_tal = read_uden_tal(top)
    kommuner = read_kommuner(top, regioner, politikredse, boernehuse, uden_tal)
    register = Register(
        kommuner, regioner, politikredse, boernehuse,
        top.date("indbyggere_pr"), uden_tal, tvivl, kilder,
    )  # fmt: skip
    for each in tops.values():
        each.done()
    if not notes.findings:
        _agree(register, tops)
    notes.raise_if_any()
    return register


def findings(root: Path) -> tuple[Finding, ...]:
    """What is wrong with the register below ``root``; empty when it is sound."""
    try:
        load_register(root)
    except ContentError as error:
        return error.findings
    return ()


def _agree(register: Register, tops: Mapping[str, Entry]) -> None:
    """The files say the same: districts have their number, houses somebody, and ids a meaning."""
    for index, kreds in enumerate(register.politikredse):
        has = sum(kommune.politikreds == kreds for kommune in register.kommuner)
        if has != kreds.antal:
            tops["politikredse"].note(
                ("politikredse", index, "antal"), "ANTAL",
                f"{kreds.navn} skal have {kreds.antal} kommuner, men har {has} i kommuner.yml.",
            )  # fmt: skip
    used = {kommune.boernehus for kommune in register.kommuner}
    for index, hus in enumerate(register.boernehuse):
        if hus not in used:
            tops["boernehuse"].note(
                ("boernehuse", index), "UBRUGT", f"{hus.navn} har ingen kommuner."
            )
    ids = {kommune.id for kommune in register.kommuner}
    for index, id_ in enumerate(register.uden_tal):
        if id_ not in ids:
            tops["kommuner"].note(("uden_tal", index), "UKENDT", f"»{id_}« er ikke en kommune.")
