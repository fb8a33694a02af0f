"""Defects of what the learner chooses among: signs and protective factors.

Each case breaks the sound dilemma in ``fixtures/god`` in one place (or as few as it takes) and
states the whole of what ``check`` then says.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from linealen import Lineal
from tests.dilemmaer.sager import DILEMMA, Case, case, found

CASES = (
    case(
        "an unknown choice of sign", DILEMMA,
        "tegnvalg: [har-forandret-sig, trist-det-meste-af-tiden]",
        "tegnvalg: [har-forandret-sig, trist-det-meste-af-tiden, findes-ikke]",
        "god/dilemma.yml:31: UKENDT »findes-ikke« kendes ikke under »tegnvalg«. Vælg "
        "blandt: …",
    ),
    case(
        "a choice of sign of another age", DILEMMA,
        "tegnvalg: [har-forandret-sig, trist-det-meste-af-tiden]\n    ikke_tegn:\n",
        "tegnvalg: [har-forandret-sig, trist-det-meste-af-tiden, skader-sig-selv]\n"
        "    ikke_tegn:\n      skader-sig-selv: Det har du ikke set.\n",
        "god/dilemma.yml:31: PASSER-IKKE Tegnet »skader-sig-selv« hører ikke til barnets "
        "alder og alle dilemmaets roller.",
    ),
    case(
        "a choice of sign that not every role sees", DILEMMA, "roller: [dagtilbud]",
        "roller: [dagtilbud, tandpleje]",
        "god/dilemma.yml:31: PASSER-IKKE Tegnet »trist-det-meste-af-tiden« hører ikke til "
        "barnets alder og alle dilemmaets roller.",
    ),
    case(
        "no choices of sign", DILEMMA, "    tegnvalg: [har-forandret-sig]\n", "",
        "god/dilemma.yml:54: MANGLER Listen »tegnvalg« mangler. Skriv den ind.",
        "god/dilemma.yml:54: MANGLER Scenen viser tegnet »har-forandret-sig«. Skriv det "
        "også under »tegnvalg«.",
    ),
    case(
        "a shown sign that cannot be chosen", DILEMMA,
        "tegnvalg: [har-forandret-sig, trist-det-meste-af-tiden]",
        "tegnvalg: [trist-det-meste-af-tiden]",
        "god/dilemma.yml:31: MANGLER Scenen viser tegnet »har-forandret-sig«. Skriv det "
        "også under »tegnvalg«.",
    ),
    case(
        "a sign that is not shown, without a reason", DILEMMA,
        "    ikke_tegn:\n      trist-det-meste-af-tiden: Det har du ikke set endnu.\n",
        "",
        "god/dilemma.yml:31: MANGLER Scenen viser ikke tegnet »trist-det-meste-af-tiden«. "
        "Skriv hvorfor under »ikke_tegn«.",
    ),
    case(
        "an empty reason", DILEMMA, "trist-det-meste-af-tiden: Det har du ikke set endnu.",
        'trist-det-meste-af-tiden: ""',
        "god/dilemma.yml:33: TYPE »trist-det-meste-af-tiden« skal være tekst, men er »«.",
    ),
    case(
        "a reason for a sign that is shown", DILEMMA,
        "      trist-det-meste-af-tiden: Det",
        "      har-forandret-sig: Jo.\n      trist-det-meste-af-tiden: Det",
        "god/dilemma.yml:33: OVERFLOEDIG »har-forandret-sig« er ikke et af de tegn, man "
        "kan vælge uden at scenen viser det.",
    ),
    case(
        "a reason for no choice", DILEMMA, "      trist-det-meste-af-tiden: Det",
        "      findes-ikke: Nej.\n      trist-det-meste-af-tiden: Det",
        "god/dilemma.yml:33: OVERFLOEDIG »findes-ikke« er ikke et af de tegn, man kan "
        "vælge uden at scenen viser det.",
    ),
    case(
        "an unknown protective factor", DILEMMA, "[god-ven, netvaerk]",
        "[god-ven, netverk]",
        "god/dilemma.yml:34: UKENDT »netverk« kendes ikke under »beskyttelsesvalg«. Vælg "
        "blandt: …",
    ),
    case(
        "a shown protective factor that cannot be chosen", DILEMMA, "[god-ven, netvaerk]",
        "[netvaerk]",
        "god/dilemma.yml:17: MANGLER Scenen viser »god-ven«. Skriv det også under "
        "»beskyttelsesvalg«.",
    ),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_each_defect_is_found_alone(case: Case, lineal: Lineal, tmp_path: Path) -> None:
    assert found(case, tmp_path, lineal) == list(case.told)
