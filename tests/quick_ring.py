"""``test --hurtig``: the tests that need no built site, no browser and no other program.

The rule is the fixtures': what takes long asks, itself or through what it uses, for ``heavy``, and
a test that comes to ask for it is left out. Nobody keeps a list. Who forgets to ask is told: in the
quick ring no test can start a program, reach another host or compute for long.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import pytest
from hypothesis import HealthCheck, settings

OPTION: Final = "--hurtig"
# Seconds of this process, five times what the longest needs: how busy the machine is says nothing.
MOST: Final = 10.0
# Of the cases that are drawn at random. The whole suite draws them all.
SHARE: Final = 10
# Seconds, and nothing is fetched or built by them.
_QUICK_PROGRAMS: Final = frozenset({"git", "ruff", "mypy"})
_NEW_PROCESS: Final = frozenset({"os.exec", "os.fork", "os.forkpty", "os.posix_spawn", "os.system"})
_BEGUN: Final = pytest.StashKey[float]()
_HERE: Final = frozenset({"127.0.0.1", "::1", "localhost"})
_CURE: Final = 'A test that does so asks for »heavy«: @pytest.mark.usefixtures("heavy").'

# A machine that does other things as well is slow now and then, which is no fault of a test's.
_PATIENT: Final = settings(deadline=None, suppress_health_check=list(HealthCheck))
settings.register_profile("whole", _PATIENT)
settings.register_profile(
    "quick", _PATIENT, max_examples=settings.get_profile("default").max_examples // SHARE
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        OPTION, action="store_true", help="only what needs no built site, browser or program"
    )


def pytest_configure(config: pytest.Config) -> None:
    quick = config.getoption(OPTION)
    settings.load_profile("quick" if quick else "whole")
    if quick:
        sys.addaudithook(_refuse)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    weighty = [each for each in items if heavy.__name__ in _fixtures(each)]
    if config.getoption(OPTION):
        config.hook.pytest_deselected(items=weighty)
        items[:] = [each for each in items if heavy.__name__ not in _fixtures(each)]
        return
    # Files with such tests first: where two processes share them, the short ones fill the end.
    first = {each.path for each in weighty}
    items.sort(key=lambda each: each.path not in first)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    item.stash[_BEGUN] = time.process_time()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    spent = time.process_time() - item.stash[_BEGUN]
    if item.config.getoption(OPTION) and spent > MOST:
        pytest.fail(f"The quick ring computes for {MOST} seconds at most, not {spent:.0f}. {_CURE}")


@pytest.fixture(scope="session")
def heavy() -> None:
    """Asked for by what takes a built site, a browser, another program or many seconds."""


def few(number: int) -> int:
    """How many cases to draw: ``number`` of them, and in the quick ring a share of that."""
    quick = settings.get_current_profile_name() == "quick"
    return max(1, number // SHARE) if quick else number


def examples(number: int) -> settings:
    """Hypothesis's settings for a law that is to hold in ``number`` cases, the same in each run."""
    return settings(max_examples=few(number), derandomize=True)


def _fixtures(item: pytest.Item) -> Sequence[str]:
    """All that ``item`` asks for, itself and through what it uses."""
    return getattr(item, "fixturenames", ())


def _refuse(event: str, given: tuple[Any, ...]) -> None:
    """Sees every process and connection that Python makes (PEP 578). pytest's own are let by."""
    if "PYTEST_CURRENT_TEST" not in os.environ:
        return
    if event == "subprocess.Popen" and not _QUICK_PROGRAMS.intersection(_names(given[1])):
        pytest.fail(f"The quick ring starts no program: {given[1]}. {_CURE}")
    if event in _NEW_PROCESS:
        pytest.fail(f"The quick ring starts no process ({event}). {_CURE}")
    if event == "socket.connect" and isinstance(given[1], tuple) and given[1][0] not in _HERE:
        pytest.fail(f"The quick ring reaches no other host: {given[1]}. {_CURE}")


def _names(words: Sequence[Any]) -> list[str]:
    """The program in a command line, and the module where the program is Python."""
    first, *rest = [str(each) for each in words][:3]
    return [Path(first).name, *(rest[1:] if rest[:1] == ["-m"] else [])]
