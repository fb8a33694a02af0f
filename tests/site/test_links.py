"""Every link leads somewhere, and every page can be found."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from tests.site.html_page import Page, is_step


def test_internal_links_and_anchors_resolve(site: Path, pages: dict[str, Page]) -> None:
    broken = []
    ids = {url: set(page.ids) for url, page in pages.items()}
    for url, page in pages.items():
        for written, target, fragment in page.links():
            address = target if target in pages else f"{target}/".lstrip("/")
            if (site / target).is_file() and target not in pages:
                continue
            if address not in pages:
                broken.append(f"{url}: {written}")
            elif fragment and fragment not in ids[address]:
                broken.append(f"{url}: {written} (no such place)")
    assert broken == []


def test_links_go_to_the_address_itself(pages: dict[str, Page]) -> None:
    """No detour over a redirect: a folder's address ends with a slash."""
    detours = [
        f"{url}: {written}"
        for url, page in pages.items()
        for written, target, _ in page.links()
        if target not in pages and f"{target}/" in pages
    ]
    assert detours == []


def test_no_page_is_an_orphan(pages: dict[str, Page]) -> None:
    reached, waiting = set[str](), [""]
    while waiting:
        url = waiting.pop()
        if url not in reached and url in pages:
            reached.add(url)
            waiting += [target for _, target, _ in pages[url].links()]
    assert set(pages) - reached == {"404.html"}


def test_every_page_stands_in_the_list_of_all_pages(pages: dict[str, Page]) -> None:
    """The second way to find a page (WCAG 2.4.5), also where the search needs a script.

    The steps of an action path are left out, as the criterion leaves out steps of a process.
    """
    listed = {target for _, target, _ in pages["om/sideoversigt/"].links()}
    unlisted = {url for url in pages if url not in listed and not is_step(url)}
    assert unlisted == {"404.html"}


def test_ids_are_unique_and_plain(pages: dict[str, Page]) -> None:
    for url, page in pages.items():
        twice = [id_ for id_, times in Counter(page.ids).items() if times > 1]
        assert twice == [], url
        assert [i for i in page.ids if not i.isascii() or " " in i] == [], url
