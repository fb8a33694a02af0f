"""A role's door holds six parts, in its own words, and stands among the other doors."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from build_scripts.prosa.load import Skreven, load_pages, parse_page
from linealen import Lineal
from tests.conftest import ROOT
from tests.site.html_page import Page, Unread

TEMPLATE: Final = "rolle.html"
FIRST_WEEK: Final = tuple(f"**Dag {day}:**" for day in range(1, 6))
_ITEM: Final = re.compile(r"^(?:\d+\.|-) (.+)$", re.MULTILINE)
_SECTION: Final = re.compile(r"^## .+\{ #([a-z-]+) \}$", re.MULTILINE)


def roles() -> tuple[Skreven, ...]:
    pages = (page for page in load_pages(ROOT) if page.adresse.startswith("roller/"))
    return tuple(page for page in pages if head(page).get("template") == TEMPLATE)


def head(page: Skreven) -> dict[str, object]:
    assert isinstance(page.hoved.data, dict)
    return page.hoved.data


def words(page: Skreven, key: str) -> list[str]:
    found = head(page).get(key, [])
    assert isinstance(found, list)
    return found


def sections(page: Skreven) -> dict[str, str]:
    """The text below each heading of the second level, by the heading's id."""
    parts = _SECTION.split(page.tekst)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def missing(page: Skreven) -> list[str]:
    """Which of the six parts the page does not hold, or holds wrongly."""
    part = sections(page)
    week = _ITEM.findall(part.get("foerste-uge", ""))
    right = {
        "ten things": len(_ITEM.findall(part.get("ti-ting", ""))) == 10,
        "signs": "<!-- tegn -->" in part.get("tegn-at-laegge-maerke-til", ""),
        "forums": len(re.findall(r"\(\.\./samarbejde/", part.get("moeder", ""))) >= 3,
        "first week": tuple(each[: len(FIRST_WEEK[0])] for each in week) == FIRST_WEEK,
        "paths": len(words(page, "veje")) >= 3,
        "templates": len(words(page, "skabeloner")) >= 2,
    }
    return [name for name, held in right.items() if not held]


ROLES: Final = roles()


@pytest.mark.parametrize("page", ROLES, ids=lambda page: page.adresse)
def test_each_role_has_the_six_parts(page: Skreven) -> None:
    assert missing(page) == []


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ("\n10. ", "\n", "ten things"),
        ("<!-- tegn -->", "", "signs"),
        ("../samarbejde/", "../lov/", "forums"),
        ("**Dag 3:**", "**Dag 4:**", "first week"),
        ("\nveje: [", "\nveje: [] # ", "paths"),
        ("\nskabeloner: [", "\nskabeloner: [] # ", "templates"),
    ],
)
def test_a_part_that_is_gone_is_missed(old: str, new: str, part: str) -> None:
    text = (ROOT / "docs" / ROLES[0].adresse).read_text(encoding="utf-8")
    assert old in text
    files = {"docs/side.md": text.replace(old, new).encode()}
    assert missing(parse_page(files, "docs/side.md")) == [part]


def test_no_role_borrows_another_roles_words() -> None:
    """What matters to a role, and what it does the first week, is said for that role alone."""
    said = Counter(
        line.removeprefix(day).strip()
        for page in ROLES
        for id_ in ("ti-ting", "foerste-uge")
        for line in _ITEM.findall(sections(page)[id_])
        for day in [next((each for each in FIRST_WEEK if line.startswith(each)), "")]
    )
    assert [line for line, times in said.items() if times > 1] == []


def test_a_page_does_not_say_the_same_thing_twice() -> None:
    for page in ROLES:
        lines = (line.strip() for line in page.tekst.splitlines())
        said = Counter(re.sub(r"^(?:\d+\.|-) ", "", line) for line in lines if line)
        assert [line for line, times in said.items() if times > 1] == [], page.adresse


def test_every_role_of_the_ruler_has_a_page_and_the_leader_has_one(lineal: Lineal) -> None:
    named = [head(page)["rolle"] for page in ROLES if "rolle" in head(page)]
    assert sorted(map(str, named)) == sorted(role.id for role in lineal.roller)
    others = [page.adresse for page in ROLES if "rolle" not in head(page)]
    assert "roller/leder.md" in others


@pytest.fixture(scope="module")
def pages(site: Path) -> Mapping[str, Page]:
    return Unread(site)


def targets(page: Page) -> list[str]:
    return [target for _, target, _ in page.links()]


def test_every_role_has_its_door_wherever_doors_stand(pages: Mapping[str, Page]) -> None:
    doors = {page.adresse.removesuffix(".md") + "/" for page in ROLES}
    for where in ("", "roller/"):
        assert doors <= set(targets(pages[where])), where


def test_a_door_without_own_signs_opens_every_checklist_of_roles_and_ages(
    pages: Mapping[str, Page], lineal: Lineal
) -> None:
    lists = {f"tegn/rolle/{role.id}/" for role in lineal.roller}
    lists |= {f"tegn/alder/{alder.id}/" for alder in lineal.aldre}
    for page in ROLES:
        shown = set(targets(pages[page.adresse.removesuffix(".md") + "/"]))
        if "rolle" not in head(page):
            assert lists <= shown, page.adresse
        else:
            assert not lists & shown, page.adresse
