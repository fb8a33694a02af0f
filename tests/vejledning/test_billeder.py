"""The guide's pictures are made here, and show what our pages say today.

Pixels differ between machines, so they are not compared: the words in the picture are. When they
have changed, make the pictures anew and look at them:

    RETTIDIG_BILLEDER=skriv python3 -m build_scripts test -- -k billeder
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Route

from tests.sites import the_day
from tests.vejledning import scener

MAPPE: Final = "docs/assets/vejledning"
GUIDE: Final = "docs/om/ret-i-browseren.md"
SKREVET: Final = Path(__file__).with_name("billeder.json")
SKRIV: Final = os.environ.get("RETTIDIG_BILLEDER") == "skriv"
MEST: Final = 400_000
BREDDE: Final = 900
VAERT: Final = "vejledning.test"
HOEJDE: Final = {"besked": 410}
# The last words that are surely in the picture. Where its edge falls depends on a machine's fonts.
SIDSTE: Final = {
    "status": "Skriv nummeret til",
    "udkast": "Storbælles sociale døgnvagt",
    "besked": "",
    "faerdig": "Storbælles sociale døgnvagt",
}
# What can be seen, in order; what is hidden for the eye is not in the picture.
_ORD: Final = """sidste => {
  const set = [];
  const gaa = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (gaa.nextNode()) {
    const omfang = document.createRange();
    omfang.selectNodeContents(gaa.currentNode);
    const kasse = omfang.getBoundingClientRect();
    const ses = gaa.currentNode.parentElement.checkVisibility({ visibilityProperty: true });
    if (ses && kasse.width > 1 && kasse.height > 1 && kasse.bottom > 0)
      set.push(gaa.currentNode.data.trim());
    if (sidste && gaa.currentNode.data.includes(sidste)) break;
  }
  return set.join(" ").replace(/\\s+/g, " ").trim();
}"""
# Playwright writes no WebP, but the browser does.
_WEBP: Final = """async png => {
  const billede = new Image();
  billede.src = "data:image/png;base64," + png;
  await billede.decode();
  const flade = document.createElement("canvas");
  flade.width = billede.width;
  flade.height = billede.height;
  flade.getContext("2d").drawImage(billede, 0, 0);
  return flade.toDataURL("image/webp", 0.8).split(",")[1];
}"""


@pytest.fixture(scope="module")
def set_(
    root: Path,
    chromium: Browser,
    eksempelsites: dict[str, Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[dict[str, str]]:
    """The words of each picture today; with RETTIDIG_BILLEDER=skriv the pictures are written."""
    work = tmp_path_factory.mktemp("billeder")
    projekt = scener.projekt(root, work / "projekt")
    with the_day():
        pages = scener.sider(projekt, work / "sider", eksempelsites[scener.UDGAVE])
    context = chromium.new_context(
        viewport={"width": BREDDE, "height": 760},
        device_scale_factor=1.5,
        color_scheme="light",
        locale="da-DK",
    )
    sites = {name: _site(path, work / "sider") for name, path in pages.items()}
    context.route("**/*", _answers(sites))
    page = context.new_page()
    words: dict[str, str] = {}
    for name, path in pages.items():
        height = HOEJDE.get(name, 760)
        page.set_viewport_size({"width": BREDDE, "height": height})
        page.goto(f"http://{name}.{VAERT}/{path.relative_to(sites[name]).as_posix()}")
        page.evaluate("document.fonts.ready")
        words[name] = page.evaluate(_ORD, SIDSTE[name])
        if SKRIV:
            png = base64.b64encode(page.screenshot()).decode()
            page.goto("about:blank")
            (root / MAPPE / f"{name}.webp").write_bytes(base64.b64decode(page.evaluate(_WEBP, png)))
    if SKRIV:
        SKREVET.write_text(_record(root, words), encoding="utf-8")
    yield words
    context.close()


def test_billeder_show_what_the_pages_say(set_: dict[str, str]) -> None:
    written = json.loads(SKREVET.read_text("utf-8"))
    assert {name: each["ord"] for name, each in written.items()} == set_, (
        "Siderne siger noget andet end billederne i docs/om/ret-i-browseren.md. Lav dem om: "
        "RETTIDIG_BILLEDER=skriv python3 -m build_scripts test -- -k billeder"
    )


def test_billeder_tell_the_story(set_: dict[str, str]) -> None:
    """Else they could be up to date and show the wrong thing."""
    assert "UDKAST" in set_["udkast"] and "UDKAST" not in set_["faerdig"]
    assert "20 00 01 12" in set_["faerdig"] and "20 00 01 12" not in set_["udkast"]
    assert "modtagelse-doegn.telefon" in set_["status"]
    assert "kun til jer" in set_["status"].lower()
    assert "Sådan ser det ud omtrent" in set_["besked"] and "otte cifre" in set_["besked"]


def test_billeder_are_the_ones_that_were_made_and_are_small(root: Path) -> None:
    written = json.loads(SKREVET.read_text("utf-8"))
    files = {path.stem: path.read_bytes() for path in (root / MAPPE).iterdir()}
    assert {name: _mark(each) for name, each in files.items()} == {
        name: each["fil"] for name, each in written.items()
    }
    assert all(each[8:12] == b"WEBP" for each in files.values())
    assert sum(map(len, files.values())) < MEST


def test_billeder_all_stand_in_the_guide_with_words_for_those_who_do_not_see(root: Path) -> None:
    guide = (root / GUIDE).read_text("utf-8")
    # Written as HTML: Markdown's own would not be valid in the finished page.
    shown = re.findall(
        r'<img src="../../assets/vejledning/([a-z]+)\.webp" alt="([^"]*)" loading="lazy" ([^>]*)>',
        guide,
    )
    assert {name for name, _, _ in shown} == {path.stem for path in (root / MAPPE).iterdir()}
    for name, alt, size in shown:
        assert len(alt) > 60, name
        assert size == f'width="{BREDDE}" height="{HOEJDE.get(name, 760)}"'
    assert "GitHubs egne skærme har vi ikke billeder af" in guide


def _site(path: Path, below: Path) -> Path:
    return path.parent if path.parent == below else path.parents[1]


def _answers(sites: dict[str, Path]) -> Callable[[Route], None]:
    """Serve the folders by interception: a page of the site needs its stylesheet, and no server.

    One handler for all pages, which asks the address which folder it is from: a handler changed
    between two pages meets what the first one was still fetching.
    """

    def answer(route: Route) -> None:
        asked = urlsplit(route.request.url)
        site = sites[(asked.hostname or "").removesuffix(f".{VAERT}")]
        file = site / (asked.path.lstrip("/") or "index.html")
        file = file / "index.html" if file.is_dir() else file
        if file.is_file():
            route.fulfill(path=file)
        else:
            route.fulfill(status=404, body="")

    return answer


def _record(root: Path, words: dict[str, str]) -> str:
    made = {
        name: {"ord": words[name], "fil": _mark((root / MAPPE / f"{name}.webp").read_bytes())}
        for name in sorted(words)
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _mark(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]
