"""Takes the place of Python's ``_colorize`` in the browser: there is no terminal, so no colours.

The real one makes a dozen classes at import, some 0.1 s in WebAssembly, for ``traceback`` alone.
"""

from typing import Any


class _Colourless:
    """Every theme and, inside it, every colour: an empty piece of text."""

    def __getattr__(self, name: str) -> "_Colourless":
        return self

    def __str__(self) -> str:
        return ""

    def __format__(self, how: str) -> str:
        return ""


def can_colorize(*, file: Any = None) -> bool:
    """Never."""
    return False


def get_theme(**_: Any) -> _Colourless:
    """The theme without colours."""
    return _Colourless()
