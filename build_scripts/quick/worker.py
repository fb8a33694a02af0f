"""The warm process: a line of JSON in for each round, a line out for each step of it.

A process of its own, so that changed Python is read anew by ending it, and a crash is no more than
a whole build.
"""

from __future__ import annotations

import json
import queue
import signal
import sys
import threading
from pathlib import Path
from typing import Any, TextIO

from build_scripts.ground.stop import Stop
from build_scripts.quick.rounds import Rounds
from build_scripts.runner.warm import AnotherSetError

# What the two steps of a round are called.
_STEPS = ("first", "all")


def main(root: Path, runner: str, udgave: str, asked: TextIO, told: TextIO) -> None:
    """Answer until ``asked`` ends. Nothing that goes wrong in a round ends the process."""
    waiting: queue.Queue[dict[str, Any] | None] = queue.Queue()
    threading.Thread(target=_listen, args=(asked, waiting), daemon=True).start()
    rounds: Rounds | None = None
    try:
        rounds = Rounds(root, runner, udgave)
        rounds.warm()
    except (Exception, SystemExit):
        # Content that is broken now is told of by the whole build; a round tries again.
        pass
    while (request := waiting.get()) is not None:
        _answer(rounds, request, waiting, told)


def _listen(asked: TextIO, waiting: queue.Queue[dict[str, Any] | None]) -> None:
    for line in asked:
        waiting.put(json.loads(line))
    waiting.put(None)


def _answer(
    rounds: Rounds | None,
    request: dict[str, Any],
    waiting: queue.Queue[dict[str, Any] | None],
    told: TextIO,
) -> None:
    def tell(step: str, **more: object) -> None:
        print(json.dumps({"round": request["round"], "step": step, **more}), file=told, flush=True)

    if rounds is None:
        tell("whole", why="den hurtige vej kunne ikke begynde")
        return
    site, changed = Path(request["site"]), frozenset(map(str, request["changed"]))
    try:
        # Whoever asks again has saved again: the next round does what this one leaves.
        shown = rounds.run(site, changed, lambda: not waiting.empty())
        for step, done in zip(_STEPS, shown, strict=False):
            told_of = [str(finding) for finding in done.findings]
            tell(step, written=done.written, findings=told_of)
    except Stop as stop:
        tell("stopped", why=str(stop))
    except AnotherSetError:
        tell("whole", why="filer er kommet til eller forsvundet")
    except (Exception, SystemExit) as error:
        # Whatever it is, the whole build either manages or tells what is wrong.
        tell("whole", why=f"den hurtige vej gik i stå ({type(error).__name__}: {error})")


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ends with serve, which Ctrl+C is meant for
    # What a library prints must not be taken for an answer.
    answers, sys.stdout = sys.stdout, sys.stderr
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.stdin, answers)
