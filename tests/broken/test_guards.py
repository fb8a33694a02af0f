"""No guard stands unused: whatever can be found wrong is found, by running ``check`` on content
where it is.

Every code of a finding in the source is told of at least one broken piece of content; every
function that gives findings is entered on the way, and every line that makes one has made one. A
guard that nobody calls, or that can find nothing, fails here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest

from build_scripts.check import run
from linealen import Finding
from tests.broken import beside, elsewhere, inside
from tests.broken.seen import Seen, capitals, givers, seeing
from tests.broken.stand import broken, copy_content
from tests.sites import EPOKE

# Words in capitals that are no code of a finding, and what they are.
NO_CODES = {
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ": "letters that a search index is packed in",
    "ABEKPSVXYÅ": "letters of one width",
    "BEK": "an order, as Lovtidende calls it",
    "LBK": "a consolidated act, as Lovtidende calls it",
    "LOV": "an act, as Lovtidende calls it",
    "GOQØ": "letters of one width",
    "GET": "a method of HTTP",
    "HEAD": "a method of HTTP, and git's word for where one stands",
    "LICENSE": "a file",
    "LICENSES": "a folder",
    "MB": "a unit",
    "NFC": "a form of Unicode",
    "NFKD": "a form of Unicode",
    "PATH": "a variable of the environment",
    "PPR": "a meeting's members",
    "PSP": "a meeting's members",
    "UTC": "a time zone",
    "UDFYLD": "what an editor has still to fill in",
}
# Functions that hand on what others found: the commands that build with it, and those that read
# the pages for something else and leave their defects to ``check``.
HANDED_ON = (
    "build_scripts/country/",
    "build_scripts/prosa/load.py:load_pages",
    "build_scripts/site.py:build",
    "build_scripts/site.py:Builder.build",
)


@dataclass(frozen=True)
class Outcome:
    """``silent`` are the broken pieces that nothing was said of."""

    codes: frozenset[str]
    silent: tuple[str, ...]
    seen: Seen


def _told(found: Sequence[Finding], sted: str, code: str) -> bool:
    return any(each.code == code and f"{each.path}/".startswith(f"{sted}/") for each in found)


@pytest.fixture(scope="module")
def outcome(heavy: None, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outcome]:
    root = tmp_path_factory.mktemp("stand")
    copy_content(root)
    seen, codes, silent = Seen(), set(), list[str]()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", EPOKE)
        patch.delenv("GITHUB_ACTIONS", raising=False)
        for name, (code, command) in elsewhere.COMMANDS.items():
            with seeing(seen):
                told = elsewhere.said(root, command)
            codes.add(code)
            silent += [f"{name}: {code}"] if f": {code} " not in told else []
        alone = tmp_path_factory.mktemp("register")
        copy_content(alone, ("kommuner/register",))
        for where, together in (
            *((alone, [each]) for each in inside.register()),
            *((root, each) for each in inside.rounds()),
        ):
            found = _broken_together(where, together, seen)
            codes |= {each.code for each in found}
            silent += [str(each) for each in together if not _told(found, each.sted, each.code)]
        laid = beside.lay(root)
        with seeing(seen):
            found = run.run(root)
        codes |= {each.code for each in found}
        silent += [str(each) for each in laid if not _told(found, each.sted, each.code)]
        yield Outcome(frozenset(codes), tuple(silent), seen)


def _broken_together(root: Path, together: list[inside.Brud], seen: Seen) -> list[Finding]:
    with ExitStack() as stack:
        for brud in together:
            stack.enter_context(broken(root, brud.file, brud.old, brud.new))
        with seeing(seen):
            return run.run(root)


def test_each_broken_piece_is_told_where_it_is(outcome: Outcome) -> None:
    assert outcome.silent == ()


def test_every_code_in_the_source_is_told_of_something(outcome: Outcome) -> None:
    unknown = capitals() - set(NO_CODES) - outcome.codes
    assert not unknown, f"{sorted(unknown)}: break something that gives it, or name it in NO_CODES"


def test_what_is_no_code_is_still_in_the_source(outcome: Outcome) -> None:
    assert set(NO_CODES) - capitals() == set()
    assert set(NO_CODES) & outcome.codes == set()


def test_every_function_that_gives_findings_is_entered_and_every_line_of_it_made_one(
    outcome: Outcome,
) -> None:
    unmet = [where for giver in givers() for where in outcome.seen.unmet(giver)]
    assert [each for each in unmet if not each.startswith(HANDED_ON)] == []
