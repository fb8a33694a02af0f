"""A built page as the tests see it: what it loads, says, links to and is made of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from tests.conftest import ROOT

# Elements without text and without an end tag.
VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)
HOST = "https://site.test/"
# The attributes that look otherwise with one value than with another, with those values.
STYLED = frozenset(
    pair
    for sheet in (ROOT / "overrides/assets/css").glob("*.css")
    for pair in re.findall(r'\[([a-z-]+)="([^"]+)"\]', sheet.read_text("utf-8"))
)


@dataclass(slots=True)
class Element:
    """A start tag: its name, its attributes and the line it stands on."""

    tag: str
    attrs: dict[str, str]
    line: int

    def __getitem__(self, name: str) -> str:
        return self.attrs.get(name, "")


@dataclass
class Page:
    """One HTML file, read once. ``shapes`` are the kinds of elements in it; ``crooked`` the lines
    on which a tag ends that is not the last one begun."""

    path: Path
    url: str
    elements: list[Element] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    title: str = ""
    text: str = ""
    inline_scripts: list[str] = field(default_factory=list)
    shapes: set[int] = field(default_factory=set)
    crooked: list[int] = field(default_factory=list)

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    def with_class(self, name: str) -> list[Element]:
        return [e for e in self.elements if name in e["class"].split()]

    @cached_property
    def ids(self) -> list[str]:
        return [e["id"] for e in self.elements if "id" in e.attrs]

    @property
    def stylesheets(self) -> tuple[str, ...]:
        return tuple(
            urljoin(HOST + self.url, link["href"])
            for link in self.all("link")
            if link["rel"] == "stylesheet"
        )

    def links(self) -> list[tuple[str, str, str]]:
        """(written, address without fragment, fragment) of every ordinary link within the site."""
        return self._links

    @cached_property
    def _links(self) -> list[tuple[str, str, str]]:
        found = []
        for link in self.all("a"):
            if "href" not in link.attrs:
                continue
            target = urlsplit(urljoin(HOST + self.url, link["href"]))
            if target.scheme == "https" and target.netloc == "site.test":
                found.append((link["href"], target.path.lstrip("/"), unquote(target.fragment)))
        return found


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page
        self.open: list[str] = []
        # What each of those open is, with all that it stands in.
        self.chain: list[int] = [0]
        self.empty: list[bool] = [True]
        self.heading: list[str] | None = None
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.getpos()[0])
        self.page.elements.append(element)
        here = hash((self.chain[-1], tag, element["class"]))
        styled = STYLED.intersection(element.attrs.items())
        kind = (here, element["type"], element["role"], frozenset(element.attrs), styled)
        self.page.shapes.add(hash(kind))
        self.empty[-1] = False
        if tag not in VOID:
            self.open.append(tag)
            self.chain.append(here)
            self.empty.append(True)
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"} and "template" not in self.open:
            self.heading = []

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1:] != [tag]:
            self.page.crooked.append(self.getpos()[0])
        while tag in self.open:
            here, empty = self.chain.pop(), self.empty.pop()
            if empty:
                self.page.shapes.add(hash((here, "empty")))
            if self.open.pop() == tag:
                break
        if self.heading is not None and tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.page.headings.append((int(tag[1]), " ".join("".join(self.heading).split())))
            self.heading = None

    def handle_data(self, data: str) -> None:
        if not data.isspace():
            self.empty[-1] = False
        inside = self.open[-1] if self.open else ""
        if inside == "title":
            self.page.title += data
        if inside == "script":
            self.page.inline_scripts.append(data)
        elif inside != "style":
            self.words.append(data)
            if self.heading is not None:
                self.heading.append(data)


def read(site: Path, path: Path) -> Page:
    """Read one page; its address is the folder's where the file is an ``index.html``."""
    name = path.relative_to(site).as_posix()
    page = Page(path, name.removesuffix("index.html"))
    reader = _Reader(page)
    reader.feed(path.read_text(encoding="utf-8"))
    reader.close()
    page.text = " ".join(" ".join(reader.words).split())
    page.crooked += [0] * len(reader.open)
    levels = [level for level, _ in page.headings]
    page.shapes.update(hash(each) for each in pairwise(levels))
    return page


def read_all(site: Path) -> dict[str, Page]:
    """Every page of the site by its address."""
    pages = (read(site, path) for path in sorted(site.rglob("*.html")))
    return {page.url: page for page in pages}


class Unread(Mapping[str, Page]):
    """The same for whoever looks at some of the pages: one is read when it is asked for."""

    def __init__(self, site: Path) -> None:
        self.site = site
        self.files = {
            path.relative_to(site).as_posix().removesuffix("index.html"): path
            for path in sorted(site.rglob("*.html"))
        }
        self._read: dict[str, Page] = {}

    def __getitem__(self, url: str) -> Page:
        if url not in self._read:
            self._read[url] = read(self.site, self.files[url])
        return self._read[url]

    def __iter__(self) -> Iterator[str]:
        return iter(self.files)

    def __len__(self) -> int:
        return len(self.files)


def reworded(one: Unread, other: Unread, urls: Iterable[str]) -> set[str]:
    """Those of the pages that say something else in the other site. Files that are the same to the
    byte need not be read."""
    return {
        url
        for url in urls
        if one.files[url].read_bytes() != other.files[url].read_bytes()
        and one[url].text != other[url].text
    }


STEPS_OF_EACH_PATH = 2


def is_step(url: str) -> bool:
    """Whether the address lies inside an action path: ``handleveje/<path>/<step>/``."""
    return url.startswith("handleveje/") and url.strip("/").count("/") > 1


def structures(pages: dict[str, Page], urls: Iterable[str] | None = None) -> list[str]:
    """Of the pages those that stand for all in what does not hang on their words: each kind of
    element is in one of them, by its tag, class and attributes, by the values that its looks hang
    on, by what it stands in and by whether there is anything in it; and so is each step from one
    heading to the next.

    Of 3,800 pages they are some seventy, the shortest that will do: a template that is used a
    thousand times is tried once, and a part that only one page has is not passed by.
    """

    def length(url: str) -> int:
        return len(pages[url].elements)

    met: set[int] = set()
    found = []
    for url in sorted(pages if urls is None else urls, key=length):
        if not pages[url].shapes <= met:
            met |= pages[url].shapes
            found.append(url)
    # What made a long page needed may stand in several short ones as well.
    times = Counter(shape for url in found for shape in pages[url].shapes)
    for url in sorted(found, key=length, reverse=True):
        if all(times[shape] > 1 for shape in pages[url].shapes):
            times.subtract(pages[url].shapes)
            found.remove(url)
    return found


def with_script(pages: dict[str, Page]) -> list[str]:
    """The pages that are made ready in the browser: their files do not show all there is."""
    return [url for url, page in pages.items() if page.all("script")]


def chosen(pages: dict[str, Page]) -> list[str]:
    """Every page, but of an action path's many steps, made from one template, a few evenly spread.

    For what takes a browser or another program; what only reads the files reads them all.
    """
    steps: dict[str, list[str]] = {}
    for url in filter(is_step, pages):
        steps.setdefault(url.split("/")[1], []).append(url)
    few = [
        url
        for urls in steps.values()
        for url in urls[:: max(1, len(urls) // STEPS_OF_EACH_PATH)][:STEPS_OF_EACH_PATH]
    ]
    return [url for url in pages if not is_step(url)] + few
