"""One round: everything read anew, every page rendered, and what differs from the site written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from build_scripts import site as site_builder
from build_scripts.ground.today import today
from build_scripts.passes import order
from build_scripts.quick import changes, put
from build_scripts.runner.given import Given, recorded
from build_scripts.runner.lay import lay
from build_scripts.runner.warm import Runner
from linealen import Finding


@dataclass(frozen=True, slots=True)
class Shown:
    """A step of a round is in the site: how many files it wrote, and what the checks tolerate."""

    written: int
    findings: tuple[Finding, ...]


class Rounds:
    """Rounds over one project. The runner and every page's last HTML are kept between them."""

    def __init__(self, root: Path, runner: str, udgave: str) -> None:
        self._root = root
        self._udgave = udgave
        self._runner = Runner(root, runner)
        self._pages: dict[str, order.Page] = {}

    def warm(self) -> None:
        """Do ahead what the first round would otherwise wait for."""
        self._runner.refresh(self._given(self._load()), strict=False)
        self._look()

    def _look(self) -> None:
        for address in self._runner.addresses():
            self._render(address)

    def run(
        self, site: Path, changed: frozenset[str], leave: Callable[[], bool]
    ) -> Iterator[Shown]:
        """Two steps: the pages that ``changed`` most probably shows in, then all the others.
        The second is left, and not told of, as soon as ``leave`` says so.

        Raises Stop when the content is refused, and AnotherSetError when only the whole build can
        tell what is right. A site that lacks what the whole build puts there raises OSError.
        """
        read = self._load()
        others, anew = self._runner.refresh(self._given(read), strict=read.sound)
        first, rest = self._in_order(anew, changed)
        if not self._pages:
            self._look()
        made = order.assets(others, self._pages.values())
        written = put.put_assets(made, site)
        yield Shown(written + self._put(first, made, site), read.tolerated)
        written = 0
        for address in rest:
            if leave():
                return
            written += self._put([address], made, site)
        after = order.assets(others, self._pages.values())
        if after != made:  # another of the theme's own files is loaded now, or one fewer
            written += put.put_assets(after, site) + self._put([*first, *rest], after, site)
        put.tidy(after, site)
        yield Shown(written, read.tolerated)

    def _load(self) -> site_builder.Read:
        return site_builder.checked(self._root, draft=True, udgave=self._udgave)

    def _given(self, read: site_builder.Read) -> Given:
        laid = lay(read.kerne, read.loaded, today(), udkast=True)
        return Given(read.kerne.files, laid, True, recorded(self._root, laid.content.udgave.id))

    def _in_order(self, anew: frozenset[str], changed: frozenset[str]) -> tuple[list[str], ...]:
        """Every page, those that probably changed apart; of many alike the others come before."""
        runner, names = self._runner, changes.likely(changed)
        template = {address: runner.template(address) for address in runner.addresses()}
        alike = Counter(template.values())
        ordered = sorted(template, key=lambda it: (alike[template[it]], it.count("/")))
        first = [
            address
            for address in ordered
            if address in anew
            or changes.comes_first(address, names)
            or f"docs/{runner.source(address)}" in changed
            or f"overrides/{template[address]}" in changed
        ]
        early = set(first)
        return first, [address for address in ordered if address not in early]

    def _put(self, addresses: list[str], made: order.Assets, site: Path) -> int:
        """Each page is in the site as soon as it is rendered: nobody waits for the last."""
        pages = (self._render(address) for address in addresses)
        return sum(put.put_page(page, made, site) for page in pages if page.text.strip())

    def _render(self, address: str) -> order.Page:
        text = self._runner.render(address)
        before = self._pages.get(address)
        if before is None or before.text != text:
            self._pages[address] = order.page(address, text)
        return self._pages[address]
