"""Defects of the core's own files, of which there is one each: run in rounds, no file broken twice
in a round, and nothing that keeps another from being read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from build_scripts.kalibrering.load import RUNDER
from tests.conftest import ROOT
from tests.gennemlaesning import test_laest
from tests.kalibrering import test_fejl
from tests.linealen import test_load
from tests.lov import test_register as test_lovregister
from tests.opslag import test_registre, test_svartavle
from tests.register import test_register
from tests.search import test_data
from tests.wording import test_ordfiler

_DATA: Final = "linealen/data"
# The parts of the content, and what cannot be judged while one of them cannot be read.
LINEAL, MENING, OPSLAG, DILEMMAER, KILDER, UDGAVE, SOEGNING, REGISTER = range(8)
ORD, BOERN, LOV, LAEST = range(8, 12)
_HIDES: Final = {
    LOV: {LINEAL, MENING, OPSLAG, DILEMMAER, KILDER, UDGAVE, BOERN, LAEST},
    LINEAL: {MENING, OPSLAG, DILEMMAER, KILDER, UDGAVE, BOERN, LAEST},
    MENING: {KILDER, DILEMMAER},
    OPSLAG: {DILEMMAER, KILDER},
    DILEMMAER: {DILEMMAER, KILDER},
    ORD: {KILDER},
}


@dataclass(frozen=True, slots=True)
class Brud:
    """In ``file`` the first ``old`` becomes ``new``. ``told_in`` where another file is told of."""

    del_: int
    file: str
    old: str
    new: str
    code: str
    told_in: str = ""

    @property
    def sted(self) -> str:
        return self.told_in or self.file


def rounds() -> list[list[Brud]]:
    """All of them, in as few rounds as it takes."""
    made: list[list[Brud]] = []
    for brud in _alle():
        together = next((one for one in made if all(_apart(brud, each) for each in one)), None)
        if together is None:
            made.append([brud])
        else:
            together.append(brud)
    # Too few signs takes several files, and hides what leans on signs.
    return [*made, list(_faa_tegn())]


def _apart(one: Brud, other: Brud) -> bool:
    """Whether neither keeps the other from being told."""
    return (
        one.file != other.file
        and one.del_ not in _HIDES.get(other.del_, ())
        and other.del_ not in _HIDES.get(one.del_, ())
    )


def _alle() -> Iterator[Brud]:
    for name, old, new, code, _ in test_load.CASES:
        yield Brud(LINEAL if name.startswith(_DATA) else UDGAVE, name, old, new, code)
    for _, name, old, new, told in test_lovregister.CASES:
        yield Brud(LOV, name, old, new, told.split()[0])
    for _, pattern, old, new, told in test_registre.CASES:
        yield Brud(OPSLAG, _holding(pattern, old), old, new, told.split()[0])
    for name, old, new, code in test_data.CASES:
        yield Brud(SOEGNING, f"guides/opslag/{name}", old, new, code)
    for name, old, new, told in test_ordfiler.CASES:
        yield Brud(ORD, f"guides/opslag/ord/{name}.yml", old, new, told.split()[0])
    for fejl in test_fejl.RUNDEN:
        yield Brud(BOERN, RUNDER, fejl.old, fejl.new, fejl.code)
    yield from _mening()
    yield from _opslag()
    yield from _dilemmaer()
    yield Brud(LINEAL, f"{_DATA}/skala.yml", *_line(f"{_DATA}/skala.yml", "navn", "X", 2), "SKALA")
    answers = "guides/gennemlaesning/laest_af.yml"
    for old, new, code in test_laest.UNSOUND:
        yield Brud(LAEST, answers, old, new, code)
    # Sources that are no list, where all else is sound: what uses them is asked as well.
    page = "docs/akut.md"
    yield Brud(KILDER, page, *_first(page, r"kilder: .*"), "kilder: 5", "TYPE")
    yield Brud(SOEGNING, "guides/opslag/synonymer.yml", "- ord: [", "- ord: [] #", "MANGLER")


def _mening() -> Iterator[Brud]:
    """What can be read, and does not hold together."""
    signs, main = f"{_DATA}/tegn/fysisk.yml", f"{_DATA}/lineal.yml"
    actions, sources = f"{_DATA}/handlinger.yml", f"{_DATA}/kilder.yml"
    rules = f"{_DATA}/regler.yml"
    yield Brud(MENING, rules, "- id: forvaerring", "- id: forvaerringen", "REGEL")
    yield Brud(MENING, actions, "kontakt: modtagelse-dag", "kontakt: modtagelsen", "KONTAKT")
    yield Brud(MENING, actions, *_all(actions, r"\[trivsel\]", "[bekymring]"), "HANDLING")
    long = "    saetning: Og" + " det" * 20 + "."
    yield Brud(MENING, signs, *_first(signs, r"    saetning: .*"), long, "LANG")
    yield Brud(MENING, main, "kerne_pr_side: 5", "kerne_pr_side: 20", "TID")
    yield Brud(
        MENING, signs, *_first(signs, r"    veje: \[.*\]"), "    veje: [findes-ikke]", "DOER"
    )  # fmt: skip
    yield Brud(MENING, main, "veje: [akut-fare]", "veje: [findes-ikke]", "DOER")
    by_hand = "Vent på det tværfaglige team."
    yield Brud(KILDER, f"{_DATA}/paabud.yml", *_first(f"{_DATA}/paabud.yml", r"    sig_ikke: .*"),
               f"    sig_ikke: {by_hand}", "FORUM")  # fmt: skip
    yield Brud(KILDER, actions, "til {fokusteam}. Vent", "til fokusteamet. Vent", "FORUM")
    path = "guides/handleveje/hvilket-forum"
    calm = "guides/handleveje/akut-fare/tekst/ikke-akut.md"
    yield Brud(KILDER, calm, "{fremskudt-raadgiver}", "en fremskudt rådgiver", "FORUM")
    yield Brud(KILDER, f"{path}/vej.yml", "{hvad: Bed lederen", "{hvad: Bed et fokusteam", "FORUM")
    new = _first(sources, r"  - id: (.|\n)*?\n\n")[0].replace("  - id: ", "  - id: ubrugt-")
    orders = f"{_DATA}/paabud.yml"
    order = _first(orders, r"  - id: (.|\n)*?(?=\n  - id: |\n  # )")[0]
    nobodys = order.replace("  - id: ", "  - id: ubrugt-")
    yield Brud(KILDER, orders, "paabud:\n", f"paabud:\n{nobodys}\n", "UVIST")
    yield Brud(KILDER, orders, "paabud:\n", f"paabud:\n{nobodys}\n", "UPROEVET")
    yield Brud(KILDER, sources, "kilder:\n", f"kilder:\n{new}", "UBRUGT")
    law = new.replace(new.split()[2], "barnets-lov-133", 1)
    yield Brud(LINEAL, sources, "kilder:\n", f"kilder:\n{law}", "DOBBELT")
    mark = "docs/beredskab/pixi.md"
    yield Brud(KILDER, mark, "ordre: skade-hjemmet", "order: skade-hjemmet", "MAERKE")
    merged = "docs/modeller/index.md"
    yield Brud(KILDER, merged, "\n## ", "\n<<<<<<< HEAD\n## ", "FLETNING")
    # Numbers: of no region, twice of the same, without what else to do, and outside the register.
    numbers, offers = f"{_DATA}/numre.yml", "guides/opslag/tilbud.yml"
    yield Brud(KILDER, numbers, "region: nordjylland", "region: nordsjaelland", "UKENDT")
    yield Brud(KILDER, numbers, "region: nordjylland", "region: midtjylland", "DOBBELT")
    yield Brud(KILDER, numbers, *_first(numbers, r", ellers: \"Find vejen[^\"]*\""), "", "MANGLER")
    yield Brud(KILDER, offers, "telefon: danner", "telefon: dannerne", "UKENDT")
    page = "docs/foraeldre/hvem-kan-du-ringe-til.md"
    yield Brud(KILDER, page, "Lev Uden Vold: 1888", "Lev Uden Vold: 70 20 30 82", "NUMMER")
    yield Brud(KILDER, page, "<!-- nummer: laegevagt -->", "<!-- nummer: lægevagt -->", "UKENDT")
    page = "docs/samarbejde/politi.md"
    yield Brud(KILDER, page, "ringer du selv 112", "ringer du selv 1813", "NUMMER")
    # A section that is held nowhere, an act that is, and one among several.
    law, name = "docs/lov/tavshedspligt.md", "docs/lov/index.md"
    for old, new, code in test_svartavle.UNSOUND:
        yield Brud(KILDER, test_svartavle.FILE, old, new, code)
    yield Brud(KILDER, law, "straffeloven § 152 |", "straffeloven § 999 |", "HENVISNING")
    yield Brud(KILDER, name, "(§ 133)", "(serviceloven § 133)", "HENVISNING")


def _faa_tegn() -> Iterator[Brud]:
    for name in ("fysisk", "omsorg", "psykisk", "social"):
        file = f"{_DATA}/tegn/{name}.yml"
        text = _text(file)
        head, *signs = re.split(r"(?m)^(?=  - id: )", text)
        # Those that old notes are carried over to must be there, or the reading stops before.
        moved = set(re.findall(r"[a-z0-9-]+", _text(f"{_DATA}/flyttet.yml")))
        kept = head + "".join(
            sign for nr, sign in enumerate(signs) if nr < 5 or sign.split()[2] in moved
        )
        yield Brud(MENING, file, text, kept, "ANTAL", f"{_DATA}/lineal.yml")


def _opslag() -> Iterator[Brud]:
    tal, web = "guides/opslag/tal/anbragte-uddannelse.yml", "guides/opslag/spindelvaev.yml"
    help_ = "guides/opslag/tilbud.yml"
    example = _holding("eksempler/*-2019.yml", "kort: ")
    yield Brud(OPSLAG, example, "kort: ", "kort: " + "Et langt ord. " * 40, "LANG")
    yield Brud(OPSLAG, web, "  - id: foraeldresamarbejde", "  - id: viden-og-kompetencer", "AKSER")
    for old, new, code in test_svartavle.UNREAD:
        yield Brud(OPSLAG, test_svartavle.FILE, old, new, code)
    yield Brud(OPSLAG, tal, *_first(tal, r"serier: .*"), "serier: []", "SERIER")
    yield Brud(OPSLAG, tal, "tal: [40, 6]", "tal: [40]", "TAL")
    yield Brud(OPSLAG, tal, "tal: [40, 6]", "tal: []", "MANGLER")
    yield Brud(OPSLAG, tal, *_first(tal, r"laes:\n"), "laes: []\nx:\n", "MANGLER")
    yield Brud(OPSLAG, help_, "{id: ung,", "{id: barn,", "DOBBELT")
    yield Brud(OPSLAG, help_, "tilbud:\n", f"tilbud:\n{_entry(help_)}", "DOBBELT")
    yield Brud(OPSLAG, help_, "kilder: [lev", "kilder: [7, lev", "TYPE")
    yield Brud(OPSLAG, help_, *_first(help_, r"kilder: .*"), "kilder: loven", "TYPE")


def register() -> Iterator[Brud]:
    """What is wrong with the register of municipalities, which is read by itself and first: each of
    them hides the others, and none needs the rest of the content."""
    for _, name, old, new, told in test_register.CASES:
        yield Brud(REGISTER, f"kommuner/register/{name}", old, new, told.split()[0])
    regions, cities = "kommuner/register/regioner.yml", "kommuner/register/kommuner.yml"
    before = _all(regions, '"2026-12-31"', '"2006-12-31"')
    yield Brud(REGISTER, regions, *before, "DATO")
    yield Brud(REGISTER, regions, "adresse: https://", "adresse: ", "ADRESSE")
    houses = "kommuner/register/boernehuse.yml"
    moved = _all(cities, "region: nordjylland", "region: midtjylland")
    yield Brud(REGISTER, cities, *moved, "UBRUGT", houses)


def _dilemmaer() -> Iterator[Brud]:
    words, weeks = "guides/dilemmaer/ord.yml", "guides/dilemmaer/stier.yml"
    yield Brud(DILEMMAER, words, "{minutter: 2, hvad", "{minutter: 9, hvad", "SUM")
    yield Brud(DILEMMAER, weeks, "{laes: akut, hvorfor", "{hvorfor", "MANGLER")
    yield Brud(DILEMMAER, weeks, "  dagpleje:\n", "  plejen:\n", "MANGLER")


def _holding(pattern: str, old: str) -> str:
    """The first register of that name that holds the text."""
    return next(
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "guides/opslag").glob(pattern))
        if old in path.read_text("utf-8")
    )


def _text(file: str) -> str:
    return (ROOT / file).read_text("utf-8")


def _first(file: str, pattern: str) -> tuple[str]:
    found = re.search(pattern, _text(file))
    assert found, (file, pattern)
    return (found[0],)


def _all(file: str, pattern: str, new: str) -> tuple[str, str]:
    """The whole text, and the same with every place changed."""
    text = _text(file)
    changed = re.sub(pattern, new, text)
    assert changed != text, (file, pattern)
    return text, changed


def _line(file: str, key: str, value: str, times: int) -> tuple[str, str]:
    """The whole text, and the same where the first ``times`` values of a key are one."""
    text = _text(file)
    changed = re.sub(rf"\b{key}: [^,}}\n]+", f"{key}: {value}", text, count=times)
    assert changed != text, (file, key)
    return text, changed


def _entry(file: str) -> str:
    """The first entry of the list of offers, once more."""
    return _first(file, r"  - id: (.|\n)*?(?=  (#|- id: ))")[0]
