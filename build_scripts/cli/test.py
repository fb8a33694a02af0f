"""``test``: everything the tests need, then every test."""

import os
import subprocess
import sys
from pathlib import Path

from build_scripts.motor import node
from build_scripts.setup import browser, npm


def run(root: Path, pytest_arguments: list[str]) -> int:
    """Run pytest, which also runs ruff, mypy and the browser tests; its own exit code."""
    npm.packages(root)
    os.environ.setdefault(browser.DRIVER, str(node.executable(root)))
    chosen = browser.executable(root)
    command = [sys.executable, "-m", "pytest", *pytest_arguments]
    environment = {**os.environ, browser.VARIABLE: str(chosen)}
    return subprocess.run(command, cwd=root, env=environment, check=False).returncode
