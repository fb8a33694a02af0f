"""A built page as the tests see it: what it loads, says, links to and is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from build_scripts.ground.addresses import HUSK

# Elements without text and without an end tag.
VOID = frozenset(
    "area base br col embed hr img input link meta source track wbr".split()  # noqa: SIM905
)
HOST = "https://site.test/"


@dataclass
class Element:
    """A start tag: its name, its attributes and the line it stands on."""

    tag: str
    attrs: dict[str, str]
    line: int

    def __getitem__(self, name: str) -> str:
        return self.attrs.get(name, "")


@dataclass
class Page:
    """One HTML file, read once."""

    path: Path
    url: str
    elements: list[Element] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    title: str = ""
    text: str = ""
    inline_scripts: list[str] = field(default_factory=list)

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]

    def with_class(self, name: str) -> list[Element]:
        return [e for e in self.elements if name in e["class"].split()]

    @property
    def ids(self) -> list[str]:
        return [e["id"] for e in self.elements if "id" in e.attrs]

    def links(self) -> list[tuple[str, str, str]]:
        """(written, address without fragment, fragment) of every ordinary link within the site."""
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
        self.heading: list[str] | None = None
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.page.elements.append(
            Element(tag, {name: value or "" for name, value in attrs}, self.getpos()[0])
        )
        if tag not in VOID:
            self.open.append(tag)
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"} and "template" not in self.open:
            self.heading = []

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass
        if self.heading is not None and tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.page.headings.append((int(tag[1]), " ".join("".join(self.heading).split())))
            self.heading = None

    def handle_data(self, data: str) -> None:
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
    return page


def read_all(site: Path) -> dict[str, Page]:
    """Every page of the site by its address."""
    pages = (read(site, path) for path in sorted(site.rglob("*.html")))
    return {page.url: page for page in pages}


STEPS_OF_EACH_PATH = 2


def is_step(url: str) -> bool:
    """Whether the address lies inside an action path: ``handleveje/<path>/<step>/``."""
    return url.startswith("handleveje/") and url.strip("/").count("/") > 1


def states(pages: dict[str, Page]) -> list[str]:
    """The states of every path that differ in more than words and where links lead: one for each
    question or outcome of a path and each number of answers behind it, and of those that remember
    answers, one for each question. Some 2,300 pages differ in which answers were given."""
    first: dict[tuple[str, str, int | None], str] = {}
    for url in filter(is_step, pages):
        page = pages[url]
        answers = None if f"/{HUSK}/" in url else len(page.all("dt"))
        first.setdefault((url.split("/")[1], page.title, answers), url)
    return list(first.values())


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
