"""One edition's whole site, from a warm runner: what ``site.build`` makes, without its detours."""

from __future__ import annotations

import tempfile
from pathlib import Path

from build_scripts import content
from build_scripts import site as site_builder
from build_scripts.country.engines import Motorer
from build_scripts.country.pool import UNDERVEJS
from build_scripts.engine import published
from build_scripts.ground.stop import Stop
from build_scripts.quick import finish
from build_scripts.runner.many import Mange
from build_scripts.search import put
from build_scripts.udgaver import choice, link_errors
from linealen import Finding


class Byggeri:
    """Builds editions of the project at ``root``, whose content has been checked."""

    def __init__(self, root: Path, runner: str = site_builder.RUNNER) -> None:
        self._root = root
        self._runner = Mange(root, runner)
        self._motorer = Motorer(root)

    def build(self, udgave: str, site: Path, *, draft: bool) -> tuple[Finding, ...]:
        """Build one edition into ``site``, or raise and leave it as it was: Stop for what an editor
        can mend, ContentError for an edition that cannot be read. With ``draft`` what is not filled
        in is returned; it is empty otherwise."""
        built = content.load(self._root, udgave)
        missing = site_builder.unfilled(built, draft=draft)
        motor = self._motorer.make(built.compiled)
        chosen = choice.miljoe(udgave, udkast=draft)
        try:
            others = self._runner.begin(chosen, motor, strict=True)
        except Stop as stop:
            raise Stop(link_errors.paa_dansk(str(stop), self._root, udgave)) from stop
        pages = {address: self._runner.render(address) for address in self._runner.addresses()}
        site.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=site.parent, prefix=UNDERVEJS) as work:
            fresh = Path(work) / "site"
            self._put(fresh, others, pages, motor)
            site_builder.swap(fresh, site)
        return missing

    def _put(
        self, site: Path, others: dict[str, bytes], pages: dict[str, str], motor: published.Motor
    ) -> None:
        """Everything in its place, as the passes of ``site.finish`` leave it."""
        made = finish.assets(others, pages.values())
        finish.put_assets(made, site)
        self._runner.put_sitemap(site)
        published.put(self._root, motor, site)
        put.put_of(self._root, pages, site)
        for address, text in pages.items():
            target = site / address
            target.parent.mkdir(parents=True, exist_ok=True)
            content_of = finish.finished(text, address, made, site)
            target.write_text(content_of, "utf-8", newline="\n")
