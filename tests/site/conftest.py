"""The built site, read once for all tests of this folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.html_page import Page, read_all


@pytest.fixture(scope="session")
def pages(site: Path) -> dict[str, Page]:
    return read_all(site)


@pytest.fixture(scope="session")
def content_pages(pages: dict[str, Page]) -> dict[str, Page]:
    """Every page that somebody wrote: all but the one for addresses that lead nowhere."""
    return {url: page for url, page in pages.items() if url != "404.html"}
