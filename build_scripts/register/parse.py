"""The 98 municipalities with region, police district and children's house: one sourced register.

Whoever needs a fact about a municipality has it from here. The files say where each fact was seen
and what is doubtful about it; they are checked against one another.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from build_scripts.ground.files import Files
from build_scripts.ground.yaml_source import load_document
from build_scripts.register.model import Register
from build_scripts.register.parts import (
    parse_boernehuse,
    parse_kilder,
    parse_kommuner,
    parse_politikredse,
    parse_regioner,
    parse_uden_tal,
)
from linealen import ContentError, Finding
from linealen.hoved import parse_datoer
from linealen.reading import Entry, Notes

MAPPE: Final = "kommuner/register"
_FILER: Final = ("regioner", "politikredse", "boernehuse", "kommuner")


def parse_register(files: Files) -> Register:
    """The register in these files. Raises ContentError with every finding."""
    notes = Notes()
    tops: dict[str, Entry] = {}
    missing: list[Finding] = []
    for name in _FILER:
        try:
            document = load_document(files, f"{MAPPE}/{name}.yml")
        except ContentError as error:
            missing += error.findings
        else:
            tops[name] = Entry(document, (), notes)
    if missing:
        raise ContentError(tuple(missing))
    kilder = {name: parse_kilder(top) for name, top in tops.items()}
    tvivl = {name: top.text("tvivl") for name, top in tops.items()}
    for top in tops.values():
        parse_datoer(top)
    regioner = parse_regioner(tops["regioner"])
    politikredse = parse_politikredse(tops["politikredse"], kilder["politikredse"])
    boernehuse = parse_boernehuse(tops["boernehuse"], kilder["boernehuse"], regioner)
    notes.raise_if_any()
    top = tops["kommuner"]
    uden_tal = parse_uden_tal(top)
    kommuner = parse_kommuner(top, regioner, politikredse, boernehuse, uden_tal)
    register = Register(
        kommuner, regioner, politikredse, boernehuse,
        top.date("indbyggere_pr"), uden_tal, tvivl, kilder,
    )  # fmt: skip
    for each in tops.values():
        each.done()
    if not notes.findings:
        _check_agreement(register, tops)
    notes.raise_if_any()
    return register


def _check_agreement(register: Register, tops: Mapping[str, Entry]) -> None:
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
