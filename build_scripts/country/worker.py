"""A process that builds editions: a line of JSON in for each, a line out when it has ended.

A process of its own, for a core of its own; when it dies, the edition it was at is the broken one.
"""

from __future__ import annotations

import gc
import json
import re
import signal
import sys
import time
from pathlib import Path
from typing import Final, TextIO

from build_scripts import site as site_builder
from build_scripts.country.engines import Engines
from build_scripts.ground.stop import Stop
from build_scripts.ground.today import today
from build_scripts.kerne.load import load_kerne
from build_scripts.runner.name import RUNNER
from build_scripts.udgaver.folder import parse_folder
from linealen import ContentError

_STATUS: Final = Path("/proc/self/status")


def main(root: Path, asked: TextIO, told: TextIO) -> None:
    """Build until ``asked`` ends. An edition that cannot be built is told of, like any other."""
    kerne = load_kerne(root).kerne()
    engines = Engines(root)
    builder = site_builder.Builder(root, RUNNER, engines.make)
    # Nothing of the core is let go, and an edition is let go of all at once.
    gc.disable()
    first = True
    for line in asked:
        order = json.loads(line)
        begin = time.perf_counter()
        fejl = ""
        try:
            site = Path(order["site"])
            site.parent.mkdir(parents=True, exist_ok=True)
            loaded = parse_folder(
                kerne.files, order["udgave"], kerne.grundlag.skala, kerne.register, today()
            )
            draft = order["draft"]
            builder.build(kerne, loaded, site, site.parent, draft=draft, strict=True)
        except Stop as stop:
            fejl = str(stop)
        except ContentError as error:
            fejl = "\n".join(map(str, error.findings))
        except (Exception, SystemExit) as error:
            fejl = f"{type(error).__name__}: {error}"
        gc.collect()
        if first:
            # What is there now is the core: nobody need look through it again.
            gc.freeze()
            first = False
        answer = {"fejl": fejl, "sekunder": time.perf_counter() - begin, "mib": most_memory()}
        print(json.dumps(answer), file=told, flush=True)


def most_memory() -> float:
    """The most memory that this process has had, in MiB; 0 where the system does not tell."""
    if _STATUS.is_file():
        # Linux counts what the process that started this one had in ``ru_maxrss`` as well.
        found = re.search(r"^VmHWM:\s+(\d+) kB$", _STATUS.read_text("ascii", "replace"), re.M)
        if found:
            return int(found[1]) / 1024
    try:
        import resource
    except ImportError:
        return 0.0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ends with the one that asks
    # What a library prints must not be taken for an answer.
    answers, sys.stdout = sys.stdout, sys.stderr
    main(Path(sys.argv[1]), sys.stdin, answers)
