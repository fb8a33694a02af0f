"""A status as a page for the municipality's editors. It is never part of a site."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from build_scripts.ground.danish_date import danish_date
from build_scripts.status.whole import Status

_SKABELON: Final = "page.html"


def side(status: Status) -> str:
    """The page, whole: it needs no other file, and nothing from the net."""
    jinja = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    jinja.filters["dato"] = danish_date
    return jinja.get_template(_SKABELON).render(status=status)
