"""What a runner started by us gives its hook: the edition laid over the core, read and checked.

Whoever types ``mkdocs build`` gives nothing; the hook then reads it, of the edition that the
environment names.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from build_scripts.content import parse_udgave
from build_scripts.engine.published import Motor
from build_scripts.engine.published import load as load_motor
from build_scripts.ground.files import Files
from build_scripts.ground.today import today
from build_scripts.kerne.load import load_kerne
from build_scripts.runner.lay import Lagt, lay
from build_scripts.udgaver import choice
from build_scripts.udgaver.folder import NEUTRAL

# Below ``extra`` in the runner's configuration, which is for what its user wants to pass on.
_KEY: Final = "rettidig"


@dataclass(frozen=True, slots=True, eq=False)
class Given:
    """The edition laid over the core, whether it is a draft, and its engine. ``files`` are the
    project's own, which have been read."""

    files: Files
    laid: Lagt
    udkast: bool
    motor: Motor


def give(extra: MutableMapping[str, Any], given: Given) -> None:
    """Put it where the hook finds it."""
    extra[_KEY] = given


def taken(extra: MutableMapping[str, Any], root: Path) -> Given:
    """What was put there, or what is read below ``root``. Raises ContentError."""
    found = extra.get(_KEY)
    if isinstance(found, Given):
        return found
    udgave, udkast = os.environ.get(choice.UDGAVE) or NEUTRAL, bool(os.environ.get(choice.UDKAST))
    kerne = load_kerne(root).kerne()
    laid = lay(kerne, parse_udgave(kerne.files, udgave), today(), udkast=udkast)
    return Given(kerne.files, laid, udkast, recorded(root, laid.content.udgave.id))


def recorded(root: Path, udgave: str) -> Motor:
    """The engine that was last made for an edition; one without files, where there is none."""
    return load_motor(root, udgave) or Motor("", "", "")
