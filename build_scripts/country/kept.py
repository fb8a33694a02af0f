"""In a process that builds many editions the core stands still: what was read of it is kept.

The build asks for the core anew for each edition, as it must when somebody is writing in it. Here
nobody is, so the same question gets the same answer. Only functions whose answer follows from their
arguments and the core's files are kept; what follows from the edition is among the arguments.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, Final

from build_scripts import content
from build_scripts.check import source_use
from build_scripts.dilemmaer import load as dilemmalaes
from build_scripts.opslag import load as opslagslaes
from build_scripts.prosa import load
from build_scripts.search import data as soegedata
from build_scripts.veje import build, check

# By the place where they are looked up.
_KEPT: Final = (
    (content, "load_kerne"),
    (load, "read_pages"),
    (load, "read_page"),
    (check, "check_veje"),
    (build, "vejsider"),
    (build, "situations"),
    (opslagslaes, "load_opslag"),
    (dilemmalaes, "load_dilemmaer"),
    (source_use, "pages_by_source"),
    (soegedata, "load"),
)
# Answers of each that are held: the pages of all paths for a few sets of facts, and no more, for
# a country of different facts does not fit in memory.
_MOST: Final = 64


def hold() -> None:
    """Keep them from now on, in this process. Call it before the runner's configuration is read:
    the adapter takes what it finds."""
    for module, name in _KEPT:
        setattr(module, name, kept(getattr(module, name)))


def kept(function: Callable[..., Any]) -> Callable[..., Any]:
    """The function, asking once for the same arguments. Those that cannot be hashed (a path with
    its steps) are the same when they are one object, and are held so that they stay it."""
    known: dict[Hashable, tuple[object, Any]] = {}

    def ask(*args: Any) -> Any:
        key = tuple(map(_key, args))
        # What was asked for last stands last; what nobody has asked for the longest goes first.
        answer = known.pop(key) if key in known else (args, function(*args))
        known[key] = answer
        if len(known) > _MOST:
            del known[next(iter(known))]
        return answer[1]

    return ask


def _key(value: object) -> Hashable:
    try:
        hash(value)
    except TypeError:
        return (type(value), id(value))
    return value
