"""What has changed, into the served site: a file that is there already is left alone."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from build_scripts.ground.stop import Stop
from build_scripts.ground.whole_file import write
from build_scripts.passes import order, versions
from build_scripts.search import put

_MARKED: Final = re.compile(r"[0-9a-f]{10}")


def put_assets(made: order.Assets, site: Path) -> int:
    """Write those of the files that are not in ``site`` already; how many. Raises Stop."""
    fresh = {name: whole for name, whole in made.files.items() if _is(site / name) != whole}
    _refuse(order.refused(fresh))
    for name, whole in fresh.items():
        write(site / name, whole)
    return len(fresh)


def put_page(page: order.Page, made: order.Assets, site: Path) -> bool:
    """Write the page, finished, unless it is there; whether it was not.

    Raises Stop for a page that breaks what the site promises; the one that is served then stays.
    """
    # The search's index is the one that is there: it follows with the next whole build.
    index = put.find(site).relative_to(site).as_posix() if page.address == put.PAGE else ""
    text, wrong = order.finished(page, made, index)
    _refuse(wrong)
    target = site / page.address
    whole = text.encode()
    if _is(target) == whole:
        return False
    write(target, whole)
    return True


def tidy(made: order.Assets, site: Path) -> None:
    """Remove assets of former marks, when no page names them any more."""
    for folder in (site / versions.ASSETS).glob("*/"):
        if _MARKED.fullmatch(folder.name) and folder.name != made.mark:
            shutil.rmtree(folder)


def _is(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _refuse(wrong: Iterable[str]) -> None:
    lines = "\n".join(wrong)
    if lines:
        raise Stop(f"{lines}\nSiden blev ikke vist, for den ville bryde det, den lover.")
