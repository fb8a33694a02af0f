"""Which module turns Markdown into pages. Its name is here, so that nobody else need know it."""

from __future__ import annotations

import sys
from typing import Final

RUNNER: Final = "mkdocs"


def plain_build() -> list[str]:
    """The command that builds the folder it is run in with the runner alone, and nothing of ours:
    what a build is measured against."""
    return [sys.executable, "-m", RUNNER, "build", "--quiet"]
