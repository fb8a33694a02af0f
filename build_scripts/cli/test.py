"""``test``: everything the tests need, then every test; or the quick ones, which need nothing."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

from build_scripts.setup import browser, node, npm

# Some twenty minutes on two cores. A file stays together: its tests share what they built.
_ALL: Final = ("-n", "2", "--dist", "loadfile", "--no-loadscope-reorder")


def run(root: Path, pytest_arguments: list[str]) -> int:
    """Run pytest, which also runs ruff, mypy and the browser tests; its own exit code.

    Without arguments all tests are run, two at a time.
    """
    npm.packages(root)
    os.environ.setdefault(browser.DRIVER, str(node.executable(root)))
    chosen = browser.executable(root)
    command = [sys.executable, "-m", "pytest", *(pytest_arguments or _ALL)]
    environment = {**os.environ, browser.VARIABLE: str(chosen)}
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode


def quick(root: Path, pytest_arguments: list[str]) -> int:
    """Run the tests that need no built site, no browser and no other program; pytest's exit code.

    Which they are, the tests say themselves (``tests/quick_ring.py``). Nothing is fetched.
    """
    command = [sys.executable, "-m", "pytest", "-q", "--hurtig", *pytest_arguments]
    return subprocess.run(command, cwd=root, check=False).returncode
