"""Shown quickly is shown rightly: what a warm process puts in the site is what a build would."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from build_scripts import site as site_builder
from build_scripts.content import NEUTRAL
from build_scripts.ground import watch
from build_scripts.ground.stop import Stop
from build_scripts.passes import order
from build_scripts.quick import changes, put
from build_scripts.quick.client import Step, Warm
from build_scripts.runner.name import RUNNER
from build_scripts.search import put as search
from build_scripts.search.data import Soegedata
from tests.conftest import ROOT
from tests.sites import MadeOnce

# Seconds. Nothing waits so long but on a machine that is busy with other things.
PATIENCE = 600
Edit = Callable[[str], str]

HEAD = '<!doctype html><html lang="da"><head><meta charset="utf-8">'


def after_title(sentence: str) -> Edit:
    return lambda text: text.replace("\n\n", f"\n\n{sentence}\n\n", 1)


# A file of each kind, what is done to it, and a page (or its start) with what must be in it.
EDITS: tuple[tuple[str, Edit, str, str], ...] = (
    (
        "docs/lov/samtykke.md",
        lambda text: (
            re.sub(r"(?m)^title: .*$", "title: Samtykke i ny form", text, count=1)
            + "\nEn helt ny sætning.\n"
        ),
        "lov/samtykke/index.html",
        "En helt ny sætning.",
    ),
    (
        "guides/handleveje/underretning/tekst/det-sker-der-efter.md",
        after_title("Her står noget helt nyt."),
        "handleveje/underretning/hele-vejen/index.html",
        "Her står noget helt nyt.",
    ),
    (
        "guides/opslag/tal/anbragte-uddannelse.yml",
        lambda text: re.sub(r'(?m)^titel: ".*"$', 'titel: "Et helt nyt navn"', text),
        "tal/anbragte-uddannelse/index.html",
        "Et helt nyt navn",
    ),
    (
        "overrides/partials/sidefod.html",
        lambda text: text.replace("<footer ", '<footer data-ny="fod" '),
        "index.html",
        'data-ny="fod"',
    ),
    (
        "overrides/tilbud.html",
        lambda text: text.replace(
            "{% block rt_artikel %}", "{% block rt_artikel %}<p>Ny skabelon.</p>"
        ),
        "tilbud/index.html",
        "Ny skabelon.",
    ),
)
# Written into the ruler's page, and loaded by all the others.
ASSETS = ("overrides/assets/css/rettidig.css", "overrides/assets/js/step-by-step.js")


@pytest.fixture
def built(project: Path, made_once: MadeOnce) -> Path:
    """The project with its site built, as a draft, from the same content."""
    made = made_once("kladde", lambda target: site_builder.build(ROOT, target, draft=True))
    shutil.copytree(made, project / "site")
    return project / "site"


@pytest.fixture
def warm(project: Path) -> Iterator[Callable[..., Warm]]:
    started: list[Warm] = []

    def start(runner: str = RUNNER) -> Warm:
        started.append(Warm(project, NEUTRAL, runner))
        return started[-1]

    yield start
    for each in started:
        each.end()


def edit(project: Path, name: str, change: Edit) -> None:
    path = project / name
    before = path.read_text("utf-8")
    after = change(before)
    assert after != before, name
    path.write_text(after, encoding="utf-8")


def next_step(running: Warm) -> Step:
    """What is answered next. What still comes of a round before is not: it is passed over."""
    for _ in range(PATIENCE):
        step = running.hear(1)
        if step is not None:
            return step
    pytest.fail("no answer")


def in_steps(running: Warm, site: Path, changed: Iterable[str]) -> Iterator[Step]:
    running.ask(site, changed)
    while True:
        step = next_step(running)
        yield step
        if step.last:
            return


def shown(step: Step) -> None:
    assert (step.kind in ("first", "all"), step.why) == (True, "")


@pytest.mark.parametrize("runner", ["mkdocs", "properdocs"])
def test_what_is_shown_quickly_is_what_a_whole_build_gives(
    project: Path, tmp_path: Path, warm: Callable[..., Warm], runner: str
) -> None:
    site = project / "site"
    site_builder.build(project, site, runner, draft=True)
    running = warm(runner)
    # Nothing has changed, and nothing is written: not one page differs from the whole build's.
    for step in in_steps(running, site, []):
        shown(step)
        assert step.written == 0

    for name, change, address, text in EDITS:
        assert text not in (site / address).read_text("utf-8")
        edit(project, name, change)
        steps = in_steps(running, site, [name])
        shown(next(steps))
        assert text in (site / address).read_text("utf-8"), name
        for step in steps:
            shown(step)
    for name in ASSETS:
        edit(project, name, lambda text: text + "\n/* helt nyt */\n")
    for step in in_steps(running, site, ASSETS):
        shown(step)

    whole = tmp_path / "whole"
    site_builder.build(project, whole, runner, draft=True)
    # What may lag, and says so in the terminal: the index of the search and where it lies.
    shown_search = (site / search.PAGE).read_text("utf-8")
    old, new = search.find(site).name, search.find(whole).name
    assert shown_search.replace(old, new) == (whole / search.PAGE).read_text("utf-8")
    assert contents(site) == contents(whole)


def contents(site: Path) -> dict[str, bytes]:
    """Every file but the search's, and the map of addresses with its compressed twin."""
    late = (search.PAGE, "sitemap.xml", "sitemap.xml.gz")
    return {
        name: path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
        and (name := path.relative_to(site).as_posix()) not in late
        and not name.startswith(f"{search.FOLDER}/")
    }


def test_what_the_site_may_not_hold_is_not_shown(
    project: Path, built: Path, warm: Callable[..., Warm]
) -> None:
    page, running = built / "lov" / "samtykke" / "index.html", warm()
    name = "docs/lov/samtykke.md"
    good, before = (project / name).read_text("utf-8"), page.read_bytes()
    for wrong, told in (
        ('<img src="https://fremmed.dk/x.png" alt="x">', "fra en fremmed vært"),
        ('<p style="color: red">x</p>', "browseren vil afvise"),
        ("[væk](findes-ikke.md)", "findes-ikke.md"),
        ("[væk](samtykke.md#findes-ikke)", "findes-ikke"),
        ("### For dybt\n\n##### Meget for dybt", "springer et niveau over"),
    ):
        (project / name).write_text(f"{good}\n{wrong}\n", encoding="utf-8")
        for _ in range(2):  # and it is told again, until it is mended
            (step,) = in_steps(running, built, [name])
            assert step.kind == "stopped"
            assert told in step.why
        assert page.read_bytes() == before
    (project / name).write_text(f"{good}\nNu er det godt.\n", encoding="utf-8")
    for step in in_steps(running, built, [name]):
        shown(step)
    assert "Nu er det godt." in page.read_text("utf-8")

    (project / "docs" / "lov" / "ny-side.md").write_text(good, encoding="utf-8")
    (step,) = in_steps(running, built, ["docs/lov/ny-side.md"])
    assert (step.kind, step.why) == ("whole", "filer er kommet til eller forsvundet")


def test_a_process_that_has_ended_leaves_it_to_the_whole_build(
    built: Path, warm: Callable[..., Warm]
) -> None:
    running = warm()
    running._process.kill()
    running._process.wait()
    (step,) = in_steps(running, built, [])
    assert step.kind == "whole"


def test_who_saves_again_does_not_wait_for_the_round_before(
    project: Path, built: Path, warm: Callable[..., Warm]
) -> None:
    running, name = warm(), "overrides/partials/sidefod.html"
    edit(project, name, EDITS[3][1])
    running.ask(built, [name])
    assert next_step(running).kind == "first"
    edit(project, EDITS[0][0], EDITS[0][1])
    steps = in_steps(running, built, [EDITS[0][0]])
    assert next(steps).kind == "first"
    assert EDITS[0][3] in (built / EDITS[0][2]).read_text("utf-8")
    # What the first round left undone is done by the second, and only then is it all.
    assert next(steps).kind == "all"
    for page in built.rglob("*.html"):
        assert EDITS[3][3] in page.read_text("utf-8"), page


@pytest.mark.parametrize(
    ("changed", "whole"),
    [
        (["docs/index.md", "overrides/main.html"], False),
        (["guides/opslag/tal/x.yml", "overrides/assets/js/search/page.js"], False),
        (["docs/index.md", "build_scripts/site.py"], True),
        (["linealen/data/skala.yml"], True),
        (["kommuner/neutral/udgave.yml"], True),
        (["mkdocs.yml"], True),
        (["guides/opslag/synonymer.yml"], True),
    ],
)
def test_what_asks_for_the_whole_build(changed: list[str], whole: bool) -> None:
    assert bool(changes.whole_because(changed)) is whole


def test_pages_that_a_file_probably_shows_in_come_first() -> None:
    names = changes.likely(
        ["guides/handleveje/akut-fare/tekst/a.md", "guides/opslag/tal/b.yml", "docs/c.md"]
    )
    assert names == {"akut-fare", "b"}
    assert changes.comes_first("handleveje/akut-fare/trin/index.html", names)
    assert changes.comes_first("tal/b/index.html", names)
    assert not changes.comes_first("tal/bb/index.html", names)
    assert changes.comes_first("index.html", frozenset())


def test_files_that_come_go_and_change_are_seen(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    for name in ("a.md", "b.md", "c.md"):
        (docs / name).write_text("x")
    before = watch.snapshot(tmp_path)
    (docs / "a.md").unlink()
    (docs / "b.md").write_text("xx")
    (docs / "d.md").write_text("x")
    found = watch.changed(tmp_path, before, watch.snapshot(tmp_path))
    assert found == ["docs/a.md", "docs/b.md", "docs/d.md"]


def test_what_is_there_already_is_not_written_again(tmp_path: Path) -> None:
    html = {
        "a/index.html": HEAD
        + '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'; style-src x">'
        + '<script src="../assets/js/s.js" data-indlejret></script>',
        "b.html": HEAD + '<link rel="stylesheet" href="assets/stylesheets/main.css">assets/js/s.js',
    }
    others = {
        "assets/js/s.js": b"go('assets/js/');\n",
        "assets/stylesheets/main.css": b"@import 'inner.css'",
        "assets/stylesheets/unused.css": b"",
    }
    pages = [order.page(address, text) for address, text in html.items()]
    made = order.assets(others, pages)
    assert put.put_assets(made, tmp_path) == 2
    assert put.put_assets(made, tmp_path) == 0
    for page in pages:
        assert put.put_page(page, made, tmp_path)
        assert not put.put_page(page, made, tmp_path)
    whole, wrong = order.passed(html, others, Soegedata((), (), (), (), ()))
    assert not wrong
    assert files(tmp_path) == whole

    with pytest.raises(Stop, match=r"fremmed\.dk"):
        put.put_assets(order.assets({"assets/js/s.js": b"'https://fremmed.dk'"}, []), tmp_path)
    with pytest.raises(Stop, match=r"fremmed\.dk"):
        put.put_page(order.page("b.html", HEAD + "<img src=//fremmed.dk/x>"), made, tmp_path)
    assert files(tmp_path) == whole


def files(site: Path) -> dict[str, bytes]:
    return {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in site.rglob("*")
        if path.is_file()
    }
