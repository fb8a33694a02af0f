"""What a runner started by us gives its hook: which edition to show, and how.

Whoever types ``mkdocs build`` gives nothing, and the hook finds it in the environment instead.
"""

from __future__ import annotations

import os
from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any, Final

from build_scripts.engine.published import Motor
from build_scripts.udgaver import choice
from build_scripts.udgaver.load import NEUTRAL

# Below ``extra`` in the runner's configuration, which is for what its user wants to pass on.
_KEY: Final = "rettidig"


@dataclass(frozen=True, slots=True)
class Given:
    """The edition, whether it is a draft, and its engine; None for the one on record."""

    udgave: str
    udkast: bool
    motor: Motor | None


def give(extra: MutableMapping[str, Any], given: Given) -> None:
    """Put it where the hook finds it."""
    extra[_KEY] = given


def taken(extra: MutableMapping[str, Any]) -> Given:
    """What was put there, or what the environment asks for."""
    found = extra.get(_KEY)
    if isinstance(found, Given):
        return found
    environment = os.environ.get
    return Given(environment(choice.UDGAVE) or NEUTRAL, bool(environment(choice.UDKAST)), None)
