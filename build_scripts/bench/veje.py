"""How the checking of action paths grows: 10, 30 and 100 guides of fifty steps each.

The guides are made up but shaped like the real ones: a first question with ten ways on, five
questions along each of them, doubts that go on like a yes, and a table that asks an earlier answer.
That is some 900 states in each guide. Besides seconds, the time is told as a multiple of what
PyYAML's own C parser needs just to read the same files, which says the same on every machine.
"""

import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from statistics import median
from typing import Final

import yaml

from build_scripts.content import Content
from build_scripts.ground.files import load_files
from build_scripts.ground.stop import Stop
from build_scripts.veje.check import check_veje
from build_scripts.veje.load import FOLDER, parse_veje

SIZES: Final = (10, 30, 100)
_PLAIN: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_WAYS: Final = 10
_ALONG: Final = 5
_OUTCOMES: Final = 10
_HEAD: Final = """\
titel: Målevejen {id}
kort: En vej, som kun findes, mens der måles.
ejer: Målingen
gennemgaaet: 2026-11-22
gennemgaas_foer: 2027-11-22
kilder: [barnets-lov-133]
start: begynd
"""
_TEXT: Final = "# Er der noget, du vil svare på?\n\nEn kort hjælp til at svare på det.\n"
_LIST: Final = "1. Gør det første, og gør det nu.\n2. Gør så det næste.\n3. Gør det sidste.\n"
_OUTCOME: Final = "# Det skal du gøre\n\nKort sagt.\n\n" + "\n".join(
    f"## {heading}\n\n{_LIST}" for heading in ("Gør nu", "Gør ikke", "Skriv ned", "Det sker der nu")
)


def growth(content: Content, rounds: int) -> Mapping[str, float]:
    """Medians of ``rounds``: seconds and multiples of plain parsing for each number of guides."""
    found: dict[str, float] = {}
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            for number in range(size):
                write_guide(root, f"maal-{number:03}")
            pairs = [(_plain(root), _checked(root, content)) for _ in range(rounds)]
        plain, checked = (median(times) for times in zip(*pairs, strict=True))
        found[f"paths_{size}_s"] = checked
        found[f"paths_{size}_ratio"] = checked / plain
    return found


def write_guide(root: Path, id_: str) -> None:
    """A sound guide of fifty steps below ``root``."""
    folder = root / FOLDER / id_
    (folder / "tekst").mkdir(parents=True)
    names = [f"vej-{way}-{at}" for way in range(_WAYS) for at in range(_ALONG)][1:]
    outcomes = [f"udfald-{number}" for number in range(_OUTCOMES)]
    answers = [f"      svar-{way}: {{tekst: Vej {way}, til: {_step(way, 0)}}}"
               for way in range(_WAYS)]  # fmt: skip
    lines = [_HEAD.format(id=id_), "trin:", "  begynd:", "    svar:", *answers]
    for name in names:
        lines += _questions(name)
    lines.append("udfald:")
    for outcome in outcomes:
        lines += [
            f"  {outcome}:", "    paabud: underret-aabent",
            "    kontakter: [leder, modtagelse-dag]",
            "    frister:", "      - {hvad: Tal med din leder, hvornaar: I dag}",
            "    kilder: [barnets-lov-133]",
        ]  # fmt: skip
    journeys = ["rejser:"]
    for way in (1, 2, 3):
        journeys += [f"  - navn: Situation {way}",
                     f"    svar: {{begynd: svar-{way}, vej-{way}-0: nej}}",
                     f"    ender: udfald-{way}"]  # fmt: skip
    (folder / "vej.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "rejser.yml").write_text("\n".join(journeys) + "\n", encoding="utf-8")
    for name in ("begynd", *names):
        (folder / "tekst" / f"{name}.md").write_text(_TEXT, encoding="utf-8")
    for outcome in outcomes:
        (folder / "tekst" / f"{outcome}.md").write_text(_OUTCOME, encoding="utf-8")


def _step(way: int, at: int) -> str:
    # The first way has its first question in common with the start: fifty steps in all.
    return f"vej-{way}-{at}" if (way, at) != (0, 0) else "vej-0-1"


def _questions(name: str) -> list[str]:
    way, at = (int(part) for part in name.split("-")[1:])
    out = f"udfald-{way}"
    if at < _ALONG - 1:
        onward = f"vej-{way}-{at + 1}"
        return [
            f"  {name}:", "    svar:",
            f'      ja: {{tekst: "Ja, det er der", til: {onward}}}',
            f'      nej: {{tekst: "Nej, det er der ikke", til: {out}}}',
            f"      ved-ikke: {{tekst: Jeg er i tvivl, ved_ikke: true, til: {onward}}}",
        ]  # fmt: skip
    before = f"vej-{way}-{at - 1}"
    return [
        f"  {name}:", "    svar:", f"      nej: {{tekst: Nej, til: {out}}}", "      ja:",
        "        tekst: Ja", "        til:", f"          - naar: {{kendt: {before}}}",
        f"            gaa: {out}", f"          - ellers: udfald-{(way + 1) % _OUTCOMES}",
    ]  # fmt: skip


def _plain(root: Path) -> float:
    files = sorted((root / FOLDER).rglob("*.yml"))
    begin = time.perf_counter()
    for path in files:
        yaml.load(path.read_text(encoding="utf-8"), Loader=_PLAIN)
    return time.perf_counter() - begin


def _checked(root: Path, content: Content) -> float:
    begin = time.perf_counter()
    files = load_files(root, [FOLDER])
    read = parse_veje(files, content.lineal, content.skala.alle_navne(content.lineal))
    found = check_veje(read, files, content.udgave.fakta)
    seconds = time.perf_counter() - begin
    if found.findings:
        raise Stop(f"Målingens handleveje er ikke hele: {found.findings[0]}")
    return seconds
