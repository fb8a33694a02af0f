"""A browser with a profile of its own, as a reader has one."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import BrowserContext, sync_playwright

from build_scripts.setup import browser, node


@contextmanager
def profile() -> Iterator[Path]:
    """An empty profile: a reader who has never been here."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        yield Path(folder)


@contextmanager
def opened(root: Path, reader: Path) -> Iterator[BrowserContext]:
    """A browser started with the profile ``reader``, closed again afterwards."""
    os.environ.setdefault(browser.DRIVER, str(node.executable(root)))
    with sync_playwright() as playwright:
        context = playwright.chromium.launch_persistent_context(
            str(reader),
            executable_path=browser.executable(root),
            args=[flag for flag in browser.FLAGS if flag != "--headless"],
            headless=True,
        )
        try:
            yield context
        finally:
            context.close()
