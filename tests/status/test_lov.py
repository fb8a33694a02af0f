"""The law in an edition's own texts: where it is cited, and where it has moved since."""

from __future__ import annotations

from datetime import date
from html import unescape
from pathlib import Path

from build_scripts.ground.files import load_files
from build_scripts.prosa.review_dates import overdue
from build_scripts.status import load
from build_scripts.status.page import side
from build_scripts.status.text import tekst
from build_scripts.status.whole import Status
from tests.conftest import ROOT
from tests.status.conftest import UDGAVE, Ret, Stand

DAG = date(2026, 11, 30)
SIDE = f"kommuner/{UDGAVE}/sider/bydelshold.md"
CITING = (SIDE, "# De fire bydelshold", "# De fire bydelshold\n\nDet står i barnets lov § 133.")
LOVEN = "linealen/data/lov/barnets-lov.yml"


def said(found: Status) -> str:
    text = "\n".join(tekst(found))
    for each in found.lov:
        assert each.hvad in unescape(side(found))
    return text[text.index("Loven i jeres egne tekster") :]


def test_a_citation_of_their_own_is_listed_and_the_cores_are_not(stand: Stand) -> None:
    assert said(stand(dagsdato=DAG)) == "Loven i jeres egne tekster: intet."
    told = said(stand(CITING, dagsdato=DAG)).splitlines()
    assert told[0] == "Loven i jeres egne tekster: dem berører en lovændring (1)"
    assert told[1].startswith(f"  {SIDE}:") and told[1].endswith(
        "Barnets lov § 133 – skærpet underretningspligt"
    )


def test_a_page_older_than_the_text_of_the_law_is_to_be_read_again(indhold: Path, ret: Ret) -> None:
    ret(*CITING)
    ret(LOVEN, '{id: "2025_282", slags: LBK, nummer: 282, dato: "2025-03-17"}',
        '{id: "2027_282", slags: LBK, nummer: 282, dato: "2027-03-17"}')  # fmt: skip
    found = load.load_status(indhold, UDGAVE, DAG)
    assert "før LBK nr. 282 af 17. marts 2027. Læs den igen" in said(found)


def test_a_wording_that_nobody_has_checked_for_a_year_is_told(stand: Stand) -> None:
    late = "Ordlyden er ikke kontrolleret siden 2026-11-30."
    assert late not in said(stand(CITING, dagsdato=date(2027, 11, 30)))
    assert late in said(stand(CITING, dagsdato=date(2027, 12, 1)))


def test_the_register_itself_falls_due_once_a_year() -> None:
    files = load_files(ROOT, ["linealen/data/lov"])

    def due(dagsdato: date) -> list[str]:
        return [each.path for each in overdue(files, dagsdato) if "data/lov/" in each.path]

    assert due(date(2026, 11, 25)) == []
    assert LOVEN in due(date(2027, 12, 1))
