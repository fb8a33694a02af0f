"""The editors' page in a real browser: it is not published, and is still for everybody."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from build_scripts.setup import npm
from build_scripts.status import load
from build_scripts.status.changed import Aendring
from build_scripts.status.page import side
from build_scripts.status.stale import Gammelt
from linealen import Finding
from tests.status.conftest import UDGAVE

LANGT = "langt-ord-uden-mellemrum" * 12


@pytest.fixture(scope="module")
def page(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with something of everything, and nothing that helps it to be broken."""
    fund = (Finding("kommuner/x/udgave.yml", 3, "X", f"Galt {LANGT}."),)
    status = replace(
        load.load_status(root, UDGAVE, date(2026, 11, 25)),
        brudt=fund,
        mangler=fund,
        gennemgaaet="2026-01-02",
        foraeldet=(Gammelt("planer.stk2", "Gør det."),),
        aendret=(
            Aendring("a", "Udfald", "A", "ændret", (LANGT,), ("nu",), ("lokale_trin, nr. 1",)),
            Aendring("b", "Side", "B", "fjernet", None, (), ()),
        ),
    )
    file = tmp_path_factory.mktemp("status") / "side.html"
    file.write_text(side(status), encoding="utf-8")
    return file


@pytest.mark.parametrize("farver", ["light", "dark"])
@pytest.mark.parametrize("bredde", [320, 1280])
def test_axe_finds_nothing_and_nothing_is_too_wide(
    root: Path, chromium: Browser, page: Path, farver: str, bredde: int
) -> None:
    context = chromium.new_context(
        viewport={"width": bredde, "height": 900},
        color_scheme="dark" if farver == "dark" else "light",
    )
    asked: list[str] = []
    tab = context.new_page()
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(page.as_uri())
    assert asked == [page.as_uri()]
    assert tab.evaluate("document.documentElement.scrollWidth") <= bredde
    tab.add_script_tag(path=npm.packages(root) / "axe-core" / "axe.min.js")
    found = tab.evaluate("axe.run().then(it => it.violations.map(each => each.id))")
    context.close()
    assert found == []
