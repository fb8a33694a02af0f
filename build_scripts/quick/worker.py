"""The warm process: a line of JSON in for each round, a line out for each step of it.

A process of its own, so that changed Python is read anew by ending it, and a crash is no more than
a whole build.
"""

from __future__ import annotations

import json
import signal
import sys
from pathlib import Path
from typing import TextIO

from build_scripts.quick.rounds import Rounds
from build_scripts.quick.runner import AnotherSetError
from build_scripts.stop import Stop


def main(root: Path, runner: str, asked: TextIO, told: TextIO) -> None:
    """Answer until ``asked`` ends. Nothing that goes wrong in a round ends the process."""
    rounds: Rounds | None = None
    try:
        rounds = Rounds(root, runner)
        rounds.warm()
    except (Exception, SystemExit):
        # Content that is broken now is told of by the whole build; a round tries again.
        pass
    for line in asked:
        _answer(rounds, json.loads(line), told)


def _answer(rounds: Rounds | None, request: dict[str, object], told: TextIO) -> None:
    def tell(**step: object) -> None:
        print(json.dumps(step), file=told, flush=True)

    if rounds is None:
        tell(step="whole", why="den hurtige vej kunne ikke begynde")
        return
    try:
        for shown in rounds.run(Path(str(request["site"])), frozenset(_words(request["changed"]))):
            told_of = [str(finding) for finding in shown.findings]
            tell(step="shown", written=shown.written, findings=told_of)
    except Stop as stop:
        tell(step="stopped", why=str(stop))
    except AnotherSetError:
        tell(step="whole", why="filer er kommet til eller forsvundet")
    except (Exception, SystemExit) as error:
        # Whatever it is, the whole build either manages or tells what is wrong.
        tell(step="whole", why=f"den hurtige vej gik i stå ({type(error).__name__}: {error})")


def _words(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ends with serve, which Ctrl+C is meant for
    # What a library prints must not be taken for an answer.
    answers, sys.stdout = sys.stdout, sys.stderr
    main(Path(sys.argv[1]), sys.argv[2], sys.stdin, answers)
