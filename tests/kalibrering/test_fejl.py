"""What is wrong with a child or with the rounds is told with file and line, all of it at once."""

from __future__ import annotations

from typing import Final, NamedTuple

import pytest

from build_scripts.ground.files import load_files
from build_scripts.kalibrering.load import BOERN, FOLDER, RUNDER, parse_kalibrering
from linealen import ContentError, Lineal, Skala
from tests.conftest import ROOT


class Fejl(NamedTuple):
    """In ``file`` the first ``old`` becomes ``new``; then ``code`` is told of ``line``."""

    name: str
    old: str
    new: str
    code: str
    line: int


LUNA: Final = f"{BOERN}/luna.yml"
HISTORIE: Final = (ROOT / LUNA).read_text("utf-8").split("historie: >\n")[1].split("maerker:")[0]
MAERKER: Final = (
    "maerker:" + (ROOT / LUNA).read_text("utf-8").split("maerker:")[1].split("besvarelse:")[0]
)
BARN: Final = (
    Fejl("another name", "navn: Luna", "navn: Bo", "NAVN", 1),
    Fejl("a short story", HISTORIE, "  Luna er glad.\n", "LANG", 2),
    Fejl("a heavy story", HISTORIE, "  Luna " + "sundhedsplejerske " * 90 + "\n", "LIX", 2),
    Fejl("an abolished act", "larmer meget", "nævner serviceloven", "OPHAEVET", 10),
    Fejl("four readers", "  laerer: trivsel\n", "", "MANGLER", 12),
    Fejl("an unknown mark", "laerer: trivsel", "laerer: glad", "UKENDT", 13),
    Fejl("an unknown reader", "  laerer:", "  elev: trivsel\n  laerer:", "NOEGLE", 13),
    Fejl("no marks", MAERKER, "", "MANGLER", 1),
    Fejl("an unknown answer", "omsorg: nej", "omsorg: maaske", "OBSERVATION", 31),
    Fejl("no answers", "besvarelse:", "besvarelse: 5\nx:", "TYPE", 18),
    Fejl("a key too many", "navn: Luna", "navn: Luna\nklasse: 2", "NOEGLE", 2),
)
RUNDEN: Final = (
    Fejl("a child of nobody", "[luna, max", "[lunaa, max", "UKENDT", 6),
    Fejl("seven children", "[luna, max", "[max", "ANTAL", 6),
    Fejl("a child left out", "[luna, max", "[max", "OVERFLOEDIG", 5),
    Fejl("a child in two rounds", "[nanna, ", "[luna, ", "DOBBELT", 7),
    Fejl("no rounds", "runder:", "runde:", "MANGLER", 5),
)


def _told(lineal: Lineal, skala: Skala, **texts: str) -> list[str]:
    files = load_files(ROOT, [FOLDER])
    for name, text in texts.items():
        files[name] = text.encode()
    with pytest.raises(ContentError) as raised:
        parse_kalibrering(files, lineal, skala)
    return [str(finding) for finding in raised.value.findings]


@pytest.mark.parametrize(
    ("file", "fejl"),
    [*((LUNA, each) for each in BARN), *((RUNDER, each) for each in RUNDEN)],
    ids=lambda each: each.name if isinstance(each, Fejl) else "",
)
def test_a_defect_is_told_where_it_is(lineal: Lineal, skala: Skala, file: str, fejl: Fejl) -> None:
    whole = (ROOT / file).read_text("utf-8")
    assert fejl.old in whole
    told = _told(lineal, skala, **{file: whole.replace(fejl.old, fejl.new, 1)})
    assert any(each.startswith(f"{file}:{fejl.line}: {fejl.code} ") for each in told), told


def test_no_defect_hides_another(lineal: Lineal, skala: Skala) -> None:
    texts = {
        name: (ROOT / name).read_text("utf-8").replace("navn: ", "navn: X", 1)
        for name in (LUNA, f"{BOERN}/max.yml")
    }
    rounds = (ROOT / RUNDER).read_text("utf-8").replace("otto, ", "")
    told = _told(lineal, skala, **texts, **{RUNDER: rounds})
    assert {each.split(":")[0] for each in told} == {*texts, RUNDER}


def test_a_file_with_another_name_is_told(lineal: Lineal, skala: Skala) -> None:
    told = _told(lineal, skala, **{f"{BOERN}/Luna_2.yml": (ROOT / LUNA).read_text("utf-8")})
    assert any(": ID " in each for each in told)
